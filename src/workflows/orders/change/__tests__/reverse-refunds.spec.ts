import { MathBN } from "@medusajs/framework/utils";
import type { Payment } from "../../money/collections";
import type { Figures } from "../../money/figures";
import type { OrderOfCredits } from "../credit-lines";
import { owedAgain } from "../reverse-refunds";

const AT = (minute: number) => new Date(Date.UTC(2026, 10, 30, 12, minute));

/** An order of 200 that was paid and of which 100 went back that was not owed: Medusa has written it off. */
const refundedFirst = (
  total_minor: number,
  more: Partial<Figures> = {},
  captures: { minute: number; amount: number }[] = [{ minute: 0, amount: 200 }],
  credits: OrderOfCredits["credit_lines"] = [],
) => {
  const payment = {
    captures: captures.map(({ minute, amount }, nth) => ({
      ...{ id: `${nth}`, amount, created_at: AT(minute) },
    })),
  } as unknown as Payment;
  return {
    ...{ captured_minor: 20_000, reserved_minor: 0, refunded_minor: 10_000 },
    ...{ just_refunded_minor: 0, set_aside_minor: 0, due_minor: 0, overpaid_minor: 0 },
    ...{
      total_minor,
      currency_code: "nok",
      payment_collections: [{ payments: [payment] }],
      ...more,
    },
    credit_lines: [
      { amount: 100, reference: "Storm", metadata: { created_in_version: 2 } },
      ...(credits ?? []),
    ],
    transactions: [
      { version: 1, amount: MathBN.convert(-100), reference: "refund", created_at: AT(10) },
    ],
  } as unknown as Parameters<typeof owedAgain>[0];
};

describe("what is owed although it went back before", () => {
  it("is what was taken off the order since, up to what was written off", () => {
    expect(owedAgain(refundedFirst(10_000))).toBe(0);
    expect(owedAgain(refundedFirst(0))).toBe(10_000);
    expect(owedAgain(refundedFirst(4_000))).toBe(6_000);
  });

  it("is nothing that was made up for before, or is set aside", () => {
    const reversed = { amount: -100, reference: "box_office_refund_reversal" };
    expect(owedAgain(refundedFirst(0, {}, undefined, [reversed]))).toBe(0);
    expect(owedAgain(refundedFirst(0, { set_aside_minor: 10_000 }))).toBe(0);
  });

  it("is nothing of what came in since: that is owed in any case", () => {
    const captures = [
      { minute: 0, amount: 200 },
      { minute: 20, amount: 30 },
    ];
    expect(owedAgain(refundedFirst(10_000, { captured_minor: 23_000 }, captures))).toBe(0);
    expect(owedAgain(refundedFirst(0, { captured_minor: 23_000 }, captures))).toBe(10_000);
  });
});
