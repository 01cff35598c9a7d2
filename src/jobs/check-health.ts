import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { checkHealth } from "../workflows/health/check-health";

/** Every night the invariants of `GET /admin/box-office/health` are checked; what is broken is logged. */
export default async function reportHealth(container: MedusaContainer): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  for (const { name, ok, count, sample } of await checkHealth(container)) {
    if (!ok) logger.error(`Box office: ${name} is broken ${count} times: ${sample.join(", ")}`);
  }
}

export const config = {
  name: "box-office-check-health",
  schedule: "17 3 * * *",
};
