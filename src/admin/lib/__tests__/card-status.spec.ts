import { cardStatus, isUsable } from "../card-status";

describe("D2: what a card's badge says", () => {
  it("is that it has expired, where it could be used but for its day", () => {
    expect(cardStatus({ state: "active", is_expired: true })).toBe("expired");
    expect(cardStatus({ state: "active", is_expired: false })).toBe("active");
  });

  it.each(["pending", "disabled", "moved", "void"] as const)("is %s, past its day too", (state) => {
    expect(cardStatus({ state, is_expired: true })).toBe(state);
    expect(isUsable({ state, is_expired: false })).toBe(false);
  });
});
