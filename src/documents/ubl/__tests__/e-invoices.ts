import type { EInvoice } from "../e-invoice";

type Line = EInvoice["lines"][number];

/** A line of one rate, with its tax in the price: `total` is what the buyer pays for all of it. */
export function line(of: Partial<Line> & { total: number }): Line {
  const { total, ...given } = of;
  const tax_rate = given.tax_rate ?? 25;
  const tax_minor = Math.round((total * tax_rate) / (100 + tax_rate));
  return {
    title: "Keramikk for nybegynnere",
    detail: "Lørdag 5. desember 2026",
    quantity: 1,
    discount_minor: 0,
    prices_include_tax: true,
    tax_rate,
    net_minor: total - tax_minor,
    tax_minor,
    ...given,
  };
}

const common = {
  number: "F-2026-17",
  issued_on: "2026-12-01",
  currency_code: "nok",
  reference: "PO 4711",
  order_code: "K3ZQ7",
  note: "Takk & velkommen <igjen>",
  seller: {
    name: "Kursverkstedet AS",
    org_number: "974760673",
    vat_registered: true,
    in_business_register: true,
    address_1: "Storgata 1",
    postal_code: "0155",
    city: "Oslo",
    country_code: "no",
    email: "faktura@kursverkstedet.no",
    phone: "+47 22 00 00 00",
    iban: null,
    bic: null,
    account_number: "86011117947",
  },
  buyer: {
    company: "Kunde & Sønner AS",
    name: "Kari Nordmann",
    org_number: "889640782",
    address_1: "Kundeveien 2",
    address_2: "Oppgang B",
    postal_code: "5003",
    city: "Bergen",
    country_code: "no",
    email: "kari@example.no",
    phone: null,
  },
  lines: [line({ total: 125_00 })],
  tax_categories: [
    { rate: 0, category: "E" as const, reason: "Unntatt etter merverdiavgiftsloven § 3-7" },
  ],
} satisfies Partial<EInvoice>;

const totalOf = (lines: readonly Line[]) =>
  lines.reduce((sum, { net_minor, tax_minor }) => sum + net_minor + tax_minor, 0);

type Common = typeof common;
type Given = Partial<Omit<EInvoice, "kind" | "seller" | "buyer">> & {
  seller?: Partial<EInvoice["seller"]>;
  buyer?: Partial<EInvoice["buyer"]>;
};

const merged = ({ seller, buyer, ...given }: Given): Omit<EInvoice, "kind"> & Partial<Common> =>
  ({
    ...common,
    ...given,
    seller: { ...common.seller, ...seller },
    buyer: { ...common.buyer, ...buyer },
  }) as Omit<EInvoice, "kind"> & Partial<Common>;

/** An invoice of Norway's, of which nothing is paid unless `due_minor` says so. */
export function invoice(
  given: Given & { due_minor?: number; payment_reference?: string | null } = {},
): EInvoice {
  const of = merged(given);
  return {
    due_on: "2026-12-15",
    payment_reference: "0100000177",
    due_minor: totalOf(of.lines),
    ...of,
    kind: "invoice",
  };
}

export const creditNote = (given: Given = {}): EInvoice => ({
  ...merged(given),
  number: "K-2026-3",
  kind: "credit_note",
  credits: { number: "F-2026-17", issued_on: "2026-12-01" },
});
