import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { cancelTicketWorkflow } from "../../../../../../workflows/tickets/cancel-ticket";
import { readAdminRegistration } from "../../../../../presenters/registration";
import type { CancelRegistration } from "../../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof CancelRegistration>>,
  res: MedusaResponse,
): Promise<void> {
  const ticket_id = req.params.id as string;
  await cancelTicketWorkflow(req.scope).run({
    input: { ticket_id, notify: req.validatedBody.notify },
  });
  res.json({ registration: await readAdminRegistration(req.scope, ticket_id) });
}
