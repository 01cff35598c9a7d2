import { createHash } from "node:crypto";
import { type Db, inTransaction, type Pool, query, queryOne } from "../../../shared/db";
import { notFound, refusal } from "../../../shared/errors";
import { newId } from "../../../shared/ids";
import { readTicketNumber } from "../tickets/ticket-number";
import { type ScannedTicket, type ScanResult, scanVerdict } from "./scan-verdict";

export type Scan = { secret?: string; number?: string; session_id?: string; nonce: string };

export type CheckInRow = {
  id: string;
  ticket_id: string | null;
  session_id: string | null;
  result: ScanResult;
  nonce: string;
  actor_id: string;
  scan_hash: string;
  created_at: Date;
  undone_at: Date | null;
  undone_by: string | null;
  undo_reason: string | null;
};

type Found = ScannedTicket & { id: string; event_id: string };

/**
 * Scans a ticket. Of any number of scans at once one admits; the same nonce of the same user gives the first
 * answer again, so that a door may repeat a scan whose answer it never got. Every scan is logged.
 *
 * @throws 404 for an unknown session, `nonce_reused` for the nonce of another scan
 */
export async function checkIn(
  pool: Pool,
  scan: Scan,
  actorId: string,
  now = new Date(),
): Promise<CheckInRow> {
  const hash = createHash("sha256")
    .update(JSON.stringify([scan.secret ?? null, scan.number ?? null, scan.session_id ?? null]))
    .digest("hex");

  return inTransaction(pool, async (trx) => {
    if (scan.session_id) await assertSessionExists(trx, scan.session_id);
    const ticket = await lockScannedTicket(trx, scan);
    const result = scanVerdict(ticket, scan.session_id, now);

    const logged = await queryOne<CheckInRow>(
      trx,
      `INSERT INTO box_office_check_in (id, ticket_id, event_id, session_id, result, nonce, actor_id, scan_hash)
       VALUES (:id, :ticket_id, :event_id, :session_id, :result, :nonce, :actor_id, :scan_hash)
       ON CONFLICT (actor_id, nonce) DO NOTHING RETURNING *`,
      {
        id: newId("bochk"),
        ticket_id: ticket?.id ?? null,
        event_id: ticket?.event_id ?? null,
        session_id: scan.session_id ?? ticket?.session_id ?? null,
        result,
        nonce: scan.nonce,
        actor_id: actorId,
        scan_hash: hash,
      },
    );
    if (!logged) return firstAnswer(trx, actorId, scan.nonce, hash);

    if (result === "admitted") {
      await query(
        trx,
        `UPDATE box_office_ticket SET checked_in_at = :at, updated_at = now() WHERE id = :id`,
        { at: logged.created_at, id: (ticket as Found).id },
      );
    }
    return logged;
  });
}

async function firstAnswer(
  trx: Db,
  actorId: string,
  nonce: string,
  hash: string,
): Promise<CheckInRow> {
  const first = (await queryOne<CheckInRow>(
    trx,
    `SELECT * FROM box_office_check_in WHERE actor_id = :actor_id AND nonce = :nonce`,
    { actor_id: actorId, nonce },
  )) as CheckInRow;
  if (first.scan_hash !== hash) {
    throw refusal("nonce_reused", "nonce: it was used for another scan");
  }
  return first;
}

async function assertSessionExists(db: Db, sessionId: string): Promise<void> {
  const session = await queryOne(
    db,
    `SELECT 1 FROM box_office_event_session WHERE id = :id AND deleted_at IS NULL`,
    { id: sessionId },
  );
  if (!session) throw notFound("Session", sessionId);
}

function lockScannedTicket(trx: Db, scan: Scan): Promise<Found | undefined> {
  return queryOne<Found>(
    trx,
    `SELECT ticket.id, ticket.event_id, ticket.session_id, ticket.status, ticket.checked_in_at,
            session.starts_at, event.check_in_opens_minutes
     FROM box_office_ticket ticket
     JOIN box_office_event_session session ON session.id = ticket.session_id
     JOIN box_office_event event ON event.id = ticket.event_id
     WHERE ${scan.secret === undefined ? "ticket.number = :key" : "ticket.secret = :key"}
     FOR UPDATE OF ticket`,
    { key: scan.secret ?? readTicketNumber(scan.number ?? "") },
  );
}

/**
 * Takes an admission back: the ticket can enter again.
 *
 * @throws 404, `nothing_to_undo`
 */
export async function undoCheckIn(
  pool: Pool,
  checkInId: string,
  actorId: string,
  reason: string,
): Promise<CheckInRow> {
  return inTransaction(pool, async (trx) => {
    const found = await queryOne<CheckInRow>(
      trx,
      `SELECT * FROM box_office_check_in WHERE id = :id`,
      { id: checkInId },
    );
    if (!found) throw notFound("Check-in", checkInId);
    await query(trx, `SELECT id FROM box_office_ticket WHERE id = :id FOR UPDATE`, {
      id: found.ticket_id,
    });
    const undone = await queryOne<CheckInRow>(
      trx,
      `UPDATE box_office_check_in SET undone_at = now(), undone_by = :actor_id, undo_reason = :reason, updated_at = now()
       WHERE id = :id AND result = 'admitted' AND undone_at IS NULL RETURNING *`,
      { id: checkInId, actor_id: actorId, reason },
    );
    if (!undone) {
      throw refusal("nothing_to_undo", "This scan admitted nobody, or was undone already");
    }
    await query(
      trx,
      `UPDATE box_office_ticket SET checked_in_at = NULL, updated_at = now() WHERE id = :id`,
      { id: undone.ticket_id },
    );
    return undone;
  });
}
