import { type Db, query } from "../../../shared/db";
import type { HoldOrigin } from "./claim-seats";

/** Longer than a completion waits for its cart's lock; what has lapsed by then has been held for as long already. */
const COMPLETION_SECONDS = 60;

/**
 * Notes who asks for a cart's completion, which may wait for another one before it pins: what the pins claim anew is
 * held by that address from then on, and refused beyond its limit. A completion that nobody asked for has no note.
 */
export async function noteCompletion(db: Db, cartId: string, origin: HoldOrigin): Promise<void> {
  await query(
    db,
    `INSERT INTO box_office_completion_origin (cart_id, held_by, max_held, expires_at)
     VALUES (:cart_id, :held_by, :max_held, clock_timestamp() + make_interval(secs => :seconds))
     ON CONFLICT (cart_id) DO UPDATE SET
       held_by = excluded.held_by, max_held = excluded.max_held,
       expires_at = excluded.expires_at, updated_at = now()`,
    { cart_id: cartId, seconds: COMPLETION_SECONDS, ...origin },
  );
}
