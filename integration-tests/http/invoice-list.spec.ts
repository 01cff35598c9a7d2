import { readPdf } from "../../src/documents/__tests__/read-pdf";
import { type Body, BoxOffice, inDays } from "../fixtures/box-office";
import { InvoiceDesk } from "../fixtures/invoice-desk";
import { type Mailbox, startMailbox } from "../fixtures/mailbox";
import { nothingOnItsWay } from "../fixtures/on-its-way";
import { seedStore } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";

let mailbox: Mailbox;

beforeAll(async () => {
  mailbox = await startMailbox();
  Object.assign(process.env, { SMTP_HOST: "127.0.0.1", SMTP_PORT: String(mailbox.port) });
});

afterAll(() => mailbox.stop());

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let desk: InvoiceDesk;

    beforeAll(async () => {
      const office = new BoxOffice(api, await seedStore(getContainer(), ["pp_invoice_invoice"]));
      desk = new InvoiceDesk(office);
      await desk.open();
    });

    const list = async (query = ""): Promise<Body> => {
      const { status, data } = await desk.admin("get", `/invoices?${query}`);
      expect([query, status]).toEqual([query, 200]);
      return data;
    };
    const numbers = ({ invoices }: Body) => invoices.map(({ number }: Body) => number);

    it("M2: invoices are found by state, overdue, days and channel, with what exactly those come to", async () => {
      const paid = await desk.issued(await desk.order(100));
      const late = await desk.issued(await desk.order(200), { due_at: inDays(-2) });
      const part = await desk.issued(await desk.order(400), { due_at: inDays(9) });
      const gone = await desk.issued(await desk.order(800));
      await desk.draft(await desk.order(1600));
      await desk.markPaid(paid);
      await desk.markPaid(part, { amount: 150 });
      await desk.admin("post", `/invoices/${gone.id}/void`, { reason: "Wrong buyer" });

      const all = await list();
      expect(all).toMatchObject({ count: 5, next_cursor: null, limit: 25 });
      expect(numbers(all)).toEqual([null, gone.number, part.number, late.number, paid.number]);
      expect(all.totals).toEqual([
        {
          currency_code: "nok",
          issued: 700,
          paid: 250,
          credited: 0,
          refunded: 0,
          due: 450,
          overdue: 200,
        },
      ]);
      expect(all.invoices[3]).toMatchObject({
        id: late.id,
        overdue: true,
        lines: [{ quantity: 1 }],
      });

      for (const [query, found] of [
        ["state[]=draft", [null]],
        ["state[]=paid&state[]=void", [gone.number, paid.number]],
        ["state=partially_paid", [part.number]],
        ["overdue=true", [late.number]],
        ["overdue=true&state=paid", []],
        [`due_to=${inDays(1).slice(0, 10)}`, [late.number]],
        ["issued_to=2020-01-01", []],
        [
          "issued_from=2020-01-01&order=total",
          [paid, late, part, gone].map(({ number }) => number),
        ],
        [`sales_channel_id[]=${late.sales_channel_id}&order=-total&limit=2`, [null, gone.number]],
        ["sales_channel_id[]=sc_other", []],
        ["currency_code=NOK&state=paid", [paid.number]],
        ["currency_code=eur", []],
        ["order=due_at&overdue=true", [late.number]],
      ] as const) {
        expect([query, numbers(await list(query))]).toEqual([query, found]);
      }
      expect((await list("overdue=false")).count).toBe(4);
      expect((await list("overdue=true")).totals).toEqual([
        {
          currency_code: "nok",
          issued: 200,
          paid: 0,
          credited: 0,
          refunded: 0,
          due: 200,
          overdue: 200,
        },
      ]);
      expect((await list("overdue=true&state=paid")).totals).toEqual([]);
    });

    it("M2, M4: what the list comes to adds up with what was credited, given back and moved on to another invoice", async () => {
      const orderId = await desk.order(100, "liv@example.com", 3);
      const { lines } = (await desk.admin("get", `/orders/${orderId}/invoices`)).data;
      const part = { lines: [{ line_item_id: lines[0].line_item_id, quantity: 2 }] };
      const first = await desk.issued(orderId, part);
      await desk.issued(orderId);
      await desk.markPaid(first);
      await desk.admin("post", `/invoices/${first.id}/credit-notes`, {
        lines: [{ invoice_line_id: first.lines[0].id, quantity: 2 }],
        reason: "Fell ill",
      });
      await desk.admin("post", `/orders/${orderId}/refund`, { mode: "record_only" });
      const { invoices, totals } = await list(`q=${(await desk.standing(orderId)).order_code}`);
      const paid = invoices.reduce((sum: number, one: Body) => sum + one.amount_paid, 0);
      expect(paid).toBe(300);
      expect(totals).toEqual([
        {
          ...{ currency_code: "nok", issued: 300, paid, credited: 200, refunded: 200 },
          ...{ due: 0, overdue: 0 },
        },
      ]);
    });

    it("M2: the shop's clock says on which day an invoice was issued", async () => {
      await desk.office.try(
        "post",
        "/admin/box-office/settings/display",
        { timezone: "Pacific/Kiritimati" },
        desk.office.store.admin,
      );
      const { issued_at } = await desk.issued(await desk.order());
      const there = new Date(new Date(issued_at).getTime() + 14 * 3_600_000)
        .toISOString()
        .slice(0, 10);
      expect((await list(`issued_from=${there}&issued_to=${there}`)).count).toBe(1);
      const before = new Date(new Date(there).getTime() - 86_400_000).toISOString().slice(0, 10);
      expect((await list(`issued_to=${before}`)).count).toBe(0);
    });

    it("M2: a page goes on where the one before ended, whatever is issued meanwhile", async () => {
      for (const price of [1, 2, 3, 4, 5]) await desk.issued(await desk.order(price));
      const seen: string[] = [];
      let cursor: string | null = "";
      while (cursor !== null) {
        const page: Body = await list(`limit=2${cursor && `&cursor=${cursor}`}`);
        seen.push(...numbers(page));
        if (seen.length === 2) await desk.issued(await desk.order(6));
        cursor = page.next_cursor;
      }
      expect(new Set(seen).size).toBe(5);
      expect(seen).toHaveLength(5);
      const { status } = await desk.admin("get", "/invoices?cursor=nothing");
      expect(status).toBe(400);
    });

    it("M2: a customer's invoices are those of their orders, with what is due of exactly these", async () => {
      const orders = [
        await desk.order(300, "liv@example.com"),
        await desk.order(400, "liv@example.com"),
        await desk.order(700, "per@example.com"),
      ];
      const [late, paid] = [
        await desk.issued(orders[0] as string, { due_at: inDays(-1) }),
        await desk.issued(orders[1] as string),
        await desk.issued(orders[2] as string),
      ];
      await desk.markPaid(paid);
      const { customer } = await desk.standing(orders[0] as string);
      const query = `customer_id=${customer.id}`;
      expect(numbers(await list(query))).toEqual([paid.number, late.number]);
      const open = await list(`${query}&state[]=issued&state[]=partially_paid`);
      expect(numbers(open)).toEqual([late.number]);
      expect(open.totals).toEqual([
        {
          currency_code: "nok",
          issued: 300,
          paid: 0,
          credited: 0,
          refunded: 0,
          due: 300,
          overdue: 300,
        },
      ]);
      expect(await list("customer_id=cus_none")).toMatchObject({ count: 0, totals: [] });
    });

    it("M2: an invoice is found by its number, reference, buyer and order, and a credit note by the same", async () => {
      const orderId = await desk.order(300);
      const { data } = await desk.draft(orderId);
      await desk.admin("post", `/invoices/${data.invoice.id}`, {
        buyer: { company: "Bjørnøya Kurs AS", name: "Åse Љубић", email: "faktura@kurs.example" },
        reference: "PO-7781",
      });
      const { data: answer } = await desk.admin("post", `/invoices/${data.invoice.id}/issue`);
      const invoice: Body = answer.invoice;
      await desk.issued(await desk.order(1));
      await desk.markPaid(invoice);
      const credited = await desk.admin("post", `/invoices/${invoice.id}/credit-notes`, {
        lines: [{ invoice_line_id: invoice.lines[0].id, quantity: 1 }],
        reason: "Fell ill",
      });
      expect(credited.status).toBe(200);
      const note = credited.data.credit_note;
      const { order_code, display_id } = await desk.standing(orderId);
      for (const q of [
        invoice.number,
        invoice.payment_reference,
        "bjornoya",
        "kurs åse",
        "faktura@kurs",
        "po-7781",
        order_code,
        order_code.replace("-", "").toLowerCase(),
        `#${display_id}`,
      ]) {
        const query = `q=${encodeURIComponent(q)}`;
        expect([q, numbers(await list(query))]).toEqual([q, [invoice.number]]);
        const { data: notes } = await desk.admin("get", `/credit-notes?${query}`);
        expect([q, notes.credit_notes]).toMatchObject([q, [{ id: note.id, total: 300 }]]);
        expect(notes.count).toBe(1);
      }
      const byNumber = await desk.admin(
        "get",
        `/credit-notes?q=${note.number}&issued_from=2020-01-01`,
      );
      expect(byNumber.data.credit_notes).toMatchObject([{ number: note.number }]);
      for (const q of ["nobody", "#999999", "%", "bjornoya nobody"]) {
        expect(numbers(await list(`q=${encodeURIComponent(q)}`))).toEqual([]);
      }
    });

    it("M2: many are issued, marked paid and printed at once, each by itself", async () => {
      const drafts: Body[] = [];
      for (const price of [100, 200]) {
        drafts.push((await desk.draft(await desk.order(price))).data.invoice);
      }
      const [one, other] = drafts.map(({ id }) => id);
      const ended = (data: Body) =>
        data.results.map(({ invoice_id, ok, code }: Body) => [invoice_id, ok ? "ok" : code]);
      const bulk = async (what: string, ids: string[]) => {
        const { status, data } = await desk.admin("post", `/invoices/bulk-${what}`, { ids });
        expect(status).toBe(200);
        return ended(data);
      };
      expect(await bulk("mark-paid", [one])).toEqual([[one, "invoice_not_issued"]]);
      expect(await bulk("send", [one])).toEqual([[one, "invoice_not_issued"]]);
      expect(await bulk("issue", [one, "boinv_none", other])).toEqual([
        [one, "ok"],
        ["boinv_none", "not_found"],
        [other, "ok"],
      ]);
      const first = await file(`/invoices/${one}/pdf`);
      expect(await bulk("issue", [one])).toEqual([[one, "invoice_issued"]]);
      expect(await bulk("mark-paid", [one, other])).toEqual([
        [one, "ok"],
        [other, "ok"],
      ]);
      expect(await bulk("mark-paid", [other])).toEqual([[other, "already_paid"]]);

      // The file of both has the first one as it was drawn, before it was paid and the shop moved.
      await desk.admin("post", "/settings/invoicing", { texts: { en: { foot: "We have moved" } } });
      const { pages } = await readPdf(await file(`/invoices/export.pdf?ids=${other},${one}`));
      const [drawn] = (await readPdf(first)).pages;
      expect(pages.map(({ text }) => text)).toEqual([
        (await readPdf(await file(`/invoices/${other}/pdf`))).pages[0]?.text,
        drawn?.text,
      ]);
      expect((await file(`/invoices/${one}/pdf`)).equals(first)).toBe(true);

      // Of a void invoice the file has what says so: its own paper asks for money.
      const gone = await desk.issued(await desk.order());
      await desk.admin("post", `/invoices/${gone.id}/void`, { reason: "Wrong buyer" });
      const mixed = await readPdf(await file(`/invoices/export.pdf?ids=${gone.id},${one}`));
      expect(mixed.pages.map(({ text }) => text)).toEqual([
        (await readPdf(await file(`/invoices/${gone.id}/pdf?document=void`))).pages[0]?.text,
        drawn?.text,
      ]);
      expect(mixed.pages[0]?.text).toContain("Wrong buyer");
      const { data } = await desk.draft(await desk.order());
      for (const [ids, code] of [
        [data.invoice.id, "400 invoice_not_issued"],
        ["boinv_none", "404 undefined"],
        ["", "400 undefined"],
      ]) {
        const answer = await desk.admin("get", `/invoices/export.pdf?ids=${ids}`);
        expect(`${answer.status} ${answer.data.code}`).toBe(code);
      }
    });

    it("M2: many are mailed at once, each to its own buyer and once, and a draft or a void one is named", async () => {
      const [one, other] = [
        await desk.issued(await desk.order(100, "liv@example.com")),
        await desk.issued(await desk.order(200, "per@example.com")),
      ];
      const draft: Body = (await desk.draft(await desk.order())).data.invoice;
      const gone = await desk.issued(await desk.order());
      await desk.admin("post", `/invoices/${gone.id}/void`, { reason: "Wrong buyer" });
      await nothingOnItsWay(getContainer());
      mailbox.clear();

      const { headers } = desk.office.store.admin;
      const named = { headers: { ...headers, "idempotency-key": "sent-at-noon" } };
      const ids = [one.id, draft.id, gone.id, "boinv_none", other.id, one.id];
      const send = async () => {
        const path = "/admin/box-office/invoices/bulk-send";
        const { status, data } = await desk.office.try("post", path, { ids }, named);
        expect(status).toBe(200);
        return data.results.map(({ invoice_id, ok, code }: Body) => [invoice_id, ok ? "ok" : code]);
      };
      const ended = [
        [one.id, "ok"],
        [draft.id, "invoice_not_issued"],
        [gone.id, "invoice_not_issued"],
        ["boinv_none", "not_found"],
        [other.id, "ok"],
        [one.id, "ok"],
      ];
      expect(await send()).toEqual(ended);
      expect(await send()).toEqual(ended);
      await nothingOnItsWay(getContainer());
      const mails = mailbox.mails.filter(({ attachments }) => attachments.length);
      const sent = mails.map(({ recipients, attachments }) => [
        recipients.join(),
        attachments.map(({ filename }) => filename).join(),
      ]);
      expect(sent.sort()).toEqual([
        ["liv@example.com", `invoice-${one.number}.pdf`],
        ["per@example.com", `invoice-${other.number}.pdf`],
      ]);
      expect((await desk.read(one)).sent_at).not.toBeNull();
      expect((await desk.read(draft)).sent_at).toBeNull();
      const { status } = await desk.admin("post", "/invoices/bulk-send", {
        ids: Array(101).fill(one.id),
      });
      expect(status).toBe(400);
    });

    const file = async (path: string): Promise<Buffer> => {
      const { headers } = desk.office.store.admin;
      const answer = await api.get(`/admin/box-office${path}`, {
        headers,
        responseType: "arraybuffer",
      });
      expect(answer.headers["content-type"]).toBe("application/pdf");
      return Buffer.from(answer.data);
    };
  },
});
