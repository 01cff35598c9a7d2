import type { PrintedInvoice } from "../../documents/invoice";
import type {
  PrintedBuyer,
  PrintedOrderName,
  PrintedPayment,
  PrintedSale,
  PrintedSeller,
  PrintedTax,
} from "../../documents/sale";
import type {
  Buyer,
  CreditNote,
  InvoiceLine,
  InvoiceWithLines,
  Seller,
} from "../../modules/invoicing/types";
import type { Locale } from "../../shared/locales";
import { toMajor } from "../../shared/money";
import { paidByName } from "../../shared/words/provider-name";

/** What a paper has beside what its invoice keeps. */
export type PaperFacts = {
  order: PrintedOrderName;
  timezone: string;
  logo: Uint8Array | null;
  foot_text: string | null;
  /** Why a rate is charged as it is, where that has to be said. */
  reasonOf: (rate: number) => string | null;
};

/**
 * An invoice as its paper says it: of a draft without a number, whose seller is as the settings have it. What came in is of the
 * moment of its issue, and what is due is its total without that: what is paid, given back or credited later is on no paper of
 * it.
 *
 * @param booked what had come in for it by then
 */
export function printedInvoice(
  invoice: InvoiceWithLines,
  seller: Seller,
  facts: PaperFacts,
  booked: InvoiceWithLines["payments"],
): PrintedInvoice {
  const sale = {
    ...printedSale(invoice, seller, invoice.lines, facts),
    payments: booked.map((payment) => printedPayment(payment, invoice)),
    ...printedSums(invoice, invoice.currency_code),
    reference: invoice.reference,
    note: invoice.note,
    foot_text: facts.foot_text,
  };
  const due_minor = booked.reduce(
    (left, { amount_minor }) => left - amount_minor,
    invoice.total_minor,
  );
  const amount_due = toMajor(due_minor, invoice.currency_code);
  const payable = { due_at: invoice.due_at, amount_due, payment: paymentFacts(invoice, seller) };
  const { number, issued_at } = invoice;
  if (!number || !issued_at) return { kind: "draft", ...sale, ...payable };
  return { kind: "invoice", number, issued_at, ...sale, ...payable };
}

/** That an invoice is withdrawn. */
export function printedVoid(
  invoice: InvoiceWithLines,
  seller: Seller,
  facts: PaperFacts,
): PrintedInvoice {
  const { number, issued_at, voided_at, void_reason, reference, note } = invoice;
  if (!number || !issued_at || !voided_at) throw new Error(`Invoice ${invoice.id} is not void`);
  return {
    kind: "void",
    ...printedSale(invoice, seller, invoice.lines, facts),
    ...printedSums(invoice, invoice.currency_code),
    ...{ payments: [], reference, note, foot_text: facts.foot_text },
    ...{ number, issued_at, voided_at, reason: void_reason },
  };
}

/** A credit note over lines of its invoice. */
export function printedCreditNote(
  note: CreditNote,
  invoice: InvoiceWithLines,
  seller: Seller,
  facts: PaperFacts,
): PrintedInvoice {
  return {
    kind: "credit_note",
    ...printedSale(invoice, seller, creditedLines(note, invoice), facts),
    ...printedSums(note, note.currency_code),
    ...{ payments: [], reference: invoice.reference, note: null, foot_text: facts.foot_text },
    ...{ number: note.number, issued_at: note.issued_at, reason: note.reason },
    credits: { number: invoice.number ?? "", issued_at: invoice.issued_at ?? note.issued_at },
  };
}

/** The invoice's lines with the quantities and amounts that are credited of them. */
export function creditedLines(note: CreditNote, invoice: InvoiceWithLines): PrintableLine[] {
  return note.lines.flatMap(({ invoice_line_id, ...credited }) => {
    const line = invoice.lines.find(({ id }) => id === invoice_line_id);
    return line ? [{ ...line, ...credited }] : [];
  });
}

type PrintableLine = Omit<InvoiceLine, "id" | "source_id" | "credited_quantity" | "credited_minor">;

/** What was sold to whom, line by line, with its taxes. */
export function printedSale(
  { currency_code, locale, buyer }: Pick<InvoiceWithLines, "currency_code" | "locale" | "buyer">,
  seller: Seller,
  lines: readonly PrintableLine[],
  { order, timezone, logo, reasonOf }: PaperFacts,
): Omit<PrintedSale, "payments" | "net" | "tax" | "total"> {
  const major = (minor: number) => toMajor(minor, currency_code);
  return {
    ...{ timezone, currency_code, order },
    seller: printedSeller(seller, locale, logo),
    buyer: printedBuyer(buyer, seller.country_code, locale),
    lines: lines.map((line) => ({
      kind: line.kind,
      title: line.title,
      detail: line.detail,
      quantity: line.quantity,
      unit_price: major(line.unit_price_minor),
      discount: major(line.discount_minor),
      tax_rate: line.tax_rate,
      net: major(line.net_minor),
      tax: major(line.tax_minor),
      total: major(line.total_minor),
    })),
    prices_include_tax: lines.every((line) => line.prices_include_tax),
    taxes: taxesOf(lines, currency_code, reasonOf),
  };
}

export function printedSums(
  { net_minor, tax_minor, total_minor }: Record<"net_minor" | "tax_minor" | "total_minor", number>,
  currencyCode: string,
): Pick<PrintedSale, "net" | "tax" | "total"> {
  return {
    net: toMajor(net_minor, currencyCode),
    tax: toMajor(tax_minor, currencyCode),
    total: toMajor(total_minor, currencyCode),
  };
}

/** By rate, the highest first. */
function taxesOf(
  lines: readonly PrintableLine[],
  currencyCode: string,
  reasonOf: PaperFacts["reasonOf"],
): PrintedTax[] {
  const rates = [...new Set(lines.map(({ tax_rate }) => tax_rate))].sort((a, b) => b - a);
  return rates.map((rate) => {
    const own = lines.filter(({ tax_rate }) => tax_rate === rate);
    const sum = (key: "net_minor" | "tax_minor") =>
      toMajor(
        own.reduce((all, line) => all + line[key], 0),
        currencyCode,
      );
    return { rate, net: sum("net_minor"), tax: sum("tax_minor"), reason: reasonOf(rate) };
  });
}

function printedPayment(
  payment: InvoiceWithLines["payments"][number],
  { currency_code, locale }: InvoiceWithLines,
): PrintedPayment {
  return {
    label: paidByName(payment.method, locale),
    reference: payment.reference,
    amount: toMajor(payment.amount_minor, currency_code),
    paid_at: payment.paid_at,
  };
}

export function paymentFacts(
  { payment_reference }: Pick<InvoiceWithLines, "payment_reference">,
  seller: Seller,
) {
  const { account_number, iban, bic } = seller;
  return account_number || iban
    ? { account_number, iban, bic, reference: payment_reference }
    : null;
}

export function printedSeller(
  seller: Seller,
  locale: Locale,
  logo: Uint8Array | null,
): PrintedSeller {
  return {
    name: seller.name,
    country_code: seller.country_code ?? "",
    org_number: seller.org_number,
    is_vat_registered: seller.vat_registered,
    is_in_business_register: seller.in_business_register,
    address_lines: addressLines(seller, null, locale),
    email: seller.email,
    phone: seller.phone,
    website: seller.website,
    logo,
  };
}

function printedBuyer(buyer: Buyer, home: string | null, locale: Locale): PrintedBuyer {
  const { company, name, country_code, org_number, email, phone } = buyer;
  return {
    ...{ company, name, country_code, org_number, email, phone },
    address_lines: addressLines(buyer, home, locale),
  };
}

type Addressed = Pick<Buyer, "address_1" | "postal_code" | "city" | "country_code"> &
  Partial<Pick<Buyer, "address_2">>;

/** A country is named to those who live in another. */
export function addressLines(of: Addressed, home: string | null, locale: Locale): string[] {
  const country =
    of.country_code && home && of.country_code !== home
      ? (new Intl.DisplayNames([locale], { type: "region" }).of(of.country_code.toUpperCase()) ??
        null)
      : null;
  const place = [of.postal_code, of.city].filter(Boolean).join(" ");
  return [of.address_1, of.address_2, place, country].filter((line): line is string => !!line);
}
