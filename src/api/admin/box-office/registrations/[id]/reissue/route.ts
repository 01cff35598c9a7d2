import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { reissueTicketWorkflow } from "../../../../../../workflows/tickets/reissue-ticket";
import { readAdminRegistration } from "../../../../../presenters/registration";

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const ticket_id = req.params.id as string;
  await reissueTicketWorkflow(req.scope).run({ input: { ticket_id } });
  res.json({ registration: await readAdminRegistration(req.scope, ticket_id) });
}
