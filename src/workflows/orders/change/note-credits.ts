import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_INVOICING } from "../../../modules/invoicing";
import { type InvoiceWithLines, isStanding } from "../../../modules/invoicing/types";
import { toMajor, toMinor } from "../../../shared/money";
import { readOrders } from "../read/read-order";
import type { ChangeAction } from "./change-order";
import { creditByNote, creditedByNotes, type OrderOfCredits } from "./credit-lines";
import { type LineCredit, planNoteCredits } from "./plan-note-credits";

type CreditedOrder = OrderOfCredits & { order_id: string };

/** What a credit note takes off its order beside its tickets' lines, as these are now: minor units. */
export async function creditOfNote(
  container: MedusaContainer,
  order: CreditedOrder,
  noteId: string,
): Promise<number> {
  const credited = new Set([...creditedByNotes(order).keys(), noteId]);
  const planned = await planOf(container, new Map([[order.order_id, credited]]));
  return ofNote(planned.get(order.order_id), noteId);
}

/** What credit notes have taken off each of an order's lines beside its tickets. */
export async function creditsByLine(
  container: MedusaContainer,
  order: CreditedOrder,
): Promise<readonly LineCredit[]> {
  const credited = new Set(creditedByNotes(order).keys());
  const planned = await planOf(container, new Map([[order.order_id, credited]]));
  return planned.get(order.order_id) ?? [];
}

/**
 * What is taken back of what credit notes took off orders, by order: units of theirs that were returned or cancelled since
 * are off it by their line. Orders of which nothing is are left out.
 *
 * @param going by order, units by line that it still has, and is about to lose
 */
export async function takeBackOfNotes(
  container: MedusaContainer,
  orders: readonly CreditedOrder[],
  going: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(),
): Promise<Map<string, ChangeAction[]>> {
  const credited = new Map(orders.map((order) => [order.order_id, creditedByNotes(order)]));
  const noteIds = [...credited].map(([id, notes]) => [id, new Set(notes.keys())] as const);
  const planned = await planOf(container, new Map(noteIds), going);
  const actions = orders.map(({ order_id, currency_code }) => {
    const notes = [...(credited.get(order_id) ?? [])].flatMap(([id, amount]) => {
      const beyond = toMinor(amount, currency_code) - ofNote(planned.get(order_id), id);
      return beyond > 0 ? [creditByNote(-toMajor(beyond, currency_code), id)] : [];
    });
    return [order_id, notes] as const;
  });
  return new Map(actions.filter(([, notes]) => notes.length > 0));
}

/** @param noteIds of each order those that are planned; one without any is not read */
async function planOf(
  container: MedusaContainer,
  noteIds: ReadonlyMap<string, ReadonlySet<string>>,
  going: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(),
): Promise<Map<string, LineCredit[]>> {
  const orderIds = [...noteIds].flatMap(([id, notes]) => (notes.size ? id : []));
  if (!orderIds.length) return new Map();
  const { creditNotes, invoices } = container.resolve(BOX_OFFICE_INVOICING);
  const [orders, notes, all] = await Promise.all([
    readOrders(container, orderIds, "billable"),
    creditNotes.creditNotesOfOrders(orderIds),
    invoices.invoicesOfOrders(orderIds),
  ]);
  const plans = orderIds.map((orderId) => {
    const asked = orders.find(({ order_id }) => order_id === orderId)?.billable_lines ?? [];
    const own = notes.filter(
      ({ id, order_id }) => order_id === orderId && noteIds.get(orderId)?.has(id),
    );
    const lost = going.get(orderId);
    const planned = planNoteCredits(own, {
      kept: new Map(
        asked.map(({ source_id, quantity }) => [source_id, quantity - (lost?.get(source_id) ?? 0)]),
      ),
      invoiced: invoicedUnits(all.filter(({ order_id }) => order_id === orderId)),
    });
    return [orderId, planned] as const;
  });
  return new Map(plans);
}

const ofNote = (planned: readonly LineCredit[] = [], id: string) =>
  planned
    .filter(({ note_id }) => note_id === id)
    .reduce((sum, { total_minor }) => sum + total_minor, 0);

function invoicedUnits(invoices: readonly InvoiceWithLines[]): Map<string, number> {
  const units = new Map<string, number>();
  const lines = invoices.filter(isStanding).flatMap((invoice) => invoice.lines);
  for (const { source_id, quantity, credited_quantity } of lines) {
    units.set(source_id, (units.get(source_id) ?? 0) + quantity - credited_quantity);
  }
  return units;
}
