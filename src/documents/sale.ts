/** What papers of money and goods share. Amounts are decimal major units, `country_code` is of ISO 3166-1 (`no`). */

/** Who sells, as it was when the paper was made. */
export type PrintedSeller = {
  name: string;
  country_code: string;
  org_number: string | null;
  is_vat_registered: boolean;
  /** Norway's Foretaksregisteret, which limited companies have to name. */
  is_in_business_register: boolean;
  address_lines: readonly string[];
  email: string | null;
  phone: string | null;
  website: string | null;
  /** A PNG or JPEG of which `pictureSize` knows the size; any other is left out. */
  logo: Uint8Array | null;
};

/** Who buys: of a company its name, and whom to reach there. */
export type PrintedBuyer = {
  company: string | null;
  name: string | null;
  country_code: string | null;
  org_number: string | null;
  address_lines: readonly string[];
  email: string | null;
  phone: string | null;
};

export type PrintedLine = {
  kind: "item" | "shipping";
  title: string;
  /** What it is more precisely, such as the session and its date. */
  detail: string | null;
  quantity: number;
  /** This and `discount`, which is for the whole line, have the tax in them where the sale's prices do. */
  unit_price: number;
  discount: number;
  /** In percent. */
  tax_rate: number;
  net: number;
  tax: number;
  total: number;
};

/** What is taxed at a rate; why nothing is where that has to be said. */
export type PrintedTax = { rate: number; net: number; tax: number; reason: string | null };

/** Money that came in, or of a credit note what went back: by which means, and when. */
export type PrintedPayment = {
  label: string;
  reference: string | null;
  amount: number;
  paid_at: Date;
};

/** A part of the total that is of none of the lines, below zero where it lowers it. */
export type PrintedPart = { label: string; amount: number };

export type PrintedOrderName = { code: string; display_number: string | null };

/** What was sold to whom, and for how much. */
export type PrintedSale = {
  /** IANA name; all days of the paper are of its calendar. */
  timezone: string;
  currency_code: string;
  order: PrintedOrderName;
  seller: PrintedSeller;
  buyer: PrintedBuyer;
  lines: readonly PrintedLine[];
  prices_include_tax: boolean;
  taxes: readonly PrintedTax[];
  net: number;
  tax: number;
  total: number;
  payments: readonly PrintedPayment[];
};
