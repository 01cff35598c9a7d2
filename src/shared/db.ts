import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/** Something that runs SQL: the pool or a transaction. */
export type Db = Pick<Knex, "raw">;
export type Pool = Knex;

export type Bindings = Record<
  string,
  Knex.RawBinding | readonly string[] | readonly number[] | Date | undefined
>;

/** The rows of one statement; bindings are named (`:name`). */
export async function query<Row>(db: Db, sql: string, bindings: Bindings = {}): Promise<Row[]> {
  // knex binds a JavaScript array as a PostgreSQL array; its types only speak of scalars.
  const result = await db.raw(sql, bindings as Record<string, Knex.RawBinding>);
  return result.rows as Row[];
}

export async function queryOne<Row>(
  db: Db,
  sql: string,
  bindings: Bindings = {},
): Promise<Row | undefined> {
  return (await query<Row>(db, sql, bindings))[0];
}

/** The one clock that all machines share; their own may be seconds apart. */
export async function readClock(db: Db): Promise<Date> {
  const row = await queryOne<{ now: Date }>(db, `SELECT clock_timestamp() AS now`);
  return (row as { now: Date }).now;
}

const DEADLOCK = "40P01";
const SERIALIZATION_FAILURE = "40001";
const MAX_ATTEMPTS = 4;

/** Runs `work` again, three times at most, when PostgreSQL ended it for a deadlock or a changed lock set. */
export async function retryingDeadlocks<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const code = (error as { code?: string }).code;
      const transient = code === DEADLOCK || code === SERIALIZATION_FAILURE;
      if (!transient || attempt === MAX_ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, 5 * attempt + Math.random() * 20));
    }
  }
}

/** One READ COMMITTED transaction, begun anew after a deadlock. */
export function inTransaction<T>(pool: Pool, work: (trx: Db) => Promise<T>): Promise<T> {
  return retryingDeadlocks(() => pool.transaction(work, { isolationLevel: "read committed" }));
}

/** Reads all as of one moment. */
export function inSnapshot<T>(pool: Pool, read: (db: Db) => Promise<T>): Promise<T> {
  return pool.transaction(read, { isolationLevel: "repeatable read", readOnly: true });
}

/** Inserts plain rows in one statement; what one row names and another does not is null there. */
export async function insertRows(
  db: Db,
  table: `box_office_${string}`,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  if (!rows.length) return;
  const columns = [...new Set(rows.flatMap(columnsOf))].join(", ");
  await query(
    db,
    `INSERT INTO ${table} (${columns})
     SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, :rows)`,
    { rows: JSON.stringify(rows) },
  );
}

/** Sets the given columns of one row. Returns whether there was such a row; keys are column names of ours. */
export async function updateRow(
  db: Db,
  table: `box_office_${string}`,
  id: string,
  values: Record<string, unknown>,
): Promise<boolean> {
  const columns = columnsOf(values);
  if (!columns.length) return true;
  const rows = await query(
    db,
    `UPDATE ${table} SET (${columns.join(", ")}, updated_at) = (
       SELECT ${columns.map((column) => `changed.${column}`).join(", ")}, now()
       FROM jsonb_populate_record(NULL::${table}, :values) changed
     ) WHERE id = :id AND deleted_at IS NULL RETURNING id`,
    { id, values: JSON.stringify(values) },
  );
  return rows.length > 0;
}

/** The columns that values are given for; a name is part of the SQL text, so it must be one. */
function columnsOf(values: Record<string, unknown>): string[] {
  const columns = Object.keys(values).filter((column) => values[column] !== undefined);
  const strange = columns.find((column) => !/^[a-z][a-z0-9_]*$/.test(column));
  if (strange) throw new Error(`"${strange}" is no column`);
  return columns;
}
