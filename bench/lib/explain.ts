import type { MedusaContainer } from "@medusajs/framework/types";
import { Client } from "pg";
import { statementsOf } from "../../integration-tests/fixtures/query-plans";
import { printNote } from "./report";

/** Prints how PostgreSQL carries out each statement of the work, with the rows that it really read. */
export async function explain(
  container: MedusaContainer,
  databaseUrl: string,
  work: () => Promise<unknown>,
): Promise<void> {
  const statements = await statementsOf(container, work);
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    for (const { sql, bindings } of statements) {
      const { rows } = await client.query(
        `EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, BUFFERS OFF) ${sql}`,
        bindings,
      );
      for (const row of rows) printNote(row["QUERY PLAN"]);
    }
  } finally {
    await client.end();
  }
}
