import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { BOX_OFFICE_INVOICING } from "../../../../../../modules/invoicing";
import { notFound } from "../../../../../../shared/errors";
import { creditNotePdf } from "../../../../../../workflows/invoices/invoice-papers";
import { paperName } from "../../../../../../workflows/paper-name";
import { sendPdf } from "../../../../../presenters/file";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const id = req.params.id as string;
  const { creditNotes, invoices } = req.scope.resolve(BOX_OFFICE_INVOICING);
  const note = await creditNotes.findCreditNote(id);
  const invoice = note && (await invoices.readInvoice(note.invoice_id));
  if (!invoice) throw notFound("Credit note", id);
  const content = await creditNotePdf(req.scope, note, invoice);
  const name = paperName("credit_note", note.locale, note.number);
  await sendPdf(res, { filename: `${name}.pdf`, content });
}
