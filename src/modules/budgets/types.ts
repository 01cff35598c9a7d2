/**
 * Whose budget a failure is taken from: that of where it came from, or that of the cart it was tried in. The shop's own is
 * never used up: it is counted to raise an alarm.
 */
export type Budgeted = { of: "address"; id: string } | { of: "cart"; id: string } | { of: "shop" };

/** That more codes of the shop were tried in vain than people mistype. */
export type Alarm = {
  /** How many, until now. */
  failures: number;
  /** From when on they are counted, and the alarm raised, anew. */
  ends_at: Date;
};
