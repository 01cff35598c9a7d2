import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import { removeSessionWorkflow } from "../../../../../../../workflows/events/remove-session";
import { updateSessionWorkflow } from "../../../../../../../workflows/events/update-session";
import type { Answer } from "../../../../../../answer";
import { readAdminEvent } from "../../../../../../presenters/admin-event";
import type {
  AdminEventChangeResponse,
  AdminSessionDeleteResponse,
} from "../../../../../../types/admin";
import type { UpdateSession } from "../../../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<UpdateSession>,
  res: Answer<AdminEventChangeResponse>,
): Promise<void> {
  const event_id = req.params.id as string;
  const session_id = req.params.session_id as string;
  const { notify, ...changes } = req.validatedBody;
  const { result } = await updateSessionWorkflow(req.scope).run({
    input: { event_id, session_id, changes, notify, user_id: req.auth_context.actor_id },
  });
  res.json({ event: await readAdminEvent(req.scope, event_id), ...result });
}

export async function DELETE(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminSessionDeleteResponse>,
): Promise<void> {
  const event_id = req.params.id as string;
  const session_id = req.params.session_id as string;
  await removeSessionWorkflow(req.scope).run({ input: { event_id, session_id } });
  res.json({
    id: session_id,
    object: "session",
    deleted: true,
    parent: await readAdminEvent(req.scope, event_id),
  });
}
