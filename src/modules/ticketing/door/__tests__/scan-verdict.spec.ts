import { type ScannedTicket, scanVerdict } from "../scan-verdict";

const now = new Date("2026-12-05T17:00:00Z");
const ticket: ScannedTicket = {
  status: "valid",
  session_id: "friday",
  checked_in_at: null,
  starts_at: new Date("2026-12-05T18:00:00Z"),
  check_in_opens_minutes: null,
};

describe("what the door says", () => {
  it.each([
    ["admitted", {}, "friday"],
    ["admitted", {}, undefined],
    ["wrong_session", {}, "saturday"],
    ["unpaid", { status: "reserved" as const }, "saturday"],
    ["cancelled", { status: "cancelled" as const, checked_in_at: now }, "friday"],
    ["already_checked_in", { checked_in_at: now }, "friday"],
    ["wrong_session", { checked_in_at: now }, "saturday"],
    ["admitted", { check_in_opens_minutes: 60 }, "friday"],
    ["too_early", { check_in_opens_minutes: 59 }, "friday"],
  ] as const)("%s to %j at the door of %s", (verdict, changes, door) => {
    expect(scanVerdict({ ...ticket, ...changes }, door, now)).toBe(verdict);
  });

  it("unknown to what is no ticket", () => {
    expect(scanVerdict(undefined, "friday", now)).toBe("unknown");
  });
});
