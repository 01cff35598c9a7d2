import type { MedusaContainer } from "@medusajs/framework/types";
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";
import { notFound, refusal } from "../../shared/errors";
import { toMajor, toMinor } from "../../shared/money";
import { wallClock } from "../../shared/wall-clock";
import { paymentsOf } from "../orders/money/collections";
import { referencedCaptures } from "../orders/money/movements";
import { readOrder } from "../orders/read/read-order";
import { settleOrderWorkflow } from "../orders/settle-order";
import { underLease } from "../orders/steps/lease-order";
import { findInvoicedOrderStep } from "./find-invoiced-order";
import { markInvoicePaid } from "./mark-invoice-paid";

export type BookBankEntryInput = {
  bank_statement_id: string;
  entry_id: string;
  /** The invoice on which it is booked. */
  id: string;
  /** See `markInvoicePaid`. */
  accept_overpayment?: boolean;
  user_id: string;
};

/** Money that came in came in: there is nothing to compensate. */
const bookBankEntryStep = createStep(
  "box-office-book-bank-entry-step",
  async (input: BookBankEntryInput & { order_id: string }, { container }) => {
    const { bank_statement_id, entry_id, id, order_id, user_id, accept_overpayment } = input;
    const { bankStatements, invoices } = container.resolve(BOX_OFFICE_INVOICING);
    const [entry, invoice] = await Promise.all([
      bankStatements.findEntry(bank_statement_id, entry_id),
      invoices.readInvoice(id),
    ]);
    if (!entry) throw notFound("Bank entry", entry_id);
    const { key, currency_code, amount_minor } = entry;
    if (amount_minor <= 0) throw refusal("not_a_payment", "The money left the account");
    if (invoice?.currency_code !== currency_code) {
      throw refusal("other_currency", `The money is ${currency_code.toUpperCase()}`);
    }
    await bankStatements.claimEntry({ key, entry_id, invoice_id: id, booked_by: user_id });
    try {
      // What a process booked that died before it said so.
      const left = amount_minor - (await bookedOf(container, order_id, key));
      if (left > 0) {
        await markInvoicePaid(container, {
          ...{ id, order_id, user_id, accept_overpayment, bank_entry: key },
          amount: toMajor(left, currency_code),
          reference: (entry.reference ?? entry.text) || (entry.payer ?? undefined),
          paid_at: await momentOf(container, entry.date),
        });
      }
    } catch (error) {
      if (await bookedOf(container, order_id, key)) throw error;
      await bankStatements.giveUpEntry(key);
      throw error;
    }
    await bankStatements.noteEntryBooked(key);
    return new StepResponse(undefined);
  },
);

/** Minor units that were captured for the entry. */
async function bookedOf(container: MedusaContainer, orderId: string, key: string): Promise<number> {
  const order = await readOrder(container, orderId, "money");
  const captures = order ? paymentsOf(order).flatMap(referencedCaptures) : [];
  return captures
    .filter(({ booked }) => booked?.bank_entry === key)
    .reduce((sum, { capture }) => sum + toMinor(capture.amount, order?.currency_code ?? ""), 0);
}

/** Noon of that day by the shop's clock. */
async function momentOf(container: MedusaContainer, day: string): Promise<Date> {
  const { timezone } = await container.resolve(BOX_OFFICE_SETTINGS).readSettings("display");
  const at = new Date(`${day}T12:00:00Z`);
  return new Date(at.getTime() - wallClock({ at, timezone }).offset_minutes * 60_000);
}

/**
 * Books an entry of a bank's file on an invoice, exactly its amount, with its reference and on its day (M1). Nothing is booked
 * twice: two who do it at once wait for the order's lease or are refused by the entry's key, and what a process booked that
 * died before it said so is found by the key in the payment.
 *
 * @throws 404, `bank_entry_booked`, `bank_entry_begun`, `not_a_payment`, `other_currency`, `already_paid`, `over_paid`,
 * `invoice_not_issued`, `order_closed`, `payment_in_progress`, `completion_in_progress`
 */
export const bookBankEntryWorkflow = createWorkflow(
  "box-office-book-bank-entry",
  (input: WorkflowData<BookBankEntryInput>) => {
    const order = findInvoicedOrderStep(input);
    underLease(order, () =>
      bookBankEntryStep(
        transform({ input, order }, ({ input, order }) => ({ ...input, ...order })),
      ),
    );
    settleOrderWorkflow
      .runAsStep({ input: order })
      .config({ name: "box-office-settle-after-bank-entry" });
    return new WorkflowResponse(order);
  },
);
