import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_GIFT_CARD } from "../../modules/gift-card";
import type { CardFilters, CardsMoved } from "../../modules/gift-card/cards/list-cards";
import type { CardFlow } from "../../modules/gift-card/types";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import { invalid } from "../../shared/errors";
import { readPeriod, type TurnoverQuery } from "./read-turnover";

/** What somebody asks of a list of cards. */
export type CardsAsked = Omit<CardFilters, "q" | "moved"> & {
  q?: string;
  flow?: CardFlow;
} & Pick<TurnoverQuery, "from" | "to">;

/**
 * What a list of cards is asked for: an order's code or number finds what the order bought, which the orders' module alone
 * knows, and a flow the cards that the turnover of the same days has in it.
 *
 * @throws 400 for a whole code: an address is no place for it; for days without a flow, and for a period that ends before it begins
 */
export async function askedOfCards(
  container: MedusaContainer,
  { q, flow, from, to, ...filters }: CardsAsked,
): Promise<CardFilters> {
  if (!flow && (from || to)) {
    throw invalid(`${from ? "from" : "to"}: are the days of a flow, which has to be there too`);
  }
  const moved = flow && (await movedIn(container, flow, { ...filters, from, to }));
  const asked = { ...filters, ...(moved && { moved, currency_code: moved.currency_code }) };
  if (!q) return asked;
  if (container.resolve(BOX_OFFICE_GIFT_CARD).looksLikeCode(q)) {
    throw invalid("q: is a gift card's code; look it up by POST /gift-cards/lookup");
  }
  const { standings } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  return { ...asked, q: { typed: q, order_ids: await standings.findOrdersNamed(q) } };
}

async function movedIn(
  container: MedusaContainer,
  flow: CardFlow,
  asked: Pick<TurnoverQuery, "from" | "to" | "currency_code">,
): Promise<CardsMoved> {
  const { from, to, timezone, currency_code } = await readPeriod(container, asked);
  return { flow, from, to, timezone, currency_code };
}
