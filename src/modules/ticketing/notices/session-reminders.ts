import { inTransaction, type Pool, query, queryOne } from "../../../shared/db";

/** As far ahead as an event may remind; sessions beyond need not be looked at. */
const MAX_REMINDER_HOURS = 720;

/**
 * Writes the reminders of one session whose time for them has come: a notice per order, in the transaction that marks
 * the session reminded, so that each ticket is in one reminder, whatever crashes and however many run this (A9).
 * A session that got another date is reminded of anew.
 *
 * @returns whether there was such a session; there may be more
 */
export function remindDueSession(pool: Pool): Promise<boolean> {
  return inTransaction(pool, async (trx) => {
    const session = await queryOne<{ id: string }>(
      trx,
      `SELECT session.id FROM box_office_event_session session
       JOIN box_office_event event ON event.id = session.event_id AND event.deleted_at IS NULL
       WHERE session.reminded_at IS NULL AND session.status = 'scheduled' AND session.deleted_at IS NULL
         AND event.status = 'published' AND event.reminder_hours IS NOT NULL
         AND session.starts_at BETWEEN now() AND now() + make_interval(hours => ${MAX_REMINDER_HOURS})
         AND session.starts_at - make_interval(hours => event.reminder_hours) <= now()
       ORDER BY session.starts_at LIMIT 1
       FOR UPDATE OF session SKIP LOCKED`,
    );
    if (!session) return false;
    await query(
      trx,
      `INSERT INTO box_office_ticket_notice (id, kind, order_id, ticket_ids, session_id)
       SELECT 'bonot_' || replace(gen_random_uuid()::text, '-', ''), 'reminder', order_id,
              array_agg(id ORDER BY id), :session_id
       FROM box_office_ticket WHERE session_id = :session_id AND status = 'valid' GROUP BY order_id`,
      { session_id: session.id },
    );
    await query(
      trx,
      `UPDATE box_office_event_session SET reminded_at = now(), updated_at = now() WHERE id = :id`,
      { id: session.id },
    );
    return true;
  });
}
