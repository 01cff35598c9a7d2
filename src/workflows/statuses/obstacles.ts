import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import { refusal } from "../../shared/errors";
import { assertNotInvoiced } from "../invoices/assert-not-invoiced";
import type { OrderReading } from "../orders/read/read-order";
import type { Effect } from "./effect-of-move";

/** Why an order can't be moved as somebody wants it to; it refuses by throwing. */
type Obstacle = {
  stands_before: Effect;
  /** Whoever forces the move, with a reason, goes over it. */
  can_be_forced: boolean;
  assertFree: (container: MedusaContainer, order: OrderReading) => Promise<void>;
};

const OBSTACLES: readonly Obstacle[] = [
  // What was sent can't be given back to the stock; Medusa's fulfilments are cancelled first.
  {
    stands_before: "give_back",
    can_be_forced: false,
    assertFree: async (_, order) => {
      if (!order.has_fulfilled) return;
      throw refusal(
        "status_not_allowed",
        "A part of the order was fulfilled; cancel its fulfilments before the order",
      );
    },
  },
  // What is invoiced is for good (M2): it is void, or credited, before the order ends.
  {
    stands_before: "give_back",
    can_be_forced: false,
    assertFree: (container, { order_id }) => assertNotInvoiced(container, order_id),
  },
  {
    stands_before: "give_back",
    can_be_forced: true,
    assertFree: (container, { order_id }) => assertNobodyIn(container, order_id),
  },
  // All that it had bought was cancelled, and nothing was ever paid: there is nothing to come back.
  {
    stands_before: "take_back",
    can_be_forced: false,
    assertFree: async (_, { lines, captured_minor, reserved_minor }) => {
      if (lines.some(({ quantity }) => quantity > 0) || captured_minor + reserved_minor > 0) return;
      throw refusal("status_not_allowed", "All that the order had bought is cancelled for good");
    },
  },
];

/**
 * Asks everybody who may have something against a move of the order.
 *
 * @throws `status_not_allowed`, `order_invoiced`, `ticket_scanned`
 */
export async function assertNoObstacle(
  container: MedusaContainer,
  order: OrderReading,
  effect: Effect,
  { force }: { force: boolean },
): Promise<void> {
  for (const { stands_before, can_be_forced, assertFree } of OBSTACLES) {
    if (stands_before !== effect || (force && can_be_forced)) continue;
    await assertFree(container, order);
  }
}

async function assertNobodyIn(container: MedusaContainer, orderId: string): Promise<void> {
  const ticketing = container.resolve(BOX_OFFICE_TICKETING);
  const tickets = await ticketing.registrations.readRegistrations({ order_id: orderId });
  const scanned = tickets.filter(
    ({ status, checked_in_at }) => checked_in_at && status !== "cancelled",
  );
  if (!scanned.length) return;
  const numbers = scanned.map(({ number }) => number).join(", ");
  throw refusal("ticket_scanned", `Somebody has entered with ${numbers}`);
}
