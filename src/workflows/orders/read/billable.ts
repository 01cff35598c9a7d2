import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types";
import { MathBN } from "@medusajs/framework/utils";
import type { BillableLine, Buyer } from "../../../modules/invoicing/types";
import { toMinor, toMinorTogether } from "../../../shared/money";
import { oneLine } from "../../../shared/one-line";
import { type TitledItem, titlesOf } from "../../line-titles";
import { readerLocale } from "../../reader-locale";
import { keptQuantity } from "./goods";
import type { Head } from "./head";

const PRICED = [
  ...["id", "is_tax_inclusive", "total", "tax_total", "discount_total"],
  ...["tax_lines.rate"],
];

export const ADDRESS = [
  ...["first_name", "last_name", "company", "phone", "address_1", "address_2"],
  ...["postal_code", "city", "country_code"],
];

export const BILLABLE_FIELDS = [
  // Without it Medusa leaves the quantities out.
  "total",
  ...PRICED.flatMap((field) => [`items.${field}`, `shipping_methods.${field}`]),
  ...["variant_id", "title", "product_title", "variant_title", "quantity", "unit_price"].map(
    (field) => `items.${field}`,
  ),
  ...["return_received_quantity", "return_dismissed_quantity", "written_off_quantity"].map(
    (field) => `items.detail.${field}`,
  ),
  ...["name", "amount"].map((field) => `shipping_methods.${field}`),
  ...["billing_address", "shipping_address"].flatMap((address) =>
    ADDRESS.map((field) => `${address}.${field}`),
  ),
];

/** What of an order can be invoiced, before what was paid of it by credit lines, and to whom. */
export type Billable = { billable_lines: BillableLine[]; buyer: Buyer };

type Priced = {
  id: string;
  is_tax_inclusive?: boolean | null;
  total: BigNumberInput;
  tax_total: BigNumberInput;
  discount_total?: BigNumberInput | null;
  tax_lines?: ({ rate: BigNumberInput } | null)[] | null;
};

type Item = Priced &
  TitledItem & {
    quantity: number;
    unit_price: BigNumberInput;
    detail?: Parameters<typeof keptQuantity>[0]["detail"];
  };

type ShippingMethod = Priced & { name: string; amount: BigNumberInput };

/** The shape of `query.graph`. */
export type Address = Partial<Record<(typeof ADDRESS)[number], string | null>>;

/** The shape of `query.graph`. */
export type MedusaBillable = {
  items?: Item[] | null;
  shipping_methods?: (ShippingMethod | null)[] | null;
  billing_address?: Address | null;
  shipping_address?: Address | null;
};

export async function billableOf(
  container: MedusaContainer,
  order: MedusaBillable,
  { email, currency_code, locale }: Head,
): Promise<Billable> {
  const items = order.items ?? [];
  const methods = (order.shipping_methods ?? []).filter((method) => method !== null);
  // An invoice says when and where what it asks for is delivered.
  const titles = await titlesOf(container, items, readerLocale(container, locale), true);
  const parts = [...items, ...methods];
  const totals = centsOf(parts, "total", currency_code);
  const taxes = centsOf(parts, "tax_total", currency_code);
  const priced = (part: Priced) => ({
    source_id: part.id,
    prices_include_tax: part.is_tax_inclusive === true,
    tax_rate: MathBN.sum(0, ...(part.tax_lines ?? []).map((tax) => tax?.rate ?? 0)).toNumber(),
    tax_minor: taxes.get(part.id) ?? 0,
    total_minor: totals.get(part.id) ?? 0,
    has_discount: MathBN.gt(part.discount_total ?? 0, 0),
  });
  const lines = [
    ...items.map((item) => {
      const title = titles.get(item.id);
      return lineOf({
        ...priced(item),
        kind: "item",
        title: oneLine(title?.product ?? item.title),
        detail: title?.variant ? oneLine(title.variant) : null,
        quantity: pricedQuantity(item),
        unit_price_minor: toMinor(item.unit_price, currency_code),
      });
    }),
    ...methods.map((method) =>
      lineOf({
        ...priced(method),
        kind: "shipping",
        title: oneLine(method.name),
        detail: null,
        quantity: 1,
        unit_price_minor: toMinor(method.amount, currency_code),
      }),
    ),
  ];
  const kept = new Map(items.map((item) => [item.id, keptQuantity(item)]));
  return {
    billable_lines: lines.flatMap((line) => ofKept(line, kept.get(line.source_id))),
    buyer: buyerOf(order, email),
  };
}

/**
 * Medusa's sums can be finer than the currency: the lines come to what their sum is rounded to. They are rounded in the order
 * in which they came to be, so that none that is added takes or leaves a cent of one that is invoiced.
 */
function centsOf(
  parts: readonly Priced[],
  sum: "total" | "tax_total",
  currency_code: string,
): Map<string, number> {
  const since = ({ id }: Priced) => id.slice(id.indexOf("_"));
  const sorted = [...parts].sort((one, other) => (since(one) < since(other) ? -1 : 1));
  const cents = toMinorTogether(
    sorted.map((part) => part[sum]),
    currency_code,
  );
  return new Map(sorted.map(({ id }, at) => [id, cents[at] ?? 0]));
}

/** What the price comes to beyond what is asked for is the discount: so the line adds up as it is printed. */
function lineOf({
  has_discount,
  ...line
}: Omit<BillableLine, "discount_minor"> & { has_discount: boolean }): BillableLine {
  const asked = line.prices_include_tax ? line.total_minor : line.total_minor - line.tax_minor;
  const discount_minor = has_discount ? line.unit_price_minor * line.quantity - asked : 0;
  return { ...line, discount_minor };
}

/** Medusa's totals of a line leave out what came back. */
const pricedQuantity = ({ quantity, detail }: Item) =>
  MathBN.sub(
    quantity,
    MathBN.add(detail?.return_received_quantity ?? 0, detail?.return_dismissed_quantity ?? 0),
  ).toNumber();

/** Of a line of which some was written off, what the buyer keeps. */
function ofKept(line: BillableLine, kept: number | undefined): BillableLine[] {
  if (kept !== undefined && kept <= 0) return [];
  if (kept === undefined || kept === line.quantity) return [line];
  const share = (amount: number) => Math.round((amount * kept) / line.quantity);
  return [
    {
      ...line,
      quantity: kept,
      discount_minor: share(line.discount_minor),
      tax_minor: share(line.tax_minor),
      total_minor: share(line.total_minor),
    },
  ];
}

function buyerOf(order: MedusaBillable, email: string | null): Buyer {
  return personAt(order.billing_address ?? order.shipping_address, email);
}

/** Whom an address of an order is of. */
export function personAt(at: Address | null | undefined, email: string | null): Buyer {
  const address = at ?? {};
  const said = (value: string | null | undefined) => oneLine(value ?? "") || null;
  const names = [address.first_name, address.last_name].map(said).filter(Boolean);
  return {
    name: names.join(" ") || null,
    company: said(address.company),
    org_number: null,
    address_1: said(address.address_1),
    address_2: said(address.address_2),
    postal_code: said(address.postal_code),
    city: said(address.city),
    country_code: said(address.country_code)?.toLowerCase() ?? null,
    email,
    phone: said(address.phone),
  };
}
