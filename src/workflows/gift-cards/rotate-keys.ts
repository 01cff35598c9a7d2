import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_GIFT_CARD } from "../../modules/gift-card";
import type { KeyInUse } from "../../modules/gift-card/cards/keep-anew";

export type RotatedKeys = {
  current: string;
  /** How many were kept anew now. */
  kept: number;
  /** Cards that stay under a former key: their code can't be read again, or another card has it. */
  left: string[];
  /** Under which keys cards are kept since. */
  in_use: KeyInUse[];
};

/**
 * Keeps every card's code under the shop's current key, a part after the other: safe while the shop sells, any number of
 * times, and after a process died in the middle. Nothing else is kept under these keys.
 *
 * @param tell is told after each part how many are done, of how many there were
 * @throws `gift_cards_off`
 */
export async function rotateKeys(
  container: MedusaContainer,
  tell: (done: number, all: number) => void,
): Promise<RotatedKeys> {
  const giftCards = container.resolve(BOX_OFFICE_GIFT_CARD);
  const current = giftCards.keyId;
  const all = (await giftCards.cards.keysInUse())
    .filter(({ id }) => id !== current)
    .reduce((sum, { cards }) => sum + cards, 0);
  const left: string[] = [];
  let kept = 0;
  for (let after: string | null = ""; after !== null; ) {
    const part = await giftCards.keepNextAnew(after);
    kept += part.kept;
    left.push(...part.left);
    after = part.next;
    tell(kept + left.length, all);
  }
  return { current, kept, left, in_use: await giftCards.cards.keysInUse() };
}
