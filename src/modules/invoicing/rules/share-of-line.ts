import type { LineAmounts } from "../types";

/** A line, or what was taken of it already: so many units for so much. */
export type Portion = LineAmounts & { quantity: number };

const NOTHING: Portion = { quantity: 0, discount_minor: 0, tax_minor: 0, total_minor: 0 };

/**
 * What `quantity` units of a line come to when some of it was taken before: their share of what is left, and with the last
 * unit all of it. So parts of a line add up to the line to the minor unit, in whatever portions it is taken, also where
 * it was changed between.
 *
 * @returns undefined where less is left than is asked for
 */
export function shareOfLine(
  line: Portion,
  taken: Portion = NOTHING,
  quantity: number,
): Portion | undefined {
  const left = line.quantity - taken.quantity;
  if (quantity > left) return undefined;
  const share = (amount: keyof LineAmounts) => {
    const rest = line[amount] - taken[amount];
    return quantity === left ? rest : Math.round((rest * quantity) / left);
  };
  return {
    quantity,
    discount_minor: share("discount_minor"),
    tax_minor: share("tax_minor"),
    total_minor: share("total_minor"),
  };
}
