import type { Locale } from "../../../shared/locales";
import { oneLine } from "../../../shared/one-line";
import type { MailVariables, OwnMail, RenderedMail } from "../types";
import { fill, fillWith, inOneLineEach, paragraphs } from "./engine";
import { framed } from "./frame";

/**
 * A mail of ours in one language. Values are text: in HTML they are escaped, and none can break a line, so a name makes
 * neither markup nor a header. What a null leaves out takes its line with it.
 */
export function renderMail(
  { subject, preheader, heading, body, footer, labels, blocks }: OwnMail,
  locale: Locale,
  variables: MailVariables,
): RenderedMail {
  const filled = fillWith(blocks);
  const values = { ...inOneLineEach(variables), labels };
  const line = (source: string) => oneLine(filled.text(source, values));
  return framed({
    locale,
    shop: values.shop,
    subject: line(subject),
    preheader: line(preheader),
    heading: line(heading),
    html: paragraphs(filled.html(body, values)),
    text: paragraphs(filled.text(body, values)),
    footer: line(footer),
  });
}

/** A text of ours in one line, such as an SMS or a notification; it is taken for text, whatever its values say. */
export function renderLine(source: string, variables: object): string {
  return oneLine(fill.text(source, inOneLineEach(variables)));
}
