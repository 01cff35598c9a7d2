import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import type { CreditNote } from "../../modules/invoicing/types";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import { toMinor } from "../../shared/money";
import { lowerOrder } from "../cancellations/lower-lines";
import { findInvoicedOrderStep } from "../invoices/find-invoiced-order";
import { assertNoOpenChange } from "../orders/change/change-order";
import { type OrderOfCredits, setAsideFor } from "../orders/change/credit-lines";
import { readOrder } from "../orders/read/read-order";
import { settleOrderWorkflow } from "../orders/settle-order";
import { underLease } from "../orders/steps/lease-order";

export type ReversePaymentInput = {
  /** The invoice that it is booked on. */
  id: string;
  payment_id: string;
  /** The invoice of the same order on which it belongs; on none until somebody says so when left out. */
  to_invoice_id?: string;
  reason: string;
  user_id: string;
};

/** It is an entry of its own, which another one takes back: there is nothing to compensate. */
const reversePaymentStep = createStep(
  "box-office-reverse-payment-step",
  async (
    { id, order_id, user_id, ...reversed }: ReversePaymentInput & { order_id: string },
    { container },
  ) => {
    await assertNoOpenChange(container, order_id);
    // What came in, or went back, meanwhile is booked first.
    await settleOrderWorkflow(container).run({ input: { order_id } });
    const order = await readOrder(container, order_id, "money");
    const { lowering } = container.resolve(BOX_OFFICE_TICKETING);
    // From here on a crash may leave money that pays for nothing and that the order counts.
    await lowering.noteLowering(order_id);
    const { creditNotes, payments } = container.resolve(BOX_OFFICE_INVOICING);
    await payments.withdrawPayment({
      ...reversed,
      invoice_id: id,
      set_aside_minor: order
        ? order.set_aside_minor -
          refusedOf(order, await creditNotes.creditNotesOfOrders([order_id]))
        : 0,
      recorded_by: user_id,
    });
    await lowerOrder(container, order_id);
    return new StepResponse(undefined);
  },
);

/** What is set aside for credit notes whose provider refused, and is no payment that may be booked again: minor units. */
const refusedOf = (order: OrderOfCredits, notes: readonly CreditNote[]) =>
  notes
    .filter(({ refund_status }) => refund_status === "failed")
    .reduce((sum, note) => {
      const refused = toMinor(setAsideFor(order, note.id), order.currency_code);
      return sum + Math.min(refused, note.total_minor - note.refunded_minor);
    }, 0);

/**
 * Takes a booking off an invoice, and books it on another one of the order where that is named (M2); an invoice that is
 * paid by it frees its tickets. On none it is owed back, what it had paid for is due again, and tickets that are valid stay
 * so. What was taken off before is booked again the same way. Runs under the order's lease.
 *
 * @throws 404, `already_reversed`, `invoice_credited`, `over_paid`, `order_change_open`, `payment_in_progress`, `completion_in_progress`
 */
export const reversePaymentWorkflow = createWorkflow(
  "box-office-reverse-payment",
  (input: WorkflowData<ReversePaymentInput>) => {
    const order = findInvoicedOrderStep(input);
    underLease(order, () =>
      reversePaymentStep(
        transform({ input, order }, ({ input, order }) => ({ ...input, ...order })),
      ),
    );
    return new WorkflowResponse(order);
  },
);
