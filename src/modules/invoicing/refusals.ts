/** What invoicing refuses, and what each code means to whoever gets it. */
export const INVOICING_REFUSALS = {
  already_invoiced: "Nothing of the order is left to invoice.",
  already_reversed: "The payment was taken off the invoice before.",
  invoice_has_payments:
    "Money was booked on the invoice; credit it, or book the money elsewhere, before it is void.",
  invoice_issued: "The invoice is issued, and what is issued is never changed or deleted.",
  invoice_not_issued: "The invoice is a draft, or void: nothing can be booked or sent of it.",
  invoice_not_paid: "No money is on the invoice, so there is nothing to credit; void it instead.",
  invoice_paid: "The invoice is paid.",
  number_taken: "The next number of the series is another document's already.",
  over_credited: "More would be credited than the invoice has, or than was paid of it.",
  over_invoiced: "More would be invoiced than the order has left.",
  over_paid: "The amount is more than what is left to pay of the invoice.",
  series_in_use: "The series has given its first number: the next one follows by itself.",
} as const;

declare module "../../shared/errors" {
  interface RefusalCodes extends Record<keyof typeof INVOICING_REFUSALS, "invoicing"> {}
}
