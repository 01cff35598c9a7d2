import { paymentWord } from "../payment-word";

const NONE = { amount_paid: 0, amount_reserved: 0, amount_refunded: 0, to_capture: 0 };

it.each([
  ["paid", {}, "paid"],
  ["paid", { amount_paid: 500 }, "paid"],
  ["paid", { amount_reserved: 500, to_capture: 500 }, "reserved"],
  ["paid", { amount_paid: 100, amount_reserved: 400, to_capture: 400 }, "reserved"],
  // Of a cancelled order nothing more is taken.
  ["paid", { amount_reserved: 500 }, "reserved"],
  ["paid", { amount_paid: 100, amount_reserved: 400 }, "paid"],
  ["paid", { amount_paid: 500, amount_refunded: 100 }, "paid"],
  ["paid", { amount_paid: 500, amount_refunded: 500 }, "refunded"],
  ["awaiting", { amount_reserved: 500, to_capture: 500 }, "awaiting"],
  ["awaiting", { amount_paid: 500, amount_refunded: 500 }, "awaiting"],
  ["unknown", {}, "unknown"],
] as const)("T4: an order that is %s, with %j, is %s", (payment, money, word) => {
  expect(paymentWord(payment, { ...NONE, ...money })).toBe(word);
});
