import { type Db, inTransaction, type Pool, query, queryOne } from "../../../shared/db";
import { newId } from "../../../shared/ids";
import { writeLog } from "../log/write-log";
import { assertKnown } from "../standings/read-standings";
import type { Actor, Note } from "../types";

const COLUMNS = `id, order_id, text, jsonb_build_object('type', actor_type, 'id', actor_id) AS actor, created_at`;

/** A screen's worth: an order has few. */
const MAX_READ = 200;

/**
 * A8: puts a note on an order. The log says that somebody did, and not what it says: a note may have to be forgotten.
 *
 * @throws 404
 */
export function addNote(
  pool: Pool,
  orderId: string,
  text: string,
  actor: Actor,
  now = new Date(),
): Promise<Note> {
  return inTransaction(pool, async (trx) => {
    await assertKnown(trx, orderId);
    await writeLog(trx, { order_id: orderId, kind: "note", actor, created_at: now });
    const note = await queryOne<Note>(
      trx,
      `INSERT INTO box_office_order_note (id, order_id, text, actor_type, actor_id, created_at)
       VALUES (:id, :order_id, :text, :actor_type, :actor_id, :now)
       RETURNING ${COLUMNS}`,
      {
        id: newId("bonot"),
        order_id: orderId,
        text,
        actor_type: actor.type,
        actor_id: actor.id,
        now,
      },
    );
    return note as Note;
  });
}

/** The newest first. */
export function listNotes(db: Db, orderId: string): Promise<Note[]> {
  return query<Note>(
    db,
    `SELECT ${COLUMNS} FROM box_office_order_note WHERE order_id = :order_id
     ORDER BY created_at DESC, id LIMIT :limit`,
    { order_id: orderId, limit: MAX_READ },
  );
}
