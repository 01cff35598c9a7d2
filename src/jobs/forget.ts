import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_BUDGETS } from "../modules/budgets";
import { BOX_OFFICE_GIFT_CARD } from "../modules/gift-card";
import { BOX_OFFICE_INVOICING } from "../modules/invoicing";
import { BOX_OFFICE_TICKETING } from "../modules/ticketing";
import { BOX_OFFICE_WEBHOOKS } from "../modules/webhooks";
import { forgetCheckouts } from "../workflows/checkout/forget-checkouts";
import { runJob } from "../workflows/jobs/run-job";

/** Every night personal data that served its purpose is deleted. */
export default async function forget(container: MedusaContainer): Promise<void> {
  await runJob(container, config.name, async () => {
    await container.resolve(BOX_OFFICE_TICKETING).notices.forgetWhatIsOver();
    await container.resolve(BOX_OFFICE_WEBHOOKS).forgetWhatIsOver();
    await container.resolve(BOX_OFFICE_BUDGETS).forgetWhatIsOver();
    await container.resolve(BOX_OFFICE_INVOICING).bankStatements.forgetStatements();
    await container.resolve(BOX_OFFICE_GIFT_CARD).wishes.forgetWishes();
    await forgetCheckouts(container);
  });
}

export const config = {
  name: "box-office-forget" as const,
  schedule: "37 3 * * *",
};
