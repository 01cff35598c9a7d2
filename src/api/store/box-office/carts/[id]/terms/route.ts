import type { MedusaStoreRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_CHECKOUT } from "../../../../../../modules/checkout";
import type { Answer } from "../../../../../answer";
import { readCheckoutRequest, readOpenCheckout } from "../../../../../guards/checkout-form";
import { presentTerms } from "../../../../../presenters/checkout";
import type { StoreTermsResponse } from "../../../../../types/store";
import type { AcceptTerms } from "../../../validators";

export async function GET(req: MedusaStoreRequest, res: Answer<StoreTermsResponse>): Promise<void> {
  const checkouts = req.scope.resolve(BOX_OFFICE_CHECKOUT);
  const { cart, form, locale } = await readCheckoutRequest(req);
  res.json(presentTerms(form, await checkouts.readCheckout(cart.id), locale));
}

export async function POST(
  req: MedusaStoreRequest<z.infer<typeof AcceptTerms>>,
  res: Answer<StoreTermsResponse>,
): Promise<void> {
  const checkouts = req.scope.resolve(BOX_OFFICE_CHECKOUT);
  const { cart, form, locale } = await readOpenCheckout(req);
  const checkout = await checkouts.acceptTerms(cart.id, form, req.validatedBody.version);
  res.json(presentTerms(form, checkout, locale));
}
