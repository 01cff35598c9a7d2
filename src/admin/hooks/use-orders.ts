import { toast } from "@medusajs/ui";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { chunksOf } from "../lib/chunks";
import { api } from "../lib/client";
import type {
  BoxOfficeOrder,
  BulkStatusResult,
  LogPage,
  Note,
  OrderPageOfList,
  StatusChange,
  StatusPreview,
} from "../lib/order-types";
import type { Query } from "../lib/query";
import { queryKeys } from "../lib/query-keys";
import { RequestFailed } from "../lib/request-failed";
import { useAction } from "./use-action";
import { useText } from "./use-text";

/** What a new status makes stale: the order, its tickets and seats, what Medusa's own page shows of it. */
const STALE = [
  queryKeys.orders.all,
  queryKeys.statuses.all,
  queryKeys.registrations.all,
  queryKeys.events.all,
  queryKeys.medusa.orders,
  queryKeys.medusa.reservations,
  queryKeys.medusa.inventory,
];

/** A page of the list of orders; the last one stays while the next is fetched. */
export function useOrders(query: Query) {
  return useQuery({
    queryKey: queryKeys.orders.list(query),
    queryFn: ({ signal }) => api.get<OrderPageOfList>("/orders", query, signal),
    placeholderData: keepPreviousData,
  });
}

/** A page of what happened to orders, the latest first; the last one stays while the next is fetched. */
export function useOrderLog(query: Query) {
  return useQuery({
    queryKey: queryKeys.orders.log(query),
    queryFn: ({ signal }) => api.get<LogPage>("/logs", query, signal),
    placeholderData: keepPreviousData,
  });
}

const LOOK_MILLISECONDS = 10_000;
const LATEST = 5;

/** The latest orders, looked for again and again while the admin is in sight. */
export function useLatestOrders() {
  return useQuery({
    queryKey: queryKeys.orders.newest,
    queryFn: async ({ signal }) =>
      (await api.get<OrderPageOfList>("/orders", { order: "-placed_at", limit: LATEST }, signal))
        .orders,
    refetchInterval: LOOK_MILLISECONDS,
    staleTime: 0,
    retry: false,
  });
}

/** What the box office knows of an order: its status and history, its tickets and messages. */
export function useBoxOfficeOrder(orderId: string) {
  return useQuery({
    queryKey: queryKeys.orders.one(orderId),
    queryFn: async ({ signal }) =>
      (await api.get<{ box_office: BoxOfficeOrder }>(`/orders/${orderId}`, {}, signal)).box_office,
  });
}

/** What giving an order a status would say to its customer. */
export function useStatusPreview(orderId: string, status_id: string) {
  return useQuery({
    queryKey: queryKeys.orders.statusPreview(orderId, status_id),
    enabled: Boolean(status_id),
    retry: false,
    // A form is filled with it, so it has to be of this moment.
    gcTime: 0,
    staleTime: 0,
    queryFn: async ({ signal }) =>
      (
        await api.post<{ preview: StatusPreview }>(
          `/orders/${orderId}/status-preview`,
          { status_id },
          signal,
        )
      ).preview,
  });
}

export function useOrderActions(orderId: string) {
  const path = `/orders/${orderId}`;
  return {
    changeStatus: useAction((change: StatusChange) => api.post<unknown>(`${path}/status`, change), {
      done: (_, t) => t("orders.change.done"),
      stale: STALE,
      showsErrors: true,
    }),
    markPaid: useAction(
      (paid: { amount: number; reference?: string }) =>
        api.post<unknown>(`${path}/mark-paid`, paid),
      { done: (_, t) => t("orders.paid.done"), stale: STALE, showsErrors: true },
    ),
    mark: useAction(
      (personal_status_id: string | null) =>
        personal_status_id
          ? api.post<unknown>(`${path}/personal-mark`, { personal_status_id })
          : api.delete<unknown>(`${path}/personal-mark`),
      { done: (_, t) => t("orders.mark.done"), stale: [queryKeys.orders.all] },
    ),
    addNote: useAction((text: string) => api.post<{ note: Note }>(`${path}/notes`, { text }), {
      done: (_, t) => t("orders.notes.done"),
      stale: [queryKeys.orders.all],
    }),
    remove: useAction((confirm: string) => api.delete<unknown>(path, { body: { confirm } }), {
      done: (_, t) => t("orders.delete.done"),
      stale: STALE,
      showsErrors: true,
    }),
  };
}

/** As many at once as keep the progress moving. */
const CHANGED_AT_ONCE = 20;

type BulkChange = { status_id: string; notify: boolean; reason?: string };

/**
 * Gives orders a status, some at a time; `change` answers which were refused. Of the `count` orders of the latest
 * change `results` tells for each that was tried: null when it is done, otherwise why not.
 */
export function useBulkStatus() {
  const { t } = useText();
  const cache = useQueryClient();
  const [count, setCount] = useState(0);
  const [results, setResults] = useState<ReadonlyMap<string, Error | null>>(new Map());

  const change = async (orderIds: readonly string[], asked: BulkChange): Promise<string[]> => {
    let known = new Map<string, Error | null>();
    setCount(orderIds.length);
    setResults(known);
    for (const some of chunksOf(orderIds, CHANGED_AT_ONCE)) {
      known = new Map([...known, ...(await changeSome(some, asked))]);
      setResults(known);
    }
    await Promise.all(STALE.map((queryKey) => cache.invalidateQueries({ queryKey })));
    const refused = orderIds.filter((id) => known.get(id) !== null);
    const done = orderIds.length - refused.length;
    if (done) toast.success(t("orders.bulk.done", { count: done }));
    return refused;
  };
  return { change, results, count };
}

async function changeSome(
  order_ids: readonly string[],
  asked: BulkChange,
): Promise<[string, Error | null][]> {
  try {
    const { results } = await api.post<{ results: BulkStatusResult[] }>("/orders/bulk-status", {
      order_ids,
      ...asked,
    });
    return results.map(({ order_id, ok, message, code }) => [
      order_id,
      ok ? null : new RequestFailed(message ?? code ?? "", 400, code),
    ]);
  } catch (error) {
    return order_ids.map((id) => [id, error as Error]);
  }
}
