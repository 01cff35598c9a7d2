import type { GiftCard } from "./gift-card-types";

/** What a card's badge says: one that could be used but for its day has expired. */
export const cardStatus = ({ state, is_expired }: Pick<GiftCard, "state" | "is_expired">) =>
  state === "active" && is_expired ? "expired" : state;

/** Whether it pays, and can be moved. */
export const isUsable = (card: Pick<GiftCard, "state" | "is_expired">): boolean =>
  cardStatus(card) === "active";
