import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import { foretellEnd } from "../../../../../../workflows/cancellations/foretell-cancellation";
import type { Answer } from "../../../../../answer";
import { requireEvent } from "../../../../../presenters/admin-event";
import type { AdminCancellationResponse } from "../../../../../types/admin";

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminCancellationResponse>,
): Promise<void> {
  const { id } = await requireEvent(req.scope, req.params.id as string);
  res.json({ cancellation: await foretellEnd(req.scope, { event_id: id }) });
}
