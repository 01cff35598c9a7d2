import { inTransaction, type Pool, query, queryOne } from "../../../shared/db";

/** As far ahead as an event may remind; sessions beyond need not be looked at. */
const MAX_REMINDER_HOURS = 720;

/**
 * Tickets of which a reminder is due: none has been written since they became valid for this date, and its time has
 * come. Who was told of the date late, as they bought, paid or were moved, is reminded when half of the time that was
 * left has gone by, and not a minute after they were told.
 */
const DUE_TICKET = `
  ticket.session_id = session.id AND ticket.status = 'valid' AND ticket.reminder_id IS NULL
  AND greatest(session.starts_at - make_interval(hours => event.reminder_hours),
               ticket.told_at + (session.starts_at - ticket.told_at) / 2) <= now()`;

const DUE_SESSION = `
  session.status = 'scheduled' AND session.deleted_at IS NULL AND event.status = 'published'
  AND session.starts_at BETWEEN now() AND now() + make_interval(hours => ${MAX_REMINDER_HOURS})
  AND session.starts_at - make_interval(hours => event.reminder_hours) <= now()`;

const SESSION_AND_EVENT = `
  box_office_event_session session
  JOIN box_office_event event ON event.id = session.event_id AND event.deleted_at IS NULL`;

/** Sessions with somebody to remind, those that begin first before the others. */
export async function listDueSessions(pool: Pool, limit: number): Promise<string[]> {
  const sessions = await query<{ id: string }>(
    pool,
    `SELECT session.id FROM ${SESSION_AND_EVENT}
     WHERE ${DUE_SESSION} AND EXISTS (SELECT FROM box_office_ticket ticket WHERE ${DUE_TICKET})
     ORDER BY session.starts_at, session.id LIMIT :limit`,
    { limit },
  );
  return sessions.map(({ id }) => id);
}

/**
 * Writes the reminders of one session that are due: a notice per order, in the statement that marks its tickets with
 * it, so that each ticket is in one reminder, whatever crashes and however many run this (A9). A ticket is marked for
 * as long as that reminder holds: another date, another session or a new life takes the mark away, and it is reminded
 * anew. A ticket that somebody is just changing is left for the next run, and so is a session.
 *
 * @returns how many orders there are to remind
 */
export function remindOfSession(pool: Pool, sessionId: string): Promise<number> {
  return inTransaction(pool, async (trx) => {
    const session = await queryOne(
      trx,
      // Of an order's tickets one runner writes; two would write two reminders.
      `SELECT session.id FROM ${SESSION_AND_EVENT}
       WHERE session.id = :session_id AND ${DUE_SESSION} FOR UPDATE OF session SKIP LOCKED`,
      { session_id: sessionId },
    );
    if (!session) return 0;
    const notices = await query(
      trx,
      `WITH due AS MATERIALIZED (
         SELECT ticket.id, ticket.order_id
         FROM ${SESSION_AND_EVENT} JOIN box_office_ticket ticket ON ${DUE_TICKET}
         WHERE session.id = :session_id FOR NO KEY UPDATE OF ticket SKIP LOCKED
       ), notice AS (
         INSERT INTO box_office_ticket_notice (id, kind, order_id, ticket_ids, session_id)
         SELECT 'bonot_' || replace(gen_random_uuid()::text, '-', ''), 'reminder', order_id,
                array_agg(id ORDER BY id), :session_id
         FROM due GROUP BY order_id
         RETURNING id, ticket_ids
       ), marked AS (
         UPDATE box_office_ticket SET reminder_id = reminder.id
         FROM (SELECT id, unnest(ticket_ids) AS ticket_id FROM notice) reminder
         WHERE box_office_ticket.id = reminder.ticket_id
       )
       SELECT id FROM notice`,
      { session_id: sessionId },
    );
    return notices.length;
  });
}
