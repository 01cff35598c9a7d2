import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_MESSAGING } from "../../../modules/messaging";
import { drain, RUN_SECONDS } from "../../../shared/queue/drain";
import { sendMessage } from "../send-message";

/** Mails on their way at the same time. */
const AT_ONCE = 4;

/** Sends what waits, until nothing does or the run's time is up. One message's failure does not stop the others. */
export const sendMessagesStep = createStep(
  "box-office-send-messages-step",
  async (_: undefined, { container }) => {
    const messaging = container.resolve(BOX_OFFICE_MESSAGING);
    const sendNext = async () => {
      const [message] = await messaging.takeMessages({ limit: 1 });
      if (message) await sendMessage(container, message);
      return message !== undefined;
    };
    await drain(sendNext, { at_once: AT_ONCE, run_seconds: RUN_SECONDS });
    return new StepResponse(undefined);
  },
);
