import { refusal } from "../../../shared/errors";
import type { GiftCard } from "../types";

/** @throws `gift_card_not_active`, `gift_card_expired` */
export function assertUsable({ state, is_expired }: GiftCard): void {
  if (state !== "active") throw refusal("gift_card_not_active", `The gift card is ${state}`);
  if (is_expired) throw refusal("gift_card_expired", "The gift card has expired");
}
