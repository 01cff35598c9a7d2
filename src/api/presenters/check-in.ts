import type { CheckInRow } from "../../modules/ticketing/door/check-in";
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
  return rows.map((row) => ({
    id: row.id,
    result: row.result,
    at: row.created_at,
    session_id: row.session_id,
    actor_id: row.actor_id,
    undone_at: row.undone_at,
    undo_reason: row.undo_reason,
    ticket: byId.get(row.ticket_id ?? "") ?? null,
  }));
}
