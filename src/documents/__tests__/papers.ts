import { readFileSync } from "node:fs";
import type { PrintedInvoice } from "../invoice";
import type { PrintedOrder } from "../order-print";
import type { PrintedPackingSlip } from "../packing-slip";
import type { PrintedReceipt } from "../receipt";
import type { PrintedBuyer, PrintedLine, PrintedSale, PrintedSeller } from "../sale";
import type { PrintedFlows, PrintedTurnover } from "../turnover";

export const at = (time: string) => new Date(time);

export const SELLER: PrintedSeller = {
  name: "Fjordklang Konserter AS",
  country_code: "no",
  org_number: "987654325",
  is_vat_registered: true,
  is_in_business_register: true,
  address_lines: ["Kirsten Flagstads plass 1", "0150 Oslo"],
  email: "post@fjordklang.example",
  phone: "+47 22 33 44 55",
  website: "fjordklang.example",
  logo: null,
};

export const BUYER: PrintedBuyer = {
  company: "Nordlys Kurs og Konferanse AS",
  name: "Kari Nordmann",
  country_code: "no",
  org_number: "912345674",
  address_lines: ["Storgata 12", "0184 Oslo"],
  email: "kari@nordlys.example",
  phone: null,
};

export const ticketLine = (over: Partial<PrintedLine> = {}): PrintedLine => ({
  kind: "item",
  title: "Vinterkonsert i Operaen, Voksen",
  detail: "Lørdag 5. desember 2026 kl. 19.00",
  quantity: 4,
  unit_price: 350,
  discount: 0,
  tax_rate: 0,
  net: 1400,
  tax: 0,
  total: 1400,
  ...over,
});

export const SALE: PrintedSale = {
  timezone: "Europe/Oslo",
  currency_code: "nok",
  order: { code: "KX7-4M2", display_number: "#1042" },
  seller: SELLER,
  buyer: BUYER,
  lines: [
    ticketLine(),
    ticketLine({
      title: "Plakat, signert",
      detail: "50 × 70 cm",
      quantity: 2,
      unit_price: 249.5,
      discount: 50,
      tax_rate: 25,
      net: 449,
      tax: 112.25,
      total: 561.25,
    }),
    ticketLine({
      kind: "shipping",
      title: "Pakke i postkassen",
      detail: null,
      quantity: 1,
      unit_price: 80,
      tax_rate: 25,
      net: 80,
      tax: 20,
      total: 100,
    }),
  ],
  prices_include_tax: false,
  taxes: [
    { rate: 25, net: 529, tax: 132.25, reason: null },
    { rate: 0, net: 1400, tax: 0, reason: "Unntatt etter merverdiavgiftsloven § 3-7" },
  ],
  net: 1929,
  tax: 132.25,
  total: 2061.25,
  payments: [],
};

const TEXTS = {
  reference: "PO 4500123",
  note: "Takk for bestillingen! Billettene sendes til deltakerne så snart betalingen er registrert.",
  foot_text: "Ved forsinket betaling beregnes forsinkelsesrente etter gjeldende satser.",
};

export type Kind<Name extends PrintedInvoice["kind"]> = Extract<PrintedInvoice, { kind: Name }>;

export const INVOICE: Kind<"invoice"> = {
  ...SALE,
  ...TEXTS,
  kind: "invoice",
  number: "2026-00042",
  issued_at: at("2026-11-29T22:30:00Z"),
  due_at: at("2026-12-13T22:59:59Z"),
  amount_due: 2061.25,
  payment: {
    account_number: "12345678903",
    iban: "NO9386011117947",
    bic: "DNBANOKKXXX",
    reference: "1042000426",
  },
};

export const DRAFT: Kind<"draft"> = {
  ...SALE,
  ...TEXTS,
  kind: "draft",
  due_at: INVOICE.due_at,
  amount_due: INVOICE.amount_due,
  payment: { ...INVOICE.payment, reference: null } as Kind<"draft">["payment"],
};

export const CREDIT_NOTE: Kind<"credit_note"> = {
  ...SALE,
  ...TEXTS,
  kind: "credit_note",
  number: "K2026-00007",
  issued_at: at("2026-12-20T10:00:00Z"),
  credits: { number: INVOICE.number, issued_at: INVOICE.issued_at },
  reason: "Forestillingen er avlyst.",
  payments: [
    {
      label: "Tilbakebetalt til kort",
      reference: "re_3PqX",
      amount: 2061.25,
      paid_at: at("2026-12-20T10:00:00Z"),
    },
  ],
};

export const VOID: Kind<"void"> = {
  ...SALE,
  ...TEXTS,
  kind: "void",
  number: INVOICE.number,
  issued_at: INVOICE.issued_at,
  voided_at: at("2026-12-02T10:00:00Z"),
  reason: "Kunden betaler med kort i stedet.",
};

export const RECEIPT: PrintedReceipt = {
  ...SALE,
  reference: "PO-4471",
  payments: [
    { label: "Gavekort", reference: "•••• 7KQ4", amount: 500, paid_at: at("2026-11-29T09:00:00Z") },
    { label: "Kort", reference: "ch_3PqX", amount: 1561.25, paid_at: at("2026-11-29T09:01:00Z") },
  ],
  paid: 2061.25,
  refunded: 0,
  to_refund: 0,
  beside: [],
  amount_due: 0,
  foot_text: "Velkommen tilbake!",
};

export const SLIP: PrintedPackingSlip = {
  timezone: "Europe/Oslo",
  order: SALE.order,
  placed_at: at("2026-11-27T10:00:00Z"),
  seller: SELLER,
  ship_to: { name: "Kari Nordmann", address_lines: ["Storgata 12", "0184 Oslo"], phone: null },
  shipping_method: "Pakke i postkassen",
  tracking_numbers: ["70715500000012345"],
  parcel: { packed_at: at("2026-11-29T10:00:00Z") },
  lines: [
    {
      title: "Plakat, signert",
      detail: "50 × 70 cm",
      sku: "PL-50",
      ordered: 3,
      quantity: 2,
      to_come: 1,
    },
    { title: "Programhefte", detail: null, sku: null, ordered: 1, quantity: 0, to_come: 1 },
  ],
  note: "Resten sendes i neste uke.",
  foot_text: null,
};

export const ORDER: PrintedOrder = {
  ...SALE,
  reference: "PO-4471",
  placed_at: at("2026-11-27T10:00:00Z"),
  status: "Venter på betaling",
  payment_status: "Delvis betalt",
  sales_channel: "Nettbutikken",
  ship_to: ["Kari Nordmann", "Storgata 12", "0184 Oslo"],
  cancelled_lines: [{ title: "Vinterkonsert i Operaen, Barn", quantity: 1, amount: 150 }],
  payments: [
    { label: "Gavekort", reference: "•••• 7KQ4", amount: 500, paid_at: at("2026-11-27T10:00:00Z") },
  ],
  paid: 500,
  reserved: 0,
  refunded: 0,
  to_refund: 0,
  beside: [],
  amount_due: 1561.25,
  answers: [
    { label: "Hvor hørte du om oss?", text: "Av en venn" },
    { label: "Allergier", text: "Nøtter\nSkalldyr" },
  ],
  terms: [{ version: "Salgsvilkår, utgave 3", accepted_at: at("2026-11-27T09:59:00Z") }],
  tickets: ["Kari Nordmann", "Ola Nordmann", null].map((attendee_name, index) => ({
    number: `7KQ-4M2-XP${index}`,
    event: "Vinterkonsert i Operaen",
    session: "Lørdag 5. desember 2026 kl. 19.00",
    ticket_type: "Voksen",
    attendee_name,
    status: "Venter på betaling",
  })),
};

/** A logo of 360 × 96 pixels, with transparency. */
export const logo = (): Uint8Array => readFileSync(`${__dirname}/logo.png`);

const FLOWS: PrintedFlows = {
  ...{ opening: 12_400, sold: 25_000, sold_paid: 24_500, issued: 1500, promotional: 2000 },
  ...{ imported: 0, refunded: 450.5, adjusted: -150, moved_in: 3000, moved: 3000 },
  ...{ redeemed: 18_250.5, voided: 500, cashed_out: 100, expired: 0, closing: 22_350 },
};

export const TURNOVER: PrintedTurnover = {
  seller: SELLER,
  ...{ currency_code: "nok", from: "2026-10-01", to: "2026-11-30", as_of: "2026-11-30" },
  flows: FLOWS,
  outstanding: 22_350,
  of_sold: { redeemed: 9000, outstanding: 15_500, ended: 500 },
  apart: [
    { label: "Solgt", flows: FLOWS },
    { label: "Kampanje", flows: { ...FLOWS, closing: 2000 } },
  ],
  periods: [
    { from: "2026-10-01", to: "2026-10-31", flows: { ...FLOWS, closing: 30_000 } },
    { from: "2026-11-01", to: "2026-11-30", flows: { ...FLOWS, opening: 30_000 } },
  ],
};
