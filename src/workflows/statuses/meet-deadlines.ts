import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";
import { attempt } from "../../shared/queue/attempt";
import { readOrder } from "../orders/read/read-order";
import { meetDeadlineWorkflow } from "./meet-deadline";

/** In one bite; what is left is taken next. */
const BATCH = 20;

/**
 * Acts on the deadlines of orders by invoice that are over (A4), once for each order: any number of runners may do this at
 * once, and what a crash leaves half done is finished by a later run.
 */
export async function meetDeadlines(container: MedusaContainer): Promise<void> {
  const { deadlines } = container.resolve(BOX_OFFICE_INVOICING);
  const { timezone } = await container.resolve(BOX_OFFICE_SETTINGS).readSettings("display");
  for (;;) {
    const orderIds = await deadlines.takePassed(timezone, BATCH);
    for (const order_id of orderIds) {
      await attempt(container, `the deadline of order ${order_id} could not be met`, async () => {
        if (!(await readOrder(container, order_id))) return deadlines.noteDeadlineDone(order_id);
        await meetDeadlineWorkflow(container).run({ input: { order_id } });
      });
    }
    if (orderIds.length < BATCH) return;
  }
}
