import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { OrderEditWorkflowEvents, OrderWorkflowEvents } from "@medusajs/framework/utils";
import { settleOrderWorkflow } from "../workflows/orders/settle-order";

type OrderEvent = { id?: string; order_id?: string };

/** Whatever happens to an order, its status and its tickets follow what it is now. */
export default async function settleOrderOnChange({
  event,
  container,
}: SubscriberArgs<OrderEvent>): Promise<void> {
  const order_id = event.data.order_id ?? event.data.id;
  const is_placed = event.name === OrderWorkflowEvents.PLACED;
  if (order_id) await settleOrderWorkflow(container).run({ input: { order_id, is_placed } });
}

export const config: SubscriberConfig = {
  event: [
    OrderWorkflowEvents.PLACED,
    OrderWorkflowEvents.UPDATED,
    OrderWorkflowEvents.CANCELED,
    OrderWorkflowEvents.COMPLETED,
    OrderWorkflowEvents.ARCHIVED,
    OrderWorkflowEvents.RETURN_REQUESTED,
    OrderWorkflowEvents.RETURN_RECEIVED,
    OrderWorkflowEvents.CLAIM_CREATED,
    OrderWorkflowEvents.EXCHANGE_CREATED,
    OrderEditWorkflowEvents.CONFIRMED,
  ],
  context: { subscriberId: "box-office-settle-order" },
};
