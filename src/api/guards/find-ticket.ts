import type { MedusaRequest } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import type { PrintedTicketRow } from "../../modules/ticketing/tickets/printed-tickets";
import type { AnyAnswer } from "../answer";
import { tokenOfLink } from "./secret-link";
import { withinBudget } from "./within-budget";

/**
 * Whoever has the link has the ticket; it is kept out of caches, search engines and referrers.
 *
 * @throws `too_many_attempts`
 */
export async function ticketOfLink(
  req: MedusaRequest,
  res: AnyAnswer,
): Promise<PrintedTicketRow | undefined> {
  const token = tokenOfLink(req, res);
  if (!token) return undefined;
  const ticketing = req.scope.resolve(BOX_OFFICE_TICKETING);
  return withinBudget(req, res, () => ticketing.tickets.findPrintedTicket(token));
}

/** @throws 404, `too_many_attempts` */
export async function requireTicketOfLink(
  req: MedusaRequest,
  res: AnyAnswer,
): Promise<PrintedTicketRow> {
  return (await ticketOfLink(req, res)) ?? refuse();
}

/** The ticket once it has been acted on: what was done is told, whatever others have tried since. @throws 404 */
export async function readTicketOfLink(req: MedusaRequest): Promise<PrintedTicketRow> {
  const ticketing = req.scope.resolve(BOX_OFFICE_TICKETING);
  return (await ticketing.tickets.findPrintedTicket(req.params.token as string)) ?? refuse();
}

function refuse(): never {
  throw new MedusaError(MedusaError.Types.NOT_FOUND, "This link opens no ticket");
}
