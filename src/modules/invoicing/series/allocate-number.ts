import { type Db, query, queryOne } from "../../../shared/db";
import { refusal } from "../../../shared/errors";
import { newId } from "../../../shared/ids";
import { carriedPattern, defaultPattern, numberOf } from "../rules/number-pattern";
import type { SeriesKind } from "../types";

/** How the shop parts its numbers. */
export type SeriesBy = { sales_channel: boolean; year: boolean };

/** Which series a document takes its number from. */
export type SeriesOf = {
  kind: SeriesKind;
  sales_channel_id: string | null;
  by: SeriesBy;
  /** IANA; years begin by its clock. */
  timezone: string;
};

export type Allocated = {
  series_id: string;
  ordinal: number;
  value: number;
  number: string;
  issued_at: Date;
};

const FIRST_PREFIX = { invoice: "", credit_note: "C" } as const;

/**
 * Takes the next number of a series, which it makes where there is none. It is to be the last but one statement of its
 * transaction: the series is locked until that ends, and a transaction that fails gives its number back. Numbers of a
 * series are given in the order of their dates, also where clocks are set back. The date is the transaction's beginning, as
 * is the year whose series it is: who waited for a number over New Year has both of the old year.
 *
 * @throws `number_taken` where the pattern makes a number that is given already, `number_too_long`
 */
export async function allocateNumber(trx: Db, of: SeriesOf): Promise<Allocated> {
  const series = await seriesOf(trx, of);
  const row = await queryOne<Row>(
    trx,
    `UPDATE box_office_number_series
     SET next_value = next_value + 1, issued_count = issued_count + 1, updated_at = now(),
         last_issued_at = greatest(last_issued_at, date_trunc('milliseconds', now()))
     WHERE id = :id
     RETURNING id AS series_id, ordinal, next_value - 1 AS value, prefix, pattern, year, last_issued_at AS issued_at`,
    { id: series.id },
  );
  const { prefix, pattern, year, ...allocated } = row as Row;
  const number = numberOf(pattern, {
    prefix,
    year: year || yearOf(allocated.issued_at, of.timezone),
    value: allocated.value,
  });
  await assertFree(trx, of.kind, number);
  return { ...allocated, number };
}

type Row = Omit<Allocated, "number"> & { prefix: string; pattern: string; year: number };

/** The series that the next document takes its number from; made where there is none. */
export async function seriesOf(
  trx: Db,
  { kind, sales_channel_id, by, timezone }: SeriesOf,
): Promise<{ id: string }> {
  const key = {
    kind,
    channel: (by.sales_channel && sales_channel_id) || "",
    timezone,
    by_year: by.year,
  };
  const year = `CASE WHEN :by_year THEN extract(year FROM now() AT TIME ZONE :timezone)::integer ELSE 0 END`;
  const find = () =>
    queryOne<{ id: string }>(
      trx,
      `SELECT id FROM box_office_number_series
       WHERE kind = :kind AND sales_channel_id = :channel AND year = ${year}`,
      key,
    );
  const known = await find();
  if (known) return known;
  const former = await queryOne<Former>(
    trx,
    `SELECT sales_channel_id AS channel, year > 0 AS is_by_year, prefix, pattern,
            (SELECT count(DISTINCT sales_channel_id)::integer FROM box_office_number_series
             WHERE kind = :kind AND sales_channel_id <> '') AS channels
     FROM box_office_number_series WHERE kind = :kind
     ORDER BY sales_channel_id = :channel AND (year > 0) = :by_year DESC, sales_channel_id = :channel DESC,
              sales_channel_id = '' DESC, year DESC, ordinal DESC LIMIT 1`,
    key,
  );
  await query(
    trx,
    `INSERT INTO box_office_number_series (id, kind, sales_channel_id, year, prefix, pattern, next_value)
     VALUES (:id, :kind, :channel, ${year}, :prefix, :pattern, 1)
     ON CONFLICT (kind, sales_channel_id, year) DO NOTHING`,
    { ...key, id: newId("boser"), ...looksAfter(former, key) },
  );
  return (await find()) as { id: string };
}

type Former = {
  channel: string;
  is_by_year: boolean;
  prefix: string;
  pattern: string;
  /** How many have had a series of their own. */
  channels: number;
};

/** A year goes on as the one before; what is parted otherwise looks as it did, and of channels each has its number in front. */
function looksAfter(
  former: Former | undefined,
  { kind, channel, by_year }: { kind: SeriesKind; channel: string; by_year: boolean },
): { prefix: string; pattern: string } {
  const first = FIRST_PREFIX[kind];
  const own = channel ? `${(former?.channels ?? 0) + 1}-` : "";
  if (!former) return { prefix: `${first}${own}`, pattern: defaultPattern(by_year) };
  const { prefix, pattern } = former;
  if (former.channel === channel && former.is_by_year === by_year) return { prefix, pattern };
  const carried = carriedPattern(pattern, { isByYear: by_year, isPrefixed: channel !== "" });
  if (former.channel === channel) return { prefix, pattern: carried };
  // The prefix of another channel is that one's own.
  return { prefix: `${former.channel ? first : prefix}${own}`, pattern: carried };
}

async function assertFree(trx: Db, kind: SeriesKind, number: string): Promise<void> {
  const table = kind === "invoice" ? "box_office_invoice" : "box_office_credit_note";
  const taken = await queryOne(trx, `SELECT id FROM ${table} WHERE number = :number`, { number });
  if (!taken) return;
  throw refusal(
    "number_taken",
    `${number} is given already; give the number series another prefix or pattern`,
  );
}

function yearOf(at: Date, timezone: string): number {
  return Number(new Intl.DateTimeFormat("en", { year: "numeric", timeZone: timezone }).format(at));
}
