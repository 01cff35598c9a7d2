import fc from "fast-check";
import type { SellableOffer } from "../../claims/ticket-lines";
import { fitToSeats, liveByOffer, planTickets, type SettledLine, type TicketRow } from "../plan";

const line = (
  id: string,
  quantity: number,
  { offerId = "offer", session = "scheduled" } = {},
): SettledLine => ({
  line_item_id: id,
  variant_id: `variant-of-${offerId}`,
  product_id: "product",
  quantity,
  total_minor: quantity * 100,
  offer: {
    id: offerId,
    event_status: "published",
    session_status: session,
  } as SellableOffer,
});

const ticket = (
  lineId: string,
  unit: number,
  status: TicketRow["status"] = "valid",
  { scanned = false, withdrawn = false, withOrder = false, offerId = "offer" } = {},
): TicketRow => ({
  id: `${lineId}-${unit}`,
  order_line_item_id: lineId,
  offer_id: offerId,
  unit_index: unit,
  status,
  checked_in_at: scanned ? new Date() : null,
  is_withdrawn: withdrawn,
  is_cancelled_with_order: withOrder,
});

const withdrawn = (lineId: string, unit: number) =>
  ticket(lineId, unit, "cancelled", { withdrawn: true });

const paid = { canceled: false, payment: "paid" as const };

describe("the plan of an order's tickets", () => {
  it("makes one per unit, spread over the lines of the offer by id", () => {
    const plan = planTickets(paid, [line("b", 1), line("a", 2)], []);
    expect(plan.create.map((made) => [made.line.line_item_id, made.unit_index])).toEqual([
      ["a", 1],
      ["a", 2],
      ["b", 1],
    ]);
  });

  it("makes none beyond the seats that the order has", () => {
    const plan = planTickets(paid, [line("a", 2), line("b", 2)], []);
    expect(fitToSeats(plan, [], new Map([["offer", 3]])).create).toHaveLength(3);
  });

  it("changes nothing when all is as it should be", () => {
    const tickets = [ticket("a", 1), ticket("a", 2)];
    const plan = planTickets(paid, [line("a", 2)], tickets);
    expect(plan).toEqual({ create: [], cancel: [], validate: [], absorb: [], revive: [] });
  });

  it("cancels the last tickets of a line that shrinks, never one that somebody entered with", () => {
    const tickets = [ticket("a", 1), ticket("a", 2), ticket("a", 3, "valid", { scanned: true })];
    const plan = planTickets(paid, [line("a", 1)], tickets);
    expect(plan.cancel.map(({ id }) => id)).toEqual(["a-1", "a-2"]);
  });

  it("cancels those too when the order is cancelled, and those of lines that are gone", () => {
    const tickets = [ticket("a", 1, "valid", { scanned: true }), ticket("gone", 1)];
    const closed = { canceled: true, payment: "paid" as const };
    const plan = planTickets(closed, [line("a", 1)], tickets);
    expect(plan.cancel).toHaveLength(2);
  });

  it("numbers new units after the cancelled ones", () => {
    const tickets = [ticket("a", 1), ticket("a", 2, "cancelled")];
    const plan = planTickets(paid, [line("a", 2)], tickets);
    expect(plan.create.map((made) => made.unit_index)).toEqual([3]);
  });

  it("turns reserved tickets valid only when the order is paid", () => {
    const tickets = [ticket("a", 1, "reserved")];
    expect(planTickets(paid, [line("a", 1)], tickets).validate).toHaveLength(1);
    const awaiting = { canceled: false, payment: "awaiting" as const };
    expect(planTickets(awaiting, [line("a", 1)], tickets).validate).toHaveLength(0);
  });

  it("makes none in the place of a withdrawn ticket, and one when the line grows", () => {
    const tickets = [ticket("a", 1), withdrawn("a", 2)];
    expect(planTickets(paid, [line("a", 2)], tickets).create).toHaveLength(0);
    expect(planTickets(paid, [line("a", 3)], tickets).create).toHaveLength(1);
  });

  it("gives up withdrawn tickets first when the line shrinks: they are refunded by it", () => {
    const tickets = [ticket("a", 1), withdrawn("a", 2)];
    const plan = planTickets(paid, [line("a", 1)], tickets);
    expect(plan.absorb.map(({ id }) => id)).toEqual(["a-2"]);
    expect(plan.cancel).toHaveLength(0);
    expect(planTickets(paid, [line("a", 0)], tickets).cancel.map(({ id }) => id)).toEqual(["a-1"]);
  });

  it("keeps a ticket that was moved, with the seat of where it went", () => {
    const tickets = [ticket("a", 1, "valid", { offerId: "later" }), ticket("a", 2)];
    const plan = planTickets(paid, [line("a", 2)], tickets);
    expect(plan.create).toHaveLength(0);
    expect(Object.fromEntries(liveByOffer(tickets, plan))).toEqual({ later: 1, offer: 1 });
  });

  it("cancels what a cancelled session took, not the ticket that was moved out of it before", () => {
    const tickets = [ticket("a", 1, "valid", { offerId: "later" }), ticket("a", 2)];
    const plan = planTickets(paid, [line("a", 2, { session: "cancelled" })], tickets);
    expect(plan.cancel.map(({ id }) => id)).toEqual(["a-2"]);
    expect(plan.create).toHaveLength(0);
  });

  it("counts places over the lines of an offer, after those that were ever made", () => {
    const plan = planTickets(paid, [line("b", 1), line("a", 2)], [ticket("a", 1)]);
    expect(plan.create.map(({ place }) => place)).toEqual([1, 2]);
  });

  it("E9: gives back first what was lost with the order, not what was cancelled by itself", () => {
    const lost = (unit: number, options = {}) =>
      ticket("a", unit, "cancelled", { withOrder: true, ...options });
    const tickets = [lost(1), withdrawn("a", 2), lost(3, { offerId: "later" }), lost(4)];
    const plan = planTickets(paid, [line("a", 3)], tickets);
    expect(plan.revive.map(({ id }) => id)).toEqual(["a-1", "a-3"]);
    expect(plan.create).toHaveLength(0);
    expect(Object.fromEntries(liveByOffer(tickets, plan))).toEqual({ offer: 1, later: 1 });
    const more = planTickets(paid, [line("a", 5)], tickets);
    expect(more.revive).toHaveLength(3);
    expect(more.create.map(({ unit_index }) => unit_index)).toEqual([5]);
    const over = planTickets(paid, [line("a", 3, { session: "cancelled" })], tickets);
    expect(over.revive.map(({ id }) => id)).toEqual(["a-3"]);
    expect(over.create).toHaveLength(0);
  });

  it("never makes more tickets than seats, nor fewer than it can, whatever went before", () => {
    const statuses = fc.constantFrom("reserved", "valid", "cancelled") as fc.Arbitrary<
      TicketRow["status"]
    >;
    fc.assert(
      fc.property(
        fc.array(fc.nat(4), { minLength: 1, maxLength: 4 }),
        fc.array(fc.tuple(fc.nat(3), statuses, fc.boolean()), { maxLength: 12 }),
        fc.nat(16),
        (quantities, existing, seats) => {
          const lines = quantities.map((quantity, index) => line(`line${index}`, quantity));
          const tickets = existing.map(([index, status, isWithdrawn], unit) =>
            ticket(`line${index}`, unit + 1, status, {
              withdrawn: isWithdrawn && status === "cancelled",
            }),
          );
          const wanted = planTickets(paid, lines, tickets);
          const kept = liveByOffer(tickets, { ...wanted, create: [] }).get("offer") ?? 0;
          const all = liveByOffer(tickets, wanted).get("offer") ?? 0;
          const plan = fitToSeats(wanted, tickets, new Map([["offer", seats]]));
          expect(liveByOffer(tickets, plan).get("offer") ?? 0).toBe(
            Math.max(kept, Math.min(all, seats)),
          );
          expect(all).toBeLessThanOrEqual(quantities.reduce((sum, quantity) => sum + quantity, 0));
          const units = plan.create.map((made) => `${made.line.line_item_id} ${made.unit_index}`);
          const taken = tickets.map((t) => `${t.order_line_item_id} ${t.unit_index}`);
          expect(new Set([...units, ...taken]).size).toBe(units.length + taken.length);
        },
      ),
    );
  });
});
