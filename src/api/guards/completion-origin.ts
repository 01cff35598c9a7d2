import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { Modules } from "@medusajs/framework/utils";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import { holdOrigin } from "./hold-origin";

/**
 * On Medusa's completion of a cart, in a shop that limits what one address may hold: notes who asks for it, since one
 * that fails leaves a hold. Nothing is held or refused here: the cart may have its order already, wait for another
 * completion, or change until its seats are pinned.
 */
export async function noteOriginOfCompletion(
  req: MedusaRequest,
  _: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const origin = await holdOrigin(req);
  if (!origin) return next();
  const [cart] = await req.scope
    .resolve(Modules.CART)
    .listCarts({ id: req.params.id as string }, { select: ["id"] });
  const ticketing = req.scope.resolve(BOX_OFFICE_TICKETING);
  if (cart) await ticketing.claims.noteCompletion(cart.id, origin);
  next();
}
