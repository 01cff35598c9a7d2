import type { MedusaContainer } from "@medusajs/framework/types";
import { renderInvoicePdf } from "../../documents/papers-pdf";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import type {
  CreditNote,
  DocumentKind,
  InvoiceWithLines,
  Seller,
} from "../../modules/invoicing/types";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";
import { refusal } from "../../shared/errors";
import { readPaperFacts } from "./paper-facts";
import { printedCreditNote, printedInvoice, printedVoid } from "./printed-invoice";

/**
 * The paper of an issued invoice, or that it is void: drawn once and kept for good, so that it is the same bytes whoever
 * asks for it and whenever.
 *
 * @throws `invoice_not_issued` of a draft; for a void document of one that stands
 */
export async function invoicePdf(
  container: MedusaContainer,
  invoice: InvoiceWithLines,
  kind: Exclude<DocumentKind, "credit_note"> = "invoice",
): Promise<Buffer> {
  const moment = kind === "void" ? invoice.voided_at : invoice.issued_at;
  const { seller } = invoice;
  if (!moment || !seller)
    throw refusal("invoice_not_issued", `There is no such paper of it: ${kind}`);
  return kept(container, invoice.id, kind, async () => {
    const facts = await readPaperFacts(container, invoice, seller);
    const print = kind === "void" ? printedVoid : printedInvoice;
    return renderInvoicePdf(print(invoice, seller, facts), {
      locale: invoice.locale,
      created_at: moment,
    });
  });
}

/** See {@link invoicePdf}. */
export function creditNotePdf(
  container: MedusaContainer,
  note: CreditNote,
  invoice: InvoiceWithLines,
): Promise<Buffer> {
  return kept(container, note.id, "credit_note", async () => {
    const seller = invoice.seller as Seller;
    const facts = await readPaperFacts(container, invoice, seller);
    return renderInvoicePdf(printedCreditNote(note, invoice, seller, facts), {
      locale: note.locale,
      created_at: note.issued_at,
    });
  });
}

/** A draft as it would be if it were issued now; it is kept nowhere. */
export async function draftPdf(
  container: MedusaContainer,
  draft: InvoiceWithLines,
): Promise<Uint8Array> {
  const settings = await container.resolve(BOX_OFFICE_SETTINGS).readSettings("invoicing");
  const seller = { ...settings.seller, name: settings.seller.name ?? "" } as Seller;
  const facts = await readPaperFacts(container, draft, seller);
  return renderInvoicePdf(printedInvoice(draft, seller, facts), {
    locale: draft.locale,
    created_at: draft.created_at,
  });
}

async function kept(
  container: MedusaContainer,
  id: string,
  kind: DocumentKind,
  draw: () => Promise<Uint8Array>,
): Promise<Buffer> {
  const { documents } = container.resolve(BOX_OFFICE_INVOICING);
  const known = await documents.findDocument(id, kind);
  if (known) return known.content;
  return (await documents.keepDocument(id, kind, Buffer.from(await draw()))).content;
}
