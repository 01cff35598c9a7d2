import { isDeepStrictEqual } from "node:util";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { BOX_OFFICE_GIFT_CARD } from "../../modules/gift-card";
import type { CardWish, Recipient } from "../../modules/gift-card/types";
import { invalid } from "../../shared/errors";
import { endsOfCards, termsOfProducts } from "./product-cards";

/** A line of a cart or an order, as far as an order's line is known by it as the cart's. */
export type KnownLine = {
  id: string;
  quantity: number;
  variant_id?: string | null;
  metadata?: Record<string, unknown> | null;
};

/** A line of a cart that buys cards. */
export type LineOfCards = KnownLine & { is_giftcard: boolean; product_id?: string | null };

export async function readLinesOfCards(
  container: MedusaContainer,
  cartId: string,
): Promise<LineOfCards[]> {
  const items = await container
    .resolve(Modules.CART)
    .listLineItems(
      { cart_id: cartId },
      { select: ["id", "variant_id", "metadata", "product_id", "quantity", "is_giftcard"] },
    );
  return items
    .filter(({ is_giftcard }) => is_giftcard)
    .map((item) => ({ ...item, quantity: Number(item.quantity) }));
}

/** @throws 400 for a line of the cart that buys no cards, a place beyond its quantity, and one named twice */
export function assertPlaces(
  lines: readonly LineOfCards[],
  wishes: readonly Pick<CardWish, "line_item_id" | "position">[],
): void {
  const seen = new Set<string>();
  wishes.forEach(({ line_item_id, position }, index) => {
    const line = lines.find(({ id }) => id === line_item_id);
    if (!line) {
      throw invalid(`lines.${index}.line_item_id: ${line_item_id} buys no gift cards in this cart`);
    }
    if (position > line.quantity) {
      throw invalid(`lines.${index}.position: the line has ${line.quantity} cards`);
    }
    const place = `${line_item_id} ${position}`;
    if (seen.has(place)) throw invalid(`lines.${index}.position: it is named twice`);
    seen.add(place);
  });
}

/** @throws 400 for a card that would have ended by the day on which it is to be sent */
export async function assertWishesInTime(
  container: MedusaContainer,
  lines: readonly LineOfCards[],
  wishes: readonly { line_item_id: string; send_at?: string | null }[],
): Promise<void> {
  if (!wishes.some(({ send_at }) => send_at)) return;
  const products = new Map(lines.map(({ id, product_id }) => [id, product_id ?? null]));
  const termsOf = await termsOfProducts(
    container,
    lines.flatMap(({ product_id }) => product_id ?? []),
  );
  const endOf = await endsOfCards(container, termsOf);
  const giftCards = container.resolve(BOX_OFFICE_GIFT_CARD);
  wishes.forEach(({ line_item_id, send_at }, index) => {
    const end = endOf(products.get(line_item_id) ?? null);
    giftCards.assertSentInTime(`lines.${index}.send_at`, send_at, end);
  });
}

/** For whom each card of an order's lines is, as its cart said: by line and place, {} where it said nothing. */
export async function wishesOfOrder(
  container: MedusaContainer,
  order: { order_id: string; cart_id: string | null },
): Promise<(line_item_id: string, position: number) => Recipient> {
  const { cart_id } = order;
  const wishes = cart_id
    ? await container.resolve(BOX_OFFICE_GIFT_CARD).wishes.wishesOf(cart_id)
    : [];
  if (!cart_id || !wishes.length) return () => ({});
  const [cartLines, orderLines] = await Promise.all([
    readLinesOfCards(container, cart_id),
    linesOfOrder(container, order.order_id),
  ]);
  const cartLineOf = pairLines(cartLines, orderLines);
  const byPlace = new Map(
    wishes.map(({ line_item_id, position, recipient }) => [
      `${line_item_id} ${position}`,
      recipient,
    ]),
  );
  return (line_item_id, position) =>
    byPlace.get(`${cartLineOf.get(line_item_id)} ${position}`) ?? {};
}

async function linesOfOrder(container: MedusaContainer, id: string): Promise<KnownLine[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["items.id", "items.variant_id", "items.metadata", "items.quantity"],
    filters: { id },
  });
  const [order] = data as { items?: (KnownLine | null)[] | null }[];
  return (order?.items ?? []).flatMap((item) => item ?? []);
}

/**
 * The cart's line of each line of its order, which has other ids: one of the same variant and metadata, so of the same amount.
 * Where there are several, those of as many cards belong together; any of them will do, since the cards are alike. Of lines
 * that are more or fewer than the cart had none is known: one came to the order by another way.
 */
export function pairLines(
  cartLines: readonly KnownLine[],
  orderLines: readonly KnownLine[],
): Map<string, string> {
  const alike = (lines: readonly KnownLine[], line: KnownLine) =>
    lines
      .filter((other) => isSame(line, other))
      .sort((one, other) => Number(one.quantity) - Number(other.quantity));
  return new Map(
    orderLines.flatMap((line) => {
      const [ofCart, ofOrder] = [alike(cartLines, line), alike(orderLines, line)];
      const own = ofCart[ofOrder.indexOf(line)];
      if (!own || ofCart.length !== ofOrder.length) return [];
      const isCertain = ofCart.length === 1 || Number(own.quantity) === Number(line.quantity);
      return isCertain ? [[line.id, own.id]] : [];
    }),
  );
}

const isSame = (one: KnownLine, other: KnownLine): boolean =>
  one.variant_id === other.variant_id &&
  isDeepStrictEqual(one.metadata ?? {}, other.metadata ?? {});
