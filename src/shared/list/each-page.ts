const PAGE = 1000;

/**
 * All rows of a list, a page at a time: memory does not grow with their number.
 *
 * @param read at most `limit` rows that follow `after`, or the first ones
 */
export async function* eachPage<Row>(
  read: (after: Row | undefined, limit: number) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  let after: Row | undefined;
  do {
    const rows = await read(after, PAGE);
    yield rows;
    after = rows.length === PAGE ? rows.at(-1) : undefined;
  } while (after !== undefined);
}
