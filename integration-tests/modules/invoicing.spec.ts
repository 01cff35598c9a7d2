import { createHash } from "node:crypto";
import path from "node:path";
import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import { BOX_OFFICE_INVOICING } from "../../src/modules/invoicing";
import type { Issue } from "../../src/modules/invoicing/invoices/issue-invoice";
import type { MovedAmount } from "../../src/modules/invoicing/rules/allot";
import type { InvoicingModuleService } from "../../src/modules/invoicing/service";
import type {
  BillableLine,
  BillableOrder,
  Buyer,
  InvoiceWithLines,
  Seller,
} from "../../src/modules/invoicing/types";
import { type Pool, query, queryOne } from "../../src/shared/db";
import { referenceKey } from "../../src/shared/payment-reference";

const MODULE = path.resolve(__dirname, "../../src/modules/invoicing");
const times = (count: number) => Array.from({ length: count }, (_, nth) => nth);

const printed = (text: string) => ({ content: Buffer.from(text), drawn_from: Buffer.from(text) });

const line = (source_id: string, values: Partial<BillableLine> = {}): BillableLine => ({
  source_id,
  kind: "item",
  title: `Line ${source_id}`,
  detail: null,
  quantity: 3,
  unit_price_minor: 10_000,
  prices_include_tax: true,
  tax_rate: 25,
  discount_minor: 0,
  tax_minor: 6000,
  total_minor: 30_000,
  ...values,
});

const order = (order_id = "order_1", lines = [line("item_1"), line("item_2")]): BillableOrder => ({
  order_id,
  sales_channel_id: "sc_hall",
  currency_code: "nok",
  locale: "nb",
  lines,
});

const SELLER: Seller = {
  ...{ name: "Konserthuset AS", org_number: "999999999", vat_registered: true },
  in_business_register: false,
  ...{ address_1: "Storgata 1", postal_code: "0155", city: "Oslo", country_code: "no" },
  ...{ email: "post@example.com", phone: null, website: null, iban: null, bic: null },
  ...{ account_number: "12345678903", logo_file_id: null },
};

const BUYER: Buyer = {
  ...{ name: "Kari Nordmann", company: "Kurs & Co", org_number: null, address_1: null },
  ...{ address_2: null, postal_code: null, city: null, country_code: "no" },
  ...{ email: "kari@example.com", phone: null },
};

const issue = (of: BillableOrder, more: Partial<Issue> = {}): Issue => ({
  order: of,
  seller: SELLER,
  series_by: { sales_channel: false, year: false },
  timezone: "Europe/Oslo",
  payment_days: 14,
  reference_scheme: "kid_mod10",
  issued_by: "user_1",
  ...more,
});

let service: InvoicingModuleService;

moduleIntegrationTestRunner<InvoicingModuleService>({
  moduleName: BOX_OFFICE_INVOICING,
  resolve: MODULE,
  pathToMigrations: `${MODULE}/migrations`,
  hooks: {
    // The runner hands out a stand-in, which has no private fields.
    afterModuleInit: async (_, real) => {
      service = real;
    },
  },
  testSuite: ({ MikroOrmWrapper }) => {
    const pool = (): Pool => MikroOrmWrapper.forkManager().getKnex();

    const draft = (of = order(), lines?: { source_id: string; quantity: number }[]) =>
      service.invoices.draftInvoice({ order: of, buyer: BUYER, lines, created_by: "user_1" });

    const issued = async (of = order(), lines?: { source_id: string; quantity: number }[]) => {
      const { id } = await draft(of, lines);
      return service.invoices.issueInvoice(id, issue(of));
    };

    const money = (id: string, amount_minor: number, more: Partial<MovedAmount> = {}) => ({
      ...{ id, amount_minor, method: "bank", reference: null, at: new Date(), recorded_by: null },
      ...{ invoice_id: null, ...more },
    });

    const receive = async (
      order_id: string,
      received: MovedAmount[],
      refunded: MovedAmount[] = [],
    ) =>
      service.payments.allotMoney({
        going_back: new Map(),
        fee_minor: 0,
        fee_set_aside_minor: 0,
        written_off: [],
        ...{ order_id, received, refunded },
        read_at: await service.readClock(),
      });

    const paid = async (of = order()): Promise<InvoiceWithLines> => {
      const { id, total_minor } = await issued(of);
      await receive(of.order_id, [money(`cap_${id}`, total_minor)]);
      return (await service.invoices.readInvoice(id)) as InvoiceWithLines;
    };

    const credit = (
      invoice: InvoiceWithLines,
      quantity = 1,
      refund_mode: "online" | "record_only" = "record_only",
    ) =>
      service.creditNotes.issueCreditNote({
        invoice_id: invoice.id,
        lines: [{ invoice_line_id: invoice.lines[0]?.id as string, quantity }],
        ...{ reason: "They fell ill", refund_mode, timezone: "Europe/Oslo", issued_by: null },
        series_by: { sales_channel: false, year: false },
      });

    /** A test whose end keeps all promises of the ledger; the runner clears the tables right after. */
    const tells = (story: string, run: () => Promise<void>) =>
      it(story, async () => {
        await run();
        expect((await service.checkHealth()).filter(({ ok }) => !ok)).toEqual([]);
      });

    tells(
      "M2: a draft has no number; issued it has one, its snapshots, a reference and a day",
      async () => {
        const { id, ...before } = await draft();
        expect(before).toMatchObject({ state: "draft", number: null, total_minor: 60_000 });
        const invoice = await service.invoices.issueInvoice(id, issue(order()));
        expect(invoice).toMatchObject({
          ...{ state: "issued", number: "1", seller: SELLER, buyer: BUYER },
          ...{ net_minor: 48_000, tax_minor: 12_000, total_minor: 60_000 },
        });
        expect(invoice.payment_reference).toMatch(/^0\d0{9}1\d$/);
        const days = (Number(invoice.due_at) - Number(invoice.issued_at)) / 86_400_000;
        expect(days).toBeGreaterThan(13.9);
        expect(days).toBeLessThan(15.1);
        await expect(service.invoices.issueInvoice(id, issue(order()))).rejects.toMatchObject({
          code: "invoice_issued",
        });
      },
    );

    tells(
      "M2: what is issued the database keeps, whoever asks it to change or delete",
      async () => {
        const { id } = await paid();
        const [note] = await Promise.all([
          credit((await service.invoices.readInvoice(id)) as InvoiceWithLines),
          service.documents.keepDocument(id, "invoice", printed("a PDF")),
        ]);
        const other = await draft(order("order_2"));
        const forbidden = [
          `UPDATE box_office_invoice SET total_minor = total_minor + 1, net_minor = net_minor + 1`,
          `UPDATE box_office_invoice SET number = '7'`,
          `UPDATE box_office_invoice SET buyer = '{}'`,
          `UPDATE box_office_invoice SET issued_at = NULL, number = NULL, series_id = NULL, value = NULL`,
          `DELETE FROM box_office_invoice`,
          `UPDATE box_office_invoice_line SET title = 'Another'`,
          `DELETE FROM box_office_invoice_line`,
          `INSERT INTO box_office_invoice_line (id, invoice_id, position, source_id, kind, title, quantity, unit_price_minor,
           prices_include_tax, discount_minor, tax_rate, net_minor, tax_minor, total_minor)
         VALUES ('late', '${id}', 9, 'late', 'item', 'Late', 1, 0, true, 0, 0, 0, 0, 0)`,
          `UPDATE box_office_invoice_line SET invoice_id = '${id}', source_id = id WHERE invoice_id = '${other.id}'`,
          `INSERT INTO box_office_credit_note_line (id, credit_note_id, invoice_line_id, position, quantity, discount_minor,
           net_minor, tax_minor, total_minor)
         SELECT 'late', credit_note_id, invoice_line_id, 9, 1, 0, 0, 0, 0 FROM box_office_credit_note_line`,
          `UPDATE box_office_invoice SET paid_minor = paid_minor - 1 WHERE id = '${id}'`,
          `UPDATE box_office_invoice SET credited_minor = credited_minor + 1 WHERE id = '${id}'`,
          `UPDATE box_office_invoice_line SET credited_quantity = credited_quantity - 1 WHERE credited_quantity > 0`,
          `UPDATE box_office_invoice_payment SET amount_minor = 1`,
          `DELETE FROM box_office_invoice_payment`,
          `UPDATE box_office_credit_note SET reason = 'Another'`,
          `DELETE FROM box_office_credit_note`,
          `DELETE FROM box_office_credit_note_line`,
          `UPDATE box_office_document SET content = 'forged'`,
          `DELETE FROM box_office_document`,
          `UPDATE box_office_number_series SET next_value = 1`,
          `UPDATE box_office_number_series SET next_value = next_value + 5, issued_count = issued_count + 5`,
          `DELETE FROM box_office_number_series`,
          ...["invoice", "invoice_line", "credit_note", "document", "number_series"].map(
            (table) => `TRUNCATE box_office_${table} CASCADE`,
          ),
        ];
        for (const sql of forbidden) {
          await expect(query(pool(), sql)).rejects.toMatchObject({ code: "23001" });
        }
        expect(note.number).toBe("C1");
      },
    );

    tells(
      "M2: an order of two lines in three parts adds up; more is refused, also of two at once",
      async () => {
        const first = await issued(order(), [{ source_id: "item_1", quantity: 2 }]);
        const second = await issued(order(), [
          { source_id: "item_1", quantity: 1 },
          { source_id: "item_2", quantity: 1 },
        ]);
        const rivals = [await draft(), await draft()];
        const ends = await Promise.allSettled(
          rivals.map(({ id }) => service.invoices.issueInvoice(id, issue(order()))),
        );
        expect(ends.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
        const refused = ends.find(({ status }) => status === "rejected") as PromiseRejectedResult;
        expect(refused.reason).toMatchObject({ code: "over_invoiced" });
        const third = (
          ends.find(({ status }) => status === "fulfilled") as { value: InvoiceWithLines }
        ).value;
        expect([first, second, third].map(({ total_minor }) => total_minor)).toEqual([
          20_000, 20_000, 20_000,
        ]);
        await expect(draft()).rejects.toMatchObject({ code: "already_invoiced" });
      },
    );

    tells("M2: void keeps its number, and what it had is left to invoice again", async () => {
      const first = await issued();
      const void_ = await service.invoices.voidInvoice(first.id, {
        reason: "Wrong",
        voided_by: null,
      });
      expect(void_).toMatchObject({ state: "void", number: "1", void_reason: "Wrong" });
      expect((await issued()).number).toBe("2");
      await expect(
        query(pool(), `UPDATE box_office_invoice SET voided_at = NULL, void_reason = NULL`),
      ).rejects.toMatchObject({ code: "23001" });
      const settled = await paid(order("order_2"));
      await expect(
        service.invoices.voidInvoice(settled.id, { reason: "Wrong", voided_by: null }),
      ).rejects.toMatchObject({ code: "invoice_has_payments" });
    });

    tells(
      "M2: money settles what is due first, in parts; told twice or late it is booked once",
      async () => {
        const first = await issued(order(), [{ source_id: "item_1", quantity: 3 }]);
        const second = await issued(order(), [{ source_id: "item_2", quantity: 3 }]);
        const late = await service.readClock();
        const parts = [money("cap_1", 10_000), money("cap_2", 25_000)];
        const became = await receive("order_1", parts);
        expect(became.map(({ id }) => id)).toEqual([first.id]);
        await Promise.all(times(5).map(() => receive("order_1", parts)));
        await service.payments.allotMoney({
          going_back: new Map(),
          fee_minor: 0,
          fee_set_aside_minor: 0,
          written_off: [],
          ...{ order_id: "order_1", received: [], refunded: [], read_at: late },
        });
        const [one, other] = await service.invoices.invoicesOfOrders(["order_1"]);
        expect([one, other]).toMatchObject([
          { state: "paid", paid_minor: 30_000 },
          { state: "partially_paid", paid_minor: 5000 },
        ]);
        expect(one?.payments).toHaveLength(2);
        expect(second.state).toBe("issued");
      },
    );

    tells("M2: a payment that was booked wrongly is taken off by an entry of its own", async () => {
      const first = await issued(order(), [{ source_id: "item_1", quantity: 3 }]);
      const second = await issued(order(), [{ source_id: "item_2", quantity: 3 }]);
      await receive("order_1", [money("cap_1", 30_000)]);
      const booked = (await service.invoices.readInvoice(first.id))?.payments[0];
      const withdrawal = {
        ...{ invoice_id: first.id, payment_id: booked?.id as string, to_invoice_id: second.id },
        set_aside_minor: 0,
        ...{ reason: "Meant for the other", recorded_by: "user_1" },
      };
      await service.payments.withdrawPayment(withdrawal);
      await expect(service.payments.withdrawPayment(withdrawal)).rejects.toMatchObject({
        code: "already_reversed",
      });
      await receive("order_1", [money("cap_1", 30_000)]);
      const states = (await service.invoices.invoicesOfOrders(["order_1"])).map(
        ({ state }) => state,
      );
      expect(states).toEqual(["issued", "paid"]);
    });

    tells(
      "M4: an unpaid invoice is not credited, nor more than it has; of two that want the last unit one has it",
      async () => {
        const unpaid = await issued(order("order_2"));
        await expect(credit(unpaid)).rejects.toMatchObject({ code: "invoice_not_paid" });
        const invoice = await paid();
        await expect(credit(invoice, 4)).rejects.toMatchObject({ code: "over_credited" });
        await credit(invoice, 2);
        const ends = await Promise.allSettled(times(4).map(() => credit(invoice, 1)));
        expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
        const after = await service.invoices.readInvoice(invoice.id);
        expect(after).toMatchObject({ credited_minor: 30_000, state: "paid" });
        expect(after?.lines[0]).toMatchObject({ credited_quantity: 3, credited_minor: 30_000 });
        expect((await service.creditNotes.creditNotesOfOrders(["order_1"])).length).toBe(2);
      },
    );

    tells(
      "M4: a partly paid invoice is credited for what is paid at most; then it can't be void, and what nobody pays is credited too",
      async () => {
        const { id } = await issued(order(), [{ source_id: "item_1", quantity: 3 }]);
        await receive("order_1", [money("cap_1", 20_000)]);
        const part = (await service.invoices.readInvoice(id)) as InvoiceWithLines;
        await expect(credit(part, 3)).rejects.toMatchObject({ code: "over_credited" });
        await credit(part, 2);
        await receive("order_1", [money("cap_1", 20_000)], [money("ref_1", 20_000)]);
        await expect(
          service.invoices.voidInvoice(id, { reason: "Called off", voided_by: null }),
        ).rejects.toMatchObject({ code: "invoice_has_payments" });
        await credit(part, 1);
        expect(await service.invoices.readInvoice(id)).toMatchObject({
          ...{ state: "paid", due_minor: 0, credited_minor: 30_000 },
          ...{ paid_minor: 20_000, refunded_minor: 20_000 },
        });
      },
    );

    tells(
      "M2: numbers begin anew with the year of the shop, and each channel has its own; none goes back",
      async () => {
        const by = { sales_channel: true, year: true };
        const numbers: (string | null)[] = [];
        for (const [nth, channel] of ["sc_hall", "sc_hall", "sc_web"].entries()) {
          const of = { ...order(`order_${nth}`), sales_channel_id: channel };
          const { id } = await draft(of);
          numbers.push(
            (await service.invoices.issueInvoice(id, issue(of, { series_by: by }))).number,
          );
        }
        const year = new Intl.DateTimeFormat("en", {
          year: "numeric",
          timeZone: "Europe/Oslo",
        }).format();
        expect(numbers).toEqual([`1-${year}-1`, `1-${year}-2`, `2-${year}-1`]);
        const [hall] = await service.series.listSeries({
          ...{ by, sales_channel_ids: [], timezone: "Europe/Oslo" },
        });
        await expect(
          service.series.changeSeries(hall?.id as string, { next: 900 }),
        ).rejects.toMatchObject({ code: "series_in_use" });
        const renamed = await service.series.changeSeries(hall?.id as string, { prefix: "H" });
        expect(renamed).toMatchObject({ prefix: "H", next: 3 });
      },
    );

    tells("M1: two series never come to one payment reference, wherever they begin", async () => {
      const series_by = { sales_channel: true, year: false };
      const far = { ...order("order_2"), sales_channel_id: "sc_far" };
      const inUse = { by: series_by, sales_channel_ids: ["sc_hall"], timezone: "Europe/Oslo" };
      await service.series.layOutSeries(inUse);
      const hall = (await service.series.listSeries(inUse)).find(({ kind }) => kind === "invoice");
      await service.series.changeSeries(hall?.id as string, { next: 10_000_001 });
      // Its digits begin as those of the other's eight: 11 and 1, and 1 and 10,000,001.
      await query(
        pool(),
        `INSERT INTO box_office_number_series (id, ordinal, kind, sales_channel_id, year, prefix, pattern, next_value)
           OVERRIDING SYSTEM VALUE
           SELECT 'far', 10 * ordinal + 1, kind, 'sc_far', 0, 'far-', pattern, 1
           FROM box_office_number_series WHERE id = :id`,
        { id: hall?.id },
      );
      const keys = [];
      for (const own of [order(), far]) {
        const { id } = await draft(own);
        const invoice = await service.invoices.issueInvoice(id, issue(own, { series_by }));
        keys.push(referenceKey(invoice.payment_reference as string));
      }
      expect(keys[0]).not.toBe(keys[1]);
    });

    tells(
      "M2: a pattern that makes a number which is given already is refused, and takes none",
      async () => {
        await issued();
        const read = () =>
          service.series.listSeries({
            ...{ sales_channel_ids: [], timezone: "Europe/Oslo" },
            by: { sales_channel: false, year: false },
          });
        const [series] = await read();
        await query(pool(), `UPDATE box_office_number_series SET pattern = '{prefix}1{number}'`);
        await issued(order("order_2"));
        await query(pool(), `UPDATE box_office_number_series SET pattern = '{prefix}{number}'`);
        for (const nth of times(9)) await issued(order(`order_3${nth}`));
        const { id } = await draft(order("order_4"));
        await expect(
          service.invoices.issueInvoice(id, issue(order("order_4"))),
        ).rejects.toMatchObject({
          code: "number_taken",
        });
        const after = (await read()).find((one) => one.id === series?.id);
        expect(after?.next).toBe(12);
      },
    );

    describe("twenty clients issue at once, and one in ten fails", () => {
      const ROUNDS = 5;
      const CLIENTS = 20;

      const storm = (one: (nth: number) => Promise<unknown>) =>
        Promise.all(
          times(CLIENTS).map(async (client) => {
            for (const round of times(ROUNDS)) {
              await one(client * ROUNDS + round).catch(() => undefined);
            }
          }),
        );

      const failsIn10 = (nth: number) => nth % 10 === 3;

      it("the control: numbers of a sequence have gaps", async () => {
        await query(pool(), `CREATE SEQUENCE careless_numbers`);
        await query(pool(), `CREATE TABLE careless (value bigint)`);
        await storm((nth) =>
          pool().transaction(async (trx) => {
            await query(trx, `INSERT INTO careless VALUES (nextval('careless_numbers'))`);
            if (failsIn10(nth)) throw new Error("on purpose");
          }),
        );
        const row = await queryOne<{ gaps: number }>(
          pool(),
          `SELECT (max(value) - count(*))::integer AS gaps FROM careless`,
        );
        expect(row?.gaps).toBeGreaterThan(0);
      });

      tells("M2: numbers are 1 to N, none missing and none twice", async () => {
        await storm(async (nth) => {
          const of = order(`order_${nth}`);
          const { id } = await draft(of);
          await service.invoices.issueInvoice(
            id,
            issue(of, failsIn10(nth) ? { timezone: "on purpose" } : {}),
          );
        });
        const numbers = await query<{ value: number }>(
          pool(),
          `SELECT value FROM box_office_invoice WHERE value IS NOT NULL ORDER BY value`,
        );
        const made = (CLIENTS * ROUNDS * 9) / 10;
        expect(numbers.map(({ value }) => value)).toEqual(times(made).map((nth) => nth + 1));
      });
    });

    it("a document is drawn once: whoever draws it again gets the first", async () => {
      const { id } = await issued();
      const drawn = await Promise.all(
        ["one", "other"].map((text) =>
          service.documents.keepDocument(id, "invoice", printed(text)),
        ),
      );
      expect(new Set(drawn.map(({ sha256 }) => sha256)).size).toBe(1);
      const kept = await service.documents.findDocument(id, "invoice");
      const content = kept?.content as Buffer;
      expect(createHash("sha256").update(content).digest("hex")).toBe(kept?.sha256);
    });
  },
});
