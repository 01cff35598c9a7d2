/** The id under which Medusa knows our invoice provider. */
export const INVOICE_PROVIDER_ID = "pp_invoice_invoice";

/** Context key by which the mark-paid workflow, and nothing else, lets the provider authorise. */
export const INVOICE_SETTLED = "box_office_invoice_settled";
