import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_GIFT_CARD } from "../../../modules/gift-card";
import type { CardProduct } from "../../../modules/gift-card/types";

/** Keeps what cards of a product are; null: what the shop's are. */
export const saveProductCardsStep = createStep(
  "box-office-save-product-cards-step",
  async (
    { product_id, terms }: { product_id: string; terms: CardProduct | null },
    { container },
  ) => {
    const { products } = container.resolve(BOX_OFFICE_GIFT_CARD);
    const before = (await products.productsOf([product_id])).get(product_id) ?? null;
    await (terms ? products.saveProduct(terms) : products.removeProduct(product_id));
    return new StepResponse(undefined, { product_id, before });
  },
  async (undo, { container }) => {
    if (!undo) return;
    const { products } = container.resolve(BOX_OFFICE_GIFT_CARD);
    await (undo.before
      ? products.saveProduct(undo.before)
      : products.removeProduct(undo.product_id));
  },
);
