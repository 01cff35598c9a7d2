import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { assertNoOpenChange } from "../../workflows/orders/change/change-order";
import { findOrderOfPayment } from "../../workflows/orders/order-of-payment";
import { readOrder } from "../../workflows/orders/read/read-order";
import { assertFinished } from "../../workflows/orders/read/unfinished-order";
import { bookTransactions } from "../../workflows/payments/book-transactions";
import { closeSupersededCollections } from "../../workflows/payments/close-superseded";
import { leaseUntilAnswered } from "./lease-until-answered";
import { assertNotCancelled } from "./order-changes";
import { ownerOfCollection } from "./owner-of-collection";

/**
 * An admin who takes an order's money on Medusa's own routes excludes its customer who pays by the link, and the other
 * way round: whichever comes second is refused.
 *
 * @param of.cancelled whether it may also be done to an order whose status is cancelled
 * @param of.changed whether it may also be done beside an open edit, exchange, claim or return
 * @throws `payment_in_progress`, `status_not_allowed`, `completion_in_progress`, `order_change_open`
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
    await leaseUntilAnswered(req, res, orderId, async () => {
      await bookTransactions(req.scope, orderId);
      await closeSupersededCollections(req.scope, orderId);
    });
    if (!of.cancelled) await assertNotCancelled(req, orderId);
    if (!of.changed) await assertNoOpenChange(req.scope, orderId);
    next();
  };
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
