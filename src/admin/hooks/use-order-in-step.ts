import { focusManager, matchQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { queryKeys } from "../lib/query-keys";

/** What follows a deed (events, lowered lines, payments) is done a while after it is answered. */
const FOLLOWS_WITHIN_MILLISECONDS = [1_000, 3_000, 8_000, 20_000];

/**
 * On Medusa's page of an order: keeps its half and ours in step. Every deed, of ours or of Medusa's, marks Medusa's own
 * order stale; ours is then read again at once, and both until what follows the deed is done. Both are read too when
 * the user comes back to the page.
 */
export function useOrderInStep(orderId: string): void {
  const cache = useQueryClient();
  useEffect(() => {
    const theirs = queryKeys.medusa.order(orderId);
    const readOurs = () =>
      Promise.all(
        [queryKeys.orders.one(orderId), queryKeys.refunds.all].map((queryKey) =>
          cache.invalidateQueries({ queryKey }),
        ),
      );
    // Not marked stale: that would be another deed.
    const readBoth = () =>
      Promise.all([
        readOurs(),
        ...[theirs, [theirs]].map((queryKey) => cache.refetchQueries({ queryKey, type: "active" })),
      ]);
    let timers: number[] = [];
    const stop = () => timers.forEach(window.clearTimeout);
    const unsubscribe = cache.getQueryCache().subscribe((event) => {
      const isDeed = event.type === "updated" && event.action.type === "invalidate";
      if (!isDeed || !matchQuery({ queryKey: theirs }, event.query)) return;
      stop();
      timers = FOLLOWS_WITHIN_MILLISECONDS.map((after) => window.setTimeout(readBoth, after));
      void readOurs();
    });
    const leave = focusManager.subscribe((isFocused) => {
      if (isFocused) void readBoth();
    });
    return () => {
      stop();
      unsubscribe();
      leave();
    };
  }, [cache, orderId]);
}
