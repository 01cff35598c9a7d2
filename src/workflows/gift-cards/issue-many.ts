import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_GIFT_CARD } from "../../modules/gift-card";
import type { CardBatch } from "../../modules/gift-card/cards/batches";
import { type CardByHand, termsByHand } from "./issue-by-hand";

export type CardsByHand = Omit<CardByHand, "recipient"> & { count: number };

/**
 * Issues many cards alike, each with a code of its own: the first part now, and the others as `continueBatch` is asked for
 * them, so whoever waits sees how far it is, and a batch whose process died goes on where it was.
 *
 * @throws see `issueByHand`
 */
export async function issueMany(
  container: MedusaContainer,
  { count, created_by, amount, currency_code, expires_at, ...card }: CardsByHand,
): Promise<CardBatch> {
  const terms = await termsByHand(container, { amount, currency_code, expires_at });
  return container.resolve(BOX_OFFICE_GIFT_CARD).beginBatch({
    ...{ count, created_by },
    terms: { ...card, ...terms, expires_at: terms.expires_at?.toISOString() ?? null },
  });
}
