import { type Db, query, queryOne } from "../../../shared/db";
import { notFound } from "../../../shared/errors";
import { countOf } from "../../../shared/list/count";
import type { Condition } from "../../../shared/list/where";
import type { GiftCard } from "../types";

export const CARD_COLUMNS = `card.id, card.last4, card.currency_code, card.initial_minor::float8 AS initial_minor, card.state, card.mode,
  card.origin, card.voucher_type, card.generation, card.purchased_at, card.activated_at, card.expires_at, card.last_used_at,
  card.order_id, card.line_item_id, card.unit_index, card.line_position, card.paid_minor::float8 AS paid_minor, card.customer_id, card.redeemed_by,
  card.buyer, card.recipient, card.send_by, card.design_file_id, card.note, card.created_by,
  coalesce(card.expires_at <= now(), false) AS is_expired,
  account.posted_minor::float8 AS balance_minor, account.held_minor::float8 AS held_minor`;

/** Every card has its account from its issue on. */
export const CARDS = `box_office_gift_card card
  JOIN box_office_ledger_account account ON account.kind = 'card' AND account.owner_id = card.id`;

/** By ids, in no order. Neither code nor token is read with a card. */
export function readCards(db: Db, ids: readonly string[]): Promise<GiftCard[]> {
  return query<GiftCard>(db, `SELECT ${CARD_COLUMNS} FROM ${CARDS} WHERE card.id = ANY (:ids)`, {
    ids,
  });
}

/** @throws 404 */
export async function readCard(db: Db, id: string): Promise<GiftCard> {
  const [card] = await readCards(db, [id]);
  if (!card) throw notFound("Gift card", id);
  return card;
}

/** The card with one of these digests of a code. */
export function findByDigests(db: Db, digests: readonly string[]): Promise<GiftCard | undefined> {
  return queryOne<GiftCard>(
    db,
    `SELECT ${CARD_COLUMNS} FROM ${CARDS} WHERE card.code_digest = ANY (:digests)`,
    { digests },
  );
}

/** The card whose own page it is. */
export function findByToken(db: Db, token: string): Promise<GiftCard | undefined> {
  return queryOne<GiftCard>(
    db,
    `SELECT ${CARD_COLUMNS} FROM ${CARDS} WHERE card.access_token = :token`,
    { token },
  );
}

/** What opens the page of each card, by its id. Never listed or logged. */
export async function linkTokens(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await query<{ id: string; access_token: string }>(
    db,
    `SELECT id, access_token FROM box_office_gift_card WHERE id = ANY (:ids)`,
    { ids },
  );
  return new Map(rows.map(({ id, access_token }) => [id, access_token]));
}

/** The cards that orders bought, in the order of their lines' units. */
export function cardsOfOrders(db: Db, orderIds: readonly string[]): Promise<GiftCard[]> {
  return query<GiftCard>(
    db,
    `SELECT ${CARD_COLUMNS} FROM ${CARDS} WHERE card.order_id = ANY (:order_ids)
     ORDER BY card.order_id, card.line_item_id, card.unit_index`,
    { order_ids: orderIds },
  );
}

/** Who bought a card, or whose credit it became. */
export const isOfCustomer: Condition<string> = (customer) => ({
  where: "(card.customer_id = :customer OR card.redeemed_by = :customer)",
  bindings: { customer },
});

/** The cards that a customer bought, or whose value became theirs, the latest first. */
export async function listCardsOfCustomer(
  db: Db,
  customerId: string,
  page: { limit: number; offset: number },
): Promise<{ gift_cards: GiftCard[]; count: number }> {
  const own = isOfCustomer(customerId, "customer");
  const [gift_cards, count] = await Promise.all([
    query<GiftCard>(
      db,
      `SELECT ${CARD_COLUMNS} FROM ${CARDS} WHERE ${own.where}
       ORDER BY card.purchased_at DESC, card.id DESC LIMIT :limit OFFSET :offset`,
      { ...own.bindings, ...page },
    ),
    countOf(db, CARDS, own),
  ]);
  return { gift_cards, count };
}
