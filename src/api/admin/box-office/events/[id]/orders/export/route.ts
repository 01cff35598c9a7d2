import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { withOrderOfCode } from "../../../../../../../workflows/orders/order-of-code";
import { exportEventOrders } from "../../../../../../../workflows/reports/export-event-orders";
import { requireEvent } from "../../../../../../presenters/admin-event";
import { sendFile } from "../../../../../../presenters/file";
import type { ExportEventOrders } from "../../../validators";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { format, locale, ...filters } = req.validatedQuery as z.infer<typeof ExportEventOrders>;
  const event = await requireEvent(req.scope, req.params.id as string);
  const asked = await withOrderOfCode(req.scope, filters);
  await sendFile(res, await exportEventOrders(req.scope, event, asked, { format, locale }));
}
