import { drawn } from "./drawn";
import type { GiftCardsToDraw } from "./pdf/draw-gift-cards";

export type { GiftCardPaper } from "./pdf/draw-gift-cards";

/**
 * A page per gift card, in the order given: on paper, or as wide as a phone. The same input gives the same bytes. There has
 * to be a card.
 */
export function renderGiftCardsPdf(input: GiftCardsToDraw): Promise<Uint8Array> {
  if (!input.cards.length) throw new Error("There is no gift card to print.");
  return drawn({ kind: "gift_cards", input });
}
