import { Liquid, type LiquidOptions } from "liquidjs";
import type { Locale } from "../../../shared/locales";
import type { MessageKind, MessageVariables, RenderedMessage } from "../types";
import { HTML_BLOCKS, TEXT_BLOCKS } from "./blocks";
import { da } from "./da";
import { en } from "./en";
import { BLOCK, LAYOUT, PARAGRAPH } from "./layout";
import { nb } from "./nb";
import type { LanguageTemplates } from "./template";
import { uk } from "./uk";

const LANGUAGES: Readonly<Record<Locale, LanguageTemplates>> = { en, nb, da, uk };

/** A template can be wrong but not greedy: one of ours takes a few milliseconds and kilobytes. */
const LIMITS = {
  strictFilters: true,
  ownPropertyOnly: true,
  parseLimit: 100_000,
  renderLimit: 5_000,
  memoryLimit: 10_000_000,
} as const satisfies LiquidOptions;

const toHtml = new Liquid({ ...LIMITS, templates: HTML_BLOCKS, outputEscape: "escape" });
const toText = new Liquid({ ...LIMITS, templates: TEXT_BLOCKS });

/**
 * A message in one language. Values are text: in HTML they are escaped, and none can break a line, so a name makes
 * neither markup nor a header. What a null leaves out takes its line with it.
 */
export function renderMessage(
  kind: MessageKind,
  locale: Locale,
  variables: MessageVariables,
): RenderedMessage {
  const { labels, messages } = LANGUAGES[locale];
  const template = messages[kind];
  const values = inOneLineEach({ ...variables, ticket: variables.tickets[0] }) as object;
  const footer = oneLine(fill(toText, labels.footer, values));
  const globals = { ...values, labels };
  const line = (source: string) => oneLine(fill(toText, source, globals));

  const subject = line(template.subject);
  const heading = line(template.heading);
  const html = fill(toHtml, LAYOUT, {
    ...values,
    locale,
    subject,
    heading,
    preheader: line(template.preheader),
    body: paragraphs(fill(toHtml, template.body, globals))
      .map(framed)
      .join("\n"),
    footer,
  });
  const text = [heading, ...paragraphs(fill(toText, template.body, globals)), `-- \n${footer}`];
  return { subject, html, text: `${text.join("\n\n")}\n` };
}

/** Blocks see the variables too, which is what globals are. */
function fill(engine: Liquid, source: string, globals: object): string {
  return engine.parseAndRenderSync(source, undefined, { globals });
}

function paragraphs(rendered: string): string[] {
  return rendered
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph);
}

/** Values are escaped, so what begins with a bracket is a block. */
function framed(paragraph: string): string {
  return paragraph.startsWith("<")
    ? `<div style="${BLOCK}">${paragraph}</div>`
    : `<p style="${PARAGRAPH}">${paragraph.replaceAll("\n", "<br>")}</p>`;
}

/** Control characters and line ends become spaces; blank texts become null. */
function inOneLineEach(value: unknown): unknown {
  if (typeof value === "string") return oneLine(value) || null;
  if (Array.isArray(value)) return value.map(inOneLineEach);
  if (value === null || typeof value !== "object") return value ?? null;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, inOneLineEach(inner)]),
  );
}

function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
}
