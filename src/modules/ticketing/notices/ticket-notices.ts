import { type Db, insertRows, query } from "../../../shared/db";
import { newId } from "../../../shared/ids";

/** `unpaid_cancelled`: tickets that awaited payment; only the buyer had heard of them. */
export type TicketNoticeKind =
  | "issued"
  | "reissued"
  | "moved"
  | "resent"
  | "cancelled"
  | "unpaid_cancelled"
  | "reminder";

/** `lacks_tickets`: the merchant is to know that there is money for tickets which can't be had. */
export type NoticeKind = TicketNoticeKind | "lacks_tickets";

export type CancellationReason = "ticket" | "order" | "session" | "event";

export type NewNotice = {
  kind: NoticeKind;
  order_id: string;
  /** Of all but `lacks_tickets`. */
  ticket_ids: readonly string[];
  reason?: CancellationReason;
  session_id?: string;
  previous_starts_at?: Date;
};

export type NoticeRow = {
  id: string;
  kind: NoticeKind;
  order_id: string;
  ticket_ids: string[];
  reason: CancellationReason | null;
  session_id: string | null;
  previous_starts_at: Date | null;
};

/** Notes what people have to be told, in the transaction in which it happens. Nothing to tell leaves no row. */
export async function noteForPeople(trx: Db, notices: readonly NewNotice[]): Promise<void> {
  await insertRows(
    trx,
    "box_office_ticket_notice",
    notices
      .filter(({ kind, ticket_ids }) => kind === "lacks_tickets" || ticket_ids.length > 0)
      .map((notice) => ({ id: newId("bonot"), ...notice })),
  );
}

/** A runner that died gives its notices to the next after this. */
const LEASE_SECONDS = 60;

/** Takes up notices to tell, oldest first. Two runners take different ones. */
export function takeNotices(db: Db, limit: number): Promise<NoticeRow[]> {
  return query<NoticeRow>(
    db,
    `UPDATE box_office_ticket_notice SET leased_until = now() + make_interval(secs => :lease_seconds)
     WHERE id IN (
       SELECT id FROM box_office_ticket_notice
       WHERE handled_at IS NULL AND (leased_until IS NULL OR leased_until < now())
       ORDER BY created_at LIMIT :limit FOR UPDATE SKIP LOCKED
     )
     RETURNING id, kind, order_id, ticket_ids, reason, session_id, previous_starts_at`,
    { lease_seconds: LEASE_SECONDS, limit },
  );
}

/** The messages of these notices are queued. */
export async function markNoticesHandled(db: Db, ids: readonly string[]): Promise<void> {
  await query(
    db,
    `UPDATE box_office_ticket_notice SET handled_at = now(), updated_at = now() WHERE id = ANY (:ids)`,
    { ids: [...ids] },
  );
}
