import type { BigNumberInput } from "@medusajs/framework/types";
import { MathBN } from "@medusajs/framework/utils";
import { toMinor } from "../../../shared/money";
import type { Head } from "./head";

export const CONTENT_FIELDS = [
  "total",
  "shipping_total",
  "items.title",
  "items.product_title",
  "items.variant_title",
  "items.quantity",
  "items.total",
];

/** An order as people read it: what was bought, for how much. */
export type Content = {
  titled_lines: {
    /** Product and variant, as one reads them. */
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
    | {
        title: string;
        product_title?: string | null;
        variant_title?: string | null;
        quantity: BigNumberInput;
        total: BigNumberInput;
      }[]
    | null;
};

export function contentOf(order: MedusaContent, { currency_code }: Head): Content {
  return {
    titled_lines: (order.items ?? []).map((item) => ({
      title: titleOf(item),
      quantity: MathBN.convert(item.quantity).toNumber(),
      total_minor: toMinor(item.total, currency_code),
    })),
    shipping_minor: toMinor(order.shipping_total ?? 0, currency_code),
  };
}

/** A line as people read it; Medusa's own title may be the variant's or the product's. */
export function titleOf(item: {
  title: string;
  product_title?: string | null;
  variant_title?: string | null;
}): string {
  return [item.product_title ?? item.title, item.variant_title].filter(Boolean).join(", ");
}
