import { chosenPeriod, nameOf, partsIn, periodOf } from "../period";

describe("D1: the days of a turnover", () => {
  it.each([
    ["today", "2026-01-15", "2026-01-15", "2026-01-15"],
    ["month", "2024-02-10", "2024-02-01", "2024-02-29"],
    ["lastMonth", "2026-01-31", "2025-12-01", "2025-12-31"],
    ["year", "2026-12-31", "2026-01-01", "2026-12-31"],
    ["lastYear", "2026-01-01", "2025-01-01", "2025-12-31"],
  ] as const)("of %s as of %s are %s to %s", (name, today, from, to) => {
    expect(periodOf(name, today)).toEqual({ from, to });
    expect(nameOf({ from, to }, today)).toBe(name);
  });

  it("are this month where none are asked for, one day where one end is, and in their order", () => {
    const today = "2026-11-20";
    expect(chosenPeriod({}, today)).toEqual({ from: "2026-11-01", to: "2026-11-30" });
    expect(chosenPeriod({ to: "2026-05-02" }, today)).toEqual({
      ...{ from: "2026-05-02", to: "2026-05-02" },
    });
    expect(chosenPeriod({ from: "2026-05-09", to: "2026-05-02" }, today)).toEqual({
      ...{ from: "2026-05-02", to: "2026-05-09" },
    });
    expect(nameOf({ from: "2026-05-02", to: "2026-05-09" }, today)).toBeUndefined();
  });

  it("are told apart by days or by months, as far as bars can be told apart", () => {
    expect(partsIn({ from: "2026-05-01", to: "2026-05-01" })).toBeUndefined();
    expect(partsIn({ from: "2026-05-01", to: "2026-06-30" })).toBe("day");
    expect(partsIn({ from: "2026-01-01", to: "2026-12-31" })).toBe("month");
  });
});
