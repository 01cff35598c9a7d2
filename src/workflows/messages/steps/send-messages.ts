import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_MESSAGING } from "../../../modules/messaging";
import type { MessagingModuleService } from "../../../modules/messaging/service";
import { sendMessage } from "../send-message";

/** At the same time; a lease of {@link MessagingModuleService.takeMessages} lasts for all of them. */
const AT_ONCE = 4;
/** A run ends after this; the next run goes on. */
const RUN_SECONDS = 50;

/** Sends what waits, until nothing does or the run's time is up. One message's failure does not stop the others. */
export const sendMessagesStep = createStep(
  "box-office-send-messages-step",
  async (_: undefined, { container }) => {
    const messaging = container.resolve<MessagingModuleService>(BOX_OFFICE_MESSAGING);
    const endsAt = Date.now() + RUN_SECONDS * 1000;
    while (Date.now() < endsAt) {
      const messages = await messaging.takeMessages({ limit: AT_ONCE });
      if (!messages.length) break;
      await Promise.all(messages.map((message) => sendMessage(container, message)));
    }
    return new StepResponse(undefined);
  },
);
