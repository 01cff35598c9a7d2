import type { MessageKind } from "../types";

/**
 * A message as Liquid. `body` is plain text: a blank line parts paragraphs, and a block (`{% render "tickets" %}`) stands
 * in a paragraph of its own. The same body makes the HTML and the text of a mail. What may be named is in
 * `MessageVariables`; the blocks are in `blocks.ts`.
 */
export type MessageTemplate = {
  subject: string;
  /** What a list of mails shows after the subject. */
  preheader: string;
  heading: string;
  body: string;
};

/** The words of the blocks. */
export type BlockLabels = {
  order: string;
  total: string;
  when: string;
  previously: string;
  doors: string;
  where: string;
  open_ticket: string;
  /** Why one gets this mail; may name `shop.name`. */
  footer: string;
};

/** Everything a language has to have: leaving a kind or a label out fails to compile. */
export type LanguageTemplates = {
  labels: BlockLabels;
  messages: Record<MessageKind, MessageTemplate>;
};
