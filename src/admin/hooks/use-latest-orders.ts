import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api } from "../lib/client";
import type { OrderPageOfList, OrderRow } from "../lib/order-types";
import { queryKeys } from "../lib/query-keys";

const LOOK_MILLISECONDS = 10_000;
const LATEST = 25;
/** The lock that the looking tab holds, and the channel on which it tells the others. */
const NAME = "box-office-latest-orders";

/**
 * The latest orders. Each tab of the browser looks once, so that it knows what is new; one of those in sight looks again
 * and again, and tells the others what it found.
 */
export function useLatestOrders(): OrderRow[] | undefined {
  const cache = useQueryClient();
  const isLooking = useLead();
  const { data, refetch } = useQuery({
    queryKey: queryKeys.orders.newest,
    queryFn: async ({ signal }) => {
      const { orders } = await api.get<OrderPageOfList>(
        "/orders",
        { order: "-placed_at", limit: LATEST },
        signal,
      );
      tell(orders);
      return orders;
    },
    refetchInterval: isLooking && LOOK_MILLISECONDS,
    staleTime: 0,
    retry: false,
  });

  // It may have been out of sight for long.
  useEffect(() => {
    if (isLooking) void refetch({ cancelRefetch: false });
  }, [isLooking, refetch]);

  useEffect(() => {
    const channel = new BroadcastChannel(NAME);
    channel.onmessage = ({ data: found }: MessageEvent<OrderRow[]>) =>
      cache.setQueryData(queryKeys.orders.newest, found);
    return () => channel.close();
  }, [cache]);

  return data;
}

function tell(orders: OrderRow[]): void {
  const channel = new BroadcastChannel(NAME);
  channel.postMessage(orders);
  channel.close();
}

/**
 * Whether this tab is the one that looks: the first of those in sight, and the next when it is closed or hidden. Where
 * the browser has no locks to decide by, as without HTTPS, each tab in sight looks for itself.
 */
function useLead(): boolean {
  const [isLeading, setLeading] = useState(false);
  useEffect(() => {
    let resign = () => {};
    const stand = () => {
      resign();
      if (document.hidden) return;
      resign = standForLead(setLeading);
    };
    stand();
    document.addEventListener("visibilitychange", stand);
    return () => {
      document.removeEventListener("visibilitychange", stand);
      resign();
    };
  }, []);
  return isLeading;
}

/** Leads as soon as nobody else does; what it returns gives the lead, or the wait for it, up. */
function standForLead(setLeading: (isLeading: boolean) => void): () => void {
  if (!navigator.locks) {
    setLeading(true);
    return () => setLeading(false);
  }
  const waiting = new AbortController();
  let stepDown = () => {};
  const untilResigned = new Promise<void>((resolve) => {
    stepDown = resolve;
  });
  const lead = () => {
    if (waiting.signal.aborted) return;
    setLeading(true);
    return untilResigned;
  };
  navigator.locks.request(NAME, { signal: waiting.signal }, lead).catch(() => {
    // Given up while it waited.
  });
  return () => {
    waiting.abort();
    stepDown();
    setLeading(false);
  };
}
