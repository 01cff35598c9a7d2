import type { OrderReading } from "../read/read-order";

type Reserved = Pick<
  OrderReading,
  | "canceled"
  | "reserved_minor"
  | "total_minor"
  | "captured_minor"
  | "refunded_minor"
  | "has_fulfilled"
  | "lines"
>;

/**
 * Whether a provider still reserves money of an order of which nothing is left, and nothing that was taken: so it is once a
 * gift card that paid the other part of cancelled places has that back. Of goods that came back the order goes on.
 */
export const isReservedForNothing = (order: Reserved): boolean =>
  !order.canceled &&
  order.reserved_minor > 0 &&
  order.total_minor <= 0 &&
  order.captured_minor <= order.refunded_minor &&
  !order.has_fulfilled &&
  order.lines.every(({ quantity }) => quantity <= 0);
