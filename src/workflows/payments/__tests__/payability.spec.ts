import { ORDER_STATES, type OrderState } from "../../../modules/order-status/types";
import { LOCALES } from "../../../shared/locales";
import { payability } from "../payability";

const due = (major: number, captured_minor = 0) => ({
  due_minor: major * 100,
  captured_minor,
  refunded_minor: 0,
  currency_code: "nok",
});

const PAYABLE: OrderState[] = ["received", "awaiting_payment"];

describe("E8: what a customer can pay, and is told", () => {
  it.each(PAYABLE)("%s with money due is payable, over exactly what is due", (state) => {
    expect(payability(state, due(99.5), "en")).toEqual({
      payable: true,
      amount_due: 99.5,
      payment_message: "This order has not been paid yet.",
    });
  });

  it.each(
    ORDER_STATES.flatMap((state) => [0, 100].map((left) => [state, left] as const)).filter(
      ([state, left]) => state !== "cancelled" && !(PAYABLE.includes(state) && left > 0),
    ),
  )("%s with %d due: the payment is OK, whatever is due", (state, left) => {
    expect(payability(state, due(left), "en")).toEqual({
      payable: false,
      amount_due: 0,
      payment_message: "The payment is OK.",
    });
  });

  it("a cancelled order has nothing to pay, and its customer is not told that it is paid", () => {
    expect(payability("cancelled", due(100), "en")).toEqual({
      payable: false,
      amount_due: 0,
      payment_message: "This order is cancelled. There is nothing to pay.",
    });
  });

  it.each(LOCALES)("tells the four apart in %s", (locale) => {
    const told = [
      payability("received", due(1), locale).payment_message,
      payability("received", due(1, 50), locale).payment_message,
      payability("shipped", due(0), locale).payment_message,
      payability("cancelled", due(0), locale).payment_message,
    ];
    expect(new Set(told).size).toBe(4);
  });
});
