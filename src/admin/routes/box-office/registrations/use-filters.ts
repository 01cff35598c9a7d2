import { useState } from "react";
import type { TableFilter } from "../../../components/table-filters";
import { useSessionText } from "../../../components/tickets/session-text";
import { useDebounced } from "../../../hooks/use-debounced";
import { useEvent, useEvents } from "../../../hooks/use-events";
import { useFormat } from "../../../hooks/use-format";
import type { ListState } from "../../../hooks/use-list-state";
import { useText } from "../../../hooks/use-text";
import type { TicketStatus } from "../../../lib/registration-types";
import type { BoxOfficeEvent } from "../../../lib/types";

const STATUSES: TicketStatus[] = ["valid", "reserved", "cancelled"];
/** As many as one looks through; others are found by their words. */
const OFFERED_EVENTS = 25;
const TYPING_PAUSE = 300;

/**
 * The filters of the list. Sessions and ticket types are those of the chosen event, so they are offered once
 * there is one; `event` is it, as soon as it is loaded.
 */
export function useFilters(list: ListState): {
  filters: TableFilter[];
  event: BoxOfficeEvent | undefined;
} {
  const { t } = useText();
  const sessionText = useSessionText();
  const format = useFormat();
  const [words, setWords] = useState("");
  const q = useDebounced(words.trim(), TYPING_PAUSE);
  const listed = useEvents({ q, limit: OFFERED_EVENTS }).data?.events ?? [];
  const [eventId] = list.filters.event_id ?? [];
  const event = useEvent(eventId).data;
  const isListed = listed.some(({ id }) => id === event?.id);
  const events = event && !isListed ? [event, ...listed] : listed;

  const filters: TableFilter[] = [
    {
      type: "choice",
      id: "event_id",
      label: t("registrations.event"),
      isSingle: true,
      options: events.map((one) => ({ value: one.id, label: withDate(one) })),
      onSearch: setWords,
    },
    ...(event ? ofEvent(event) : []),
    {
      type: "choice",
      id: "status",
      label: t("registrations.status"),
      options: STATUSES.map((value) => ({ value, label: t(`common.status.ticket.${value}`) })),
    },
    {
      type: "choice",
      id: "checked_in",
      label: t("registrations.checkedIn"),
      isSingle: true,
      options: [
        { value: "true", label: t("registrations.filter.isIn") },
        { value: "false", label: t("registrations.filter.isNotIn") },
      ],
    },
    {
      type: "choice",
      id: "money_returned",
      label: t("registrations.filter.moneyReturned"),
      isSingle: true,
      options: [
        { value: "true", label: t("shopSettings.yes") },
        { value: "false", label: t("shopSettings.no") },
      ],
    },
    ...(["order_id", "customer_id"] as const).flatMap(fromElsewhere),
  ];
  return { filters, event };

  /** Events of one name are told apart by when they begin. */
  function withDate({ title, sessions: [first], timezone }: BoxOfficeEvent): string {
    return [title, first && format.dateTime(first.starts_at, timezone)].filter(Boolean).join(", ");
  }

  /** A filter that only a link from elsewhere sets: shown to be seen, and taken away. */
  function fromElsewhere(id: "order_id" | "customer_id"): TableFilter[] {
    const [value] = list.filters[id] ?? [];
    if (!value) return [];
    const label = t(`registrations.filter.${id}`);
    return [
      { type: "choice", id, label, options: [{ value, label: t("registrations.filter.this") }] },
    ];
  }

  function ofEvent({ sessions, ticket_types, timezone }: BoxOfficeEvent): TableFilter[] {
    return [
      {
        type: "choice",
        id: "session_id",
        label: t("registrations.session"),
        options: sessions.map((session) => ({
          value: session.id,
          label: sessionText(session, timezone),
        })),
      },
      {
        type: "choice",
        id: "ticket_type_id",
        label: t("registrations.type"),
        options: ticket_types.map(({ id, name }) => ({ value: id, label: name })),
      },
    ];
  }
}
