import type { MedusaStoreRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import type { Standing } from "../../../../../modules/order-status/types";
import { BOX_OFFICE_TICKETING } from "../../../../../modules/ticketing";
import type { TicketingModuleService } from "../../../../../modules/ticketing/service";
import { noteBuyerTold } from "../../../../../workflows/orders/note-buyer-told";
import { paymentUrl } from "../../../../../workflows/payments/payment-url";
import { standingsOf } from "../../../../../workflows/statuses/standings-of";
import type { Answer } from "../../../../answer";
import { requireOrder } from "../../../../guards/find-order";
import { readCustomerGiftCards } from "../../../../presenters/customer-gift-cards";
import { readCustomerInvoices } from "../../../../presenters/customer-invoices";
import { customerOrderPresenter } from "../../../../presenters/customer-order";
import type { StoreBoxOfficeOrderResponse } from "../../../../types/store";
import type { GetOrder } from "../../validators";

export async function GET(
  req: MedusaStoreRequest,
  res: Answer<StoreBoxOfficeOrderResponse>,
): Promise<void> {
  const ticketing = req.scope.resolve(BOX_OFFICE_TICKETING);
  const orderId = req.params.id as string;
  const { token } = req.validatedQuery as z.infer<typeof GetOrder>;
  const { order, known } = await requireOrder(req, res, token);
  const [tickets, hasAllTickets, standings, present, papers, gift_cards] = await Promise.all([
    ticketing.orders.readTicketsOfOrder(orderId),
    known?.settled_at ? true : hasNoTickets(ticketing, order.items),
    standingsOf(req.scope, [order]),
    customerOrderPresenter(req),
    readCustomerInvoices(req.scope, orderId),
    readCustomerGiftCards(req.scope, orderId),
  ]);
  const standing = standings.get(orderId);
  if (standing) await noteBuyerTold(req.scope, [standing]);
  const placed = standing ? present(standing) : NOT_PLACED_YET;
  res.setHeader("Cache-Control", "no-store");
  res.json({
    order: {
      id: order.id,
      display_id: order.display_id,
      ...placed,
      ...paymentLink(req, placed.payable ? standing : undefined),
      tickets_ready: hasAllTickets && standing !== undefined,
      ...papers,
      gift_cards,
    },
    tickets,
  });
}

/** Its event is on its way; whoever waits for the tickets waits for this too. */
const NOT_PLACED_YET = {
  order_code: null,
  status: null,
  payable: false,
  payment_message: null,
} as const;

/** How whoever may see the order pays it, as long as there is something to pay. */
function paymentLink({ scope }: MedusaStoreRequest, payable: Standing | undefined) {
  return {
    payment_link: payable ? paymentUrl(scope, payable.payment_token) : null,
    payment_token: payable?.payment_token ?? null,
  };
}

/** Nothing of the box office is made of an order of goods only; of an event's product something is. */
async function hasNoTickets(
  ticketing: TicketingModuleService,
  items: ({ variant_id?: string | null; product_id?: string | null } | null)[] | null | undefined,
): Promise<boolean> {
  const lines = (items ?? []).map((item) => ({
    line_item_id: "",
    variant_id: item?.variant_id ?? null,
    product_id: item?.product_id ?? null,
    quantity: 0,
  }));
  const tickets = await ticketing.claims.ticketLinesOf(lines);
  return !tickets.length && !(await ticketing.claims.strayLinesOf(lines, [])).length;
}
