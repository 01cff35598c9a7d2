import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { cancelEventWorkflow } from "../../../../../../workflows/events/cancel-event";
import { readAdminEvent } from "../../../../../presenters/admin-event";

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const event_id = req.params.id as string;
  const { result } = await cancelEventWorkflow(req.scope).run({ input: { event_id } });
  res.json({ event: await readAdminEvent(req.scope, event_id), ...result });
}
