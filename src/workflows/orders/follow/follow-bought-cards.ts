import type { MedusaContainer } from "@medusajs/framework/types";
import type { MedusaError } from "@medusajs/framework/utils";
import { BOX_OFFICE_GIFT_CARD } from "../../../modules/gift-card";
import type { GiftCard } from "../../../modules/gift-card/types";
import { BOX_OFFICE_SETTINGS } from "../../../modules/settings";
import type { Settings } from "../../../modules/settings/types";
import { type CardLine, planCards, type UnitToIssue } from "../../gift-cards/bought-cards";
import { wishesOfOrder } from "../../gift-cards/card-wishes";
import { endsOfCards, termsOfProducts } from "../../gift-cards/product-cards";
import type { OrderReading } from "../read/read-order";
import { type Follower, NOTHING } from "./follower";

/**
 * Each unit that an order buys of gift cards has its card from when the order is placed, which is activated as the shop has
 * it. What is cancelled, returned or paid back is void; of what somebody has spent from the merchant is told.
 *
 * The order may have changed since it was read: what was issued by that is looked at again, with the order, before any of it
 * can be used.
 */
export const followBoughtCards: Follower = async (container, orderId) => async (order) => {
  const giftCards = container.resolve(BOX_OFFICE_GIFT_CARD);
  if (!giftCards.isOn) return NOTHING;
  const cards = await giftCards.cards.cardsOfOrders([orderId]);
  const lines = order.is_gone ? [] : cardLinesOf(order);
  if (!cards.length && !lines.length) return NOTHING;
  const plans = [...lines, ...withoutLine(cards, lines)].map((line) => ({
    line_item_id: line.line_item_id,
    ...planCards(
      line,
      cards.filter(({ line_item_id }) => line_item_id === line.line_item_id).map(unitOf),
    ),
  }));
  const ended = new Set(plans.flatMap(({ end }) => end));
  const waits = await endCards(container, [...ended]);
  if (order.is_gone) return { ...NOTHING, waits };
  const missing = plans.filter(({ issue }) => issue.length > 0);
  if (missing.length) {
    await issueUnits(container, order, missing);
    return "stale";
  }
  await activate(
    container,
    order,
    cards.filter(({ id, state }) => state === "pending" && !ended.has(id)),
  );
  return { ...NOTHING, waits };
};

/** @returns whether somebody is paying with one: it is looked at again */
async function endCards(container: MedusaContainer, ids: readonly string[]): Promise<boolean> {
  const { cards, notices } = container.resolve(BOX_OFFICE_GIFT_CARD);
  const spent: string[] = [];
  let isInUse = false;
  for (const id of ids) {
    try {
      const { state } = await cards.voidCard(id, null);
      if (state !== "void") spent.push(id);
    } catch (error) {
      if ((error as MedusaError).code !== "gift_card_in_use") throw error;
      isInUse = true;
    }
  }
  await notices.noteSpent(spent);
  return isInUse;
}

/** What was bought of cards, as far as it still is. */
function cardLinesOf(order: OrderReading): CardLine[] {
  const isPaidBack = order.captured_minor > 0 && order.refunded_minor >= order.captured_minor;
  return order.lines
    .filter(({ is_giftcard }) => is_giftcard)
    .map(({ line_item_id, quantity, unit_minor, total_minor }) => ({
      ...{ line_item_id, unit_minor, total_minor },
      quantity: order.canceled || isPaidBack ? 0 : quantity,
    }));
}

/** Lines that have left their order: their cards are all too many. */
const withoutLine = (cards: readonly GiftCard[], lines: readonly CardLine[]): CardLine[] =>
  [...new Set(cards.flatMap(({ line_item_id }) => line_item_id ?? []))]
    .filter((id) => !lines.some(({ line_item_id }) => line_item_id === id))
    .map((line_item_id) => ({ line_item_id, quantity: 0, unit_minor: 0, total_minor: 0 }));

const unitOf = (card: GiftCard) => ({
  id: card.id,
  unit_index: card.unit_index ?? 0,
  line_position: card.line_position,
  is_void: card.state === "void",
  is_spent: card.activated_at !== null && card.balance_minor !== card.initial_minor,
});

/** As its product's cards are, each for whom its buyer said. */
async function issueUnits(
  container: MedusaContainer,
  order: OrderReading,
  missing: readonly { line_item_id: string; issue: UnitToIssue[] }[],
): Promise<void> {
  const giftCards = container.resolve(BOX_OFFICE_GIFT_CARD);
  const { order_id, currency_code, customer_id, attendee } = order;
  const productOf = productsOfLines(order);
  const [{ mode }, termsOf, wishOf] = await Promise.all([
    container.resolve(BOX_OFFICE_SETTINGS).readSettings("gift-cards"),
    termsOfProducts(
      container,
      missing.flatMap(({ line_item_id }) => productOf(line_item_id) ?? []),
    ),
    wishesOfOrder(container, order),
  ]);
  const endOf = await endsOfCards(container, termsOf);
  const buyer = { name: attendee.name, email: attendee.email };
  await giftCards.issueCards(
    missing.flatMap(({ line_item_id, issue }) => {
      const productId = productOf(line_item_id);
      const { voucher_type, send_by, design_file_id } = termsOf(productId);
      return issue.map((unit) => ({
        ...{ ...unit, order_id, line_item_id, currency_code, customer_id, mode, buyer },
        ...{ origin: "sold" as const, is_active: false, created_by: null },
        ...{ voucher_type, send_by, design_file_id },
        expires_at: endOf(productId),
        recipient: wishOf(line_item_id, unit.line_position),
      }));
    }),
  );
}

async function activate(
  container: MedusaContainer,
  order: OrderReading,
  waiting: readonly GiftCard[],
): Promise<void> {
  if (!waiting.length) return;
  const { cards } = container.resolve(BOX_OFFICE_GIFT_CARD);
  const { activation } = await container.resolve(BOX_OFFICE_SETTINGS).readSettings("gift-cards");
  if (!isActivated(order, activation)) return;
  for (const { id } of waiting.filter(({ is_expired }) => !is_expired)) {
    await cards.activateCard(id, null);
  }
  await activateLate(
    container,
    order,
    waiting.filter(({ is_expired }) => is_expired),
  );
}

/** What was paid only when its cards had ended has cards that last from now on. */
async function activateLate(
  container: MedusaContainer,
  order: OrderReading,
  ended: readonly GiftCard[],
): Promise<void> {
  if (!ended.length) return;
  const { cards } = container.resolve(BOX_OFFICE_GIFT_CARD);
  const productOf = productsOfLines(order);
  const productIds = ended.map(({ line_item_id }) => productOf(line_item_id));
  const termsOf = await termsOfProducts(
    container,
    productIds.flatMap((id) => id ?? []),
  );
  const endOf = await endsOfCards(container, termsOf);
  for (const [nth, { id }] of ended.entries()) {
    await cards.editCard(id, { expires_at: endOf(productIds[nth] ?? null) }, null);
    await cards.activateCard(id, null);
  }
}

function productsOfLines({ lines }: OrderReading): (lineId: string | null) => string | null {
  const products = new Map(lines.map((line) => [line.line_item_id, line.product_id]));
  return (lineId) => products.get(lineId ?? "") ?? null;
}

/** Money that is only reserved activates no card where the shop waits for it to be taken. */
function isActivated(
  { payment, reserved_minor, due_minor, canceled }: OrderReading,
  activation: Settings<"gift-cards">["activation"],
): boolean {
  if (canceled || payment !== "paid" || due_minor > 0) return false;
  return activation === "authorized" || (activation === "captured" && reserved_minor === 0);
}
