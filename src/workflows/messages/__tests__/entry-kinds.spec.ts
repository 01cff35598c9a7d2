import type { LogEntry, OrderPayment, OrderState } from "../../../modules/order-status/types";
import { ENTRY_KINDS } from "../entry-kinds";

const happenings = (
  kind: LogEntry["kind"],
  from_state: OrderState | null,
  to_state: OrderState | null,
  payment: OrderPayment,
) =>
  ENTRY_KINDS[kind]
    .webhooks?.({ id: "bolog_1", order_id: "order_1", kind, from_state, to_state } as LogEntry, {
      payment,
    })
    .map(({ event, message_id }) => `${event} ${message_id}`) ?? [];

const PLACED = "order.placed bolog_1-placed";
const CHANGED = "order.status_changed bolog_1-status_changed";
const PAID = "order.paid order_1-paid";

describe("what an entry of an order's log is to the outside", () => {
  it.each<[string, Parameters<typeof happenings>, string[]]>([
    ["an order that awaits payment", ["placed", null, "awaiting_payment", "awaiting"], [PLACED]],
    ["an order that came paid", ["placed", null, "processing", "paid"], [PLACED, PAID]],
    ["told late, when it is paid", ["placed", null, "awaiting_payment", "paid"], [PLACED]],
    ["the money came", ["paid", null, "processing", "paid"], [PAID]],
    ["moved on with it", ["status", "awaiting_payment", "processing", "paid"], [CHANGED]],
    ["moved on by hand with money due", ["status", "received", "processing", "unpaid"], [CHANGED]],
    ["shipped after it was paid", ["status", "processing", "shipped", "paid"], [CHANGED]],
    ["moved back", ["status", "processing", "received", "paid"], [CHANGED]],
    ["cancelled", ["status", "awaiting_payment", "cancelled", "awaiting"], [CHANGED]],
    ["paid while cancelled", ["paid_while_cancelled", null, null, "paid"], [PAID]],
    ["deleted", ["deleted", null, null, "paid"], ["order.deleted bolog_1-deleted"]],
    ["paid too much", ["overpaid", null, null, "paid"], []],
    ["a note", ["note", null, null, "paid"], []],
  ])("E5: %s", (_, entry, expected) => {
    expect(happenings(...entry)).toEqual(expected);
  });
});
