import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_ORDER_STATUS } from "../../../modules/order-status";
import { BOX_OFFICE_TICKETING } from "../../../modules/ticketing";
import { attempt } from "../../../shared/queue/attempt";
import { drain, RUN_SECONDS } from "../../../shared/queue/drain";
import { closeUnfinishedOrder } from "../../orders/close-unfinished-order";
import { settleOrderWorkflow } from "../../orders/settle-order";

const BATCH = 100;
/** In one statement, a fifth of a second. */
const SUMS = 2000;

export const adoptOrdersStep = createStep(
  "box-office-adopt-orders-step",
  async (_: undefined, { container }) => {
    const orderStatus = container.resolve(BOX_OFFICE_ORDER_STATUS);
    const adopt = async (order_id: string) => {
      await settleOrderWorkflow(container).run({ input: { order_id } });
      await closeUnfinishedOrder(container, order_id);
    };
    const { orders } = container.resolve(BOX_OFFICE_TICKETING);
    const adoptNext = (find: (limit: number, except: string[]) => Promise<string[]>) => {
      // What fails stands in the way of none of the others, and is tried again by the next run.
      const tried: string[] = [];
      return async () => {
        const found = await find(BATCH, tried);
        tried.push(...found);
        for (const id of found) {
          await attempt(container, `order ${id} could not be taken in`, () => adopt(id));
        }
        return found.length === BATCH;
      };
    };
    for (const find of [orderStatus.standings.ordersWithoutStanding, orders.ordersToValue]) {
      await drain(adoptNext(find), { at_once: 1, run_seconds: RUN_SECONDS });
    }
    const sumNext = async () => (await orderStatus.standings.sumUpOrders(SUMS)) === SUMS;
    await attempt(container, "the orders of the version before could not be summed up", () =>
      drain(sumNext, { at_once: 1, run_seconds: RUN_SECONDS }),
    );
    return new StepResponse(undefined);
  },
);
