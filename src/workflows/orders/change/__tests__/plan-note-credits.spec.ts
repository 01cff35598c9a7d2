import { type NoteOfCredit, planNoteCredits, type UnitsOfOrder } from "../plan-note-credits";

const line = (source_id: string, quantity: number, total_minor: number, tickets = 0) => ({
  source_id,
  quantity,
  total_minor,
  ticket_ids: Array.from({ length: tickets }, (_, nth) => `${source_id}_${nth}`),
});

const note = (...lines: NoteOfCredit["lines"]): NoteOfCredit => ({ id: "note", lines });

const plan = (
  notes: readonly NoteOfCredit[],
  kept: Record<string, number>,
  invoiced: Record<string, number> = {},
) => {
  const units: UnitsOfOrder = {
    kept: new Map(Object.entries(kept)),
    invoiced: new Map(Object.entries(invoiced)),
  };
  const credits = planNoteCredits(notes, units);
  return notes.map(({ id }) =>
    credits
      .filter(({ note_id }) => note_id === id)
      .reduce((sum, { total_minor }) => sum + total_minor, 0),
  );
};

describe("what credit notes take off an order beside their tickets' lines", () => {
  it("is goods, shipping and goodwill, and nothing of what its tickets take", () => {
    const all = note(line("mug", 2, 20_001), line("ticket", 3, 30_000, 2), line("post", 1, 9_900));
    expect(plan([all], { mug: 5, ticket: 1, post: 1 }, { mug: 3 })).toEqual([39_901]);
  });

  it("is nothing of what was returned or cancelled, before the note or after it", () => {
    const mugs = note(line("mug", 2, 20_000));
    expect(plan([mugs], { mug: 3 }, { mug: 1 })).toEqual([20_000]);
    expect(plan([mugs], { mug: 2 }, { mug: 1 })).toEqual([10_000]);
    expect(plan([mugs], { mug: 1 }, { mug: 1 })).toEqual([0]);
    expect(plan([mugs], {})).toEqual([0]);
  });

  it("is the first note's first where several are of one line", () => {
    const [first, second] = [note(line("mug", 1, 10_000)), note(line("mug", 1, 10_000))];
    const both = [first, { ...second, id: "second" }] as NoteOfCredit[];
    expect(plan(both, { mug: 3 }, { mug: 1 })).toEqual([10_000, 10_000]);
    expect(plan(both, { mug: 2 }, { mug: 1 })).toEqual([10_000, 0]);
  });
});
