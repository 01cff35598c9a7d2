import type { Attachment, MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_GIFT_CARD } from "../../../modules/gift-card";
import { type GiftCard, isUsable } from "../../../modules/gift-card/types";
import { BOX_OFFICE_MESSAGING } from "../../../modules/messaging";
import type { Message } from "../../../modules/messaging/types";
import { giftCardsPdf } from "../../gift-cards/card-paper";
import { giftCardVariables } from "../gift-card-variables";
import { type MailName, ownMail } from "../words/own-mail";
import { attachment } from "./attachment";
import type { Composed, Kind } from "./kind";

/**
 * A gift card with its code, to whom it is for (D5); of one that can't be used by then, or has nothing on it, nothing is
 * sent. A code is known to whom it is for now: a mail that waits is not sent where the card is for another address since, or
 * where somebody had it sent and it has another code.
 */
export const giftCard = {
  audience: "gift_card",
  compose: (container, message) =>
    composed(container, message, "gift_card", async (card) => {
      const options = { locale: message.locale, paper: "a4" } as const;
      const { filename, content } = await giftCardsPdf(container, [card], options);
      return [attachment(filename, "application/pdf", Buffer.from(content))];
    }),
  noteSent: (container, { data, recipient }) =>
    container.resolve(BOX_OFFICE_GIFT_CARD).cards.noteSent(String(data.gift_card_id), recipient),
} satisfies Kind;

/** That a card ends soon, as long as something is on it; its code is on the card that its holder has. */
export const giftCardExpires = {
  audience: "gift_card",
  compose: (container, message) =>
    composed(container, message, "gift_card_expires", async () => []),
} satisfies Kind;

async function composed(
  container: MedusaContainer,
  message: Message,
  name: MailName,
  attachmentsOf: (card: GiftCard) => Promise<Attachment[]>,
): Promise<Composed | undefined> {
  const { data, locale, recipient } = message;
  const messaging = container.resolve(BOX_OFFICE_MESSAGING);
  const { cards } = container.resolve(BOX_OFFICE_GIFT_CARD);
  const card = await cards.readCard(String(data.gift_card_id));
  if (!isUsable(card) || card.balance_minor === 0) return undefined;
  if (name === "gift_card" && !isStillFor(card, message)) return undefined;
  const variables = await giftCardVariables(container, card, recipient, locale);
  return {
    content: await messaging.renderMail(ownMail(name, "gift_card", locale), locale, variables),
    attachments: await attachmentsOf(card),
  };
}

/** What somebody had sent names the end of the code that it was; what goes by itself is for the recipient. */
const isStillFor = (card: GiftCard, { data, recipient }: Message): boolean =>
  data.last4 === undefined ? card.recipient.email === recipient : card.last4 === data.last4;
