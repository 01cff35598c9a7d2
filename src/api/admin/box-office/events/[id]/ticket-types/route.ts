import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { addTicketTypeWorkflow } from "../../../../../../workflows/events/add-ticket-type";
import type { Answer } from "../../../../../answer";
import { readAdminEvent } from "../../../../../presenters/admin-event";
import type { AdminEventResponse } from "../../../../../types/admin";
import type { CreateTicketType } from "../../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof CreateTicketType>>,
  res: Answer<AdminEventResponse>,
): Promise<void> {
  const event_id = req.params.id as string;
  await addTicketTypeWorkflow(req.scope).run({
    input: { event_id, ticket_type: req.validatedBody },
  });
  res.json({ event: await readAdminEvent(req.scope, event_id) });
}
