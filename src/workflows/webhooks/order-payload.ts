import type { BigNumberInput } from "@medusajs/framework/types";
import { MathBN } from "@medusajs/framework/utils";
import { dueIn, type OrderStatus, type Standing } from "../../modules/order-status/types";
import { toMajor } from "../../shared/money";
import type { LineTitle } from "../line-titles";

const ADDRESS_FIELDS = [
  "first_name",
  "last_name",
  "company",
  "address_1",
  "address_2",
  "postal_code",
  "city",
  "province",
  "country_code",
  "phone",
] as const;

/** What of Medusa's order is told. */
export const PAYLOAD_FIELDS = [
  "id",
  "total",
  "items.id",
  "items.variant_id",
  "items.title",
  "items.product_title",
  "items.variant_title",
  "items.variant_sku",
  "items.quantity",
  "items.unit_price",
  "items.total",
  ...["shipping_address", "billing_address"].flatMap((address) =>
    ADDRESS_FIELDS.map((field) => `${address}.${field}`),
  ),
];

type Address = Partial<Record<(typeof ADDRESS_FIELDS)[number], string | null>>;

export type PayloadOrder = {
  id: string;
  items?:
    | {
        id: string;
        variant_id?: string | null;
        title: string;
        product_title?: string | null;
        variant_title?: string | null;
        variant_sku?: string | null;
        quantity: BigNumberInput;
        unit_price: BigNumberInput;
        total: BigNumberInput;
      }[]
    | null;
  shipping_address?: Address | null;
  billing_address?: Address | null;
};

/** An order as receivers get it: nothing in it opens anything, neither a ticket nor the payment link. */
export function orderPayload(
  order: PayloadOrder,
  standing: Standing,
  statuses: { now: OrderStatus; before: OrderStatus | null },
  tickets: number,
  titles: ReadonlyMap<string, LineTitle>,
) {
  const { currency_code } = standing;
  return {
    id: standing.order_id,
    display_id: standing.display_id,
    order_code: standing.order_code,
    status: statusPayload(statuses.now),
    previous_status: statuses.before && statusPayload(statuses.before),
    email: standing.email,
    customer: standing.customer_id && { id: standing.customer_id, name: standing.customer_name },
    currency_code,
    total: toMajor(standing.total_minor, currency_code),
    due: toMajor(dueIn(standing.state, standing.due_minor), currency_code),
    placed_at: new Date(standing.placed_at).toISOString(),
    items: (order.items ?? []).map((item) => ({
      title: titles.get(item.id)?.product ?? item.title,
      variant_title: titles.get(item.id)?.variant ?? null,
      sku: item.variant_sku ?? null,
      quantity: numberOf(item.quantity),
      unit_price: numberOf(item.unit_price),
      total: numberOf(item.total),
    })),
    addresses: {
      shipping: addressPayload(order.shipping_address),
      billing: addressPayload(order.billing_address),
    },
    sales_channel_id: standing.sales_channel_id,
    payment_provider_id: standing.payment_provider_id,
    tickets,
  };
}

const statusPayload = ({ code, label, state }: OrderStatus) => ({ code, label: label.en, state });

function addressPayload(address: Address | null | undefined): Address | null {
  if (!address) return null;
  return Object.fromEntries(ADDRESS_FIELDS.map((field) => [field, address[field] ?? null]));
}

const numberOf = (amount: BigNumberInput) => MathBN.convert(amount).toNumber();
