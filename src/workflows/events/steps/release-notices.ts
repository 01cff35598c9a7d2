import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_TICKETING } from "../../../modules/ticketing";

/** Lets people be told of a change that is through. What it leaves out after a crash is told two minutes later. */
export const releaseNoticesStep = createStep(
  "box-office-release-notices-step",
  async ({ notice_ids }: { notice_ids: string[] }, { container }) => {
    await container.resolve(BOX_OFFICE_TICKETING).notices.releaseNotices(notice_ids);
    return new StepResponse(undefined);
  },
);
