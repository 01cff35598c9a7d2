import type { MedusaStoreRequest } from "@medusajs/framework/http";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";
import type { CheckoutForm } from "../../shared/checkout-form";
import { type Locale, localeOf } from "../../shared/locales";
import { readerLocale } from "../../workflows/reader-locale";
import { type OwnCart, readOwnCart, readOwnOpenCart } from "./own-cart";

/** The caller's cart, what the shop asks of its buyer, and the language to ask in: that of the request or the cart's. */
export type CheckoutRequest = { cart: OwnCart; form: CheckoutForm; locale: Locale };

/** @throws 404 */
export function readCheckoutRequest(req: MedusaStoreRequest): Promise<CheckoutRequest> {
  return withForm(req, readOwnCart(req));
}

/** @throws 404, `cart_completed` */
export function readOpenCheckout(req: MedusaStoreRequest): Promise<CheckoutRequest> {
  return withForm(req, readOwnOpenCart(req));
}

async function withForm(
  req: MedusaStoreRequest,
  reading: Promise<OwnCart>,
): Promise<CheckoutRequest> {
  const settings = req.scope.resolve(BOX_OFFICE_SETTINGS);
  const [cart, form] = await Promise.all([reading, settings.readSettings("orders")]);
  const locale = localeOf(req.locale) ?? readerLocale(req.scope, cart.locale);
  return { cart, form, locale };
}
