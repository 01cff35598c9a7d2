import type { OwnMail } from "../../../modules/messaging/types";
import type { Locale } from "../../../shared/locales";
import { WORDS } from "../../../shared/words";
import { MESSAGE_WORDS } from ".";
import { BLOCKS } from "./blocks";
import type { MessageWords } from "./en";

/** What we have words of a mail for. */
export type MailName = keyof MessageWords["mails"];

/** `tickets`: whoever has or bought them · `order`: whoever placed it · `invoice`: whoever pays it · `gift_card`: whoever has it or bought it · `merchant`: the shop's own people. */
export type Audience = keyof MessageWords["labels"]["footer"];

/** A mail in our words, as it is rendered. */
export function ownMail(name: MailName, audience: Audience, locale: Locale): OwnMail {
  const { labels, mails } = MESSAGE_WORDS[locale];
  return {
    ...mails[name],
    blocks: BLOCKS,
    labels: { ...labels, ...WORDS[locale].sums },
    footer: labels.footer[audience],
  };
}
