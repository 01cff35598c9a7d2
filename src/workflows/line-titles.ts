import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_TICKETING } from "../modules/ticketing";
import type { Locale } from "../shared/locales";

/** What has to be known of an order's line to say what it is; the shape of `query.graph`. */
export type TitledItem = {
  id: string;
  variant_id?: string | null;
  title: string;
  product_title?: string | null;
  variant_title?: string | null;
};

/** `product` and `variant` apart, as Medusa has them, and together as one reads them. */
export type LineTitle = { product: string; variant: string | null; whole: string };

/**
 * What each line of an order is, by its id; the one place that says so. Tickets are for what they are for now, whatever
 * Medusa wrote down when they were sold; goods are what they were sold as.
 *
 * @param locale of the reader; English, as Medusa's variants are called, for programs
 * @param isFull whether tickets also say when their session is, whatever its name, and where
 */
export async function titlesOf(
  container: MedusaContainer,
  items: readonly TitledItem[],
  locale?: Locale,
  isFull = false,
): Promise<Map<string, LineTitle>> {
  const { orders } = container.resolve(BOX_OFFICE_TICKETING);
  const names = await orders.nameLines(
    items.map(({ id, variant_id = null }) => ({ line_item_id: id, variant_id })),
    locale,
    isFull,
  );
  return new Map(
    items.map((item) => {
      const name = names.get(item.id);
      // Medusa's own title may be the variant's or the product's.
      const product = name?.event ?? item.product_title ?? item.title;
      const variant = name?.ticket ?? item.variant_title ?? null;
      return [item.id, { product, variant, whole: [product, variant].filter(Boolean).join(", ") }];
    }),
  );
}
