import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http";
import { requireTicketOfLink } from "../../../../guards/find-ticket";
import { presentTicket } from "../../../../presenters/ticket";

export async function GET(req: MedusaStoreRequest, res: MedusaResponse): Promise<void> {
  res.json({ ticket: presentTicket(await requireTicketOfLink(req, res)) });
}
