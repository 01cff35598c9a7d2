import { BoxOffice } from "../fixtures/box-office";
import { Organiser } from "../fixtures/organiser";
import { pathsOf } from "../fixtures/query-plans";
import { seedStore, sql } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";

const MANY = 20_000;

/** One in a hundred is disabled, one in fifty was given away, one in twenty was used; each has its own moment and value. */
const CARDS = `
INSERT INTO box_office_gift_card (id, code_digest, code_sealed, key_id, last4, currency_code, initial_minor, state, mode, origin,
  voucher_type, purchased_at, activated_at, expires_at, last_used_at, order_id, customer_id, access_token, recipient)
SELECT 'bogic_copy_' || n, 'digest_' || n, 'sealed', 'copy', lpad((n % 10000)::text, 4, '2'), 'nok', n,
  CASE WHEN n % 100 = 0 THEN 'disabled' ELSE 'active' END, 'card', CASE WHEN n % 50 = 0 THEN 'promotional' ELSE 'sold' END,
  'multi', at, at, at + interval '3 years', CASE WHEN n % 20 = 0 THEN at END, 'order_copy_' || n, 'cus_copy_' || n, 'token_' || n,
  jsonb_build_object('name', 'Gjest' || n, 'email', 'gjest' || n || '@example.com')
FROM generate_series(1, :many::integer) n, LATERAL (SELECT timestamptz '2026-11-28' - n * interval '10 minutes' AS at) made`;

/** As they stand afterwards: one transfer after the other would take minutes. */
const LEDGER = [
  "ALTER TABLE box_office_ledger_account DISABLE TRIGGER USER",
  "ALTER TABLE box_office_ledger_transfer DISABLE TRIGGER USER",
  "ALTER TABLE box_office_ledger_entry DISABLE TRIGGER USER",
  `INSERT INTO box_office_ledger_account (id, kind, owner_id, currency_code, posted_minor)
   SELECT 'card:' || id || ':nok', 'card', id, 'nok', initial_minor FROM box_office_gift_card
   UNION ALL SELECT 'sold:nok', 'sold', NULL, 'nok', 0`,
  `INSERT INTO box_office_ledger_transfer (id, idempotency_key, type, from_account_id, to_account_id, currency_code, amount_minor)
   SELECT 'transfer_' || n, 'key_' || n, 'issue', 'sold:nok', 'card:bogic_copy_' || of || ':nok', 'nok', 1
   FROM generate_series(1, 40000) n, LATERAL (SELECT CASE WHEN n > 20000 THEN 1 ELSE n END AS of) card`,
  `INSERT INTO box_office_ledger_entry (id, transfer_id, account_id, account_version, amount_minor, balance_after_minor, occurred_at)
   SELECT id, id, to_account_id, row_number() OVER (PARTITION BY to_account_id), 1, 1,
     timestamptz '2026-11-28' + row_number() OVER () * interval '1 second' FROM box_office_ledger_transfer`,
];

storeTestRunner({
  testSuite: ({ api, getContainer, dbConfig }) => {
    it("D2, D4: every filter, search and sorting of many cards has its index, and so has a long history", async () => {
      const container = getContainer();
      const organiser = new Organiser(new BoxOffice(api, await seedStore(container)));
      await sql(container, CARDS, { many: MANY });
      for (const statement of LEDGER) await sql(container, statement);
      await sql(container, "VACUUM ANALYZE");

      const pathsAt = (
        path: string,
        tables = ["box_office_gift_card", "box_office_ledger_account"],
      ) =>
        pathsOf(
          { container, databaseUrl: dbConfig.clientUrl, tables, enable_seqscan: "on" },
          async () => expect((await organiser.get(path)).status).toBe(200),
        );
      const card = (name: string) => `IX_gift_card_${name}`;
      for (const [query, index] of [
        ["", `along ${card("purchased_at")}`],
        ["order=purchased_at", `along ${card("purchased_at")}`],
        ["order=-activated_at", `along ${card("activated_at")}`],
        ["order=expires_at", `along ${card("expires_at")}`],
        ["order=-last_used_at", `along ${card("last_used_at")}`],
        ["order=initial_amount", `along ${card("initial_amount")}`],
        ["order=-balance", "along IX_ledger_account_balance"],
        ["order=balance&state[]=active", "along IX_ledger_account_balance"],
        ["expired=true", `by ${card("expires_at")}`],
        ["state[]=disabled", `by ${card("state")}`],
        ["origin[]=promotional", `by ${card("origin")}`],
        ["order_id=order_copy_17", `by ${card("order")}`],
        ["customer_id=cus_copy_17", `by ${card("customer")}`],
        ["q=gjest1717", `by ${card("search")}`],
        ["q=gjest1717@example.com&order=-balance", `by ${card("search")}`],
      ] as const) {
        expect([query, await pathsAt(`/gift-cards?${query}`)]).toEqual([
          query,
          expect.arrayContaining([index]),
        ]);
      }
      const tables = ["box_office_ledger_entry", "box_office_ledger_transfer"];
      const paths = await pathsAt("/gift-cards/bogic_copy_1", tables);
      expect(paths).toEqual(expect.arrayContaining(["by IX_ledger_entry_at"]));
      expect(paths.filter((path) => path.startsWith("through"))).toEqual([]);
    });
  },
});
