/** Of which category of UNCL 5305 a rate is, in percent, and why nothing is charged where that has to be said. */
export type TaxCategory = {
  rate: number;
  category: "S" | "Z" | "E" | "AE" | "G" | "O" | "K";
  reason: string | null;
};

export type EInvoiceLine = {
  title: string;
  detail: string | null;
  quantity: number;
  /** Of the whole line; with its tax where the price has it. */
  discount_minor: number;
  prices_include_tax: boolean;
  /** In percent. */
  tax_rate: number;
  net_minor: number;
  tax_minor: number;
};

type Address = {
  address_1: string | null;
  postal_code: string | null;
  city: string | null;
  country_code: string | null;
};

export type Party = Address & {
  org_number: string | null;
  email: string | null;
  phone: string | null;
};

/** An issued invoice or credit note as another company's books are told of it. Amounts are integer minor units. */
export type EInvoice = {
  number: string;
  /** Days of the shop's calendar, `2026-12-01`. */
  issued_on: string;
  currency_code: string;
  /** The buyer's own. */
  reference: string | null;
  order_code: string;
  note: string | null;
  seller: Party & {
    name: string;
    vat_registered: boolean;
    in_business_register: boolean;
    iban: string | null;
    bic: string | null;
    account_number: string | null;
  };
  buyer: Party & { company: string | null; name: string | null; address_2: string | null };
  lines: readonly EInvoiceLine[];
  tax_categories: readonly TaxCategory[];
} & (
  | {
      kind: "invoice";
      due_on: string | null;
      payment_reference: string | null;
      /** What is asked for: of the total, what was not paid before. */
      due_minor: number;
    }
  | { kind: "credit_note"; credits: { number: string; issued_on: string } }
);
