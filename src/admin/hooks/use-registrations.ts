import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type {
  AdminMessageTextResponse,
  AdminTicketPageResponse,
  AdminTicketsCancellationResponse,
} from "../../api/types";
import { sharesTogether } from "../lib/amounts";
import { chunksOf } from "../lib/chunks";
import { api } from "../lib/client";
import type { Query } from "../lib/query";
import { queryKeys } from "../lib/query-keys";
import type { Person, Registration, RegistrationPage } from "../lib/registration-types";
import { saveFile } from "../lib/save-file";
import { useAction } from "./use-action";
import { type BulkResult, useBulk } from "./use-bulk";
import { STALE_BY_ORDER } from "./use-orders";

/** A page of registrations; the last one stays while the next is fetched. */
export function useRegistrations(query: Query) {
  return useQuery({
    queryKey: queryKeys.registrations.list(query),
    queryFn: ({ signal }) => api.get<RegistrationPage>("/registrations", query, signal),
    placeholderData: keepPreviousData,
  });
}

/** One registration with the messages sent about it; `isAwaited` off, only when it is fetched. */
export function useRegistration(id: string, isAwaited = true) {
  return useQuery({
    queryKey: queryKeys.registrations.one(id),
    enabled: isAwaited,
    queryFn: async ({ signal }) =>
      (await api.get<{ registration: Registration }>(`/registrations/${id}`, {}, signal))
        .registration,
  });
}

/** A message about a ticket, as it would read if it went out now. */
export function useMessageText(id: string, messageId: string) {
  return useQuery({
    queryKey: queryKeys.registrations.message(id, messageId),
    queryFn: async ({ signal }) =>
      (
        await api.get<AdminMessageTextResponse>(
          `/registrations/${id}/messages/${messageId}`,
          {},
          signal,
        )
      ).message,
  });
}

/** What lets a ticket's holder in, for who asks for it: the order's log says that it was handed out. */
export function useOpenTicket(id: string) {
  const stale = [queryKeys.orders.all];
  return {
    page: useAction<void, AdminTicketPageResponse>(() => api.post(`/registrations/${id}/page`), {
      done: (_, t) => t("registrations.details.opened"),
      stale,
    }),
    pdf: useAction<void, void>(
      async () => saveFile(await api.download(`/registrations/${id}/pdf`)),
      { done: (_, t) => t("registrations.details.opened"), stale },
    ),
  };
}

/** Edits the line as bought; what the holder registered is the holder's. */
export function useEditAttendee(id: string) {
  return useAction((attendee: Person) => api.post<Changed>(`/registrations/${id}`, attendee), {
    done: (_, t) => t("registrations.edit.done"),
    stale: STALE_BY_ORDER,
    showsErrors: true,
  });
}

export function useMoveRegistration(id: string) {
  return useAction(
    (move: { session_id: string; notify: boolean }) =>
      api.post<Changed>(`/registrations/${id}/move`, move),
    { done: (_, t) => t("registrations.move.done"), stale: STALE_BY_ORDER, showsErrors: true },
  );
}

export function useResendTicket() {
  return useAction((id: string) => api.post<Changed>(`/registrations/${id}/resend`), {
    done: ({ registration }, t) => t("registrations.resend.done", { number: registration.number }),
    stale: [queryKeys.registrations.all, queryKeys.orders.all],
  });
}

/** A new QR code and link; the old ones are dead. */
export function useReissueTicket() {
  return useAction((id: string) => api.post<Changed>(`/registrations/${id}/reissue`), {
    done: ({ registration }, t) => t("registrations.reissue.done", { number: registration.number }),
    stale: STALE_BY_ORDER,
  });
}

/** As many as the server looks at in one go. */
const AT_MOST = 100;

/** What becomes of orders and invoices once these tickets are cancelled, and which can't be, as of now. */
export function useTicketCancellation(registration_ids: readonly string[]) {
  return useQuery({
    queryKey: queryKeys.registrations.cancellation(registration_ids),
    queryFn: async ({ signal }) => {
      const parts = await Promise.all(
        chunksOf(registration_ids, AT_MOST).map((some) =>
          api.get<AdminTicketsCancellationResponse>(
            "/registrations/cancellation",
            { registration_ids: some },
            signal,
          ),
        ),
      );
      const sum = (countOf: (part: AdminTicketsCancellationResponse) => number) =>
        parts.reduce((all, part) => all + countOf(part), 0);
      return {
        money: sharesTogether(parts.flatMap(({ money }) => money)),
        invoices: {
          voided: sum(({ invoices }) => invoices.voided),
          credited: sum(({ invoices }) => invoices.credited),
        },
        cancelled_orders: sum(({ cancelled_orders }) => cancelled_orders),
        blocked_ids: parts.flatMap(({ blocked_ids }) => blocked_ids),
      };
    },
    staleTime: 0,
    // What was true when it was asked before may not be now.
    gcTime: 0,
  });
}

type Result = BulkResult & { registration_id: string };

/** Cancels tickets, and tells the people concerned where `notify` says so. */
export function useCancelTickets() {
  return useBulk(
    async (registration_ids, notify: boolean) => {
      const { results } = await api.post<{ results: Result[] }>("/registrations/bulk-cancel", {
        registration_ids,
        notify,
      });
      return results.map((result) => [result.registration_id, result] as const);
    },
    { done: "registrations.cancel.done", stale: STALE_BY_ORDER },
  );
}

type Changed = { registration: Registration };
