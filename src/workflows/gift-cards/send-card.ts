import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { BOX_OFFICE_GIFT_CARD } from "../../modules/gift-card";
import type { GiftCard } from "../../modules/gift-card/types";
import { BOX_OFFICE_MESSAGING } from "../../modules/messaging";
import { refusal } from "../../shared/errors";
import { NOTICES_WRITTEN } from "../../shared/notices-written";
import { cardLocale } from "./card-reader";

export type SendCardInput = {
  id: string;
  /** A mail address; whom the card is for, else its buyer, when left out. */
  recipient?: string;
  /** By which act it is sent: each sends it once, however often it is begun. */
  act: string;
  actor_id: string;
};

/** Whom a card is mailed to. @throws `no_email_address` */
function addressOf({ recipient, buyer }: GiftCard): string {
  const address = recipient.email ?? buyer.email;
  if (address) return address;
  throw refusal(
    "no_email_address",
    "Neither the gift card's recipient nor its buyer has an e-mail address",
  );
}

/** A mail that is on its way is not taken back: there is nothing to compensate. */
const queueCardStep = createStep(
  "box-office-queue-gift-card-step",
  async ({ id, recipient, act, actor_id }: SendCardInput, { container }) => {
    const giftCards = container.resolve(BOX_OFFICE_GIFT_CARD);
    const card = await giftCards.cards.readCard(id);
    giftCards.assertUsable(card);
    const address = recipient ?? addressOf(card);
    await container.resolve(BOX_OFFICE_MESSAGING).queueMessages([
      {
        ...{ key: `${id}:${act}`, kind: "gift_card", recipient: address },
        locale: await cardLocale(container, card),
        ...{ order_id: card.order_id, data: { gift_card_id: id, last4: card.last4 } },
      },
    ]);
    await giftCards.noteSendAsked(id, actor_id);
    return new StepResponse(undefined);
  },
);

/**
 * Mails a card with its code to whom it is for, or to whom is named; its history says who had it sent (D5).
 *
 * @throws 404, `gift_card_not_active`, `gift_card_expired`, `no_email_address`
 */
export const sendCardWorkflow = createWorkflow(
  "box-office-send-gift-card",
  (input: WorkflowData<SendCardInput>) => {
    queueCardStep(input);
    emitEventStep({ eventName: NOTICES_WRITTEN, data: {} });
    return new WorkflowResponse(undefined);
  },
);
