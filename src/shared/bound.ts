import type { Pool } from "./db";

/** The functions of a folder as callers see them: the pool, their first argument, is given. */
export type Bound<Functions> = {
  readonly [Name in keyof Functions]: Functions[Name] extends (
    pool: Pool,
    ...given: infer Given
  ) => infer Result
    ? (...given: Given) => Result
    : never;
};

/**
 * Gives the pool to the functions of a folder, so that a service offers each of them under its own name:
 * `ticketing.door.checkIn` is `checkIn` of `ticketing/door`.
 */
export function bound<Functions extends Record<string, (pool: Pool, ...given: never[]) => unknown>>(
  pool: Pool,
  functions: Functions,
): Bound<Functions> {
  const each = Object.entries(functions).map(([name, run]) => [name, run.bind(null, pool)]);
  return Object.fromEntries(each) as Bound<Functions>;
}
