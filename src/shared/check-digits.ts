/** Σ digit × weight, from the left: what the check digits of registers and banks are made of. */
export function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0);
}
