import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_ORDER_STATUS } from "../../../modules/order-status";
import { withoutPaymentLink } from "../../payments/link-in-text";
import type { ChangeStatusInput } from "./plan-status-change";

/** Writes the status and its log entry. From here on the change stands, so there is nothing to compensate. */
export const writeStatusStep = createStep(
  "box-office-write-status-step",
  async (
    { user_id, has_effects, message, ...change }: ChangeStatusInput & { has_effects: boolean },
    { container },
  ) => {
    const orderStatus = container.resolve(BOX_OFFICE_ORDER_STATUS);
    const standing = await orderStatus.standings.findStanding(change.order_id);
    const kept = message &&
      standing && { ...message, body: withoutPaymentLink(container, standing, message.body) };
    const { changed } = await orderStatus.standings.changeStatus(
      { ...change, message: kept, actor: { type: "user", id: user_id }, unfinished: has_effects },
      new Date(),
    );
    return new StepResponse({ changed });
  },
);
