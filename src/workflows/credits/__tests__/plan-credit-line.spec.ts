import { type NoteToLowerBy, planCreditLine } from "../plan-credit-line";

const line = (source_id: string, quantity: number, total_minor: number, tickets = 0) => ({
  source_id,
  quantity,
  total_minor,
  ticket_ids: Array.from({ length: tickets }, (_, nth) => `${source_id}_${nth}`),
});

const plan = (
  lines: NoteToLowerBy["lines"],
  kept: Record<string, number>,
  invoiced: Record<string, number>,
) =>
  planCreditLine({
    lines,
    kept: new Map(Object.entries(kept)),
    invoiced: new Map(Object.entries(invoiced)),
  });

describe("what a credit note takes off an order beside its tickets' lines", () => {
  it("is goods, shipping and goodwill, and nothing of what its tickets take", () => {
    const lines = [line("mug", 2, 20_001), line("ticket", 3, 30_000, 2), line("post", 1, 9_900)];
    const kept = { mug: 5, ticket: 1, post: 1 };
    expect(plan(lines, kept, { mug: 3 })).toBe(20_001 + 10_000 + 9_900);
  });

  it("is nothing of what was returned: the order asks for that no more", () => {
    const lines = [line("mug", 2, 20_000)];
    expect(plan(lines, { mug: 1 }, { mug: 1 })).toBe(0);
    expect(plan(lines, { mug: 2 }, { mug: 1 })).toBe(10_000);
    expect(plan(lines, {}, {})).toBe(0);
  });
});
