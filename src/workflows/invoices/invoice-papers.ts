import { deserialize, serialize } from "node:v8";
import type { MedusaContainer } from "@medusajs/framework/types";
import type { PrintedInvoice } from "../../documents/invoice";
import {
  type PaperPdfOptions,
  renderInvoicePdf,
  renderInvoicesPdf,
} from "../../documents/papers-pdf";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import type {
  CreditNote,
  DocumentKind,
  InvoicePayment,
  InvoiceWithLines,
  Seller,
} from "../../modules/invoicing/types";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";
import { notFound, refusal } from "../../shared/errors";
import { paperName } from "../paper-name";
import { readPaperFacts } from "./paper-facts";
import { printedCreditNote, printedInvoice, printedVoid } from "./printed-invoice";

/**
 * The paper of an issued invoice, or that it is void: drawn once and kept for good, so that it is the same bytes whoever
 * asks for it and whenever. Of an invoice that was not drawn as it was issued, since its process died, it has what had come
 * in by the moment of its number, and not what the issue took.
 *
 * @throws `invoice_not_issued` of a draft; for a void document of one that stands
 */
export async function invoicePdf(
  container: MedusaContainer,
  invoice: InvoiceWithLines,
  kind: "invoice" | "void" = "invoice",
): Promise<Buffer> {
  const { seller, issued_at, voided_at } = invoice;
  const moment = kind === "void" ? voided_at : issued_at;
  if (!moment || !seller || !issued_at)
    throw refusal("invoice_not_issued", `There is no such paper of it: ${kind}`);
  if (kind === "invoice") {
    return invoicePaper(container, invoice, seller, ({ paid_at }) => paid_at <= issued_at);
  }
  const drawn = { locale: invoice.locale, created_at: moment };
  return keptPdf(container, invoice.id, kind, drawn, async () =>
    printedVoid(invoice, seller, await readPaperFacts(container, invoice, seller)),
  );
}

/** Draws the paper of an invoice that is just being issued, with what the issue took for it; see {@link invoicePdf}. */
export async function drawIssued(container: MedusaContainer, id: string): Promise<void> {
  const invoice = await container.resolve(BOX_OFFICE_INVOICING).invoices.readInvoice(id);
  if (!invoice?.issued_at || !invoice.seller) throw notFound("Issued invoice", id);
  await invoicePaper(container, invoice, invoice.seller, () => true);
}

function invoicePaper(
  container: MedusaContainer,
  invoice: InvoiceWithLines,
  seller: Seller,
  hadCome: (payment: InvoicePayment) => boolean,
): Promise<Buffer> {
  const { id, locale, issued_at, payments } = invoice;
  return keptPdf(container, id, "invoice", { locale, created_at: issued_at as Date }, async () => {
    const booked = payments.filter(
      (payment) => payment.kind !== "refund" && payment.kind !== "moved" && hadCome(payment),
    );
    return printedInvoice(
      invoice,
      seller,
      await readPaperFacts(container, invoice, seller),
      booked,
    );
  });
}

/**
 * Papers of issued invoices in one file, each as it was drawn once; those that were not are drawn and kept now. Of a void
 * invoice it is the paper that says so: its own asks for money.
 *
 * @throws 404, `invoice_not_issued` of a draft
 */
export async function invoicesPdf(
  container: MedusaContainer,
  ids: readonly string[],
): Promise<Uint8Array> {
  const { documents, invoices } = container.resolve(BOX_OFFICE_INVOICING);
  const found: InvoiceWithLines[] = [];
  for (const id of new Set(ids)) {
    const invoice = await invoices.readInvoice(id);
    if (!invoice) throw notFound("Invoice", id);
    await invoicePdf(container, invoice, paperKind(invoice));
    found.push(invoice);
  }
  const drawnAs = (kind: "invoice" | "void") =>
    documents.drawnFrom(
      found.filter((invoice) => paperKind(invoice) === kind).map(({ id }) => id),
      kind,
    );
  const drawn = new Map([...(await drawnAs("invoice")), ...(await drawnAs("void"))]);
  const latest = Math.max(...found.map((one) => Number(one.voided_at ?? one.issued_at)));
  return renderInvoicesPdf(
    found.map(({ id, locale }) => ({ invoice: deserialize(drawn.get(id) as Buffer), locale })),
    { created_at: new Date(latest) },
  );
}

const paperKind = ({ state }: InvoiceWithLines) => (state === "void" ? "void" : "invoice");

/** See {@link invoicePdf}. */
export function creditNotePdf(
  container: MedusaContainer,
  note: CreditNote,
  invoice: InvoiceWithLines,
): Promise<Buffer> {
  const drawn = { locale: note.locale, created_at: note.issued_at };
  return keptPdf(container, note.id, "credit_note", drawn, async () => {
    const seller = invoice.seller as Seller;
    const facts = await readPaperFacts(container, invoice, seller);
    return printedCreditNote(note, invoice, seller, facts);
  });
}

/** A draft as it would be if it were issued now; it is kept nowhere. */
export async function draftPdf(
  container: MedusaContainer,
  draft: InvoiceWithLines,
): Promise<{ filename: string; content: Uint8Array }> {
  const settings = await container.resolve(BOX_OFFICE_SETTINGS).readSettings("invoicing");
  const seller = { ...settings.seller, name: settings.seller.name ?? "" } as Seller;
  const facts = await readPaperFacts(container, draft, seller);
  const content = await renderInvoicePdf(printedInvoice(draft, seller, facts, []), {
    locale: draft.locale,
    created_at: draft.created_at,
  });
  return { filename: `${paperName("draft", draft.locale, facts.order.code)}.pdf`, content };
}

function keptPdf(
  container: MedusaContainer,
  id: string,
  kind: DocumentKind,
  options: PaperPdfOptions,
  print: () => Promise<PrintedInvoice>,
): Promise<Buffer> {
  return kept(container, id, kind, async () => {
    const printed = await print();
    const content = Buffer.from(await renderInvoicePdf(printed, options));
    return { content, drawn_from: serialize(printed) };
  });
}

/** A document that is made once, and what it was made from. */
export async function kept(
  container: MedusaContainer,
  id: string,
  kind: DocumentKind,
  make: () => Promise<{ content: Buffer; drawn_from: Buffer }>,
): Promise<Buffer> {
  const { documents } = container.resolve(BOX_OFFICE_INVOICING);
  const known = await documents.findDocument(id, kind);
  return (known ?? (await documents.keepDocument(id, kind, await make()))).content;
}
