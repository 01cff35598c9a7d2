import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { BOX_OFFICE_TICKETING } from "../../../../../../modules/ticketing";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const ticketing = req.scope.resolve(BOX_OFFICE_TICKETING);
  res.json({ report: await ticketing.reports.readEventReport(req.params.id as string) });
}
