import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import { isStanding } from "../../modules/invoicing/types";
import { toCapture } from "../../modules/order-status/types";
import { notFound, refusal } from "../../shared/errors";
import { readOrder } from "../orders/read/read-order";
import { settleOrderWorkflow } from "../orders/settle-order";
import { underLease } from "../orders/steps/lease-order";
import { releaseReserved } from "../payments/release-reserved";
import { findInvoicedOrderStep } from "./find-invoiced-order";
import { takeInvoicedMoneyStep } from "./take-invoiced-money";

type RefusedInput = { id: string; user_id: string };
type OfOrder = RefusedInput & { order_id: string };

/** Only of an invoice that still waits for its money is anything taken, or let go. */
const assertWaitsForMoneyStep = createStep(
  "box-office-assert-waits-for-money-step",
  async ({ id, order_id }: OfOrder, { container }) => {
    // What came in meanwhile is booked first.
    await settleOrderWorkflow(container).run({ input: { order_id } });
    const invoice = await container.resolve(BOX_OFFICE_INVOICING).invoices.readInvoice(id);
    if (!invoice) throw notFound("Invoice", id);
    if (!isStanding(invoice)) {
      throw refusal("invoice_not_issued", "Nothing is paid on a draft, or on what is void");
    }
    if (invoice.due_minor === 0) throw refusal("already_paid", "The invoice is paid");
    const order = await readOrder(container, order_id, "money");
    if (!order || toCapture(order) === 0) {
      throw refusal("nothing_reserved", "Nothing is reserved that could be taken");
    }
    return new StepResponse(undefined);
  },
);

const releaseReservedStep = createStep(
  "box-office-release-reserved-step",
  async ({ order_id }: OfOrder, { container }) => {
    await releaseReserved(container, order_id);
    return new StepResponse(undefined);
  },
);

const ofOrder = ({ input, order }: { input: RefusedInput; order: { order_id: string } }) => ({
  ...input,
  ...order,
});

/**
 * Asks the provider once more for what it refused when an issued invoice was to be paid by it (M2), as issuing does: of two
 * at once the second finds the invoice paid. What it says if it refuses again stands on the invoice.
 *
 * @throws 404, `invoice_not_issued`, `already_paid`, `nothing_reserved`, `payment_in_progress`, `completion_in_progress`
 */
export const retryCaptureWorkflow = createWorkflow(
  "box-office-retry-capture",
  (input: WorkflowData<RefusedInput>) => {
    const order = findInvoicedOrderStep(input);
    underLease(order, () => {
      const of = transform({ input, order }, ofOrder);
      assertWaitsForMoneyStep(of);
      takeInvoicedMoneyStep(
        transform(of, (invoice) => ({ ...invoice, capture: "online" as const })),
      );
    });
    settleOrderWorkflow
      .runAsStep({ input: order })
      .config({ name: "box-office-settle-after-retry" });
    return new WorkflowResponse(order);
  },
);

/**
 * Gives up what a provider has reserved for the order of an invoice and doesn't give (M2): it is let go, so that the order
 * has it due and its payment link takes it. Tickets that were sent stay valid.
 *
 * @throws 404, `invoice_not_issued`, `already_paid`, `nothing_reserved`, `release_failed`, `payment_in_progress`, `completion_in_progress`
 */
export const releaseInvoicedWorkflow = createWorkflow(
  "box-office-release-invoiced",
  (input: WorkflowData<RefusedInput>) => {
    const order = findInvoicedOrderStep(input);
    underLease(order, () => {
      const of = transform({ input, order }, ofOrder);
      assertWaitsForMoneyStep(of);
      releaseReservedStep(of);
    });
    settleOrderWorkflow
      .runAsStep({ input: order })
      .config({ name: "box-office-settle-after-release" });
    return new WorkflowResponse(order);
  },
);
