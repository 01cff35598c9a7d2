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

/**
 * What somebody types into a search field: words, each at the beginning of one of the `tsvector` column, in any order;
 * or the number of an order.
 *
 * @param byNumber SQL for the order with the number `:display_id`, where it is asked for as well
 */
export const words =
  (column: string, byNumber?: string): Condition<string> =>
  (typed) => {
    const { tsquery, display_id } = searchWords(typed);
    if (tsquery === null) return { where: "false", bindings: {} };
    const found = `${column} @@ to_tsquery('simple', :words)`;
    if (!byNumber || display_id === null) return { where: found, bindings: { words: tsquery } };
    return { where: `(${found} OR ${byNumber})`, bindings: { words: tsquery, display_id } };
  };
