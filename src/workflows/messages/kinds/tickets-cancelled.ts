import { ticketMail } from "./ticket-mail";

export const ticketsCancelled = ticketMail("tickets_cancelled", {
  isStillTrue: ({ status }) => status === "cancelled",
  has_attachments: false,
});
