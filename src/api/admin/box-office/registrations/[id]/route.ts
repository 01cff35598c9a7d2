import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { editAttendeeWorkflow } from "../../../../../workflows/tickets/edit-attendee";
import type { Answer } from "../../../../answer";
import { readAdminRegistration } from "../../../../presenters/registration";
import type { AdminRegistrationResponse } from "../../../../types/admin";
import type { EditAttendee } from "../validators";

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminRegistrationResponse>,
): Promise<void> {
  res.json({ registration: await readAdminRegistration(req.scope, req.params.id as string) });
}

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof EditAttendee>>,
  res: Answer<AdminRegistrationResponse>,
): Promise<void> {
  const ticket_id = req.params.id as string;
  await editAttendeeWorkflow(req.scope).run({
    input: { ticket_id, attendee: req.validatedBody, user_id: req.auth_context.actor_id },
  });
  res.json({ registration: await readAdminRegistration(req.scope, ticket_id) });
}
