import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { removeTicketTypeWorkflow } from "../../../../../../../workflows/events/remove-ticket-type";
import { updateTicketTypeWorkflow } from "../../../../../../../workflows/events/update-ticket-type";
import type { Answer } from "../../../../../../answer";
import { readAdminEvent } from "../../../../../../presenters/admin-event";
import type {
  AdminEventResponse,
  AdminTicketTypeDeleteResponse,
} from "../../../../../../types/admin";
import type { UpdateTicketType } from "../../../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof UpdateTicketType>>,
  res: Answer<AdminEventResponse>,
): Promise<void> {
  const event_id = req.params.id as string;
  const ticket_type_id = req.params.ticket_type_id as string;
  await updateTicketTypeWorkflow(req.scope).run({
    input: { event_id, ticket_type_id, changes: req.validatedBody },
  });
  res.json({ event: await readAdminEvent(req.scope, event_id) });
}

export async function DELETE(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminTicketTypeDeleteResponse>,
): Promise<void> {
  const event_id = req.params.id as string;
  const ticket_type_id = req.params.ticket_type_id as string;
  await removeTicketTypeWorkflow(req.scope).run({ input: { event_id, ticket_type_id } });
  res.json({
    id: ticket_type_id,
    object: "ticket_type",
    deleted: true,
    parent: await readAdminEvent(req.scope, event_id),
  });
}
