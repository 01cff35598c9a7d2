import { searchWords } from "../search-words";
import type { Condition } from "./where";

/** SQL that names the filter as its binding. */
export const condition =
  <Value extends string | boolean | Date | readonly string[]>(sql: string): Condition<Value> =>
  (value, name) => ({ where: sql, bindings: { [name]: value } });

/** The column has the value, or one of several. Rows that equal one are found in their index in the order of the list. */
export const oneOf =
  (column: string): Condition<string | readonly string[]> =>
  (value, name) => {
    const [only, ...others] = [value].flat();
    return only !== undefined && !others.length
      ? { where: `${column} = :${name}`, bindings: { [name]: only } }
      : { where: `${column} = ANY (:${name})`, bindings: { [name]: value } };
  };

/** Whether the column says anything. */
export const isSet =
  (column: string): Condition<boolean> =>
  (value) => ({ where: `${column} IS ${value ? "NOT NULL" : "NULL"}`, bindings: {} });

/**
 * From the beginning of a day, `2026-12-05`, by the clock of a zone.
 *
 * @param zone SQL: a column, or a binding that the list gives
 */
export const fromDay = (column: string, zone: string): Condition<string> =>
  dayLimit(column, ">=", 0, zone);

/** To the end of a day; see {@link fromDay}. */
export const throughDay = (column: string, zone: string): Condition<string> =>
  dayLimit(column, "<", 1, zone);

const dayLimit =
  (column: string, compares: "<" | ">=", days: 0 | 1, zone: string): Condition<string> =>
  (day, name) => ({
    where: `${column} ${compares} (:${name}::date + ${days})::timestamp AT TIME ZONE ${zone}`,
    bindings: { [name]: day },
  });

/** SQL: the `tsvector` column has words that begin as `:words` do, whatever their case and accents. */
export const hasWords = (column: string): string => `${column} @@ box_office_beginnings(:words)`;

/**
 * What somebody types into a search field: words, in any order; or the number of an order, which alone is meant by `#45`.
 *
 * @param found SQL for what has the words, of {@link hasWords}
 * @param byNumber SQL for the order with the number `:display_id`, where it is asked for as well
 */
export const words =
  (found: string, byNumber?: string): Condition<string> =>
  (typed) => {
    const asked = searchWords(typed);
    const byWords = asked.words === null ? undefined : found;
    const ofOrder = asked.display_id === null ? undefined : byNumber;
    const either = [byWords, ofOrder].filter((sql) => sql !== undefined);
    return {
      where: either.length ? `(${either.join(" OR ")})` : "false",
      bindings: {
        ...(byWords && { words: asked.words as string }),
        ...(ofOrder && { display_id: asked.display_id as number }),
      },
    };
  };
