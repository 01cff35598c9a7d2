import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_GIFT_CARD } from "../../modules/gift-card";
import { isBought, maskedCode } from "../../modules/gift-card/types";
import { toMajor } from "../../shared/money";
import { giftCardUrl } from "../../workflows/gift-cards/card-url";
import { isOwn } from "../../workflows/gift-cards/own-card";

/** The gift cards that an order bought, as its customer is told of them; the page of one that is mailed to somebody is theirs. */
export async function readCustomerGiftCards(container: MedusaContainer, orderId: string) {
  const { cards } = container.resolve(BOX_OFFICE_GIFT_CARD);
  const bought = (await cards.cardsOfOrders([orderId])).filter(isBought);
  const tokens = await cards.linkTokens(bought.filter(isOwn).map(({ id }) => id));
  return bought.map((card) => {
    const token = tokens.get(card.id);
    return {
      masked_code: maskedCode(card),
      state: card.state,
      amount: toMajor(card.initial_minor, card.currency_code),
      currency_code: card.currency_code,
      link: token ? giftCardUrl(container, token) : null,
    };
  });
}

export type CustomerGiftCards = Awaited<ReturnType<typeof readCustomerGiftCards>>;
