import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { checkHealth } from "../workflows/health/check-health";
import { runJob } from "../workflows/jobs/run-job";

/** Every night the invariants of `GET /admin/box-office/health` are checked; what is broken is logged. */
export default async function reportHealth(container: MedusaContainer): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  await runJob(container, config.name, async () => {
    for (const { name, ok, count, sample } of await checkHealth(container)) {
      if (!ok) logger.error(`Box office: check ${name} fails (${count}): ${sample.join(", ")}`);
    }
  });
}

export const config = {
  name: "box-office-check-health" as const,
  schedule: "17 3 * * *",
};
