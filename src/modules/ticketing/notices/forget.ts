import { type Db, query } from "../../../shared/db";

const KEPT_DAYS = 30;

/**
 * Deletes what served its purpose (A14): who the tickets of a cart were for, which the tickets hold once there are any,
 * notices whose messages are queued, where holds and completions that are over were asked for, and the last signs of
 * completions that died.
 */
export async function forgetWhatIsOver(db: Db): Promise<void> {
  await query(
    db,
    `DELETE FROM box_office_cart_attendee WHERE updated_at < now() - make_interval(days => :days)`,
    { days: KEPT_DAYS },
  );
  await query(
    db,
    `DELETE FROM box_office_ticket_notice WHERE handled_at < now() - make_interval(days => :days)`,
    { days: KEPT_DAYS },
  );
  await query(db, `DELETE FROM box_office_hold_origin WHERE expires_at <= now()`);
  await query(db, `DELETE FROM box_office_completion_origin WHERE expires_at <= now()`);
  await query(
    db,
    `DELETE FROM box_office_completion_attempt WHERE seen_at < now() - interval '1 day'`,
  );
}
