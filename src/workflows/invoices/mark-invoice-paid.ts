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
import type { InvoiceWithLines } from "../../modules/invoicing/types";
import { notFound, refusal } from "../../shared/errors";
import { exactMinor, toMajor, toMinor } from "../../shared/money";
import { type Order, readOrder } from "../orders/read/read-order";
import { settleOrderWorkflow } from "../orders/settle-order";
import { underLease } from "../orders/steps/lease-order";
import { bookPayment } from "../payments/book-payment";
import { findInvoicedOrderStep } from "./find-invoiced-order";

export type MarkInvoicePaidInput = {
  id: string;
  /** Decimal major units; all that is left to pay of the invoice when left out. */
  amount?: number;
  /** What the bank's statement says. */
  reference?: string;
  /** When it came in; now when left out. */
  paid_at?: Date;
  user_id: string | null;
  /** More came in than is due of it, or it is paid or void: what is beyond what the order has due is owed back. */
  accept_overpayment?: boolean;
};

/** Money that came in came in: there is nothing to compensate. */
const markInvoicePaidStep = createStep(
  "box-office-mark-invoice-paid-step",
  async (input: MarkInvoicePaidInput & { order_id: string }, { container }) => {
    // A step gets its input as JSON, in which a moment is text.
    const paid_at = input.paid_at && new Date(input.paid_at);
    await markInvoicePaid(container, { ...input, paid_at });
    return new StepResponse(undefined);
  },
);

/**
 * See {@link markInvoicePaidWorkflow}; runs under the order's lease.
 *
 * @param input `bank_entry`: the key of the bank's entry that it is, by which it is found again
 */
export async function markInvoicePaid(
  container: MedusaContainer,
  {
    id,
    order_id,
    user_id,
    ...paid
  }: MarkInvoicePaidInput & { order_id: string; bank_entry?: string },
): Promise<void> {
  // What came in meanwhile is booked first.
  await settleOrderWorkflow(container).run({ input: { order_id } });
  const { invoices } = container.resolve(BOX_OFFICE_INVOICING);
  const invoice = await invoices.readInvoice(id);
  if (!invoice) throw notFound("Invoice", id);
  const amount = paid.amount ?? toMajor(invoice.due_minor, invoice.currency_code);
  exactMinor(amount, invoice.currency_code, "amount");
  const { accept_overpayment = false } = paid;
  if (invoice.state === "draft" || (invoice.state === "void" && !accept_overpayment)) {
    throw refusal("invoice_not_issued", "Nothing is paid on a draft, or on what is void");
  }
  if (!accept_overpayment)
    assertDue(invoice, amount, await readOrder(container, order_id, "money"));
  await bookPayment(container, {
    order_id,
    amount,
    invoice_id: id,
    ...{ reference: paid.reference, paid_at: paid.paid_at, bank_entry: paid.bank_entry },
    accept_overpayment,
    marked_by: user_id ?? undefined,
  });
}

/** @throws `already_paid`, `over_paid` */
function assertDue(
  { state, due_minor, currency_code }: InvoiceWithLines,
  amount: number,
  order: Order<"money"> | undefined,
): void {
  if (state === "paid") throw refusal("already_paid", "The invoice is paid");
  const amount_minor = toMinor(amount, currency_code);
  if (amount_minor > due_minor) {
    const left = toMajor(due_minor, currency_code);
    throw refusal("over_paid", `${amount} is more than the ${left} ${currency_code} left to pay`);
  }
  if (amount_minor > (order?.due_minor ?? 0)) {
    throw refusal("over_paid", "The order has less left to pay");
  }
}

/**
 * Books money that came in for an invoice outside of the shop (A9, A13): exactly that amount is authorised and captured in
 * Medusa, and an invoice that is paid by it frees its tickets. Of two at once the second finds less left, or nothing.
 *
 * @throws 404, `already_paid`, `invoice_not_issued`, `over_paid`, `order_closed`, `payment_in_progress`, 400 for an amount
 * that can't be
 */
export const markInvoicePaidWorkflow = createWorkflow(
  "box-office-mark-invoice-paid",
  (input: WorkflowData<MarkInvoicePaidInput>) => {
    const order = findInvoicedOrderStep(input);
    underLease(order, () =>
      markInvoicePaidStep(
        transform({ input, order }, ({ input, order }) => ({ ...input, ...order })),
      ),
    );
    settleOrderWorkflow
      .runAsStep({ input: order })
      .config({ name: "box-office-settle-after-invoice-paid" });
    return new WorkflowResponse(order);
  },
);
