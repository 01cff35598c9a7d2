import type { MedusaContainer } from "@medusajs/framework/types";
import type { PrintedPackingSlip } from "../../documents/packing-slip";
import { renderPackingSlipPdf } from "../../documents/papers-pdf";
import { notFound, refusal } from "../../shared/errors";
import type { Locale } from "../../shared/locales";
import { addressLines, printedSeller } from "../invoices/printed-invoice";
import { type Parcel, unitsIn, unitsToCome } from "../orders/read/parcels";
import { type Order, readOrder } from "../orders/read/read-order";
import { paperName } from "../paper-name";
import { type PaperFile, type PaperShop, readPaperShop } from "./paper-shop";

/**
 * What goes with a parcel (one of Medusa's fulfilments): what is in it and what was still to come when it was packed. Of
 * the whole order, without a fulfilment: what was sent so far and what is to come (M3).
 *
 * @throws 404 for an order or a fulfilment that isn't there or is cancelled; `nothing_to_send`
 */
export async function packingSlipPdf(
  container: MedusaContainer,
  {
    order_id,
    fulfillment_id,
    locale,
  }: { order_id: string; fulfillment_id?: string; locale?: Locale },
): Promise<PaperFile> {
  const order = await readOrder(container, order_id, "parcels");
  if (!order || order.is_draft) throw notFound("Order", order_id);
  const parcel = order.parcels.find((one) => one.fulfillment_id === fulfillment_id);
  if (fulfillment_id && !parcel) throw notFound("Fulfillment", fulfillment_id);
  if (!order.goods_lines.length) throw refusal("nothing_to_send", "The order sends no goods");
  const shop = await readPaperShop(container, order, locale);
  const content = await renderPackingSlipPdf(printedSlip(order, parcel, shop), {
    locale: shop.locale,
    created_at: new Date(),
  });
  const nth = parcel ? String(order.parcels.indexOf(parcel) + 1) : "";
  const name = paperName("packing_slip", shop.locale, shop.facts.order.code, nth);
  return { filename: `${name}.pdf`, content };
}

function printedSlip(
  order: Order<"parcels">,
  parcel: Parcel | undefined,
  { locale, seller, facts }: PaperShop,
): PrintedPackingSlip {
  const { goods_lines, parcels, ship_to } = order;
  const inside = parcel ? [parcel] : parcels.filter(({ is_sent }) => is_sent);
  const gone = parcel ? parcels.slice(0, parcels.indexOf(parcel) + 1) : inside;
  const lines = goods_lines.map((line) => ({
    title: line.title,
    detail: line.detail,
    sku: line.sku,
    ordered: line.quantity,
    quantity: unitsIn(inside, line.line_item_id),
    to_come: unitsToCome(line, gone),
  }));
  return {
    timezone: facts.timezone,
    order: facts.order,
    placed_at: order.placed_at,
    seller: printedSeller(seller, locale, facts.logo),
    ship_to: {
      name: [ship_to.company, ship_to.name].filter(Boolean).join(", ") || null,
      address_lines: addressLines(ship_to, seller.country_code, locale),
      phone: ship_to.phone,
    },
    shipping_method: order.shipping_methods.join(", ") || null,
    tracking_numbers: inside.flatMap(({ tracking }) => tracking.map(({ number }) => number)),
    parcel: parcel ? { packed_at: parcel.packed_at } : null,
    // What an earlier parcel brought whole is no matter of this one.
    lines: parcel ? lines.filter(({ quantity, to_come }) => quantity + to_come > 0) : lines,
    note: null,
    foot_text: facts.foot_text,
  };
}
