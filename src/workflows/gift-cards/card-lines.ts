import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { BOX_OFFICE_GIFT_CARD } from "../../modules/gift-card";
import { refusal } from "../../shared/errors";
import { toMinor } from "../../shared/money";
import { isStorable } from "../../shared/text-schema";
import type { Order } from "../orders/read/read-order";
import { chosenPrices } from "./chosen-amounts";

const MOST_CARDS = 1000;

/** So many of a variant, as they are put on a cart. */
type Wanted = { variant_id: string; quantity: number };

/** A line of a cart that is about to become an order. */
export type LineToBuy = Wanted & {
  title: string;
  product_id: string | null;
  /** As the line was put on the cart. */
  is_giftcard: boolean;
  is_discountable: boolean;
  /** As it is now. */
  variant: { product?: { is_giftcard: boolean } | null } | null;
  metadata: Record<string, unknown> | null;
};

/** A line of an order as a change will leave it; the price in decimal major units. */
type LineAfterChange = {
  line_item_id: string;
  is_giftcard: boolean;
  quantity: number;
  unit_price: number;
};

/** @throws `quantity_limit` for a part of a card, and for more than can be made of one line */
export async function assertWholeCards(
  container: MedusaContainer,
  wanted: readonly Wanted[],
): Promise<void> {
  const odd = wanted.filter(({ quantity }) => !isCountOfCards(quantity));
  const ids = odd.map(({ variant_id }) => variant_id).filter(isStorable);
  if (!ids.length) return;
  const variants = await container
    .resolve(Modules.PRODUCT)
    .listProductVariants({ id: ids }, { select: ["id"], relations: ["product"] });
  if (variants.some(({ product }) => product?.is_giftcard)) throw notSoMany();
}

/**
 * What a cart buys of gift cards, its products still sell so: cards in whole numbers, of amounts that may be chosen, by
 * lines that were put there as cards.
 *
 * @throws `gift_card_amount_not_allowed`, `gift_card_line_outdated`, `quantity_limit`
 */
export async function assertCardLines(
  container: MedusaContainer,
  lines: readonly LineToBuy[],
  currencyCode: string,
): Promise<void> {
  await chosenPrices(container, lines, currencyCode);
  const sellsCards = ({ variant }: LineToBuy) => variant?.product?.is_giftcard === true;
  const bought = lines.filter((line) => line.is_giftcard || sellsCards(line));
  if (!bought.every(({ quantity }) => isCountOfCards(quantity))) throw notSoMany();
  const withDiscounts = bought.filter(({ is_discountable }) => is_discountable);
  const discountable = await discountableProducts(container, withDiscounts);
  for (const line of bought) {
    const isDiscounted = line.is_discountable && !discountable.has(line.product_id);
    if (line.is_giftcard && sellsCards(line) && !isDiscounted) continue;
    throw refusal(
      "gift_card_line_outdated",
      `${line.title} is sold in another way now; take it off the cart and add it again`,
    );
  }
}

async function discountableProducts(
  container: MedusaContainer,
  lines: readonly LineToBuy[],
): Promise<ReadonlySet<string | null>> {
  const id = lines.flatMap(({ product_id }) => product_id ?? []);
  if (!id.length) return new Set();
  const products = await container
    .resolve(Modules.PRODUCT)
    .listProducts({ id }, { select: ["id", "discountable"] });
  return new Set(products.flatMap((product) => (product.discountable ? product.id : [])));
}

/**
 * A change of an order leaves what it bought of cards at the price that they are worth, and buys no part of one.
 *
 * @param after its lines once the change is confirmed
 * @throws `gift_card_bought`, `quantity_limit`
 */
export async function assertCardsKeepTheirPrice(
  container: MedusaContainer,
  order: Pick<Order<"goods">, "order_id" | "currency_code" | "lines">,
  after: readonly LineAfterChange[],
): Promise<void> {
  const { cards, isOn } = container.resolve(BOX_OFFICE_GIFT_CARD);
  const lines = after.filter(({ is_giftcard }) => is_giftcard);
  if (!isOn || !lines.length) return;
  if (!lines.every(({ quantity }) => isCountOfCards(quantity))) throw notSoMany();
  const bought = (await cards.cardsOfOrders([order.order_id])).filter(
    ({ state }) => state !== "void",
  );
  for (const { line_item_id, quantity, unit_price } of lines) {
    const before = order.lines.find((line) => line.line_item_id === line_item_id);
    const isRepriced = before?.unit_minor !== toMinor(unit_price, order.currency_code);
    if (!isRepriced || quantity === 0) continue;
    if (!bought.some((card) => card.line_item_id === line_item_id)) continue;
    throw refusal(
      "gift_card_bought",
      "Its gift cards are worth what they cost: take them out of the order and add others at the new price",
    );
  }
}

const isCountOfCards = (quantity: number): boolean =>
  Number.isInteger(quantity) && quantity <= MOST_CARDS;

const notSoMany = () =>
  refusal("quantity_limit", `Gift cards are sold whole, and up to ${MOST_CARDS} in one line`);
