/** What invoicing refuses, and what each code means to whoever gets it. */
export const INVOICING_REFUSALS = {
  already_invoiced: "Nothing of the order is left to invoice.",
  already_reversed: "The payment was taken off the invoice before.",
  bank_columns_unknown:
    "Which column of the table is what has to be said by `mapping`; `table` of the answer has the columns and some rows.",
  bank_entry_begun:
    "Booking the entry on another invoice was begun and is not known to have ended; confirm it for that one.",
  bank_entry_booked: "The entry of the bank was booked before.",
  bank_file_unreadable:
    "The file is no bank's file that can be read, or damaged; the message says how.",
  invoice_credited:
    "Something of the invoice was credited or given back: what was paid for it is not moved any more.",
  invoice_has_payments:
    "Money was booked on the invoice; credit it, or book the money elsewhere, before it is void.",
  invoice_issued: "The invoice is issued, and what is issued is never changed or deleted.",
  invoice_not_issued: "The invoice is a draft, or void: nothing can be booked or sent of it.",
  invoice_not_paid: "No money is on the invoice, so there is nothing to credit; void it instead.",
  invoice_paid: "The invoice is paid.",
  not_a_payment: "The entry of the bank is money that left the account.",
  number_taken: "The next number of the series is another document's already.",
  number_too_long:
    "The next number of the series has more characters than a document has room for.",
  other_currency: "The entry of the bank has another currency than the invoice.",
  over_credited: "More would be credited than the invoice has, or than was paid of it.",
  over_invoiced: "More would be invoiced than the order has left.",
  over_paid: "The amount is more than what is left to pay of the invoice.",
  series_in_use: "The series has given its first number: the next one follows by itself.",
} as const;

declare module "../../shared/errors" {
  interface RefusalCodes extends Record<keyof typeof INVOICING_REFUSALS, "invoicing"> {}
}
