import { type Db, inTransaction, type Pool, query, queryOne } from "../../../shared/db";
import { invalid, notFound, refusal } from "../../../shared/errors";
import { whyNoPattern } from "../rules/number-pattern";
import { type ListedSeries, type NumberSeries, SERIES_KINDS } from "../types";
import { type SeriesBy, seriesOf } from "./allocate-number";

const COLUMNS = `id, kind, nullif(sales_channel_id, '') AS sales_channel_id, nullif(year, 0) AS year, prefix, pattern,
  next_value AS next, issued_count`;

/** All series that there are, those of this year first, and whether the next documents take their numbers from them. */
export function listSeries(
  db: Db,
  { by, sales_channel_ids, timezone }: SeriesInUse,
): Promise<ListedSeries[]> {
  return query<ListedSeries>(
    db,
    `SELECT ${COLUMNS},
            sales_channel_id = ANY (:channels) AND box_office_number_series.year =
              CASE WHEN :by_year THEN extract(year FROM now() AT TIME ZONE :timezone)::integer ELSE 0 END AS in_use
     FROM box_office_number_series
     ORDER BY box_office_number_series.year DESC, kind DESC, ordinal`,
    { channels: by.sales_channel ? sales_channel_ids : [""], by_year: by.year, timezone },
  );
}

export type SeriesInUse = {
  by: SeriesBy;
  /** Those that sell; looked at where each has a series of its own. */
  sales_channel_ids: readonly string[];
  /** IANA; years begin by its clock. */
  timezone: string;
};

/**
 * Makes the series that the next documents take their numbers from, where there are none: so the shop can say where they
 * begin before their first number.
 */
export function layOutSeries(
  pool: Pool,
  { by, sales_channel_ids, timezone }: SeriesInUse,
): Promise<void> {
  return inTransaction(pool, async (trx) => {
    for (const kind of SERIES_KINDS) {
      for (const sales_channel_id of by.sales_channel ? sales_channel_ids : [null]) {
        await seriesOf(trx, { kind, sales_channel_id, by, timezone });
      }
    }
  });
}

export type SeriesChange = { prefix?: string; pattern?: string; next?: number };

/**
 * Says how the numbers of a series look from now on, and, before its first, where they begin.
 *
 * @throws 404, `series_in_use`, 400 for a pattern that makes no numbers, or too long ones
 */
export async function changeSeries(
  db: Db,
  id: string,
  { prefix, pattern, next }: SeriesChange,
): Promise<NumberSeries> {
  const known = await queryOne<NumberSeries>(
    db,
    `SELECT ${COLUMNS} FROM box_office_number_series WHERE id = :id`,
    { id },
  );
  if (!known) throw notFound("Number series", id);
  const why = whyNoPattern(pattern ?? known.pattern, {
    prefix: prefix ?? known.prefix,
    isByYear: known.year !== null,
  });
  if (why) throw invalid(`pattern: ${why}`);
  const changed = await queryOne<NumberSeries>(
    db,
    `UPDATE box_office_number_series
     SET prefix = coalesce(:prefix, prefix), pattern = coalesce(:pattern, pattern),
         next_value = coalesce(:next::integer, next_value), updated_at = now()
     WHERE id = :id AND (:next::integer IS NULL OR issued_count = 0 OR next_value = :next)
     RETURNING ${COLUMNS}`,
    { id, prefix: prefix ?? null, pattern: pattern ?? null, next: next ?? null },
  );
  if (changed) return changed;
  throw refusal("series_in_use", `The next number is ${known.next}: the series has begun`);
}
