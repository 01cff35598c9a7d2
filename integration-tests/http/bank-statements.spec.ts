import { BOX_OFFICE_INVOICING } from "../../src/modules/invoicing";
import { camt } from "../../src/modules/invoicing/rules/bank-statement/__tests__/files";
import { entryKeys } from "../../src/modules/invoicing/rules/bank-statement/entry-keys";
import { type Body, BoxOffice } from "../fixtures/box-office";
import { InvoiceDesk } from "../fixtures/invoice-desk";
import { seedStore, sql } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";

const HEAD = "Bokført dato;Beløp;KID;Betaler;Tekst;Arkivreferanse";

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let desk: InvoiceDesk;

    beforeAll(async () => {
      const office = new BoxOffice(api, await seedStore(getContainer(), ["pp_invoice_invoice"]));
      desk = new InvoiceDesk(office);
      await desk.open();
      await desk.admin("post", "/settings/display", { timezone: "Europe/Oslo" });
    });

    afterEach(async () => {
      const { checks } = await desk.office.health();
      expect(checks.filter((check: Body) => !check.ok)).toEqual([]);
    });

    const take = (body: object) => desk.admin("post", "/bank-statements", body);
    const taken = async (body: object): Promise<Body> => {
      const { status, data } = await take(body);
      expect([status, data.code]).toEqual([200, undefined]);
      return data.bank_statement;
    };
    const confirm = (statement: Body, entries: object[]) =>
      desk.admin("post", `/bank-statements/${statement.id}/confirm`, { entries });
    const results = async (statement: Body, entries: object[]) => {
      const { status, data } = await confirm(statement, entries);
      expect([status, data.message]).toEqual([200, undefined]);
      return data.results.map(({ ok, code }: Body) => (ok ? "ok" : code));
    };
    const read = async ({ id }: Body): Promise<Body> =>
      (await desk.admin("get", `/bank-statements/${id}`)).data.bank_statement;

    const row = (invoice: Body, amount = invoice.total, rest = "Kari;Takk;") =>
      `27.11.2026;${String(amount).replace(".", ",")};${invoice.payment_reference};${rest}`;
    const table = (...rows: string[]) => [HEAD, ...rows].join("\n");
    const buyer = async (company: string, price: number): Promise<Body> => {
      const { data } = await desk.draft(await desk.order(price));
      await desk.admin("post", `/invoices/${data.invoice.id}`, { buyer: { company } });
      return (await desk.admin("post", `/invoices/${data.invoice.id}/issue`)).data.invoice;
    };

    it("M1: a file with a duplicate, a wrong amount, an unknown reference and a foreign encoding: right proposals, clear reasons, nothing booked twice", async () => {
      const [exact, wrong, gone] = [
        await desk.issued(await desk.order(300)),
        await desk.issued(await desk.order(400)),
        await desk.issued(await desk.order(500)),
      ];
      const likely = await buyer("Bjørnøya Kurs AS", 612.5);
      await desk.admin("post", `/invoices/${gone.id}/void`, { reason: "Wrong buyer" });
      const text = table(
        row(exact, 300, "Kari;Takk;A1"),
        row(exact, 300, "Kari;Takk;A1"),
        row(wrong, 399),
        "27.11.2026;50,00;602243;Ukjent;;",
        "27.11.2026;612,50;;BJØRNØYA KURS AS;Faktura;",
        row(gone),
        "27.11.2026;-80,00;;Strøm;;",
        "27.11.2026;mye;;Ukjent;;",
      );
      // As a bank's program on Windows writes it.
      const statement = await taken({ file: Buffer.from(text, "latin1").toString("base64") });
      const ends = statement.entries.map(({ proposal, problem }: Body) =>
        proposal ? [proposal.invoice_id, proposal.certainty] : problem,
      );
      expect(ends).toEqual([
        [exact.id, "exact"],
        "twice_in_file",
        "wrong_amount",
        "unknown_reference",
        [likely.id, "likely"],
        "void",
        "not_a_payment",
      ]);
      expect(statement.bad_rows).toMatchObject([{ row: 9, fault: "bad_amount", value: "mye" }]);
      expect(statement.entries[0]).toMatchObject({
        ...{ date: "2026-11-27", amount: 300, payer: "Kari", reference: exact.payment_reference },
        ...{ proposal: { number: exact.number }, booked: null, currency_code: "nok" },
      });
      expect(statement.entries[2]).toMatchObject({
        ...{ problem_invoice_id: wrong.id, problem_number: wrong.number },
        ...{ problem_amount_due: 400, problem_order: null },
      });
      expect(statement.entries[4]).toMatchObject({ payer: "BJØRNØYA KURS AS" });
      // Nothing is booked by taking it.
      expect((await desk.read(exact)).amount_paid).toBe(0);

      const ids = statement.entries.map(({ id }: Body) => id);
      expect(
        await results(statement, [
          { id: ids[0], invoice_id: exact.id },
          { id: ids[2], invoice_id: wrong.id },
          { id: ids[4], invoice_id: likely.id },
          { id: ids[5], invoice_id: gone.id },
          { id: ids[6], invoice_id: wrong.id },
          { id: ids[3], invoice_id: "boinv_unknown" },
          { id: "boben_unknown", invoice_id: wrong.id },
        ]),
      ).toEqual([
        "ok",
        "ok",
        "ok",
        "invoice_not_issued",
        "not_a_payment",
        "not_found",
        "not_found",
      ]);
      expect(await desk.read(exact)).toMatchObject({
        state: "paid",
        payments: [
          {
            ...{ amount: 300, reference: exact.payment_reference },
            paid_at: "2026-11-27T11:00:00.000Z",
          },
        ],
      });
      expect(await results(statement, [{ id: ids[1], invoice_id: wrong.id }])).toEqual([
        "bank_entry_booked",
      ]);
      expect(await desk.read(wrong)).toMatchObject({ state: "partially_paid", amount_due: 1 });
      expect((await desk.read(likely)).state).toBe("paid");
      const after = await read(statement);
      expect(after.entries[0]).toMatchObject({
        booked: { invoice_id: exact.id, number: exact.number },
        problem: null,
      });
      expect(after.entries[1]).toMatchObject({ booked: null, problem: "twice_in_file" });

      // The same file once more, and the same entries.
      const again = await taken({ text });
      expect(again.entries.map(({ proposal }: Body) => proposal)).toEqual(Array(7).fill(null));
      expect(again.entries[0]).toMatchObject({
        problem: "booked_before",
        problem_invoice_id: exact.id,
        problem_number: exact.number,
      });
      const more = { id: again.entries[0].id, invoice_id: wrong.id };
      expect(await results(again, [more])).toEqual(["bank_entry_booked"]);
      expect((await desk.read(wrong)).amount_due).toBe(1);
      // More than is due is nobody's guess.
      const much = await taken({ text: table(row(wrong, 2)) });
      expect(await results(much, [{ id: much.entries[0].id, invoice_id: wrong.id }])).toEqual([
        "over_paid",
      ]);
      const onPaid = { id: much.entries[0].id, invoice_id: exact.id };
      expect(await results(much, [onPaid])).toEqual(["already_paid"]);
      expect(await results(much, [{ ...onPaid, accept_overpayment: true }])).toEqual(["ok"]);
      expect((await desk.office.adminOrder(exact.order_id)).amount_owed).toBe(2);
    });

    it("M1: money with the code of an order finds the order's invoice, or says that it has none", async () => {
      const due = await desk.issued(await desk.order(300));
      const other = await desk.issued(await desk.order(400));
      const bare = await desk.order(500);
      const paid = await desk.issued(await desk.order(150));
      await desk.markPaid(paid);
      const orders: Body[] = [];
      for (const id of [due.order_id, other.order_id, bare, paid.order_id]) {
        orders.push(await desk.office.adminOrder(id));
      }
      const [a, b, c, d] = orders.map(({ order_code }) => order_code) as [
        string,
        string,
        string,
        string,
      ];
      const statement = await taken({
        text: table(
          `27.11.2026;300,00;;Ukjent;Ordre ${a.toLowerCase()} takk;`,
          `27.11.2026;399,00;${b};Ukjent;;`,
          `27.11.2026;500,00;;Ukjent;KURS ${c.replace("-", " ")};`,
          `27.11.2026;150,00;;Ukjent;${d.replace("-", "")};`,
          "27.11.2026;10,00;;Ukjent;ABCD-2345;",
        ),
      });
      expect(statement.entries).toMatchObject([
        {
          proposal: { invoice_id: due.id, number: due.number, certainty: "exact" },
          ...{ problem: null, problem_order: null },
        },
        {
          ...{ proposal: null, problem: "wrong_amount", problem_number: other.number },
          ...{ problem_amount_due: 400, problem_order: { id: other.order_id, code: b } },
        },
        {
          ...{ proposal: null, problem: "order_not_invoiced", problem_number: null },
          problem_order: { id: bare, code: c },
        },
        {
          ...{ proposal: null, problem: "order_not_due" },
          problem_order: { id: paid.order_id, code: d },
        },
        { proposal: null, problem: "unknown_reference", problem_order: null },
      ]);
      const search = async (q: string) =>
        (await desk.admin("get", `/invoices?q=${q}`)).data.invoices.map(({ id }: Body) => id);
      expect(await search(b)).toEqual([other.id]);

      // Once it has its invoice, the same entry pays it.
      const late = await desk.issued(bare);
      expect((await read(statement)).entries[2]).toMatchObject({
        proposal: { invoice_id: late.id, certainty: "exact" },
      });
      const [{ id }] = statement.entries;
      expect(await results(statement, [{ id, invoice_id: due.id }])).toEqual(["ok"]);
      expect((await desk.read(due)).state).toBe("paid");

      // What is left of it is found again among the files.
      const { data } = await desk.admin("get", "/bank-statements?limit=1");
      expect(data).toMatchObject({ limit: 1, offset: 0, count: expect.any(Number) });
      expect(data.bank_statements).toEqual([
        {
          ...{ id: statement.id, format: "csv", created_at: statement.created_at },
          ...{ payments: 5, open: 4 },
        },
      ]);
      const { data: next } = await desk.admin("get", "/bank-statements?limit=1&offset=1");
      expect(next.bank_statements).not.toEqual(data.bank_statements);
      expect((await desk.admin("get", "/bank-statements?limit=0")).status).toBe(400);
    });

    it("M1: of two who confirm an entry at once one books it, also on another order's invoice; without its key both would", async () => {
      const book = async () => {
        const invoices = [
          await desk.issued(await desk.order(300)),
          await desk.issued(await desk.order(300)),
        ];
        const [one, other] = invoices as [Body, Body];
        const statement = await taken({
          file: Buffer.from(
            camt([
              {
                date: "2026-11-27",
                amount_minor: 300_00,
                reference: one.payment_reference,
                bank_reference: one.id.slice(-16),
              },
            ]),
          ).toString("base64"),
        });
        const [{ id }] = statement.entries;
        const ends = await Promise.all([
          confirm(statement, [{ id, invoice_id: one.id }]),
          confirm(statement, [{ id, invoice_id: other.id }]),
          confirm(statement, [{ id, invoice_id: one.id }]),
        ]);
        const booked = ends.filter(({ data }) => data.results[0].ok);
        const paid = (await Promise.all(invoices.map(desk.read))).map(
          ({ amount_paid }) => amount_paid,
        );
        return { booked: booked.length, paid: paid.sort() };
      };
      expect(await book()).toEqual({ booked: 1, paid: [0, 300] });
      // The negative control: an entry that has no key of its own.
      const claim = jest.spyOn(
        getContainer().resolve(BOX_OFFICE_INVOICING).bankStatements,
        "claimEntry",
      );
      claim.mockImplementation(async () => undefined);
      try {
        expect((await book()).paid).toEqual([300, 300]);
      } finally {
        claim.mockRestore();
      }
    });

    it("M1: what a process booked that died before it said so is found, not booked again; what it only began is booked", async () => {
      const invoice = await desk.issued(await desk.order(300));
      const other = await desk.issued(await desk.order(300));
      const statement = await taken({ text: table(row(invoice, 120)) });
      const [{ id }] = statement.entries;
      const entry = { id, invoice_id: invoice.id };
      expect(await results(statement, [entry])).toEqual(["ok"]);
      await sql(getContainer(), "UPDATE box_office_bank_booking SET booked_at = NULL");
      expect(await results(statement, [{ id, invoice_id: other.id }])).toEqual([
        "bank_entry_begun",
      ]);
      expect(await results(statement, [entry])).toEqual(["ok"]);
      expect((await desk.read(invoice)).amount_paid).toBe(120);
      expect(await results(statement, [entry])).toEqual(["bank_entry_booked"]);

      const begun = await taken({ text: table(row(other, 70)) });
      const key = entryKeys([
        { ...begun.entries[0], amount_minor: 7000, account: null, bank_reference: null },
      ])[0] as string;
      await getContainer().resolve(BOX_OFFICE_INVOICING).bankStatements.claimEntry({
        key,
        entry_id: begun.entries[0].id,
        invoice_id: other.id,
        booked_by: null,
      });
      expect(await results(begun, [{ id: begun.entries[0].id, invoice_id: other.id }])).toEqual([
        "ok",
      ]);
      expect((await desk.read(other)).amount_paid).toBe(70);
    });

    it("M1: columns that were chosen once are kept, and a file that is none is refused with what is wrong", async () => {
      const strange = "Når;Hvor mye;Hvem\n27.11.2026;300,00;Kari";
      const unknown = await take({ text: strange });
      expect([unknown.status, unknown.data]).toMatchObject([
        400,
        {
          code: "bank_columns_unknown",
          table: {
            columns: ["1", "2", "3"],
            delimiter: ";",
            sample: [
              ["Når", "Hvor mye", "Hvem"],
              ["27.11.2026", "300,00", "Kari"],
            ],
          },
        },
      ]);
      const none = { credit: null, debit: null, currency: null, reference: null, payer: null };
      const mapping = {
        ...{ delimiter: ";", decimal: ",", date_format: "dmy", date: "1", amount: "2" },
        ...{ ...none, payer: "3", text: null, bank_reference: null },
      };
      const chosen = await taken({ text: strange, mapping });
      expect(chosen.entries).toMatchObject([{ date: "2026-11-27", amount: 300, payer: "Kari" }]);
      expect((await taken({ text: strange })).entries).toHaveLength(1);
      // What is no table has no columns to keep.
      const xml = camt([{ date: "2026-11-27", amount_minor: 100, bank_reference: "CAMT-1" }]);
      await taken({ text: xml, mapping: { ...mapping, payer: null } });
      const { data: settings } = await desk.admin("get", "/settings/invoicing");
      expect(settings.settings.bank_columns).toEqual(mapping);
      // Another bank's file is read by its own names.
      const invoice = await desk.issued(await desk.order(300));
      expect((await taken({ text: table(row(invoice)) })).entries[0].proposal.number).toBe(
        invoice.number,
      );
      for (const [body, code] of [
        [{ text: "  " }, "bank_file_unreadable"],
        [{ file: Buffer.from([0, 1, 2, 3]).toString("base64") }, "bank_file_unreadable"],
        [{ text: "<html></html>" }, "bank_file_unreadable"],
        [{ text: strange, mapping: { ...mapping, date: "Date" } }, "bank_columns_unknown"],
        [{}, undefined],
        [{ text: strange, file: "AAAA" }, undefined],
        [{ file: "*" }, undefined],
      ] as const) {
        const { status, data } = await take(body);
        expect([body, status, data.code]).toEqual([body, 400, code]);
      }
      expect((await desk.admin("get", "/bank-statements/bobst_none")).status).toBe(404);
    });

    it("M1: five thousand rows are read at once, and the ones that pay are found among them", async () => {
      const invoices = [
        await desk.issued(await desk.order(300)),
        await desk.issued(await desk.order(301)),
      ];
      const noise = Array.from(
        { length: 5_000 },
        (_, n) => `26.11.2026;${n + 1},00;;Noen ${n};Vipps ${n};`,
      );
      const statement = await taken({ text: table(...noise, ...invoices.map((one) => row(one))) });
      expect(statement.entries).toHaveLength(5_002);
      const proposed = statement.entries.filter(({ proposal }: Body) => proposal);
      expect(proposed.map(({ proposal }: Body) => proposal.invoice_id)).toEqual(
        invoices.map(({ id }) => id),
      );
    });
  },
});
