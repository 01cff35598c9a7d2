import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { BOX_OFFICE_GIFT_CARD } from "../../modules/gift-card";
import type { CardProduct, FreeAmount } from "../../modules/gift-card/types";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";
import { refusal } from "../../shared/errors";
import { exactMinor, toMajor, toMinor } from "../../shared/money";

export type ProductOfCards = {
  id: string;
  is_giftcard: boolean;
  /** It is an event's, sold as its tickets. */
  has_tickets: boolean;
  variant_ids: string[];
};

/** As it comes and goes by HTTP: the amounts are decimal major units. */
export type GiftCardProduct = Omit<CardProduct, "product_id" | "free_amount"> & {
  free_amount: { min: number; max: number; currency_code: string } | null;
};

/** The product as far as it sells cards; undefined when there is none. */
export async function readProduct(
  container: MedusaContainer,
  id: string,
): Promise<ProductOfCards | undefined> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product",
    fields: ["id", "is_giftcard", "variants.id", "box_office_event.id"],
    filters: { id },
  });
  const [product] = data as unknown as {
    id: string;
    is_giftcard: boolean;
    variants?: ({ id: string } | null)[] | null;
    box_office_event?: { id: string } | null;
  }[];
  return (
    product && {
      id: product.id,
      is_giftcard: product.is_giftcard,
      has_tickets: Boolean(product.box_office_event),
      variant_ids: (product.variants ?? []).flatMap((variant) => variant?.id ?? []),
    }
  );
}

/** Whether anybody buys cards of it in one of these sales channels. */
export async function isSoldAsCards(
  container: MedusaContainer,
  id: string,
  salesChannelIds: readonly string[],
): Promise<boolean> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product",
    fields: ["id", "sales_channels.id"],
    filters: { id, is_giftcard: true, status: "published" },
  });
  const [product] = data as { sales_channels?: ({ id: string } | null)[] | null }[];
  return (product?.sales_channels ?? []).some(
    (channel) => channel && salesChannelIds.includes(channel.id),
  );
}

/** What the cards of each product are: what its merchant said, else what the shop's cards are. */
export async function termsOfProducts(
  container: MedusaContainer,
  productIds: readonly string[],
): Promise<(productId: string | null) => CardProduct> {
  const said = await container.resolve(BOX_OFFICE_GIFT_CARD).products.productsOf(productIds);
  return (product_id) =>
    (product_id === null ? undefined : said.get(product_id)) ?? {
      product_id: product_id ?? "",
      ...{ free_amount: null, follows_shop_expiry: true, expires_in_months: null },
      ...{ voucher_type: "multi", send_by: "email", design_file_id: null },
    };
}

/** When cards end that are issued now, by their product; null = never. */
export async function endsOfCards(
  container: MedusaContainer,
  termsOf: (productId: string | null) => CardProduct,
): Promise<(productId: string | null) => Date | null> {
  const settings = container.resolve(BOX_OFFICE_SETTINGS);
  const [{ expires_in_months: shops }, { timezone }] = await Promise.all([
    settings.readSettings("gift-cards"),
    settings.readSettings("display"),
  ]);
  const now = { at: new Date(), timezone };
  return (productId) => {
    const { follows_shop_expiry, expires_in_months } = termsOf(productId);
    const months = follows_shop_expiry ? shops : expires_in_months;
    return container.resolve(BOX_OFFICE_GIFT_CARD).expiresAt(now, months);
  };
}

/** What the merchant wants of a product's cards, checked: minor units. @throws `gift_card_amount_not_allowed`, 400 */
export async function checkedTerms(
  container: MedusaContainer,
  product_id: string,
  { free_amount, ...terms }: GiftCardProduct,
): Promise<CardProduct> {
  return {
    ...{ product_id, ...terms },
    free_amount: free_amount && (await checkedRange(container, free_amount)),
  };
}

async function checkedRange(
  container: MedusaContainer,
  { min, max, currency_code }: NonNullable<GiftCardProduct["free_amount"]>,
): Promise<FreeAmount> {
  const { amount_limits: limits } = await container
    .resolve(BOX_OFFICE_SETTINGS)
    .readSettings("gift-cards");
  const range = {
    min_minor: exactMinor(min, currency_code, "free_amount.min"),
    max_minor: exactMinor(max, currency_code, "free_amount.max"),
  };
  const refuse = (end: "min" | "max") =>
    refusal(
      "gift_card_amount_not_allowed",
      `free_amount.${end}: the shop issues cards from ${limits.min} to ${limits.max}`,
    );
  if (range.min_minor < toMinor(limits.min, currency_code)) throw refuse("min");
  if (range.max_minor > toMinor(limits.max, currency_code)) throw refuse("max");
  return { ...range, currency_code };
}

export function presentTerms({
  product_id: _,
  free_amount,
  ...terms
}: CardProduct): GiftCardProduct {
  return { ...terms, free_amount: free_amount && rangeOf(free_amount) };
}

/** Decimal major units. */
export const rangeOf = ({ min_minor, max_minor, currency_code }: FreeAmount) => ({
  min: toMajor(min_minor, currency_code),
  max: toMajor(max_minor, currency_code),
  currency_code,
});
