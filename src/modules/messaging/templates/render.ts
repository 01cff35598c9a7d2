import type { Locale } from "../../../shared/locales";
import { oneLine } from "../../../shared/one-line";
import { WORDS } from "../../../shared/words";
import {
  type AdminNoticeKind,
  type MailKind,
  type MerchantVariables,
  type NoticeVariables,
  type RenderedMail,
  type RenderedNotice,
  TICKET_KINDS,
  type VariablesOf,
} from "../types";
import { fillHtml, fillText, inOneLineEach, paragraphs } from "./engine";
import { framed } from "./frame";
import { LANGUAGES } from "./languages";

/**
 * A mail of ours in one language. Values are text: in HTML they are escaped, and none can break a line, so a name makes
 * neither markup nor a header. What a null leaves out takes its line with it.
 */
export function renderMail<Kind extends MailKind>(
  kind: Kind,
  locale: Locale,
  variables: VariablesOf<Kind>,
): RenderedMail {
  const { labels, mails } = LANGUAGES[locale];
  const template = mails[kind];
  const ticket = "tickets" in variables ? variables.tickets[0] : null;
  const values = inOneLineEach({ ...variables, ticket });
  const globals = { ...values, labels: { ...labels, ...WORDS[locale].sums } };
  const line = (source: string) => oneLine(fillText(source, globals));
  return framed({
    locale,
    shop: values.shop,
    subject: line(template.subject),
    preheader: line(template.preheader),
    heading: line(template.heading),
    html: paragraphs(fillHtml(template.body, globals)),
    text: paragraphs(fillText(template.body, globals)),
    footer: line(labels.footer[audienceOf(kind)]),
  });
}

/** What the merchant's phone shows of a new order (E3). */
export function renderMerchantSms(locale: Locale, variables: MerchantVariables): string {
  return oneLine(fillText(LANGUAGES[locale].merchant_sms, inOneLineEach(variables)));
}

/** What the admin's notifications tell (E4); they take it for text. */
export function renderNotice<Kind extends AdminNoticeKind>(
  kind: Kind,
  locale: Locale,
  variables: NoticeVariables[Kind],
): RenderedNotice {
  const { title, description } = LANGUAGES[locale].notices[kind];
  const values = inOneLineEach(variables);
  return {
    title: oneLine(fillText(title, values)),
    description: oneLine(fillText(description, values)),
  };
}

function audienceOf(kind: MailKind): "tickets" | "order" | "merchant" {
  if (kind === "merchant_order") return "merchant";
  return (TICKET_KINDS as readonly string[]).includes(kind) ? "tickets" : "order";
}
