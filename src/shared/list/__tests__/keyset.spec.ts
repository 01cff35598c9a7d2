import { beyond, type Keyset, pageOf, placeKey } from "../keyset";

const BY_TIME: Keyset = { key: "row.at", isMoment: true, id: "row.id", direction: "DESC" };
const BY_SEQ: Keyset = { key: "row.seq", direction: "ASC" };

const rows = [1, 2, 3].map((key) => ({ key, id: `row_${key}` }));
const cursorOf = (limit: number) => pageOf(rows, limit, (row) => row).next_cursor ?? "";
const forged = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

describe("keyset", () => {
  it("has a cursor only where there is more", () => {
    expect(pageOf(rows, 3, (row) => row)).toEqual({ shown: rows, next_cursor: null });
    expect(pageOf([], 3, (row) => row)).toEqual({ shown: [], next_cursor: null });
    const { shown, next_cursor } = pageOf(rows, 2, (row) => row);
    expect(shown).toEqual(rows.slice(0, 2));
    expect(next_cursor).toEqual(expect.stringMatching(/^[\w-]+$/));
  });

  it("goes on after the last row, the way the list is sorted", () => {
    expect(beyond(BY_TIME, undefined)).toBeUndefined();
    expect(beyond(BY_TIME, cursorOf(2))).toEqual({
      where:
        "(row.at, row.id) < (timestamptz 'epoch' + :after_key::bigint * interval '1 microsecond', :after_id)",
      bindings: { after_key: 2, after_id: "row_2" },
    });
    const { next_cursor } = pageOf(rows, 1, ({ key }) => ({ key }));
    expect(beyond(BY_SEQ, next_cursor ?? "")).toEqual({
      where: "row.seq > :after_key::bigint",
      bindings: { after_key: 1 },
    });
    expect(placeKey(BY_TIME)).toBe("(extract(epoch FROM row.at) * 1000000)::float8");
    expect(placeKey(BY_SEQ)).toBe("row.seq::float8");
  });

  it.each([
    "x",
    forged(null),
    forged([1]),
    forged({ key: 1 }),
    forged({ key: "1", id: "a" }),
    forged({ key: 0.5, id: "a" }),
    forged({ key: 1e300, id: "a" }),
    forged({ key: 1, id: "a'b" }),
    forged({ key: 1, id: "a", more: 1 }),
  ])("refuses %s, which this list never gave", (cursor) => {
    expect(() => beyond(BY_TIME, cursor)).toThrow("cursor: is not one that this list gave");
  });

  it("refuses the cursor of a list that is parted otherwise", () => {
    expect(() => beyond(BY_SEQ, cursorOf(2))).toThrow("cursor: is not one that this list gave");
  });
});
