import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import { resendTicketWorkflow } from "../../../../../../workflows/tickets/resend-ticket";
import type { Answer } from "../../../../../answer";
import { readAdminRegistration } from "../../../../../presenters/registration";
import type { AdminRegistrationResponse } from "../../../../../types/admin";

export async function POST(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminRegistrationResponse>,
): Promise<void> {
  const ticket_id = req.params.id as string;
  await resendTicketWorkflow(req.scope).run({
    input: { ticket_id, user_id: req.auth_context.actor_id },
  });
  res.json({ registration: await readAdminRegistration(req.scope, ticket_id) });
}
