import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import {
  noOrderPage,
  PAGE_HEADERS,
  paymentPage,
} from "../../../../workflows/payments/payment-page";
import { tokenOfLink } from "../../../guards/secret-link";

/** The page of a payment link: a mail leads to it, with no storefront and no key. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const token = tokenOfLink(req, res);
  const page = token && (await paymentPage(req.scope, token));
  res
    .status(page ? 200 : 404)
    .set(PAGE_HEADERS)
    .send(page || noOrderPage(req.headers["accept-language"]));
}
