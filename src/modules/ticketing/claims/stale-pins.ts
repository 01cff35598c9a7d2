import { type Db, query } from "../../../shared/db";
import { LONGEST_OPERATION_SECONDS } from "../../../shared/durations";
import { SILENT_SECONDS } from "./heartbeat";

export type StalePin = { cart_id: string | null; order_id: string | null; attempt_id: string };

/** Pins whose completion or order change must have ended, or has died with its process; oldest first. */
export function listStalePins(db: Db, limit: number): Promise<StalePin[]> {
  return query<StalePin>(
    db,
    `SELECT claim.cart_id, claim.order_id, claim.attempt_id FROM box_office_seat_claim claim
     LEFT JOIN box_office_completion_attempt attempt ON attempt.id = claim.attempt_id
     WHERE claim.state = 'pinned'
       AND (claim.pinned_at < now() - make_interval(secs => :longest_seconds)
            OR attempt.seen_at < now() - make_interval(secs => :silent_seconds))
     GROUP BY claim.cart_id, claim.order_id, claim.attempt_id
     ORDER BY min(claim.pinned_at) LIMIT :limit`,
    { longest_seconds: LONGEST_OPERATION_SECONDS, silent_seconds: SILENT_SECONDS, limit },
  );
}
