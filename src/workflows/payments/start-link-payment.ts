import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { underLease } from "../orders/steps/lease-order";
import { openLinkSessionStep, type StartLinkPaymentInput } from "./steps/open-link-session";

/**
 * Begins paying a placed order through its payment link (E8, E14), with any provider of its region but the invoice,
 * over exactly what is due.
 *
 * @returns the session, for the client's form
 * @throws 404, `not_payable`, `payment_in_progress`, `provider_failed`; 400 for a provider that the region has not
 */
export const startLinkPaymentWorkflow = createWorkflow(
  "box-office-start-link-payment",
  (input: WorkflowData<StartLinkPaymentInput>) => {
    const session = underLease(input, () => openLinkSessionStep(input));
    return new WorkflowResponse(session);
  },
);
