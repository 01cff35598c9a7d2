import { contrast, hardToSeeOn, isColour, SWATCHES } from "../contrast";

describe("the contrast of a status's colour", () => {
  it("E10: is as WCAG counts it, whichever of the two comes first", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
    expect(contrast("#ffffff", "#000000")).toBeCloseTo(21);
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  });

  it("E10: tells on which ground a dot would be lost", () => {
    expect(hardToSeeOn("#ffff00")).toEqual(["light"]);
    expect(hardToSeeOn("#000080")).toEqual(["dark"]);
    expect(hardToSeeOn("#2563eb")).toEqual([]);
  });

  it.each(Object.entries(SWATCHES))("E10: the offered %s is seen on both grounds", (_, colour) => {
    expect({ colour, lost: hardToSeeOn(colour) }).toEqual({ colour, lost: [] });
  });

  it.each([["#12ab9F"], ["#000000"]])("takes %s for a colour", (text) => {
    expect(isColour(text)).toBe(true);
  });

  it.each([["#12ab9"], ["red"], ["#12345g"], [""], ["112233"]])("does not take “%s”", (text) => {
    expect(isColour(text)).toBe(false);
  });
});
