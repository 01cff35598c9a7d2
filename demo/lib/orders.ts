import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils";
import {
  cancelOrderWorkflow,
  completeCartWorkflow,
  createCartWorkflow,
  createPaymentCollectionForCartWorkflow,
  createPaymentSessionsWorkflow,
} from "@medusajs/medusa/core-flows";
import { BOX_OFFICE_ORDER_STATUS } from "../../src/modules/order-status";
import { BOX_OFFICE_TICKETING } from "../../src/modules/ticketing";
import type { EventTree } from "../../src/modules/ticketing/catalog/types";
import {
  cancelTicketsWorkflow,
  captureOrderWorkflow,
  markOrderPaidWorkflow,
  settleOrderWorkflow,
} from "../../src/workflows";
import type { DemoOrder } from "../data/orders";
import { ensureInvoice } from "./invoices";
import { ensureStatus } from "./statuses";
import type { DemoStore } from "./store";

export type Context = { container: MedusaContainer; store: DemoStore; admin_id: string };

/** Marks a cart, and the order it becomes, as the seed's own. */
const REF = "box_office_demo_order";

/** The order, bought through Medusa's own checkout, with its tickets. Each is bought once. */
export async function ensureOrder(
  context: Context,
  event: EventTree,
  order: DemoOrder,
): Promise<void> {
  const { container, admin_id } = context;
  const placed = await findOrder(container, order.ref);
  const bought = placed ? undefined : await buy(context, event, order);
  const orderId = placed ?? bought;
  if (!orderId) return;
  if (bought) await ticketsMade(container, bought);

  const payment = await settledPayment(container, orderId);
  if (payment === "unpaid") {
    // The buyer's process died between order and payment; Medusa has no way on from there.
    await cancelOrderWorkflow(container).run({ input: { order_id: orderId } });
    await settleOrderWorkflow(container).run({ input: { order_id: orderId } });
    return ensureOrder(context, event, order);
  }
  if (payment === "awaiting" && order.pays === "by invoice, paid") {
    await markOrderPaidWorkflow(container).run({
      input: { order_id: orderId, marked_by: admin_id, reference: `Demo ${order.ref}` },
    });
  }
  if (order.pays === "by card, taken") await takeMoney(container, orderId, admin_id);
  if (order.gives_up) await giveUpTickets(container, orderId, order.gives_up, admin_id);
  const { invoice } = order;
  if (invoice) await ensureInvoice(context, orderId, { ...order, invoice });
  if (order.status) await ensureStatus(container, orderId, order.status, admin_id);
}

export async function takeMoney(container: MedusaContainer, order_id: string, captured_by: string) {
  const { standings } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  // A seed that died may have taken it without anybody having noted it.
  await settleOrderWorkflow(container).run({ input: { order_id } });
  const standing = await standings.findStanding(order_id);
  if (!standing || standing.reserved_minor === 0) return;
  await captureOrderWorkflow(container).run({ input: { order_id, captured_by } });
}

/** Once: what was cancelled of the order before counts. */
async function giveUpTickets(
  container: MedusaContainer,
  order_id: string,
  count: number,
  user_id: string,
) {
  const { registrations } = container.resolve(BOX_OFFICE_TICKETING);
  const tickets = await registrations.readRegistrations({ order_id });
  const live = tickets.filter(({ status }) => status !== "cancelled");
  const ticket_ids = live
    .slice(0, Math.max(0, count - (tickets.length - live.length)))
    .map(({ id }) => id);
  if (!ticket_ids.length) return;
  await cancelTicketsWorkflow(container).run({ input: { ticket_ids, notify: true, user_id } });
}

export async function findOrder(
  container: MedusaContainer,
  ref: string,
): Promise<string | undefined> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "status"],
    filters: { metadata: { [REF]: ref } } as object,
  });
  return data.find((order) => order.status !== "canceled")?.id;
}

async function buy(
  context: Context,
  event: EventTree,
  order: DemoOrder,
): Promise<string | undefined> {
  const { container } = context;
  await giveUpUnfinishedCarts(container, order.ref);
  try {
    return await checkOut(context, event, order);
  } catch (error) {
    // In a store that has been used since, places may be gone and sales closed; that is no reason not to start.
    if (!MedusaError.isMedusaError(error) || error.type !== MedusaError.Types.NOT_ALLOWED) {
      throw error;
    }
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Demo order ${order.ref} is left out: ${error.message}`);
    return undefined;
  }
}

const checkOut = (context: Context, event: EventTree, order: DemoOrder): Promise<string> =>
  placeOrder(context, order, itemsOf(event, order), (cartId) =>
    nameAttendees(context.container, cartId, order),
  );

/** @param prepare what else the cart needs before it is paid */
export async function placeOrder(
  { container, store }: Context,
  order: Pick<DemoOrder, "ref" | "department" | "buyer" | "locale" | "pays">,
  items: { variant_id: string; quantity: number }[],
  prepare: (cartId: string) => Promise<void>,
): Promise<string> {
  const { email, org_number: _, ...person } = order.buyer;
  const address = { ...person, country_code: "no" };
  const { result: cart } = await createCartWorkflow(container).run({
    input: {
      region_id: store.region_id,
      sales_channel_id: store.sales_channel_ids[order.department],
      email,
      locale: order.locale,
      items,
      shipping_address: address,
      billing_address: address,
      metadata: { [REF]: order.ref },
    },
  });
  await prepare(cart.id);
  const { result: collection } = await createPaymentCollectionForCartWorkflow(container).run({
    input: { cart_id: cart.id },
  });
  await createPaymentSessionsWorkflow(container).run({
    input: {
      payment_collection_id: collection.id,
      provider_id: order.pays.startsWith("by card") ? "pp_system_default" : "pp_invoice_invoice",
    },
  });
  const { result } = await completeCartWorkflow(container).run({ input: { id: cart.id } });
  return result.id;
}

function itemsOf(event: EventTree, order: DemoOrder) {
  return Object.entries(order.tickets).map(([typeName, quantity]) => {
    const type = event.ticket_types.find(({ name }) => name === typeName);
    const offer = event.sessions[order.session]?.ticket_offers.find(
      ({ ticket_type_id }) => ticket_type_id === type?.id,
    );
    if (!offer?.variant_id) {
      throw new Error(`${order.ref}: "${event.title}" has no "${typeName}" in that session`);
    }
    return { variant_id: offer.variant_id, quantity };
  });
}

/** Says who the tickets are for, as the store's API does. */
async function nameAttendees(container: MedusaContainer, cartId: string, order: DemoOrder) {
  const ticketing = container.resolve(BOX_OFFICE_TICKETING);
  const items = await container.resolve(Modules.CART).listLineItems({ cart_id: cartId });
  const lines = await ticketing.claims.ticketLinesOf(
    items.map(({ id, variant_id = null, product_id = null, quantity }) => ({
      line_item_id: id,
      variant_id,
      product_id,
      quantity: Number(quantity),
    })),
  );
  const attendees = lines.flatMap(({ line_item_id, offer }) =>
    (order.attendees?.[offer.ticket_type_name] ?? []).map((name, index) => ({
      line_item_id,
      position: index + 1,
      name,
    })),
  );
  await ticketing.attendees.saveCartAttendees(cartId, lines, attendees);
}

/** Lets go of seats that a run which ended halfway had taken for this order. */
async function giveUpUnfinishedCarts(container: MedusaContainer, ref: string) {
  const ticketing = container.resolve(BOX_OFFICE_TICKETING);
  const carts = await container
    .resolve(Modules.CART)
    .listCarts({ metadata: { [REF]: ref } } as object, { select: ["id", "completed_at"] });
  const claims = await ticketing.listBoxOfficeSeatClaims({
    cart_id: carts.map(({ id }) => id),
    order_id: null,
    state: "pinned",
  });
  for (const { cart_id, attempt_id } of claims) {
    await ticketing.claims.dropCartPins(cart_id as string, attempt_id as string);
  }
}

const PATIENCE_SECONDS = 10;

/** Waits for the subscriber that makes an order's tickets, and then says where the order stands. */
async function ticketsMade(container: MedusaContainer, orderId: string) {
  const deadline = Date.now() + PATIENCE_SECONDS * 1000;
  while (Date.now() < deadline) {
    if (await standingOfSettled(container, orderId)) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** How the order is paid. What no event will do for it any more, since its process died, is done here. */
async function settledPayment(container: MedusaContainer, orderId: string) {
  if (!(await standingOfSettled(container, orderId))) {
    await settleOrderWorkflow(container).run({ input: { order_id: orderId } });
  }
  return (await standingOfSettled(container, orderId))?.payment;
}

async function standingOfSettled(container: MedusaContainer, orderId: string) {
  const ticketing = container.resolve(BOX_OFFICE_TICKETING);
  const { standings } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const known = await ticketing.orders.findTicketOrder(orderId);
  return known?.settled_at ? standings.findStanding(orderId) : undefined;
}
