import { isCardSource } from "../../shared/card-credit";
import { INVOICE_PROVIDER_ID } from "../../shared/invoice-payment";
import type { Locale } from "../../shared/locales";

export const INVOICE_STATES = ["draft", "issued", "partially_paid", "paid", "void"] as const;
export type InvoiceState = (typeof INVOICE_STATES)[number];

export const SERIES_KINDS = ["invoice", "credit_note"] as const;
export type SeriesKind = (typeof SERIES_KINDS)[number];

/** Where numbers come from: one row for each kind, and channel and year where the shop parts them by these. */
export type NumberSeries = {
  id: string;
  kind: SeriesKind;
  /** Null: of all channels. */
  sales_channel_id: string | null;
  /** By the shop's calendar; null: of all years. */
  year: number | null;
  prefix: string;
  /** See `rules/number-pattern`. */
  pattern: string;
  /** The number that is given next. */
  next: number;
  /** How many it has given. */
  issued_count: number;
};

/** `in_use`: as the shop parts its numbers now, the next documents take theirs from it. */
export type ListedSeries = NumberSeries & { in_use: boolean };

/** Who sells, as the law wants it on the invoice; a snapshot on what is issued. */
export type Seller = {
  name: string;
  org_number: string;
  vat_registered: boolean;
  /** Norway's Foretaksregisteret, which its companies name on their papers. */
  in_business_register: boolean;
  address_1: string | null;
  postal_code: string | null;
  city: string | null;
  country_code: string | null;
  email: string | null;
  phone: string | null;
  website: string | null;
  iban: string | null;
  bic: string | null;
  account_number: string | null;
  logo_file_id: string | null;
};

/** Who buys; a snapshot on what is issued. */
export type Buyer = {
  name: string | null;
  company: string | null;
  org_number: string | null;
  address_1: string | null;
  address_2: string | null;
  postal_code: string | null;
  city: string | null;
  country_code: string | null;
  email: string | null;
  phone: string | null;
};

export type RequestAddress = {
  address_1: string;
  address_2: string | null;
  postal_code: string;
  city: string;
  country_code: string;
};

/** Who wants an invoice for a cart (A13). */
export type InvoiceRequest = {
  company: string;
  org_number: string | null;
  /** The buyer's own: a purchase order, a person. */
  reference: string | null;
  /** Null: the cart's billing address. */
  address: RequestAddress | null;
  email: string;
  phone: string;
};

export const HINDRANCES = ["ticket_type", "product", "customer_group", "due_date"] as const;

/** Why a cart can't be ordered by invoice. */
export type Hindrance = { code: (typeof HINDRANCES)[number]; message: string };

export const NOTICE_KINDS = ["overdue", "reminder"] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export const LINE_KINDS = ["item", "shipping"] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** Amounts of a line, integer minor units: `total = net + tax`, after `discount`. */
export type LineAmounts = {
  /** As the price is: with tax where `prices_include_tax`. */
  discount_minor: number;
  tax_minor: number;
  total_minor: number;
};

/**
 * What an order has that can be invoiced, all of a line: integer minor units that add up to the order's total before what
 * was paid by credit lines.
 */
export type BillableLine = LineAmounts & {
  /** Of the line item or the shipping method. */
  source_id: string;
  kind: LineKind;
  title: string;
  /** What stands below the title: when a session is. */
  detail: string | null;
  quantity: number;
  unit_price_minor: number;
  prices_include_tax: boolean;
  /** Percent; of several taxes on a line their sum. */
  tax_rate: number;
};

/** An order as it can be invoiced, read at one moment under its lease. */
export type BillableOrder = {
  order_id: string;
  sales_channel_id: string | null;
  currency_code: string;
  locale: Locale;
  lines: readonly BillableLine[];
};

/** So much of which line. */
export type WantedLine = { source_id: string; quantity: number };

export type InvoiceLine = BillableLine & {
  id: string;
  net_minor: number;
  credited_quantity: number;
  credited_minor: number;
};

/**
 * `payment`: came in · `refund`: was given back · `moved`: paid for what was credited, and went on to another invoice of the
 * order; above 0 it came back, since that one was withdrawn · `reversal`: what it is of never came in after all, or stands elsewhere ·
 * `withdrawal`: somebody took it off, and it is on no invoice until somebody says where it belongs.
 */
export const BOOKING_KINDS = ["payment", "refund", "moved", "reversal", "withdrawal"] as const;
export type BookingKind = (typeof BOOKING_KINDS)[number];

/** Money on an invoice, or taken off it: integer minor units, never changed. */
export type InvoicePayment = {
  id: string;
  invoice_id: string;
  /** Negative where it was taken off: given back, or booked wrongly. */
  amount_minor: number;
  kind: BookingKind;
  /** A provider's id, or `credit`: gift cards, credit lines, and what was given back as credit. */
  method: string;
  reference: string | null;
  paid_at: Date;
  /** The capture, refund or credit line that it is of. */
  source_id: string;
  reason: string | null;
  recorded_by: string | null;
  /** Of what was moved: where to, or where from it came back. */
  other_invoice_id: string | null;
  other_invoice_number: string | null;
  created_at: Date;
};

export type Invoice = {
  id: string;
  order_id: string;
  sales_channel_id: string | null;
  state: InvoiceState;
  /** Null of a draft. */
  number: string | null;
  currency_code: string;
  locale: Locale;
  /** Of the shop when it was issued. */
  timezone: string | null;
  issued_at: Date | null;
  issued_by: string | null;
  due_at: Date | null;
  paid_at: Date | null;
  voided_at: Date | null;
  voided_by: string | null;
  void_reason: string | null;
  net_minor: number;
  tax_minor: number;
  total_minor: number;
  /** What is still asked for: of a draft and of what is void nothing. */
  due_minor: number;
  /** Booked on it, whatever was given back of it. */
  paid_minor: number;
  /** Given back of it, or moved on to another invoice of the order. */
  refunded_minor: number;
  credited_minor: number;
  payment_reference: string | null;
  /** The buyer's own: a purchase order, a person. */
  reference: string | null;
  note: string | null;
  seller: Seller | null;
  buyer: Buyer;
  capture_error: string | null;
  sent_at: Date | null;
  created_at: Date;
  /** Null of what the shop drafted by itself. */
  created_by: string | null;
};

export type InvoiceWithLines = Invoice & { lines: InvoiceLine[]; payments: InvoicePayment[] };

/** `record_only`: the credit note alone says so; no provider gives money back. */
export const REFUND_MODES = ["online", "record_only"] as const;
export const REFUND_STATUSES = ["none", "pending", "done", "failed"] as const;

export type CreditNote = {
  id: string;
  invoice_id: string;
  invoice_number: string;
  order_id: string;
  number: string;
  reason: string;
  issued_at: Date;
  currency_code: string;
  locale: Locale;
  net_minor: number;
  tax_minor: number;
  total_minor: number;
  refund_mode: (typeof REFUND_MODES)[number];
  refund_status: (typeof REFUND_STATUSES)[number];
  refund_error: string | null;
  /** What of it had gone back when providers were asked last; what came otherwise is given back by none. */
  refunded_minor: number;
  issued_by: string | null;
  /** When all was done that follows from it, or was tried. */
  finished_at: Date | null;
  sent_at: Date | null;
  lines: CreditNoteLine[];
};

export type CreditNoteLine = {
  id: string;
  invoice_line_id: string;
  source_id: string;
  title: string;
  quantity: number;
  discount_minor: number;
  net_minor: number;
  tax_minor: number;
  total_minor: number;
  /** Of its units, the tickets that it cancels. */
  ticket_ids: string[];
  restock: boolean;
};

/** `ubl`: the e-invoice, of an invoice or a credit note. */
export const DOCUMENT_KINDS = ["invoice", "void", "credit_note", "ubl"] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** It has a number and counts: it is neither a draft nor void. */
export const isStanding = ({ state }: Pick<Invoice, "state">): boolean =>
  state !== "draft" && state !== "void";

/** Whether a credit note is there of a part of it, of a free ticket too: then it can't be void any more. */
export const isCredited = ({ lines }: Pick<InvoiceWithLines, "lines">): boolean =>
  lines.some(({ credited_quantity }) => credited_quantity > 0);

/** A4: whether money is still asked for after the due date; of a draft and of what is void none is. */
export const isOverdue = (
  { due_at, due_minor }: Pick<Invoice, "due_at" | "due_minor">,
  now = new Date(),
): boolean => due_minor > 0 && due_at !== null && now > due_at;

/**
 * How a credit of an invoice gives its money back: by the provider that took it; what came by an invoice goes back outside
 * of the shop (M4).
 */
export function refundMode(payments: readonly InvoicePayment[]): (typeof REFUND_MODES)[number] {
  return onlineSources(payments).size ? "online" : "record_only";
}

/** What providers and gift cards paid that stands on an invoice, or did before it was given back: minor units by source. */
export function onlineSources(payments: readonly InvoicePayment[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { kind, method, source_id, amount_minor } of payments) {
    const isByProvider = method.startsWith("pp_") && method !== INVOICE_PROVIDER_ID;
    if ((isByProvider || isCardSource(source_id)) && kind !== "refund") {
      sums.set(source_id, (sums.get(source_id) ?? 0) + amount_minor);
    }
  }
  return new Map([...sums].filter(([, amount_minor]) => amount_minor > 0));
}
