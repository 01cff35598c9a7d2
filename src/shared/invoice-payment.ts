/** The id under which Medusa knows our invoice provider. */
export const INVOICE_PROVIDER_ID = "pp_invoice_invoice";

/** The method of what pays for an invoice and no money came in for: credit lines, and what was written off. */
export const CREDIT_METHOD = "credit";

/** Context key by which the mark-paid workflow, and nothing else, lets the provider authorise. */
export const INVOICE_SETTLED = "box_office_invoice_settled";
