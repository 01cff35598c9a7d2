import { isDeepStrictEqual } from "node:util";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { BOX_OFFICE_GIFT_CARD } from "../../modules/gift-card";
import type { CardWish, Recipient } from "../../modules/gift-card/types";
import { invalid } from "../../shared/errors";

/** A line of a cart or an order, as far as an order's line is known by it as the cart's. */
export type KnownLine = {
  id: string;
  variant_id?: string | null;
  metadata?: Record<string, unknown> | null;
};

/** A line of a cart that buys cards. */
export type LineOfCards = KnownLine & { title: string; is_giftcard: boolean; quantity: number };

export async function readLinesOfCards(
  container: MedusaContainer,
  cartId: string,
): Promise<LineOfCards[]> {
  const items = await container
    .resolve(Modules.CART)
    .listLineItems(
      { cart_id: cartId },
      { select: ["id", "title", "variant_id", "metadata", "quantity", "is_giftcard"] },
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
  return (line_item_id, position) =>
    wishes.find(
      (wish) => wish.line_item_id === cartLineOf.get(line_item_id) && wish.position === position,
    )?.recipient ?? {};
}

async function linesOfOrder(container: MedusaContainer, id: string): Promise<KnownLine[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["items.id", "items.variant_id", "items.metadata"],
    filters: { id },
  });
  const [order] = data as { items?: (KnownLine | null)[] | null }[];
  return (order?.items ?? []).flatMap((item) => item ?? []);
}

/**
 * The cart's line of each line of its order. A cart has one line of each variant and metadata, and its order's are made with
 * other ids; where a cart has two all the same, none is known, since a card that is mailed to the wrong one is lost.
 */
export function pairLines(
  cartLines: readonly KnownLine[],
  orderLines: readonly KnownLine[],
): Map<string, string> {
  return new Map(
    orderLines.flatMap((line) => {
      const same = cartLines.filter((other) => isSame(line, other));
      const twins = orderLines.filter((other) => isSame(line, other));
      const [first] = same;
      return first && same.length === 1 && twins.length === 1 ? [[line.id, first.id]] : [];
    }),
  );
}

const isSame = (one: KnownLine, other: KnownLine): boolean =>
  one.variant_id === other.variant_id &&
  isDeepStrictEqual(one.metadata ?? {}, other.metadata ?? {});
