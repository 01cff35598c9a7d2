import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { AdminRefundOrders } from "../../api/types";
import { api } from "../lib/client";
import type { RefundsDuePage } from "../lib/order-types";
import type { Query } from "../lib/query";
import { queryKeys } from "../lib/query-keys";
import { type BulkResult, useBulk } from "./use-bulk";
import { STALE_BY_ORDER } from "./use-orders";
import { usePostOnce } from "./use-post-once";

const LOOK_AGAIN_MILLISECONDS = 2_000;

/** A page of the orders that owe money back; looked for again as long as lines are still being lowered. */
export function useRefundsDue(query: Query) {
  return useQuery({
    queryKey: queryKeys.refunds.list(query),
    queryFn: ({ signal }) => api.get<RefundsDuePage>("/refunds-due", query, signal),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => {
      const { left = 0, failing = 0 } = state.data?.lowering ?? {};
      return left > failing ? LOOK_AGAIN_MILLISECONDS : false;
    },
  });
}

type Result = BulkResult & { order_id: string };
type Asked = Pick<AdminRefundOrders, "mode" | "reason"> & {
  /** Of a single order; all that it owes when left out. */
  amount?: number;
  /** What each owes, as it is shown. */
  owed: ReadonlyMap<string, number>;
};

/** Ends what orders owe back. */
export function useRefunds() {
  const postOnce = usePostOnce();
  return useBulk(
    async (ids, { amount, owed, ...asked }: Asked) => {
      const orders = ids.map((order_id) => ({
        order_id,
        amount_owed: owed.get(order_id),
        ...(ids.length === 1 && { amount }),
      }));
      const { results } = await postOnce<{ results: Result[] }>("/refunds-due/refund", {
        orders,
        ...asked,
      });
      return results.map((result) => [result.order_id, result] as const);
    },
    {
      done: "refunds.done",
      stale: STALE_BY_ORDER,
    },
  );
}
