import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import { notFound, refusal } from "../../shared/errors";
import { settleOrderWorkflow } from "../orders/settle-order";
import { underLease } from "../orders/steps/lease-order";
import { finishCredit } from "./finish-credit";

type Input = { id: string; user_id: string };

/** Whose credit note it is. @throws 404 */
const findCreditedOrderStep = createStep(
  "box-office-find-credited-order-step",
  async ({ id }: Input, { container }) => {
    const note = await container.resolve(BOX_OFFICE_INVOICING).creditNotes.findCreditNote(id);
    if (!note) throw notFound("Credit note", id);
    return new StepResponse({ order_id: note.order_id });
  },
);

/** Money that went back went back: there is nothing to compensate. */
const retryRefundStep = createStep(
  "box-office-retry-refund-step",
  async ({ id, user_id }: Input, { container }) => {
    const { creditNotes } = container.resolve(BOX_OFFICE_INVOICING);
    const note = await creditNotes.findCreditNote(id);
    if (!note) throw notFound("Credit note", id);
    if (note.refund_status === "done" || note.refund_status === "none") {
      throw refusal("nothing_owed", "Nothing of it is left to give back");
    }
    await finishCredit(container, note, user_id);
    return new StepResponse(undefined);
  },
);

/**
 * Asks a credit note's provider again for what it refused to give back (M4); of two at once the second finds that it is
 * done.
 *
 * @throws 404, `nothing_owed`, `payment_in_progress`
 */
export const retryRefundWorkflow = createWorkflow(
  "box-office-retry-refund",
  (input: WorkflowData<Input>) => {
    const order = findCreditedOrderStep(input);
    underLease(order, () => retryRefundStep(input));
    settleOrderWorkflow.runAsStep({ input: order });
    return new WorkflowResponse(order);
  },
);
