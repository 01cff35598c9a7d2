import type { MedusaStoreRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_TICKETING } from "../../../../../../modules/ticketing";
import type { Answer } from "../../../../../answer";
import { readOwnOpenCart } from "../../../../../guards/own-cart";
import type { StoreAttendeesResponse } from "../../../../../types/store";
import type { SaveAttendees } from "../../../validators";

export async function POST(
  req: MedusaStoreRequest<z.infer<typeof SaveAttendees>>,
  res: Answer<StoreAttendeesResponse>,
): Promise<void> {
  const ticketing = req.scope.resolve(BOX_OFFICE_TICKETING);
  const cart = await readOwnOpenCart(req);
  const lines = await ticketing.claims.ticketLinesOf(cart.lines);
  const attendees = await ticketing.attendees.saveCartAttendees(
    cart.id,
    lines,
    req.validatedBody.attendees,
  );
  res.json({ attendees });
}
