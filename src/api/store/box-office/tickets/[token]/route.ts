import type { MedusaStoreRequest } from "@medusajs/framework/http";
import type { Answer } from "../../../../answer";
import { requireTicketOfLink } from "../../../../guards/find-ticket";
import { presentTicket } from "../../../../presenters/ticket";
import type { StoreTicketResponse } from "../../../../types/store";

export async function GET(
  req: MedusaStoreRequest,
  res: Answer<StoreTicketResponse>,
): Promise<void> {
  res.json({ ticket: presentTicket(await requireTicketOfLink(req, res)) });
}
