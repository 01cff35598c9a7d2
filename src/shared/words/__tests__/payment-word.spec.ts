import { paymentWord } from "../payment-word";

it.each([
  ["paid", 0, "paid"],
  ["paid", 500, "reserved"],
  ["awaiting", 500, "awaiting"],
  ["unknown", 0, "unknown"],
] as const)("T4: an order that is %s with %d to be captured is %s", (payment, left, word) => {
  expect(paymentWord(payment, left)).toBe(word);
});
