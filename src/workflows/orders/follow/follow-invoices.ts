import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_INVOICING } from "../../../modules/invoicing";
import type { CreditNote, InvoiceWithLines } from "../../../modules/invoicing/types";
import { BOX_OFFICE_ORDER_STATUS } from "../../../modules/order-status";
import type { Happened } from "../../../modules/order-status/log/note-once";
import { BOX_OFFICE_TICKETING } from "../../../modules/ticketing";
import { toMajor } from "../../../shared/money";
import { roundingDue } from "../change/round-to-invoices";
import { movedAmounts } from "../money/moved-amounts";
import { type Order, readOrder } from "../read/read-order";
import { endOverdue } from "./end-overdue";
import { type Follower, NOTHING } from "./follower";
import { setDeadline } from "./set-deadline";
import { wantInvoice } from "./want-invoice";

/**
 * What came in for an order, however it came, is booked on its issued invoices, and what was given back is taken off them
 * (M2). Comes before its tickets: those of a paid invoice are valid. Cents that an order asks for beyond its invoices are
 * rounded off under its lease, with the lines that are to be lowered.
 */
export const followInvoices: Follower = async (container, orderId) => async (order) => {
  if (order.is_gone) return NOTHING;
  await setDeadline(container, order);
  await wantInvoice(container, order);
  const { payments } = container.resolve(BOX_OFFICE_INVOICING);
  if (!(await payments.isInvoiced(orderId))) return NOTHING;
  const billable = await allotMoney(container, orderId);
  const { creditNotes, invoices } = container.resolve(BOX_OFFICE_INVOICING);
  const [all, notes] = await Promise.all([
    invoices.invoicesOfOrders([orderId]),
    creditNotes.creditNotesOfOrders([orderId]),
  ]);
  await endOverdue(container, order, all);
  const has_news = await noteDocuments(container, all, notes);
  const lowers = billable !== undefined && (await isRoundedOtherwise(container, billable));
  if (lowers) await container.resolve(BOX_OFFICE_TICKETING).lowering.noteLowering(orderId);
  return { ...NOTHING, has_news, lowers };
};

type InvoicedOrder = Order<"money" | "billable">;

async function isRoundedOtherwise(container: MedusaContainer, order: InvoicedOrder) {
  return !order.is_closed && (await roundingDue(container, order)) !== 0;
}

async function allotMoney(
  container: MedusaContainer,
  order_id: string,
): Promise<InvoicedOrder | undefined> {
  const invoicing = container.resolve(BOX_OFFICE_INVOICING);
  const read_at = await invoicing.readClock();
  const going_back = await invoicing.creditNotes.moneyGoingBack(order_id);
  const order = await readOrder(container, order_id, "money", "billable");
  if (!order) return undefined;
  await invoicing.payments.allotMoney({
    ...{ order_id, read_at, going_back },
    ...movedAmounts(order),
  });
  return order;
}

/** The order's log tells once of each document, of each invoice that is paid, and of each payment that somebody moved. */
async function noteDocuments(
  container: MedusaContainer,
  all: readonly InvoiceWithLines[],
  notes: readonly CreditNote[],
): Promise<boolean> {
  const { log } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const noted = await log.noteOnce([
    ...all.flatMap(happenedTo),
    ...notes.map(issuedNote),
    ...movedPayments(all),
  ]);
  return noted.length > 0;
}

function happenedTo(invoice: InvoiceWithLines): Happened[] {
  const { id, order_id, number, currency_code } = invoice;
  if (!number) return [];
  const amount = toMajor(invoice.total_minor, currency_code);
  const common = { order_id, data: { invoice_id: id, number, amount, currency_code } };
  const moments = [
    { kind: "invoice_issued", at: invoice.issued_at, user_id: invoice.issued_by, reason: null },
    { kind: "invoice_paid", at: invoice.paid_at, user_id: null, reason: null },
    {
      kind: "invoice_void",
      at: invoice.voided_at,
      user_id: invoice.voided_by,
      reason: invoice.void_reason ?? "",
    },
  ] as const;
  return moments.flatMap(({ kind, at, ...who }) =>
    at ? [{ id: `${id}-${kind}`, kind, created_at: at, ...common, ...who } as Happened] : [],
  );
}

function issuedNote(note: CreditNote): Happened {
  const { id, order_id, number, invoice_id, invoice_number, currency_code, total_minor } = note;
  const amount = toMajor(total_minor, currency_code);
  return {
    ...{ id, kind: "credit_note_issued", order_id, reason: note.reason, user_id: note.issued_by },
    data: { credit_note_id: id, number, invoice_id, invoice_number, amount, currency_code },
    created_at: note.issued_at,
  };
}

/**
 * What somebody took off an invoice, booked on another, or booked again: the entries that one deed wrote have their moment
 * in common, and a reason that nothing else gives in somebody's name.
 */
function movedPayments(all: readonly InvoiceWithLines[]): Happened[] {
  const entries = all.flatMap(({ id, order_id, number, currency_code, payments }) =>
    payments
      .filter(({ reason, recorded_by }) => reason !== null && recorded_by !== null)
      .map((entry) => ({
        ...entry,
        order_id,
        currency_code,
        on: { invoice_id: id, number: number as string },
      })),
  );
  const moments = new Set(entries.map(({ created_at }) => created_at.getTime()));
  return [...moments].flatMap((moment) => {
    const deed = entries.filter(({ created_at }) => created_at.getTime() === moment);
    const put = deed.find(({ kind }) => kind === "payment");
    // What stood on none has an entry for it that lets go of it.
    const freed = deed.find(({ kind, amount_minor }) => kind === "withdrawal" && amount_minor > 0);
    const taken = deed.find(({ amount_minor }) => amount_minor < 0);
    const told = put ?? freed ?? taken;
    if (!told) return [];
    const { id, order_id, currency_code, reason, recorded_by, created_at } = told;
    const amount = toMajor(Math.abs(told.amount_minor), currency_code);
    const from = freed ? null : (taken?.on ?? null);
    const to = (put ?? freed)?.on ?? null;
    return [
      {
        ...{
          id,
          kind: "invoice_payment_moved",
          order_id,
          reason,
          user_id: recorded_by,
          created_at,
        },
        data: { amount, currency_code, from, to },
      } as Happened,
    ];
  });
}
