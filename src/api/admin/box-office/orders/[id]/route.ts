import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { BOX_OFFICE_MESSAGING } from "../../../../../modules/messaging";
import type { MessagingModuleService } from "../../../../../modules/messaging/service";
import { BOX_OFFICE_TICKETING } from "../../../../../modules/ticketing";
import type { TicketingModuleService } from "../../../../../modules/ticketing/service";
import { notFound } from "../../../../../shared/errors";
import { readOrder } from "../../../../../workflows/orders/order-snapshot";
import { presentMessage } from "../../../../presenters/message";

/** An order has few messages; what is beyond is old. */
const MESSAGES = 100;

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const ticketing = req.scope.resolve<TicketingModuleService>(BOX_OFFICE_TICKETING);
  const messaging = req.scope.resolve<MessagingModuleService>(BOX_OFFICE_MESSAGING);
  const orderId = req.params.id as string;
  const [order, known, tickets, { messages }] = await Promise.all([
    readOrder(req.scope, orderId),
    ticketing.findTicketOrder(orderId),
    ticketing.readRegistrations({ order_id: orderId }),
    messaging.listMessages({ order_id: orderId }, { limit: MESSAGES, offset: 0 }),
  ]);
  if (!order) throw notFound("Order", orderId);
  res.json({
    box_office: {
      payment: order.payment,
      problem: known?.problem ?? null,
      tickets,
      messages: messages.map(presentMessage),
    },
  });
}
