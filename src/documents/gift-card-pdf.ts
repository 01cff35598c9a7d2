import { drawn } from "./drawn";
import type { GiftCardToDraw } from "./pdf/draw-gift-card";

/** A gift card on a page that is printed, or as wide as a phone. The same input gives the same bytes. */
export const renderGiftCardPdf = (input: GiftCardToDraw): Promise<Uint8Array> =>
  drawn({ kind: "gift_card", input });
