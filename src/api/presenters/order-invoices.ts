import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import {
  type BillableLine,
  type InvoiceWithLines,
  isStanding,
} from "../../modules/invoicing/types";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import type { LoweredLine } from "../../modules/ticketing/lowering/lowered-lines";
import { notFound } from "../../shared/errors";
import { toMajor } from "../../shared/money";
import { readOrder } from "../../workflows/orders/read/read-order";
import { presentCreditNote } from "./credit-note";
import { presentInvoices } from "./invoice";

/**
 * An order's invoices and credit notes, and of each of its lines what was ordered and cancelled, and what is invoiced,
 * paid, shipped, credited and left (M2). Drafts are among the invoices; what is on them is still left. A line of which
 * nothing is ordered any more stays as long as something of it is invoiced.
 *
 * @throws 404
 */
export async function readOrderInvoices(container: MedusaContainer, orderId: string) {
  const { creditNotes, invoices, requests } = container.resolve(BOX_OFFICE_INVOICING);
  const order = await readOrder(container, orderId, "billable", "goods");
  if (!order || order.is_draft) throw notFound("Order", orderId);
  const lines = order.billable_lines;
  const { lowering } = container.resolve(BOX_OFFICE_TICKETING);
  const [all, notes, left, invoiced, request, lowered] = await Promise.all([
    invoices.invoicesOfOrders([orderId]),
    creditNotes.creditNotesOfOrders([orderId]),
    invoices.leftOf({ order_id: orderId, lines }),
    invoices.readInvoiced(orderId),
    requests.requestOfCart(order.cart_id),
    lowering.listLoweredLines([orderId]),
  ]);
  const drafts = all.filter(({ state }) => state === "draft");
  const standing = all.filter(isStanding);
  const shipped = new Map(order.lines.map((line) => [line.line_item_id, line.shipped]));
  const leftBySource = new Map(left.map(({ source_id, quantity }) => [source_id, quantity]));
  return {
    /** What the buyer asked for at checkout (A13), and the drafts are made with. */
    invoice_request: request ?? null,
    invoices: await presentInvoices(container, all),
    credit_notes: notes.map(presentCreditNote),
    lines: [...lines, ...linesGone(lines, standing)].map(
      ({ source_id, kind, title, detail, quantity, total_minor }) => ({
        line_item_id: kind === "item" ? source_id : null,
        kind,
        title,
        detail,
        ordered: quantity + cancelledUnitsIn(lowered, source_id),
        cancelled: cancelledUnitsIn(lowered, source_id),
        invoiced: unitsIn(standing, source_id),
        paid: unitsIn(
          standing.filter(({ state }) => state === "paid"),
          source_id,
        ),
        // Of tickets and of the shipping itself nothing is.
        shipped: shipped.get(source_id) ?? 0,
        credited: creditedUnitsIn(standing, source_id),
        in_drafts: unitsIn(drafts, source_id),
        left_to_invoice: order.canceled ? 0 : (leftBySource.get(source_id) ?? 0),
        // With tax; below 0 where an edit made the line cheaper than what was invoiced of it.
        amount_left: toMajor(
          total_minor - (invoiced.get(source_id)?.total_minor ?? 0),
          order.currency_code,
        ),
      }),
    ),
    left_to_invoice: order.canceled ? 0 : left.reduce((sum, { quantity }) => sum + quantity, 0),
  };
}

const cancelledUnitsIn = (lowered: readonly LoweredLine[], sourceId: string) =>
  lowered
    .filter(({ order_line_item_id }) => order_line_item_id === sourceId)
    .reduce((sum, { quantity }) => sum + quantity, 0);

/** What is invoiced of lines of which nothing is ordered any more. */
function linesGone(
  ordered: readonly BillableLine[],
  standing: readonly InvoiceWithLines[],
): BillableLine[] {
  const known = new Set(ordered.map(({ source_id }) => source_id));
  const gone = standing
    .flatMap(({ lines }) => lines)
    .filter(({ source_id }) => !known.has(source_id))
    .map((line) => [line.source_id, { ...line, quantity: 0, total_minor: 0 }] as const);
  return [...new Map(gone).values()];
}

const linesOf = (invoices: readonly InvoiceWithLines[], sourceId: string) =>
  invoices.flatMap(({ lines }) => lines).filter(({ source_id }) => source_id === sourceId);

const unitsIn = (invoices: readonly InvoiceWithLines[], sourceId: string) =>
  linesOf(invoices, sourceId).reduce((sum, { quantity }) => sum + quantity, 0);

const creditedUnitsIn = (invoices: readonly InvoiceWithLines[], sourceId: string) =>
  linesOf(invoices, sourceId).reduce((sum, line) => sum + line.credited_quantity, 0);
