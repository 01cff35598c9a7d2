import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { requireTicketOfLink } from "../../../../guards/find-ticket";
import { sendTicketCalendar } from "../../../../presenters/ticket-files";

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendTicketCalendar(req, res, await requireTicketOfLink(req, res));
}
