import { type Db, insertRows, query } from "../../../shared/db";
import { newId } from "../../../shared/ids";
import { take } from "../../../shared/queue/take";
import type { TicketDeed } from "./ticket-history";

/** `unpaid_cancelled`: tickets that awaited payment; only the buyer had heard of them. */
export type TicketNoticeKind =
  | "issued"
  | "reissued"
  | "moved"
  | "resent"
  | "cancelled"
  | "unpaid_cancelled"
  | "reminder";

/**
 * `lacks_tickets`: the merchant is to know that there is money for tickets which can't be had · `logged`: what is for the
 * order's log, see `noteForLog`.
 */
export type NoticeKind = TicketNoticeKind | "lacks_tickets" | "logged";

export type CancellationReason = "ticket" | "order" | "session" | "event";

export type NewNotice = {
  kind: NoticeKind;
  order_id: string;
  /** Of all but `lacks_tickets`. */
  ticket_ids: readonly string[];
  reason?: CancellationReason;
  session_id?: string;
  previous_starts_at?: Date;
  /** Of `logged`. */
  user_id?: string | null;
  data?: TicketDeed;
};

export type NoticeRow = {
  id: string;
  kind: NoticeKind;
  order_id: string;
  ticket_ids: string[];
  reason: CancellationReason | null;
  session_id: string | null;
  previous_starts_at: Date | null;
  user_id: string | null;
  data: TicketDeed | null;
  created_at: Date;
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
  return take<NoticeRow>(db, "box_office_ticket_notice", {
    due: `handled_at IS NULL AND (leased_until IS NULL OR leased_until < now())`,
    order: "created_at",
    limit,
    set: `leased_until = now() + make_interval(secs => :lease_seconds)`,
    returning:
      "id, kind, order_id, ticket_ids, reason, session_id, previous_starts_at, user_id, data, created_at",
    bindings: { lease_seconds: LEASE_SECONDS },
  });
}

/** The messages of these notices are queued. */
export async function markNoticesHandled(db: Db, ids: readonly string[]): Promise<void> {
  await query(
    db,
    `UPDATE box_office_ticket_notice SET handled_at = now(), updated_at = now() WHERE id = ANY (:ids)`,
    { ids: [...ids] },
  );
}
