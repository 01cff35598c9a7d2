import { BoxOffice } from "../fixtures/box-office";
import { codeOf, placeManyOrders } from "../fixtures/many-orders";
import { Organiser } from "../fixtures/organiser";
import { pathsOf } from "../fixtures/query-plans";
import { seedStore, sql } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";

const MANY = 20_000;

/** Five in a thousand are drafts, one in twenty is still to be paid, half of those in time. */
const INVOICES = `
INSERT INTO box_office_invoice (id, order_id, sales_channel_id, series_id, value, number, currency_code, locale, timezone,
  issued_at, due_at, created_at, net_minor, total_minor, paid_minor, payment_reference, buyer, access_token)
SELECT 'boinv_copy_' || n, 'order_copy_' || n, CASE WHEN n % 200 = 0 THEN 'sc_museum' ELSE 'sc_shop' END,
  CASE WHEN is_issued THEN 'boser_copy' END, CASE WHEN is_issued THEN n END, CASE WHEN is_issued THEN (500000 + n)::text END,
  'nok', 'nb', 'Europe/Oslo', CASE WHEN is_issued THEN at END, CASE WHEN is_issued THEN at + interval '14 days' END, at,
  n, n, CASE WHEN is_issued AND n % 20 <> 0 THEN n ELSE 0 END, CASE WHEN is_issued THEN '77' || n || '0' END,
  '{"org_number":null,"address_1":null,"address_2":null,"postal_code":null,"city":null,"country_code":null,"phone":null}'::jsonb ||
  jsonb_build_object('name', 'Gjest' || n, 'company', 'Firma' || n, 'email', 'gjest' || n || '@example.com'), 'token_' || n
FROM generate_series(1, :many::integer) n, LATERAL (
  SELECT n % 200 <> 7 AS is_issued, timestamptz '2026-11-28' - n * interval '10 minutes' AS at) made`;

const CREDIT_NOTES = `
INSERT INTO box_office_credit_note (id, invoice_id, order_id, series_id, value, number, reason, issued_at, net_minor, tax_minor,
  total_minor, refund_mode, refund_status)
SELECT 'bocrn_copy_' || value, id, order_id, 'boser_copy_2', value, 'K' || value, 'Ill', issued_at, 1, 0, 1, 'record_only', 'none'
FROM box_office_invoice WHERE value IS NOT NULL`;

/** The code of an order as they are given: without the digits that are taken for letters. */
const READABLE = codeOf(
  Array.from({ length: 200 }, (_, nth) => nth + 1).find((nth) => !/[01]/.test(codeOf(nth))) ?? 0,
);

storeTestRunner({
  testSuite: ({ api, getContainer, dbConfig }) => {
    it("M2: every filter, search and sorting of many invoices and credit notes has its index", async () => {
      const container = getContainer();
      const organiser = new Organiser(new BoxOffice(api, await seedStore(container)));
      await placeManyOrders(container, 200);
      await sql(
        container,
        `INSERT INTO box_office_number_series (id, kind, sales_channel_id, year, prefix, pattern, next_value)
         VALUES ('boser_copy', 'invoice', '', 0, '', '{n}', 1), ('boser_copy_2', 'credit_note', '', 0, '', '{n}', 1)`,
      );
      await sql(container, INVOICES, { many: MANY });
      await sql(container, CREDIT_NOTES);
      await sql(container, "VACUUM ANALYZE");

      const pathsAt = (table: string, path: string) =>
        pathsOf(
          { container, databaseUrl: dbConfig.clientUrl, tables: [table], enable_seqscan: "on" },
          async () => expect((await organiser.get(path)).status).toBe(200),
        );
      for (const [query, index] of [
        ["", "along IX_invoice_issued"],
        ["order=issued_at", "along IX_invoice_issued"],
        ["order=due_at", "along IX_invoice_due"],
        ["order=-total", "along IX_invoice_total"],
        ["state[]=draft", "by IX_invoice_state"],
        ["state[]=draft&state[]=void", "by IX_invoice_state"],
        ["overdue=true&order=due_at", "by IX_invoice_open"],
        ["to_credit=true", "by IX_invoice_to_credit"],
        ["sales_channel_id[]=sc_museum", "by IX_invoice_channel"],
        ["issued_from=2026-11-22&issued_to=2026-11-22", "by IX_invoice_issued_on"],
        ["due_to=2026-07-20", "by IX_invoice_due_on"],
        ["q=firma1717", "by IX_invoice_search"],
        ["q=gjest17&order=-total", "by IX_invoice_search"],
        ["q=501717", "by IX_invoice_search"],
        ["q=7717170", "by IX_invoice_search"],
        ["q=gjest1717@example.com&state[]=paid", "by IX_invoice_search"],
        [`q=${READABLE}`, "by IX_invoice_order"],
        ["q=%23100017", "by IX_invoice_order"],
        ["customer_id=cus_none", "by IX_invoice_order"],
      ] as const) {
        const paths = await pathsAt("box_office_invoice", `/invoices?${query}`);
        expect([query, paths]).toEqual([query, expect.arrayContaining([index])]);
        if (index.startsWith("by ")) {
          expect([query, paths.filter((path) => path.startsWith("through"))]).toEqual([query, []]);
        }
        if (query === "to_credit=true") expect(paths).not.toContain("along IX_invoice_issued");
      }
      for (const [order, index] of [
        ["-issued_at", "by IX_invoice_issued"],
        ["due_at", "by IX_invoice_due"],
        ["-total", "by IX_invoice_total"],
      ] as const) {
        const { data } = await organiser.get(`/invoices?limit=5&order=${order}`);
        const path = `/invoices?limit=5&order=${order}&cursor=${data.next_cursor}`;
        const paths = await pathsAt("box_office_invoice", path);
        expect([order, paths]).toEqual([order, expect.arrayContaining([index])]);
      }
      for (const [query, index] of [
        ["", "along IX_credit_note_issued"],
        ["issued_from=2026-11-22&issued_to=2026-11-22", "by IX_credit_note_issued"],
        ["q=k1717", "by IX_credit_note_search"],
        ["q=firma1717", "by IX_credit_note_invoice"],
        [`q=${READABLE}`, "by IX_credit_note_order"],
      ] as const) {
        const paths = await pathsAt("box_office_credit_note", `/credit-notes?${query}`);
        expect([query, paths]).toEqual([query, expect.arrayContaining([index])]);
      }
    });
  },
});
