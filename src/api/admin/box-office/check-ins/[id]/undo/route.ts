import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_TICKETING } from "../../../../../../modules/ticketing";
import { announceWebhooks } from "../../../../../../workflows/webhooks/webhooks-queued";
import type { Answer } from "../../../../../answer";
import { afterAnswer } from "../../../../../guards/after-answer";
import { presentCheckIn } from "../../../../../presenters/check-in";
import type { AdminCheckInResponse } from "../../../../../types/admin";
import type { UndoCheckIn } from "../../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof UndoCheckIn>>,
  res: Answer<AdminCheckInResponse>,
): Promise<void> {
  const ticketing = req.scope.resolve(BOX_OFFICE_TICKETING);
  const undone = await ticketing.door.undoCheckIn(
    req.params.id as string,
    req.auth_context.actor_id,
    req.validatedBody.reason,
  );
  afterAnswer(req, res, () => announceWebhooks(req.scope));
  res.json({ check_in: await presentCheckIn(ticketing, undone) });
}
