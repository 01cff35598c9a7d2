import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_INVOICING } from "../../../../../modules/invoicing";
import type { Answer } from "../../../../answer";
import type { AdminNumberSeriesResponse } from "../../../../types/admin";
import type { ChangeSeries } from "../../invoices/validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof ChangeSeries>>,
  res: Answer<AdminNumberSeriesResponse>,
): Promise<void> {
  const { series } = req.scope.resolve(BOX_OFFICE_INVOICING);
  const changed = await series.changeSeries(req.params.id as string, req.validatedBody);
  res.json({ number_series: changed });
}
