import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import { BOX_OFFICE_TICKETING } from "../../../../../../modules/ticketing";
import type { Answer } from "../../../../../answer";
import type { AdminCancellationResponse } from "../../../../../types/admin";

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminCancellationResponse>,
): Promise<void> {
  const ticketing = req.scope.resolve(BOX_OFFICE_TICKETING);
  const id = req.params.id as string;
  res.json({ cancellation: await ticketing.catalog.previewSessionCancellation(id) });
}
