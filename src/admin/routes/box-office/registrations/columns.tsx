import type { ReactNode } from "react";
import type { Column } from "../../../components/data-table";
import { StatusBadge } from "../../../components/status-badge";
import { Lines, PersonLines } from "../../../components/tickets/people";
import { OrderLink } from "../../../components/tickets/registration-drawer";
import { useFormat } from "../../../hooks/use-format";
import { useMoment } from "../../../hooks/use-moment";
import { useText } from "../../../hooks/use-text";
import type { Registration } from "../../../lib/registration-types";

/** A row per ticket: both lines of its people, what it lets in to, and where it stands. */
export function useColumns(): Column<Registration>[] {
  const { t } = useText();
  const format = useFormat();
  const moment = useMoment();
  return [
    {
      id: "number",
      header: t("registrations.number"),
      sortBy: "number",
      cell: ({ number }) => <span className="font-mono">{number}</span>,
    },
    {
      id: "attendee",
      header: t("registrations.attendee"),
      sortBy: "name",
      cell: ({ attendee }) => (
        <Tall>
          <PersonLines person={attendee} />
        </Tall>
      ),
    },
    {
      id: "holder",
      header: t("registrations.holder"),
      cell: ({ holder }) => (
        <Tall>
          <PersonLines person={holder} />
        </Tall>
      ),
    },
    {
      id: "session",
      header: t("registrations.session"),
      sortBy: "starts_at",
      cell: ({ event, session }) => (
        <Tall>
          <Lines
            lines={[event.title, format.dateTime(session.starts_at, event.timezone), session.name]}
          />
        </Tall>
      ),
    },
    {
      id: "type",
      header: t("registrations.type"),
      cell: ({ ticket_type }) => (
        <span className="line-clamp-3 max-w-28 whitespace-normal leading-snug">
          {ticket_type.name}
        </span>
      ),
    },
    {
      id: "status",
      header: t("registrations.status"),
      cell: ({ status, checked_in_at, money_returned }) => (
        <Tall>
          <StatusBadge kind="ticket" status={status} />
          {money_returned && (
            <span className="text-ui-tag-orange-text max-w-28 whitespace-normal leading-snug">
              {t("registrations.filter.moneyReturned")}
            </span>
          )}
          {checked_in_at && (
            <span className="max-w-28 whitespace-normal leading-snug">
              {t("widgets.checkedInAt", { time: moment(checked_in_at) })}
            </span>
          )}
        </Tall>
      ),
    },
    {
      id: "order",
      header: t("registrations.order"),
      sortBy: "created_at",
      cell: (ticket) => <OrderLink ticket={ticket} />,
    },
  ];
}

/** A cell of several lines; what is too long for it is cut, and shown when pointed at. */
function Tall({ children }: { children: ReactNode }) {
  return (
    <div className="flex max-w-52 flex-col items-start gap-y-1 py-1.5 [&_span]:max-w-52 [&_span]:truncate">
      {children}
    </div>
  );
}
