import { sessionLabels } from "../session-label";

describe("session labels", () => {
  const at = "2026-12-05T18:00:00Z";

  it("are the session's name, else its start where the event is", () => {
    const labels = sessionLabels(
      [
        { id: "a", name: "Premiere", starts_at: at },
        { id: "b", name: null, starts_at: at },
      ],
      "Europe/Kyiv",
    );
    expect(labels.get("a")).toBe("Premiere");
    expect(labels.get("b")).toBe("5 Dec 2026, 20:00");
  });

  it.each([
    ["nb", "5. des. 2026, 20:00"],
    ["da", "5. dec. 2026, 20.00"],
    ["uk", "5 груд. 2026 р., 20:00"],
  ] as const)("name the start in %s, to who reads it", (locale, label) => {
    const sessions = [{ id: "b", name: null, starts_at: at }];
    const read = sessionLabels(sessions, "Europe/Kyiv", locale).get("b");
    expect(read?.replace(/[\u00a0\u202f]/g, " ")).toBe(label);
  });

  it.each([
    ["Premiere", "Scala", "Premiere, 5 Dec 2026, 20:00, Scala"],
    ["Premiere", null, "Premiere, 5 Dec 2026, 20:00"],
    [null, "Scala", "5 Dec 2026, 20:00, Scala"],
  ])("of %s at %s say when and where in full", (name, venue_name, label) => {
    const sessions = [{ id: "a", name, starts_at: at }];
    const labels = sessionLabels(sessions, "Europe/Kyiv", "en", { venue_name });
    expect(labels.get("a")).toBe(label);
  });

  it("are unique within an event", () => {
    const labels = sessionLabels(
      ["a", "b", "c"].map((id) => ({ id, name: "Same", starts_at: at })),
      "Europe/Oslo",
    );
    expect([...labels.values()]).toEqual(["Same", "Same (2)", "Same (3)"]);
  });
});
