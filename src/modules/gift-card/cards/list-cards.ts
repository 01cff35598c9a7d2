import { type Db, query } from "../../../shared/db";
import {
  fromDay,
  hasWords,
  isSet,
  oneOf,
  throughDay,
  words,
} from "../../../shared/list/conditions";
import { type CappedCount, cappedCount } from "../../../shared/list/count";
import { eachPage } from "../../../shared/list/each-page";
import { beyond, type Keyset, pageOf, placeKey } from "../../../shared/list/keyset";
import { type Order, orderBy, orderOf } from "../../../shared/list/order";
import { allOf, type Condition, type Spec, where } from "../../../shared/list/where";
import type { CardFlow, CardMode, CardOrigin, CardSort, CardState, GiftCard } from "../types";
import { CARD_WORDS, SORT_KEYS } from "./list-keys";
import { CARD_COLUMNS, CARDS, isOfCustomer } from "./read-cards";

/** They combine. */
export type CardFilters = {
  state?: CardState[];
  activated?: boolean;
  expired?: boolean;
  balance?: CardBalance;
  mode?: CardMode;
  origin?: CardOrigin[];
  currency_code?: string;
  order_id?: string;
  batch_id?: string;
  customer_id?: string;
  moved?: CardsMoved;
  q?: CardSearch;
};

/** How much of what it was issued with is on it; more counts as full. */
export type CardBalance = "full" | "partial" | "empty";

/** What a turnover of these days has summed up, by the shop's calendar (D1). */
export type CardsMoved = {
  flow: CardFlow;
  from: string;
  to: string;
  timezone: string;
  currency_code: string;
};

/** What somebody typed, and the orders that are meant by it as a code or a number. */
export type CardSearch = { typed: string; order_ids: readonly string[] };

export type CardList = CappedCount & {
  gift_cards: GiftCard[];
  /** null = there are no more */
  next_cursor: string | null;
};

const isExpired: Condition<boolean> = (wanted) => ({
  where: `${SORT_KEYS.expires_at.key} ${wanted ? "<=" : ">"} now()`,
  bindings: {},
});

const BALANCES: Readonly<Record<CardBalance, string>> = {
  full: "account.posted_minor >= card.initial_minor",
  partial: "account.posted_minor > 0 AND account.posted_minor < card.initial_minor",
  empty: "account.posted_minor = 0",
};

const hasBalance: Condition<CardBalance> = (balance) => ({
  where: BALANCES[balance],
  bindings: {},
});

const issuedAs = (origin: CardOrigin) =>
  `(transfer.type = 'issue' AND transfer.from_account_id = '${origin}:' || transfer.currency_code)`;

/** As `rules/turnover` names what moves value. */
const MOVES: Readonly<Record<CardFlow, string>> = {
  sold: issuedAs("sold"),
  issued: issuedAs("manual"),
  imported: issuedAs("imported"),
  promotional: issuedAs("promotional"),
  voided: "transfer.type = 'void'",
  redeemed: "transfer.type = 'capture'",
  refunded: `(transfer.type = 'refund' OR ${issuedAs("refund")})`,
  adjusted: "transfer.type = 'adjust'",
  moved_in: "transfer.type = 'move' AND entry.amount_minor > 0",
  moved: "transfer.type = 'move' AND entry.amount_minor < 0",
  cashed_out: "transfer.type = 'cash_out'",
  expired: "transfer.type = 'expire'",
};

const isMoved: Condition<CardsMoved> = ({ flow, from, to, timezone, currency_code }) => {
  const period = allOf(
    fromDay("transfer.occurred_at", ":moved_timezone")(from, "moved_from"),
    throughDay("transfer.occurred_at", ":moved_timezone")(to, "moved_to"),
  );
  return {
    where: `account.id IN (
      SELECT entry.account_id FROM box_office_ledger_transfer transfer
      JOIN box_office_ledger_entry entry ON entry.transfer_id = transfer.id
      WHERE transfer.currency_code = :moved_currency AND ${period.where} AND ${MOVES[flow]})`,
    bindings: { ...period.bindings, moved_timezone: timezone, moved_currency: currency_code },
  };
};

const isSearched: Condition<CardSearch> = ({ typed, order_ids }, name) => {
  const found = words(hasWords(`box_office_words(${CARD_WORDS})`))(typed, name);
  if (!order_ids.length) return found;
  return {
    where: `(${found.where} OR card.order_id = ANY (:searched_orders))`,
    bindings: { ...found.bindings, searched_orders: order_ids },
  };
};

const FILTERS: Spec<CardFilters> = {
  state: oneOf("card.state"),
  activated: isSet("card.activated_at"),
  expired: isExpired,
  balance: hasBalance,
  mode: oneOf("card.mode"),
  origin: oneOf("card.origin"),
  currency_code: oneOf("card.currency_code"),
  order_id: oneOf("card.order_id"),
  batch_id: oneOf("card.batch_id"),
  customer_id: isOfCustomer,
  moved: isMoved,
  q: isSearched,
};

/** D2: a page of the cards that match, and how many do: two statements, whatever their number and their history. */
export async function listCards(
  db: Db,
  filters: CardFilters,
  { limit, order, cursor }: { limit: number; order: Order<CardSort>; cursor?: string },
): Promise<CardList> {
  const { by, direction } = orderOf(SORT_KEYS, order);
  const keyset: Keyset = {
    ...by,
    id: by.index === false ? "account.owner_id" : "card.id",
    direction,
  };
  const asked = where(FILTERS, filters);
  const onPage = allOf(asked, beyond(keyset, cursor));
  const [rows, counted] = await Promise.all([
    query<GiftCard & { key: number }>(
      db,
      `SELECT ${CARD_COLUMNS}, ${placeKey(keyset)} AS key FROM ${CARDS}
       WHERE ${onPage.where} ${orderBy(keyset, filters.q !== undefined)} LIMIT :limit`,
      { ...onPage.bindings, limit: limit + 1 },
    ),
    cappedCount(db, CARDS, asked),
  ]);
  const { shown, next_cursor } = pageOf(rows, limit, ({ key, id }) => ({ key, id }));
  return { ...counted, gift_cards: shown.map(({ key, ...card }) => card), next_cursor };
}

/** All cards that match, the earliest first, read a page at a time. */
export async function* eachCard(db: Db, filters: CardFilters): AsyncGenerator<GiftCard> {
  const asked = where(FILTERS, filters);
  const pages = eachPage<GiftCard & { key: string }>((after, limit) =>
    query(
      db,
      `SELECT ${CARD_COLUMNS}, card.purchased_at::text AS key FROM ${CARDS}
       WHERE ${asked.where} ${after ? "AND (card.purchased_at, card.id) > (:after_key::timestamptz, :after_id)" : ""}
       ORDER BY card.purchased_at, card.id LIMIT :limit`,
      { ...asked.bindings, limit, after_key: after?.key, after_id: after?.id },
    ),
  );
  for await (const rows of pages) yield* rows.map(({ key, ...card }) => card);
}
