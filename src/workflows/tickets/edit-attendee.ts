import type { Person } from "../../modules/ticketing/orders/read-tickets";
import { ticketChange } from "./ticket-change";

type Input = { ticket_id: string; attendee: Partial<Person>; user_id: string };

/**
 * Corrects the attendee of a ticket (A12); the order's log says what of it was changed and by whom.
 *
 * @throws 404, `ticket_cancelled`
 */
export const editAttendeeWorkflow = ticketChange(
  "box-office-edit-attendee",
  (ticketing, { ticket_id, attendee, user_id }: Input) =>
    ticketing.attendees.editAttendee(ticket_id, attendee, user_id),
);
