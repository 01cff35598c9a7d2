import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_TICKETING } from "../../../modules/ticketing";

type Input = { offer_ids: string[]; variant_ids: string[] };

/** Ties new offers to the variants made for them, pair by pair. */
export const attachVariantsStep = createStep(
  "box-office-attach-variants-step",
  async ({ offer_ids, variant_ids }: Input, { container }) => {
    const ticketing = container.resolve(BOX_OFFICE_TICKETING);
    await ticketing.catalog.attachVariants(
      offer_ids.map((offer_id, index) => ({ offer_id, variant_id: variant_ids[index] as string })),
    );
    return new StepResponse(undefined, offer_ids);
  },
  async (offer_ids, { container }) => {
    const ticketing = container.resolve(BOX_OFFICE_TICKETING);
    await ticketing.catalog.attachVariants(
      (offer_ids ?? []).map((offer_id) => ({ offer_id, variant_id: null })),
    );
  },
);
