import fc from "fast-check";
import { NO_MONEY, type OrderMoney, ticketAmounts, type ValuedTicket } from "../ticket-amounts";

const line = (total_minor: number, quantity: number, line_item_id = "line") => ({
  line_item_id,
  variant_id: null,
  product_id: null,
  quantity,
  total_minor,
});

const order = (
  lines: ReturnType<typeof line>[],
  money: Partial<OrderMoney> = {},
  canceled = false,
) => ({
  canceled,
  lines,
  ...NO_MONEY,
  ...money,
});

const ticket = (
  unit_index: number,
  amount_minor: number,
  rest: Partial<ValuedTicket> = {},
): ValuedTicket => ({
  id: `${rest.order_line_item_id ?? "line"}-${unit_index}`,
  order_line_item_id: "line",
  unit_index,
  status: "valid",
  amount_minor,
  cancelled_at: null,
  ...rest,
});

const cancelled = (unit_index: number, amount_minor: number, hour = 1) =>
  ticket(unit_index, amount_minor, {
    status: "cancelled",
    cancelled_at: new Date(Date.UTC(2026, 11, 1, hour)),
  });

/** By tickets in their order: price, paid, reserved. */
function valued(of: ReturnType<typeof order>, tickets: ValuedTicket[]) {
  const amounts = ticketAmounts(of, tickets);
  return tickets.map(({ id }) => {
    const { amount_minor, paid_minor, reserved_minor } = amounts.get(id) as never as Record<
      string,
      number
    >;
    return [amount_minor, paid_minor, reserved_minor];
  });
}

describe("what a ticket is worth", () => {
  it("is its share of what its line asks for now", () => {
    const two = [ticket(1, 10_000), ticket(2, 10_000)];
    expect(valued(order([line(10_000, 2)], { captured_minor: 10_000 }), two)).toEqual([
      [5_000, 5_000, 0],
      [5_000, 5_000, 0],
    ]);
    expect(valued(order([line(10_001, 2)]), two)).toEqual([
      [5_001, 0, 0],
      [5_000, 0, 0],
    ]);
  });

  it("stays as it is as long as that comes to what the line asks for", () => {
    const odd = [ticket(1, 33), ticket(2, 34), ticket(3, 33)];
    expect(valued(order([line(100, 3)]), odd).map(([price]) => price)).toEqual([33, 34, 33]);
  });

  it("does not grow by a ticket that was cancelled while its line asks for it still", () => {
    const one = [ticket(1, 25_000), cancelled(2, 25_000)];
    const asked = order([line(50_000, 2)], { captured_minor: 50_000 });
    expect(valued(asked, one)).toEqual([
      [25_000, 25_000, 0],
      [25_000, 25_000, 0],
    ]);
    const lowered = order([line(25_000, 1)], { captured_minor: 50_000 });
    expect(valued(lowered, one)).toEqual([
      [25_000, 25_000, 0],
      [25_000, 25_000, 0],
    ]);
    expect(valued({ ...lowered, refunded_minor: 25_000 }, one)).toEqual([
      [25_000, 25_000, 0],
      [25_000, 0, 0],
    ]);
  });

  it("has no more of the money than was paid and not given back", () => {
    const two = [ticket(1, 25_000), ticket(2, 25_000)];
    const lines = [line(50_000, 2)];
    expect(valued(order(lines, { captured_minor: 50_000, refunded_minor: 10_000 }), two)).toEqual([
      [25_000, 20_000, 0],
      [25_000, 20_000, 0],
    ]);
    const all = { captured_minor: 50_000, refunded_minor: 50_000 };
    expect(valued(order(lines, all), two)).toEqual([
      [25_000, 0, 0],
      [25_000, 0, 0],
    ]);
  });

  it("shares the money with goods and shipping", () => {
    const lines = [line(30_000, 1), line(10_000, 1, "programme")];
    const money = { captured_minor: 25_000, shipping_minor: 10_000, reserved_minor: 25_000 };
    expect(valued(order(lines, money), [ticket(1, 30_000)])).toEqual([[30_000, 15_000, 15_000]]);
  });

  it("has what is reserved beside what is paid, and no more than it costs", () => {
    const lines = [line(25_000, 1)];
    const one = [ticket(1, 25_000)];
    expect(valued(order(lines, { reserved_minor: 75_000 }), one)).toEqual([[25_000, 0, 25_000]]);
    expect(valued(order(lines, { captured_minor: 20_000, reserved_minor: 30_000 }), one)).toEqual([
      [25_000, 20_000, 5_000],
    ]);
  });

  it("keeps its money with its cancelled order until it is given back", () => {
    const tickets = [cancelled(1, 25_000), cancelled(2, 25_000)];
    const lines = [line(50_000, 2)];
    const of = (refunded_minor: number) =>
      order(lines, { captured_minor: 50_000, refunded_minor, reserved_minor: 10_000 }, true);
    expect(valued(of(0), tickets)).toEqual([
      [25_000, 25_000, 0],
      [25_000, 25_000, 0],
    ]);
    expect(valued(of(50_000), tickets)).toEqual([
      [25_000, 0, 0],
      [25_000, 0, 0],
    ]);
  });

  it("was given back first where it was cancelled first", () => {
    const tickets = [cancelled(1, 10_000, 1), cancelled(2, 20_000, 2)];
    const of = (refunded_minor: number) => order([], { captured_minor: 30_000, refunded_minor });
    expect(valued(of(10_000), tickets).map(([, paid]) => paid)).toEqual([0, 20_000]);
    expect(valued(of(15_000), tickets).map(([, paid]) => paid)).toEqual([0, 15_000]);
  });

  it("of money that came in twice it has its price", () => {
    const money = { captured_minor: 50_000 };
    expect(valued(order([line(25_000, 1)], money), [ticket(1, 25_000)])).toEqual([
      [25_000, 25_000, 0],
    ]);
  });

  it("is refunded while it is live and costs something, once all of its order's money was given back", () => {
    const tickets = [ticket(1, 25_000), cancelled(2, 25_000)];
    const of = (money: Partial<OrderMoney>) =>
      [...ticketAmounts(order([line(25_000, 1)], money), tickets).values()].map(
        ({ is_refunded }) => is_refunded,
      );
    const all = { captured_minor: 50_000, refunded_minor: 50_000 };
    expect(of(all)).toEqual([true, false]);
    expect(of({ ...all, refunded_minor: 49_999 })).toEqual([false, false]);
    expect(of({ ...all, reserved_minor: 1 })).toEqual([false, false]);
    expect(of({})).toEqual([false, false]);
    const free = ticketAmounts(order([line(0, 1)], all), [ticket(1, 0)]);
    expect([...free.values()]).toMatchObject([{ is_refunded: false }]);
  });

  it("comes to no more than was kept and is reserved, and to all of it where tickets are all that is asked for", () => {
    const amount = fc.nat(1_000_000);
    const units = fc.array(fc.boolean(), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(amount, units), { minLength: 1, maxLength: 4 }),
        fc.record({
          captured_minor: amount,
          refunded_minor: amount,
          reserved_minor: amount,
          shipping_minor: fc.constant(0),
        }),
        (sold, money) => {
          const lines = sold.map(([total, live], nth) => line(total, live.length, `line${nth}`));
          const tickets = sold.flatMap(([, live], nth) =>
            live.map((is_live, unit) => {
              const made = is_live ? ticket(unit, 100) : cancelled(unit, 100);
              return { ...made, id: `${nth}-${unit}`, order_line_item_id: `line${nth}` };
            }),
          );
          const amounts = [...ticketAmounts(order(lines, money), tickets).values()];
          const sum = (of: number[]) => of.reduce((all, one) => all + one, 0);
          const asked = sum(lines.map(({ total_minor }) => total_minor));
          const kept = Math.max(0, money.captured_minor - money.refunded_minor);
          const paid = sum(amounts.map(({ paid_minor }) => paid_minor));
          expect(paid).toBe(Math.min(kept, asked));
          const reserved = sum(amounts.map(({ reserved_minor }) => reserved_minor));
          expect(reserved).toBeLessThanOrEqual(Math.min(money.reserved_minor, asked - paid));
          for (const one of amounts) expect(one.paid_minor).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
