import type { Locale } from "../../../shared/locales";
import type { RenderedMail } from "../types";
import { fill } from "./engine";
import { BLOCK, LAYOUT, PARAGRAPH } from "./layout";

export type Framed = {
  locale: Locale;
  shop: { name: string };
  subject: string;
  /** What a list of mails shows after the subject. */
  preheader: string;
  heading: string | null;
  /** Safe HTML, a paragraph or a block each. */
  html: readonly string[];
  /** The same as text. */
  text: readonly string[];
  /** Why one gets this mail. */
  footer: string;
};

/** The whole mail, in HTML and in text. */
export function framed({ html, text, ...frame }: Framed): RenderedMail {
  const body = text.join("\n\n");
  const whole = [...(frame.heading ? [frame.heading] : []), body, `-- \n${frame.footer}`];
  return {
    subject: frame.subject,
    html: fill.html(LAYOUT, { ...frame, body: html.map(standing).join("\n") }),
    text: `${whole.join("\n\n")}\n`,
    body,
  };
}

/** Values are escaped, so what begins with a bracket, and is no link, is a block. */
function standing(paragraph: string): string {
  return /^<(?!a )/.test(paragraph)
    ? `<div style="${BLOCK}">${paragraph}</div>`
    : `<p style="${PARAGRAPH}">${paragraph.replaceAll("\n", "<br>")}</p>`;
}
