import { type Db, query } from "../../../shared/db";
import { SORT_KEYS } from "../cards/list-keys";
import { CARDS } from "../cards/read-cards";

/** What expired longer ago nobody is told of any more. */
const MAX_DAYS_LATE = 7;

/** Notes that cards have expired with something on them: once for each day that they were to last to. */
export async function noteExpired(db: Db): Promise<void> {
  await query(
    db,
    `WITH noted AS (
       INSERT INTO box_office_gift_card_event (id, gift_card_id, kind, data, at)
       SELECT 'bogce_' || md5(card.id || card.expires_at), card.id, 'expired',
              jsonb_build_object('amount_minor', account.posted_minor), card.expires_at
       FROM ${CARDS}
       WHERE card.state = 'active' AND account.posted_minor > 0
         AND ${SORT_KEYS.expires_at.key} BETWEEN now() - interval '${MAX_DAYS_LATE} days' AND now()
       ON CONFLICT (id) DO NOTHING RETURNING id, gift_card_id, data
     )
     INSERT INTO box_office_gift_card_happening (id, type, data)
     SELECT 'bohap_' || noted.id, 'gift_card.expired', jsonb_build_object('gift_card_id', card.id,
       'order_id', card.order_id, 'customer_id', NULL, 'currency_code', card.currency_code, 'amount_minor', noted.data -> 'amount_minor')
     FROM noted JOIN box_office_gift_card card ON card.id = noted.gift_card_id`,
  );
}
