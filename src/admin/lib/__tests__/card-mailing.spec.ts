import { mailingAfter, mailingOf } from "../card-mailing";

const NOW = new Date("2026-12-01T12:00:00Z");
const TOMORROW = "2026-12-02T08:00:00Z";
const YESTERDAY = "2026-11-30T08:00:00Z";
const card = (more: object = {}, recipient: object = {}) => ({
  ...({ state: "active", is_expired: false, origin: "manual", balance: 100 } as const),
  recipient: { email: "ola@example.com", ...recipient },
  ...more,
});

describe("D5: the mail of a card to whom it is for", () => {
  it.each([
    ["no_address", card({}, { email: null })],
    ["sent", card({}, { sent_at: YESTERDAY, send_at: TOMORROW })],
    ["imported", card({ origin: "imported" })],
    ["unusable", card({ balance: 0 })],
    ["unusable", card({ is_expired: true })],
    ["unusable", card({ state: "disabled" })],
    ["planned", card({}, { send_at: TOMORROW })],
    ["planned", card({ state: "pending", balance: 0 }, { send_at: TOMORROW })],
    ["waiting", card({ state: "pending", balance: 0 })],
    ["overdue", card({ state: "pending", balance: 0 }, { send_at: YESTERDAY })],
    ["due", card({}, { send_at: YESTERDAY })],
    ["due", card()],
  ])("is %s", (mailing, of) => {
    expect(mailingOf(of, NOW)).toBe(mailing);
  });

  it("goes to another address anew, and by no other change", () => {
    const sent = card({}, { sent_at: YESTERDAY });
    const same = { email: "ola@example.com", send_at: TOMORROW };
    expect(mailingAfter(sent, same, NOW)).toBe("sent");
    expect(mailingAfter(sent, { email: "berg@example.com", send_at: null }, NOW)).toBe("due");
    expect(mailingAfter(sent, { email: "berg@example.com", send_at: TOMORROW }, NOW)).toBe(
      "planned",
    );
    expect(mailingAfter(sent, { email: null, send_at: null }, NOW)).toBe("no_address");
  });
});
