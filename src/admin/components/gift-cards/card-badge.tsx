import { cardStatus } from "../../lib/card-status";
import type { GiftCard } from "../../lib/gift-card-types";
import { StatusBadge } from "../status-badge";

/** Where a card stands. */
export function CardBadge({ card }: { card: Pick<GiftCard, "state" | "is_expired"> }) {
  return <StatusBadge kind="giftCard" status={cardStatus(card)} />;
}
