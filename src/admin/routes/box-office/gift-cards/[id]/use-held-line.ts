import { useFormat } from "../../../../hooks/use-format";
import { useText } from "../../../../hooks/use-text";
import type { GiftCardPage } from "../../../../lib/gift-card-types";

export type OpenCard = Pick<GiftCardPage, "gift_card" | "holds">;

/** What becomes of the carts that have the card, where there are any. */
export function useHeldLine({ gift_card, holds }: OpenCard): string | false {
  const { t } = useText();
  const format = useFormat();
  const { held: amount, currency_code } = gift_card;
  return (
    holds.length > 0 &&
    t("giftCards.follows.held", {
      count: holds.length,
      amount: format.money({ amount, currency_code }),
    })
  );
}
