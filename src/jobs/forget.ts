import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_BUDGETS } from "../modules/budgets";
import type { BudgetsModuleService } from "../modules/budgets/service";
import { BOX_OFFICE_TICKETING } from "../modules/ticketing";
import type { TicketingModuleService } from "../modules/ticketing/service";
import { BOX_OFFICE_WEBHOOKS } from "../modules/webhooks";
import type { WebhooksModuleService } from "../modules/webhooks/service";
import { forgetCheckouts } from "../workflows/checkout/forget-checkouts";
import { runJob } from "../workflows/jobs/run-job";

/** Every night personal data that served its purpose is deleted. */
export default async function forget(container: MedusaContainer): Promise<void> {
  await runJob(container, config.name, async () => {
    await container.resolve<TicketingModuleService>(BOX_OFFICE_TICKETING).forgetWhatIsOver();
    await container.resolve<WebhooksModuleService>(BOX_OFFICE_WEBHOOKS).forgetWhatIsOver();
    await container.resolve<BudgetsModuleService>(BOX_OFFICE_BUDGETS).forgetWhatIsOver();
    await forgetCheckouts(container);
  });
}

export const config = {
  name: "box-office-forget" as const,
  schedule: "37 3 * * *",
};
