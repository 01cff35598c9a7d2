import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../lib/client";
import { newNonce } from "../lib/nonce";
import type { Query } from "../lib/query";
import { queryKeys } from "../lib/query-keys";
import type { CheckIn, Registration, RegistrationPage } from "../lib/registration-types";
import type { EventReport, Page } from "../lib/types";
import { useAction } from "./use-action";
import { useEvent, useEvents } from "./use-events";
import { useText } from "./use-text";

/** How often the door looks for what other doors did, while somebody looks at it. */
const REFRESH_MILLISECONDS = 15_000;
const SHOWN_CHECK_INS = 25;
/** A session that began longer ago is over, as far as doors are concerned. */
const LONGEST_SESSION_DAYS = 14;
const DAY = 86_400_000;
const MAX_EVENTS = 100;

/**
 * The events that people may be let in to: published, with a session of the last days or to come, and the one that this
 * door has chosen, wherever it stands among them. Asked for with the same query as long as the page is open, so that a
 * door keeps its event when the server is away.
 */
export function useDoorEvents(chosenId: string) {
  const listed = useOpenDoors();
  const isListed = listed.data?.events.some(({ id }) => id === chosenId) ?? true;
  const chosen = useEvent(isListed ? undefined : chosenId || undefined).data;
  const events = listed.data && [
    ...(chosen?.status === "published" ? [chosen] : []),
    ...listed.data.events,
  ];
  return { ...listed, data: events && { events } };
}

/** Those of them that words find, whether they are listed or not; all that are listed where none are typed. */
export const useFoundDoors = (q: string) => useOpenDoors(q);

function useOpenDoors(q = "") {
  // Of whole days, so that who asks for all asks once.
  const [starts_after] = useState(() => {
    const today = Math.floor(Date.now() / DAY);
    return new Date((today - LONGEST_SESSION_DAYS) * DAY).toISOString();
  });
  return useEvents({ q, status: ["published"], starts_after, limit: MAX_EVENTS });
}

/** As many as fit below what was typed. */
const SHOWN_GUESTS = 10;

/**
 * The tickets of an event that a name, an address or an order finds, those of the door's session first, and how many more
 * there are; none while nothing is typed.
 */
export function useGuests(
  { event_id, session_id }: Record<"event_id" | "session_id", string>,
  q: string,
) {
  const query = { q, event_id, status: ["valid", "reserved"], limit: SHOWN_GUESTS };
  return useQuery({
    queryKey: queryKeys.registrations.guests(session_id, query),
    enabled: Boolean(q),
    queryFn: async ({ signal }) => {
      const find = (asked: Query) => api.get<RegistrationPage>("/registrations", asked, signal);
      const [here, all] = await Promise.all([find({ ...query, session_id }), find(query)]);
      const elsewhere = all.registrations.filter(({ session }) => session.id !== session_id);
      const guests = [...here.registrations, ...elsewhere].slice(0, SHOWN_GUESTS);
      return { guests, more: all.count - guests.length };
    },
  });
}

/** How many are in and how many are expected, kept fresh while the page is in view. */
export function useDoorReport(eventId: string) {
  return useQuery({
    queryKey: queryKeys.events.report(eventId),
    queryFn: async ({ signal }) =>
      (await api.get<{ report: EventReport }>(`/events/${eventId}/report`, {}, signal)).report,
    refetchInterval: REFRESH_MILLISECONDS,
  });
}

/** The latest scans of a session, of every device, kept fresh while the page is in view. */
export function useRecentCheckIns(sessionId: string) {
  const query = { session_id: sessionId, limit: SHOWN_CHECK_INS };
  return useQuery({
    queryKey: queryKeys.checkIns.list(query),
    queryFn: async ({ signal }) =>
      api.get<{ check_ins: CheckIn[] } & Page>("/check-ins", query, signal),
    refetchInterval: REFRESH_MILLISECONDS,
  });
}

/** Takes an admission back; the reason stays in the log. */
export function useUndoCheckIn() {
  return useAction(
    ({ id, reason }: { id: string; reason: string }) =>
      api.post<{ check_in: CheckIn }>(`/check-ins/${id}/undo`, { reason }),
    {
      done: ({ check_in }, t) => t("checkIn.undo.done", { number: check_in.ticket?.number ?? "" }),
      stale: [queryKeys.checkIns.all, queryKeys.events.all, queryKeys.registrations.all],
    },
  );
}

/** Lets a ticket in from a desk; what the door would say against it is told as a refusal, and its warning answered. */
export function useCheckInTicket() {
  const { t } = useText();
  return useAction(
    async ({ number, session }: Pick<Registration, "number" | "session">) => {
      const scan = { number, session_id: session.id, nonce: newNonce() };
      const { check_in } = await api.post<{ check_in: CheckIn }>("/check-ins", scan);
      if (check_in.result !== "admitted") throw new Error(t(`checkIn.result.${check_in.result}`));
      return check_in;
    },
    {
      done: (_, t) => t("checkIn.result.admitted"),
      stale: [queryKeys.checkIns.all, queryKeys.events.all, queryKeys.registrations.all],
    },
  );
}
