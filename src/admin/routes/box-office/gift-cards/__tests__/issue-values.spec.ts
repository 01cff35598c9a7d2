import { cardsToIssue, cardToIssue, issueValues, manyValues } from "../issue-values";

const OSLO = "Europe/Oslo";

describe("D2: a card that is issued by hand", () => {
  const values = { ...issueValues("nok"), amount: "250,50" };

  it("expires as the shop's cards do where nothing else is said", () => {
    expect(cardToIssue(values, OSLO)).toEqual({
      amount: 250.5,
      currency_code: "nok",
      origin: "manual",
      voucher_type: "multi",
    });
  });

  it("never expires, or after a day", () => {
    expect(cardToIssue({ ...values, expiry: "never" }, OSLO).expires_at).toBeNull();
    expect(cardToIssue({ ...values, expiry: "day", last_day: "2027-12-31" }, OSLO).expires_at).toBe(
      "2027-12-31T23:00:00.000Z",
    );
    expect(cardToIssue({ ...values, last_day: "2027-12-31" }, OSLO)).not.toHaveProperty(
      "expires_at",
    );
  });

  it("is one of many alike, which are for nobody yet", () => {
    const many = { ...manyValues("nok"), count: "250", amount: "99,5", note: " " };
    expect(cardsToIssue({ ...many, origin: "promotional", expiry: "never" }, OSLO)).toEqual({
      ...{ count: 250, amount: 99.5, currency_code: "nok", origin: "promotional" },
      ...{ voucher_type: "multi", expires_at: null },
    });
  });

  it("is for somebody, and noted", () => {
    expect(cardToIssue({ ...values, name: "Kari ", note: "Raffle" }, OSLO)).toMatchObject({
      recipient: { name: "Kari" },
      note: "Raffle",
    });
  });
});
