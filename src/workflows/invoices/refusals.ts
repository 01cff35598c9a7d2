/** What issuing and crediting refuse, and what each code means to whoever gets it. */
export const INVOICES_REFUSALS = {
  e_invoice_impossible:
    "The document can't be an e-invoice of Peppol; the message says why, such as a buyer without an organisation number.",
  no_email_address: "There is no e-mail address to send it to: name a recipient.",
  order_invoiced:
    "An invoice of the order stands that is neither void nor credited in full, so it can't be cancelled, or changed below what is invoiced.",
  seller_incomplete:
    "The settings lack the seller's name, address or organisation number, without which nothing is issued.",
} as const;

declare module "../../shared/errors" {
  interface RefusalCodes extends Record<keyof typeof INVOICES_REFUSALS, "invoices"> {}
}
