import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
  when,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { NOTICES_WRITTEN } from "../../shared/notices-written";
import { settleOrderWorkflow } from "../orders/settle-order";
import { underLease } from "../orders/steps/lease-order";
import { finishPaymentsStep } from "./finish-payments";
import { type LinkWebhookInput, takeLinkWebhookStep } from "./steps/take-link-webhook";

/**
 * Takes a provider's word on a session that a payment link began. Core would act on it at any moment, also while the
 * customer's own request authorises the same session, and then cancel the payment that both mean.
 *
 * @throws 404, `payment_in_progress`: the provider asks again
 */
export const takeLinkWebhookWorkflow = createWorkflow(
  "box-office-take-link-webhook",
  (input: WorkflowData<LinkWebhookInput>) => {
    const order = transform(input, ({ order_id }) => ({ order_id }));
    const taken = underLease(input, () => {
      const taken = takeLinkWebhookStep(input);
      finishPaymentsStep(order);
      return taken;
    });
    settleOrderWorkflow.runAsStep({ input: order });
    when({ taken }, ({ taken }) => taken.has_news).then(() => {
      emitEventStep({ eventName: NOTICES_WRITTEN, data: {} });
    });
    return new WorkflowResponse(order);
  },
);
