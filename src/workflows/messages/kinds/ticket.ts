import { ticketMail } from "./ticket-mail";

/** To whoever a ticket is for. */
export const ticket = ticketMail("ticket");
