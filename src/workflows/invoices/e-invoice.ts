import { deserialize, serialize } from "node:v8";
import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import type { PrintedInvoice } from "../../documents/invoice";
import { type EInvoice, hindrancesOf, renderEInvoice } from "../../documents/ubl/e-invoice";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import type { CreditNote, InvoiceWithLines, Seller } from "../../modules/invoicing/types";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";
import { type RefusalCode, refusal } from "../../shared/errors";
import { toMinor } from "../../shared/money";
import { dayOf } from "../../shared/wall-clock";
import { creditNotePdf, invoicePdf, kept } from "./invoice-papers";
import { creditedLines } from "./printed-invoice";

const IMPOSSIBLE = "e_invoice_impossible" satisfies RefusalCode;

/**
 * The e-invoice of an issued invoice, EHF / Peppol BIS Billing 3.0: it asks for what the invoice's paper asks for, and is
 * kept like it, the same bytes for good (M2).
 *
 * @throws `invoice_not_issued` of a draft and of what is void, `e_invoice_impossible` naming all that is in the way
 */
export function invoiceXml(container: MedusaContainer, invoice: InvoiceWithLines): Promise<Buffer> {
  const { number, seller, currency_code } = invoice;
  if (!number || !seller || invoice.state === "void") {
    throw refusal("invoice_not_issued", "Only an invoice that stands is an e-invoice");
  }
  return keptXml(container, invoice.id, async () => {
    await invoicePdf(container, invoice);
    const paper = await paperOf(container, invoice.id, "invoice");
    const { due_at } = paper;
    return {
      ...(await commonOf(container, invoice, seller, paper)),
      kind: "invoice",
      number,
      note: invoice.note,
      lines: invoice.lines,
      due_on: due_at && dayOf({ at: due_at, timezone: paper.timezone }),
      payment_reference: invoice.payment_reference,
      due_minor: toMinor(paper.amount_due, currency_code),
    };
  });
}

/** See {@link invoiceXml}; it names the invoice that it is of (M4). @throws `e_invoice_impossible` */
export function creditNoteXml(
  container: MedusaContainer,
  note: CreditNote,
  invoice: InvoiceWithLines,
): Promise<Buffer> {
  return keptXml(container, note.id, async () => {
    await creditNotePdf(container, note, invoice);
    const paper = await paperOf(container, note.id, "credit_note");
    const { number, issued_at } = paper.credits;
    return {
      ...(await commonOf(container, invoice, invoice.seller as Seller, paper)),
      kind: "credit_note",
      number: note.number,
      note: note.reason,
      lines: creditedLines(note, invoice),
      credits: { number, issued_on: dayOf({ at: issued_at, timezone: paper.timezone }) },
    };
  });
}

/** For who can do without: null where a document can't be an e-invoice. */
export async function orNoXml(made: Promise<Buffer>): Promise<Buffer | null> {
  try {
    return await made;
  } catch (error) {
    if (error instanceof MedusaError && error.code === IMPOSSIBLE) return null;
    throw error;
  }
}

function keptXml(
  container: MedusaContainer,
  id: string,
  of: () => Promise<EInvoice>,
): Promise<Buffer> {
  return kept(container, id, "ubl", async () => {
    const document = await of();
    const hindrances = hindrancesOf(document);
    if (hindrances.length) {
      throw refusal(
        IMPOSSIBLE,
        `${document.number} can't be an e-invoice: ${hindrances.join("; ")}`,
      );
    }
    return { content: Buffer.from(renderEInvoice(document)), drawn_from: serialize(document) };
  });
}

type Paper<Kind extends PrintedInvoice["kind"]> = Extract<PrintedInvoice, { kind: Kind }>;

/** What a document's paper was drawn from: so both say the same, whatever became of the order since. */
async function paperOf<Kind extends "invoice" | "credit_note">(
  container: MedusaContainer,
  id: string,
  kind: Kind,
): Promise<Paper<Kind>> {
  const { documents } = container.resolve(BOX_OFFICE_INVOICING);
  const drawn = await documents.drawnFrom([id], kind);
  return deserialize(drawn.get(id) as Buffer);
}

async function commonOf(
  container: MedusaContainer,
  invoice: InvoiceWithLines,
  seller: Seller,
  { order, issued_at, timezone }: Paper<"invoice" | "credit_note">,
) {
  const { tax_categories } = await container.resolve(BOX_OFFICE_SETTINGS).readSettings("invoicing");
  return {
    issued_on: dayOf({ at: issued_at, timezone }),
    currency_code: invoice.currency_code,
    reference: invoice.reference,
    order_code: order.code || order.display_number || invoice.order_id,
    seller,
    buyer: invoice.buyer,
    tax_categories,
  };
}
