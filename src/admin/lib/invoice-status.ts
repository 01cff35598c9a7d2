import type { Invoice } from "./invoice-types";

/** What an invoice's badge says: one that is credited wholly was paid, and nothing of it is. */
export const invoiceStatus = ({
  state,
  total,
  amount_credited,
}: Pick<Invoice, "state" | "total" | "amount_credited">) =>
  state === "paid" && amount_credited > 0 && amount_credited >= total ? "credited" : state;
