import { cardsPart } from "../cards-part";

describe("what of a refund is said to go to gift cards", () => {
  it.each([
    ["payments", 400, 100],
    ["payments", 300, 0],
    ["payments", 350.1, 50.1],
    ["cards", 50, 50],
    ["cards", 400, 100],
    ["payments", Number.NaN, 0],
  ] as const)("%s first, of %d: %d", (first, amount, cards) => {
    expect(cardsPart({ amount_owed: 400, amount_to_cards: 100 }, amount, first)).toBe(cards);
  });
});
