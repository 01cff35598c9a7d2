import {
  fromDay,
  hasWords,
  isSet,
  oneOf,
  throughDay,
  words,
} from "../../../shared/list/conditions";
import type { Condition, Spec } from "../../../shared/list/where";
import type { CalledPayment, OrderPayment, OrderState } from "../types";

/** They combine. */
export type OrderFilters = {
  state?: OrderState[];
  status_id?: string[];
  /** A personal status that the order has, or a private one that the user has marked it with. */
  personal_status_id?: string[];
  /** What it is called (`paymentWord`): `reserved` is also in `paid`, as `refunded` is. */
  payment?: (OrderPayment | CalledPayment)[];
  /** A provider has reserved money for it that is still to be taken, see `captureIn`. */
  to_capture?: boolean;
  sales_channel_id?: string[];
  payment_provider_id?: string[];
  /** Days in `timezone`, or UTC; both included. */
  placed_from?: string;
  placed_to?: string;
  timezone?: string;
  /** Words, each found at the beginning of a word of code, name or e-mail; or an order's number. */
  q?: string;
  archived: boolean;
};

const hasPersonalStatus: Condition<string[]> = (ids, name) => {
  const given = oneOf("standing.status_id")(ids, name);
  const marked = oneOf("mark.status_id")(ids, name);
  return {
    // An array, not IN: so that either side of the OR finds its index.
    where: `(${given.where} OR standing.order_id = ANY (ARRAY (
      SELECT mark.order_id FROM box_office_personal_mark mark WHERE ${marked.where} AND mark.user_id = :user_id)))`,
    bindings: given.bindings,
  };
};

const hasToCapture: Condition<boolean> = (wanted) => {
  const has = `standing.reserved_minor > 0 AND standing.state <> 'cancelled'
    AND standing.captured_minor - standing.refunded_minor < standing.total_minor + standing.set_aside_minor`;
  return { where: wanted ? has : `NOT (${has})`, bindings: {} };
};

const NOTHING_KEPT =
  "standing.payment = 'paid' AND standing.captured_minor <= standing.refunded_minor";

/** As `paymentWord` calls them. */
const CALLED: Record<CalledPayment, string> = {
  reserved: `standing.reserved_minor > 0 AND (${NOTHING_KEPT} OR ${hasToCapture(true, "").where})`,
  refunded: `${NOTHING_KEPT} AND standing.refunded_minor > 0 AND standing.reserved_minor = 0`,
};

const isCalled = (payment: string): payment is CalledPayment => payment in CALLED;

const hasPayment: Condition<(OrderPayment | CalledPayment)[]> = (wanted, name) => {
  const payments = wanted.filter((payment) => !isCalled(payment));
  const known = oneOf("standing.payment")(payments, name);
  const parts = [
    ...(payments.length ? [known.where] : []),
    ...wanted.filter(isCalled).map((payment) => CALLED[payment]),
  ];
  return { where: `(${parts.join(" OR ")})`, bindings: payments.length ? known.bindings : {} };
};

/** Of `standing`, read by `:user_id`, with days of `:timezone`. */
export const ORDER_FILTERS: Spec<Omit<OrderFilters, "timezone">> = {
  archived: isSet("standing.archived_at"),
  state: oneOf("standing.state"),
  status_id: oneOf("standing.status_id"),
  personal_status_id: hasPersonalStatus,
  payment: hasPayment,
  to_capture: hasToCapture,
  sales_channel_id: oneOf("standing.sales_channel_id"),
  payment_provider_id: oneOf("standing.payment_provider_id"),
  placed_from: fromDay("standing.placed_at", ":timezone"),
  placed_to: throughDay("standing.placed_at", ":timezone"),
  q: words(hasWords("standing.search"), "standing.display_id = :display_id"),
};
