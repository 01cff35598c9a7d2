import type { LogEntry, Standing } from "../../modules/order-status/types";
import type { WebhookEvent } from "../../modules/webhooks/types";

/** An event, and the id by which its receivers know a repetition. */
export type Happening = { event: WebhookEvent; message_id: string };

/**
 * What an entry of an order's log is to the outside. `order.paid` comes once for each order: when it is placed with its
 * money there, or when that comes in, whatever status it has by then.
 */
export function webhooksOfEntry(
  { id, order_id, kind, to_state }: LogEntry,
  { payment }: Pick<Standing, "payment">,
): Happening[] {
  const paid: Happening = { event: "order.paid", message_id: `${order_id}-paid` };
  const cameUnpaid = to_state === "received" || to_state === "awaiting_payment";
  switch (kind) {
    case "placed":
      return [
        { event: "order.placed", message_id: `${id}-placed` },
        ...(payment === "paid" && !cameUnpaid ? [paid] : []),
      ];
    case "status":
      return [{ event: "order.status_changed", message_id: `${id}-status_changed` }];
    case "deleted":
      return [{ event: "order.deleted", message_id: `${id}-deleted` }];
    case "paid":
    case "paid_while_cancelled":
      return [paid];
    case "overpaid":
    case "note":
      return [];
  }
}
