import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { PrintedTicketRow } from "../../modules/ticketing/tickets/printed-tickets";
import { ticketCalendar, ticketPdf } from "../../workflows/tickets/ticket-files";
import { ticketLocale } from "../../workflows/tickets/ticket-locale";
import { sendFile } from "./file";

/** The ticket on A4, or `?paper=phone` as wide as a phone. */
export async function sendTicketPdf(
  req: MedusaRequest,
  res: MedusaResponse,
  ticket: PrintedTicketRow,
): Promise<void> {
  const { paper } = req.validatedQuery as { paper: "a4" | "phone" };
  await sendFile(res, {
    filename: `ticket-${ticket.number}.pdf`,
    content_type: "application/pdf",
    content: ticketPdf(ticket, ticketLocale(req.scope, ticket), paper),
  });
}

export function sendTicketCalendar(
  req: MedusaRequest,
  res: MedusaResponse,
  ticket: PrintedTicketRow,
): void {
  res.setHeader("Content-Disposition", `attachment; filename="ticket-${ticket.number}.ics"`);
  res
    .type("text/calendar; charset=utf-8")
    .send(ticketCalendar(ticket, ticketLocale(req.scope, ticket)));
}
