import type { Turnover } from "../../modules/gift-card/rules/turnover";
import { CARD_ORIGINS, VOUCHER_TYPES } from "../../modules/gift-card/types";
import type { Locale } from "../../shared/locales";
import { WORDS } from "../../shared/words";
import type { TurnoverOfPeriod } from "./read-turnover";

/** What files and papers tell apart: by where cards come from, credit, and by how VAT is due of cards. */
export function apartIn(
  { by_origin, by_voucher_type, customer_credit }: TurnoverOfPeriod,
  locale: Locale,
): { label: string; flows: Turnover }[] {
  const words = WORDS[locale].gift_card;
  return [
    ...CARD_ORIGINS.map((origin) => ({ label: words.origin[origin], flows: by_origin[origin] })),
    { label: words.customer_credit, flows: customer_credit },
    ...VOUCHER_TYPES.map((type) => ({
      label: words.voucher_type[type],
      flows: by_voucher_type[type],
    })),
  ];
}
