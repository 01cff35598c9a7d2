import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { settleOrderWorkflow } from "../orders/settle-order";
import { underLease } from "../orders/steps/lease-order";
import { finishPaymentsStep } from "./finish-payments";
import {
  type AuthorizeLinkPaymentInput,
  authorizeLinkSessionStep,
} from "./steps/authorize-link-session";

/**
 * Completes the payment of a placed order through its payment link (E8, E14): authorised once, however often and by
 * whomever it is asked for; the order follows.
 *
 * @returns the session; one whose provider asks for more is answered for the client to go on with
 * @throws 404, `not_payable`, `no_payment_session`, `amount_changed`, `payment_declined`, `payment_in_progress`,
 * `provider_failed`
 */
export const authorizeLinkPaymentWorkflow = createWorkflow(
  "box-office-authorize-link-payment",
  (input: WorkflowData<AuthorizeLinkPaymentInput>) => {
    const order = transform(input, ({ order_id }) => ({ order_id }));
    const session = underLease(input, () => {
      const session = authorizeLinkSessionStep(input);
      finishPaymentsStep(order);
      return session;
    });
    settleOrderWorkflow.runAsStep({ input: order });
    return new WorkflowResponse(session);
  },
);
