import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import type { Line } from "../../modules/ticketing/claims/ticket-lines";
import { invalid } from "../../shared/errors";
import { isStorable, UNSTORABLE } from "../../shared/text-schema";
import { readSeatCart, type SeatCart } from "./read-cart";

type Added = { variant_id?: unknown; quantity?: unknown };

/**
 * Tells a buyer at once what the hold would refuse later: a ticket that is not on sale, more or fewer than an order
 * may hold, more than a customer may have. Only what is added is looked at; the hold and the completion decide.
 *
 * @throws `sales_closed`, `quantity_limit`; 400 for what can't be a variant's id, where Medusa answers 500
 */
export async function checkAddedTickets(
  req: MedusaRequest<Added>,
  _: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const { variant_id, quantity } = req.body ?? {};
  if (typeof variant_id !== "string" || !isCount(quantity)) return next();
  if (!isStorable(variant_id)) throw invalid(`variant_id: ${UNSTORABLE}`);
  const cart = await readSeatCart(req.scope, req.params.id as string);
  if (cart) {
    await checkLimits(req, cart, { line_item_id: "new", variant_id, product_id: null, quantity });
  }
  next();
}

/** As {@link checkAddedTickets}, for a line that gets another quantity; taking it out is always allowed. */
export async function checkChangedTickets(
  req: MedusaRequest<Added>,
  _: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const { quantity } = req.body ?? {};
  if (!isCount(quantity) || quantity === 0) return next();
  const cart = await readSeatCart(req.scope, req.params.id as string);
  const changed = cart?.lines.find((line) => line.line_item_id === req.params.line_id);
  if (cart && changed) await checkLimits(req, cart, { ...changed, quantity });
  next();
}

async function checkLimits(req: MedusaRequest, cart: SeatCart, changed: Line): Promise<void> {
  if (cart.completed_at) return;
  const ticketing = req.scope.resolve(BOX_OFFICE_TICKETING);
  const others = cart.lines.filter((line) => line.line_item_id !== changed.line_item_id);
  const lines = await ticketing.claims.ticketLinesOf([...others, changed]);
  const isSame = (line: Line) => line.variant_id === changed.variant_id;
  await ticketing.claims.checkLimits({
    cart_id: cart.id,
    customer_id: cart.customer_id,
    email: cart.email,
    lines: lines.filter(isSame),
    beside: lines.filter((line) => !isSame(line)),
  });
}

/** What else a body holds, Medusa refuses itself. */
function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && value >= 0;
}
