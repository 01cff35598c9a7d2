import type { MedusaContainer } from "@medusajs/framework/types";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import type { InvoiceWithLines } from "../../modules/invoicing/types";
import { toCapture } from "../../modules/order-status/types";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";
import { toMajor, toMinor } from "../../shared/money";
import { oneLine } from "../../shared/one-line";
import { paymentsOf } from "../orders/money/collections";
import { reservedOf } from "../orders/money/figures";
import { type Order, readOrder } from "../orders/read/read-order";
import { settleOrderWorkflow } from "../orders/settle-order";
import { bookPayment } from "../payments/book-payment";
import { captureReserved } from "../payments/capture-reserved";

export const CAPTURE_MODES = ["online", "offline", "none"] as const;
export type CaptureMode = (typeof CAPTURE_MODES)[number];

type Input = { id: string; order_id: string; capture: CaptureMode; user_id: string | null };

/**
 * Takes what is reserved for an invoice that was just issued: exactly its amount where the provider takes parts, else what
 * it has reserved, whole, once. What it refuses stands on the invoice, which stays issued; there is nothing to compensate.
 */
export const takeInvoicedMoneyStep = createStep(
  "box-office-take-invoiced-money-step",
  async ({ id, order_id, capture, user_id }: Input, { container }) => {
    if (capture === "none") return new StepResponse(undefined);
    const { invoices } = container.resolve(BOX_OFFICE_INVOICING);
    // What came in and is on no invoice, or was credited on another, pays for this one first.
    await settleOrderWorkflow(container).run({ input: { order_id } });
    const order = await readOrder(container, order_id, "money");
    const invoice = await invoices.readInvoice(id);
    if (!order || !invoice?.due_minor) return new StepResponse(undefined);
    try {
      await take(container, order, invoice, capture, user_id);
      await invoices.noteCaptureError(id, null);
    } catch (error) {
      await invoices.noteCaptureError(id, oneLine((error as Error).message).slice(0, 500));
    }
    return new StepResponse(undefined);
  },
);

async function take(
  container: MedusaContainer,
  order: Order<"money">,
  invoice: InvoiceWithLines,
  capture: "online" | "offline",
  user_id: string | null,
): Promise<void> {
  const { order_id, currency_code } = order;
  const by = user_id ?? undefined;
  if (capture === "offline") {
    const amount_minor = Math.min(invoice.due_minor, order.due_minor);
    if (amount_minor === 0) return;
    const amount = toMajor(amount_minor, currency_code);
    await bookPayment(container, { order_id, amount, invoice_id: invoice.id, marked_by: by });
    return;
  }
  const amount_minor = await partToTake(container, order, invoice.due_minor);
  if (amount_minor === 0) return;
  const amount = toMajor(amount_minor, currency_code);
  await captureReserved(container, { order_id, amount, captured_by: by });
}

/** Minor units. A provider that takes no parts gives all that it has reserved, or what covers the order of it. */
async function partToTake(
  container: MedusaContainer,
  order: Order<"money">,
  wanted: number,
): Promise<number> {
  const { partial_capture_providers } = await container
    .resolve(BOX_OFFICE_SETTINGS)
    .readSettings("invoicing");
  let left = wanted;
  let taken = 0;
  for (const payment of paymentsOf(order)) {
    const reserved = toMinor(reservedOf(payment), order.currency_code);
    if (left <= 0 || reserved === 0) continue;
    const takesParts = partial_capture_providers.includes(payment.provider_id);
    const part = takesParts ? Math.min(left, reserved) : reserved;
    left -= part;
    taken += part;
  }
  return Math.min(taken, toCapture(order));
}
