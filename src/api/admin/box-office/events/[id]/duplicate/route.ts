import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import { duplicateEventWorkflow } from "../../../../../../workflows/events/duplicate-event";
import type { Answer } from "../../../../../answer";
import { readAdminEvent } from "../../../../../presenters/admin-event";
import type { AdminEventResponse } from "../../../../../types/admin";

export async function POST(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminEventResponse>,
): Promise<void> {
  const { result } = await duplicateEventWorkflow(req.scope).run({
    input: { event_id: req.params.id as string },
  });
  res.json({ event: await readAdminEvent(req.scope, result.id) });
}
