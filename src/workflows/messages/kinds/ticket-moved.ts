import { ticketMail } from "./ticket-mail";

/** To another session. */
export const ticketMoved = ticketMail("ticket_moved");
