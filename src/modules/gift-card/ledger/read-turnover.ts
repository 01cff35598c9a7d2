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
 * What became of the cards that were sold in the period, by the end of `as_of`. What is on a card or with a customer is used
 * up in the order in which it came there: so what is left of one inflow is what the balance has beyond the later ones. What
 * an order gave back counts as not used; of a card that became credit since it is with its customer, as what was moved is.
 */
const OF_SOLD = `
WITH sold AS (
  SELECT id, to_account_id AS account_id, amount_minor FROM box_office_ledger_transfer
  WHERE currency_code = :currency_code AND type = 'issue' AND from_account_id = 'sold:' || :currency_code
    AND occurred_at >= ${beginning("from")}
    AND occurred_at < least(${beginning("to", 1)}, ${beginning("as_of", 1)})
), own AS (
  SELECT sold.id AS sold_id, sold.account_id, entry.transfer_id, entry.amount_minor, transfer.type
  FROM sold
  JOIN box_office_ledger_entry entry ON entry.account_id = sold.account_id AND entry.occurred_at < ${beginning("as_of", 1)}
  JOIN box_office_ledger_transfer transfer ON transfer.id = entry.transfer_id
), came_to AS (
  SELECT id AS sold_id, id AS transfer_id, account_id, true AS is_own FROM sold
  UNION ALL
  SELECT own.sold_id, transfer.id, transfer.to_account_id, false
  FROM own JOIN box_office_ledger_transfer transfer ON transfer.id = own.transfer_id
  WHERE own.type = 'move' AND own.amount_minor < 0
  UNION ALL
  SELECT own.sold_id, back.id, back.to_account_id, false
  FROM own JOIN box_office_ledger_transfer back ON back.reverses_id = own.transfer_id
  WHERE own.type = 'capture' AND back.to_account_id <> own.account_id AND back.occurred_at < ${beginning("as_of", 1)}
), remaining AS (
  SELECT came_to.sold_id, sum(least(came.amount_minor, greatest(0, later.rest))) AS left_minor
  FROM came_to
  JOIN box_office_ledger_entry came ON came.account_id = came_to.account_id AND came.transfer_id = came_to.transfer_id
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(entry.amount_minor) FILTER (WHERE NOT (
      entry.amount_minor > 0 AND entry.account_version > came.account_version
      AND (transfer.type <> 'refund'
        OR transfer.gift_card_id IS NOT NULL AND entry.account_id NOT LIKE 'card:%'))), 0) AS rest
    FROM box_office_ledger_entry entry JOIN box_office_ledger_transfer transfer ON transfer.id = entry.transfer_id
    WHERE entry.account_id = came.account_id AND entry.occurred_at < ${beginning("as_of", 1)}
  ) later
  GROUP BY came_to.sold_id
), ends AS (
  SELECT sold_id, -sum(amount_minor) AS ended_minor FROM own
  WHERE type IN ('void', 'cash_out', 'expire') OR type = 'adjust' AND amount_minor < 0
  GROUP BY sold_id
), each AS (
  SELECT sold.amount_minor, outstanding.minor AS outstanding_minor,
         least(sold.amount_minor - outstanding.minor, greatest(0, coalesce(ends.ended_minor, 0))) AS ended_minor
  FROM sold
  LEFT JOIN remaining ON remaining.sold_id = sold.id
  LEFT JOIN ends ON ends.sold_id = sold.id
  CROSS JOIN LATERAL (SELECT least(sold.amount_minor, coalesce(remaining.left_minor, 0)) AS minor) outstanding
)
SELECT coalesce(sum(amount_minor - outstanding_minor - ended_minor), 0)::float8 AS redeemed,
       coalesce(sum(outstanding_minor), 0)::float8 AS outstanding, coalesce(sum(ended_minor), 0)::float8 AS ended
FROM each`;

async function readOfSold(
  db: Db,
  { from, to, as_of, timezone, currency_code }: TurnoverAsked,
): Promise<OfSold> {
  const days = { from, to, as_of, timezone, currency_code };
  return (await queryOne<OfSold>(db, OF_SOLD, days)) ?? NOTHING;
}
