import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../lib/client";
import { queryKeys } from "../lib/query-keys";
import type { CheckIn } from "../lib/registration-types";
import type { EventReport, Page } from "../lib/types";
import { useAction } from "./use-action";
import { useEvents } from "./use-events";

/** How often the door looks for what other doors did, while somebody looks at it. */
const REFRESH_MILLISECONDS = 15_000;
const SHOWN_CHECK_INS = 25;
/** A session that began longer ago is over, as far as doors are concerned. */
const LONGEST_SESSION = 14 * 86_400_000;
const MAX_EVENTS = 100;

/**
 * The events that people may be let in to: published, with a session of the last days or to come. Asked for
 * with the same query as long as the page is open, so that a door keeps its event when the server is away.
 */
export function useDoorEvents() {
  const [starts_after] = useState(() => new Date(Date.now() - LONGEST_SESSION).toISOString());
  return useEvents({ status: ["published"], starts_after, limit: MAX_EVENTS });
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
