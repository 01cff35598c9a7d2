export type RestockFacts = {
  /** Units that are credited now and are to be back in stock. */
  quantity: number;
  /** Of earlier credit notes of the line. */
  restocked_before: number;
  /** Units of the line that are in no parcel. */
  unsent: number;
  /** Units in parcels by the place they were sent from, the latest first. */
  sent: readonly { location_id: string; quantity: number }[];
};

/**
 * Which units of a line go back to the stock: first those that nobody has sent, whose reservation ends, then those of the
 * latest parcels. The same facts give the same plan, also when what is to be sent all the same is sent in between.
 *
 * @returns units that stay reserved at most, and units to put back at each place
 */
export function planRestock({ quantity, restocked_before, unsent, sent }: RestockFacts): {
  keep_reserved: number;
  put_back: { location_id: string; quantity: number }[];
} {
  const open = Math.max(0, unsent - restocked_before);
  const released = Math.min(quantity, open);
  let back = quantity - released;
  let skip = Math.max(0, restocked_before - unsent);
  const places = new Map<string, number>();
  for (const parcel of sent) {
    const skipped = Math.min(skip, parcel.quantity);
    skip -= skipped;
    const units = Math.min(back, parcel.quantity - skipped);
    back -= units;
    if (units > 0) places.set(parcel.location_id, (places.get(parcel.location_id) ?? 0) + units);
  }
  return {
    keep_reserved: open - released,
    put_back: [...places].map(([location_id, units]) => ({ location_id, quantity: units })),
  };
}
