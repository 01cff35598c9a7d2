import type { Locale } from "../../shared/locales";

export const CHANNELS = ["email", "sms"] as const;

export type Channel = (typeof CHANNELS)[number];

export const MESSAGE_STATUSES = ["pending", "sending", "sent", "failed", "skipped"] as const;

/** `failed` is for good, after the last attempt; `skipped` was no longer true when its turn came. */
export type MessageStatus = (typeof MESSAGE_STATUSES)[number];

export type MessageFacts = Record<string, string | number | boolean | null>;

/** What kinds there are is not known here: whoever queues messages knows, and composes them. */
export type NewMessage<Kind extends string = string> = {
  /** Unique for good; a second message with the same key is not made. */
  key: string;
  kind: Kind;
  /** By default `email`. */
  channel?: Channel;
  /** A mail address, or a phone number in E.164. */
  recipient: string;
  locale: Locale;
  /** One of very many: it waits for those that somebody waits for. */
  is_bulk?: boolean;
  order_id?: string | null;
  event_id?: string | null;
  session_id?: string | null;
  ticket_ids?: readonly string[];
  /** Small facts; never secrets, links or text. */
  data?: MessageFacts;
};

export type Message = {
  id: string;
  key: string;
  kind: string;
  channel: Channel;
  recipient: string;
  locale: Locale;
  status: MessageStatus;
  order_id: string | null;
  event_id: string | null;
  session_id: string | null;
  ticket_ids: string[];
  data: MessageFacts;
  attempts: number;
  next_attempt_at: Date;
  sent_at: Date | null;
  last_error: string | null;
  external_id: string | null;
  created_at: Date;
};

/** A message that its taker alone may send, until the lease ends. */
export type TakenMessage = Message & { lease_id: string };

/** What a text may name; a mail names the shop in its frame. */
export type MailVariables = { shop: { name: string } };

/** What a text of ours may render by name (`{% render "order" %}`), in HTML and in text. */
export type Blocks = {
  html: Readonly<Record<string, string>>;
  text: Readonly<Record<string, string>>;
};

/**
 * A mail as Liquid. `body` is plain text: a blank line parts paragraphs, and a block stands in a paragraph of its own.
 * The same body makes the HTML and the text of a mail.
 */
export type MailTemplate = {
  subject: string;
  /** What a list of mails shows after the subject. */
  preheader: string;
  heading: string;
  body: string;
};

/** A mail in words of ours, with all that it needs beside what it names. */
export type OwnMail = MailTemplate & {
  blocks: Blocks;
  /** The words of the blocks: `labels` in them. */
  labels: object;
  /** Why one gets this mail. */
  footer: string;
};

/** What stands around words that are not ours. */
export type Frame = { locale: Locale; shop: { name: string }; footer: string };

export type RenderedMail = {
  subject: string;
  html: string;
  text: string;
  /** The text without the heading and the frame: what somebody may edit and send instead. */
  body: string;
};

/** Characters of one text. */
export const MAX_TEMPLATE_LENGTH = 20_000;

/** What a merchant words in one language; an SMS has no subject. */
export type TemplateText = { subject: string | null; body: string };

/** At least one language; whoever reads another gets English, else the first. */
export type TemplateContent = Partial<Record<Locale, TemplateText>>;

export type MessageTemplate = {
  id: string;
  name: string;
  channel: Channel;
  kind: string;
  content: TemplateContent;
  created_at: Date;
  updated_at: Date;
};

export type NewTemplate = Pick<MessageTemplate, "name" | "channel" | "kind" | "content">;

export type TemplateChanges = Partial<Pick<MessageTemplate, "name" | "content">>;

/** Made up, to try a merchant's words with. */
export type Samples = {
  /** With all that may be there; what it lacks can't be named. */
  whole: MailVariables;
  /** With the least. */
  bare: MailVariables;
};

export type SamplesOf = (kind: string, locale: Locale) => Samples;
