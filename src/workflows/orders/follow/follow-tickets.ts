import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_INVOICING } from "../../../modules/invoicing";
import { BOX_OFFICE_TICKETING } from "../../../modules/ticketing";
import type { TicketingModuleService } from "../../../modules/ticketing/service";
import type { OrderReading } from "../read/read-order";
import { type FollowedOrder, type Follower, NOTHING } from "./follower";

/** The order's seats and tickets follow its lines and its payment; an order of goods has none. */
export const followTickets: Follower = async (container, orderId) => {
  const ticketing = container.resolve(BOX_OFFICE_TICKETING);
  const known = await ticketing.orders.findTicketOrder(orderId);
  return async (order, readAt) => {
    if (!known?.event_ids && !(await buysTickets(ticketing, order))) return NOTHING;
    const { revision } = known ?? (await ticketing.orders.ensureTicketOrder(orderId));
    const settlement = order.is_gone
      ? await ticketing.settlement.settleGoneOrder(orderId, revision, readAt)
      : await ticketing.settlement.settleOrder(
          { ...order, lines: await withPaidUnits(container, order) },
          revision,
          readAt,
        );
    if (settlement.status === "stale") return "stale";
    const { created, validated, cancelled, corrected, problem, is_new_problem, lowers } =
      settlement;
    const changed = created + validated.length + cancelled.length + corrected.length;
    return {
      has_news: is_new_problem || changed > 0,
      waits: problem !== null,
      lowers,
    };
  };
};

/** An order that is invoiced in parts has the tickets of those that are paid, whatever the others wait for. */
async function withPaidUnits(
  container: MedusaContainer,
  { order_id, lines, payment }: OrderReading,
) {
  if (payment === "paid") return lines;
  const paid = await container.resolve(BOX_OFFICE_INVOICING).payments.paidUnits(order_id);
  return lines.map((line) => ({ ...line, paid_quantity: paid.get(line.line_item_id) ?? 0 }));
}

/** What a checkout left that broke off gets none. What should be a ticket and is none is looked after as well. */
async function buysTickets(
  ticketing: TicketingModuleService,
  order: FollowedOrder,
): Promise<boolean> {
  if (order.is_gone || order.is_unfinished) return false;
  const tickets = await ticketing.claims.ticketLinesOf(order.lines);
  if (tickets.length) return true;
  return (await ticketing.claims.strayLinesOf(order.lines, [])).length > 0;
}
