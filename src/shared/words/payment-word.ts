import type { Words } from "./en";

type Payment = Exclude<keyof Words["payment"], "reserved">;

/**
 * What an order's payment is called: money that a provider has promised and nobody has taken is *reserved*, though the
 * order counts as paid (T4).
 *
 * @param toCapture what is still to be taken; 0 where nothing is
 */
export function paymentWord(payment: Payment, toCapture: number): keyof Words["payment"] {
  return payment === "paid" && toCapture > 0 ? "reserved" : payment;
}
