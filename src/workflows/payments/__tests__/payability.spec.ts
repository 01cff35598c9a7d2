import { ORDER_STATES, type OrderState } from "../../../modules/order-status/types";
import { LOCALES } from "../../../shared/locales";
import { payability } from "../payability";

const PAYABLE: OrderState[] = ["received", "awaiting_payment"];

describe("E8: what a customer can pay, and is told", () => {
  it.each(PAYABLE)("%s with money due is payable, over exactly what is due", (state) => {
    expect(payability(state, 99.5, "en")).toEqual({
      payable: true,
      amount_due: 99.5,
      payment_message: "This order has not been paid yet.",
    });
  });

  it.each(
    ORDER_STATES.flatMap((state) => [0, -5, 100].map((due) => [state, due] as const)).filter(
      ([state, due]) => state !== "cancelled" && !(PAYABLE.includes(state) && due > 0),
    ),
  )("%s with %d due: the payment is OK, whatever is due", (state, due) => {
    expect(payability(state, due, "en")).toEqual({
      payable: false,
      amount_due: 0,
      payment_message: "The payment is OK.",
    });
  });

  it("a cancelled order has nothing to pay, and its customer is not told that it is paid", () => {
    expect(payability("cancelled", 100, "en")).toEqual({
      payable: false,
      amount_due: 0,
      payment_message: "This order is cancelled. There is nothing to pay.",
    });
  });

  it.each(LOCALES)("tells the three apart in %s", (locale) => {
    const told = [
      payability("received", 1, locale).payment_message,
      payability("shipped", 0, locale).payment_message,
      payability("cancelled", 0, locale).payment_message,
    ];
    expect(new Set(told).size).toBe(3);
  });
});
