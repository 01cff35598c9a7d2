import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { updateEventWorkflow } from "../../../../../../workflows/events/update-event";
import { readAdminEvent } from "../../../../../presenters/admin-event";

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const event_id = req.params.id as string;
  await updateEventWorkflow(req.scope).run({
    input: { event_id, changes: { status: "published" } },
  });
  res.json({ event: await readAdminEvent(req.scope, event_id) });
}
