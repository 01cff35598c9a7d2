import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { requireTicketOfLink } from "../../../../guards/find-ticket";
import { sendTicketPdf } from "../../../../presenters/ticket-files";

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await sendTicketPdf(req, res, await requireTicketOfLink(req, res));
}
