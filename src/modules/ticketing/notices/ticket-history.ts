import type { Db } from "../../../shared/db";
import { type CancellationReason, type NewNotice, noteForPeople } from "./ticket-notices";

/** A session as a log tells it, whatever becomes of it later. */
export type LoggedSession = { name: string | null; starts_at: Date; timezone: string };

/** Where it was, too. */
export type LoggedPlace = LoggedSession & { venue: string | null };

export type PersonLine = "name" | "email" | "phone";

/** What was done to tickets; it never says what they hold, nor names people. */
export type TicketDeed =
  | { kind: "tickets_cancelled"; reason: CancellationReason }
  | { kind: "ticket_moved"; from: LoggedSession; to: LoggedSession }
  /** The session was changed under them; `told`: those who hold them hear of it. */
  | { kind: "session_changed"; from: LoggedPlace; to: LoggedPlace; told: boolean }
  | { kind: "ticket_reissued" }
  | { kind: "ticket_sent" }
  /** Its page or its PDF was handed to somebody at the desk. */
  | { kind: "ticket_opened" }
  | { kind: "attendee_changed"; fields: PersonLine[] };

/**
 * What is for the order's log of what was done to its tickets (A7).
 *
 * @param userId who did it; null = it follows from what the order is
 */
export function toLog(
  order_id: string,
  ticket_ids: readonly string[],
  data: TicketDeed,
  user_id: string | null,
): NewNotice {
  return { kind: "logged", order_id, ticket_ids, user_id, data };
}

/** Notes {@link toLog} in the transaction in which it is done. Nothing done leaves no row. */
export function noteForLog(trx: Db, ...deed: Parameters<typeof toLog>): Promise<void> {
  return noteForPeople(trx, [toLog(...deed)]);
}
