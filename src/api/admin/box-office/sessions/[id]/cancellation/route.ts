import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { BOX_OFFICE_TICKETING } from "../../../../../../modules/ticketing";
import type { TicketingModuleService } from "../../../../../../modules/ticketing/service";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const ticketing = req.scope.resolve<TicketingModuleService>(BOX_OFFICE_TICKETING);
  const scope = { column: "session_id" as const, id: req.params.id as string };
  res.json({ cancellation: await ticketing.previewCancellation(scope) });
}
