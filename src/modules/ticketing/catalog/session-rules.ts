import { invalid } from "../../../shared/errors";
import type { SessionInput, TicketTypeInput } from "./types";

type SessionTimes = Pick<
  SessionInput,
  "starts_at" | "ends_at" | "doors_at" | "sales_opens_at" | "sales_closes_at"
>;

/** @throws 400 naming the date that is out of order */
export function assertTimesInOrder(session: SessionTimes): void {
  const [starts_at, ends_at, doors_at, sales_opens_at, sales_closes_at] = [
    new Date(session.starts_at),
    ...[session.ends_at, session.doors_at, session.sales_opens_at, session.sales_closes_at].map(
      (value) => (value ? new Date(value) : undefined),
    ),
  ] as [Date, ...(Date | undefined)[]];
  if (ends_at && ends_at <= starts_at) throw invalid("ends_at must be after starts_at");
  if (doors_at && doors_at > starts_at) throw invalid("doors_at must not be after starts_at");
  if (doors_at && starts_at.getTime() - doors_at.getTime() > DAY_MS) {
    throw invalid("doors_at must not be more than a day before starts_at");
  }
  if (sales_opens_at && sales_closes_at && sales_closes_at <= sales_opens_at) {
    throw invalid("sales_closes_at must be after sales_opens_at");
  }
  if (sales_opens_at && sales_opens_at >= (ends_at ?? starts_at)) {
    throw invalid("sales_opens_at must be before the session ends");
  }
}

const DAY_MS = 24 * 3600 * 1000;

/** The changes of a session whose start moves, with its doors and its end, which move along unless they are named. */
export function movedAlong<Changes extends Partial<SessionTimes>>(
  before: { starts_at: Date; ends_at: Date | null; doors_at: Date | null },
  changes: Changes,
): Changes {
  if (!changes.starts_at) return changes;
  const moved_ms = new Date(changes.starts_at).getTime() - before.starts_at.getTime();
  if (moved_ms === 0) return changes;
  const along = (moment: Date | null) => moment && new Date(moment.getTime() + moved_ms);
  return { doors_at: along(before.doors_at), ends_at: along(before.ends_at), ...changes };
}

/** @throws 400 when `capacities` names a ticket type that the event does not have */
export function assertKnownTypes(
  capacities: SessionInput["capacities"],
  typeNames: readonly string[],
): void {
  const unknown = Object.keys(capacities ?? {}).find((name) => !typeNames.includes(name));
  if (unknown !== undefined) throw invalid(`capacities: there is no ticket type "${unknown}"`);
}

/** @throws 400 when a minimum exceeds its maximum */
export function assertOrderLimits(
  type: Pick<TicketTypeInput, "min_per_order" | "max_per_order">,
): void {
  const { min_per_order = DEFAULT_MIN_PER_ORDER, max_per_order = DEFAULT_MAX_PER_ORDER } = type;
  if (min_per_order > max_per_order) {
    throw invalid("min_per_order must not be above max_per_order");
  }
}

const DEFAULT_MIN_PER_ORDER = 1;
const DEFAULT_MAX_PER_ORDER = 10;
