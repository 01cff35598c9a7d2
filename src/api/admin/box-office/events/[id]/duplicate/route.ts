import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { duplicateEventWorkflow } from "../../../../../../workflows/events/duplicate-event";
import type { Answer } from "../../../../../answer";
import { readAdminEvent } from "../../../../../presenters/admin-event";
import type { AdminEventResponse } from "../../../../../types/admin";
import type { DuplicateEvent } from "../../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof DuplicateEvent>>,
  res: Answer<AdminEventResponse>,
): Promise<void> {
  const { result } = await duplicateEventWorkflow(req.scope).run({
    input: { event_id: req.params.id as string, ...req.validatedBody },
  });
  res.json({ event: await readAdminEvent(req.scope, result.id) });
}
