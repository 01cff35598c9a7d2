import { oneLine } from "../../../shared/one-line";
import type { Frame, RenderedMail } from "../types";
import { paragraphs } from "./engine";
import { framed } from "./frame";
import { LINK } from "./layout";
import { renderLine } from "./render";

/** Of a list of mails. */
const PREHEADER_LENGTH = 120;

/**
 * A mail of plain text that somebody wrote: no markup of it counts, a blank line parts paragraphs, and addresses of
 * pages become links.
 */
export function renderWritten(
  { subject, body }: { subject: string; body: string },
  { locale, shop, footer }: Frame,
): RenderedMail {
  const text = paragraphs(body.replaceAll(/\r\n?|[\u2028\u2029]/g, "\n")).map(withoutControls);
  return framed({
    locale,
    shop,
    subject: oneLine(subject),
    preheader: oneLine(text[0] ?? "").slice(0, PREHEADER_LENGTH),
    heading: null,
    html: text.map(toHtml),
    text,
    footer: renderLine(footer, { shop }),
  });
}

const ADDRESS = /(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]}])/;

function toHtml(paragraph: string): string {
  return paragraph
    .split(ADDRESS)
    .map((part, nth) =>
      nth % 2
        ? `<a class="link" href="${escaped(part)}" style="${LINK}">${escaped(part)}</a>`
        : escaped(part),
    )
    .join("");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&#34;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] as string);
}

/** Line ends stay. */
function withoutControls(text: string): string {
  return text.replaceAll(/[^\P{Cc}\n]+/gu, " ");
}
