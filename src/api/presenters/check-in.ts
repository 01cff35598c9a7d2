import type { CheckInRow } from "../../modules/ticketing/door/check-in";
import type { Registration } from "../../modules/ticketing/registrations/list-registrations";
import type { TicketingModuleService } from "../../modules/ticketing/service";

/** A row of the door's log with its ticket. */
export async function presentCheckIn(ticketing: TicketingModuleService, row: CheckInRow) {
  const [presented] = await presentCheckIns(ticketing, [row]);
  return presented as NonNullable<typeof presented>;
}

/** Rows of the door's log with their tickets: one query, whatever the number. */
export async function presentCheckIns(
  ticketing: TicketingModuleService,
  rows: readonly CheckInRow[],
) {
  const tickets = await ticketing.registrations.readRegistrations({
    id: [...new Set(rows.flatMap((row) => row.ticket_id ?? []))],
  });
  const byId = new Map(tickets.map((ticket) => [ticket.id, ticket]));
  return rows.map((row) => {
    const ticket = byId.get(row.ticket_id ?? "") ?? null;
    return {
      id: row.id,
      result: row.result,
      warning: warningOf(row, ticket),
      at: row.created_at,
      session_id: row.session_id,
      actor_id: row.actor_id,
      undone_at: row.undone_at,
      undo_reason: row.undo_reason,
      ticket,
    };
  });
}

/** What the door is told of somebody whom it lets in all the same. */
function warningOf(
  { result }: CheckInRow,
  ticket: Registration | null,
): "money_returned" | "money_due" | null {
  if (result !== "admitted" || !ticket) return null;
  if (ticket.money_returned) return "money_returned";
  return ticket.money_due ? "money_due" : null;
}
