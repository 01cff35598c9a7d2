import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
  when,
} from "@medusajs/framework/workflows-sdk";
import { updateProductsWorkflow, updateProductVariantsWorkflow } from "@medusajs/medusa/core-flows";
import type { CardProduct } from "../../modules/gift-card/types";
import type { ProductOfCards } from "./product-cards";
import { saveProductCardsStep } from "./steps/save-product-cards";

export type SetProductCardsInput = {
  product: Pick<ProductOfCards, "id" | "variant_ids">;
  /** null: it sells no cards from now on */
  terms: CardProduct | null;
};

/**
 * Makes a product one that sells gift cards, without stock and without shipping; or one that sells none any more, which
 * leaves the cards that were sold as they are. All of it or nothing.
 */
export const setProductCardsWorkflow = createWorkflow(
  "box-office-set-product-cards",
  (input: WorkflowData<SetProductCardsInput>) => {
    saveProductCardsStep({ product_id: input.product.id, terms: input.terms });
    when("sells-cards", input, ({ terms }) => terms !== null).then(() => {
      updateProductsWorkflow.runAsStep({
        input: {
          selector: { id: input.product.id },
          update: { is_giftcard: true, shipping_profile_id: null },
        },
      });
      updateProductVariantsWorkflow.runAsStep({
        input: {
          selector: { product_id: input.product.id },
          update: { manage_inventory: false },
        },
      });
    });
    when("sells-none", input, ({ terms }) => terms === null).then(() => {
      updateProductsWorkflow
        .runAsStep({
          input: {
            selector: { id: input.product.id },
            // Medusa lets no discount on gift cards.
            update: { is_giftcard: false, discountable: true },
          },
        })
        .config({ name: "box-office-sell-no-cards" });
    });
    return new WorkflowResponse(input.terms);
  },
);
