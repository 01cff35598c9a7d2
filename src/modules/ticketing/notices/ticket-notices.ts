import { type Db, insertRows, query, queryOne } from "../../../shared/db";
import { newId } from "../../../shared/ids";
import type { Locale } from "../../../shared/locales";
import { take } from "../../../shared/queue/take";
import type { SessionPlace } from "../../../shared/session-place";
import type { TicketDeed } from "./ticket-history";

/**
 * `unpaid_cancelled`: tickets that awaited payment; only the buyer had heard of them · `unfinished_cancelled`: of a checkout
 * that never paid; its buyer may have heard of the order.
 */
export type TicketNoticeKind =
  | "issued"
  | "reissued"
  | "moved"
  | "resent"
  | "cancelled"
  | "unpaid_cancelled"
  | "unfinished_cancelled"
  | "session_changed"
  | "reminder";

/**
 * `lacks_tickets`: the merchant is to know that there is money for tickets which can't be had · `logged`: what is for the
 * order's log, see `noteForLog`.
 */
export type NoticeKind = TicketNoticeKind | "lacks_tickets" | "logged";

/** Of a cancellation what was cancelled; of `issued` `order`: it had been, and is no more. */
export type CancellationReason = "ticket" | "order" | "session" | "event";

/** What a person is told of a change of sessions: how it was, as far as it was changed, and the merchant's own words. */
export type SessionChange = {
  from: Pick<SessionPlace, "timezone" | "venue_name" | "venue_address"> & Partial<SessionPlace>;
  message: string | Partial<Record<Locale, string>> | null;
};

/** Of tickets that end in one deed, those that were never valid: of them the buyer alone has heard. */
export type UnpaidToo = { unpaid_ids: readonly string[] };

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
  /** Of `logged` what was done; of `session_changed` what was changed; of `cancelled` which were not paid. */
  data?: TicketDeed | SessionChange | UnpaidToo;
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
  data: TicketDeed | SessionChange | UnpaidToo | null;
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

/** Valid tickets of an order end, and in the same deed some that were not paid: whoever has both is told once. */
export function endOf(
  order_id: string,
  valid: readonly string[],
  unpaid_ids: readonly string[],
  reason: CancellationReason,
): NewNotice {
  return {
    kind: "cancelled",
    ...{ order_id, reason, ticket_ids: [...valid, ...unpaid_ids] },
    ...(unpaid_ids.length > 0 && { data: { unpaid_ids } }),
  };
}

/** As long as the rest of a change may take. */
const KEPT_BACK_SECONDS = 120;

/**
 * As {@link noteForPeople}, for a change that is not through: nobody takes these up before {@link releaseNotices}, or
 * before a while, when whoever made the change has died.
 *
 * @returns their ids
 */
export async function noteForLater(trx: Db, notices: readonly NewNotice[]): Promise<string[]> {
  const rows = notices.map((notice) => ({ id: newId("bonot"), ...notice }));
  await insertRows(trx, "box_office_ticket_notice", rows);
  const ids = rows.map(({ id }) => id);
  await query(
    trx,
    `UPDATE box_office_ticket_notice SET leased_until = now() + make_interval(secs => :seconds) WHERE id = ANY (:ids)`,
    { ids, seconds: KEPT_BACK_SECONDS },
  );
  return ids;
}

/** The change is through: what it is to tell may be told. */
export async function releaseNotices(db: Db, ids: readonly string[]): Promise<void> {
  await query(
    db,
    `UPDATE box_office_ticket_notice SET leased_until = NULL WHERE id = ANY (:ids) AND handled_at IS NULL`,
    { ids: [...ids] },
  );
}

/** The change was taken back: there is nothing to tell. */
export async function withdrawNotices(db: Db, ids: readonly string[]): Promise<void> {
  await query(
    db,
    `DELETE FROM box_office_ticket_notice WHERE id = ANY (:ids) AND handled_at IS NULL`,
    { ids: [...ids] },
  );
}

/** What a notice tells of a change; undefined when it is gone. */
export async function readSessionChange(db: Db, id: string): Promise<SessionChange | undefined> {
  const row = await queryOne<{ data: SessionChange }>(
    db,
    `SELECT data FROM box_office_ticket_notice WHERE id = :id AND kind = 'session_changed'`,
    { id },
  );
  return row?.data;
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
