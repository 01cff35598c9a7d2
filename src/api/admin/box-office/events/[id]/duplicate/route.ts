import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { duplicateEventWorkflow } from "../../../../../../workflows/events/duplicate-event";
import { readAdminEvent } from "../../../../../presenters/admin-event";

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { result } = await duplicateEventWorkflow(req.scope).run({
    input: { event_id: req.params.id as string },
  });
  res.json({ event: await readAdminEvent(req.scope, result.id) });
}
