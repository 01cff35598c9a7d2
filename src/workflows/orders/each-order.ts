import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { drain } from "../../shared/queue/drain";

/** What became of one order of many; `code` says why it was refused. */
export type OrderResult = { order_id: string; ok: boolean; code?: string; message?: string };

/** Orders that are worked on at the same time. */
const AT_ONCE = 4;

/**
 * Does the same to many orders, each by itself: one that is refused, or fails, stops none of the others.
 *
 * @param failed what the log says of one whose fault is ours, such as "the status could not be changed"
 * @returns a result per order, in their order
 */
export async function eachOrder(
  container: MedusaContainer,
  orderIds: readonly string[],
  failed: string,
  work: (orderId: string) => Promise<unknown>,
): Promise<OrderResult[]> {
  const waiting = [...new Set(orderIds)];
  const results = new Map<string, OrderResult>();
  const attempt = async (order_id: string): Promise<OrderResult> => {
    try {
      await work(order_id);
      return { order_id, ok: true };
    } catch (error) {
      if (!MedusaError.isMedusaError(error)) return unexpected(order_id, error as Error);
      const { code, type, message } = error as MedusaError;
      return { order_id, ok: false, code: code ?? type, message };
    }
  };
  const unexpected = (order_id: string, error: Error): OrderResult => {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`Box office: order ${order_id}: ${failed}`, error);
    return { order_id, ok: false, code: "unknown_error", message: "Something went wrong" };
  };
  const workOnNext = async () => {
    const order_id = waiting.shift();
    if (order_id) results.set(order_id, await attempt(order_id));
    return order_id !== undefined;
  };
  await drain(workOnNext, { at_once: AT_ONCE });
  return orderIds.map((id) => results.get(id) as OrderResult);
}
