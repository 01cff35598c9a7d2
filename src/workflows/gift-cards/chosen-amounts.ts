import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_GIFT_CARD } from "../../modules/gift-card";
import type { FreeAmount } from "../../modules/gift-card/types";
import { invalid, refusal } from "../../shared/errors";
import { exactMinor } from "../../shared/money";
import { isStorable } from "../../shared/text-schema";
import { rangeOf } from "./product-cards";

/** Where a line of a cart says which amount its buyer chose. */
export const CHOSEN_AMOUNT = "box_office_gift_card";

type Metadata = Record<string, unknown> | null | undefined;

/** A line as a storefront adds it. */
export type AddedLine = { variant_id: string; metadata?: Metadata };

export const hasChosenAmount = (metadata: Metadata): boolean => metadata?.[CHOSEN_AMOUNT] != null;

const Chosen = z.strictObject({ amount: z.number().positive().max(1_000_000_000) });

/**
 * What one card of each line costs whose buyer chose its amount, decimal major units; undefined for the others, which cost
 * what their variant does. That is the line's price, so the card is worth what was paid for it, whatever else it says.
 *
 * @throws `gift_card_amount_not_allowed`; 400 for what is no amount
 */
export async function chosenPrices(
  container: MedusaContainer,
  lines: readonly AddedLine[],
  currencyCode: string,
): Promise<(number | undefined)[]> {
  const chosen = lines.filter(({ metadata }) => hasChosenAmount(metadata));
  if (!chosen.length) return lines.map(() => undefined);
  const rangeOfVariant = await freeAmounts(
    container,
    chosen.map(({ variant_id }) => variant_id),
  );
  return lines.map(({ variant_id, metadata }) => {
    if (!hasChosenAmount(metadata)) return undefined;
    const { data, error } = Chosen.safeParse(metadata?.[CHOSEN_AMOUNT]);
    if (!data) throw invalid(`metadata.${CHOSEN_AMOUNT}: ${error?.issues[0]?.message}`);
    assertAllowed(data.amount, rangeOfVariant(variant_id), currencyCode);
    return data.amount;
  });
}

function assertAllowed(
  amount: number,
  range: FreeAmount | null | undefined,
  currencyCode: string,
): void {
  if (!range) throw notAllowed("This product sells no gift cards of an amount of one's choice");
  const { min, max } = rangeOf(range);
  if (range.currency_code !== currencyCode) {
    throw notAllowed(`An amount is chosen in ${range.currency_code.toUpperCase()} here`);
  }
  const minor = exactMinor(amount, currencyCode, `metadata.${CHOSEN_AMOUNT}.amount`);
  if (minor < range.min_minor || minor > range.max_minor) {
    throw notAllowed(`The amount must be from ${min} to ${max}`);
  }
}

const notAllowed = (message: string) => refusal("gift_card_amount_not_allowed", message);

async function freeAmounts(
  container: MedusaContainer,
  variantIds: readonly string[],
): Promise<(variantId: string) => FreeAmount | null | undefined> {
  const variants = await container
    .resolve(Modules.PRODUCT)
    .listProductVariants(
      { id: [...new Set(variantIds.filter(isStorable))] },
      { select: ["id", "product_id"], relations: ["product"] },
    );
  const productOf = new Map(
    variants.flatMap(({ id, product }) => (product?.is_giftcard ? [[id, product.id]] : [])),
  );
  const { products, isOn } = container.resolve(BOX_OFFICE_GIFT_CARD);
  const said = isOn ? await products.productsOf([...productOf.values()]) : new Map();
  return (variantId) => said.get(productOf.get(variantId) ?? "")?.free_amount;
}
