import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import { type InvoiceWithLines, refundMode } from "../../modules/invoicing/types";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import { NOTICES_WRITTEN } from "../../shared/notices-written";
import { lowerOrder } from "../cancellations/lower-lines";
import { findInvoicedOrderStep } from "../invoices/find-invoiced-order";
import { assertNoOpenChange } from "../orders/change/change-order";
import { readOrder } from "../orders/read/read-order";
import { settleOrderWorkflow } from "../orders/settle-order";
import { underLease } from "../orders/steps/lease-order";
import { finishCredit } from "./finish-credit";
import { type CreditedLine, planTickets } from "./plan-tickets";

export type CreditInvoiceInput = {
  id: string;
  lines: readonly CreditedLine[];
  reason: string;
  /** False of goodwill: the buyer keeps the tickets. */
  cancel_tickets: boolean;
  user_id: string;
};

/**
 * Issued it stands, and what follows from it is done by the job where it is not done here: there is no compensation.
 */
const creditInvoiceStep = createStep(
  "box-office-credit-invoice-step",
  async (
    {
      id,
      order_id,
      lines,
      reason,
      cancel_tickets,
      user_id,
    }: CreditInvoiceInput & { order_id: string },
    { container },
  ) => {
    await assertNoOpenChange(container, order_id);
    // What came in meanwhile is booked first.
    await settleOrderWorkflow(container).run({ input: { order_id } });
    // What is to be done of the order already: what stands in its way stands in the way of a credit note too.
    await lowerOrder(container, order_id);
    const { creditNotes, invoices } = container.resolve(BOX_OFFICE_INVOICING);
    const { tickets } = container.resolve(BOX_OFFICE_TICKETING);
    const settings = container.resolve(BOX_OFFICE_SETTINGS);
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    const [{ series_by }, { timezone }] = await Promise.all([
      settings.readSettings("invoicing"),
      settings.readSettings("display"),
    ]);
    const invoice = (await invoices.readInvoice(id)) as InvoiceWithLines;
    const live = cancel_tickets ? await tickets.liveTicketsOf(order_id) : [];
    // From here on a crash may leave a credit note of which nothing has followed.
    await container.resolve(BOX_OFFICE_ORDER_STATUS).orders.markOrder(order_id);
    const note = await creditNotes.issueCreditNote({
      ...{ invoice_id: id, reason, issued_by: user_id },
      lines: planTickets(lines, invoice.lines, live, await goneUnits(container, order_id)),
      refund_mode: refundMode(invoice.payments),
      ...{ series_by, timezone },
    });
    try {
      await finishCredit(container, note, user_id);
    } catch (error) {
      // It is issued, and refused no more: the job goes on where this ended.
      logger.error(
        `Box office: what follows from credit note ${note.number} is not done`,
        error as Error,
      );
    }
    return new StepResponse({ id: note.id });
  },
);

/** By line, what is invoiced of it and what the order has no longer. */
async function goneUnits(
  container: MedusaContainer,
  orderId: string,
): Promise<Map<string, number>> {
  const { invoices } = container.resolve(BOX_OFFICE_INVOICING);
  const [order, invoiced] = await Promise.all([
    readOrder(container, orderId, "billable"),
    invoices.readInvoiced(orderId),
  ]);
  const kept = new Map(
    order?.billable_lines.map(({ source_id, quantity }) => [source_id, quantity]),
  );
  return new Map(
    [...invoiced].map(([id, { quantity }]) => [id, Math.max(0, quantity - (kept.get(id) ?? 0))]),
  );
}

/**
 * Credits so many units of an invoice with money on it (M4): the note gets its number, its tickets are cancelled and its
 * lines lowered, and the money goes back by its provider where one took it. A provider that refuses leaves the note
 * issued, with what it said. Runs under the order's lease.
 *
 * @returns the credit note's id
 * @throws 404, `invoice_not_issued`, `invoice_not_paid`, `over_credited`, `ticket_scanned`, `order_change_open`,
 * `number_taken`, `number_too_long`, `payment_in_progress`, 400 for lines and tickets that can't be
 */
export const creditInvoiceWorkflow = createWorkflow(
  "box-office-credit-invoice",
  (input: WorkflowData<CreditInvoiceInput>) => {
    const order = findInvoicedOrderStep(input);
    const note = underLease(order, () =>
      creditInvoiceStep(
        transform({ input, order }, ({ input, order }) => ({ ...input, ...order })),
      ),
    );
    // Whose tickets are cancelled are told.
    emitEventStep({ eventName: NOTICES_WRITTEN, data: {} });
    return new WorkflowResponse(note);
  },
);
