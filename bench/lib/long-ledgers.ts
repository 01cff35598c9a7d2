import type { MedusaContainer } from "@medusajs/framework/types";
import { sql } from "../../integration-tests/fixtures/store";
import type { Card } from "./card-shops";

/** Of both shops a card gets so many entries, a krone to and fro, so that what is on it stays; one after the other would take minutes. */
export async function lengthenLedgers(
  container: MedusaContainer,
  { own, loyalty, entries }: { own: Card; loyalty: { account_id: string }; entries: number },
): Promise<void> {
  const tables = ["account", "transfer", "entry"].map((what) => `box_office_ledger_${what}`);
  for (const table of tables) await sql(container, `ALTER TABLE ${table} DISABLE TRIGGER USER`);
  for (const statement of OWN) {
    await sql(container, statement, { card: own.id, account: `card:${own.id}:nok`, entries });
  }
  for (const table of tables) await sql(container, `ALTER TABLE ${table} ENABLE TRIGGER USER`);
  await sql(container, LOYALTY, { ...loyalty, entries });
}

const OWN = [
  `INSERT INTO box_office_ledger_account (id, kind, currency_code) VALUES ('adjustment:nok', 'adjustment', 'nok')
   ON CONFLICT DO NOTHING`,
  `INSERT INTO box_office_ledger_transfer (id, idempotency_key, type, from_account_id, to_account_id, currency_code,
     amount_minor, gift_card_id, reason, occurred_at)
   SELECT 'botrf_past_' || :card::text || n, 'past_' || :card::text || n, 'adjust',
     CASE WHEN n % 2 = 1 THEN 'adjustment:nok' ELSE :account::text END,
     CASE WHEN n % 2 = 1 THEN :account::text ELSE 'adjustment:nok' END,
     'nok', 100, :card, 'Past', now() + n * interval '1 microsecond'
   FROM generate_series(1, :entries::integer) n`,
  `INSERT INTO box_office_ledger_entry (id, transfer_id, account_id, account_version, amount_minor, balance_after_minor, occurred_at)
   SELECT account.id || '#' || nth, transfer.id, account.id, nth, by.amount_minor, account.posted_minor + by.sum_minor, occurred_at
   FROM (SELECT *, row_number() OVER (ORDER BY occurred_at) AS n FROM box_office_ledger_transfer
         WHERE gift_card_id = :card AND reason = 'Past') transfer
   JOIN box_office_ledger_account account ON account.id IN (:account::text, 'adjustment:nok'),
   LATERAL (SELECT account.version + n AS nth) numbered,
   LATERAL (SELECT CASE account.id WHEN to_account_id THEN 100 ELSE -100 END AS amount_minor,
     CASE WHEN n % 2 = 0 THEN 0 WHEN account.id = :account::text THEN 100 ELSE -100 END AS sum_minor) by`,
  `UPDATE box_office_ledger_account SET version = version + :entries::integer
   WHERE id IN (:account::text, 'adjustment:nok')`,
];

const LOYALTY = `
  INSERT INTO store_credit_account_transaction (id, amount, raw_amount, type, reference, reference_id, account_id)
  SELECT 'past_' || :account_id::text || n, 1, '{"value": "1", "precision": 20}', CASE WHEN n % 2 = 1 THEN 'credit' ELSE 'debit' END,
    'past', 'past', :account_id
  FROM generate_series(1, :entries::integer) n`;
