import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_INVOICING } from "../../../modules/invoicing";
import type { InvoiceWithLines } from "../../../modules/invoicing/types";
import { toMajor, toMinor } from "../../../shared/money";
import { readOrder } from "../read/read-order";
import type { ChangeAction } from "./change-order";
import { creditByNote, creditedByNotes, type OrderOfCredits } from "./credit-lines";
import { type LineCredit, type NoteOfCredit, planNoteCredits } from "./plan-note-credits";

/** What a credit note takes off its order beside its tickets' lines, as these are now: minor units. */
export async function creditOfNote(
  container: MedusaContainer,
  order: OrderOfCredits & { order_id: string },
  noteId: string,
): Promise<number> {
  const credited = creditedByNotes(order);
  const planned = await plan(container, order.order_id, (id) => id === noteId || credited.has(id));
  return ofNote(planned, noteId);
}

/** What credit notes have taken off each of an order's lines beside its tickets. */
export async function creditsByLine(
  container: MedusaContainer,
  order: OrderOfCredits & { order_id: string },
): Promise<LineCredit[]> {
  const credited = creditedByNotes(order);
  return credited.size ? plan(container, order.order_id, (id) => credited.has(id)) : [];
}

/**
 * What is taken back of what credit notes took off an order: units of theirs that were returned or cancelled since are off
 * it by their line.
 *
 * @param going units by line that the order still has, and is about to lose
 */
export async function takeBackOfNotes(
  container: MedusaContainer,
  order: OrderOfCredits & { order_id: string },
  going: ReadonlyMap<string, number> = new Map(),
): Promise<ChangeAction[]> {
  const credited = creditedByNotes(order);
  if (!credited.size) return [];
  const planned = await plan(container, order.order_id, (id) => credited.has(id), going);
  return [...credited].flatMap(([id, amount]) => {
    const beyond = toMinor(amount, order.currency_code) - ofNote(planned, id);
    return beyond > 0 ? [creditByNote(-toMajor(beyond, order.currency_code), id)] : [];
  });
}

async function plan(
  container: MedusaContainer,
  orderId: string,
  takes: (noteId: string) => boolean,
  going: ReadonlyMap<string, number> = new Map(),
): Promise<LineCredit[]> {
  const { creditNotes, invoices } = container.resolve(BOX_OFFICE_INVOICING);
  const [order, notes, all] = await Promise.all([
    readOrder(container, orderId, "billable"),
    creditNotes.creditNotesOfOrders([orderId]),
    invoices.invoicesOfOrders([orderId]),
  ]);
  const asked = order?.billable_lines ?? [];
  return planNoteCredits(notes.filter(({ id }) => takes(id)) satisfies NoteOfCredit[], {
    kept: new Map(
      asked.map(({ source_id, quantity }) => [source_id, quantity - (going.get(source_id) ?? 0)]),
    ),
    invoiced: invoicedUnits(all),
  });
}

const ofNote = (planned: readonly LineCredit[], id: string) =>
  planned
    .filter(({ note_id }) => note_id === id)
    .reduce((sum, { total_minor }) => sum + total_minor, 0);

function invoicedUnits(invoices: readonly InvoiceWithLines[]): Map<string, number> {
  const units = new Map<string, number>();
  const standing = invoices.filter(({ state }) => state !== "draft" && state !== "void");
  for (const { source_id, quantity, credited_quantity } of standing.flatMap(({ lines }) => lines)) {
    units.set(source_id, (units.get(source_id) ?? 0) + quantity - credited_quantity);
  }
  return units;
}
