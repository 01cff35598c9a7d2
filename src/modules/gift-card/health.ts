import type { Db } from "../../shared/db";
import { checkInvariants, type HealthCheck } from "../../shared/health";

/** I1–I10 of the ledger: what its constraints and triggers keep, looked at from outside. */
const INVARIANTS = {
  balances_are_the_sum_of_their_entries: `
    SELECT account.id FROM box_office_ledger_account account
    LEFT JOIN box_office_ledger_entry entry ON entry.account_id = account.id
    GROUP BY account.id
    HAVING account.posted_minor <> coalesce(sum(entry.amount_minor), 0) OR account.version <> count(entry.id)`,
  what_is_owed_says_why: `
    SELECT currency_code AS id FROM box_office_ledger_account GROUP BY currency_code HAVING sum(posted_minor) <> 0`,
  nothing_is_owed_twice_or_below_zero: `
    SELECT id FROM box_office_ledger_account WHERE held_minor < 0 OR NOT is_contra AND posted_minor < held_minor`,
  holds_are_what_carts_reserve: `
    SELECT account.id FROM box_office_ledger_account account
    LEFT JOIN box_office_ledger_hold hold ON hold.account_id = account.id AND hold.status = 'open'
    GROUP BY account.id HAVING account.held_minor <> coalesce(sum(hold.amount_minor), 0)`,
  entries_follow_one_another: `
    SELECT id FROM (
      SELECT id, balance_after_minor, account_version,
             sum(amount_minor) OVER earlier AS sum, row_number() OVER earlier AS nth
      FROM box_office_ledger_entry WINDOW earlier AS (PARTITION BY account_id ORDER BY account_version)) entry
    WHERE balance_after_minor <> sum OR account_version <> nth`,
  transfers_have_their_two_entries: `
    SELECT transfer.id FROM box_office_ledger_transfer transfer
    LEFT JOIN box_office_ledger_entry entry ON entry.transfer_id = transfer.id
    GROUP BY transfer.id
    HAVING count(entry.id) <> 2 OR sum(entry.amount_minor) <> 0 OR max(entry.amount_minor) <> transfer.amount_minor
      OR count(*) FILTER (WHERE entry.account_id IN (transfer.from_account_id, transfer.to_account_id)) <> 2`,
  no_more_is_given_back_than_was_taken: `
    SELECT taken.id FROM box_office_ledger_transfer taken
    JOIN box_office_ledger_transfer back ON back.reverses_id = taken.id
    GROUP BY taken.id HAVING sum(back.amount_minor) > taken.amount_minor`,
  holds_are_taken_once_and_whole: `
    SELECT hold.id FROM box_office_ledger_hold hold
    LEFT JOIN box_office_ledger_transfer transfer ON transfer.hold_id = hold.id
    WHERE (hold.status = 'captured') <> (transfer.id IS NOT NULL) OR transfer.amount_minor <> hold.amount_minor`,
  cards_have_what_they_were_issued_with: `
    SELECT card.id FROM box_office_gift_card card
    LEFT JOIN box_office_ledger_transfer issue ON issue.idempotency_key = 'issue:' || card.id
    WHERE (card.activated_at IS NOT NULL) <> (issue.id IS NOT NULL) OR issue.amount_minor <> card.initial_minor`,
  ended_cards_are_empty: `
    SELECT card.id FROM box_office_gift_card card
    JOIN box_office_ledger_account account ON account.id = concat_ws(':', 'card', card.id, card.currency_code)
    WHERE card.state IN ('pending', 'moved', 'void') AND account.posted_minor <> 0`,
  no_happening_left_unqueued: `
    SELECT id FROM box_office_gift_card_happening WHERE created_at < now() - interval '1 hour'`,
  // It is noted each minute, and told right then.
  holders_and_buyers_are_told: `
    SELECT gift_card_id AS id FROM box_office_gift_card_notice
    WHERE told_at IS NULL AND created_at < now() - interval '15 minutes'`,
};

/** Checks the promises of the ledger against its tables. */
export function checkHealth(db: Db): Promise<HealthCheck[]> {
  return checkInvariants(db, INVARIANTS);
}
