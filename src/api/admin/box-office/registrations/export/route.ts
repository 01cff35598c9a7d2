import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { exportRegistrations } from "../../../../../workflows/reports/export-registrations";
import { sendFile } from "../../../../presenters/file";
import type { ExportRegistrations } from "../validators";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { format, locale, ...filters } = req.validatedQuery as z.infer<typeof ExportRegistrations>;
  await sendFile(res, await exportRegistrations(req.scope, filters, { format, locale }));
}
