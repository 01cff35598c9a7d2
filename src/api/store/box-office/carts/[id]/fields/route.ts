import type { MedusaStoreRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_CHECKOUT } from "../../../../../../modules/checkout";
import type { Answer } from "../../../../../answer";
import { readCheckoutRequest, readOpenCheckout } from "../../../../../guards/checkout-form";
import { presentFields } from "../../../../../presenters/checkout";
import type { StoreFieldsResponse } from "../../../../../types/store";
import type { AnswerFields } from "../../../validators";

export async function GET(
  req: MedusaStoreRequest,
  res: Answer<StoreFieldsResponse>,
): Promise<void> {
  const checkouts = req.scope.resolve(BOX_OFFICE_CHECKOUT);
  const { cart, form, locale } = await readCheckoutRequest(req);
  res.json(presentFields(form, await checkouts.readCheckout(cart.id), locale));
}

export async function POST(
  req: MedusaStoreRequest<z.infer<typeof AnswerFields>>,
  res: Answer<StoreFieldsResponse>,
): Promise<void> {
  const checkouts = req.scope.resolve(BOX_OFFICE_CHECKOUT);
  const { cart, form, locale } = await readOpenCheckout(req);
  const checkout = await checkouts.saveAnswers(cart.id, form, req.validatedBody.answers, locale);
  res.json(presentFields(form, checkout, locale));
}
