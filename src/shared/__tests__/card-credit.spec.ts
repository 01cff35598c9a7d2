import fc from "fast-check";
import { REFUND_FIRST, shareOfCards } from "../card-credit";

describe("what of a refund goes to the cards that paid", () => {
  it("no more than they paid, and leaves the providers no more than they took", () => {
    fc.assert(
      fc.property(
        fc.nat(100_000),
        fc.nat(100_000),
        fc.nat(),
        fc.constantFrom(...REFUND_FIRST),
        (card_minor, provided, drawn, first) => {
          const kept = card_minor + provided;
          const amount = drawn % (kept + 1);
          const order = { captured_minor: kept + 700, refunded_minor: 700, card_minor };
          const cards = shareOfCards(order, amount, first);
          expect(cards).toBeGreaterThanOrEqual(0);
          expect(cards).toBeLessThanOrEqual(card_minor);
          expect(amount - cards).toBeLessThanOrEqual(provided);
          const own = first === "cards" ? card_minor : provided;
          const part = first === "cards" ? cards : amount - cards;
          expect(part).toBe(Math.min(amount, own));
        },
      ),
    );
  });
});
