import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import { BOX_OFFICE_TICKETING } from "../../../../../../modules/ticketing";
import { foretellCancellation } from "../../../../../../workflows/cancellations/foretell-cancellation";
import type { Answer } from "../../../../../answer";
import type { AdminCancellationResponse } from "../../../../../types/admin";

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminCancellationResponse>,
): Promise<void> {
  const ticketing = req.scope.resolve(BOX_OFFICE_TICKETING);
  const id = req.params.id as string;
  const [preview, follows] = await Promise.all([
    ticketing.catalog.previewSessionCancellation(id),
    foretellCancellation(req.scope, { session_id: id }),
  ]);
  res.json({ cancellation: { ...preview, ...follows } });
}
