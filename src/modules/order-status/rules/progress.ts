import {
  type LogKind,
  ORDER_STATES,
  type OrderFacts,
  type OrderPayment,
  type OrderState,
  type Standing,
  toCapture,
} from "../types";

export type Progress = {
  /** The state to move to; null = it stays. */
  state: OrderState | null;
  followed_state: OrderState;
  payment: OrderPayment;
  /** Medusa cancelled it for good. */
  closes: boolean;
  /** Money came to be due after the fact: the order goes back to be paid, and remembers where it stood. */
  comes_due: boolean;
  /** What was awaited is paid: the order goes where it stood before it came to be due, else as far as it has come. */
  goes_on: boolean;
  /**
   * What the log says of money that came in since, or was promised, or was taken of what had been promised: for an order
   * that is cancelled, softly, it is a matter of its own.
   */
  money: Extract<LogKind, "reserved" | "paid" | "paid_while_cancelled"> | null;
};

type Followed = Pick<Standing, "state" | "followed_state" | "closed_at" | "payment"> &
  Parameters<typeof toCapture>[0];
type Facts = Pick<OrderFacts, "canceled" | "shipping" | "payment" | "is_complete">;

/** M5: the state that an order's own progress in Medusa asks for (DESIGN.md, *From Medusa*). */
export function targetOf({ canceled, shipping, payment, is_complete }: Facts): OrderState {
  if (canceled) return "cancelled";
  if (is_complete ?? shipping === "delivered") return "completed";
  if (shipping !== "none") return "shipped";
  if (payment === "paid") return "processing";
  return payment === "awaiting" ? "awaiting_payment" : "received";
}

/**
 * What follows for an order from how Medusa has it now: forward only, and each state once, so that events which come
 * twice, late or out of order undo nothing that an admin did. The one step back: what was covered and is so no more has
 * to be paid first. Whatever brought it there, an order that is paid does not await its payment.
 */
export function progressOf(
  standing: Followed,
  facts: Facts &
    Pick<
      OrderFacts,
      | "total_minor"
      | "captured_minor"
      | "reserved_minor"
      | "refunded_minor"
      | "set_aside_minor"
      | "just_refunded_minor"
      | "due_minor"
    >,
): Progress {
  const target = targetOf(facts);
  const payment = isBeingGivenBack(standing, facts) ? "paid" : paymentOf(standing, facts);
  const stays = {
    state: null,
    followed_state: standing.followed_state,
    payment,
    comes_due: false,
    goes_on: false,
  };
  if (target === "cancelled") {
    const closes = standing.closed_at === null;
    return {
      ...stays,
      state: standing.state === "cancelled" ? null : "cancelled",
      closes,
      // What Medusa's cancellation finds it gives back; this came afterwards.
      money: !closes && facts.captured_minor > facts.refunded_minor ? "paid_while_cancelled" : null,
    };
  }
  const isNew = isBeyond(target, standing.followed_state);
  const isCancelled = standing.state === "cancelled";
  const isNewlyPaid =
    standing.closed_at === null && standing.payment !== "paid" && facts.payment === "paid";
  const awaits = standing.state === "awaiting_payment";
  const comes_due = !isCancelled && !awaits && standing.payment === "paid" && payment !== "paid";
  if (comes_due)
    return { ...stays, state: "awaiting_payment", comes_due, closes: false, money: null };
  const goes_on = awaits && isNewlyPaid;
  return {
    ...stays,
    state: goes_on || (isNew && !isCancelled && isBeyond(target, standing.state)) ? target : null,
    followed_state: isNew ? target : standing.followed_state,
    goes_on,
    closes: false,
    money: moneyNews(standing, facts, isNewlyPaid),
  };
}

function moneyNews(
  standing: Followed,
  facts: Parameters<typeof toCapture>[0],
  isNewlyPaid: boolean,
): Progress["money"] {
  if (standing.state === "cancelled") {
    // Of a cancelled order Medusa writes off what was given back: it is covered then, and no money came in.
    const hasMoney = facts.captured_minor > facts.refunded_minor || facts.reserved_minor > 0;
    return isNewlyPaid && hasMoney ? "paid_while_cancelled" : null;
  }
  const isReserved = toCapture(facts) > 0;
  if (isNewlyPaid) return isReserved ? "reserved" : "paid";
  const wasReserved = standing.payment === "paid" && toCapture(standing) > 0;
  const isTaken = facts.captured_minor > standing.captured_minor;
  return wasReserved && isTaken && !isReserved ? "paid" : null;
}

/**
 * A refund is there before what Medusa writes of it in the order: what it alone makes due is looked at again in a
 * minute, and asked of nobody before. Of a cancelled order nothing is asked for anyway.
 */
function isBeingGivenBack(
  { payment, state }: Pick<Standing, "payment" | "state">,
  { due_minor, just_refunded_minor }: Pick<OrderFacts, "due_minor" | "just_refunded_minor">,
): boolean {
  if (payment !== "paid" || state === "cancelled") return false;
  return due_minor > 0 && due_minor <= just_refunded_minor;
}

/**
 * How an order is paid, for everybody who shows it or acts on it. `unpaid` is a checkout that never finished, which the job closes: what was
 * once begun, or awaited by design, is never that again, whatever an edit does to it. For a cancelled order nothing is
 * awaited: the money is there, or was, or it is not.
 */
export function paymentOf(
  standing: Pick<Standing, "payment" | "state"> | undefined,
  facts: Pick<OrderFacts, "canceled" | "payment" | "captured_minor" | "reserved_minor">,
): OrderPayment {
  const { canceled, payment, captured_minor, reserved_minor } = facts;
  if (canceled || standing?.state === "cancelled") {
    return payment === "paid" && captured_minor + reserved_minor > 0 ? "paid" : "unpaid";
  }
  if (payment === "paid") return "paid";
  return standing && standing.payment !== "unpaid" ? "awaiting" : payment;
}

/** As {@link paymentOf}, of an order that is given another status; who brings it back from cancelled awaits its money. */
export function paymentAfterMove(
  {
    payment,
    state,
    due_minor,
    captured_minor,
    reserved_minor,
  }: Pick<Standing, "payment" | "state" | "due_minor" | "captured_minor" | "reserved_minor">,
  to: OrderState,
): OrderPayment {
  if (to === state) return payment;
  if (to === "cancelled") {
    return payment === "paid" && captured_minor + reserved_minor > 0 ? "paid" : "unpaid";
  }
  if (payment === "paid" || state !== "cancelled") return payment;
  return due_minor > 0 ? "awaiting" : "paid";
}

/**
 * Whether an order comes back from cancelled owing what was given back of it: whatever status it is given, it awaits its
 * payment first, as whatever else comes to be due after the fact (DESIGN.md, *Money after the fact*).
 */
export function isDueAgain(
  { state, refunded_minor, due_minor }: Pick<Standing, "state" | "refunded_minor" | "due_minor">,
  to: OrderState,
): boolean {
  if (state !== "cancelled" || to === "cancelled" || to === "awaiting_payment") return false;
  return refunded_minor > 0 && due_minor > 0;
}

export function isBeyond(state: OrderState, other: OrderState): boolean {
  return ORDER_STATES.indexOf(state) > ORDER_STATES.indexOf(other);
}
