import type { MedusaContainer } from "@medusajs/framework/types";
import { followBoughtCards } from "./follow-bought-cards";
import { followCards } from "./follow-cards";
import { followInvoices } from "./follow-invoices";
import { followParcels } from "./follow-parcels";
import { followPayments } from "./follow-payments";
import { followReserved } from "./follow-reserved";
import { followStatus } from "./follow-status";
import { followTickets } from "./follow-tickets";
import { followWriteOffs } from "./follow-write-offs";
import type { FollowedOrder, Follower, Outcome } from "./follower";

/** All that an order has; each is brought to where the order stands. What comes later in the list may follow from what comes before. */
const FOLLOWERS: readonly Follower[] = [
  followPayments,
  followCards,
  followInvoices,
  followStatus,
  followParcels,
  followTickets,
  followBoughtCards,
  followWriteOffs,
  followReserved,
];

/**
 * Begins to follow an order, before it is read, with all that it has. Of an order that is new its status comes after its
 * tickets, so that whoever is told of it can be told of all that belongs to it, and the log begins with it: all goes the
 * other way round.
 */
export async function beginFollowing(container: MedusaContainer, orderId: string) {
  const begun = await Promise.all(FOLLOWERS.map((follower) => follower(container, orderId)));
  return async (order: FollowedOrder, readAt: Date): Promise<Outcome & { is_stale: boolean }> => {
    const isNew = !order.is_gone && !order.standing;
    const all = { has_news: false, waits: false, lowers: false, is_stale: false };
    for (const follow of isNew ? [...begun].reverse() : begun) {
      const outcome = await follow(order, readAt);
      if (outcome === "stale") return { ...all, is_stale: true };
      all.has_news ||= outcome.has_news;
      all.waits ||= outcome.waits;
      all.lowers ||= outcome.lowers ?? false;
    }
    return all;
  };
}
