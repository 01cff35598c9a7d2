import type { AdminNoticeKind, MailKind, RenderedNotice } from "../types";

/**
 * A mail as Liquid. `body` is plain text: a blank line parts paragraphs, and a block (`{% render "tickets" %}`) stands
 * in a paragraph of its own. The same body makes the HTML and the text of a mail. What may be named is in
 * `VariablesOf` its kind; the blocks are in `blocks.ts`.
 */
export type MailTemplate = {
  subject: string;
  /** What a list of mails shows after the subject. */
  preheader: string;
  heading: string;
  body: string;
};

/** The words of the blocks and of the frame; those below an order are in `shared/words`. */
export type Labels = {
  order: string;
  terms: string;
  customer: string;
  email: string;
  status: string;
  open_order: string;
  when: string;
  previously: string;
  doors: string;
  where: string;
  open_ticket: string;
  /** Why one gets this mail; each may name `shop.name`. */
  footer: Record<"tickets" | "order" | "merchant", string>;
};

/** Everything a language has to have: leaving a kind or a label out fails to compile. */
export type LanguageTemplates = {
  labels: Labels;
  mails: Record<MailKind, MailTemplate>;
  /** A new order, on the merchant's phone. */
  merchant_sms: string;
  /** In the admin's notifications. */
  notices: Record<AdminNoticeKind, RenderedNotice>;
};
