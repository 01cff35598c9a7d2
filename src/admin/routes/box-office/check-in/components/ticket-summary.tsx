import { nameOnTicket } from "../../../../components/tickets/people";
import { useText } from "../../../../hooks/use-text";
import type { Registration } from "../../../../lib/registration-types";

/** Who a ticket is for and what kind it is. */
export function TicketSummary({ ticket }: { ticket: Registration }) {
  const { t } = useText();
  return (
    <>
      <p className="break-words text-xl font-semibold leading-tight">
        {nameOnTicket(ticket) ?? t("checkIn.noName")}
      </p>
      <p className="break-words text-base">{ticket.ticket_type.name}</p>
      <p className="font-mono text-sm">{ticket.number}</p>
    </>
  );
}
