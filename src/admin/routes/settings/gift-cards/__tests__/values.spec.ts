import type { GiftCardSettings } from "../../../../lib/gift-card-types";
import {
  areInOrder,
  checkoutOf,
  checkoutValues,
  isLimit,
  issuingOf,
  issuingValues,
} from "../values";

const SETTINGS: GiftCardSettings = {
  mode: "card",
  activation: "captured",
  expires_in_months: null,
  hold_minutes: 30,
  card_buys_card: false,
  expiry_reminder_days: 30,
  texts: {},
  balance_lookup: true,
  refund_first: "payments",
  amount_limits: { min: 0.5, max: 10_000 },
};

describe("D9: the settings of gift cards", () => {
  it("are sent back unchanged as they were given", () => {
    expect(SETTINGS).toMatchObject(issuingOf(issuingValues(SETTINGS)));
    expect(SETTINGS).toMatchObject(checkoutOf(checkoutValues(SETTINGS)));
  });

  it("take a comma in a limit, and months or none", () => {
    const values = { ...issuingValues(SETTINGS), min: "0,50", expires_in_months: " 24" };
    expect(issuingOf(values)).toMatchObject({
      expires_in_months: 24,
      amount_limits: { min: 0.5, max: 10_000 },
    });
  });

  it("have limits above 0, the lower one first", () => {
    expect(["1", "0,5", "1000000000"].every(isLimit)).toBe(true);
    expect(["", "0", "−1", "much", "1000000001"].some(isLimit)).toBe(false);
    expect(areInOrder({ min: "9", max: "10" })).toBe(true);
    expect(areInOrder({ min: "10,01", max: "10" })).toBe(false);
  });
});
