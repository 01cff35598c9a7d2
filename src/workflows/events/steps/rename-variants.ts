import { Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { ProductSync } from "../product-plan";

/**
 * Gives variants and their option values the sessions' new names. Values of an option are unique, so names that
 * two sessions swap go through a name that nobody has. The compensation gives the old names back.
 */
export const renameVariantsStep = createStep(
  "box-office-rename-variants-step",
  async (renames: ProductSync["rename"], { container }) => {
    const products = container.resolve(Modules.PRODUCT);
    for (const { value_id } of renames) {
      await products.updateProductOptionValues(value_id, { value: value_id });
    }
    for (const { value_id, variant_id, title } of renames) {
      await products.updateProductOptionValues(value_id, { value: title });
      await products.updateProductVariants(variant_id, { title });
    }
    return new StepResponse(undefined, renames);
  },
  async (renames, { container }) => {
    const products = container.resolve(Modules.PRODUCT);
    for (const { value_id } of renames ?? []) {
      await products.updateProductOptionValues(value_id, { value: value_id });
    }
    for (const { value_id, variant_id, from } of renames ?? []) {
      await products.updateProductOptionValues(value_id, { value: from });
      await products.updateProductVariants(variant_id, { title: from });
    }
  },
);
