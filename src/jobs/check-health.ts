import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { BOX_OFFICE_TICKETING } from "../modules/ticketing";
import type { TicketingModuleService } from "../modules/ticketing/service";

/** Every night the invariants of `GET /admin/box-office/health` are checked; what is broken is logged. */
export default async function checkHealth(container: MedusaContainer): Promise<void> {
  const ticketing = container.resolve<TicketingModuleService>(BOX_OFFICE_TICKETING);
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  for (const { name, ok, count, sample } of await ticketing.checkHealth()) {
    if (!ok) logger.error(`Box office: ${name} is broken ${count} times: ${sample.join(", ")}`);
  }
}

export const config = {
  name: "box-office-check-health",
  schedule: "17 3 * * *",
};
