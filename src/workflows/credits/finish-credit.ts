import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import type { CreditNote } from "../../modules/invoicing/types";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import { lowerOrder } from "../cancellations/lower-lines";
import { roundToInvoices } from "../orders/change/round-to-invoices";
import { readOrder } from "../orders/read/read-order";
import { settleOrderWorkflow } from "../orders/settle-order";
import { giveBackForNote } from "./give-back-for-note";
import { lowerByNote } from "./lower-by-note";
import { restock } from "./restock";

/**
 * Does what follows from a credit note that is issued: its tickets are cancelled, the order lowered by what it credits, its
 * goods put back into the stock where it says so, and its money given back where a provider took it. Each part acts on what
 * is left to do, so that what a crash left is finished by doing it again; money goes back once. Runs under the order's lease.
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
  if (goesBackFirst) await giveBackForNote(container, note, user_id);
  await lowerOrder(container, order_id);
  // Of one that is finished only the money may be tried again: order and stock have gone on since.
  if (!note.finished_at) {
    await lowerByNote(container, note);
    await roundToInvoices(container, order_id);
    await restock(container, note);
  }
  if (isOnline && !goesBackFirst) await giveBackForNote(container, note, user_id);
  await settleOrderWorkflow(container).run({ input: { order_id } });
  await creditNotes.noteFinished(note.id);
}
