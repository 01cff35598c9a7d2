import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import { type CreditNote, onlineSources } from "../../modules/invoicing/types";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import { toMinor } from "../../shared/money";
import { oneLine } from "../../shared/one-line";
import { lowerOrder } from "../cancellations/lower-lines";
import { type Payment, paymentsOf, present } from "../orders/money/collections";
import { readOrder } from "../orders/read/read-order";
import { settleOrderWorkflow } from "../orders/settle-order";
import { giveBackOnline } from "../refunds/give-back";
import { planOnlineRefund } from "./plan-online-refund";
import { restock } from "./restock";

/**
 * Does what follows from a credit note that is issued: its tickets are cancelled, the lines that asked for them lowered, its
 * goods put back into the stock where it says so, and its money given back where a provider took it. Each part acts on what is left to do, so that what a crash left is
 * finished by doing it again; money goes back once. Runs under the order's lease.
 */
export async function finishCredit(
  container: MedusaContainer,
  note: CreditNote,
  user_id: string,
): Promise<void> {
  const { order_id } = note;
  const { creditNotes } = container.resolve(BOX_OFFICE_INVOICING);
  const { tickets } = container.resolve(BOX_OFFICE_TICKETING);
  const ticketIds = note.lines.flatMap(({ ticket_ids }) => ticket_ids);
  if (ticketIds.length) await tickets.cancelTickets(ticketIds, true, user_id);
  const order = await readOrder(container, order_id, "money");
  const isOnline = note.refund_mode === "online";
  // Lowered first, what goes back would for a moment pay for what is still due, and free its tickets.
  const goesBackFirst = isOnline && (order?.due_minor ?? 0) > 0;
  if (goesBackFirst) await giveBack(container, note, user_id);
  await lowerOrder(container, order_id);
  // Of one that is finished only the money may be tried again: the stock has gone on since.
  if (!note.finished_at) await restock(container, note);
  if (isOnline && !goesBackFirst) await giveBack(container, note, user_id);
  await settleOrderWorkflow(container).run({ input: { order_id } });
  await creditNotes.noteFinished(note.id);
}

/** Tries again to give back what a provider refused; what went back already is not given twice. */
export async function giveBack(
  container: MedusaContainer,
  note: CreditNote,
  user_id: string,
): Promise<void> {
  const { creditNotes, invoices } = container.resolve(BOX_OFFICE_INVOICING);
  const { orders } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  // What went back before there was a note for it is on the invoice, and does not go back again.
  await settleOrderWorkflow(container).run({ input: { order_id: note.order_id } });
  const [order, invoice] = await Promise.all([
    readOrder(container, note.order_id, "money"),
    invoices.readInvoice(note.invoice_id),
  ]);
  if (!order || !invoice) return;
  const reason = `Credit note ${note.number}`;
  const left = Math.min(
    note.total_minor - givenBackFor(paymentsOf(order), reason, note.currency_code),
    invoice.credited_minor - invoice.refunded_minor,
  );
  // From here on a crash may leave money given back that no event tells of.
  await orders.markOrder(note.order_id);
  try {
    const parts = planOnlineRefund(order, onlineSources(invoice.payments), left);
    for (const part of parts) await giveBackOnline(container, order, part, { user_id, reason });
    await creditNotes.noteRefund(note.id, { status: "done" });
  } catch (error) {
    const said = oneLine((error as Error).message).slice(0, 500);
    await creditNotes.noteRefund(note.id, { status: "failed", error: said });
  }
}

/** Minor units: Medusa writes a refund down before its provider is asked, and takes it back where that refuses. */
function givenBackFor(payments: readonly Payment[], reason: string, currencyCode: string): number {
  return payments
    .flatMap(({ refunds }) => present(refunds))
    .filter(({ note }) => note === reason)
    .reduce((sum, { amount }) => sum + toMinor(amount, currencyCode), 0);
}
