import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import { settleOrderWorkflow } from "../orders/settle-order";
import { underLease } from "../orders/steps/lease-order";
import { findInvoicedOrderStep } from "./find-invoiced-order";

export type VoidInvoiceInput = { id: string; reason: string; user_id: string | null };

/** What is void is void for good: there is nothing to compensate. */
const voidInvoiceStep = createStep(
  "box-office-void-invoice-step",
  async (
    { id, order_id, reason, user_id }: VoidInvoiceInput & { order_id: string },
    { container },
  ) => {
    // What came in meanwhile is booked first: money on it keeps it from being void.
    await settleOrderWorkflow(container).run({ input: { order_id } });
    const { invoices } = container.resolve(BOX_OFFICE_INVOICING);
    await invoices.voidInvoice(id, { reason, voided_by: user_id });
    return new StepResponse(undefined);
  },
);

/**
 * Ends an issued invoice that nobody is to pay (M2): it keeps its number, and what it had is left to invoice again. Runs
 * under the order's lease, so that nobody pays it meanwhile.
 *
 * @throws 404, `invoice_not_issued`, `invoice_has_payments`, `payment_in_progress`
 */
export const voidInvoiceWorkflow = createWorkflow(
  "box-office-void-invoice",
  (input: WorkflowData<VoidInvoiceInput>) => {
    const order = findInvoicedOrderStep(input);
    underLease(order, () =>
      voidInvoiceStep(transform({ input, order }, ({ input, order }) => ({ ...input, ...order }))),
    );
    settleOrderWorkflow
      .runAsStep({ input: order })
      .config({ name: "box-office-settle-after-void" });
    return new WorkflowResponse(order);
  },
);
