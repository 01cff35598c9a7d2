import type { Db } from "../../shared/db";
import { checkInvariants, type HealthCheck } from "../../shared/health";

/** Of each kind of document, which numbers its series have given. */
const GIVEN = `
  SELECT series_id, value FROM box_office_invoice WHERE value IS NOT NULL
  UNION ALL SELECT series_id, value FROM box_office_credit_note`;

const INVARIANTS = {
  numbers_have_no_gap: `
    SELECT series.id FROM box_office_number_series series
    LEFT JOIN (${GIVEN}) given ON given.series_id = series.id
    GROUP BY series.id
    HAVING count(given.value) <> series.issued_count
      OR max(given.value) - min(given.value) + 1 <> count(given.value) OR max(given.value) <> series.next_value - 1`,
  invoices_are_the_sum_of_their_lines: `
    SELECT invoice.id FROM box_office_invoice invoice
    LEFT JOIN box_office_invoice_line line ON line.invoice_id = invoice.id
    GROUP BY invoice.id
    HAVING (invoice.net_minor, invoice.tax_minor, invoice.total_minor) IS DISTINCT FROM
      (coalesce(sum(line.net_minor), 0), coalesce(sum(line.tax_minor), 0), coalesce(sum(line.total_minor), 0))`,
  invoices_have_what_was_booked: `
    SELECT invoice.id FROM box_office_invoice invoice
    LEFT JOIN box_office_invoice_payment booked ON booked.invoice_id = invoice.id
    GROUP BY invoice.id
    HAVING invoice.paid_minor <> coalesce(sum(booked.amount_minor) FILTER (WHERE booked.kind NOT IN ('refund', 'moved')), 0)
      OR invoice.refunded_minor <> -coalesce(sum(booked.amount_minor) FILTER (WHERE booked.kind IN ('refund', 'moved')), 0)`,
  invoices_have_what_was_credited: `
    SELECT invoice.id FROM box_office_invoice invoice
    LEFT JOIN box_office_credit_note note ON note.invoice_id = invoice.id
    GROUP BY invoice.id
    HAVING invoice.credited_minor <> coalesce(sum(note.total_minor), 0)`,
  // Thirty days and a week: very many are deleted over several nights.
  no_invoice_request_kept_too_long: `
    SELECT cart_id AS id FROM box_office_invoice_request
    WHERE order_id IS NULL AND updated_at < now() - interval '37 days'`,
};

/** Checks the promises of the ledger of documents against its tables. */
export function checkHealth(db: Db): Promise<HealthCheck[]> {
  return checkInvariants(db, INVARIANTS);
}
