import type { MedusaContainer } from "@medusajs/framework/types";
import { tellOfCards } from "../workflows/gift-cards/tell-of-cards";
import { runJob } from "../workflows/jobs/run-job";

export default async function tellOfGiftCards(container: MedusaContainer): Promise<void> {
  await runJob(container, config.name, () => tellOfCards(container));
}

export const config = {
  name: "box-office-tell-of-gift-cards" as const,
  schedule: "* * * * *",
};
