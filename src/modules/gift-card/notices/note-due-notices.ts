import { type Db, query } from "../../../shared/db";
import { newId } from "../../../shared/ids";
import { SORT_KEYS } from "../cards/list-keys";
import { CARDS } from "../cards/read-cards";
import type { CardNoticeKind } from "../types";

/** What became usable longer ago is let be: its buyer has long been told. */
const MAX_DAYS_LATE = 30;

const HAS_RECIPIENT = `card.recipient ->> 'email' IS NOT NULL`;
const SENDS_AT = `(card.recipient ->> 'send_at')::timestamptz`;
const IS_TIME = `coalesce(${SENDS_AT} <= now(), true)`;
/** As the index of the migration has it. */
const IS_TO_SEND = `card.state IN ('pending', 'active') AND ${HAS_RECIPIENT} AND card.recipient ->> 'sent_at' IS NULL`;
/** The shop hands the others over itself. */
const IS_MAILED = `card.send_by = 'email'`;
const CAN_BE_USED = `card.state = 'active' AND account.posted_minor > 0 AND coalesce(card.expires_at > now(), true)`;

/** Of which cards it is time to tell whom; cards with the same key are told of together. */
const DUE: Readonly<Record<Exclude<CardNoticeKind, "spent">, { where: string; together: string }>> =
  {
    // Whoever has a card of another system has had it from there.
    recipient: {
      where: `${IS_TO_SEND} AND ${IS_MAILED} AND ${CAN_BE_USED} AND ${IS_TIME} AND card.origin <> 'imported'`,
      together: "card.id",
    },
    buyer: {
      where: `card.state = 'active' AND ${IS_MAILED} AND card.origin = 'sold' AND card.order_id IS NOT NULL AND card.buyer ->> 'email' IS NOT NULL
      AND ${SORT_KEYS.activated_at.key} BETWEEN now() - interval '${MAX_DAYS_LATE} days' AND now() + interval '1 day'`,
      together: "card.order_id",
    },
    // One that was to last no longer from the beginning is not reminded of.
    expiry: {
      where: `${CAN_BE_USED} AND ${IS_TIME}
      AND ${SORT_KEYS.expires_at.key} BETWEEN now() AND now() + make_interval(days => :reminder_days)
      AND card.activated_at < card.expires_at - make_interval(days => :reminder_days)
      AND coalesce(card.recipient ->> 'email', card.buyer ->> 'email') IS NOT NULL`,
      together: "card.id",
    },
    waiting: {
      where: `${IS_TO_SEND} AND ${IS_MAILED} AND card.state = 'pending' AND ${SENDS_AT} <= now()`,
      together: "card.id",
    },
  };

/**
 * Notes of which cards it is time to tell: each once for its kind, whoever notes it and how often. What is noted is told even
 * when its process dies.
 *
 * @param reminder_days before its end that a card is reminded of; null: never
 */
export async function noteDueNotices(
  db: Db,
  { reminder_days }: { reminder_days: number | null },
): Promise<void> {
  for (const [kind, { where, together }] of Object.entries(DUE)) {
    if (kind === "expiry" && reminder_days === null) continue;
    await query(
      db,
      `INSERT INTO box_office_gift_card_notice (id, gift_card_id, kind, batch_id)
       SELECT :batch || ':' || card.id, card.id, :kind, :batch || ':' || ${together} FROM ${CARDS}
       WHERE ${where} AND NOT EXISTS (
         SELECT FROM box_office_gift_card_notice told WHERE told.gift_card_id = card.id AND told.kind = :kind)
       ON CONFLICT (gift_card_id, kind) DO NOTHING`,
      // What is noted at the same time elsewhere is never told of together with this.
      { kind, batch: newId("bogcn"), reminder_days },
    );
  }
}
