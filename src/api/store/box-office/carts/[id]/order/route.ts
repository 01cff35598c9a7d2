import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { BOX_OFFICE_TICKETING } from "../../../../../../modules/ticketing";
import type { TicketingModuleService } from "../../../../../../modules/ticketing/service";
import { readOwnCart } from "../../../../../guards/read-cart";

export async function GET(req: MedusaStoreRequest, res: MedusaResponse): Promise<void> {
  const ticketing = req.scope.resolve<TicketingModuleService>(BOX_OFFICE_TICKETING);
  const cart = await readOwnCart(req);
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order_cart",
    fields: ["order_id"],
    filters: { cart_id: cart.id },
  });
  const orderId = data[0]?.order_id;
  if (!orderId || !cart.completed_at) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Cart ${cart.id} is no order yet`);
  }
  const { access_token } = await ticketing.ensureTicketOrder(orderId, cart.id);
  res.setHeader("Cache-Control", "no-store");
  res.json({ order_id: orderId, token: access_token });
}
