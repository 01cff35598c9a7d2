import { Text } from "@medusajs/ui";
import type { ReactNode } from "react";
import { useMoment } from "../../hooks/use-moment";
import { useText } from "../../hooks/use-text";
import type { Registration } from "../../lib/registration-types";
import { TextLink } from "../links";
import { StatusBadge } from "../status-badge";
import { nameOn } from "./people";
import { useSessionText } from "./session-text";

/** As many as a widget shows; the rest is a click away. */
export const SHOWN_TICKETS = 10;

/** Leads to all tickets of an order or a customer, where a widget shows only some of them. */
export function AllTicketsLink(props: { count: number; isCapped?: boolean; query: string }) {
  const { count, isCapped, query } = props;
  const { t } = useText();
  return (
    count > SHOWN_TICKETS && (
      <TextLink to={`/box-office/registrations?${query}`} className="txt-compact-small-plus">
        {t("widgets.all", { count })}
        {isCapped && "+"}
      </TextLink>
    )
  );
}

/** Tickets in the little room of a widget: who, what, where it stands, and what can be done. */
export function TicketList({
  tickets,
  menuOf,
}: {
  tickets: readonly Registration[];
  menuOf: (ticket: Registration) => ReactNode;
}) {
  const { t } = useText();
  const moment = useMoment();
  const sessionText = useSessionText();
  return (
    <ul className="divide-y">
      {tickets.slice(0, SHOWN_TICKETS).map((ticket) => {
        const { event, session, checked_in_at } = ticket;
        return (
          <li key={ticket.id} className="flex items-start gap-x-3 px-6 py-3">
            <div className="min-w-0 flex-1">
              <Text size="small" weight="plus" className="break-words">
                {nameOn(ticket) ?? t("checkIn.noName")}
              </Text>
              <Text size="small" className="text-ui-fg-subtle break-words">
                {event.title} · {ticket.ticket_type.name}
              </Text>
              <Text size="small" className="text-ui-fg-subtle break-words">
                {sessionText(session, event.timezone)}
              </Text>
              <div className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1">
                <StatusBadge kind="ticket" status={ticket.status} />
                {checked_in_at && (
                  <Text size="small">
                    {t("widgets.checkedInAt", {
                      time: moment(checked_in_at),
                    })}
                  </Text>
                )}
                <TextLink
                  to={`/box-office/registrations?open=${ticket.id}`}
                  className="txt-small font-mono"
                >
                  {ticket.number}
                </TextLink>
              </div>
            </div>
            {menuOf(ticket)}
          </li>
        );
      })}
    </ul>
  );
}
