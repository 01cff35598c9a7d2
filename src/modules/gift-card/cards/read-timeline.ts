import { type Db, query } from "../../../shared/db";
import { beyond, type Keyset, pageOf, placeKey } from "../../../shared/list/keyset";
import { orderBy } from "../../../shared/list/order";
import { allOf } from "../../../shared/list/where";
import { type Account, cardAccount } from "../rules/accounts";
import type { CardEvent, GiftCard, TransferType } from "../types";

/** What moved value, or was done with a card. */
export type TimelineEntry = {
  id: string;
  at: Date;
  type: TransferType | CardEvent;
  /** Signed: what it did to the balance; null of what moved nothing. */
  amount_minor: number | null;
  balance_after_minor: number | null;
  /** Where it came from or went to. */
  other_account_id: Account | null;
  order_id: string | null;
  reason: string | null;
  actor_id: string | null;
};

const ENTRIES = `
  SELECT entry.transfer_id AS id, entry.occurred_at AS at, transfer.type, entry.amount_minor, entry.balance_after_minor,
         CASE entry.account_id WHEN transfer.from_account_id THEN transfer.to_account_id ELSE transfer.from_account_id END
           AS other_account_id,
         transfer.order_id, transfer.reason, transfer.actor_id
  FROM box_office_ledger_entry entry JOIN box_office_ledger_transfer transfer ON transfer.id = entry.transfer_id
  WHERE entry.account_id = :account`;

const EVENTS = `
  SELECT id, at, kind AS type, NULL::bigint, NULL::bigint, NULL::text, NULL::text, reason, actor_id
  FROM box_office_gift_card_event WHERE gift_card_id = :card_id`;

/** D4: what happened on an account, and with its card where it has one, the latest first: a page costs the same however long it is. */
export async function readTimeline(
  db: Db,
  { account, card_id }: { account: Account; card_id: string | null },
  { limit, cursor }: { limit: number; cursor?: string },
): Promise<{ timeline: TimelineEntry[]; next_cursor: string | null }> {
  const keyset: Keyset = { key: "at", id: "id", isMoment: true, direction: "DESC" };
  const asked = allOf({ where: "true", bindings: { account, card_id } }, beyond(keyset, cursor));
  const part = (sql: string) =>
    `(SELECT * FROM (${sql}) part WHERE ${asked.where} ${orderBy(keyset)} LIMIT :limit)`;
  const rows = await query<TimelineEntry & { key: number }>(
    db,
    `SELECT id, at, type, amount_minor::float8 AS amount_minor, balance_after_minor::float8 AS balance_after_minor,
            other_account_id, order_id, reason, actor_id, ${placeKey(keyset)} AS key
     FROM (${part(ENTRIES)} UNION ALL ${part(EVENTS)}) happened ${orderBy(keyset)} LIMIT :limit`,
    { ...asked.bindings, limit: limit + 1 },
  );
  const { shown, next_cursor } = pageOf(rows, limit, ({ key, id }) => ({ key, id }));
  return { timeline: shown.map(({ key, ...entry }) => entry), next_cursor };
}

/** What moved value, of a card. */
export type CardMove = {
  at: Date;
  type: TransferType;
  /** Signed: what it did to the balance. */
  amount_minor: number;
  order_id: string | null;
};

/** What moved value on a card, the latest first. */
export function readMoves(
  db: Db,
  { id, currency_code }: Pick<GiftCard, "id" | "currency_code">,
  limit: number,
): Promise<CardMove[]> {
  return query<CardMove>(
    db,
    `SELECT at, type, amount_minor::float8 AS amount_minor, order_id FROM (${ENTRIES}) entry
     ORDER BY at DESC, id DESC LIMIT :limit`,
    { account: cardAccount(id, currency_code), limit },
  );
}
