import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_TICKETING } from "../../../../../modules/ticketing";
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
  const ticketing = req.scope.resolve(BOX_OFFICE_TICKETING);
  await ticketing.attendees.editAttendee(req.params.id as string, req.validatedBody);
  res.json({ registration: await readAdminRegistration(req.scope, req.params.id as string) });
}
