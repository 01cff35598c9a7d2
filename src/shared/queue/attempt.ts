import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/**
 * One of many pieces of work: its failure is logged and stops no other.
 *
 * @param failed what the log says then, such as "order order_1 could not be taken in"
 * @returns what came of it, undefined when it failed
 */
export async function attempt<Result>(
  container: MedusaContainer,
  failed: string,
  work: () => Promise<Result>,
): Promise<Result | undefined> {
  try {
    return await work();
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`Box office: ${failed}`, error as Error);
    return undefined;
  }
}
