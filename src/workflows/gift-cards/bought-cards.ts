import { allocateMinor } from "../../shared/money";

/** A line of an order that buys gift cards, minor units. */
export type CardLine = {
  line_item_id: string;
  /** Ordered, and not cancelled, returned or paid back: as many cards there are to be. */
  quantity: number;
  /** What one is worth. */
  unit_minor: number;
  /** What was paid for all of them. */
  total_minor: number;
};

/** A card that a unit of the line has or had. */
export type CardOfUnit = {
  id: string;
  unit_index: number;
  line_position: number | null;
  is_void: boolean;
  is_spent: boolean;
};

export type UnitToIssue = {
  unit_index: number;
  /** Among the cards of the line, from 1: by it is known for whom the card is. */
  line_position: number;
  initial_minor: number;
  paid_minor: number;
};

/**
 * What a line that buys cards asks for, whatever there is of it: cards for units that have none, and which are one too many;
 * the last come first, and those that nobody has spent from before all others. A unit whose card is void and that is wanted
 * again gets another card, with a code of its own, in the place of one that is void.
 */
export function planCards(
  { quantity, unit_minor, total_minor }: Omit<CardLine, "line_item_id">,
  cards: readonly CardOfUnit[],
): { issue: UnitToIssue[]; end: string[] } {
  const live = cards.filter(({ is_void }) => !is_void);
  const excess = Math.max(0, live.length - quantity);
  const end = [...live]
    .sort(
      (one, other) =>
        Number(one.is_spent) - Number(other.is_spent) || other.unit_index - one.unit_index,
    )
    .slice(0, excess)
    .map(({ id }) => id);
  const missing = unit_minor > 0 ? Math.max(0, quantity - live.length) : 0;
  const first = Math.max(0, ...cards.map(({ unit_index }) => unit_index + 1));
  const paid = allocateMinor(total_minor, Math.max(1, quantity));
  const taken = new Set(live.map(({ line_position }) => line_position));
  const free = Array.from({ length: quantity }, (_, nth) => nth + 1).filter(
    (position) => !taken.has(position),
  );
  return {
    issue: free.slice(0, missing).map((line_position, nth) => ({
      ...{ unit_index: first + nth, line_position, initial_minor: unit_minor },
      paid_minor: paid[line_position - 1] ?? 0,
    })),
    end,
  };
}
