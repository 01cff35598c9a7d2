import type { MedusaContainer } from "@medusajs/framework/types";
import { followPayments } from "./follow-payments";
import { followStatus } from "./follow-status";
import { followTickets } from "./follow-tickets";
import type { FollowedOrder, Follower, Outcome } from "./follower";

/** All that an order has beside its status; each is brought to where the order stands. */
const FOLLOWERS: readonly Follower[] = [followTickets, followPayments];

/**
 * Begins to follow an order, before it is read, with its status and all else that it has. Of an order that is new the
 * status comes last, so that whoever is told of it can be told of all that belongs to it; of any other it comes first.
 */
export async function beginFollowing(container: MedusaContainer, orderId: string) {
  const toStatus = await followStatus(container, orderId);
  const toTheRest = await Promise.all(FOLLOWERS.map((follower) => follower(container, orderId)));
  return async (order: FollowedOrder, readAt: Date): Promise<Outcome & { is_stale: boolean }> => {
    const isNew = !order.is_gone && !order.standing;
    const all = { has_news: false, waits: false, is_stale: false };
    for (const follow of isNew ? [...toTheRest, toStatus] : [toStatus, ...toTheRest]) {
      const outcome = await follow(order, readAt);
      if (outcome === "stale") return { ...all, is_stale: true };
      all.has_news ||= outcome.has_news;
      all.waits ||= outcome.waits;
    }
    return all;
  };
}
