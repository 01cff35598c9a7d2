import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_CHECKOUT } from "../../modules/checkout";
import { BOX_OFFICE_GIFT_CARD } from "../../modules/gift-card";
import { isBought } from "../../modules/gift-card/types";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import { BOX_OFFICE_MESSAGING } from "../../modules/messaging";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import {
  amountsOf,
  canBePaidIn,
  captureIn,
  dueIn,
  type OrderStatus,
} from "../../modules/order-status/types";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import { shareOfCards } from "../../shared/card-credit";
import { notFound } from "../../shared/errors";
import { toMajor } from "../../shared/money";
import { numbersStanding } from "../../workflows/invoices/assert-not-invoiced";
import { readOrder } from "../../workflows/orders/read/read-order";
import { paymentUrl } from "../../workflows/payments/payment-url";
import { standingOf } from "../../workflows/statuses/standing-of";
import { warningsOfMove } from "../../workflows/statuses/warnings-of-move";
import { presentCardPayments } from "./card-payments";
import { presentGiftCards } from "./gift-card";
import { presentInvoices } from "./invoice";
import { presentMessage } from "./message";
import { withActorNames } from "./order-log";

/** What a page shows of each; an order has few, and what is beyond is in lists of its own. */
const SHOWN = 50;

/**
 * An order as the admin who looks at it sees it: its status and where it may go, what it owes, its tickets, what was
 * said, asked and done (E14). Marks are the admin's own.
 *
 * @throws 404, also for a draft
 */
export async function readOrderPage(container: MedusaContainer, orderId: string, userId: string) {
  const ticketing = container.resolve(BOX_OFFICE_TICKETING);
  const messaging = container.resolve(BOX_OFFICE_MESSAGING);
  const orderStatus = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const checkout = container.resolve(BOX_OFFICE_CHECKOUT);
  const { invoices } = container.resolve(BOX_OFFICE_INVOICING);
  const standing = await standingOf(container, orderId);
  const order = standing && (await readOrder(container, orderId, "money", "content"));
  if (!order) throw notFound("Order", orderId);

  const tickets = await ticketing.registrations.readRegistrations({ order_id: orderId });
  const ticket_ids = tickets.map(({ id }) => id);
  const [
    known,
    cancelled,
    messages,
    statuses,
    mark,
    { log },
    notes,
    answers,
    own,
    cards,
    { refund_first },
  ] = await Promise.all([
    ticketing.orders.findTicketOrder(orderId),
    ticketing.lowering.listLoweredLines([orderId]),
    messaging.listMessages({ order: { id: orderId, ticket_ids } }, { limit: SHOWN, offset: 0 }),
    orderStatus.statuses.readStatuses(),
    orderStatus.marks.readPersonalMark(orderId, userId),
    orderStatus.log.listLog({ order_id: orderId, timezone: "UTC" }, { limit: SHOWN }),
    orderStatus.notes.listNotes(orderId),
    checkout.readCheckout(order.cart_id),
    invoices.invoicesOfOrders([orderId]),
    container.resolve(BOX_OFFICE_GIFT_CARD).cards.cardsOfOrders([orderId]),
    container.resolve(BOX_OFFICE_SETTINGS).readSettings("gift-cards"),
  ]);
  const standing_invoices = numbersStanding(own);
  const status = statuses.find(({ id }) => id === standing.status_id) as OrderStatus;
  const isPayable = canBePaidIn(standing.state) && order.due_minor > 0;
  return {
    order_code: standing.order_code,
    status: presentStatus(status),
    allowed_statuses: orderStatus.movesOf(standing, statuses, { user_id: userId }).map((next) => ({
      ...presentStatus(next),
      warnings: warningsOfMove(order, tickets, standing_invoices, next.state),
    })),
    personal_mark: mark ?? null,
    payable: isPayable,
    payment_link: isPayable ? paymentUrl(container, standing.payment_token) : null,
    payment: order.payment,
    amount_due: toMajor(dueIn(standing.state, order.due_minor), order.currency_code),
    amount_to_capture: toMajor(captureIn(standing.state, order), order.currency_code),
    amount_owed: toMajor(standing.owed_minor, order.currency_code),
    amount_to_cards: toMajor(
      shareOfCards(order, standing.owed_minor, refund_first),
      order.currency_code,
    ),
    ...amountsOf(order),
    currency_code: order.currency_code,
    closed_at: standing.closed_at,
    archived_at: standing.archived_at,
    problem: known?.problem ?? null,
    lines: order.titled_lines.map(({ line_item_id, title }) => ({ line_item_id, title })),
    cancelled_lines: cancelled.map(({ id, title, quantity, amount_minor }) => ({
      id,
      title,
      quantity,
      amount: toMajor(amount_minor, order.currency_code),
    })),
    tickets,
    messages: messages.map(presentMessage),
    log: await withActorNames(container, log),
    notes: await withActorNames(container, notes),
    terms: answers.terms,
    fields: answers.fields,
    invoices: await presentInvoices(container, own),
    gift_cards: await presentGiftCards(container, cards.filter(isBought)),
    gift_card_payments: await presentCardPayments(container, order),
  };
}

function presentStatus(status: OrderStatus) {
  const { id, code, label, colour, state, is_default, notify_customer, owner_id } = status;
  return { id, code, label, colour, state, is_default, notify_customer, owner_id };
}
