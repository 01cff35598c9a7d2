import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { BOX_OFFICE_GIFT_CARD } from "../../modules/gift-card";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import { notFound, refusal } from "../../shared/errors";
import { INVOICE_PROVIDER_ID } from "../../shared/invoice-payment";
import { isLinkCollection } from "../../shared/link-payment";
import { toMinor } from "../../shared/money";
import { assertInvoiceOffered } from "../../workflows/checkout/invoice-offer";
import { readCardCart } from "../../workflows/gift-cards/card-cart";
import { payWithCardsWorkflow } from "../../workflows/gift-cards/pay-with-cards";
import { readOrder } from "../../workflows/orders/read/read-order";
import { assertFinished } from "../../workflows/orders/read/unfinished-order";
import { readPayableOrder } from "../../workflows/payments/payable-order";
import { afterAnswer } from "./after-answer";
import { holdOrigin } from "./hold-origin";
import { ownerOfCollection } from "./owner-of-collection";
import { readSeatCart } from "./read-cart";

/**
 * On Medusa's own payment-session route: holds the cart's seats before the buyer goes to pay, so that an ordinary
 * storefront needs no change, and lets them go when the request fails. The collection of a placed order is refused,
 * since core would delete the session that the order awaits; the customer is told whether there is anything to pay (E8).
 *
 * @throws `order_placed`, `completion_in_progress`, `invoice_not_allowed`, and what a hold throws
 */
export async function holdOnPaymentSession(
  req: MedusaRequest<{ provider_id?: string }>,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const ticketing = req.scope.resolve(BOX_OFFICE_TICKETING);
  const { cartId, orderId } = await ownerOfCollection(req.scope, req.params.id as string);
  if (orderId) {
    const order = await readOrder(req.scope, orderId);
    if (order) assertFinished(order);
    throw refusal("order_placed", await messageOf(req, orderId));
  }
  if (!cartId) await assertCollectionExists(req, req.params.id as string);
  const cart = cartId ? await readSeatCart(req.scope, cartId) : undefined;
  if (!cart || cart.completed_at) return next();
  const lines = await ticketing.claims.ticketLinesToSell(cart.lines);
  const pays_by_invoice = req.body?.provider_id === INVOICE_PROVIDER_ID;
  if (pays_by_invoice) await assertInvoiceOffered(req.scope, cart);
  await keepCards(req, res, cart.id, req.params.id as string);
  if (!lines.length) return next();

  const { had_claim, expires_at } = await ticketing.claims.holdSeats(
    {
      cart_id: cart.id,
      customer_id: cart.customer_id,
      email: cart.email,
      lines,
      pays_by_invoice,
    },
    await holdOrigin(req),
  );
  if (!had_claim) {
    afterAnswer(
      req,
      res,
      async (succeeded) => succeeded || ticketing.claims.releaseHoldOf(cart.id, expires_at),
    );
  }
  next();
}

/**
 * What the cart's cards pay is its own from here on, and the payment is of what they leave: core takes the amount of the
 * collection, which not every change of a cart keeps up.
 */
async function keepCards(
  req: MedusaRequest,
  res: MedusaResponse,
  cart_id: string,
  collectionId: string,
): Promise<void> {
  const { holds } = req.scope.resolve(BOX_OFFICE_GIFT_CARD);
  const isHeld = (await holds.holdsOfCart(cart_id)).length > 0;
  if (!isHeld && (await isOfItsAmount(req.scope, cart_id, collectionId))) return;
  await payWithCardsWorkflow(req.scope).run({ input: { cart_id, begins_payment: true } });
  if (isHeld) afterAnswer(req, res, async (succeeded) => succeeded || holds.endPayment(cart_id));
}

async function isOfItsAmount(
  container: MedusaContainer,
  cartId: string,
  collectionId: string,
): Promise<boolean> {
  const [cart, [collection]] = await Promise.all([
    readCardCart(container, cartId),
    container
      .resolve(Modules.PAYMENT)
      .listPaymentCollections({ id: collectionId }, { select: ["id", "amount", "currency_code"] }),
  ]);
  return (
    cart !== undefined &&
    collection?.currency_code === cart.currency_code &&
    toMinor(collection.amount, cart.currency_code) === toMinor(cart.total, cart.currency_code)
  );
}

async function messageOf(req: MedusaRequest, orderId: string): Promise<string> {
  const { payability } = (await readPayableOrder(req.scope, orderId)) ?? {};
  return payability && !payability.payable
    ? payability.payment_message
    : "The order is placed; it is paid through its payment link";
}

/**
 * On Medusa's admin route for payment sessions: it would delete the session that a placed order awaits, or in which its
 * customer is paying by the link.
 *
 * @throws `order_placed`
 */
export async function keepAwaitedSession(
  req: MedusaRequest,
  _: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const id = req.params.id as string;
  const { orderId } = await ownerOfCollection(req.scope, id);
  const [collection] = orderId
    ? await req.scope
        .resolve(Modules.PAYMENT)
        .listPaymentCollections({ id }, { relations: ["payment_sessions"] })
    : [];
  const isAwaited = collection?.payment_sessions?.some(
    ({ status }) => status === "pending_authorization",
  );
  if (isAwaited) throw refusal("order_placed", "The order awaits its payment in this session");
  if (collection && isLinkCollection(collection)) {
    throw refusal("order_placed", "The order's customer pays in this collection, by the link");
  }
  next();
}

/** Core answers 500 to a collection that does not exist. @throws 404 */
async function assertCollectionExists(req: MedusaRequest, collectionId: string): Promise<void> {
  const [collection] = await req.scope
    .resolve(Modules.PAYMENT)
    .listPaymentCollections({ id: collectionId }, { select: ["id"] });
  if (!collection) throw notFound("Payment collection", collectionId);
}
