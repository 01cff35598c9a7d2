import type { Locale } from "../shared/locales";
import { drawn } from "./drawn";
import type { PrintedInvoice } from "./invoice";
import type { PrintedOrder } from "./order-print";
import type { PrintedPackingSlip } from "./packing-slip";
import type { PrintedReceipt, ReceiptPaper } from "./receipt";
import type { PrintedTurnover } from "./turnover";

export type PaperPdfOptions = { locale: Locale; created_at: Date };

/** An invoice, its draft, a credit note, or that an invoice is void. The same input gives the same bytes, as of all below. */
export const renderInvoicePdf = (
  invoice: PrintedInvoice,
  { locale, created_at }: PaperPdfOptions,
): Promise<Uint8Array> => renderInvoicesPdf([{ invoice, locale }], { created_at });

/** Several of them in one file, each in its language and from a page of its own on. There has to be one. */
export function renderInvoicesPdf(
  invoices: readonly { invoice: PrintedInvoice; locale: Locale }[],
  { created_at }: { created_at: Date },
): Promise<Uint8Array> {
  if (!invoices.length) throw new Error("There is no invoice to print.");
  return drawn({ kind: "invoices", input: { invoices, created_at } });
}

/** What goes with a parcel, or what an order sends in all. */
export const renderPackingSlipPdf = (
  slip: PrintedPackingSlip,
  options: PaperPdfOptions,
): Promise<Uint8Array> => drawn({ kind: "packing_slip", input: { slip, ...options } });

/** That money was received: on a roll as long as it takes, black only, or on pages like an invoice. */
export const renderReceiptPdf = (
  receipt: PrintedReceipt,
  options: PaperPdfOptions & { paper: ReceiptPaper },
): Promise<Uint8Array> => drawn({ kind: "receipt", input: { receipt, ...options } });

/** An order as it stands, in any state. */
export const renderOrderPdf = (
  order: PrintedOrder,
  options: PaperPdfOptions,
): Promise<Uint8Array> => drawn({ kind: "order", input: { order, ...options } });

/** What a period did to what is owed on gift cards. */
export const renderTurnoverPdf = (
  turnover: PrintedTurnover,
  options: PaperPdfOptions,
): Promise<Uint8Array> => drawn({ kind: "turnover", input: { turnover, ...options } });
