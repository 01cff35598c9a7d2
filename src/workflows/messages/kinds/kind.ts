import type { Attachment, MedusaContainer, NotificationContent } from "@medusajs/framework/types";
import type { Message } from "../../../modules/messaging/types";
import type { Locale } from "../../../shared/locales";
import type { Telling, Wish } from "../telling";
import type { OrderVariables } from "../variables";
import type { Audience } from "../words/own-mail";

/** What the carrier is given. */
export type Composed = { content: NotificationContent; attachments?: Attachment[] };

/** An order that nobody placed. */
export type Sample = (locale: Locale, shop: { name: string }) => OrderVariables;

/** A kind of message: whom it is for, when it is true, and what it says. */
export type Kind = {
  audience: Audience;
  /** Whom it tells of an entry of an order's log, if anybody. */
  tell?: (telling: Telling) => Wish[];
  /**
   * Writes it in the recipient's language as things are now; what is written is kept nowhere.
   *
   * @returns undefined when it is no longer true
   */
  compose: (container: MedusaContainer, message: Message) => Promise<Composed | undefined>;
  /** Notes elsewhere that it went; done twice, the first time stays. */
  noteSent?: (container: MedusaContainer, message: Message) => Promise<void>;
  /** A merchant may word it: what the words are tried with, with all that may be there and with the least. */
  edited?: { whole: Sample; bare: Sample };
};
