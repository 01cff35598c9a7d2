import { toast } from "@medusajs/ui";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../lib/client";
import type { Query } from "../lib/query";
import { queryKeys } from "../lib/query-keys";
import type {
  BulkCancelResult,
  Person,
  Registration,
  RegistrationPage,
} from "../lib/registration-types";
import { RequestFailed } from "../lib/request-failed";
import type { BoxOfficeEvent } from "../lib/types";
import { useAction } from "./use-action";
import { useText } from "./use-text";

/** What a change to a ticket makes stale: its own rows, the figures of its event, its order. */
const STALE = [queryKeys.registrations.all, queryKeys.events.all, queryKeys.orders.all];

/** A page of registrations; the last one stays while the next is fetched. */
export function useRegistrations(query: Query) {
  return useQuery({
    queryKey: queryKeys.registrations.list(query),
    queryFn: ({ signal }) => api.get<RegistrationPage>("/registrations", query, signal),
    placeholderData: keepPreviousData,
  });
}

/** One registration with the messages sent about it. */
export function useRegistration(id: string) {
  return useQuery({
    queryKey: queryKeys.registrations.one(id),
    queryFn: async ({ signal }) =>
      (await api.get<{ registration: Registration }>(`/registrations/${id}`, {}, signal))
        .registration,
  });
}

/** The event that a list is narrowed to, where it is. */
export function useChosenEvent(id: string | undefined) {
  return useQuery({
    queryKey: queryKeys.events.one(id ?? ""),
    enabled: Boolean(id),
    queryFn: async ({ signal }) =>
      (await api.get<{ event: BoxOfficeEvent }>(`/events/${id}`, {}, signal)).event,
  });
}

/** Edits the line as bought; what the holder registered is the holder's. */
export function useEditAttendee(id: string) {
  return useAction((attendee: Person) => api.post<Changed>(`/registrations/${id}`, attendee), {
    done: (_, t) => t("registrations.edit.done"),
    stale: STALE,
    showsErrors: true,
  });
}

export function useMoveRegistration(id: string) {
  return useAction(
    (session_id: string) => api.post<Changed>(`/registrations/${id}/move`, { session_id }),
    { done: (_, t) => t("registrations.move.done"), stale: STALE, showsErrors: true },
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
    stale: STALE,
  });
}

/** As many at once as keep the progress moving. */
const CANCELLED_AT_ONCE = 10;

/**
 * Cancels tickets one after the other. `results` tells of each that was tried: null when it is cancelled,
 * otherwise why not. `cancel` says whether all were.
 */
export function useCancelTickets() {
  const { t } = useText();
  const cache = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [results, setResults] = useState<ReadonlyMap<string, Error | null>>(new Map());

  const cancel = async (ids: readonly string[], notify: boolean): Promise<boolean> => {
    setBusy(true);
    let known = new Map<string, Error | null>();
    for (let from = 0; from < ids.length; from += CANCELLED_AT_ONCE) {
      const some = ids.slice(from, from + CANCELLED_AT_ONCE);
      known = new Map([...known, ...(await cancelSome(some, notify))]);
      setResults(known);
    }
    setBusy(false);
    await Promise.all(STALE.map((queryKey) => cache.invalidateQueries({ queryKey })));
    const cancelled = ids.filter((id) => known.get(id) === null).length;
    if (cancelled) toast.success(t("registrations.cancel.done", { count: cancelled }));
    return cancelled === ids.length;
  };
  return { cancel, results, isBusy };
}

async function cancelSome(
  registration_ids: readonly string[],
  notify: boolean,
): Promise<[string, Error | null][]> {
  try {
    const { results } = await api.post<{ results: BulkCancelResult[] }>(
      "/registrations/bulk-cancel",
      { registration_ids, notify },
    );
    return results.map(({ registration_id, ok, message, code }) => [
      registration_id,
      ok ? null : new RequestFailed(message ?? code ?? "", 400, code),
    ]);
  } catch (error) {
    return registration_ids.map((id) => [id, error as Error]);
  }
}

type Changed = { registration: Registration };
