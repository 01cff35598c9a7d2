import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types";
import { MathBN } from "@medusajs/framework/utils";
import type { Buyer } from "../../../modules/invoicing/types";
import { oneLine } from "../../../shared/one-line";
import { type TitledItem, titlesOf } from "../../line-titles";
import { readerLocale } from "../../reader-locale";
import { ADDRESS, type Address, personAt } from "./billable";
import { keptQuantity } from "./goods";
import type { Head } from "./head";

const ITEM = [
  ...["id", "variant_id", "variant_sku", "title", "product_title", "variant_title", "quantity"],
  ...["requires_shipping", "detail.fulfilled_quantity", "detail.return_received_quantity"],
  ...["detail.return_dismissed_quantity", "detail.written_off_quantity"],
  "variant.inventory_items.inventory_item_id",
  "variant.inventory_items.required_quantity",
];

const FULFILLMENT = [
  ...["id", "location_id", "created_at", "packed_at", "shipped_at", "delivered_at", "canceled_at"],
  ...["marked_shipped_by", "labels.tracking_number", "labels.tracking_url"],
  ...["items.line_item_id", "items.inventory_item_id", "items.quantity"],
];

export const PARCEL_FIELDS = [
  // Without it Medusa leaves the quantities out.
  "total",
  ...ITEM.map((field) => `items.${field}`),
  ...FULFILLMENT.map((field) => `fulfillments.${field}`),
  "shipping_methods.name",
  ...["shipping_address", "billing_address"].flatMap((address) =>
    ADDRESS.map((field) => `${address}.${field}`),
  ),
];

/** What an order sends (M3), and what of it went in which parcel. */
export type Parcels = {
  /** Lines of goods that the buyer keeps; `quantity` of each. Tickets are none unless they were handed out like goods. */
  goods_lines: GoodsLine[];
  /** Medusa's fulfilments that stand, the first packed first. */
  parcels: Parcel[];
  shipping_methods: string[];
  ship_to: Buyer;
};

export type GoodsLine = {
  line_item_id: string;
  title: string;
  detail: string | null;
  /** Both in one. */
  whole: string;
  sku: string | null;
  quantity: number;
};

export type Parcel = {
  fulfillment_id: string;
  location_id: string;
  packed_at: Date;
  /** Medusa's shipment of it. */
  shipped_at: Date | null;
  shipped_by: string | null;
  /** Shipped, or handed over without that. */
  is_sent: boolean;
  tracking: { number: string; url: string | null }[];
  units: { line_item_id: string; quantity: number }[];
};

/** The shape of `query.graph`. */
export type MedusaParcels = {
  items?: Item[] | null;
  fulfillments?: (Fulfillment | null)[] | null;
  shipping_methods?: ({ name: string } | null)[] | null;
  shipping_address?: Address | null;
  billing_address?: Address | null;
};

type Item = TitledItem &
  Parameters<typeof keptQuantity>[0] & {
    variant_sku?: string | null;
    requires_shipping?: boolean;
    variant?: {
      inventory_items?:
        | ({ inventory_item_id: string; required_quantity: BigNumberInput } | null)[]
        | null;
    } | null;
  };

type Fulfillment = {
  id: string;
  location_id: string;
  created_at: Date | string;
  packed_at?: Date | string | null;
  shipped_at?: Date | string | null;
  delivered_at?: Date | string | null;
  canceled_at?: Date | string | null;
  marked_shipped_by?: string | null;
  labels?: ({ tracking_number?: string | null; tracking_url?: string | null } | null)[] | null;
  items?:
    | ({
        line_item_id?: string | null;
        inventory_item_id?: string | null;
        quantity: BigNumberInput;
      } | null)[]
    | null;
};

export async function parcelsOf(
  container: MedusaContainer,
  order: MedusaParcels,
  { locale }: Head,
): Promise<Parcels> {
  const items = order.items ?? [];
  const titles = await titlesOf(container, items, readerLocale(container, locale));
  const fulfillments = (order.fulfillments ?? []).filter((one) => one !== null);
  return {
    goods_lines: items.filter(isGoods).flatMap((item) => {
      const quantity = keptQuantity(item);
      if (quantity <= 0) return [];
      const { product = item.title, variant, whole = item.title } = titles.get(item.id) ?? {};
      return {
        line_item_id: item.id,
        title: oneLine(product),
        detail: variant ? oneLine(variant) : null,
        whole: oneLine(whole),
        sku: item.variant_sku || null,
        quantity,
      };
    }),
    parcels: fulfillments
      .filter(({ canceled_at }) => !canceled_at)
      .map((fulfillment) => parcelOf(fulfillment, items))
      .sort((one, other) => Number(one.packed_at) - Number(other.packed_at)),
    shipping_methods: (order.shipping_methods ?? []).flatMap((method) =>
      method ? oneLine(method.name) : [],
    ),
    ship_to: personAt(order.shipping_address ?? order.billing_address, null),
  };
}

/** Units of a line that are in the parcels. */
export function unitsIn(parcels: readonly Parcel[], lineItemId: string): number {
  return parcels
    .flatMap(({ units }) => units)
    .filter(({ line_item_id }) => line_item_id === lineItemId)
    .reduce((sum, { quantity }) => sum + quantity, 0);
}

/** Of a line, what is to come once these parcels are there. */
export const unitsToCome = (line: GoodsLine, parcels: readonly Parcel[]): number =>
  Math.max(0, line.quantity - unitsIn(parcels, line.line_item_id));

function isGoods({ requires_shipping, detail }: Item): boolean {
  return requires_shipping === true || MathBN.gt(detail?.fulfilled_quantity ?? 0, 0);
}

function parcelOf(fulfillment: Fulfillment, items: readonly Item[]): Parcel {
  const { id, location_id, created_at, packed_at, shipped_at, delivered_at } = fulfillment;
  return {
    fulfillment_id: id,
    location_id,
    packed_at: new Date(packed_at ?? created_at),
    shipped_at: shipped_at ? new Date(shipped_at) : null,
    shipped_by: fulfillment.marked_shipped_by ?? null,
    is_sent: Boolean(shipped_at ?? delivered_at),
    tracking: (fulfillment.labels ?? []).flatMap((label) => {
      const number = oneLine(label?.tracking_number ?? "");
      return number ? [{ number, url: webAddress(label?.tracking_url) }] : [];
    }),
    units: items.flatMap((item) => {
      const quantity = unitsOf(fulfillment, item);
      return quantity > 0 ? [{ line_item_id: item.id, quantity }] : [];
    }),
  };
}

/** Medusa counts pieces of the stock: of a kit each part by itself, so one of them tells how many units there are. */
function unitsOf({ items }: Fulfillment, { id, variant }: Item): number {
  const [piece] = (items ?? []).filter((one) => one?.line_item_id === id);
  if (!piece) return 0;
  const part = variant?.inventory_items?.find(
    (one) => one?.inventory_item_id === piece.inventory_item_id,
  );
  return MathBN.div(piece.quantity, part?.required_quantity ?? 1).toNumber();
}

/** Medusa's own page writes `#` where nobody gave one. */
function webAddress(url: string | null | undefined): string | null {
  return url && /^https?:\/\//i.test(url) ? url : null;
}
