import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { openTicketWorkflow } from "../../../../../../workflows/tickets/open-ticket";
import { assertAdmits } from "../../../../../../workflows/tickets/ticket-files";
import { readTicketToOpen } from "../../../../../presenters/registration";
import { sendTicketPdf } from "../../../../../presenters/ticket-files";

/** The ticket's PDF, whose QR code lets people in: the order's log says who took it. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const ticket = await readTicketToOpen(req.scope, req.params.id as string);
  assertAdmits(ticket);
  await openTicketWorkflow(req.scope).run({
    input: { ticket_id: ticket.id, user_id: req.auth_context.actor_id },
  });
  await sendTicketPdf(req, res, ticket);
}
