import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import { BOX_OFFICE_TICKETING } from "../../../../../../modules/ticketing";
import { foretellCancellation } from "../../../../../../workflows/cancellations/foretell-cancellation";
import type { Answer } from "../../../../../answer";
import { requireEvent } from "../../../../../presenters/admin-event";
import type { AdminCancellationResponse } from "../../../../../types/admin";

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminCancellationResponse>,
): Promise<void> {
  const ticketing = req.scope.resolve(BOX_OFFICE_TICKETING);
  const { id } = await requireEvent(req.scope, req.params.id as string);
  const [preview, follows] = await Promise.all([
    ticketing.catalog.previewEventCancellation(id),
    foretellCancellation(req.scope, { event_id: id }),
  ]);
  res.json({ cancellation: { ...preview, ...follows } });
}
