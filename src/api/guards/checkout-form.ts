import type { MedusaStoreRequest } from "@medusajs/framework/http";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";
import type { SettingsModuleService } from "../../modules/settings/service";
import type { CheckoutForm } from "../../shared/checkout-form";
import { refusal } from "../../shared/errors";
import { type Locale, localeOf } from "../../shared/locales";
import { readerLocale } from "../../workflows/reader-locale";
import { readOwnCart, type SeatCart } from "./read-cart";

/** The caller's cart, what the shop asks of its buyer, and the language to ask in: that of the request or the cart's. */
export type CheckoutRequest = { cart: SeatCart; form: CheckoutForm; locale: Locale };

/** @throws 404 */
export async function readCheckoutRequest(req: MedusaStoreRequest): Promise<CheckoutRequest> {
  const settings = req.scope.resolve<SettingsModuleService>(BOX_OFFICE_SETTINGS);
  const [cart, form] = await Promise.all([readOwnCart(req), settings.readSettings("orders")]);
  const locale = localeOf(req.locale) ?? readerLocale(req.scope, cart.locale);
  return { cart, form, locale };
}

/** @throws 404, `cart_completed` */
export async function readOpenCheckout(req: MedusaStoreRequest): Promise<CheckoutRequest> {
  const request = await readCheckoutRequest(req);
  if (request.cart.completed_at) throw refusal("cart_completed", "The cart is an order already");
  return request;
}
