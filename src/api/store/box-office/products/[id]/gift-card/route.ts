import type { MedusaStoreRequest } from "@medusajs/framework/http";
import { notFound } from "../../../../../../shared/errors";
import {
  isSoldAsCards,
  presentTerms,
  termsOfProducts,
} from "../../../../../../workflows/gift-cards/product-cards";
import type { Answer } from "../../../../../answer";
import type { StoreProductGiftCardResponse } from "../../../../../types/store";

export async function GET(
  req: MedusaStoreRequest,
  res: Answer<StoreProductGiftCardResponse>,
): Promise<void> {
  const id = req.params.id as string;
  const { sales_channel_ids } = req.publishable_key_context;
  if (!(await isSoldAsCards(req.scope, id, sales_channel_ids)))
    throw notFound("Gift-card product", id);
  const { free_amount, send_by } = presentTerms((await termsOfProducts(req.scope, [id]))(id));
  res.json({ gift_card: { free_amount, send_by } });
}
