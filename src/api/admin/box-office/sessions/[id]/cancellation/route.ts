import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import { BOX_OFFICE_TICKETING } from "../../../../../../modules/ticketing";
import { notFound } from "../../../../../../shared/errors";
import type { Answer } from "../../../../../answer";
import type { AdminCancellationResponse } from "../../../../../types/admin";

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminCancellationResponse>,
): Promise<void> {
  const ticketing = req.scope.resolve(BOX_OFFICE_TICKETING);
  const id = req.params.id as string;
  if (!(await ticketing.catalog.findEventOf("box_office_event_session", id)))
    throw notFound("Session", id);
  res.json({
    cancellation: await ticketing.catalog.previewCancellation({ column: "session_id", id }),
  });
}
