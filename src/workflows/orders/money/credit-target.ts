import { CREDIT_METHOD } from "../../../shared/invoice-payment";
import type { Payment } from "./collections";

/** Who has as credit what a refund gave back: a customer, or whoever has the card that is issued for it. */
export type CreditTarget = { customer_id: string | null };

/** As Medusa keeps it with the refund. */
export const creditMetadata = (target: CreditTarget) => ({ box_office_credit: target });

/** Undefined of a refund by which money went back. */
export function creditTargetOf({
  metadata,
}: {
  metadata?: Record<string, unknown> | null;
}): CreditTarget | undefined {
  return metadata?.box_office_credit as CreditTarget | undefined;
}

/** By what a refund gave back: the provider that took it, or credit in place of money. */
export const refundMethod = (
  { provider_id }: Pick<Payment, "provider_id">,
  refund: Parameters<typeof creditTargetOf>[0],
): string => (creditTargetOf(refund) ? CREDIT_METHOD : provider_id);
