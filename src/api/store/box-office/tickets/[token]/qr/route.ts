import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http";
import { ticketQr } from "../../../../../../workflows/tickets/ticket-files";
import { requireTicketOfLink } from "../../../../../guards/find-ticket";

/** The code that admits, as an image, for storefronts that have a ticket page of their own. */
export async function GET(req: MedusaStoreRequest, res: MedusaResponse): Promise<void> {
  const qr = ticketQr(await requireTicketOfLink(req, res));
  res.type("image/svg+xml").send(qr);
}
