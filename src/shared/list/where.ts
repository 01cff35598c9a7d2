import type { Bindings } from "../db";

/** What is asked of the rows of a list; the SQL names its bindings and never holds what somebody typed. */
export type Asked = { where: string; bindings: Bindings };

/** What a filter asks; `name` is the filter's, and free for a binding. */
export type Condition<Value> = (value: Value, name: string) => Asked;

/** A condition for each filter of a list. */
export type Spec<Filters> = {
  [Name in keyof Filters]-?: Condition<NonNullable<Filters[Name]>>;
};

const EVERYTHING = "true";

/**
 * Only what is asked for is in the SQL: so each filter finds its index. A filter without a value, or with an empty text,
 * asks nothing; one of no values at all (`[]`) matches nothing.
 *
 * @param given what else the spec's SQL names
 */
export function where<Filters extends object>(
  spec: Spec<Filters>,
  filters: Filters,
  given: Bindings = {},
): Asked {
  const names = Object.keys(spec) as (keyof Filters & string)[];
  return allOf(
    { where: EVERYTHING, bindings: given },
    ...names.map((name) => {
      const value = filters[name];
      const isAsked = value !== undefined && value !== null && value !== "";
      return isAsked ? spec[name](value as NonNullable<typeof value>, name) : undefined;
    }),
  );
}

/** What is undefined asks nothing. */
export function allOf(...parts: (Asked | undefined)[]): Asked {
  const asked = parts.filter((part) => part !== undefined);
  return {
    where:
      asked
        .filter((part) => !asksNothing(part))
        .map((part) => part.where)
        .join(" AND ") || EVERYTHING,
    bindings: Object.assign({}, ...asked.map((part) => part.bindings)),
  };
}

export const asksNothing = ({ where }: Asked): boolean => where === EVERYTHING;
