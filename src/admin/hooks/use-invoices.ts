import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type {
  AdminBulkInvoicesResponse,
  AdminChangeNumberSeries,
  AdminCreditInvoice,
  AdminCreditNoteResponse,
  AdminDraftInvoice,
  AdminEditInvoice,
  AdminInvoiceResponse,
  AdminMarkInvoicePaid,
  AdminNumberSeriesListResponse,
  AdminPreviewInvoice,
  AdminReverseInvoicePayment,
  AdminSendInvoice,
} from "../../api/types";
import { chunksOf } from "../lib/chunks";
import { api } from "../lib/client";
import type { CreditNotePage, InvoicePage, OrderInvoices } from "../lib/invoice-types";
import type { Query } from "../lib/query";
import { queryKeys } from "../lib/query-keys";
import { saveFile } from "../lib/save-file";
import { toRefund } from "../lib/to-refund";
import { useAction } from "./use-action";
import { useBulk } from "./use-bulk";
import { STALE_BY_ORDER } from "./use-orders";
import { usePostOnce } from "./use-post-once";

/** An order's invoices and credit notes, and of each of its lines what is invoiced, paid, shipped, credited and left. */
export function useOrderInvoices(orderId: string) {
  return useQuery({
    queryKey: queryKeys.orders.invoices(orderId),
    queryFn: ({ signal }) => api.get<OrderInvoices>(`/orders/${orderId}/invoices`, {}, signal),
  });
}

/** A page of the list of invoices with the totals of all that match; the last one stays while the next is fetched. */
export function useInvoices(query: Query) {
  return useQuery({
    queryKey: queryKeys.orders.invoiceList(query),
    queryFn: ({ signal }) => api.get<InvoicePage>("/invoices", query, signal),
    placeholderData: keepPreviousData,
  });
}

/** A page of the list of credit notes; the last one stays while the next is fetched. */
export function useCreditNotes(query: Query) {
  return useQuery({
    queryKey: queryKeys.orders.creditNotes(query),
    queryFn: ({ signal }) => api.get<CreditNotePage>("/credit-notes", query, signal),
    placeholderData: keepPreviousData,
  });
}

export type BulkDeed = "issue" | "send" | "mark-paid";

/** Does the same to many invoices. */
export function useBulkInvoices(deed: BulkDeed) {
  const postOnce = usePostOnce();
  return useBulk(
    async (ids, _: undefined) => {
      const { results } = await postOnce<AdminBulkInvoicesResponse>(`/invoices/bulk-${deed}`, {
        ids,
      });
      return results.map((result) => [result.invoice_id, result] as const);
    },
    {
      done: `invoiceList.bulk.${deed}.done`,
      stale: [...STALE_BY_ORDER, queryKeys.numberSeries],
    },
  );
}

/** As many as the server puts into one file. */
export const INVOICES_IN_A_FILE = 100;

/** Puts the papers of issued invoices into the download folder, in their order: one file, or one for each hundred. */
export function useInvoicesPdf() {
  return useAction<readonly string[], void>(
    async (ids) => {
      for (const some of chunksOf(ids, INVOICES_IN_A_FILE)) {
        saveFile(await api.download("/invoices/export.pdf", { ids: some.join() }));
      }
    },
    { done: (_, t) => t("invoices.paper.saved"), stale: [] },
  );
}

export function useCreateDraft(orderId: string) {
  return useAction(
    (body: AdminDraftInvoice) =>
      api.post<AdminInvoiceResponse>(`/orders/${orderId}/invoices`, body),
    { done: (_, t) => t("invoices.draft.created"), stale: STALE_BY_ORDER, showsErrors: true },
  );
}

/** `withdrawn`: it stands on no invoice, and is booked again. */
type MovedPayment = AdminReverseInvoicePayment & { payment_id: string; withdrawn: boolean };

/** What can be done with one invoice. Forms show what is refused of what they send. */
export function useInvoiceActions(id: string) {
  const path = `/invoices/${id}`;
  const inForm = { stale: STALE_BY_ORDER, showsErrors: true };
  const postOnce = usePostOnce();
  const post = (deed: string, body: object) =>
    postOnce<AdminInvoiceResponse>(`${path}/${deed}`, body);
  return {
    edit: useAction((body: AdminEditInvoice) => api.post<AdminInvoiceResponse>(path, body), {
      done: (_, t) => t("invoices.draft.saved"),
      ...inForm,
    }),
    remove: useAction<void, unknown>(() => api.delete<unknown>(path), {
      done: (_, t) => t("invoices.draft.deleted"),
      stale: STALE_BY_ORDER,
    }),
    issue: useAction<void, AdminInvoiceResponse>(() => post("issue", {}), {
      done: ({ invoice }, t) => t("invoices.issue.done", { number: invoice.number ?? "" }),
      stale: [...STALE_BY_ORDER, queryKeys.numberSeries],
    }),
    send: useAction((body: AdminSendInvoice) => post("send", body), {
      done: ({ invoice }, t) => t("invoices.send.done", { number: invoice.number ?? "" }),
      ...inForm,
    }),
    markPaid: useAction((paid: AdminMarkInvoicePaid) => post("mark-paid", paid), {
      done: (_, t) => t("orders.paid.done"),
      ...inForm,
    }),
    retryCapture: useAction<void, AdminInvoiceResponse>(() => post("retry-capture", {}), {
      done: ({ invoice }, t) =>
        t(invoice.capture_error ? "invoices.refused.again" : "invoices.refused.taken"),
      stale: STALE_BY_ORDER,
    }),
    releaseReserved: useAction<void, AdminInvoiceResponse>(() => post("release-reserved", {}), {
      done: (_, t) => t("invoices.refused.released"),
      stale: STALE_BY_ORDER,
    }),
    void: useAction((body: { reason: string }) => post("void", body), {
      done: ({ invoice }, t) => t("invoices.void.done", { number: invoice.number ?? "" }),
      ...inForm,
    }),
    credit: useAction(
      (body: AdminCreditInvoice) => postOnce<AdminCreditNoteResponse>(`${path}/credit-notes`, body),
      {
        done: ({ credit_note }, t) => t("invoices.credit.done", { number: credit_note.number }),
        onward: ({ credit_note }, { cancel_tickets = true }) =>
          credit_note.refund.mode === "record_only" && cancel_tickets
            ? toRefund([{ paid: credit_note.total }])
            : undefined,
        stale: [...STALE_BY_ORDER, queryKeys.numberSeries],
        showsErrors: true,
      },
    ),
    movePayment: useAction(
      ({ payment_id, withdrawn: _, ...body }: MovedPayment) =>
        post(`payments/${payment_id}/reverse`, body),
      {
        done: (_, t, { withdrawn }) => t(withdrawn ? "orders.paid.done" : "invoices.move.done"),
        ...inForm,
      },
    ),
  };
}

export function useRetryRefund(creditNoteId: string) {
  return useAction<void, AdminCreditNoteResponse>(
    () => api.post(`/credit-notes/${creditNoteId}/retry-refund`),
    {
      done: ({ credit_note }, t) =>
        t(
          credit_note.refund.status === "done"
            ? "invoices.creditNote.refunded"
            : "invoices.creditNote.stillRefused",
        ),
      stale: STALE_BY_ORDER,
    },
  );
}

/** Fetches a paper as who is signed in, and puts it into the download folder. */
export function usePaper({ path, query }: { path: string; query?: Query }) {
  return useAction<void, void>(async () => saveFile(await api.download(path, query)), {
    done: (_, t) => t("invoices.paper.saved"),
    stale: [],
  });
}

/** A sample of an invoice with settings that aren't saved; what was drawn last stays until the next is there. */
export function useInvoicePreview(body: AdminPreviewInvoice) {
  return useQuery({
    queryKey: queryKeys.invoicePreview(body),
    queryFn: ({ signal }) => api.draw("/invoices/preview", body, signal),
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  });
}

/** The series that documents take their numbers from, now and before. */
export function useNumberSeries() {
  return useQuery({
    queryKey: queryKeys.numberSeries,
    queryFn: async ({ signal }) =>
      (await api.get<AdminNumberSeriesListResponse>("/number-series", {}, signal)).number_series,
  });
}

export function useChangeSeries(id: string) {
  return useAction(
    (body: AdminChangeNumberSeries) => api.post<unknown>(`/number-series/${id}`, body),
    {
      done: (_, t) => t("shopSettings.saved"),
      stale: [queryKeys.numberSeries],
      showsErrors: true,
    },
  );
}
