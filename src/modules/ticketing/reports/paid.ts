/**
 * SQL: of `ticket`, what was paid and not given back. A ticket whose order was not followed since the update counts as it
 * did before: the whole price of a valid one.
 */
export const PAID_MINOR = `coalesce(ticket.paid_minor, CASE WHEN ticket.status = 'valid' THEN ticket.amount_minor ELSE 0 END)`;
