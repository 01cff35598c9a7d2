import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import { Modules } from "@medusajs/framework/utils";
import { BOX_OFFICE_INVOICING } from "../../../../modules/invoicing";
import { BOX_OFFICE_SETTINGS } from "../../../../modules/settings";
import type { Answer } from "../../../answer";
import type { AdminNumberSeriesListResponse } from "../../../types/admin";

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminNumberSeriesListResponse>,
): Promise<void> {
  const { series } = req.scope.resolve(BOX_OFFICE_INVOICING);
  const settings = req.scope.resolve(BOX_OFFICE_SETTINGS);
  const [{ series_by }, { timezone }, channels] = await Promise.all([
    settings.readSettings("invoicing"),
    settings.readSettings("display"),
    req.scope.resolve(Modules.SALES_CHANNEL).listSalesChannels({}, { select: ["id"] }),
  ]);
  const sales_channel_ids = channels.map(({ id }) => id).sort();
  const inUse = { by: series_by, sales_channel_ids, timezone };
  await series.layOutSeries(inUse);
  res.json({ number_series: await series.listSeries(inUse) });
}
