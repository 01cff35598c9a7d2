import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_GIFT_CARD } from "../../../../../../modules/gift-card";
import { notFound, refusal } from "../../../../../../shared/errors";
import {
  checkedTerms,
  presentTerms,
  readProduct,
  termsOfProducts,
} from "../../../../../../workflows/gift-cards/product-cards";
import { setProductCardsWorkflow } from "../../../../../../workflows/gift-cards/set-product-cards";
import type { Answer } from "../../../../../answer";
import type { AdminProductGiftCardResponse } from "../../../../../types/admin";
import type { SellCards } from "../../validators";

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminProductGiftCardResponse>,
): Promise<void> {
  req.scope.resolve(BOX_OFFICE_GIFT_CARD).assertOn();
  const { id, is_giftcard } = await requireProduct(req);
  const termsOf = await termsOfProducts(req.scope, [id]);
  res.json({ gift_card: is_giftcard ? presentTerms(termsOf(id)) : null });
}

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof SellCards>>,
  res: Answer<AdminProductGiftCardResponse>,
): Promise<void> {
  req.scope.resolve(BOX_OFFICE_GIFT_CARD).assertOn();
  const { expires_in_months, free_amount = null, ...body } = req.validatedBody;
  const product = await requireProduct(req);
  if (product.has_tickets) {
    throw refusal("gift_card_product_has_tickets", "The product is an event's: it sells tickets");
  }
  const terms = await checkedTerms(req.scope, product.id, {
    ...{ ...body, free_amount },
    expires_in_months: expires_in_months ?? null,
    follows_shop_expiry: expires_in_months === undefined,
  });
  await setProductCardsWorkflow(req.scope).run({ input: { product, terms } });
  res.json({ gift_card: presentTerms(terms) });
}

export async function DELETE(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminProductGiftCardResponse>,
): Promise<void> {
  req.scope.resolve(BOX_OFFICE_GIFT_CARD).assertOn();
  const product = await requireProduct(req);
  await setProductCardsWorkflow(req.scope).run({ input: { product, terms: null } });
  res.json({ gift_card: null });
}

/** @throws 404 */
async function requireProduct(req: AuthenticatedMedusaRequest) {
  const id = req.params.id as string;
  const product = await readProduct(req.scope, id);
  if (!product) throw notFound("Product", id);
  return product;
}
