/** What the admin API answers about invoices and credit notes. Moments are ISO 8601 text, amounts major units. */

import type {
  AdminBankStatement,
  AdminBankStatementListResponse,
  AdminCreditNote,
  AdminCreditNoteListResponse,
  AdminInvoice,
  AdminInvoiceListResponse,
  AdminNumberSeriesListResponse,
  AdminOrderInvoicesResponse,
} from "../../api/types";
import type { Settings } from "../../modules/settings/types";

export type OrderInvoices = AdminOrderInvoicesResponse;
export type OrderedLine = OrderInvoices["lines"][number];
export type Invoice = AdminInvoice;
export type InvoiceLine = Invoice["lines"][number];
export type InvoicePayment = Invoice["payments"][number];
export type CreditNote = AdminCreditNote;
export type InvoicePage = AdminInvoiceListResponse;
export type InvoiceTotals = InvoicePage["totals"][number];
export type CreditNotePage = AdminCreditNoteListResponse;
export type NumberSeries = AdminNumberSeriesListResponse["number_series"][number];
export type InvoicingSettings = Settings<"invoicing">;
export type TaxCategory = InvoicingSettings["tax_categories"][number];

export type BankStatement = AdminBankStatement;
export type ListedStatement = AdminBankStatementListResponse["bank_statements"][number];
export type BankEntry = BankStatement["entries"][number];
export type ColumnMapping = NonNullable<InvoicingSettings["bank_columns"]>;

export const INVOICE_STATES = [
  "draft",
  "issued",
  "partially_paid",
  "paid",
  "void",
] as const satisfies readonly Invoice["state"][];

/** Those of which something may be due. */
export const OPEN_STATES = ["issued", "partially_paid"] as const satisfies Invoice["state"][];

export const ISSUED_STATES = [...OPEN_STATES, "paid", "void"] as const satisfies Invoice["state"][];

export const REFERENCE_SCHEMES = [
  "kid_mod10",
  "kid_mod11",
  "rf",
  "none",
] as const satisfies readonly InvoicingSettings["reference_scheme"][];

export const TAX_CATEGORIES = [
  "S",
  "Z",
  "E",
  "AE",
  "G",
  "O",
  "K",
] as const satisfies readonly TaxCategory["category"][];

export const AUTOMATIC = [
  "never",
  "on_request",
  "on_payment",
] as const satisfies readonly InvoicingSettings["automatic"][];

export const ON_DEADLINE = [
  "mark",
  "release",
] as const satisfies readonly InvoicingSettings["on_deadline"][];
