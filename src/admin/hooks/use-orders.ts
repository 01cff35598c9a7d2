import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { AdminBulkStatusPreviewResponse } from "../../api/types";
import { api } from "../lib/client";
import type {
  BoxOfficeOrder,
  LogPage,
  Note,
  OrderPageOfList,
  StatusChange,
  StatusPreview,
  WrittenMessage,
} from "../lib/order-types";
import type { Query } from "../lib/query";
import { queryKeys } from "../lib/query-keys";
import { useAction } from "./use-action";
import { type BulkResult, useBulk } from "./use-bulk";
import type { Onward } from "./use-done-toast";
import { usePostOnce } from "./use-post-once";

/** What a new status makes stale: the order and what it owes back, its tickets and seats, what Medusa's own page shows of it. */
export const STALE_BY_ORDER = [
  queryKeys.orders.all,
  queryKeys.refunds.all,
  queryKeys.statuses.all,
  queryKeys.registrations.all,
  queryKeys.events.all,
  queryKeys.medusa.orders,
  queryKeys.medusa.orderParts,
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

/** What the box office knows of an order: its status and history, its tickets and messages; `isAwaited` off, only when it is fetched. */
export function useBoxOfficeOrder(orderId: string, isAwaited = true) {
  return useQuery({
    queryKey: queryKeys.orders.one(orderId),
    enabled: isAwaited,
    queryFn: async ({ signal }) =>
      (await api.get<{ box_office: BoxOfficeOrder }>(`/orders/${orderId}`, {}, signal)).box_office,
  });
}

/** What giving an order a status would say to its customer; in other words, as they would be read. */
export function useStatusPreview(orderId: string, status_id: string, message?: WrittenMessage) {
  return useQuery({
    queryKey: queryKeys.orders.statusPreview(orderId, status_id, message),
    enabled: Boolean(status_id),
    retry: false,
    // A form is filled with it, so it has to be of this moment.
    gcTime: 0,
    staleTime: 0,
    queryFn: async ({ signal }) =>
      (
        await api.post<{ preview: StatusPreview }>(
          `/orders/${orderId}/status-preview`,
          { status_id, message },
          signal,
        )
      ).preview,
  });
}

export function useOrderActions(orderId: string) {
  const path = `/orders/${orderId}`;
  const postOnce = usePostOnce();
  return {
    changeStatus: useAction(
      ({ onward: _, ...change }: StatusChange & { onward?: Onward }) =>
        api.post<unknown>(`${path}/status`, change),
      {
        done: (_, t) => t("orders.change.done"),
        onward: (_, { onward }) => onward,
        stale: STALE_BY_ORDER,
        showsErrors: true,
      },
    ),
    markPaid: useAction(
      ({ isQuiet: _, ...paid }: { amount: number; reference?: string; isQuiet?: boolean }) =>
        postOnce<unknown>(`${path}/mark-paid`, paid),
      {
        done: (_, t, { isQuiet }) => (isQuiet ? undefined : t("orders.paid.done")),
        stale: STALE_BY_ORDER,
        showsErrors: true,
      },
    ),
    capture: useAction<void, unknown>(() => postOnce<unknown>(`${path}/capture`, {}), {
      done: (_, t) => t("orders.capture.done"),
      stale: STALE_BY_ORDER,
    }),
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
      stale: STALE_BY_ORDER,
      showsErrors: true,
    }),
  };
}

type Result = BulkResult & { order_id: string };

/** What giving orders a status would bring with it, all of them together, as of now. */
export function useBulkStatusPreview(order_ids: readonly string[], status_id: string) {
  return useQuery({
    queryKey: queryKeys.orders.bulkPreview(order_ids, status_id),
    enabled: Boolean(status_id) && order_ids.length > 0,
    retry: false,
    gcTime: 0,
    staleTime: 0,
    queryFn: async ({ signal }) => {
      const body = { order_ids, status_id };
      const path = "/orders/bulk-status/preview";
      return (await api.post<AdminBulkStatusPreviewResponse>(path, body, signal)).preview;
    },
  });
}

type BulkChange = { status_id: string; notify: boolean; reason?: string };

/** Gives orders a status. */
export function useBulkStatus() {
  return useBulk(
    async (order_ids, asked: BulkChange) => {
      const { results } = await api.post<{ results: Result[] }>("/orders/bulk-status", {
        order_ids,
        ...asked,
      });
      return results.map((result) => [result.order_id, result] as const);
    },
    { done: "orders.bulk.done", stale: STALE_BY_ORDER },
  );
}

/** Takes what is reserved for orders. */
export function useBulkCapture() {
  const postOnce = usePostOnce();
  return useBulk(
    async (order_ids, _: undefined) => {
      const { results } = await postOnce<{ results: Result[] }>("/orders/bulk-capture", {
        order_ids,
      });
      return results.map((result) => [result.order_id, result] as const);
    },
    { done: "orders.bulkCapture.done", stale: STALE_BY_ORDER },
  );
}
