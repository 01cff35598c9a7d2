import { type NoteToLowerBy, planCreditLine } from "../plan-credit-line";

const line = (source_id: string, quantity: number, total_minor: number, tickets = 0) => ({
  source_id,
  quantity,
  total_minor,
  ticket_ids: Array.from({ length: tickets }, (_, nth) => `${source_id}_${nth}`),
});

const plan = (
  lines: NoteToLowerBy["lines"],
  units: { kept: Record<string, number>; invoiced: Record<string, number> },
  went: Partial<NoteToLowerBy> = {},
) =>
  planCreditLine({
    ...{ lines, refunded_before_minor: 0, given_minor: 0, ...went },
    kept: new Map(Object.entries(units.kept)),
    invoiced: new Map(Object.entries(units.invoiced)),
  });

describe("what a credit note takes off an order beside its tickets' lines", () => {
  it("is goods, shipping and goodwill, and nothing of what its tickets take", () => {
    const lines = [line("mug", 2, 20_001), line("ticket", 3, 30_000, 2), line("post", 1, 9_900)];
    const kept = { mug: 5, ticket: 1, post: 1 };
    const plan_ = plan(lines, { kept, invoiced: { mug: 3, ticket: 0, post: 0 } });
    expect(plan_).toEqual({ amount_minor: 20_001 + 10_000 + 9_900, reversed_minor: 0 });
  });

  it("is nothing of what was returned: the order asks for that no more", () => {
    const lines = [line("mug", 2, 20_000)];
    expect(plan(lines, { kept: { mug: 1 }, invoiced: { mug: 1 } }).amount_minor).toBe(0);
    expect(plan(lines, { kept: { mug: 2 }, invoiced: { mug: 1 } }).amount_minor).toBe(10_000);
    expect(plan(lines, { kept: {}, invoiced: {} }).amount_minor).toBe(0);
  });

  it("is nothing of what went back before there was a note, of what was returned or not", () => {
    const all = { kept: { mug: 2 }, invoiced: { mug: 0 } };
    const went = { refunded_before_minor: 5_000 };
    expect(plan([line("mug", 2, 20_000)], all, went).amount_minor).toBe(15_000);
    const oneReturned = { kept: { mug: 1 }, invoiced: { mug: 0 } };
    const both = { refunded_before_minor: 12_000 };
    expect(plan([line("mug", 2, 20_000)], oneReturned, both).amount_minor).toBe(8_000);
  });

  it("has it written off by Medusa as far as it went back for more than the tickets", () => {
    const lines = [line("mug", 1, 5_000), line("ticket", 1, 10_000, 1)];
    const units = { kept: { mug: 1 }, invoiced: {} };
    expect(plan(lines, units, { given_minor: 15_000 })).toEqual({
      ...{ amount_minor: 5_000, reversed_minor: 5_000 },
    });
    expect(plan(lines, units, { given_minor: 12_000 }).reversed_minor).toBe(2_000);
    expect(plan(lines, units, { given_minor: 9_000 }).reversed_minor).toBe(0);
  });
});
