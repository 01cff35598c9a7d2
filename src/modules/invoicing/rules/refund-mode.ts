import { INVOICE_PROVIDER_ID } from "../../../shared/invoice-payment";
import type { InvoicePayment } from "../types";

/**
 * How a credit of an invoice gives its money back: by the provider that took it; what came by an invoice goes back outside
 * of the shop (M4).
 */
export function refundMode(payments: readonly InvoicePayment[]): "online" | "record_only" {
  const isOnline = payments.some(
    ({ kind, method }) =>
      kind === "payment" && method.startsWith("pp_") && method !== INVOICE_PROVIDER_ID,
  );
  return isOnline ? "online" : "record_only";
}
