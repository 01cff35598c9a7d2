import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_TICKETING } from "../../../../../../modules/ticketing";
import { presentCheckIns } from "../../../../../presenters/check-in";
import type { UndoCheckIn } from "../../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof UndoCheckIn>>,
  res: MedusaResponse,
): Promise<void> {
  const ticketing = req.scope.resolve(BOX_OFFICE_TICKETING);
  const undone = await ticketing.door.undoCheckIn(
    req.params.id as string,
    req.auth_context.actor_id,
    req.validatedBody.reason,
  );
  const [check_in] = await presentCheckIns(ticketing, [undone]);
  res.json({ check_in });
}
