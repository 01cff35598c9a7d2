import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { addSessionWorkflow } from "../../../../../../workflows/events/add-session";
import { readAdminEvent } from "../../../../../presenters/admin-event";
import type { CreateSession } from "../../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof CreateSession>>,
  res: MedusaResponse,
): Promise<void> {
  const event_id = req.params.id as string;
  await addSessionWorkflow(req.scope).run({ input: { event_id, session: req.validatedBody } });
  res.json({ event: await readAdminEvent(req.scope, event_id) });
}
