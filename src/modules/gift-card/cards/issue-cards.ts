import { type Db, inTransaction, type Pool, query } from "../../../shared/db";
import { invalid } from "../../../shared/errors";
import { lockAccounts } from "../ledger/lock-accounts";
import { postTransfer } from "../ledger/post-transfer";
import { cardAccount, contraAccount } from "../rules/accounts";
import type {
  CardBuyer,
  CardMode,
  CardOrigin,
  GiftCard,
  Recipient,
  SentBy,
  VoucherType,
} from "../types";
import { logCard } from "./log-card";
import { readCards } from "./read-cards";

export type NewCard = {
  id: string;
  /** What is kept of its code: `shared/secret`. */
  code_digest: string;
  code_sealed: string;
  key_id: string;
  last4: string;
  access_token: string;
  currency_code: string;
  initial_minor: number;
  mode: CardMode;
  origin: CardOrigin;
  voucher_type: VoucherType;
  expires_at: Date | null;
  /** It can be used at once; else it waits to be activated. */
  is_active: boolean;
  order_id?: string | null;
  line_item_id?: string | null;
  unit_index?: number | null;
  /** Among the cards of its line, from 1. */
  line_position?: number | null;
  batch_id?: string | null;
  batch_index?: number | null;
  paid_minor?: number | null;
  customer_id?: string | null;
  buyer?: CardBuyer;
  recipient?: Recipient;
  send_by?: SentBy;
  design_file_id?: string | null;
  note?: string | null;
  created_by: string | null;
};

/**
 * Issues cards, all or none. A unit of an order line has one card, and so has an id, whoever issues it and however often
 * (W6).
 *
 * @returns those that were made now, in no order
 * @throws 400 for a code that another card has
 */
export function issueCards(pool: Pool, cards: readonly NewCard[]): Promise<GiftCard[]> {
  return inTransaction(pool, (trx) => issueWithin(trx, cards));
}

/** As {@link issueCards}, in a transaction that does more. */
export async function issueWithin(trx: Db, cards: readonly NewCard[]): Promise<GiftCard[]> {
  if (!cards.length) return [];
  const made = await insertCards(trx, cards);
  await lockAccounts(
    trx,
    made.flatMap(({ id, currency_code, origin }) => [
      cardAccount(id, currency_code),
      contraAccount(origin, currency_code),
    ]),
  );
  for (const card of made) {
    await logCard(trx, card.id, { kind: "issued", actor_id: card.created_by });
    if (card.is_active) await postIssue(trx, card, card.created_by);
  }
  return readCards(
    trx,
    made.map(({ id }) => id),
  );
}

/** Puts its value on a card whose accounts are locked; once. */
export async function postIssue(
  trx: Db,
  {
    id,
    currency_code,
    initial_minor,
    origin,
    order_id = null,
  }: Pick<NewCard, "id" | "currency_code" | "initial_minor" | "origin" | "order_id">,
  actorId: string | null,
): Promise<void> {
  await postTransfer(trx, {
    ...{ idempotency_key: `issue:${id}`, type: "issue", gift_card_id: id, order_id },
    ...{ currency_code, amount_minor: initial_minor, actor_id: actorId },
    from_account_id: contraAccount(origin, currency_code),
    to_account_id: cardAccount(id, currency_code),
  });
}

/** A unit or an id that has its card already is left out, also where another issues it at this moment. */
async function insertCards(trx: Db, cards: readonly NewCard[]): Promise<NewCard[]> {
  const rows = cards.map(rowOf);
  const columns = Object.keys(rows[0] as object).join(", ");
  const made = await query<{ id: string }>(
    trx,
    `INSERT INTO box_office_gift_card (${columns}, purchased_at)
     SELECT ${columns}, now() FROM jsonb_populate_recordset(NULL::box_office_gift_card, :rows)
     ON CONFLICT DO NOTHING RETURNING id`,
    { rows: JSON.stringify(rows) },
  );
  const ids = new Set(made.map(({ id }) => id));
  const left = cards.filter(({ id }) => !ids.has(id));
  const units = await query(
    trx,
    `SELECT FROM box_office_gift_card card
     JOIN jsonb_to_recordset(:left) unit (id text, line_item_id text, unit_index integer)
       ON unit.id = card.id OR (unit.line_item_id, unit.unit_index) = (card.line_item_id, card.unit_index)`,
    { left: JSON.stringify(left) },
  );
  if (units.length < left.length) {
    throw invalid("code: another gift card has it");
  }
  return cards.filter(({ id }) => ids.has(id));
}

/** Every row has the same columns: one INSERT names them. */
function rowOf({ is_active, ...card }: NewCard) {
  return {
    ...{ order_id: null, line_item_id: null, unit_index: null, line_position: null },
    ...{ paid_minor: null, batch_id: null, batch_index: null, send_by: "email" },
    design_file_id: null,
    ...{ customer_id: null, buyer: {}, recipient: {}, note: null, generation: 1 },
    ...card,
    state: is_active ? "active" : "pending",
    activated_at: is_active ? new Date() : null,
  };
}
