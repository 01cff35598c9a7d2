import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import { deleteEventWorkflow } from "../../../../../workflows/events/delete-event";
import { updateEventWorkflow } from "../../../../../workflows/events/update-event";
import type { Answer } from "../../../../answer";
import { readAdminEvent } from "../../../../presenters/admin-event";
import type { AdminEventDeleteResponse, AdminEventResponse } from "../../../../types/admin";
import type { UpdateEvent } from "../validators";

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminEventResponse>,
): Promise<void> {
  res.json({ event: await readAdminEvent(req.scope, req.params.id as string) });
}

export async function POST(
  req: AuthenticatedMedusaRequest<UpdateEvent>,
  res: Answer<AdminEventResponse>,
): Promise<void> {
  const event_id = req.params.id as string;
  const { sales_channel_ids, ...changes } = req.validatedBody;
  await updateEventWorkflow(req.scope).run({ input: { event_id, changes, sales_channel_ids } });
  res.json({ event: await readAdminEvent(req.scope, event_id) });
}

export async function DELETE(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminEventDeleteResponse>,
): Promise<void> {
  const event_id = req.params.id as string;
  await deleteEventWorkflow(req.scope).run({ input: { event_id } });
  res.json({ id: event_id, object: "event", deleted: true });
}
