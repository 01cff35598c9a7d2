/** The name of an order, with a minus for the other way round. */
export type Order<Name extends string> = Name | `-${Name}`;

export type Direction = "ASC" | "DESC";

/** What an order is by, and which way. */
export function orderOf<Name extends string, By>(
  keys: Readonly<Record<Name, By>>,
  order: Order<Name>,
): { by: By; direction: Direction } {
  const isDescending = order.startsWith("-");
  return {
    by: keys[(isDescending ? order.slice(1) : order) as Name],
    direction: isDescending ? "DESC" : "ASC",
  };
}

/** How rows follow one another: by `key`, and those that are alike in it by `id`, which no two share. */
export type Sorting = { key: string; id?: string; direction: Direction };

/**
 * @param isRare of a search that few rows match: they are found in the index of words, which a sort by the bare key would
 * keep the planner from. What many match is soon met in the order of the key's own index.
 */
export function orderBy({ key, id, direction }: Sorting, isRare = false): string {
  const columns = [isRare ? `(SELECT ${key})` : key, ...(id ? [id] : [])];
  return `ORDER BY ${columns.map((column) => `${column} ${direction}`).join(", ")}`;
}
