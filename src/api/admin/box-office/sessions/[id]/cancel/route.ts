import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import { BOX_OFFICE_TICKETING } from "../../../../../../modules/ticketing";
import { cancelSessionWorkflow } from "../../../../../../workflows/events/cancel-session";
import type { Answer } from "../../../../../answer";
import { readAdminEvent } from "../../../../../presenters/admin-event";
import type { AdminCancelResponse } from "../../../../../types/admin";

export async function POST(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminCancelResponse>,
): Promise<void> {
  const ticketing = req.scope.resolve(BOX_OFFICE_TICKETING);
  const session_id = req.params.id as string;
  const { result } = await cancelSessionWorkflow(req.scope).run({
    input: { session_id, user_id: req.auth_context.actor_id },
  });
  const eventId = await ticketing.catalog.findEventOfSession(session_id);
  res.json({ event: await readAdminEvent(req.scope, eventId), ...result });
}
