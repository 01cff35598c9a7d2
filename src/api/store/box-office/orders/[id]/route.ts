import { timingSafeEqual } from "node:crypto";
import type { MedusaStoreRequest } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_ORDER_STATUS } from "../../../../../modules/order-status";
import type { Standing } from "../../../../../modules/order-status/types";
import { BOX_OFFICE_TICKETING } from "../../../../../modules/ticketing";
import type { TicketingModuleService } from "../../../../../modules/ticketing/service";
import { notFound } from "../../../../../shared/errors";
import { noteBuyerTold } from "../../../../../workflows/orders/note-buyer-told";
import { paymentUrl } from "../../../../../workflows/payments/payment-url";
import { standingsOf } from "../../../../../workflows/statuses/standings-of";
import type { Answer } from "../../../../answer";
import { signedInCustomer } from "../../../../guards/signed-in-customer";
import { withinBudget } from "../../../../guards/within-budget";
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
  const look = () => findOrder(req, orderId, token);
  // Without a token nothing is guessed.
  const found = token === undefined ? await look() : await withinBudget(req, res, look);
  if (!found) throw notFound("Order", orderId);
  const { order, known } = found;
  const [tickets, hasAllTickets, standings, present, papers] = await Promise.all([
    ticketing.orders.readTicketsOfOrder(orderId),
    known?.settled_at ? true : hasNoTickets(ticketing, order.items),
    standingsOf(req.scope, [order]),
    customerOrderPresenter(req),
    readCustomerInvoices(req.scope, orderId),
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
    },
    tickets,
  });
}

/** The order, when the caller is its owner or has its token. */
async function findOrder(req: MedusaStoreRequest, orderId: string, token: string | undefined) {
  const orderStatus = req.scope.resolve(BOX_OFFICE_ORDER_STATUS);
  const ticketing = req.scope.resolve(BOX_OFFICE_TICKETING);
  const [met, known, { data }] = await Promise.all([
    orderStatus.orders.findOrder(orderId),
    ticketing.orders.findTicketOrder(orderId),
    req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order",
      fields: [
        "id",
        "display_id",
        "customer_id",
        "sales_channel_id",
        "created_at",
        "items.variant_id",
        "items.product_id",
      ],
      filters: { id: orderId },
    }),
  ]);
  const order = data[0];
  const customerId = signedInCustomer(req);
  const isOwner = customerId !== undefined && order?.customer_id === customerId;
  const channels = req.publishable_key_context.sales_channel_ids;
  const isInReach = !order?.sales_channel_id || channels.includes(order.sales_channel_id);
  const isTheirs = isInReach && (isOwner || hasToken(met?.access_token, token));
  return order && isTheirs ? { order, known } : undefined;
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

function hasToken(expected: string | null | undefined, given: string | undefined): boolean {
  if (!expected || !given) return false;
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
