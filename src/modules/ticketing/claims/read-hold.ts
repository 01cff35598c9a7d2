import { type Db, query } from "../../../shared/db";

/** What a cart holds now; empty when it holds nothing or its hold has lapsed. */
export type HeldOffer = {
  offer_id: string;
  quantity: number;
  expires_at: Date;
  max_expires_at: Date;
};

export function readHold(db: Db, cartId: string): Promise<HeldOffer[]> {
  return query<HeldOffer>(
    db,
    `SELECT offer_id, quantity, expires_at, max_expires_at FROM box_office_seat_claim
     WHERE cart_id = :cart_id AND order_id IS NULL
       AND (state = 'pinned' OR expires_at > now())`,
    { cart_id: cartId },
  );
}
