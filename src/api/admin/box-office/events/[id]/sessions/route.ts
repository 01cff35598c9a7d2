import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { addSessionWorkflow } from "../../../../../../workflows/events/add-session";
import type { Answer } from "../../../../../answer";
import { readAdminEvent } from "../../../../../presenters/admin-event";
import type { AdminEventResponse } from "../../../../../types/admin";
import type { CreateSession } from "../../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof CreateSession>>,
  res: Answer<AdminEventResponse>,
): Promise<void> {
  const event_id = req.params.id as string;
  await addSessionWorkflow(req.scope).run({ input: { event_id, session: req.validatedBody } });
  res.json({ event: await readAdminEvent(req.scope, event_id) });
}
