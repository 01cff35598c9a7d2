import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import { cancelEventWorkflow } from "../../../../../../workflows/events/cancel-event";
import type { Answer } from "../../../../../answer";
import { readAdminEvent } from "../../../../../presenters/admin-event";
import type { AdminCancelResponse } from "../../../../../types/admin";

export async function POST(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminCancelResponse>,
): Promise<void> {
  const event_id = req.params.id as string;
  const { result } = await cancelEventWorkflow(req.scope).run({
    input: { event_id, user_id: req.auth_context.actor_id },
  });
  res.json({ event: await readAdminEvent(req.scope, event_id), ...result });
}
