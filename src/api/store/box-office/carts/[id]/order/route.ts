import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { BOX_OFFICE_TICKETING } from "../../../../../../modules/ticketing";
import type { TicketingModuleService } from "../../../../../../modules/ticketing/service";
import { readCartOfOrder } from "../../../../../guards/own-cart";

export async function GET(req: MedusaStoreRequest, res: MedusaResponse): Promise<void> {
  const ticketing = req.scope.resolve<TicketingModuleService>(BOX_OFFICE_TICKETING);
  const { id, order } = await readCartOfOrder(req, res);
  if (!order) throw new MedusaError(MedusaError.Types.NOT_FOUND, `Cart ${id} is no order yet`);
  const { access_token } = await ticketing.ensureTicketOrder(order.id, id, order.customer_id);
  res.setHeader("Cache-Control", "no-store");
  res.json({ order_id: order.id, token: access_token });
}
