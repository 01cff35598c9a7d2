import { useQuery } from "@tanstack/react-query";
import type { AdminProductGiftCardResponse, AdminSellGiftCards } from "../../api/types";
import { api } from "../lib/client";
import { queryKeys } from "../lib/query-keys";
import { useAction } from "./use-action";

/** What the gift cards of a product are; of one that sells none there is nothing. */
export function useProductGiftCard(id: string) {
  return useQuery({
    queryKey: queryKeys.productGiftCard(id),
    retry: false,
    queryFn: ({ signal }) =>
      api.get<AdminProductGiftCardResponse>(`/products/${id}/gift-card`, {}, signal),
  });
}

/** Medusa's own parts of the page say whether it keeps stock, is shipped and can be discounted. */
const staleOf = (id: string) => [queryKeys.productGiftCard(id), queryKeys.medusa.product(id)];

export function useSellGiftCards(id: string) {
  return useAction(
    (terms: AdminSellGiftCards) =>
      api.post<AdminProductGiftCardResponse>(`/products/${id}/gift-card`, terms),
    {
      done: (_, t) => t("productCards.saved"),
      stale: staleOf(id),
      showsErrors: true,
    },
  );
}

export function useSellNoGiftCards(id: string) {
  return useAction<void, AdminProductGiftCardResponse>(
    () => api.delete(`/products/${id}/gift-card`),
    {
      done: (_, t) => t("productCards.stop.done"),
      stale: staleOf(id),
    },
  );
}
