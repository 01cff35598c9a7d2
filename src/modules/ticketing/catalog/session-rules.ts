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
  if (sales_opens_at && sales_closes_at && sales_closes_at <= sales_opens_at) {
    throw invalid("sales_closes_at must be after sales_opens_at");
  }
  if (sales_opens_at && sales_opens_at >= (ends_at ?? starts_at)) {
    throw invalid("sales_opens_at must be before the session ends");
  }
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
