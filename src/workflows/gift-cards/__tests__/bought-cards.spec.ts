import { type CardOfUnit, planCards } from "../bought-cards";

const line = (quantity: number, unit_minor = 1990, total_minor = quantity * unit_minor) => ({
  ...{ quantity, unit_minor, total_minor },
});
const cards = (...kinds: ("live" | "spent" | "void")[]): CardOfUnit[] =>
  kinds.map((kind, unit_index) => ({
    ...{ id: `card_${unit_index}`, unit_index },
    is_void: kind === "void",
    is_spent: kind === "spent",
  }));

describe("the cards of a line", () => {
  it("are one for each unit, worth its price, and know what was paid", () => {
    expect(planCards(line(3, 1990, 5000), [])).toEqual({
      issue: [
        { unit_index: 0, initial_minor: 1990, paid_minor: 1667 },
        { unit_index: 1, initial_minor: 1990, paid_minor: 1667 },
        { unit_index: 2, initial_minor: 1990, paid_minor: 1666 },
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
    const { issue } = planCards(line(2), cards("live", "void"));
    expect(issue.map(({ unit_index }) => unit_index)).toEqual([2]);
  });

  it("what costs nothing is worth nothing, and no card", () => {
    expect(planCards(line(2, 0), [])).toEqual({ issue: [], end: [] });
  });
});
