import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types";
import { MathBN } from "@medusajs/framework/utils";
import { toMinor } from "../../../shared/money";
import { type TitledItem, titlesOf } from "../../line-titles";
import { readerLocale } from "../../reader-locale";
import type { Head } from "./head";

export const CONTENT_FIELDS = [
  "total",
  "shipping_total",
  "items.id",
  "items.variant_id",
  "items.title",
  "items.product_title",
  "items.variant_title",
  "items.quantity",
  "items.total",
];

/** An order as people read it: what was bought, for how much. */
export type Content = {
  titled_lines: {
    line_item_id: string;
    /** What it is now, in the order's language, see {@link titlesOf}. */
    title: string;
    quantity: number;
    total_minor: number;
  }[];
  shipping_minor: number;
};

/** The shape of `query.graph`. */
export type MedusaContent = {
  shipping_total?: BigNumberInput | null;
  items?:
    | (TitledItem & {
        quantity: BigNumberInput;
        total: BigNumberInput;
      })[]
    | null;
};

export async function contentOf(
  container: MedusaContainer,
  order: MedusaContent,
  { currency_code, locale }: Head,
): Promise<Content> {
  const items = order.items ?? [];
  const titles = await titlesOf(container, items, readerLocale(container, locale));
  return {
    titled_lines: items.map((item) => ({
      line_item_id: item.id,
      title: titles.get(item.id)?.whole ?? item.title,
      quantity: MathBN.convert(item.quantity).toNumber(),
      total_minor: toMinor(item.total, currency_code),
    })),
    shipping_minor: toMinor(order.shipping_total ?? 0, currency_code),
  };
}
