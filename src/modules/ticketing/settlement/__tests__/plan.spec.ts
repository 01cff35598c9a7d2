import fc from "fast-check";
import type { SellableOffer } from "../../claims/ticket-lines";
import { liveByOffer, planTickets, type SettledLine, type TicketRow, targetByOffer } from "../plan";

const line = (id: string, quantity: number, offerId = "offer"): SettledLine => ({
  line_item_id: id,
  variant_id: `variant-of-${offerId}`,
  product_id: "product",
  quantity,
  total_minor: quantity * 100,
  offer: {
    id: offerId,
    event_status: "published",
    session_status: "scheduled",
  } as SellableOffer,
});

const ticket = (
  lineId: string,
  unit: number,
  status: TicketRow["status"] = "valid",
  scanned = false,
): TicketRow => ({
  id: `${lineId}-${unit}`,
  order_line_item_id: lineId,
  offer_id: "offer",
  unit_index: unit,
  status,
  checked_in_at: scanned ? new Date() : null,
});

const paid = { canceled: false, payment: "paid" as const };

describe("the plan of an order's tickets", () => {
  it("makes one per unit, spread over the lines of the offer by id", () => {
    const plan = planTickets(paid, [line("b", 1), line("a", 2)], [], new Map([["offer", 3]]));
    expect(plan.create.map((made) => [made.line.line_item_id, made.unit_index])).toEqual([
      ["a", 1],
      ["a", 2],
      ["b", 1],
    ]);
  });

  it("makes none beyond the seats that the order has", () => {
    const plan = planTickets(paid, [line("a", 2), line("b", 2)], [], new Map([["offer", 3]]));
    expect(plan.create).toHaveLength(3);
  });

  it("changes nothing when all is as it should be", () => {
    const tickets = [ticket("a", 1), ticket("a", 2)];
    const plan = planTickets(paid, [line("a", 2)], tickets, new Map([["offer", 2]]));
    expect(plan).toEqual({ create: [], cancel: [], validate: [] });
  });

  it("cancels the last tickets of a line that shrinks, never one that somebody entered with", () => {
    const tickets = [ticket("a", 1), ticket("a", 2), ticket("a", 3, "valid", true)];
    const plan = planTickets(paid, [line("a", 1)], tickets, new Map([["offer", 1]]));
    expect(plan.cancel.map(({ id }) => id)).toEqual(["a-1", "a-2"]);
  });

  it("cancels those too when the order is cancelled, and those of lines that are gone", () => {
    const tickets = [ticket("a", 1, "valid", true), ticket("gone", 1)];
    const closed = { canceled: true, payment: "paid" as const };
    const plan = planTickets(closed, [line("a", 1)], tickets, new Map([["offer", 0]]));
    expect(plan.cancel).toHaveLength(2);
  });

  it("numbers new units after the cancelled ones", () => {
    const tickets = [ticket("a", 1), ticket("a", 2, "cancelled")];
    const plan = planTickets(paid, [line("a", 2)], tickets, new Map([["offer", 2]]));
    expect(plan.create.map((made) => made.unit_index)).toEqual([3]);
  });

  it("turns reserved tickets valid only when the order is paid", () => {
    const tickets = [ticket("a", 1, "reserved")];
    const seats = new Map([["offer", 1]]);
    expect(planTickets(paid, [line("a", 1)], tickets, seats).validate).toHaveLength(1);
    const awaiting = { canceled: false, payment: "awaiting" as const };
    expect(planTickets(awaiting, [line("a", 1)], tickets, seats).validate).toHaveLength(0);
  });

  it("never leaves more live tickets than seats, nor fewer than it can, whatever went before", () => {
    const statuses = fc.constantFrom("reserved", "valid", "cancelled") as fc.Arbitrary<
      TicketRow["status"]
    >;
    fc.assert(
      fc.property(
        fc.array(fc.nat(4), { minLength: 1, maxLength: 4 }),
        fc.array(fc.tuple(fc.nat(4), statuses), { maxLength: 12 }),
        fc.nat(16),
        (quantities, existing, seats) => {
          const lines = quantities.map((quantity, index) => line(`line${index}`, quantity));
          const tickets = existing.map(([index, status], unit) =>
            ticket(`line${index}`, unit + 1, status),
          );
          const target = targetByOffer(lines, paid).get("offer") ?? 0;
          const given = Math.min(target, seats);
          const plan = planTickets(paid, lines, tickets, new Map([["offer", given]]));
          expect(liveByOffer(tickets, plan).get("offer") ?? 0).toBe(given);
          const units = plan.create.map((made) => `${made.line.line_item_id} ${made.unit_index}`);
          const taken = tickets.map((t) => `${t.order_line_item_id} ${t.unit_index}`);
          expect(new Set([...units, ...taken]).size).toBe(units.length + taken.length);
        },
      ),
    );
  });
});
