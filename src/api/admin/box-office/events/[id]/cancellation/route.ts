import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { BOX_OFFICE_TICKETING } from "../../../../../../modules/ticketing";
import { requireEvent } from "../../../../../presenters/admin-event";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const ticketing = req.scope.resolve(BOX_OFFICE_TICKETING);
  const { id } = await requireEvent(req.scope, req.params.id as string);
  res.json({
    cancellation: await ticketing.catalog.previewCancellation({ column: "event_id", id }),
  });
}
