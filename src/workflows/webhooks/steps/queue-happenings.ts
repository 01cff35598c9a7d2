import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_TICKETING } from "../../../modules/ticketing";
import { BOX_OFFICE_WEBHOOKS } from "../../../modules/webhooks";

/** In one bite, well within their lease. */
const BATCH = 500;

/**
 * Queues webhooks of what happened to tickets, at the door and to events, until there is nothing new (E5). A crash in
 * between queues some again, and each endpoint gets them once.
 *
 * @returns how many were queued
 */
export const queueHappeningsStep = createStep(
  "box-office-queue-happenings-step",
  async (_: undefined, { container }) => {
    const { happenings } = container.resolve(BOX_OFFICE_TICKETING);
    const webhooks = container.resolve(BOX_OFFICE_WEBHOOKS);
    let queued = 0;
    for (;;) {
      const taken = await happenings.takeHappenings(BATCH);
      queued += await webhooks.queueDeliveries(
        taken.map(({ id, type, data, created_at }) => ({
          message_id: id,
          payload: { type, timestamp: new Date(created_at).toISOString(), data },
        })),
      );
      await happenings.forgetHappenings(taken.map(({ id }) => id));
      if (taken.length < BATCH) return new StepResponse(queued);
    }
  },
);
