import { balanceSet, balanceTaken } from "../new-balance";

describe("D6: what a change of an amount comes to", () => {
  it("is what was typed where it is set, whatever there was", () => {
    expect(balanceSet(500, "199,90", "nok")).toEqual({
      before: 500,
      after: 199.9,
      difference: -300.1,
    });
    expect(balanceSet(0, "250", "nok")).toEqual({ before: 0, after: 250, difference: 250 });
    expect(balanceSet(250, "0", "nok")).toEqual({ before: 250, after: 0, difference: -250 });
  });

  it("is the rest where it is taken, never below 0", () => {
    expect(balanceTaken(0.3, "0.1", "nok")).toEqual({ before: 0.3, after: 0.2, difference: -0.1 });
    expect(balanceTaken(250, "250", "nok")).toEqual({ before: 250, after: 0, difference: -250 });
    expect(balanceTaken(250, "250.01", "nok")).toBeUndefined();
    expect(balanceTaken(250, "0", "nok")).toBeUndefined();
  });

  it.each(["", "−5", "1.234", "ten"])("“%s” is no amount of kroner", (typed) => {
    expect(balanceSet(500, typed, "nok")).toBeUndefined();
    expect(balanceTaken(500, typed, "nok")).toBeUndefined();
  });
});
