import { ticketMail } from "./ticket-mail";

/** The former QR code is dead. */
export const ticketReissued = ticketMail("ticket_reissued");
