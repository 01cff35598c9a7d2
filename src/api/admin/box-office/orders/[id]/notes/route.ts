import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_ORDER_STATUS } from "../../../../../../modules/order-status";
import { standingOf } from "../../../../../../workflows/statuses/standing-of";
import type { Answer } from "../../../../../answer";
import { withActorNames } from "../../../../../presenters/order-log";
import type { AdminOrderNoteResponse } from "../../../../../types/admin";
import type { AddNote } from "../../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof AddNote>>,
  res: Answer<AdminOrderNoteResponse>,
): Promise<void> {
  const orderStatus = req.scope.resolve(BOX_OFFICE_ORDER_STATUS);
  const id = req.params.id as string;
  const { text } = req.validatedBody;
  await standingOf(req.scope, id);
  const note = await orderStatus.notes.addNote(id, text, {
    type: "user",
    id: req.auth_context.actor_id,
  });
  const [named] = await withActorNames(req.scope, [note]);
  res.json({ note: named as NonNullable<typeof named> });
}
