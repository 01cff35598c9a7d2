import { Liquid, type LiquidOptions } from "liquidjs";
import { oneLine } from "../../../shared/one-line";
import { HTML_BLOCKS, TEXT_BLOCKS } from "./blocks";

/** A template of ours can be wrong but not greedy: it takes a few milliseconds and kilobytes. */
const LIMITS = {
  strictFilters: true,
  ownPropertyOnly: true,
  parseLimit: 100_000,
  renderLimit: 5_000,
  memoryLimit: 10_000_000,
} as const satisfies LiquidOptions;

const html = new Liquid({ ...LIMITS, templates: HTML_BLOCKS, outputEscape: "escape" });
const text = new Liquid({ ...LIMITS, templates: TEXT_BLOCKS });

/** The template with its values escaped for HTML. */
export const fillHtml = (source: string, values: object) => fill(html, source, values);

export const fillText = (source: string, values: object) => fill(text, source, values);

/** Blocks see the variables too, which is what globals are. */
function fill(engine: Liquid, source: string, globals: object): string {
  return engine.parseAndRenderSync(source, undefined, { globals });
}

/** Values as templates get them: control characters and line ends become spaces; blank texts become null. */
export function inOneLineEach<Values extends object>(values: Values): Values {
  return tamed(values) as Values;
}

function tamed(value: unknown): unknown {
  if (typeof value === "string") return oneLine(value) || null;
  if (Array.isArray(value)) return value.map(tamed);
  if (value === null || typeof value !== "object") return value ?? null;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, tamed(inner)]));
}

export function paragraphs(rendered: string): string[] {
  return rendered
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph);
}
