import type { MedusaContainer } from "@medusajs/framework/types";
import { MathBN } from "@medusajs/framework/utils";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import { type CreditNote, onlineSources } from "../../modules/invoicing/types";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";
import { toMajor, toMinor } from "../../shared/money";
import { oneLine } from "../../shared/one-line";
import { changeOrder, changesOfOurs } from "../orders/change/change-order";
import { type CardRefundDetails, setAside, setAsideFor } from "../orders/change/credit-lines";
import { type Payment, paymentsOf, present } from "../orders/money/collections";
import { readOrder } from "../orders/read/read-order";
import { settleOrderWorkflow } from "../orders/settle-order";
import { giveBackOnline } from "../refunds/give-back";
import { giveToCards } from "../refunds/give-to-cards";
import { planCardsOfNote, planOnlineRefund } from "./plan-online-refund";

/**
 * Gives back by its provider what a credit note credits and what hasn't gone back. What a provider refuses is tried again
 * on demand; until then it is set aside, and pays for nothing else of the order. Runs under the order's lease.
 */
export async function giveBackForNote(
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
  const givenBefore =
    givenBackFor(paymentsOf(order), note) + (await givenToCardsFor(container, note));
  const open = Math.min(
    note.total_minor - givenBefore,
    invoice.credited_minor - invoice.refunded_minor,
  );
  // What nobody paid of it does not go back.
  const paid = Math.min(open, invoice.paid_minor - invoice.refunded_minor);
  // What is kept as a fee, or went back otherwise, is owed no more.
  const left = note.finished_at ? Math.min(paid, order.standing?.owed_minor ?? 0) : paid;
  const sources = onlineSources(invoice.payments);
  const { refund_first } = await container.resolve(BOX_OFFICE_SETTINGS).readSettings("gift-cards");
  const cards_minor = planCardsOfNote(order, invoice, sources, left, refund_first);
  const parts = planOnlineRefund(order, sources, left - cards_minor);
  let refunded_minor = note.total_minor - Math.max(0, open);
  // From here on a crash may leave money given back that no event tells of.
  await orders.markOrder(note.order_id);
  const reason = refundReason(note);
  const refused = [...parts];
  try {
    await giveToCards(container, order, cards_minor, { user_id, reason, note_id: note.id });
    refunded_minor += cards_minor;
    for (const part of parts) {
      await giveBackOnline(container, order, part, { user_id, reason });
      refunded_minor += toMinor(part.amount, note.currency_code);
      refused.shift();
    }
    await creditNotes.noteRefund(note.id, { status: "done", refunded_minor });
  } catch (error) {
    const amounts = refused.map(({ amount }) => toMinor(amount, note.currency_code));
    await setAsideRefused(
      container,
      note,
      amounts.reduce((sum, minor) => sum + minor, 0),
    );
    const said = oneLine((error as Error).message).slice(0, 500);
    await creditNotes.noteRefund(note.id, { status: "failed", refunded_minor, error: said });
  }
}

/** Once for a note: what of it goes back later comes off what is set aside by itself. */
async function setAsideRefused(
  container: MedusaContainer,
  { id, order_id, currency_code }: CreditNote,
  minor: number,
): Promise<void> {
  const order = minor > 0 ? await readOrder(container, order_id, "money") : undefined;
  if (!order || order.is_closed || MathBN.gt(setAsideFor(order, id), 0)) return;
  await changeOrder(container, order_id, [setAside(toMajor(minor, currency_code), id)]);
}

const refundReason = ({ number }: CreditNote) => `Credit note ${number}`;

/** Minor units: Medusa writes a refund down before its provider is asked, and takes it back where that refuses. */
function givenBackFor(payments: readonly Payment[], note: CreditNote): number {
  return payments
    .flatMap(({ refunds }) => present(refunds))
    .filter((refund) => refund.note === refundReason(note))
    .reduce((sum, { amount }) => sum + toMinor(amount, note.currency_code), 0);
}

/** Minor units that gift cards have back for the note. */
async function givenToCardsFor(
  container: MedusaContainer,
  { id, order_id }: CreditNote,
): Promise<number> {
  const changes = await changesOfOurs(container, order_id);
  return changes
    .flatMap(
      ({ details }) => (details as Partial<CardRefundDetails> | undefined)?.box_office_card ?? [],
    )
    .filter(({ note_id }) => note_id === id)
    .reduce((sum, { amount_minor }) => sum + amount_minor, 0);
}
