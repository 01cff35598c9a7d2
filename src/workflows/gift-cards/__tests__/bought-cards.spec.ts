import { type CardOfUnit, planCards } from "../bought-cards";

const line = (quantity: number, unit_minor = 1990, total_minor = quantity * unit_minor) => ({
  ...{ quantity, unit_minor, total_minor },
});
const cards = (...kinds: ("live" | "spent" | "void")[]): CardOfUnit[] =>
  kinds.map((kind, unit_index) => ({
    ...{ id: `card_${unit_index}`, unit_index, line_position: unit_index + 1 },
    is_void: kind === "void",
    is_spent: kind === "spent",
  }));

describe("the cards of a line", () => {
  it("are one for each unit, worth its price, and know what was paid", () => {
    expect(planCards(line(3, 1990, 5000), [])).toEqual({
      issue: [
        { unit_index: 0, line_position: 1, initial_minor: 1990, paid_minor: 1667 },
        { unit_index: 1, line_position: 2, initial_minor: 1990, paid_minor: 1667 },
        { unit_index: 2, line_position: 3, initial_minor: 1990, paid_minor: 1666 },
      ],
      end: [],
    });
  });

  it("are made once", () => {
    expect(planCards(line(2), cards("live", "spent"))).toEqual({ issue: [], end: [] });
  });

  it("end with the units that are cancelled: the last, and those that were spent from after all others", () => {
    expect(planCards(line(1), cards("live", "live", "spent")).end).toEqual(["card_1", "card_0"]);
    expect(planCards(line(0), cards("live", "void", "spent")).end).toEqual(["card_0", "card_2"]);
  });

  it("are others where a unit comes back: what is void stays so", () => {
    const places = (...given: Parameters<typeof planCards>) =>
      planCards(...given).issue.map(({ unit_index, line_position }) => [unit_index, line_position]);
    expect(places(line(2), cards("live", "void"))).toEqual([[2, 2]]);
    expect(places(line(2), cards("void", "live"))).toEqual([[2, 1]]);
    expect(places(line(2), cards("void", "void"))).toEqual([
      [2, 1],
      [3, 2],
    ]);
  });

  it("pay each its share of what was paid, by its place: all of them together what the line cost", () => {
    const [other] = planCards(line(3, 1990, 5000), cards("live", "live", "void")).issue;
    expect(other).toMatchObject({ line_position: 3, paid_minor: 1666 });
    const [first] = planCards(line(3, 1990, 5000), cards("void", "live", "live")).issue;
    expect(first).toMatchObject({ line_position: 1, paid_minor: 1667 });
  });

  it("what costs nothing is worth nothing, and no card", () => {
    expect(planCards(line(2, 0), [])).toEqual({ issue: [], end: [] });
  });
});
