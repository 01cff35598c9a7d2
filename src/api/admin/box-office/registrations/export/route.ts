import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { withOrderOfCode } from "../../../../../workflows/orders/order-of-code";
import { exportRegistrations } from "../../../../../workflows/reports/export-registrations";
import { sendFile } from "../../../../presenters/file";
import type { ExportRegistrations } from "../validators";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { format, locale, ...filters } = req.validatedQuery as z.infer<typeof ExportRegistrations>;
  const asked = await withOrderOfCode(req.scope, filters);
  await sendFile(res, await exportRegistrations(req.scope, asked, { format, locale }));
}
