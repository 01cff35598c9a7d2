import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_INVOICING } from "../../../modules/invoicing";
import type { Deadline } from "../../../modules/invoicing/deadlines/order-deadlines";
import { canBePaidIn, type Standing } from "../../../modules/order-status/types";
import { BOX_OFFICE_SETTINGS } from "../../../modules/settings";
import { BOX_OFFICE_TICKETING } from "../../../modules/ticketing";
import { CARD_CREDIT } from "../../../shared/card-credit";
import { INVOICE_PROVIDER_ID } from "../../../shared/invoice-payment";
import { isFromCart } from "../change/credit-lines";
import type { OrderReading } from "../read/read-order";

/** What is older waits until somebody cancels it: the shop may have set a deadline since. */
const RECENT_MS = 24 * 3600 * 1000;

/**
 * Notes how long an order by invoice waits for its money and what happens then (A4), once, as it is when it is placed: what
 * the settings say later is for later orders. One that a gift card paid a part of is never ended by it.
 */
export async function setDeadline(container: MedusaContainer, order: OrderReading): Promise<void> {
  const { order_id, placed_at } = order;
  const isRecent = Date.now() - placed_at.getTime() < RECENT_MS;
  if (!isRecent || !waitsByInvoice(order)) return;
  if ((await readDeadline(container, order_id)) !== undefined) return;
  const { deadline_days, on_deadline } = await container
    .resolve(BOX_OFFICE_SETTINGS)
    .readSettings("invoicing");
  await container.resolve(BOX_OFFICE_INVOICING).deadlines.setDeadline({
    ...{ order_id, placed_at },
    releases: on_deadline === "release" && !order.had_money,
    days: await deadlineDays(container, order, deadline_days),
  });
}

/** Until when an order waits for its money; undefined where it was never said. */
export async function readDeadline(
  container: MedusaContainer,
  orderId: string,
): Promise<Deadline | undefined> {
  const { timezone } = await container.resolve(BOX_OFFICE_SETTINGS).readSettings("display");
  return container.resolve(BOX_OFFICE_INVOICING).deadlines.findDeadline(orderId, timezone);
}

/** An order that was placed by invoice and on which there was never any money, promised neither, but for what gift cards paid. */
export function waitsByInvoice(order: OrderReading): boolean {
  const { payment_provider_id, had_payment, canceled, reserved_minor } = order;
  const isUntouched =
    !had_payment &&
    reserved_minor === 0 &&
    !order.credit_lines.some((line) => isFromCart(line) && line.reference !== CARD_CREDIT);
  return (
    payment_provider_id === INVOICE_PROVIDER_ID && isUntouched && !canceled && order.due_minor > 0
  );
}

/** What its deadline cancels: nothing of it was ever paid, promised or sent. */
export function canBeReleased(order: OrderReading, { state }: Pick<Standing, "state">): boolean {
  return (
    waitsByInvoice(order) &&
    !order.had_money &&
    canBePaidIn(state) &&
    !order.is_closed &&
    !order.has_fulfilled
  );
}

/**
 * Whole days. An order with tickets waits as long as their events say, each by its own word or else by the shop's, and of
 * several the shortest: a place is given free when its event wants it back. Goods alone wait as long as the shop says.
 */
async function deadlineDays(
  container: MedusaContainer,
  { lines }: OrderReading,
  deadline_days: number | null,
): Promise<number | null> {
  const tickets = await container.resolve(BOX_OFFICE_TICKETING).claims.ticketLinesOf(lines);
  if (!tickets.length) return deadline_days;
  const days = tickets.flatMap(({ offer }) => offer.invoice_deadline_days ?? deadline_days ?? []);
  return days.length ? Math.min(...days) : null;
}
