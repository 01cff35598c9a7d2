import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import type { TicketingModuleService } from "../../modules/ticketing/service";
import { readOrder } from "../../workflows/orders/order-snapshot";
import { closeSupersededCollections } from "../../workflows/payments/close-superseded";
import { afterAnswer } from "./after-answer";
import { ownerOfCollection } from "./owner-of-collection";

/**
 * An admin who takes an order's money on Medusa's own routes excludes its customer who pays by the link, and the other
 * way round: whichever comes second is refused.
 *
 * @throws `payment_in_progress`
 */
function leaseFor(findOrder: (req: MedusaRequest) => Promise<string | undefined>) {
  return async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => {
    const ticketing = req.scope.resolve<TicketingModuleService>(BOX_OFFICE_TICKETING);
    const orderId = await findOrder(req);
    const order = orderId && (await readOrder(req.scope, orderId));
    if (!orderId || !order) return next();

    await ticketing.ensureTicketOrder(orderId, order.cart_id);
    const leaseId = await ticketing.leaseOrder(orderId);
    await ticketing.markOrderDirty(orderId);
    afterAnswer(req, res, async () => {
      try {
        await closeSupersededCollections(req.scope, orderId);
      } finally {
        await ticketing.releaseOrder(orderId, leaseId);
      }
    });
    next();
  };
}

/** Before an admin has an order's awaited session authorised. */
export const leaseForAuthorization = leaseFor(async (req) => req.params.id);

/** Before an admin marks one of Medusa's payment collections as paid. */
export const leaseForCollection = leaseFor(
  async (req) => (await ownerOfCollection(req.scope, req.params.id as string)).orderId,
);
