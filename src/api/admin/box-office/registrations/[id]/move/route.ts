import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { moveTicketWorkflow } from "../../../../../../workflows/tickets/move-ticket";
import type { Answer } from "../../../../../answer";
import { readAdminRegistration } from "../../../../../presenters/registration";
import type { AdminRegistrationResponse } from "../../../../../types/admin";
import type { MoveRegistration } from "../../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof MoveRegistration>>,
  res: Answer<AdminRegistrationResponse>,
): Promise<void> {
  const ticket_id = req.params.id as string;
  await moveTicketWorkflow(req.scope).run({
    input: {
      ticket_id,
      ...req.validatedBody,
      user_id: req.auth_context.actor_id,
    },
  });
  res.json({ registration: await readAdminRegistration(req.scope, ticket_id) });
}
