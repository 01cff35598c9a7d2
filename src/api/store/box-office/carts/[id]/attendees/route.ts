import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_TICKETING } from "../../../../../../modules/ticketing";
import type { TicketingModuleService } from "../../../../../../modules/ticketing/service";
import { refusal } from "../../../../../../shared/errors";
import { readOwnCart } from "../../../../../guards/read-cart";
import type { SaveAttendees } from "../../../validators";

export async function POST(
  req: MedusaStoreRequest<z.infer<typeof SaveAttendees>>,
  res: MedusaResponse,
): Promise<void> {
  const ticketing = req.scope.resolve<TicketingModuleService>(BOX_OFFICE_TICKETING);
  const cart = await readOwnCart(req);
  if (cart.completed_at) throw refusal("cart_completed", "The cart is an order already");
  const lines = await ticketing.ticketLinesOf(cart.lines);
  const attendees = await ticketing.saveCartAttendees(cart.id, lines, req.validatedBody.attendees);
  res.json({ attendees });
}
