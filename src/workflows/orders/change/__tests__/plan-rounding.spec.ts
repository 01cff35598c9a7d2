import { planRounding } from "../plan-rounding";

const part = (source_id: string, quantity: number, total_minor: number) => ({
  source_id,
  quantity,
  total_minor,
});

describe("M2: by how much an order asks for more than the papers of its lines", () => {
  const lines = [part("a", 1, 12_498), part("b", 2, 24_995), part("c", 1, 12_497)];

  it("is what the rounding of its lines has moved, cent by cent", () => {
    const papers = [part("a", 1, 12_497), part("b", 2, 24_995), part("c", 1, 12_498)];
    expect(planRounding(lines, papers)).toBe(0);
    expect(planRounding(lines, [...papers.slice(1), part("a", 1, 12_498)])).toBe(-1);
    expect(planRounding(lines, [...papers.slice(0, 2), part("c", 1, 12_497)])).toBe(1);
  });

  it("is nothing of a line with units that are not invoiced, or that are to be credited yet", () => {
    expect(planRounding(lines, [part("b", 1, 12_497)])).toBe(0);
    expect(planRounding(lines, [part("b", 3, 37_492)])).toBe(0);
  });

  it("counts what a credit note has taken off beside the line", () => {
    const invoiced = part("b", 1, 12_498);
    expect(planRounding(lines, [invoiced, part("b", 1, 12_497)])).toBe(0);
    expect(planRounding(lines, [invoiced, part("b", 1, 12_498)])).toBe(-1);
  });

  it("is of a line with several papers some cents, hardly more than a cent a unit", () => {
    const rest = [part("seats", 3, 37_493)];
    const papers = Array.from({ length: 3 }, () => part("seats", 1, 12_497));
    expect(planRounding(rest, papers)).toBe(2);
    expect(planRounding(rest, [part("seats", 3, 37_488)])).toBe(0);
  });

  it("is no price that somebody has changed", () => {
    expect(planRounding(lines, [part("a", 1, 12_400)])).toBe(0);
  });
});
