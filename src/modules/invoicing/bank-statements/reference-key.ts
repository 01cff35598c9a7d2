/** SQL: `referenceKey` of an invoice's payment reference; the migration makes an index of it. */
export const REFERENCE_KEY = `regexp_replace(invoice.payment_reference, '^(RF[0-9][0-9]|)0+(.)', '\\1\\2')`;
