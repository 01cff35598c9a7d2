/** Units of a line, and what they come to in minor units. */
type Part = { source_id: string; quantity: number; total_minor: number };

/**
 * By how much an order asks for more than the papers of its lines do, minor units; below zero for less. Prices finer than
 * their currency are rounded line after line and unit after unit, so that a line may come to some cents more or less once
 * others are gone, while its papers stay what they are. Of a line with units left to invoice the last invoice takes what is
 * left. More than a cent a unit, and one for the last, is no rounding.
 *
 * @param lines as the order has them
 * @param accounted what invoices and credit notes have of them, of a line any number
 */
export function planRounding(lines: readonly Part[], accounted: readonly Part[]): number {
  return lines.reduce((sum, { source_id, quantity, total_minor }) => {
    const own = accounted.filter((part) => part.source_id === source_id);
    const units = own.reduce((all, part) => all + part.quantity, 0);
    if (units !== quantity) return sum;
    const beyond = total_minor - own.reduce((all, part) => all + part.total_minor, 0);
    return Math.abs(beyond) > quantity + 1 ? sum : sum + beyond;
  }, 0);
}
