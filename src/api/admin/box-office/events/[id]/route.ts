import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import { deleteEventWorkflow } from "../../../../../workflows/events/delete-event";
import { updateEventWorkflow } from "../../../../../workflows/events/update-event";
import type { Answer } from "../../../../answer";
import { readAdminEvent } from "../../../../presenters/admin-event";
import type {
  AdminEventChangeResponse,
  AdminEventDeleteResponse,
  AdminEventResponse,
} from "../../../../types/admin";
import type { UpdateEvent } from "../validators";

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminEventResponse>,
): Promise<void> {
  res.json({ event: await readAdminEvent(req.scope, req.params.id as string) });
}

export async function POST(
  req: AuthenticatedMedusaRequest<UpdateEvent>,
  res: Answer<AdminEventChangeResponse>,
): Promise<void> {
  const event_id = req.params.id as string;
  const { sales_channel_ids, notify, ...changes } = req.validatedBody;
  const { result } = await updateEventWorkflow(req.scope).run({
    input: { event_id, changes, sales_channel_ids, notify, user_id: req.auth_context.actor_id },
  });
  res.json({ event: await readAdminEvent(req.scope, event_id), ...result });
}

export async function DELETE(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminEventDeleteResponse>,
): Promise<void> {
  const event_id = req.params.id as string;
  await deleteEventWorkflow(req.scope).run({ input: { event_id } });
  res.json({ id: event_id, object: "event", deleted: true });
}
