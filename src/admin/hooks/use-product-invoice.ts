import { useQuery } from "@tanstack/react-query";
import type { AdminProductInvoiceResponse } from "../../api/types";
import { api } from "../lib/client";
import { queryKeys } from "../lib/query-keys";
import { useAction } from "./use-action";

/** Whether a product may be ordered by invoice. */
export function useProductInvoice(id: string) {
  return useQuery({
    queryKey: queryKeys.productInvoice(id),
    queryFn: ({ signal }) =>
      api.get<AdminProductInvoiceResponse>(`/products/${id}/invoice`, {}, signal),
  });
}

export function useAllowInvoice(id: string) {
  return useAction(
    (allowed: boolean) =>
      api.post<AdminProductInvoiceResponse>(`/products/${id}/invoice`, { allowed }),
    {
      done: ({ allowed }, t) => t(allowed ? "widgets.invoice.on" : "widgets.invoice.off"),
      stale: [queryKeys.productInvoice(id)],
    },
  );
}
