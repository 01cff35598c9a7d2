import { condition, fromDay, hasWords, isSet, oneOf, throughDay, words } from "../conditions";
import { allOf, asksNothing, type Spec, where } from "../where";

type Filters = {
  id?: string;
  status?: string[];
  archived?: boolean;
  from?: string;
  to?: string;
  starts_after?: Date;
  q?: string;
};

const SPEC: Spec<Filters> = {
  id: oneOf("row.id"),
  status: oneOf("row.status"),
  archived: isSet("row.archived_at"),
  from: fromDay("row.placed_at", ":timezone"),
  to: throughDay("row.placed_at", "event.timezone"),
  starts_after: condition("row.starts_at >= :starts_after"),
  q: words(hasWords("row.search"), "row.display_id = :display_id"),
};

describe("where", () => {
  it("has only what is asked for in the SQL", () => {
    expect(where(SPEC, {})).toEqual({ where: "true", bindings: {} });
    expect(where(SPEC, { id: undefined, q: "" })).toEqual({ where: "true", bindings: {} });
    expect(where(SPEC, { status: ["sold"], archived: false })).toEqual({
      where: "row.status = :status AND row.archived_at IS NULL",
      bindings: { status: "sold" },
    });
  });

  it("asks for one value by =, for several by ANY, and for none with []", () => {
    expect(where(SPEC, { id: "a" })).toEqual({ where: "row.id = :id", bindings: { id: "a" } });
    const two = ["sold", "held"];
    expect(where(SPEC, { status: two })).toEqual({
      where: "row.status = ANY (:status)",
      bindings: { status: two },
    });
    expect(where(SPEC, { status: [] })).toEqual({
      where: "row.status = ANY (:status)",
      bindings: { status: [] },
    });
  });

  it("takes days with both ends, by the zone's clock", () => {
    expect(where(SPEC, { from: "2026-12-05", to: "2026-12-05" }, { timezone: "UTC" })).toEqual({
      where:
        "row.placed_at >= (:from::date + 0)::timestamp AT TIME ZONE :timezone" +
        " AND row.placed_at < (:to::date + 1)::timestamp AT TIME ZONE event.timezone",
      bindings: { from: "2026-12-05", to: "2026-12-05", timezone: "UTC" },
    });
  });

  it("finds words by their beginnings, and an order by its number", () => {
    expect(where(SPEC, { q: "Kari Åsen" })).toEqual({
      where: "(row.search @@ box_office_beginnings(:words))",
      bindings: { words: "Kari Åsen" },
    });
    expect(where(SPEC, { q: "12" })).toEqual({
      where: "(row.search @@ box_office_beginnings(:words) OR row.display_id = :display_id)",
      bindings: { words: "12", display_id: 12 },
    });
    expect(where(SPEC, { q: "#12" })).toEqual({
      where: "(row.display_id = :display_id)",
      bindings: { display_id: 12 },
    });
    expect(where(SPEC, { q: "--" }).where).toBe("false");
    expect(words(hasWords("row.search"))("12", "q")).toEqual({
      where: "(row.search @@ box_office_beginnings(:words))",
      bindings: { words: "12" },
    });
    expect(words(hasWords("row.search"))("#12", "q").where).toBe("false");
  });

  it("never has what somebody typed in its SQL", () => {
    const typed = "x'; DROP TABLE box_office_ticket; --";
    const starts_after = new Date(0);
    const asked = where(SPEC, {
      id: typed,
      status: [typed, typed],
      from: typed,
      to: typed,
      starts_after,
      q: typed,
    });
    expect(asked.where).not.toContain("DROP");
    expect(asked.where).not.toContain("drop");
    expect(asked.bindings).toMatchObject({ id: typed, from: typed, starts_after });
  });

  it("passes over filters that the list does not have", () => {
    expect(where(SPEC, { id: "a", "1 = 1; --": "b" } as Filters).where).toBe("row.id = :id");
  });
});

describe("allOf", () => {
  it("asks for all that is asked, and keeps what each binds", () => {
    const nothing = where(SPEC, {}, { timezone: "UTC" });
    expect(asksNothing(nothing)).toBe(true);
    const asked = allOf(nothing, where(SPEC, { id: "a" }), undefined);
    expect(asked).toEqual({ where: "row.id = :id", bindings: { timezone: "UTC", id: "a" } });
    expect(asksNothing(asked)).toBe(false);
    expect(allOf(asked, { where: "x = :x", bindings: { x: 1 } }).where).toBe(
      "row.id = :id AND x = :x",
    );
  });
});
