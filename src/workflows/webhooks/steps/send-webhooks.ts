import type { MedusaContainer } from "@medusajs/framework/types";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_WEBHOOKS } from "../../../modules/webhooks";
import { onLanes } from "../../../shared/lanes";
import { sendWebhook } from "../send-webhook";

/** On their way at the same time, in this process. */
const AT_ONCE = 4;

const sendAll = onLanes(AT_ONCE, async (container: MedusaContainer) => {
  const delivery = await container.resolve(BOX_OFFICE_WEBHOOKS).takeDelivery();
  if (delivery) await sendWebhook(container, delivery);
  return delivery !== undefined;
});

/** Sends what is due, until nothing is. One receiver's failure or slowness does not stop the others. */
export const sendWebhooksStep = createStep(
  "box-office-send-webhooks-step",
  async (_: undefined, { container }) => {
    await sendAll(container as MedusaContainer);
    return new StepResponse(undefined);
  },
);
