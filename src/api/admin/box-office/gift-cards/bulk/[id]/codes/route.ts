import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { exportCardCodes } from "../../../../../../../workflows/reports/export-card-codes";
import { sendFile } from "../../../../../../presenters/file";
import type { TakeCodes } from "../../../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof TakeCodes>>,
  res: MedusaResponse,
): Promise<void> {
  const of = { batch_id: req.params.id as string, actor_id: req.auth_context.actor_id };
  await sendFile(res, await exportCardCodes(req.scope, of, req.validatedBody.locale));
}
