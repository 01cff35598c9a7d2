import { type Db, query } from "../../../shared/db";
import { refusal } from "../../../shared/errors";
import type { Buyer } from "./claim-seats";
import { readHold } from "./read-hold";
import { assertSellable, isAnyClosed } from "./sales-rules";
import type { TicketLine } from "./ticket-lines";

export type LimitCheck = Buyer & {
  cart_id: string;
  /** All that the cart is about to have of the offers in question. */
  lines: readonly TicketLine[];
  /** What else it has; it counts for the customer's limit. */
  beside: readonly TicketLine[];
};

/**
 * The rules of a sale for lines that a cart is about to have, without taking anything: an early word to the buyer.
 * What a customer has already is counted without a lock; the claim counts it again under one.
 *
 * @throws `sales_closed`, `quantity_limit`
 */
export async function checkLimits(
  db: Db,
  { lines, beside, ...cart }: LimitCheck,
  now = new Date(),
): Promise<void> {
  if (!lines.length) return;
  const held = isAnyClosed(lines, now) ? await readHold(db, cart.cart_id) : [];
  assertSellable(lines, new Map(held.map((row) => [row.offer_id, row.quantity])), now);

  const limited = lines.filter(({ offer }) => offer.max_per_customer !== null);
  for (const eventId of new Set(limited.map(({ offer }) => offer.event_id))) {
    const own = [...lines, ...beside].filter(({ offer }) => offer.event_id === eventId);
    const wanted = own.reduce((sum, line) => sum + line.quantity, 0);
    const max = own[0]?.offer.max_per_customer as number;
    const taken = await countTaken(db, cart, eventId);
    if (wanted + taken > max) {
      throw refusal(
        "quantity_limit",
        `A customer may have ${max} tickets for this event and has ${taken} already`,
      );
    }
  }
}

async function countTaken(
  db: Db,
  { cart_id, customer_id, email }: Buyer & { cart_id: string },
  eventId: string,
): Promise<number> {
  const [row] = await query<{ taken: number }>(
    db,
    `SELECT coalesce(sum(quantity), 0)::integer AS taken FROM box_office_seat_claim
     WHERE event_id = :event_id AND (customer_id = :customer_id OR email = :email)
       AND (state IN ('pinned', 'sold') OR (state = 'held' AND expires_at > now()))
       AND NOT (cart_id = :cart_id AND order_id IS NULL)`,
    { event_id: eventId, customer_id, email: email?.toLowerCase() ?? null, cart_id },
  );
  return row?.taken ?? 0;
}
