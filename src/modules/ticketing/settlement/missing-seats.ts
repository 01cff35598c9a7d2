import { type Db, query } from "../../../shared/db";
import type { TicketLine } from "../claims/ticket-lines";
import {
  type ClaimRow,
  claimedByOffer,
  type OrderSnapshot,
  type SettledLine,
  targetByOffer,
} from "./plan";

type Owner = Pick<OrderSnapshot, "order_id" | "cart_id">;

/** The order's own claims and those its cart still has. */
export function claimsOfOrder(db: Db, order: Owner): Promise<ClaimRow[]> {
  return query<ClaimRow>(
    db,
    `SELECT id, event_id, offer_id, pool_ids, cart_id, order_id, quantity, state FROM box_office_seat_claim
     WHERE order_id = :order_id OR (cart_id = :cart_id AND order_id IS NULL)
     ORDER BY created_at, id`,
    { order_id: order.order_id, cart_id: order.cart_id },
  );
}

/** Per offer what the lines ask for beyond what is claimed. */
export async function missingSeats(
  db: Db,
  order: Owner & Pick<OrderSnapshot, "canceled">,
  lines: readonly SettledLine[],
): Promise<TicketLine[]> {
  const claimed = claimedByOffer(await claimsOfOrder(db, order));
  return [...targetByOffer(lines, order)].flatMap(([offerId, target]) => {
    const line = lines.find(({ offer }) => offer.id === offerId);
    const quantity = target - (claimed.get(offerId) ?? 0);
    return line && quantity > 0 ? [{ ...line, quantity }] : [];
  });
}
