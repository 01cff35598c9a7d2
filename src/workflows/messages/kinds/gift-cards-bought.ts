import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_GIFT_CARD } from "../../../modules/gift-card";
import { type GiftCard, isUsable } from "../../../modules/gift-card/types";
import { BOX_OFFICE_MESSAGING } from "../../../modules/messaging";
import type { Locale } from "../../../shared/locales";
import { giftCardsPdf } from "../../gift-cards/card-paper";
import { isOwn } from "../../gift-cards/own-card";
import { boughtCardsVariables } from "../gift-card-variables";
import { ownMail } from "../words/own-mail";
import { attachment } from "./attachment";
import type { Kind } from "./kind";

/** Cards that were bought and can be used, to their buyer: those that nobody is mailed with their codes, of the others whom they go to and when (D5). */
export const giftCardsBought = {
  audience: "gift_card",
  compose: async (container, { data, locale }) => {
    const messaging = container.resolve(BOX_OFFICE_MESSAGING);
    const { notices } = container.resolve(BOX_OFFICE_GIFT_CARD);
    const cards = (await notices.cardsOfNotice(String(data.batch_id))).filter(isUsable);
    if (!cards.length) return undefined;
    const variables = await boughtCardsVariables(container, cards, locale);
    const mail = ownMail("gift_cards_bought", "gift_card", locale);
    const own = cards.filter(isOwn);
    return {
      content: await messaging.renderMail(mail, locale, variables),
      attachments: own.length ? [await paperOf(container, own, locale)] : [],
    };
  },
} satisfies Kind;

async function paperOf(container: MedusaContainer, cards: readonly GiftCard[], locale: Locale) {
  const { filename, content } = await giftCardsPdf(container, cards, { locale, paper: "a4" });
  return attachment(filename, "application/pdf", Buffer.from(content));
}
