import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { removeSessionWorkflow } from "../../../../../../../workflows/events/remove-session";
import { updateSessionWorkflow } from "../../../../../../../workflows/events/update-session";
import type { Answer } from "../../../../../../answer";
import { readAdminEvent } from "../../../../../../presenters/admin-event";
import type { AdminEventResponse, AdminSessionDeleteResponse } from "../../../../../../types/admin";
import type { UpdateSession } from "../../../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof UpdateSession>>,
  res: Answer<AdminEventResponse>,
): Promise<void> {
  const event_id = req.params.id as string;
  const session_id = req.params.session_id as string;
  await updateSessionWorkflow(req.scope).run({
    input: { event_id, session_id, changes: req.validatedBody },
  });
  res.json({ event: await readAdminEvent(req.scope, event_id) });
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
