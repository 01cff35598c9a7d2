import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_MESSAGING } from "../../../modules/messaging";
import type { MessagingModuleService } from "../../../modules/messaging/service";
import { sendMessage } from "../send-message";

/** Mails on their way at the same time. */
const AT_ONCE = 4;
/** A run begins no mail after this; the next run goes on. */
const RUN_SECONDS = 50;

/** Sends what waits, until nothing does or the run's time is up. One message's failure does not stop the others. */
export const sendMessagesStep = createStep(
  "box-office-send-messages-step",
  async (_: undefined, { container }) => {
    const messaging = container.resolve<MessagingModuleService>(BOX_OFFICE_MESSAGING);
    const endsAt = Date.now() + RUN_SECONDS * 1000;
    const sendInTurn = async () => {
      while (Date.now() < endsAt) {
        const [message] = await messaging.takeMessages({ limit: 1 });
        if (!message) return;
        await sendMessage(container, message);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, sendInTurn));
    return new StepResponse(undefined);
  },
);
