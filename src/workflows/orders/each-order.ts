import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { drain } from "../../shared/queue/drain";

/** What became of one of many; `code` says why it was refused. */
export type Result = { ok: boolean; code?: string; message?: string };

/** {@link Result} of an order. */
export type OrderResult = Result & { order_id: string };

/** Those that are worked on at the same time. */
const AT_ONCE = 4;

/** {@link eachOne} of orders. */
export async function eachOrder(
  container: MedusaContainer,
  orderIds: readonly string[],
  failed: string,
  work: (orderId: string) => Promise<unknown>,
): Promise<OrderResult[]> {
  const results = await eachOne(container, orderIds, failed, work);
  return results.map(({ id, ...result }) => ({ order_id: id, ...result }));
}

/**
 * Does the same to many, each by itself: one that is refused, or fails, stops none of the others.
 *
 * @param failed what the log says of one whose fault is ours, such as "the status could not be changed"
 * @returns a result per id, in their order
 */
export async function eachOne(
  container: MedusaContainer,
  ids: readonly string[],
  failed: string,
  work: (id: string) => Promise<unknown>,
): Promise<(Result & { id: string })[]> {
  const waiting = [...new Set(ids)];
  const results = new Map<string, Result>();
  const attempt = async (id: string): Promise<Result> => {
    try {
      await work(id);
      return { ok: true };
    } catch (error) {
      if (!MedusaError.isMedusaError(error)) return unexpected(id, error as Error);
      const { code, type, message } = error as MedusaError;
      return { ok: false, code: code ?? type, message };
    }
  };
  const unexpected = (id: string, error: Error): Result => {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`Box office: ${id}: ${failed}`, error);
    return { ok: false, code: "unknown_error", message: "Something went wrong" };
  };
  const workOnNext = async () => {
    const id = waiting.shift();
    if (id) results.set(id, await attempt(id));
    return id !== undefined;
  };
  await drain(workOnNext, { at_once: AT_ONCE });
  return ids.map((id) => ({ id, ...(results.get(id) as Result) }));
}
