import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { BOX_OFFICE_TICKETING } from "../../../../../modules/ticketing";
import type { TicketingModuleService } from "../../../../../modules/ticketing/service";
import { notFound } from "../../../../../shared/errors";
import { readOrder } from "../../../../../workflows/orders/order-snapshot";
import { presentAdminTicket } from "../../../../presenters/ticket";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const ticketing = req.scope.resolve<TicketingModuleService>(BOX_OFFICE_TICKETING);
  const orderId = req.params.id as string;
  const [order, known, tickets] = await Promise.all([
    readOrder(req.scope, orderId),
    ticketing.findTicketOrder(orderId),
    ticketing.readTicketsOfOrder(orderId),
  ]);
  if (!order) throw notFound("Order", orderId);
  res.json({
    box_office: {
      payment: order.payment,
      problem: known?.problem ?? null,
      tickets: tickets.map(presentAdminTicket),
    },
  });
}
