import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { BOX_OFFICE_BUDGETS } from "../../modules/budgets";
import { BOX_OFFICE_CHECKOUT } from "../../modules/checkout";
import { BOX_OFFICE_GIFT_CARD } from "../../modules/gift-card";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import { BOX_OFFICE_MESSAGING } from "../../modules/messaging";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import { BOX_OFFICE_WEBHOOKS } from "../../modules/webhooks";
import { CARD_CREDIT, CARD_REFUND } from "../../shared/card-credit";
import { checkInvariants, type HealthCheck } from "../../shared/health";
import { CREDIT_METHOD, INVOICE_PROVIDER_ID } from "../../shared/invoice-payment";
import { minorFactor } from "../../shared/minor-factor";

/** Every module of ours; each checks its own tables. */
export const CHECKED_MODULES = [
  BOX_OFFICE_SETTINGS,
  BOX_OFFICE_TICKETING,
  BOX_OFFICE_ORDER_STATUS,
  BOX_OFFICE_MESSAGING,
  BOX_OFFICE_WEBHOOKS,
  BOX_OFFICE_CHECKOUT,
  BOX_OFFICE_INVOICING,
  BOX_OFFICE_BUDGETS,
  BOX_OFFICE_GIFT_CARD,
];

type Checked = { checkHealth(): Promise<HealthCheck[]> };

/** What credit lines paid of an invoice is no captured money; what was given back of such as credit is. */
const IS_MONEY = `(payment.method <> '${CREDIT_METHOD}' OR EXISTS (SELECT FROM refund WHERE refund.id = payment.source_id))`;

/** What no module can see alone, since each knows its own tables only. */
const BETWEEN_MODULES = {
  cancelled_orders_hold_no_seats: `
    SELECT standing.order_id AS id FROM box_office_order_standing standing
    WHERE standing.state = 'cancelled' AND standing.unfinished_since IS NULL AND (
      EXISTS (SELECT 1 FROM box_office_ticket ticket
              WHERE ticket.order_id = standing.order_id AND ticket.status <> 'cancelled')
      OR EXISTS (SELECT 1 FROM box_office_seat_claim claim
                 WHERE claim.order_id = standing.order_id AND claim.state IN ('held', 'sold')))`,
  cancelled_orders_hold_no_stock: `
    SELECT DISTINCT standing.order_id AS id FROM box_office_order_standing standing
    JOIN order_item item ON item.order_id = standing.order_id AND item.deleted_at IS NULL
    JOIN reservation_item reservation ON reservation.line_item_id = item.item_id AND reservation.deleted_at IS NULL
    WHERE standing.state = 'cancelled' AND standing.unfinished_since IS NULL`,
  // Reserved money is given back; what was captured since the order's end is the merchant's to refund.
  closed_orders_keep_no_money: `
    SELECT DISTINCT standing.order_id AS id FROM box_office_order_standing standing
    JOIN order_payment_collection own ON own.order_id = standing.order_id AND own.deleted_at IS NULL
    JOIN payment ON payment.payment_collection_id = own.payment_collection_id AND payment.deleted_at IS NULL
    WHERE standing.closed_at < now() - interval '10 minutes' AND (
      (payment.canceled_at IS NULL AND payment.captured_at IS NULL AND payment.provider_id <> '${INVOICE_PROVIDER_ID}'
       AND (standing.closing_at IS NOT NULL OR payment.created_at > standing.closed_at))
      OR (SELECT coalesce(sum(amount), 0) FROM capture
          WHERE capture.payment_id = payment.id AND capture.deleted_at IS NULL AND capture.created_at > standing.closed_at)
       > (SELECT coalesce(sum(amount), 0) FROM refund
          WHERE refund.payment_id = payment.id AND refund.deleted_at IS NULL))`,
  // Tickets are settled a moment after their order.
  valid_tickets_are_of_orders_with_money: `
    SELECT DISTINCT standing.order_id AS id FROM box_office_order_standing standing
    JOIN box_office_ticket ticket ON ticket.order_id = standing.order_id
    WHERE standing.followed_at < now() - interval '5 minutes' AND standing.state <> 'cancelled' AND (
      (ticket.status = 'valid' AND standing.payment = 'unpaid')
      OR (ticket.status = 'reserved' AND standing.payment = 'paid'))`,
  // A line that has left the order asks for none.
  lines_ask_for_their_live_tickets: `
    SELECT standing.order_id AS id FROM box_office_order_standing standing
    JOIN box_office_ticket_order bought ON bought.order_id = standing.order_id
    JOIN "order" placed ON placed.id = standing.order_id
    WHERE standing.followed_at < now() - interval '5 minutes' AND bought.settled_at < now() - interval '5 minutes'
      AND standing.state <> 'cancelled' AND standing.payment <> 'unpaid' AND bought.problem IS NULL
      AND NOT EXISTS (SELECT FROM box_office_line_lowering waiting WHERE waiting.order_id = placed.id)
      AND EXISTS (
        SELECT FROM (
          SELECT item.item_id AS line_id,
            item.quantity - item.return_received_quantity - item.return_dismissed_quantity - item.written_off_quantity AS asked
          FROM order_item item
          JOIN order_line_item line ON line.id = item.item_id
          JOIN box_office_offer_variant sold_as ON sold_as.variant_id = line.variant_id
          WHERE item.order_id = placed.id AND item.version = placed.version AND item.deleted_at IS NULL
        ) lines
        FULL JOIN (
          SELECT order_line_item_id AS line_id, count(*) AS live FROM box_office_ticket
          WHERE order_id = placed.id AND status <> 'cancelled' GROUP BY 1
        ) tickets USING (line_id)
        WHERE coalesce(lines.asked, 0) <> coalesce(tickets.live, 0))`,
  // As `due_is_what_is_not_covered` the other way round. What was given back for nothing is a credit line by then, or due again. Of goods that are to come back less is asked for; a sum may be finer than its currency.
  what_is_not_covered_is_due: `
    SELECT standing.order_id AS id FROM box_office_order_standing standing
    WHERE standing.closed_at IS NULL AND standing.state <> 'cancelled'
      AND standing.summed_at = standing.followed_at AND standing.followed_at < now() - interval '5 minutes'
      AND standing.due_minor < standing.total_minor + standing.set_aside_minor - standing.captured_minor - standing.reserved_minor + standing.refunded_minor - 1
      AND NOT EXISTS (SELECT FROM order_exchange WHERE order_exchange.order_id = standing.order_id)
      AND NOT EXISTS (SELECT FROM order_claim WHERE order_claim.order_id = standing.order_id)
      AND NOT EXISTS (SELECT FROM "return" WHERE "return".order_id = standing.order_id)`,
  // Such an order ends, and its provider lets go of the money. Of goods that came back the order goes on.
  nothing_is_reserved_for_nothing: `
    SELECT standing.order_id AS id FROM box_office_order_standing standing
    WHERE standing.reserved_minor > 0 AND standing.state <> 'cancelled' AND standing.followed_at < now() - interval '5 minutes'
      AND standing.total_minor <= 0 AND standing.captured_minor <= standing.refunded_minor
      AND NOT EXISTS (SELECT FROM "return" WHERE "return".order_id = standing.order_id)`,
  no_change_of_ours_left_open: `
    SELECT order_id AS id FROM order_change
    WHERE created_by = 'box_office' AND status IN ('pending', 'requested') AND deleted_at IS NULL
      AND created_at < now() - interval '10 minutes'`,
  captures_and_refunds_are_in_their_orders: `
    SELECT moved.order_id AS id
    FROM (
      SELECT own.order_id, sum(taken.amount) AS amount
      FROM order_payment_collection own
      JOIN payment ON payment.payment_collection_id = own.payment_collection_id
      JOIN (
        SELECT payment_id, amount, created_at, deleted_at FROM capture
        UNION ALL SELECT payment_id, -amount, created_at, deleted_at FROM refund
      ) taken ON taken.payment_id = payment.id AND taken.deleted_at IS NULL
      WHERE own.deleted_at IS NULL
      GROUP BY own.order_id HAVING max(taken.created_at) < now() - interval '10 minutes'
    ) moved
    LEFT JOIN (
      SELECT order_id, sum(amount) AS amount FROM order_transaction WHERE deleted_at IS NULL GROUP BY order_id
    ) booked ON booked.order_id = moved.order_id
    WHERE moved.amount IS DISTINCT FROM coalesce(booked.amount, 0)`,
  invoices_have_no_more_than_came_in: `
    SELECT booked.order_id AS id FROM (
      SELECT invoice.order_id, sum(payment.amount_minor) AS amount FROM box_office_invoice_payment payment
      JOIN box_office_invoice invoice ON invoice.id = payment.invoice_id
      WHERE ${IS_MONEY} GROUP BY invoice.order_id
    ) booked
    JOIN box_office_order_standing standing ON standing.order_id = booked.order_id
    WHERE booked.amount > standing.captured_minor - standing.refunded_minor - standing.card_minor`,
  // As above the other way round: an invoice waits for money only where all that came in is on invoices, but for what somebody took off one, and what is kept as a fee.
  what_came_in_is_on_invoices_that_wait: `
    SELECT booked.order_id AS id FROM (
      SELECT invoice.order_id,
        coalesce(sum(payment.amount_minor), 0) AS amount,
        coalesce(sum(-payment.amount_minor) FILTER (WHERE payment.kind = 'withdrawal'), 0) AS withdrawn
      FROM box_office_invoice invoice
      LEFT JOIN box_office_invoice_payment payment
        ON payment.invoice_id = invoice.id AND ${IS_MONEY}
      WHERE invoice.order_id IN (SELECT order_id FROM box_office_invoice WHERE due_minor > 0)
      GROUP BY invoice.order_id
    ) booked
    JOIN box_office_order_standing standing ON standing.order_id = booked.order_id
    WHERE standing.closed_at IS NULL
      AND standing.summed_at = standing.followed_at AND standing.followed_at < now() - interval '5 minutes'
      AND standing.captured_minor - standing.refunded_minor - standing.card_minor > booked.amount + booked.withdrawn + standing.fee_minor`,
  // What a card paid of an order (I11) is taken a moment after it is placed, and what went back is on it again: all, of what Medusa cancelled.
  card_credits_are_taken: `
    SELECT paid.order_id AS id FROM (
      SELECT credit.order_id, placed.currency_code, sum(credit.amount) AS amount
      FROM order_credit_line credit JOIN "order" placed ON placed.id = credit.order_id AND placed.version = credit.version
      WHERE credit.reference IN ('${CARD_CREDIT}', '${CARD_REFUND}') AND credit.deleted_at IS NULL
      GROUP BY 1, 2
    ) paid
    JOIN box_office_order_standing standing ON standing.order_id = paid.order_id
    WHERE standing.followed_at < now() - interval '5 minutes'
      AND CASE WHEN standing.closed_at IS NULL THEN round(paid.amount * ${minorFactor("paid.currency_code")}) ELSE 0 END <> (
        SELECT coalesce(sum(CASE type WHEN 'refund' THEN -amount_minor ELSE amount_minor END), 0)
        FROM box_office_ledger_transfer moved
        WHERE moved.order_id = paid.order_id AND moved.type IN ('capture', 'refund'))`,
  // What a checkout left that died is closed within minutes; the rule itself is in `unfinished-order.ts`.
  no_checkout_left_unfinished: `
    SELECT placed.id FROM "order" placed
    WHERE placed.status = 'pending' AND placed.no_notification = false
      AND NOT placed.is_draft_order AND placed.deleted_at IS NULL AND placed.created_at < now() - interval '10 minutes'
      AND NOT EXISTS (SELECT FROM order_cart link WHERE link.order_id = placed.id AND link.deleted_at IS NULL)
      AND NOT EXISTS (SELECT FROM box_office_admin_order noted WHERE noted.order_id = placed.id)
      AND NOT EXISTS (SELECT FROM box_office_order_standing standing
                      WHERE standing.order_id = placed.id AND (standing.payment <> 'unpaid' OR standing.state = 'cancelled'))
      AND NOT EXISTS (
        SELECT FROM order_payment_collection own
        WHERE own.order_id = placed.id AND own.deleted_at IS NULL AND NOT EXISTS (
          SELECT FROM cart_payment_collection cart
          WHERE cart.payment_collection_id = own.payment_collection_id AND cart.deleted_at IS NULL))`,
};

/** Every invariant of the box office with its result (`GET /admin/box-office/health`). */
export async function checkHealth(container: MedusaContainer): Promise<HealthCheck[]> {
  const checks = await Promise.all([
    ...CHECKED_MODULES.map((module) => container.resolve<Checked>(module).checkHealth()),
    checkInvariants(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), BETWEEN_MODULES),
  ]);
  return checks.flat();
}
