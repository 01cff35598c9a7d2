import { type Db, inSnapshot, type Pool, query, queryOne } from "../../../shared/db";
import { invalid } from "../../../shared/errors";
import { oneOf } from "../../../shared/list/conditions";
import { type Spec, where } from "../../../shared/list/where";
import {
  type Movement,
  outstandingOf,
  type PartOf,
  type Period,
  partsOf,
  type Turnover,
  turnoverOf,
  turnoverOfParts,
} from "../rules/turnover";
import { CARD_ORIGINS, type CardOrigin, VOUCHER_TYPES, type VoucherType } from "../types";

/** The days of a turnover are those of a zone's calendar. */
export type TurnoverAsked = Period & {
  timezone: string;
  currency_code: string;
  /** The day at whose end it is told what is outstanding. */
  as_of: string;
  /** Cards of these only, and no credit: that is of cards of all kinds. */
  origin?: CardOrigin[];
  group_by?: PartOf;
};

/** Of the face value that was sold in a period: its end adds up to it. Minor units. */
export type OfSold = {
  redeemed: number;
  outstanding: number;
  /** Void, paid out, expired or adjusted. */
  ended: number;
};

/** Minor units. */
export type TurnoverReport = Turnover & {
  outstanding: number;
  of_sold: OfSold;
  by_origin: Record<CardOrigin, Turnover>;
  by_voucher_type: Record<VoucherType, Turnover>;
  /** What cards became once their customers redeemed them, whatever they were. */
  customer_credit: Turnover;
  parts: (Period & { turnover: Turnover })[];
};

/**
 * D1: what a period did to what the shop owes on cards and as credit, what of it was sold, and what has become of that. All is
 * summed up from the ledger's entries as of one moment, so what once was told of a period that has ended stays so: two
 * statements.
 *
 * @throws 400 for a period of more parts than anybody reads
 */
export async function readTurnover(pool: Pool, asked: TurnoverAsked): Promise<TurnoverReport> {
  const parts = asked.group_by ? partsOf(asked, asked.group_by) : [];
  if (parts.length > MOST_PARTS) {
    throw invalid(`group_by: the period has more than ${MOST_PARTS} of them`);
  }
  return inSnapshot(pool, async (db) => {
    const movements = await readMovements(db, asked);
    const isSold = !asked.origin || asked.origin.includes("sold");
    const of_sold = isSold ? await readOfSold(db, asked) : NOTHING;
    const told = turnoverOfParts(
      movements,
      parts.map(({ first }) => first),
    );
    return {
      ...turnoverOf(movements),
      ...{ outstanding: outstandingOf(movements), of_sold },
      by_origin: byValue(CARD_ORIGINS, (origin) =>
        turnoverOf(movements.filter((movement) => movement.origin === origin)),
      ),
      by_voucher_type: byValue(VOUCHER_TYPES, (type) =>
        turnoverOf(movements.filter(({ voucher_type }) => voucher_type === type)),
      ),
      customer_credit: turnoverOf(movements.filter(({ origin }) => origin === null)),
      parts: parts.map(({ from, to }, nth) => ({ from, to, turnover: told[nth] as Turnover })),
    };
  });
}

/** Three years of days. */
const MOST_PARTS = 1100;

const NOTHING: OfSold = { redeemed: 0, outstanding: 0, ended: 0 };

const byValue = <Value extends string, Of>(values: readonly Value[], of: (value: Value) => Of) =>
  Object.fromEntries(values.map((value) => [value, of(value)])) as Record<Value, Of>;

/** SQL: when a day begins by the clock of `:timezone`, or the day after it. */
const beginning = (day: string, later: 0 | 1 = 0) =>
  `(:${day}::date + ${later})::timestamp AT TIME ZONE :timezone`;

const FILTERS: Spec<{ origin?: CardOrigin[] }> = { origin: oneOf("card.origin") };

function readMovements(db: Db, { origin, group_by, ...days }: TurnoverAsked): Promise<Movement[]> {
  const asked = where(FILTERS, { origin }, { ...days, ...(group_by && { group_by }) });
  const part = group_by
    ? `to_char(date_trunc(:group_by, entry.occurred_at AT TIME ZONE :timezone), 'YYYY-MM-DD')`
    : "NULL";
  return query<Movement>(
    db,
    `SELECT moment, CASE moment WHEN 'within' THEN part END AS part, is_by_as_of, origin, voucher_type, type, issued_as,
       sum(amount_minor)::float8 AS amount_minor, sum(paid_minor)::float8 AS paid_minor
     FROM (
       SELECT
         CASE WHEN entry.occurred_at < ${beginning("from")} THEN 'before'
              WHEN entry.occurred_at < ${beginning("to", 1)} THEN 'within' ELSE 'after' END AS moment,
         ${part} AS part, entry.occurred_at < ${beginning("as_of", 1)} AS is_by_as_of,
         card.origin, card.voucher_type, transfer.type,
         CASE transfer.type WHEN 'issue' THEN split_part(transfer.from_account_id, ':', 1) END AS issued_as,
         entry.amount_minor, coalesce(card.paid_minor, entry.amount_minor) AS paid_minor, entry.amount_minor > 0 AS is_in
       FROM box_office_ledger_transfer transfer
       JOIN box_office_ledger_entry entry ON entry.transfer_id = transfer.id
       JOIN box_office_ledger_account account ON account.id = entry.account_id AND NOT account.is_contra
       LEFT JOIN box_office_gift_card card ON account.kind = 'card' AND card.id = account.owner_id
       WHERE transfer.currency_code = :currency_code
         AND transfer.occurred_at < greatest(${beginning("to", 1)}, ${beginning("as_of", 1)}) AND ${asked.where}
     ) moved
     GROUP BY 1, 2, is_by_as_of, origin, voucher_type, type, issued_as, is_in`,
    asked.bindings,
  );
}

/**
 * What became of the cards that were sold in the period, by the end of `as_of`. Value is used up in the order in which it
 * came to a card or a customer, so that each inflow of an account is a stretch of all that came to it, and each outflow
 * takes a stretch of the same line: where they meet, that much of the one became the other. What was moved on, or given back to
 * another account than it was taken from, is a stretch there, and so on. It ends: each is of a later transfer than the one
 * before. Only accounts that something sold in the period came to are read. What an order gave back counts as not used.
 */
const OF_SOLD = `
WITH RECURSIVE sold AS (
  SELECT id, to_account_id AS account_id, amount_minor FROM box_office_ledger_transfer
  WHERE currency_code = :currency_code AND type = 'issue' AND from_account_id = 'sold:' || :currency_code
    AND occurred_at >= ${beginning("from")}
    AND occurred_at < least(${beginning("to", 1)}, ${beginning("as_of", 1)})
), reached AS (
  SELECT account_id FROM sold
  UNION
  SELECT onward.to_account_id
  FROM reached
  JOIN box_office_ledger_entry entry ON entry.account_id = reached.account_id
    AND entry.occurred_at < ${beginning("as_of", 1)} AND entry.amount_minor < 0
  JOIN box_office_ledger_transfer transfer ON transfer.id = entry.transfer_id
  CROSS JOIN LATERAL (
    SELECT transfer.to_account_id WHERE transfer.type = 'move'
    UNION ALL
    SELECT back.to_account_id FROM box_office_ledger_transfer back
    WHERE back.reverses_id = transfer.id AND back.to_account_id <> entry.account_id
      AND back.occurred_at < ${beginning("as_of", 1)}
  ) onward
), moved AS MATERIALIZED (
  SELECT entry.*, transfer.type, transfer.reverses_id
  FROM reached
  JOIN box_office_ledger_entry entry ON entry.account_id = reached.account_id
    AND entry.occurred_at < ${beginning("as_of", 1)}
  JOIN box_office_ledger_transfer transfer ON transfer.id = entry.transfer_id
), inflow AS MATERIALIZED (
  SELECT moved.account_id, moved.transfer_id, moved.amount_minor,
         sum(moved.amount_minor) OVER (PARTITION BY moved.account_id ORDER BY moved.account_version) - moved.amount_minor AS begins
  FROM moved LEFT JOIN box_office_ledger_transfer taken ON taken.id = moved.reverses_id
  WHERE moved.amount_minor > 0 AND (moved.type <> 'refund' OR taken.from_account_id <> moved.account_id)
), outflow AS MATERIALIZED (
  SELECT part.*, ends - amount_minor AS begins FROM (
    SELECT moved.account_id, moved.type, part.*,
           sum(part.amount_minor) OVER (PARTITION BY moved.account_id ORDER BY moved.account_version, part.given_at NULLS FIRST, part.onward_id) AS ends
    FROM moved
    CROSS JOIN LATERAL (
      SELECT CASE moved.type WHEN 'move' THEN moved.transfer_id END AS onward_id, NULL::timestamptz AS given_at,
        -moved.amount_minor - coalesce((
          SELECT sum(back.amount_minor) FROM box_office_ledger_transfer back
          WHERE back.reverses_id = moved.transfer_id AND back.occurred_at < ${beginning("as_of", 1)}), 0) AS amount_minor
      UNION ALL
      SELECT back.id, back.occurred_at, back.amount_minor FROM box_office_ledger_transfer back
      WHERE back.reverses_id = moved.transfer_id AND back.to_account_id <> moved.account_id
        AND back.occurred_at < ${beginning("as_of", 1)}
    ) part
    WHERE moved.amount_minor < 0
  ) part
), traced AS (
  SELECT inflow.account_id, inflow.begins, inflow.begins + inflow.amount_minor AS ends
  FROM sold JOIN inflow ON inflow.transfer_id = sold.id
  UNION ALL
  SELECT inflow.account_id, inflow.begins + greatest(traced.begins, outflow.begins) - outflow.begins,
         inflow.begins + least(traced.ends, outflow.ends) - outflow.begins
  FROM traced
  JOIN outflow ON outflow.account_id = traced.account_id AND outflow.begins < traced.ends AND outflow.ends > traced.begins
  JOIN inflow ON inflow.transfer_id = outflow.onward_id
), used AS (
  SELECT outflow.type, least(traced.ends, outflow.ends) - greatest(traced.begins, outflow.begins) AS amount_minor
  FROM traced
  JOIN outflow ON outflow.account_id = traced.account_id AND outflow.onward_id IS NULL
    AND outflow.begins < traced.ends AND outflow.ends > traced.begins
), sums AS (
  SELECT (SELECT coalesce(sum(amount_minor), 0) FROM sold) AS sold,
         coalesce(sum(amount_minor) FILTER (WHERE type = 'capture'), 0) AS redeemed,
         coalesce(sum(amount_minor) FILTER (WHERE type <> 'capture'), 0) AS ended
  FROM used
)
SELECT redeemed::float8, (sold - redeemed - ended)::float8 AS outstanding, ended::float8 FROM sums`;

async function readOfSold(
  db: Db,
  { from, to, as_of, timezone, currency_code }: TurnoverAsked,
): Promise<OfSold> {
  const days = { from, to, as_of, timezone, currency_code };
  return (await queryOne<OfSold>(db, OF_SOLD, days)) ?? NOTHING;
}
