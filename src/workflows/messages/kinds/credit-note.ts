import { BOX_OFFICE_INVOICING } from "../../../modules/invoicing";
import { BOX_OFFICE_MESSAGING } from "../../../modules/messaging";
import { creditNoteXml } from "../../invoices/e-invoice";
import { creditNotePdf } from "../../invoices/invoice-papers";
import { paperName } from "../../paper-name";
import { creditNoteVariables } from "../invoice-variables";
import { ownMail } from "../words/own-mail";
import { attachment, eInvoiceOf } from "./attachment";
import type { Kind } from "./kind";

/** A credit note, with its paper, to whoever its invoice is to (M4): also where tickets were cancelled by it, or none were. */
export const creditNote = {
  audience: "invoice",
  tell: ({ entry, told, invoice }) => {
    const recipient = invoice?.buyer.email ?? told.order.email;
    const credit_note_id =
      entry.data && "credit_note_id" in entry.data && entry.data.credit_note_id;
    if (!recipient || !credit_note_id) return [];
    return [{ key: `${entry.id}:customer`, recipient, data: { credit_note_id } }];
  },
  compose: async (container, { data, locale }) => {
    const messaging = container.resolve(BOX_OFFICE_MESSAGING);
    const { creditNotes, invoices } = container.resolve(BOX_OFFICE_INVOICING);
    const note = await creditNotes.findCreditNote(String(data.credit_note_id));
    const known = note && (await invoices.readInvoice(note.invoice_id));
    if (!note || !known) return undefined;
    const variables = await creditNoteVariables(container, note, known, locale);
    const pdf = await creditNotePdf(container, note, known);
    const mail = ownMail("credit_note", "invoice", locale);
    const file = paperName("credit_note", note.locale, note.number);
    return {
      content: await messaging.renderMail(mail, locale, variables),
      attachments: [
        attachment(`${file}.pdf`, "application/pdf", pdf),
        ...(await eInvoiceOf(container, file, () => creditNoteXml(container, note, known))),
      ],
    };
  },
  noteSent: (container, { data }) =>
    container
      .resolve(BOX_OFFICE_INVOICING)
      .creditNotes.noteCreditNoteSent(String(data.credit_note_id)),
} satisfies Kind;
