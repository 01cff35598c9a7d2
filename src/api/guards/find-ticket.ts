import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import type { TicketingModuleService } from "../../modules/ticketing/service";
import type { PrintedTicketRow } from "../../modules/ticketing/tickets/printed-tickets";
import { tokenOfLink } from "./secret-link";

/** Whoever has the link has the ticket; it is kept out of caches, search engines and referrers. */
export async function ticketOfLink(
  req: MedusaRequest,
  res: MedusaResponse,
): Promise<PrintedTicketRow | undefined> {
  const token = tokenOfLink(req, res);
  if (!token) return undefined;
  const ticketing = req.scope.resolve<TicketingModuleService>(BOX_OFFICE_TICKETING);
  return ticketing.findPrintedTicket(token);
}

/** @throws 404 */
export async function requireTicketOfLink(
  req: MedusaRequest,
  res: MedusaResponse,
): Promise<PrintedTicketRow> {
  const ticket = await ticketOfLink(req, res);
  if (!ticket) throw new MedusaError(MedusaError.Types.NOT_FOUND, "This link opens no ticket");
  return ticket;
}
