import { ORDER_STATES, type OrderStatus } from "./order-types";

/** As the settings have them: by state in the order of progress, and within a state as they come. */
export function inProgress<Status extends Pick<OrderStatus, "state">>(
  statuses: readonly Status[],
): Status[] {
  return ORDER_STATES.flatMap((state) => statuses.filter((status) => status.state === state));
}
