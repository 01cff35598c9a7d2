import type { CartWorkflowDTO } from "@medusajs/framework/types";
import type { Line } from "../../../modules/ticketing/claims/ticket-lines";
import { INVOICE_PROVIDER_ID } from "../../../shared/invoice-payment";

export function linesOf(cart: CartWorkflowDTO): Line[] {
  return (cart.items ?? []).map((item) => ({
    line_item_id: item.id,
    variant_id: item.variant_id ?? null,
    product_id: item.product_id ?? null,
    quantity: Number(item.quantity),
  }));
}

export function paysByInvoice(cart: CartWorkflowDTO): boolean {
  const sessions = cart.payment_collection?.payment_sessions ?? [];
  return sessions.some((session) => session.provider_id === INVOICE_PROVIDER_ID);
}
