import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import type { CreditNote } from "../../modules/invoicing/types";
import { notFound } from "../../shared/errors";
import { toMajor } from "../../shared/money";

/** @throws 404 */
export async function readCreditNote(container: MedusaContainer, id: string) {
  const note = await container.resolve(BOX_OFFICE_INVOICING).creditNotes.findCreditNote(id);
  if (!note) throw notFound("Credit note", id);
  return presentCreditNote(note);
}

/** Amounts in decimal major units, above 0. */
export function presentCreditNote(note: CreditNote) {
  const major = (minor: number) => toMajor(minor, note.currency_code);
  const { id, number, invoice_id, invoice_number, order_id, reason, issued_at } = note;
  return {
    ...{ id, number, invoice_id, invoice_number, order_id, reason, issued_at },
    currency_code: note.currency_code,
    net: major(note.net_minor),
    tax: major(note.tax_minor),
    total: major(note.total_minor),
    refund: {
      mode: note.refund_mode,
      status: note.refund_status,
      error: note.refund_error,
      /** What of it had gone back when providers were asked last; the rest stands in `/refunds-due` as far as it is owed. */
      amount: major(note.refunded_minor),
    },
    sent_at: note.sent_at,
    lines: note.lines.map((line) => ({
      invoice_line_id: line.invoice_line_id,
      title: line.title,
      quantity: line.quantity,
      net: major(line.net_minor),
      tax: major(line.tax_minor),
      total: major(line.total_minor),
      ticket_ids: line.ticket_ids,
    })),
  };
}
