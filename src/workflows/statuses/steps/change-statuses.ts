import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { drain } from "../../../shared/queue/drain";
import { changeOrderStatusWorkflow } from "../change-order-status";
import type { ChangeStatusInput } from "./plan-status-change";

export type BulkChangeInput = Pick<
  ChangeStatusInput,
  "status_id" | "user_id" | "notify" | "reason"
> & {
  order_ids: string[];
};

export type BulkResult = { order_id: string; ok: boolean; code?: string; message?: string };

/** Orders that are changed at the same time. */
const AT_ONCE = 4;

/** One order's fault is logged and does not stop the others. */
export const changeStatusesStep = createStep(
  "box-office-change-statuses-step",
  async ({ order_ids, ...change }: BulkChangeInput, { container }) => {
    const waiting = [...new Set(order_ids)];
    const results = new Map<string, BulkResult>();
    const changeNext = async () => {
      const order_id = waiting.shift();
      if (order_id) results.set(order_id, await attempt(order_id));
      return order_id !== undefined;
    };
    const attempt = async (order_id: string): Promise<BulkResult> => {
      try {
        await changeOrderStatusWorkflow(container).run({ input: { ...change, order_id } });
        return { order_id, ok: true };
      } catch (error) {
        if (!MedusaError.isMedusaError(error)) return unexpected(order_id, error as Error);
        const { code, type, message } = error as MedusaError;
        return { order_id, ok: false, code: code ?? type, message };
      }
    };
    const unexpected = (order_id: string, error: Error): BulkResult => {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`Box office: the status of order ${order_id} could not be changed`, error);
      return { order_id, ok: false, code: "unknown_error", message: "Something went wrong" };
    };
    await drain(changeNext, { at_once: AT_ONCE });
    return new StepResponse(order_ids.map((id) => results.get(id) as BulkResult));
  },
);
