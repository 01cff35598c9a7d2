import { randomUUID } from "node:crypto";
import type {
  MedusaNextFunction,
  MedusaResponse,
  MedusaStoreRequest,
} from "@medusajs/framework/http";
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import { assertPaymentFinished, findOrderOfCart } from "../../workflows/orders/earlier-completion";
import { paymentUrl } from "../../workflows/payments/payment-url";
import { readOwnCart } from "./own-cart";

type Answer = { status: number; body: unknown };
type Refusal = { type?: string; code?: string; message?: string };

/** Longer than it takes to look at the order; a process that dies with the cart's lock gives it back after this. */
const LOCK_SECONDS = 30;

/**
 * On Medusa's completion of a cart: a refusal is made to say what is true of a cart that has its order. Whoever still has
 * to pay gets the payment link beside `payment_unfinished`. What Medusa refuses before our hook runs, such as a cart
 * whose payment sessions are gone since its order was paid by the link or cancelled, is answered by the order. Both are
 * for whoever may see it.
 */
export function answerByOrder(
  req: MedusaStoreRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  const { params } = req;
  const json = res.json.bind(res);
  res.json = (body: unknown) => {
    if (res.statusCode < 400 || res.statusCode >= 500) return json(body);
    res.json = json;
    // Express has left the route by now, and its parameters with it.
    req.params = params;
    void trueAnswer(req, { status: res.statusCode, body })
      .catch((error: Error) => {
        req.scope
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error(`Box office: the order of cart ${req.params.id} could not be read`, error);
        return { status: res.statusCode, body };
      })
      .then(({ status, body }) => res.status(status).json(body));
    return res;
  };
  next();
}

async function trueAnswer(req: MedusaStoreRequest, refused: Answer): Promise<Answer> {
  const orderId = await findOrderOfCart(req.scope, req.params.id as string);
  if (!orderId) return refused;
  const refusal = refused.body as Refusal;
  const mayRead = await readOwnCart(req).then(
    () => true,
    () => false,
  );
  switch (refusal.code) {
    case "order_closed":
      return refused;
    case "payment_unfinished":
      return withLink(req, refusal, mayRead ? orderId : undefined);
    default:
      // What Medusa refused before it read the query was no completion.
      return mayRead && req.queryConfig ? answerOfOrder(req, refused, orderId) : refused;
  }
}

/** What a completion of the cart says of its order; as it was while another one is at work. */
async function answerOfOrder(
  req: MedusaStoreRequest,
  refused: Answer,
  orderId: string,
): Promise<Answer> {
  const locking = req.scope.resolve(Modules.LOCKING);
  const lock = { cartId: req.params.id as string, ownerId: randomUUID() };
  try {
    await locking.acquire(lock.cartId, { ownerId: lock.ownerId, expire: LOCK_SECONDS });
  } catch {
    return refused;
  }
  try {
    await assertPaymentFinished(req.scope, orderId);
  } catch (error) {
    if (!MedusaError.isMedusaError(error)) throw error;
    const { type, code, message } = error as MedusaError;
    const refusal = { code, type, message };
    return code === "payment_unfinished"
      ? withLink(req, refusal, orderId)
      : { status: 400, body: refusal };
  } finally {
    await locking.release(lock.cartId, { ownerId: lock.ownerId });
  }
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: req.queryConfig.fields,
    filters: { id: orderId },
  });
  return { status: 200, body: { type: "order", order: data[0] } };
}

async function withLink(
  req: MedusaStoreRequest,
  refusal: Refusal,
  orderId: string | undefined,
): Promise<Answer> {
  const orderStatus = req.scope.resolve(BOX_OFFICE_ORDER_STATUS);
  const standing = orderId ? await orderStatus.standings.findStanding(orderId) : undefined;
  const payment_link = standing ? paymentUrl(req.scope, standing.payment_token) : null;
  return { status: 400, body: { ...refusal, payment_link } };
}
