import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "../lib/client";
import type { Query } from "../lib/query";
import { queryKeys } from "../lib/query-keys";
import { toRefund } from "../lib/to-refund";
import type {
  AttendeeDetails,
  BoxOfficeEvent,
  CancellationScope,
  EventOrder,
  EventReport,
  Money,
  OrdersSummary,
  Page,
  TellHolders,
} from "../lib/types";
import { useAction } from "./use-action";
import { STALE_BY_ORDER } from "./use-orders";
import type { Translate } from "./use-text";

export function useEvents(query: Query) {
  return useQuery({
    queryKey: queryKeys.events.list(query),
    queryFn: ({ signal }) => api.get<{ events: BoxOfficeEvent[] } & Page>("/events", query, signal),
    placeholderData: keepPreviousData,
  });
}

/** An event, where there is one to look for. */
export function useEvent(id: string | undefined) {
  return useQuery({
    queryKey: queryKeys.events.one(id ?? ""),
    enabled: Boolean(id),
    queryFn: async ({ signal }) =>
      (await api.get<{ event: BoxOfficeEvent }>(`/events/${id}`, undefined, signal)).event,
  });
}

const SALES_GO_ON = 30_000;

/** Figures of an event; they are read again now and then, for sales go on while one looks. */
export function useEventReport(id: string) {
  return useQuery({
    queryKey: queryKeys.events.report(id),
    queryFn: async ({ signal }) =>
      (await api.get<{ report: EventReport }>(`/events/${id}/report`, undefined, signal)).report,
    staleTime: SALES_GO_ON,
    refetchInterval: SALES_GO_ON,
  });
}

export function useEventOrders(id: string, query: Query) {
  return useQuery({
    queryKey: queryKeys.events.orders(id, query),
    queryFn: ({ signal }) =>
      api.get<{ orders: EventOrder[]; summary: OrdersSummary } & Page>(
        `/events/${id}/orders`,
        query,
        signal,
      ),
    staleTime: SALES_GO_ON,
    placeholderData: keepPreviousData,
  });
}

/** Asks how many tickets and people a cancellation would touch, as of now. */
export function useCancellationScope() {
  const cache = useQueryClient();
  return (of: "events" | "sessions", id: string) =>
    cache.fetchQuery({
      queryKey: queryKeys.events.cancellation(`${of}/${id}`),
      queryFn: async () =>
        (await api.get<{ cancellation: CancellationScope }>(`/${of}/${id}/cancellation`))
          .cancellation,
      staleTime: 0,
    });
}

export type EventDetailsInput = {
  title: string;
  description: string | null;
  venue_name: string | null;
  venue_address: string | null;
  image_url: string | null;
  timezone: string;
  sales_channel_ids?: string[];
};

export type EventRulesInput = {
  attendee_details: AttendeeDetails;
  max_per_customer: number | null;
  hold_seconds: number;
  check_in_opens_minutes: number | null;
  reminder_hours: number | null;
  invoice_deadline_days: number | null;
};

export type SessionInput = {
  name: string | null;
  starts_at: string;
  ends_at: string | null;
  doors_at: string | null;
  sales_opens_at: string | null;
  sales_closes_at: string | null;
  capacity?: number | null;
  /** By the ticket type's name. */
  capacities?: Record<string, number | null>;
};

export type TicketTypeInput = {
  name: string;
  prices: Money[];
  min_per_order: number;
  max_per_order: number;
  invoice_allowed: boolean;
  attendee_details: AttendeeDetails | null;
};

export type NewEvent = EventDetailsInput &
  EventRulesInput & { sessions: SessionInput[]; ticket_types: TicketTypeInput[] };

export type PoolInput = { name: string; capacity: number | null; ticket_offer_ids?: string[] };

type EventAnswer = { event: BoxOfficeEvent };
type ChangeAnswer = EventAnswer & { concerned: { people: number } };

const saved = ({ concerned }: ChangeAnswer, t: Translate, { notify }: TellHolders) =>
  notify && concerned.people > 0
    ? t("events.done.savedAndTold", { count: concerned.people })
    : t("events.done.saved");

const STALE = [queryKeys.events.all];
/** A cancellation cancels tickets too. */
const STALE_WITH_TICKETS = STALE_BY_ORDER;

export function useCreateEvent() {
  return useAction((event: NewEvent) => api.post<EventAnswer>("/events", event), {
    done: ({ event }, t) => t("events.done.created", { title: event.title }),
    stale: STALE,
    showsErrors: true,
  });
}

/** What can be done to an event; forms show a refusal themselves, menus leave it to a toast. */
export function useEventActions(id: string) {
  const path = `/events/${id}`;
  return {
    update: useAction(
      (changes: Partial<EventDetailsInput & EventRulesInput> & TellHolders) =>
        api.post<ChangeAnswer>(path, changes),
      { done: saved, stale: STALE, showsErrors: true },
    ),
    publish: useAction<void, EventAnswer>(() => api.post<EventAnswer>(`${path}/publish`), {
      done: (_, t) => t("events.done.published"),
      stale: STALE,
    }),
    cancel: useAction<CancellationScope, EventAnswer & { cancelled_tickets: number }>(
      () => api.post<EventAnswer & { cancelled_tickets: number }>(`${path}/cancel`),
      {
        done: ({ cancelled_tickets }, t) =>
          t("events.done.cancelled", { count: cancelled_tickets }),
        onward: (_, { money }) => toRefund(money, { event_id: id }),
        stale: STALE_WITH_TICKETS,
      },
    ),
    duplicate: useAction(
      (copy: { title: string; starts_at?: string }) =>
        api.post<EventAnswer>(`${path}/duplicate`, copy),
      { done: (_, t) => t("events.done.duplicated"), stale: STALE, showsErrors: true },
    ),
    remove: useAction<void, unknown>(() => api.delete(path), {
      done: (_, t) => t("events.done.deleted"),
      stale: [queryKeys.events.lists],
    }),
  };
}

export function useSessionActions(eventId: string) {
  const path = `/events/${eventId}/sessions`;
  return {
    add: useAction((session: SessionInput) => api.post<EventAnswer>(path, session), {
      done: (_, t) => t("events.done.saved"),
      stale: STALE,
      showsErrors: true,
    }),
    change: useAction(
      ({ id, ...changes }: Partial<SessionInput> & TellHolders & { id: string }) =>
        api.post<ChangeAnswer>(`${path}/${id}`, changes),
      { done: saved, stale: STALE, showsErrors: true },
    ),
    cancel: useAction(
      ({ id }: { id: string; agreed: CancellationScope }) =>
        api.post<{ cancelled_tickets: number }>(`/sessions/${id}/cancel`),
      {
        done: ({ cancelled_tickets }, t) =>
          t("events.done.sessionCancelled", { count: cancelled_tickets }),
        onward: (_, { id, agreed }) => toRefund(agreed.money, { session_id: id }),
        stale: STALE_WITH_TICKETS,
      },
    ),
    remove: useAction((id: string) => api.delete(`${path}/${id}`), {
      done: (_, t) => t("events.done.sessionDeleted"),
      stale: STALE,
    }),
  };
}

export function useTicketTypeActions(eventId: string) {
  const path = `/events/${eventId}/ticket-types`;
  return {
    save: useAction(
      ({ id, ...type }: Partial<TicketTypeInput> & { id?: string }) =>
        api.post<EventAnswer>(id ? `${path}/${id}` : path, type),
      { done: (_, t) => t("events.done.saved"), stale: STALE, showsErrors: true },
    ),
    remove: useAction((id: string) => api.delete(`${path}/${id}`), {
      done: (_, t) => t("events.done.typeDeleted"),
      stale: STALE,
    }),
  };
}

export function usePoolActions(eventId: string) {
  return {
    save: useAction(
      ({ id, ...pool }: PoolInput & { id?: string }) =>
        api.post<unknown>(id ? `/capacity-pools/${id}` : `/events/${eventId}/capacity-pools`, pool),
      { done: (_, t) => t("events.done.saved"), stale: STALE, showsErrors: true },
    ),
    remove: useAction((id: string) => api.delete(`/capacity-pools/${id}`), {
      done: (_, t) => t("events.done.poolDeleted"),
      stale: STALE,
    }),
  };
}
