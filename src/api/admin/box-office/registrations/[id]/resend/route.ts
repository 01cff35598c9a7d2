import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { resendTicketWorkflow } from "../../../../../../workflows/tickets/resend-ticket";
import { readAdminRegistration } from "../../../../../presenters/registration";

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const ticket_id = req.params.id as string;
  await resendTicketWorkflow(req.scope).run({ input: { ticket_id } });
  res.json({ registration: await readAdminRegistration(req.scope, ticket_id) });
}
