import type { MedusaContainer } from "@medusajs/framework/types";
import type { OrderReading } from "../read/read-order";

/** A completion that failed late took its order back, or somebody deleted it past us. */
export type GoneOrder = { order_id: string; is_gone: true };

export type FollowedOrder = (OrderReading & { is_gone: false }) | GoneOrder;

export type Outcome = {
  /** There is somebody to tell. */
  has_news: boolean;
  /** Something is missing that may come without an event: the order is read again before long. */
  waits: boolean;
  /** Its lines ask for what is cancelled. */
  lowers?: boolean;
};

/**
 * What brings one thing of an order to where the order stands: its status, its tickets. It acts on what the order is and
 * not on what happened, so that it may run any number of times, and there is nothing to compensate.
 *
 * It begins before the order is read, for whoever has to know afterwards what was there then.
 *
 * @returns `stale` when somebody else was quicker: the order is read again
 */
export type Follower = (
  container: MedusaContainer,
  orderId: string,
) => Promise<(order: FollowedOrder, readAt: Date) => Promise<Outcome | "stale">>;

export const NOTHING: Outcome = { has_news: false, waits: false };
