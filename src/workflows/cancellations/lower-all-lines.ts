import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import { drain } from "../../shared/queue/drain";
import { lowerLinesWorkflow, lowerOrder } from "./lower-lines";

/** Orders at the same time: they wait for requests of buyers, which need the same connections. */
const AT_ONCE = 2;
/** As long as somebody who cancels tickets waits for what follows. */
const INLINE_SECONDS = 5;

/**
 * Lowers the lines of every order of which something was cancelled. Any number of runners may do this at once; what a
 * crash or an open change of an order leaves, a later run takes up.
 */
export async function lowerAllLines(
  container: MedusaContainer,
  run_seconds?: number,
): Promise<void> {
  const { lowering } = container.resolve(BOX_OFFICE_TICKETING);
  const lowerNext = async () => {
    const [orderId] = await lowering.takeLowerings(1);
    if (orderId) await lowerOne(container, orderId);
    return orderId !== undefined;
  };
  await drain(lowerNext, { at_once: AT_ONCE, run_seconds });
}

/** Of these orders first, for whoever waits to see it; what is not done within seconds is left to the others. */
export async function lowerLinesOf(
  container: MedusaContainer,
  orderIds: readonly string[],
): Promise<void> {
  const waiting = [...new Set(orderIds)];
  const lowerNext = async () => {
    const orderId = waiting.shift();
    if (orderId) await lowerOne(container, orderId);
    return orderId !== undefined;
  };
  await drain(lowerNext, { at_once: AT_ONCE, run_seconds: INLINE_SECONDS });
}

/** Of an order whose lease the caller has. */
export function lowerHeldOrder(container: MedusaContainer, orderId: string): Promise<void> {
  return orLater(container, orderId, () => lowerOrder(container, orderId));
}

function lowerOne(container: MedusaContainer, orderId: string): Promise<void> {
  return orLater(container, orderId, () =>
    lowerLinesWorkflow(container).run({ input: { order_id: orderId } }),
  );
}

/** What stands in the way stays written down with the order, and is looked for again. */
async function orLater(
  container: MedusaContainer,
  orderId: string,
  lower: () => Promise<unknown>,
): Promise<void> {
  const { lowering } = container.resolve(BOX_OFFICE_TICKETING);
  try {
    await lower();
  } catch (error) {
    const { code, message, type } = error as MedusaError;
    if (type === MedusaError.Types.NOT_FOUND) return lowering.forgetLowering(orderId);
    const isRefused = MedusaError.isMedusaError(error) && code !== undefined;
    await lowering.retryLowering(orderId, isRefused ? code : message);
    if (isRefused) return;
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`Box office: the lines of order ${orderId} could not be lowered`, error as Error);
  }
}
