/**
 * What invoices are sorted and searched by; the migration makes its indexes of the same SQL: another rule is another index.
 * A draft stands where it was drafted, and what has no due date where it was drafted as well.
 */
export const SORT_KEYS = {
  issued_at: { key: "coalesce(invoice.issued_at, invoice.created_at)", isMoment: true },
  due_at: { key: "coalesce(invoice.due_at, invoice.created_at)", isMoment: true },
  total: { key: "invoice.total_minor" },
} as const;

/** More was given back of it than credit notes say. In one piece, so that the database knows how rare it is. */
export const TO_CREDIT =
  "(CASE WHEN invoice.voided_at IS NULL THEN invoice.refunded_minor > invoice.credited_minor ELSE false END)";

/** The payment reference is found in one piece and in groups of four. */
export const INVOICE_WORDS = [
  ...["number", "payment_reference", "reference"].map((name) => `coalesce(invoice.${name}, '')`),
  `regexp_replace(coalesce(invoice.payment_reference, ''), '(.{4})', '\\1 ', 'g')`,
  ...["company", "name", "email"].map((name) => `coalesce(invoice.buyer ->> '${name}', '')`),
].join(" || ' ' || ");
