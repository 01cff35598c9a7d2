import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils";
import { toMajor, toMinor } from "../../shared/money";
import { assertNoOpenChange } from "../../workflows/orders/change/change-order";
import { assertNotFiner } from "../../workflows/orders/money/amount-within";
import {
  type OrderOfPayments,
  PAYMENT_FIELDS,
  paymentsOf,
} from "../../workflows/orders/money/collections";
import { findOrderOfPayment } from "../../workflows/orders/order-of-payment";
import { type Head, readOrder } from "../../workflows/orders/read/read-order";
import { assertFinished } from "../../workflows/orders/read/unfinished-order";
import { bookTransactions } from "../../workflows/payments/book-transactions";
import { closeSupersededCollections } from "../../workflows/payments/close-superseded";
import { leaseUntilAnswered } from "./lease-until-answered";
import { assertNotCancelled, ofReturn } from "./order-changes";
import { ownerOfCollection } from "./owner-of-collection";

/**
 * An admin who takes an order's money on Medusa's own routes excludes its customer who pays by the link, and the other
 * way round: whichever comes second is refused. So is an amount that can't be paid.
 *
 * @param of.cancelled whether it may also be done to an order whose status is cancelled
 * @param of.changed whether it may also be done beside an open edit, exchange, claim or return
 * @throws `payment_in_progress`, `status_not_allowed`, `completion_in_progress`, `order_change_open`, 400 for an amount that
 * is finer than the currency
 */
function leaseFor(
  findOrder: (req: MedusaRequest) => Promise<string | undefined>,
  of: { cancelled: boolean; changed: boolean },
) {
  return async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => {
    const orderId = await findOrder(req);
    const order = orderId && (await readOrder(req.scope, orderId));
    if (!orderId || !order) return next();

    assertFinished(order);
    await assertPayable(req, order);
    await leaseUntilAnswered(req, res, orderId, async () => {
      await bookTransactions(req.scope, orderId);
      await closeSupersededCollections(req.scope, orderId);
    });
    if (!of.cancelled) await assertNotCancelled(req, orderId);
    if (!of.changed) await assertNoOpenChange(req.scope, orderId);
    next();
  };
}

/**
 * What can't be paid is neither taken nor given back nor written off. Medusa's own sums can be finer than the currency (10 %
 * off 99.99), and its admin asks for those as they are: a whole payment, or all that the order owes.
 */
async function assertPayable(
  { body, scope, params }: MedusaRequest,
  { order_id, currency_code }: Head,
): Promise<void> {
  const { amount } = (body ?? {}) as { amount?: unknown };
  if (typeof amount !== "number") return;
  if (toMajor(toMinor(amount, currency_code), currency_code) === amount) return;
  const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: PAYMENT_FIELDS,
    filters: { id: order_id },
  });
  const { summary, ...order } = data[0] as unknown as OrderOfPayments;
  const medusas = [
    MathBN.abs(summary?.pending_difference ?? 0),
    ...paymentsOf(order)
      .filter(({ id }) => id === params.id)
      .map((payment) => payment.amount),
  ];
  if (!medusas.some((own) => MathBN.eq(own, amount))) assertNotFiner(amount, currency_code);
}

/** Before an admin has an order's awaited session authorised. */
export const leaseForAuthorization = leaseFor(async (req) => req.params.id, {
  cancelled: false,
  changed: true,
});

/** Before an admin marks one of Medusa's payment collections as paid. */
export const leaseForCollection = leaseFor(
  async (req) => (await ownerOfCollection(req.scope, req.params.id as string)).orderId,
  { cancelled: false, changed: true },
);

const ofPayment = (req: MedusaRequest) =>
  findOrderOfPayment(req.scope, "payment", req.params.id as string);

/** Before an admin captures a payment: the order is not cancelled, deleted or paid in other ways meanwhile. */
export const leaseForMoney = leaseFor(ofPayment, { cancelled: true, changed: true });

/** Before an admin refunds a payment: Medusa gives the money first and then finds that it can't write it down. */
export const leaseForRefund = leaseFor(ofPayment, { cancelled: true, changed: false });

/** Before an admin writes off a part of an order, or asks for more: beside an open change Medusa can't write it down. */
export const leaseForCredit = leaseFor(async (req) => req.params.id, {
  cancelled: true,
  changed: false,
});

/** Before an admin cancels a return that was asked for: what is to stay is due again. */
export const leaseForReturn = leaseFor(
  ({ scope, params }) => ofReturn(scope, params.id as string),
  { cancelled: true, changed: false },
);
