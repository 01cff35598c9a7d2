import type { PrintedSale } from "./sale";

/** How an invoice is paid by a bank. */
export type PaymentFacts = {
  account_number: string | null;
  iban: string | null;
  bic: string | null;
  /** A KID, an RF creditor reference (ISO 11649) or any other. */
  reference: string | null;
};

type InvoiceFacts = PrintedSale & {
  /** What the buyer wants to find on it. */
  reference: string | null;
  note: string | null;
  /** The shop's own words below. */
  foot_text: string | null;
};

type Payable = { due_at: Date | null; amount_due: number; payment: PaymentFacts | null };
type Numbered = { number: string; issued_at: Date };

/** A paper of the invoices, ready to be printed; its `kind` says what else it has. */
export type PrintedInvoice = InvoiceFacts &
  (
    | ({ kind: "draft" } & Payable)
    | ({ kind: "invoice" } & Numbered & Payable)
    /** How invoices look, over a sale that there was not: it says so itself. */
    | ({ kind: "sample" } & Numbered & Payable)
    | ({ kind: "credit_note"; credits: Numbered; reason: string | null } & Numbered)
    /** That the invoice of this number was withdrawn before it was paid. */
    | ({ kind: "void"; voided_at: Date; reason: string | null } & Numbered)
  );
