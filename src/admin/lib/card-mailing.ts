import { isUsable } from "./card-status";
import type { GiftCard } from "./gift-card-types";

/**
 * How it stands with the mail by which a card goes to whom it is for, by itself: there is no address; it was sent; a card of
 * another system is not; one that can never be used, or has nothing on it, is not; it waits for its day; its day has come and
 * it waits until it can be used; it goes within a minute.
 */
export type Mailing =
  | "no_address"
  | "sent"
  | "imported"
  | "unusable"
  | "planned"
  | "waiting"
  | "overdue"
  | "due";

type Mailed = Pick<GiftCard, "state" | "is_expired" | "origin" | "balance" | "recipient">;

export function mailingOf(card: Mailed, now = new Date()): Mailing {
  const { state, origin, balance, recipient } = card;
  const { email, send_at, sent_at } = recipient;
  if (!email) return "no_address";
  if (sent_at) return "sent";
  if (origin === "imported") return "imported";
  const isPending = state === "pending";
  if (!isPending && !(isUsable(card) && balance > 0)) return "unusable";
  if (send_at && new Date(send_at) > now) return "planned";
  if (isPending) return send_at ? "overdue" : "waiting";
  return "due";
}

/** How it would stand with another address or day: what was sent to another address was not sent to this one. */
export function mailingAfter(
  card: Mailed,
  changed: Pick<GiftCard["recipient"], "email" | "send_at">,
  now = new Date(),
): Mailing {
  const isReaddressed = (changed.email ?? null) !== (card.recipient.email ?? null);
  const sent_at = isReaddressed ? null : card.recipient.sent_at;
  return mailingOf({ ...card, recipient: { ...card.recipient, ...changed, sent_at } }, now);
}
