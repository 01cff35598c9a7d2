import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Pool } from "pg";

type Statement = { sql: string; bindings: readonly unknown[] };

/** Stands in the recorded bindings for what differs from one run to the next. */
export const PLACEHOLDER = "bench-recorded-run";

/** Reads the SQL that a piece of work sends, with its bindings. The work may end in a refusal. */
async function record(knex: Knex, work: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const listen = ({ sql, bindings = [] }: Statement) => statements.push({ sql, bindings });
  knex.on("query", listen);
  try {
    await work().catch(() => undefined);
  } finally {
    knex.removeListener("query", listen);
  }
  return statements;
}

const textOf = (statements: readonly Statement[]) => statements.map(({ sql }) => sql).join(";\n");

/**
 * The SQL that a piece of work sends, so that a peer can send the very same without the layers above it.
 * Recorded until two runs agree, since an event that is still heard may come between.
 */
export async function recordStatements(
  knex: Knex,
  work: () => Promise<unknown>,
): Promise<Statement[]> {
  let before = await record(knex, work);
  for (let attempt = 0; attempt < 5; attempt++) {
    const now = await record(knex, work);
    if (now.length && textOf(now) === textOf(before)) return now;
    before = now;
  }
  throw new Error(`The same work does not send the same SQL twice:\n${textOf(before)}`);
}

/** What the work gave ids of its own has others in each run: those of these prefixes, one of each. */
export function withFreshIds(
  statements: readonly Statement[],
  prefixes: readonly string[],
): Statement[] {
  const id = new RegExp(`\\b(${prefixes.join("|")})_\\w+`, "g");
  return statements.map(({ sql, bindings }) => ({
    sql,
    bindings: bindings.map((value) => replaced(value, id, `$1_${PLACEHOLDER}`)),
  }));
}

/** Sends the recorded statements straight through `pg`, with `run` in the placeholder's stead. */
export async function replay(
  pool: Pool,
  statements: readonly Statement[],
  run: string,
): Promise<void> {
  const client = await pool.connect();
  try {
    for (const { sql, bindings } of statements) {
      await client.query(
        sql,
        bindings.map((value) => replaced(value, PLACEHOLDER, run)),
      );
    }
  } finally {
    client.release();
  }
}

/** In lists, too. */
function replaced(value: unknown, what: string | RegExp, by: string): unknown {
  if (Array.isArray(value)) return value.map((each) => replaced(each, what, by));
  return typeof value === "string" ? value.replaceAll(what, by) : value;
}
