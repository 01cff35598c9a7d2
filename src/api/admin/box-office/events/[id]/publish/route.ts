import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import { updateEventWorkflow } from "../../../../../../workflows/events/update-event";
import type { Answer } from "../../../../../answer";
import { readAdminEvent } from "../../../../../presenters/admin-event";
import type { AdminEventResponse } from "../../../../../types/admin";

export async function POST(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminEventResponse>,
): Promise<void> {
  const event_id = req.params.id as string;
  await updateEventWorkflow(req.scope).run({
    input: { event_id, changes: { status: "published" } },
  });
  res.json({ event: await readAdminEvent(req.scope, event_id) });
}
