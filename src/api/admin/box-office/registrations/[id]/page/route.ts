import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import { openTicketWorkflow } from "../../../../../../workflows/tickets/open-ticket";
import { ticketUrl } from "../../../../../../workflows/tickets/ticket-url";
import type { Answer } from "../../../../../answer";
import { readTicketToOpen } from "../../../../../presenters/registration";
import type { AdminTicketPageResponse } from "../../../../../types/admin";

/** The link of the holder's page, which opens without signing in: told here alone, and the order's log says to whom. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminTicketPageResponse>,
): Promise<void> {
  const ticket_id = req.params.id as string;
  await openTicketWorkflow(req.scope).run({
    input: { ticket_id, user_id: req.auth_context.actor_id },
  });
  const { link_token } = await readTicketToOpen(req.scope, ticket_id);
  res.setHeader("Cache-Control", "no-store");
  res.json({ page_url: ticketUrl(req.scope, link_token) });
}
