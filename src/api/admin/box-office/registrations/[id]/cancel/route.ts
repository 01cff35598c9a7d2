import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { notFound, refusal } from "../../../../../../shared/errors";
import { cancelTicketsWorkflow } from "../../../../../../workflows/cancellations/cancel-tickets";
import type { Answer } from "../../../../../answer";
import { readAdminRegistration } from "../../../../../presenters/registration";
import type { AdminRegistrationResponse } from "../../../../../types/admin";
import type { CancelRegistration } from "../../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof CancelRegistration>>,
  res: Answer<AdminRegistrationResponse>,
): Promise<void> {
  const id = req.params.id as string;
  const { result } = await cancelTicketsWorkflow(req.scope).run({
    input: {
      ticket_ids: [id],
      notify: req.validatedBody.notify,
      user_id: req.auth_context.actor_id,
    },
  });
  const refused = result[0]?.refusal;
  if (refused?.code === "not_found") throw notFound("Registration", id);
  if (refused) throw refusal(refused.code, refused.message);
  res.json({ registration: await readAdminRegistration(req.scope, id) });
}
