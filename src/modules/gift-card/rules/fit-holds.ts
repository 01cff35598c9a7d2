/** What a cart would take of an account, in the order in which its accounts pay. */
export type AccountToFit = {
  posted_minor: number;
  /** No more than that, where the buyer said so. */
  asked_minor: number | null;
  /** What may not pay, a disabled card, gives nothing. */
  is_usable: boolean;
  /** What other carts reserve of it, the oldest first. */
  others: readonly OtherHold[];
};

export type ToPay = {
  total_minor: number;
  /** Up to how much Medusa's totals leave credit lines out. */
  uncounted_minor: number;
};

export type OtherHold = { id: string; amount_minor: number; is_firm: boolean };

export type Fit = {
  amount_minor: number;
  /** What is left of it for anybody, beyond what is being paid with. */
  available_minor: number;
  /** Holds of other carts that become smaller for it. */
  yields: { id: string; amount_minor: number }[];
};

/**
 * What of each account a cart reserves, minor units: no more than is left to pay, in their order. What others reserve in
 * carts that nobody is completing goes to whoever asks now, the oldest first; what is firm (a payment that was begun, a
 * completion) stays theirs. What is not counted pays for nothing.
 */
export function fitHolds(
  { total_minor, uncounted_minor }: ToPay,
  accounts: readonly AccountToFit[],
): Fit[] {
  const fits = fitEach(total_minor, accounts);
  return sumOf(fits) > uncounted_minor
    ? fits
    : fits.map((fit) => ({ ...fit, amount_minor: 0, yields: [] }));
}

function fitEach(total_minor: number, accounts: readonly AccountToFit[]): Fit[] {
  let left = total_minor;
  return accounts.map(({ posted_minor, asked_minor, is_usable, others }) => {
    const firm = others.filter(({ is_firm }) => is_firm);
    const loose = others.filter(({ is_firm }) => !is_firm);
    const available_minor = is_usable ? Math.max(0, posted_minor - sumOf(firm)) : 0;
    const amount_minor = Math.max(0, Math.min(left, available_minor, asked_minor ?? left));
    left -= amount_minor;
    let missing = amount_minor + sumOf(firm) + sumOf(loose) - posted_minor;
    const yields = loose.flatMap(({ id, amount_minor: held }) => {
      const taken = Math.min(held, Math.max(0, missing));
      missing -= taken;
      return taken > 0 ? [{ id, amount_minor: held - taken }] : [];
    });
    return { amount_minor, available_minor, yields };
  });
}

const sumOf = (holds: readonly { amount_minor: number }[]) =>
  holds.reduce((sum, { amount_minor }) => sum + amount_minor, 0);
