import { bucketDays } from "../day-buckets";

const day = (date: string, sold: number) => ({ date, sold });

describe("days on a chart", () => {
  it("have their gaps filled", () => {
    expect(bucketDays([day("2026-02-27", 2), day("2026-03-02", 3)], ["sold"], 10)).toEqual([
      { from: "2026-02-27", to: "2026-02-27", sold: 2 },
      { from: "2026-02-28", to: "2026-02-28", sold: 0 },
      { from: "2026-03-01", to: "2026-03-01", sold: 0 },
      { from: "2026-03-02", to: "2026-03-02", sold: 3 },
    ]);
  });

  it("go together when they are too many, and none is lost", () => {
    const days = Array.from({ length: 100 }, (_, index) =>
      day(new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10), 1),
    );
    const buckets = bucketDays(days, ["sold"], 30);
    expect(buckets.length).toBeLessThanOrEqual(30);
    expect(buckets.reduce((sum, { sold }) => sum + sold, 0)).toBe(100);
    expect(buckets[0]).toMatchObject({ from: "2026-01-01", to: "2026-01-04" });
    expect(buckets.at(-1)?.to).toBe("2026-04-10");
  });

  it("are none when nothing was sold", () => {
    expect(bucketDays([], ["sold"], 30)).toEqual([]);
  });
});
