import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type {
  AdminBankStatementListParams,
  AdminBankStatementListResponse,
  AdminBankStatementResponse,
  AdminConfirmBankEntries,
  AdminConfirmBankEntriesResponse,
  AdminTakeBankStatement,
} from "../../api/types";
import { api } from "../lib/client";
import { queryKeys } from "../lib/query-keys";
import { useAction } from "./use-action";
import { useBulk } from "./use-bulk";
import { STALE_BY_ORDER } from "./use-orders";
import { usePostOnce } from "./use-post-once";

/** A page of the files that were read of late. */
export function useBankStatements(query: AdminBankStatementListParams) {
  return useQuery({
    queryKey: queryKeys.orders.bankStatements(query),
    queryFn: ({ signal }) =>
      api.get<AdminBankStatementListResponse>("/bank-statements", query, signal),
    placeholderData: keepPreviousData,
  });
}

/** A bank's file, and what each of its entries pays as things stand. */
export function useBankStatement(id: string) {
  return useQuery({
    queryKey: queryKeys.orders.bankStatement(id),
    queryFn: async ({ signal }) =>
      (await api.get<AdminBankStatementResponse>(`/bank-statements/${id}`, {}, signal))
        .bank_statement,
  });
}

/** Takes a bank's file in, by which nothing is booked; columns that were chosen for it are kept. */
export function useTakeBankStatement() {
  return useAction(
    async (body: AdminTakeBankStatement) =>
      (await api.post<AdminBankStatementResponse>("/bank-statements", body)).bank_statement,
    { done: () => undefined, stale: [queryKeys.settings("invoicing")], showsErrors: true },
  );
}

type Booked = Pick<AdminConfirmBankEntries["entries"][number], "invoice_id" | "accept_overpayment">;

/** Books entries of a bank's file, each as `bookings` has it. */
export function useBookEntries(id: string) {
  const postOnce = usePostOnce();
  return useBulk(
    async (ids, bookings: ReadonlyMap<string, Booked>) => {
      const entries = ids.map((entry) => ({ id: entry, ...bookings.get(entry) }));
      const { results } = await postOnce<AdminConfirmBankEntriesResponse>(
        `/bank-statements/${id}/confirm`,
        { entries },
      );
      return results.map((result) => [result.id, result] as const);
    },
    { done: "bankFile.book.done", stale: STALE_BY_ORDER },
  );
}
