import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { foretellCancellation } from "../../../../../workflows/cancellations/foretell-cancellation";
import { ticketsBeingChanged } from "../../../../../workflows/cancellations/tickets-being-changed";
import type { Answer } from "../../../../answer";
import type { AdminTicketsCancellationResponse } from "../../../../types/admin";
import type { ChosenTickets } from "../validators";

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminTicketsCancellationResponse>,
): Promise<void> {
  const { registration_ids } = req.validatedQuery as z.infer<typeof ChosenTickets>;
  const { blocked } = await ticketsBeingChanged(req.scope, registration_ids);
  const follows = await foretellCancellation(req.scope, {
    ticket_ids: registration_ids.filter((id) => !blocked.has(id)),
  });
  res.json({ ...follows, blocked_ids: [...blocked] });
}
