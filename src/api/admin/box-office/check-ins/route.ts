import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_TICKETING } from "../../../../modules/ticketing";
import { announceWebhooks } from "../../../../workflows/webhooks/webhooks-queued";
import type { Answer } from "../../../answer";
import { afterAnswer } from "../../../guards/after-answer";
import { presentCheckIn, presentCheckIns } from "../../../presenters/check-in";
import type { AdminCheckInListResponse, AdminCheckInResponse } from "../../../types/admin";
import type { ListCheckIns, Scan } from "./validators";

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminCheckInListResponse>,
): Promise<void> {
  const ticketing = req.scope.resolve(BOX_OFFICE_TICKETING);
  const { limit, offset, ...filters } = req.validatedQuery as z.infer<typeof ListCheckIns>;
  const { check_ins, count } = await ticketing.door.listCheckIns(filters, { limit, offset });
  res.json({ check_ins: await presentCheckIns(ticketing, check_ins), count, limit, offset });
}

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof Scan>>,
  res: Answer<AdminCheckInResponse>,
): Promise<void> {
  const ticketing = req.scope.resolve(BOX_OFFICE_TICKETING);
  const checkIn = await ticketing.door.checkIn(req.validatedBody, req.auth_context.actor_id);
  afterAnswer(req, res, () => announceWebhooks(req.scope));
  res.json({ check_in: await presentCheckIn(ticketing, checkIn) });
}
