import type { MedusaContainer } from "@medusajs/framework/types";
import { attempt } from "../shared/queue/attempt";
import { tellOfCards } from "../workflows/gift-cards/tell-of-cards";
import { tellOfGuesses } from "../workflows/gift-cards/tell-of-guesses";
import { runJob } from "../workflows/jobs/run-job";

export default async function tellOfGiftCards(container: MedusaContainer): Promise<void> {
  await runJob(container, config.name, async () => {
    await attempt(container, "guesses of gift cards could not be told", () =>
      tellOfGuesses(container),
    );
    await tellOfCards(container);
  });
}

export const config = {
  name: "box-office-tell-of-gift-cards" as const,
  schedule: "* * * * *",
};
