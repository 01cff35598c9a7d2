import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_INVOICING } from "../../../modules/invoicing";
import { BOX_OFFICE_SETTINGS } from "../../../modules/settings";
import { INVOICE_PROVIDER_ID } from "../../../shared/invoice-payment";
import { movementsOf } from "../money/movements";
import type { OrderReading } from "../read/read-order";

/** What happened before is invoiced by hand: the shop may have begun to invoice by itself since. */
const RECENT_MS = 24 * 3600 * 1000;

/**
 * Notes that an order is to be invoiced by itself, where the shop does that: when it came and asks for an invoice, or when
 * all of it was paid (A13).
 */
export async function wantInvoice(container: MedusaContainer, order: OrderReading): Promise<void> {
  const why = reasonToInvoice(order);
  if (!why) return;
  const { automatic } = await container.resolve(BOX_OFFICE_SETTINGS).readSettings("invoicing");
  if (automatic !== why) return;
  await container.resolve(BOX_OFFICE_INVOICING).automatic.wantInvoice(order.order_id);
}

function reasonToInvoice(order: OrderReading): "on_request" | "on_payment" | undefined {
  if (order.canceled || order.total_minor <= 0) return undefined;
  const isRecent = (at: Date) => Date.now() - at.getTime() < RECENT_MS;
  const { captured_minor, refunded_minor, set_aside_minor } = order;
  const isCaptured = captured_minor - refunded_minor - set_aside_minor >= order.total_minor;
  if (isCaptured) {
    const movements = movementsOf(order);
    return movements.some(({ created_at }) => isRecent(created_at)) ? "on_payment" : undefined;
  }
  const asks = order.payment_provider_id === INVOICE_PROVIDER_ID && isRecent(order.placed_at);
  return asks ? "on_request" : undefined;
}
