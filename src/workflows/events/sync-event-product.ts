import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
  when,
} from "@medusajs/framework/workflows-sdk";
import {
  createProductVariantsWorkflow,
  deleteProductVariantsWorkflow,
  setProductProductOptionsWorkflow,
  updateProductsWorkflow,
} from "@medusajs/medusa/core-flows";
import { type MakeEventProductInput, makeEventProductWorkflow } from "./make-event-product";
import { attachVariantsStep } from "./steps/attach-variants";
import { planProductSyncStep } from "./steps/plan-product-sync";
import { renameVariantsStep } from "./steps/rename-variants";

export type SyncEventProductInput = {
  event_id: string;
  /** Where it is sold from now on, each known; where it is sold already when left out. */
  sales_channel_ids?: string[];
};

/**
 * Keeps the Medusa product and its variants in step with the event: details and status, a variant for each offer,
 * none for an offer that is gone; one that is gone itself is made anew. Runs after every change of an event; where nothing differs it writes nothing.
 */
export const syncEventProductWorkflow = createWorkflow(
  "box-office-sync-event-product",
  (input: WorkflowData<SyncEventProductInput>) => {
    const planned = planProductSyncStep(input);
    const plan = transform(planned, ({ sync }) => sync);

    when("product-is-gone", planned, ({ remake }) => remake !== null).then(() => {
      makeEventProductWorkflow.runAsStep({
        input: transform(planned, ({ remake }) => remake as MakeEventProductInput),
      });
    });

    when("details-differ", plan, (sync) => !!sync?.details).then(() => {
      updateProductsWorkflow.runAsStep({
        input: transform(plan, (sync) => ({
          selector: { id: sync?.product_id },
          update: { ...sync?.details },
        })),
      });
    });

    when("variants-are-named-anew", plan, (sync) => !!sync?.rename.length).then(() => {
      renameVariantsStep(transform(plan, (sync) => sync?.rename ?? []));
    });

    when("offers-are-gone", plan, (sync) => !!sync?.remove.variant_ids.length).then(() => {
      deleteProductVariantsWorkflow.runAsStep({
        input: transform(plan, (sync) => ({ ids: sync?.remove.variant_ids ?? [] })),
      });
    });

    when(
      "choices-differ",
      plan,
      (sync) => !!sync && sync.add.length + sync.remove.value_ids.length > 0,
    ).then(() => {
      setProductProductOptionsWorkflow.runAsStep({
        input: transform(plan, (sync) => ({
          product_id: sync?.product_id ?? "",
          update: [
            {
              product_option_id: sync?.option_id ?? "",
              add: (sync?.add ?? []).map(({ variant }) => ({ value: variant.title })),
              remove: sync?.remove.value_ids ?? [],
            },
          ],
        })),
      });
    });

    when("offers-are-new", plan, (sync) => !!sync?.add.length).then(() => {
      const variants = createProductVariantsWorkflow.runAsStep({
        input: transform(plan, (sync) => ({
          product_variants: (sync?.add ?? []).map(({ variant }) => ({
            ...variant,
            product_id: sync?.product_id,
          })),
        })),
      });
      attachVariantsStep(
        transform({ plan, variants }, (made) => ({
          offer_ids: (made.plan?.add ?? []).map(({ offer_id }) => offer_id),
          variant_ids: made.variants.map((variant) => variant.id),
        })),
      );
    });

    return new WorkflowResponse(input);
  },
);
