import { type Bindings, type Db, query } from "../db";

/**
 * Takes up rows that are due, for the caller alone: two takers at the same time never get the same. What `set` writes
 * must end that a row is due, for as long as the caller may need; when it is due again, whoever took it is taken for
 * dead. Whatever tells when is read from the database's clock, which all machines share.
 *
 * @returns the rows as they are then, in no order
 */
export function take<Row>(
  db: Db,
  table: `box_office_${string}`,
  rows: {
    due: string;
    order: string;
    limit: number;
    set: string;
    returning: string;
    bindings: Bindings;
  },
): Promise<Row[]> {
  return query<Row>(
    db,
    `WITH due AS MATERIALIZED (
       SELECT id AS due_id FROM ${table}
       WHERE ${rows.due}
       ORDER BY ${rows.order} LIMIT :limit
       FOR UPDATE SKIP LOCKED
     )
     UPDATE ${table} SET ${rows.set}
     FROM due WHERE id = due_id
     RETURNING ${rows.returning}`,
    { ...rows.bindings, limit: rows.limit },
  );
}
