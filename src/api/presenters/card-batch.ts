import type { CardBatch } from "../../modules/gift-card/cards/batches";
import { toMajor } from "../../shared/money";

/** A batch as the admin has it, its amount in decimal major units. */
export function presentCardBatch({ terms, ...batch }: CardBatch) {
  const { initial_minor, currency_code, ...rest } = terms;
  return { ...batch, ...rest, currency_code, amount: toMajor(initial_minor, currency_code) };
}
