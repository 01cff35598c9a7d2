import { randomUUID } from "node:crypto";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_TICKETING } from "../../../modules/ticketing";
import { readOrder } from "../../orders/read/read-order";
import type { ChangeStatusInput } from "./plan-status-change";

/**
 * Makes sure of the seats of an order that is about to be cancelled no more: pinned, all or nothing; the settlement
 * after the change makes them the order's. Forced, an order that lacks a seat gets none of those it lacks until all are
 * there, and the settlement says so. The compensation drops the pins.
 *
 * @throws `seats_unavailable` and `sales_closed` naming the ticket types
 */
export const takeSeatsBackStep = createStep(
  "box-office-take-seats-back-step",
  async ({ order_id, force }: ChangeStatusInput, { container }) => {
    const ticketing = container.resolve(BOX_OFFICE_TICKETING);
    const order = await readOrder(container, order_id, "money", "goods");
    if (!order || force) return new StepResponse(undefined, undefined);

    const pin = { order_id, attempt_id: `restore:${randomUUID()}` };
    await ticketing.settlement.pinOrderChange({ ...order, canceled: false }, pin.attempt_id);
    return new StepResponse(undefined, pin);
  },
  async (pin, { container }) => {
    if (!pin) return;
    const ticketing = container.resolve(BOX_OFFICE_TICKETING);
    await ticketing.claims.dropOrderPins(pin.order_id, pin.attempt_id);
  },
);
