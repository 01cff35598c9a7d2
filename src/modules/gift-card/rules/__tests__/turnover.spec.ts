import fc from "fast-check";
import { CARD_ORIGINS, TRANSFER_TYPES, VOUCHER_TYPES } from "../../types";
import { type Movement, outstandingOf, partsOf, turnoverOf, turnoverOfParts } from "../turnover";

const moved = (type: Movement["type"], amount_minor: number, more: Partial<Movement> = {}) => ({
  ...{ moment: "within" as const, part: null, is_by_as_of: true, origin: "sold" as const },
  ...{ voucher_type: "multi" as const, type, amount_minor, paid_minor: amount_minor },
  issued_as: type === "issue" ? ("sold" as const) : null,
  ...more,
});

describe("turnover of gift cards (D1)", () => {
  it("tells each flow by its name: what is taken off is above zero, and what an issue is says its origin", () => {
    const movements = [
      moved("issue", 900, { moment: "before" }),
      moved("issue", 500, { paid_minor: 450 }),
      ...(["manual", "promotional", "imported", "refund"] as const).map((issued_as, nth) =>
        moved("issue", nth + 1, { issued_as }),
      ),
      moved("void", -100),
      moved("capture", -200),
      moved("refund", 50),
      moved("adjust", -30),
      moved("adjust", 10),
      moved("move", -70),
      moved("move", 70),
      moved("cash_out", -15),
      moved("expire", -25),
      moved("expire", 5),
    ];
    expect(turnoverOf(movements)).toEqual({
      ...{ opening: 900, sold: 500, sold_paid: 450, issued: 1, promotional: 2, imported: 3 },
      ...{ refunded: 54, voided: 100, redeemed: 200, adjusted: -20, moved: 70, moved_in: 70 },
      ...{ cashed_out: 15, expired: 20, closing: 1105 },
    });
    expect(turnoverOf([]).expired).toBe(0);
  });

  it("closing is opening and what happened, of the whole, of each part, and of what is apart", () => {
    const days = partsOf({ from: "2026-02-27", to: "2026-03-02" }, "day").map(({ first }) => first);
    const movement: fc.Arbitrary<Movement> = fc.record({
      moment: fc.constantFrom("before", "within", "after"),
      part: fc.constantFrom(...days),
      is_by_as_of: fc.boolean(),
      origin: fc.constantFrom(...CARD_ORIGINS, null),
      voucher_type: fc.constantFrom(...VOUCHER_TYPES, null),
      type: fc.constantFrom(...TRANSFER_TYPES),
      issued_as: fc.constantFrom(...CARD_ORIGINS),
      amount_minor: fc.integer({ min: -100_000, max: 100_000 }),
      paid_minor: fc.nat(),
    });
    fc.assert(
      fc.property(fc.array(movement), (movements) => {
        const all = turnoverOf(movements);
        const parts = turnoverOfParts(movements, days);
        for (const told of [all, ...parts]) {
          const { opening, closing, sold, issued, imported, promotional, adjusted } = told;
          const { refunded, moved_in, voided, redeemed, cashed_out, expired, moved } = told;
          expect(closing).toBe(
            opening +
              (sold + issued + imported + promotional + adjusted + refunded + moved_in) -
              (voided + redeemed + cashed_out + expired + moved),
          );
        }
        expect([parts[0]?.opening, parts.at(-1)?.closing]).toEqual([all.opening, all.closing]);
        for (const [nth, part] of parts.slice(1).entries()) {
          expect(part.opening).toBe(parts[nth]?.closing);
        }
        const byOrigin = [...CARD_ORIGINS, null].map((origin) =>
          turnoverOf(movements.filter((one) => one.origin === origin)),
        );
        expect(byOrigin.reduce((sum, { closing }) => sum + closing, 0)).toBe(all.closing);
        const upTo = movements.map((one) => ({ ...one, is_by_as_of: one.moment !== "after" }));
        expect(outstandingOf(upTo)).toBe(all.closing);
      }),
    );
  });

  it("a period has each of its days and months once, the first and last as far as they are in it", () => {
    const months = partsOf({ from: "2027-12-31", to: "2028-03-01" }, "month");
    expect(months.map(({ from, to }) => [from, to])).toEqual([
      ["2027-12-31", "2027-12-31"],
      ["2028-01-01", "2028-01-31"],
      ["2028-02-01", "2028-02-29"],
      ["2028-03-01", "2028-03-01"],
    ]);
    expect(months.map(({ first }) => first)).toEqual([
      ...["2027-12-01", "2028-01-01", "2028-02-01", "2028-03-01"],
    ]);
    const day = { from: "2026-12-31", to: "2026-12-31" };
    expect(partsOf(day, "day")).toEqual([{ ...day, first: "2026-12-31" }]);
  });
});
