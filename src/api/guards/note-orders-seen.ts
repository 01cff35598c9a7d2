import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";

type Answer = { order?: { id?: string } | null; orders?: { id?: string }[] | null };

/**
 * On Medusa's own routes of a buyer's orders: notes before they are answered that their buyer knows of them, so that none
 * of them ends in silence (A10). A failure is logged: the orders are the buyer's to see all the same.
 */
export function noteOrdersSeen(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  const orderStatus = req.scope.resolve(BOX_OFFICE_ORDER_STATUS);
  const json = res.json.bind(res);
  res.json = (body) => {
    const { order, orders } = (body ?? {}) as Answer;
    const ids = [order, ...(orders ?? [])].flatMap((one) => one?.id ?? []);
    if (res.statusCode !== 200 || !ids.length) return json(body);
    void orderStatus.standings
      .markBuyerTold(ids)
      .catch((error: Error) =>
        req.scope
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error("Box office: that a buyer saw an order could not be noted", error),
      )
      .then(() => json(body));
    return res;
  };
  next();
}
