import type { MedusaContainer } from "@medusajs/framework/types";
import { sql } from "../../integration-tests/fixtures/store";

export const PAST_CLAIMS = 20_000;

/** Claims that another event has sold: no shop sells its first ticket for long. */
export async function seedHistory(container: MedusaContainer): Promise<void> {
  await sql(
    container,
    `INSERT INTO box_office_seat_claim (
       id, event_id, offer_id, pool_ids, cart_id, order_id, email, quantity, state, max_expires_at, expires_at
     )
     SELECT 'past_claim_' || n, 'past_event', 'past_offer', '{past_pool}', 'past_cart_' || n, 'past_order_' || n,
            'past_' || n || '@example.com', 1, 'sold', now(), now()
     FROM generate_series(1, :count::integer) n`,
    { count: PAST_CLAIMS },
  );
  await sql(container, "VACUUM ANALYZE box_office_seat_claim");
}
