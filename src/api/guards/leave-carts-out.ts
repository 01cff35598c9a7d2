import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";

/** How Medusa names a cart, wherever it stands in a text. */
const CART_ID = /cart_[0-9a-hjkmnp-tv-z]{26}/i;

/**
 * On Medusa's own routes of orders, which answer whoever has an order's id: leaves out of the answer whatever names a
 * cart. A cart's id is the way to its order and its tickets; an order's id is in mails, addresses and invoices. It looks
 * at what is answered, not at what was asked for: `fields` has many spellings, a shop may allow more of them, and a
 * storefront may have put the id into what an order or a payment session keeps.
 */
export function leaveCartsOut(_: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  const json = res.json.bind(res);
  res.json = (body) => json(JSON.parse(JSON.stringify(body ?? null, withoutCarts)));
  next();
}

/** For `JSON.stringify`: drops texts and names that hold a cart's id, and a cart as a whole. */
export function withoutCarts(key: string, value: unknown): unknown {
  const id = (value as { id?: unknown } | null)?.id;
  return [key, value, id].some(namesCart) ? undefined : value;
}

function namesCart(text: unknown): boolean {
  return typeof text === "string" && CART_ID.test(text);
}
