import fc from "fast-check";
import { ORDER_STATES, type OrderState, type Standing } from "../../types";
import { paymentAfterMove, paymentOf, progressOf, targetOf } from "../progress";

const facts = {
  canceled: false,
  shipping: "none",
  is_complete: null,
  payment: "unpaid",
  total_minor: 500,
  captured_minor: 500,
  reserved_minor: 0,
  refunded_minor: 500,
  set_aside_minor: 0,
  just_refunded_minor: 0,
  due_minor: 0,
} as const;

const standing = (
  state: OrderState,
  followed_state: OrderState = state,
  more: Partial<Standing> = {},
): Parameters<typeof progressOf>[0] => ({
  state,
  followed_state,
  closed_at: null,
  payment: "unpaid",
  total_minor: 500,
  captured_minor: 0,
  reserved_minor: 0,
  refunded_minor: 0,
  set_aside_minor: 0,
  ...more,
});

describe("targetOf", () => {
  it.each([
    ["received", {}],
    ["awaiting_payment", { payment: "awaiting" }],
    ["processing", { payment: "paid" }],
    ["shipped", { payment: "awaiting", shipping: "shipped" }],
    ["completed", { payment: "paid", shipping: "delivered" }],
    ["completed", { payment: "paid", is_complete: true }],
    ["shipped", { payment: "paid", shipping: "delivered", is_complete: false }],
    ["cancelled", { payment: "paid", shipping: "delivered", canceled: true }],
  ] as const)("M5: %s is what %j asks for", (state, more) => {
    expect(targetOf({ ...facts, ...more })).toBe(state);
  });
});

describe("progressOf", () => {
  const move = (
    from: ReturnType<typeof standing>,
    more: Partial<Parameters<typeof progressOf>[1]>,
  ) => progressOf(from, { ...facts, ...more });

  it("M5: goes forward to what is asked for", () => {
    expect(move(standing("received"), { payment: "paid" })).toEqual({
      state: "processing",
      followed_state: "processing",
      payment: "paid",
      comes_due: false,
      goes_on: false,
      closes: false,
      money: "paid",
    });
  });

  it("E5: that money comes in is seen once, whether or not it moves the order", () => {
    expect(move(standing("shipped", "received"), { payment: "paid" })).toMatchObject({
      state: null,
      money: "paid",
    });
    const paid = standing("shipped", "received", { payment: "paid" });
    expect(move(paid, { payment: "paid" }).money).toBeNull();
  });

  it("T4: money that is promised is reserved, and paid once it is taken", () => {
    const came = { payment: "paid", captured_minor: 0, refunded_minor: 0 } as const;
    expect(move(standing("received"), { ...came, reserved_minor: 500 }).money).toBe("reserved");
    const reserved = standing("processing", "processing", {
      payment: "paid",
      reserved_minor: 500,
    });
    const taken = (captured_minor: number) =>
      move(reserved, { ...came, captured_minor, reserved_minor: 500 - captured_minor }).money;
    expect([0, 300, 500].map(taken)).toEqual([null, null, "paid"]);
    // What it asks for was cancelled.
    expect(move(reserved, { ...came, total_minor: 0, reserved_minor: 500 }).money).toBeNull();
  });

  it("M5: never back, and not again to where an admin brought it away from", () => {
    expect(move(standing("shipped"), { payment: "paid" }).state).toBeNull();
    expect(move(standing("received", "processing"), { payment: "paid" }).state).toBeNull();
    expect(move(standing("received", "processing"), { shipping: "shipped" }).state).toBe("shipped");
  });

  it("M5: remembers what was asked for though an admin had gone further", () => {
    expect(move(standing("completed", "received"), { shipping: "shipped" })).toMatchObject({
      state: null,
      followed_state: "shipped",
    });
  });

  it("E9: a cancelled order stays; that money comes in is seen once", () => {
    const cancelled = standing("cancelled", "received");
    for (const money of [{ refunded_minor: 0 }, { reserved_minor: 500 }]) {
      expect(move(cancelled, { payment: "paid", ...money }).money).toBe("paid_while_cancelled");
    }
    expect(move(cancelled, { payment: "paid", refunded_minor: 0 })).toMatchObject({
      state: null,
      followed_state: "processing",
      money: "paid_while_cancelled",
    });
    expect(move({ ...cancelled, payment: "paid" }, { payment: "paid" })).toMatchObject({
      money: null,
    });
    expect(
      move(standing("cancelled", "received", { closed_at: new Date() }), { payment: "paid" }),
    ).toMatchObject({ state: null, money: null });
  });

  it("E9: a cancelled order whose money was all given back is not told of as paid once Medusa has written that off", () => {
    const seenBetween = standing("cancelled", "processing", { payment: "unpaid" });
    expect(move(seenBetween, { payment: "paid" })).toMatchObject({ payment: "paid", money: null });
  });

  it("Medusa's cancel closes it once, from anywhere", () => {
    expect(move(standing("completed"), { canceled: true })).toMatchObject({
      state: "cancelled",
      closes: true,
    });
    expect(move(standing("cancelled"), { canceled: true })).toMatchObject({
      state: null,
      closes: true,
    });
    const closed = standing("cancelled", "received", { closed_at: new Date() });
    expect(move(closed, { canceled: true })).toMatchObject({
      state: null,
      closes: false,
      money: null,
    });
  });

  it("E4: money that is taken after that is told of, and what its cancellation finds is not", () => {
    const taken = { canceled: true, payment: "paid", refunded_minor: 0 } as const;
    expect(move(standing("received"), taken).money).toBeNull();
    const closed = standing("cancelled", "received", { closed_at: new Date() });
    expect(move(closed, taken)).toMatchObject({ state: null, money: "paid_while_cancelled" });
    expect(move(closed, { ...taken, refunded_minor: 500 }).money).toBeNull();
  });

  describe("money that comes to be due after the fact", () => {
    const covered = standing("shipped", "shipped", { payment: "paid" });
    const due = { payment: "awaiting", shipping: "shipped", due_minor: 100 } as const;

    it("moves what was covered back to be paid, whatever its state but cancelled, and once", () => {
      for (const state of ORDER_STATES) {
        const { comes_due, state: to } = move({ ...covered, state }, due);
        const isMoved = state !== "cancelled" && state !== "awaiting_payment";
        expect({ comes_due, to }).toEqual({
          comes_due: isMoved,
          to: isMoved ? "awaiting_payment" : null,
        });
      }
      const waiting = standing("awaiting_payment", "shipped", { payment: "awaiting" });
      expect(move(waiting, due)).toMatchObject({ state: null, comes_due: false });
    });

    it("brings it back once it is paid, as far as it has come", () => {
      const waiting = standing("awaiting_payment", "shipped", { payment: "awaiting" });
      expect(move(waiting, { payment: "paid", shipping: "shipped" })).toMatchObject({
        state: "shipped",
        goes_on: true,
        money: "paid",
      });
      const covered = standing("awaiting_payment", "shipped", { payment: "paid" });
      expect(move(covered, { payment: "paid", shipping: "shipped" }).state).toBeNull();
    });

    it("is not what an admin ships before it is paid", () => {
      const trusted = standing("shipped", "received", { payment: "awaiting" });
      expect(move(trusted, due)).toMatchObject({ comes_due: false });
    });

    it("is not what a refund alone makes due, which Medusa has not written down yet", () => {
      expect(move(covered, { ...due, just_refunded_minor: 100 })).toMatchObject({
        comes_due: false,
        payment: "paid",
      });
      expect(move(covered, { ...due, due_minor: 101, just_refunded_minor: 100 }).comes_due).toBe(
        true,
      );
      const cancelled = standing("cancelled", "shipped", { payment: "paid" });
      expect(move(cancelled, { ...due, just_refunded_minor: 100 }).payment).toBe("unpaid");
    });
  });

  it("M5: whatever comes in whatever order, it ends as far as the furthest of it and each state is entered once", () => {
    const asked = fc.record({
      canceled: fc.constant(false),
      shipping: fc.constantFrom("none" as const, "shipped" as const, "delivered" as const),
      payment: fc.constantFrom("unpaid" as const, "awaiting" as const, "paid" as const),
      is_complete: fc.constantFrom(null, true, false),
      captured_minor: fc.constant(0),
      total_minor: fc.constant(0),
      reserved_minor: fc.constant(0),
      refunded_minor: fc.constant(0),
      set_aside_minor: fc.constant(0),
      just_refunded_minor: fc.constant(0),
      due_minor: fc.constant(0),
    });
    fc.assert(
      fc.property(fc.array(asked, { minLength: 1, maxLength: 12 }), (events) => {
        let at = standing("received");
        const entered: OrderState[] = [];
        for (const event of events) {
          const { state, followed_state } = progressOf(at, event);
          if (state) entered.push(state);
          at = standing(state ?? at.state, followed_state);
        }
        const rank = (state: OrderState) => ORDER_STATES.indexOf(state);
        expect(rank(at.state)).toBe(Math.max(...events.map((event) => rank(targetOf(event)))));
        expect(entered).toEqual([...new Set(entered)].sort((a, b) => rank(a) - rank(b)));
      }),
    );
  });
});

describe("how an order is paid", () => {
  const NONE = { captured_minor: 0, reserved_minor: 0, due_minor: 500 };
  const amounts = fc.record({
    captured_minor: fc.constantFrom(0, 500),
    reserved_minor: fc.constantFrom(0, 500),
    due_minor: fc.constantFrom(0, 500),
  });
  const orders = fc
    .record({
      payment: fc.constantFrom("paid", "awaiting", "unpaid"),
      state: fc.constantFrom(...ORDER_STATES),
    })
    .chain((order) => amounts.map((money) => ({ ...order, ...money })));
  const read = fc
    .record({
      canceled: fc.boolean(),
      payment: fc.constantFrom("paid", "awaiting", "unpaid"),
    })
    .chain((facts) => amounts.map((money) => ({ ...facts, ...money })));

  it.each([
    ["unpaid", { state: "received", payment: "unpaid" }, { payment: "unpaid" }],
    ["awaiting", { state: "received", payment: "unpaid" }, { payment: "awaiting" }],
    ["awaiting", { state: "processing", payment: "paid" }, { payment: "unpaid" }],
    ["awaiting", { state: "awaiting_payment", payment: "awaiting" }, { payment: "unpaid" }],
    ["paid", { state: "received", payment: "unpaid" }, { payment: "paid" }],
    ["paid", { state: "cancelled", payment: "unpaid" }, { payment: "paid", captured_minor: 500 }],
    ["paid", { state: "cancelled", payment: "paid" }, { payment: "paid", reserved_minor: 500 }],
    // All that it asked for was cancelled: nothing is due, and nothing was ever paid.
    ["unpaid", { state: "cancelled", payment: "awaiting" }, { payment: "paid" }],
    ["unpaid", { state: "cancelled", payment: "paid" }, { payment: "awaiting" }],
    ["unpaid", { state: "processing", payment: "paid" }, { payment: "awaiting", canceled: true }],
    [
      "paid",
      { state: "processing", payment: "paid" },
      { payment: "paid", canceled: true, captured_minor: 500 },
    ],
  ] as const)("it is %s where it stood as %j and is read as %j", (payment, from, more) => {
    expect(paymentOf(from, { ...NONE, canceled: false, ...more })).toBe(payment);
  });

  it("read again as it was, it stays what it is", () => {
    fc.assert(
      fc.property(orders, read, (order, facts) => {
        const payment = paymentOf(order, facts);
        const state = facts.canceled ? "cancelled" : order.state;
        expect(paymentOf({ payment, state }, facts)).toBe(payment);
      }),
    );
  });

  it("an order that somebody brings back from cancelled is none that a checkout left unpaid", () => {
    fc.assert(
      fc.property(orders, read, (order, { payment }) => {
        const cancelled = paymentAfterMove(order, "cancelled");
        const back = paymentAfterMove(
          { ...order, payment: cancelled, state: "cancelled" },
          "received",
        );
        expect(
          paymentOf({ payment: back, state: "received" }, { ...order, payment, canceled: false }),
        ).not.toBe("unpaid");
      }),
    );
  });
});
