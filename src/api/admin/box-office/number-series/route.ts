import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import { BOX_OFFICE_INVOICING } from "../../../../modules/invoicing";
import type { Answer } from "../../../answer";
import type { AdminNumberSeriesListResponse } from "../../../types/admin";

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminNumberSeriesListResponse>,
): Promise<void> {
  res.json({ number_series: await req.scope.resolve(BOX_OFFICE_INVOICING).series.listSeries() });
}
