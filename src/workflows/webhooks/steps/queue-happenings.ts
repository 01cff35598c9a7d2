import type { MedusaContainer } from "@medusajs/framework/types";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_GIFT_CARD } from "../../../modules/gift-card";
import { BOX_OFFICE_TICKETING } from "../../../modules/ticketing";
import { BOX_OFFICE_WEBHOOKS } from "../../../modules/webhooks";
import type { WebhookEvent } from "../../../modules/webhooks/types";
import { toMajor } from "../../../shared/money";
import type { Happening } from "../../../shared/queue/happenings";

/** In one bite, well within their lease. */
const BATCH = 500;

/**
 * Queues webhooks of what happened to tickets, at the door, to events and to gift cards, until there is nothing new (E5). A
 * crash in between queues some again, and each endpoint gets them once.
 *
 * @returns how many were queued
 */
export const queueHappeningsStep = createStep(
  "box-office-queue-happenings-step",
  async (_: undefined, { container }) => {
    const { happenings } = container.resolve(BOX_OFFICE_TICKETING);
    const giftCards = container.resolve(BOX_OFFICE_GIFT_CARD);
    const queued = [
      await queueAll(container, happenings, (data) => data),
      await queueAll(container, giftCards.happenings, dataOfCard),
    ];
    return new StepResponse(queued.reduce((sum, one) => sum + one, 0));
  },
);

type Source = {
  takeHappenings: (limit: number) => Promise<Happening<WebhookEvent>[]>;
  forgetHappenings: (ids: readonly string[]) => Promise<void>;
};

async function queueAll(
  container: MedusaContainer,
  source: Source,
  dataOf: (data: Happening["data"]) => Happening["data"],
): Promise<number> {
  const webhooks = container.resolve(BOX_OFFICE_WEBHOOKS);
  let queued = 0;
  for (;;) {
    const taken = await source.takeHappenings(BATCH);
    queued += await webhooks.queueDeliveries(
      taken.map(({ id, type, data, created_at }) => ({
        message_id: id,
        payload: { type, timestamp: new Date(created_at).toISOString(), data: dataOf(data) },
      })),
    );
    await source.forgetHappenings(taken.map(({ id }) => id));
    if (taken.length < BATCH) return queued;
  }
}

/** Others are told of amounts in major units. */
function dataOfCard({ amount_minor, ...data }: Happening["data"]): Happening["data"] {
  return { ...data, amount: toMajor(Number(amount_minor), String(data.currency_code)) };
}
