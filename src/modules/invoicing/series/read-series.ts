import { type Db, query, queryOne } from "../../../shared/db";
import { invalid, notFound, refusal } from "../../../shared/errors";
import { whyNoPattern } from "../rules/number-pattern";
import type { NumberSeries } from "../types";

const COLUMNS = `id, kind, nullif(sales_channel_id, '') AS sales_channel_id, nullif(year, 0) AS year, prefix, pattern,
  next_value AS next, issued_count`;

/** All series that there are, those of this year first. */
export function listSeries(db: Db): Promise<NumberSeries[]> {
  return query<NumberSeries>(
    db,
    `SELECT ${COLUMNS} FROM box_office_number_series
     ORDER BY box_office_number_series.year DESC, kind DESC, ordinal`,
  );
}

export type SeriesChange = { prefix?: string; pattern?: string; next?: number };

/**
 * Says how the numbers of a series look from now on, and, before its first, where they begin.
 *
 * @throws 404, `series_in_use`, 400 for a pattern that makes no numbers
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
  const why = pattern && whyNoPattern(pattern, known.year !== null);
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
