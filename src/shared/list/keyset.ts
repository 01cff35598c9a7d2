import { z } from "@medusajs/framework/zod";
import { invalid } from "../errors";
import type { Sorting } from "./order";
import type { Asked } from "./where";

/**
 * A list that goes on from where a page ended, which new rows don't shift. Its key is a whole number, which JSON keeps
 * exactly: minor units, a place, or a moment in microseconds.
 */
export type Keyset = Sorting & { isMoment?: boolean };

/** Where a page ended; with an `id` where the list parts what is alike by one. */
export type Place = { key: number; id?: string };

const PLACE = z.strictObject({
  key: z.number().int(),
  id: z
    .string()
    .regex(/^[\w-]{1,255}$/)
    .optional(),
});

/** The key as the cursor has it. */
export const placeKey = ({ key, isMoment }: Keyset): string =>
  `${isMoment ? `(extract(epoch FROM ${key}) * 1000000)` : key}::float8`;

/**
 * The rows that follow those of the page that gave the cursor; without one, all.
 *
 * @throws 400 for what is no cursor of this list
 */
export function beyond(keyset: Keyset, cursor: string | undefined): Asked | undefined {
  if (cursor === undefined) return undefined;
  const { key, id, isMoment, direction } = keyset;
  const place = readCursor(cursor, id !== undefined);
  const start = isMoment
    ? `timestamptz 'epoch' + :after_key::bigint * interval '1 microsecond'`
    : `:after_key::bigint`;
  const follows = direction === "DESC" ? "<" : ">";
  return id
    ? {
        where: `(${key}, ${id}) ${follows} (${start}, :after_id)`,
        bindings: { after_key: place.key, after_id: place.id },
      }
    : { where: `${key} ${follows} ${start}`, bindings: { after_key: place.key } };
}

/** A page of rows of which one more was read than is shown, if there was one. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  placeOf: (row: Row) => Place,
): { shown: Row[]; next_cursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { shown, next_cursor: last === undefined ? null : cursorOf(placeOf(last)) };
}

/** As a client hands it back: not to be read, and checked like anything a client says. */
function cursorOf({ key, id }: Place): string {
  return Buffer.from(JSON.stringify({ key, id })).toString("base64url");
}

function readCursor(cursor: string, hasId: boolean): Place {
  try {
    const place = PLACE.parse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
    if ((place.id !== undefined) === hasId) return place;
  } catch {
    // Refused below, like the cursor of another list.
  }
  throw invalid("cursor: is not one that this list gave");
}
