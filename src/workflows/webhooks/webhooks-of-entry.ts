import type { LogEntry, OrderState, Standing } from "../../modules/order-status/types";
import type { WebhookEvent } from "../../modules/webhooks/types";

const WITHOUT_MONEY: readonly (OrderState | null)[] = [null, "received", "awaiting_payment"];
const WITH_MONEY: readonly (OrderState | null)[] = ["processing", "shipped", "completed"];

/** An event, and the id by which its receivers know a repetition. */
export type Happening = { event: WebhookEvent; message_id: string };

/**
 * What an entry of an order's log is to the outside. `order.paid` comes once for each order: when it leaves the payable
 * statuses with its money there, or when money comes in for a cancelled one.
 */
export function webhooksOfEntry(
  { id, order_id, kind, from_state, to_state }: LogEntry,
  { payment }: Pick<Standing, "payment">,
): Happening[] {
  const paid: Happening = { event: "order.paid", message_id: `${order_id}-paid` };
  const isPaid =
    payment === "paid" && WITHOUT_MONEY.includes(from_state) && WITH_MONEY.includes(to_state);
  switch (kind) {
    case "placed":
      return [{ event: "order.placed", message_id: `${id}-placed` }, ...(isPaid ? [paid] : [])];
    case "status":
      return [
        { event: "order.status_changed", message_id: `${id}-status_changed` },
        ...(isPaid ? [paid] : []),
      ];
    case "deleted":
      return [{ event: "order.deleted", message_id: `${id}-deleted` }];
    case "paid_while_cancelled":
      return [paid];
    case "note":
      return [];
  }
}
