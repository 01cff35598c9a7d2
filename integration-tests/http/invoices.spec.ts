import { createHash } from "node:crypto";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { readPdf } from "../../src/documents/__tests__/read-pdf";
import { BOX_OFFICE_INVOICING } from "../../src/modules/invoicing";
import { BANK, bank } from "../fixtures/bank-provider";
import { type Body, BoxOffice, eventually, inDays } from "../fixtures/box-office";
import { databaseClock } from "../fixtures/database-clock";
import { InvoiceDesk } from "../fixtures/invoice-desk";
import { expectSessionEnded, invoicedSession } from "../fixtures/invoiced-session";
import { nothingOnItsWay } from "../fixtures/on-its-way";
import { ParcelDesk } from "../fixtures/parcel-desk";
import { PaymentLink } from "../fixtures/payment-link";
import { seedStore, sql } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";

const INVOICE = "pp_invoice_invoice";

const SELLER = {
  ...{ name: "Konserthuset AS", org_number: "923609016", vat_registered: true },
  ...{ address_1: "Storgata 1", postal_code: "0155", city: "Oslo", country_code: "no" },
  ...{ account_number: "86011117947" },
};

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let office: BoxOffice;

    beforeAll(async () => {
      office = new BoxOffice(api, await seedStore(getContainer(), [BANK, INVOICE]));
      await settle({ seller: SELLER });
    });

    beforeEach(() => {
      bank.answer = "authorized";
      bank.refuses = undefined;
    });

    afterEach(async () => {
      const { checks } = await office.health();
      expect(checks.filter((check: Body) => !check.ok)).toEqual([]);
    });

    const admin = (method: "get" | "post" | "delete", path: string, body: object = {}) =>
      office.try(method, `/admin${path}`, body, office.store.admin);

    const settle = async (values: object) => {
      const { status } = await admin("post", "/box-office/settings/invoicing", values);
      expect(status).toBe(200);
    };

    /** Five kinds of tickets of one evening, two of each, by one buyer. */
    async function orderOfFive(provider = INVOICE) {
      const event = await office.createEvent({
        ticket_types: ["A", "B", "C", "D", "E"].map((name, nth) => ({
          name,
          prices: [{ currency_code: "nok", amount: 99.9 + nth }],
        })),
        sessions: [{ starts_at: inDays(30), capacity: 50 }],
      });
      const offers: Body[] = event.sessions[0].ticket_offers;
      const lines = offers.map(({ variant_id }) => ({ variant_id, quantity: 2 }));
      const { cartId } = await office.buy(lines, { provider });
      const { order } = await office.orderOf(cartId);
      return order.id as string;
    }

    const overview = async (orderId: string): Promise<Body> =>
      (await admin("get", `/box-office/orders/${orderId}/invoices`)).data;

    /** Of the order's tickets of that kind. */
    const lineNamed = async (orderId: string, name: string): Promise<Body> =>
      (await overview(orderId)).lines.find(({ detail }: Body) => detail.endsWith(name));

    const draft = (orderId: string, body: object = {}) =>
      admin("post", `/box-office/orders/${orderId}/invoices`, body);

    async function issued(orderId: string, body: object = {}, issue: object = {}): Promise<Body> {
      const { data, status } = await draft(orderId, body);
      expect([status, data.code]).toEqual([200, undefined]);
      const answer = await admin("post", `/box-office/invoices/${data.invoice.id}/issue`, issue);
      expect([answer.status, answer.data.message]).toEqual([200, undefined]);
      return answer.data.invoice;
    }

    const markPaid = (invoice: Body, body: object = {}) =>
      admin("post", `/box-office/invoices/${invoice.id}/mark-paid`, body);

    const medusas = async (orderId: string, more = "payment_status"): Promise<Body> =>
      (await admin("get", `/orders/${orderId}?fields=total,summary,${more}`)).data.order;

    const validTickets = async (orderId: string): Promise<Body[]> =>
      (await office.adminOrder(orderId)).tickets.filter(({ status }: Body) => status === "valid");

    it("M2: an order of five lines is invoiced in three parts; each payment captures its sum and frees exactly its tickets", async () => {
      const orderId = await orderOfFive();
      const before = await overview(orderId);
      expect(before).toMatchObject({ invoices: [], left_to_invoice: 10 });
      expect(await lineNamed(orderId, "A")).toMatchObject({ ordered: 2, amount_left: 199.8 });
      const part = (from: number, to: number) => ({
        lines: before.lines.slice(from, to).map(({ line_item_id }: Body) => ({
          line_item_id,
          quantity: 2,
        })),
      });
      const parts = [
        await issued(orderId, part(0, 2)),
        await issued(orderId, part(2, 4)),
        await issued(orderId),
      ];
      const { total } = await medusas(orderId);
      const cents = (amount: number) => Math.round(amount * 100);
      expect(parts.reduce((sum, invoice) => sum + cents(invoice.total), 0)).toBe(cents(total));
      expect(parts.map(({ state }) => state)).toEqual(["issued", "issued", "issued"]);
      const references = parts.map(({ payment_reference }) => payment_reference);
      expect(new Set(references).size).toBe(3);
      const more = await draft(orderId);
      expect([more.status, more.data.code]).toEqual([400, "already_invoiced"]);

      let paid = 0;
      for (const [nth, invoice] of parts.entries()) {
        const { data, status } = await markPaid(invoice, { reference: `Bank ${nth}` });
        expect([status, data.invoice?.state]).toEqual([200, "paid"]);
        expect(data.invoice.payments).toMatchObject([
          { amount: invoice.total, method: INVOICE, reference: `Bank ${nth}` },
        ]);
        paid += cents(invoice.total);
        const tickets = await validTickets(orderId);
        expect(tickets).toHaveLength([4, 8, 10][nth] as number);
        const { summary } = await medusas(orderId);
        expect(cents(summary.pending_difference)).toBe(cents(total) - paid);
        const { status: stands } = await office.adminOrder(orderId);
        expect(stands.state).toBe(nth < 2 ? "awaiting_payment" : "processing");
      }
      const again = await markPaid(parts[0] as Body);
      expect([again.status, again.data.code]).toEqual([400, "already_paid"]);
    });

    it("M2: money stands on its invoice with the day on which it came in, of two equal parts each with its own", async () => {
      const orderId = await orderOfFive();
      const { line_item_id } = await lineNamed(orderId, "A");
      const invoice = await issued(orderId, { lines: [{ line_item_id, quantity: 1 }] });
      const { data: wrong, status } = await markPaid(invoice, { paid_at: "yesterday" });
      expect([status, wrong.message]).toEqual([400, expect.stringContaining("paid_at")]);
      const { data: early } = await markPaid(invoice, { paid_at: inDays(2) });
      expect(early.message).toContain("paid_at: must not be in the future");
      const days = [inDays(-9), inDays(-20)];
      for (const paid_at of days) {
        const { data } = await markPaid(invoice, { amount: 40, paid_at, reference: paid_at });
        expect(data.invoice.payments.at(-1)).toMatchObject({ amount: 40, reference: paid_at });
      }
      const before = Date.now();
      const { data } = await markPaid(invoice);
      expect(data.invoice.state).toBe("paid");
      const moments = data.invoice.payments.map(({ paid_at }: Body) => Date.parse(paid_at));
      expect(moments.slice(0, 2)).toEqual(days.map(Date.parse));
      expect(Math.abs(moments[2] - before)).toBeLessThan(60_000);
    });

    it("M2: two that issue the last units at once: one has them, the other is refused", async () => {
      const orderId = await orderOfFive();
      const drafts = await Promise.all([draft(orderId), draft(orderId)]);
      expect(await lineNamed(orderId, "A")).toMatchObject({ left_to_invoice: 2, in_drafts: 4 });
      const ends = await Promise.all(
        drafts.map(({ data }) => admin("post", `/box-office/invoices/${data.invoice.id}/issue`)),
      );
      expect(ends.map(({ status, data }) => `${status} ${data.code ?? ""}`).sort()).toEqual([
        "200 ",
        "400 over_invoiced",
      ]);
      expect(await lineNamed(orderId, "A")).toMatchObject({ left_to_invoice: 0, in_drafts: 2 });
    });

    it("M2: a draft can be changed and deleted; what is issued can't, and is void with a reason only", async () => {
      const orderId = await orderOfFive();
      const { data } = await draft(orderId, { reference: "PO 7" });
      const line = await lineNamed(orderId, "A");
      const edited = await admin("post", `/box-office/invoices/${data.invoice.id}`, {
        lines: [{ line_item_id: line.line_item_id, quantity: 1 }],
        buyer: { company: "Kurs & Co", org_number: "974760673" },
        note: "Thank you",
      });
      expect(edited.data.invoice).toMatchObject({
        ...{ state: "draft", number: null, total: 99.9, reference: "PO 7", note: "Thank you" },
        buyer: { company: "Kurs & Co", email: "kari@example.com" },
      });
      const path = `/box-office/invoices/${data.invoice.id}`;
      const { data: frozen } = await admin("post", `${path}/issue`);
      expect(frozen.invoice.seller).toMatchObject({ org_number: "923609016", city: "Oslo" });
      for (const answer of [
        await admin("post", path, { note: "Other" }),
        await admin("delete", path),
        await admin("post", `${path}/issue`),
      ]) {
        expect([answer.status, answer.data.code]).toEqual([400, "invoice_issued"]);
      }
      expect((await admin("post", `${path}/void`)).status).toBe(400);
      const { data: ended } = await admin("post", `${path}/void`, { reason: "Wrong buyer" });
      expect(ended.invoice).toMatchObject({ state: "void", number: frozen.invoice.number });
      expect((await overview(orderId)).left_to_invoice).toBe(10);
      const paid = await markPaid(frozen.invoice);
      expect([paid.status, paid.data.code]).toEqual([400, "invoice_not_issued"]);
    });

    it("M2: however money comes in it settles the invoices, oldest due first", async () => {
      const orderId = await orderOfFive();
      const [line] = (await overview(orderId)).lines;
      const late = await issued(orderId, {
        lines: [{ line_item_id: line.line_item_id, quantity: 2 }],
        due_at: inDays(30),
      });
      const early = await issued(orderId, { due_at: inDays(3) });
      await admin("post", `/box-office/orders/${orderId}/mark-paid`, { amount: early.total });
      const states = async () =>
        Promise.all(
          [early, late].map(
            async ({ id }) => (await admin("get", `/box-office/invoices/${id}`)).data.invoice.state,
          ),
        );
      expect(await states()).toEqual(["paid", "issued"]);
      await admin("post", `/box-office/orders/${orderId}/mark-paid`, { amount: 50 });
      expect(await states()).toEqual(["paid", "partially_paid"]);
      const tooMuch = await markPaid(late, { amount: late.total });
      expect([tooMuch.status, tooMuch.data.code]).toEqual([400, "over_paid"]);
      await admin("post", `/box-office/orders/${orderId}/mark-paid`);
      expect(await states()).toEqual(["paid", "paid"]);
    });

    it("M2: issuing takes reserved money: a part where the provider takes parts, else all of it once", async () => {
      const [partial, whole] = [await orderOfFive(BANK), await orderOfFive(BANK)];
      const firstLine = async (orderId: string) => {
        const { line_item_id } = await lineNamed(orderId, "A");
        return { lines: [{ line_item_id, quantity: 1 }] };
      };
      const captured = async (orderId: string) =>
        (await office.adminOrder(orderId)).amount_paid as number;

      await settle({ partial_capture_providers: [BANK] });
      const part = await issued(partial, await firstLine(partial));
      expect(part).toMatchObject({ state: "paid", total: 99.9, capture_error: null });
      expect(await captured(partial)).toBe(99.9);

      await settle({ partial_capture_providers: [] });
      const one = await issued(whole, await firstLine(whole));
      expect(one).toMatchObject({ state: "paid", amount_paid: 99.9 });
      const { total } = await medusas(whole);
      expect(await captured(whole)).toBe(total);
      const rest = await issued(whole);
      expect(rest).toMatchObject({ state: "paid", capture_error: null });
      expect(await captured(whole)).toBe(total);
    });

    it("M2: a provider that refuses leaves the invoice issued with what it said; captured later it is paid", async () => {
      const orderId = await orderOfFive(BANK);
      bank.refuses = "capture";
      const invoice = await issued(orderId);
      expect(invoice.state).toBe("issued");
      expect(invoice.capture_error).toContain("did not take");
      bank.refuses = undefined;
      const { data } = await admin(
        "get",
        `/orders/${orderId}?fields=payment_collections.payments.id`,
      );
      const [payment] = data.order.payment_collections[0].payments;
      expect((await admin("post", `/payments/${payment.id}/capture`)).status).toBe(200);
      await eventually(async () => {
        const { data: now } = await admin("get", `/box-office/invoices/${invoice.id}`);
        expect(now.invoice).toMatchObject({
          ...{ state: "paid", capture_error: null },
          payments: [{ method: BANK }],
        });
      });
    });

    it("M2: what a provider refused is asked for again, and taken once", async () => {
      const orderId = await orderOfFive(BANK);
      bank.refuses = "capture";
      const invoice = await issued(orderId);
      const retry = () => admin("post", `/box-office/invoices/${invoice.id}/retry-capture`);
      const refused = await retry();
      expect([refused.status, refused.data.invoice]).toMatchObject([
        200,
        { state: "issued", amount_due: invoice.total },
      ]);
      expect(refused.data.invoice.capture_error).toContain("did not take");
      bank.refuses = undefined;
      const ends = await Promise.all([retry(), retry()]);
      expect(ends.map(({ status, data }) => data.code ?? status).sort()).toEqual([
        200,
        "already_paid",
      ]);
      const { data } = await admin("get", `/box-office/invoices/${invoice.id}`);
      expect(data.invoice).toMatchObject({ state: "paid", capture_error: null });
      expect((await office.adminOrder(orderId)).amount_paid).toBe(invoice.total);

      const byInvoice = await issued(await orderOfFive());
      const none = await admin("post", `/box-office/invoices/${byInvoice.id}/retry-capture`);
      expect([none.status, none.data.code]).toEqual([400, "nothing_reserved"]);
    });

    it("M2: what a provider refuses to take a second time is let go, and paid by the order's payment link", async () => {
      const orderId = await orderOfFive(BANK);
      const { line_item_id } = await lineNamed(orderId, "A");
      await settle({ partial_capture_providers: [BANK] });
      const first = await issued(orderId, { lines: [{ line_item_id, quantity: 1 }] });
      expect(first.state).toBe("paid");
      bank.refuses = "capture";
      const rest = await issued(orderId);
      await settle({ partial_capture_providers: [] });
      expect(rest.capture_error).toContain("did not take");
      // The provider says that it is reserved: nobody is asked for it a second time.
      expect(await office.adminOrder(orderId)).toMatchObject({
        ...{ amount_due: 0, payable: false, payment_link: null },
      });

      const release = (id: string) => admin("post", `/box-office/invoices/${id}/release-reserved`);
      // What it took a part of it may not be able to let go of.
      bank.refuses = "cancel";
      const released = await release(rest.id);
      expect([released.status, released.data.invoice?.state]).toEqual([200, "issued"]);
      expect(released.data.invoice.capture_error).toBe(rest.capture_error);
      const order = await office.adminOrder(orderId);
      expect(order).toMatchObject({
        ...{ payable: true, amount_due: rest.total, amount_reserved: 0, amount_paid: first.total },
        status: { state: "awaiting_payment" },
      });
      expect(await validTickets(orderId)).toHaveLength(10);
      const again = await release(rest.id);
      expect([again.status, again.data.code]).toEqual([400, "nothing_reserved"]);

      bank.refuses = undefined;
      bank.answer = "captured";
      const link = new PaymentLink(office, order.payment_link.split("/").at(-1));
      expect((await link.start()).status).toBe(200);
      expect((await link.authorize()).status).toBe(200);
      await eventually(async () => {
        const { data } = await admin("get", `/box-office/invoices/${rest.id}`);
        expect(data.invoice).toMatchObject({ state: "paid", capture_error: null });
      });
      expect(await office.adminOrder(orderId)).toMatchObject({ amount_due: 0, payable: false });

      bank.answer = "authorized";
      const other = await orderOfFive(BANK);
      bank.refuses = "capture";
      const whole = await issued(other);
      bank.refuses = "cancel";
      const kept = await release(whole.id);
      expect([kept.status, kept.data.code]).toEqual([400, "release_failed"]);
      expect(await office.adminOrder(other)).toMatchObject({ payable: false, amount_due: 0 });
    });

    it("M2: a payment that was booked on the wrong invoice is moved by an entry of its own", async () => {
      const orderId = await orderOfFive();
      const [line, other] = [await lineNamed(orderId, "A"), await lineNamed(orderId, "B")];
      const two = [];
      for (const { line_item_id } of [line, other]) {
        two.push(await issued(orderId, { lines: [{ line_item_id, quantity: 1 }] }));
      }
      const { data } = await markPaid(two[0] as Body);
      const path = `/box-office/invoices/${two[0]?.id}/payments/${data.invoice.payments[0].id}/reverse`;
      await admin("post", "/order-edits", { order_id: orderId });
      const beside = await admin("post", path, { reason: "Other" });
      expect([beside.status, beside.data.code]).toEqual([400, "order_change_open"]);
      await admin("delete", `/order-edits/${orderId}`);
      const moved = await admin("post", path, { reason: "Other", to_invoice_id: two[1]?.id });
      expect(moved.data.invoice).toMatchObject({ state: "issued", amount_paid: 0 });
      const { data: target } = await admin("get", `/box-office/invoices/${two[1]?.id}`);
      expect(target.invoice).toMatchObject({ state: "partially_paid", amount_paid: 99.9 });
      const again = await admin("post", path, { reason: "Other" });
      expect([again.status, again.data.code]).toEqual([400, "already_reversed"]);

      // Back where it was first, and there again: that booking stands, the first one doesn't.
      const [onOther] = target.invoice.payments;
      await admin("post", `/box-office/invoices/${two[1]?.id}/payments/${onOther.id}/reverse`, {
        ...{ reason: "Not this one", to_invoice_id: two[0]?.id },
      });
      const { data: back } = await admin("get", `/box-office/invoices/${two[0]?.id}`);
      expect(back.invoice).toMatchObject({
        ...{ state: "paid", amount_paid: 99.9 },
        payments: [{ reversed_at: expect.any(String) }, { reversed_at: null }],
      });
      const forth = await admin(
        "post",
        `/box-office/invoices/${two[0]?.id}/payments/${back.invoice.payments[1].id}/reverse`,
        { reason: "It was", to_invoice_id: two[1]?.id },
      );
      expect(forth.data.invoice.payments.map(({ reversed_at }: Body) => reversed_at)).toEqual([
        expect.any(String),
        expect.any(String),
      ]);

      const paid = (await markPaid(target.invoice)).data.invoice;
      expect(paid.state).toBe("paid");
      // That of the first was sent, and stays valid until the merchant says otherwise.
      expect(await validTickets(orderId)).toHaveLength(2);
      await credit(paid, [{ invoice_line_id: paid.lines[0].id, quantity: 1 }]);
      const late = await admin(
        "post",
        `/box-office/invoices/${paid.id}/payments/${paid.payments[2].id}/reverse`,
        { reason: "Late" },
      );
      expect([late.status, late.data.code]).toEqual([400, "invoice_credited"]);
    });

    it("E5, E14: what is taken off an invoice, moved and booked again stands in the order's log, once each", async () => {
      const orderId = await orderOfFive();
      const two: Body[] = [];
      for (const name of ["A", "B"]) {
        const { line_item_id } = await lineNamed(orderId, name);
        two.push(await issued(orderId, { lines: [{ line_item_id, quantity: 1 }] }));
      }
      const [one, other] = two as [Body, Body];
      const [payment] = (await markPaid(one)).data.invoice.payments;
      const path = (on: Body, { id }: Body) =>
        `/box-office/invoices/${on.id}/payments/${id}/reverse`;
      const moveTo = async (on: Body, id: Body, reason: string, to?: Body): Promise<Body[]> => {
        const body = { reason, ...(to && { to_invoice_id: to.id }) };
        const { status, data } = await admin("post", path(on, id), body);
        expect([status, data.message]).toEqual([200, undefined]);
        return (await admin("get", `/box-office/invoices/${(to ?? on).id}`)).data.invoice.payments;
      };
      await moveTo(one, payment, "Somebody else's");
      await moveTo(one, payment, "Theirs after all", one);
      const moved = (await moveTo(one, payment, "For the other", other)).at(-1) as Body;
      await moveTo(other, moved, "For none");
      await moveTo(other, moved, "For the first", one);

      const { data } = await admin("get", `/box-office/logs?kind=invoice_payment_moved`);
      const on = ({ id, number }: Body) => ({ invoice_id: id, number });
      const entry = (reason: string, from: Body | null, to: Body | null) => ({
        ...{ order_id: orderId, reason },
        actor: { type: "user", id: expect.any(String) },
        data: { from: from && on(from), to: to && on(to), amount: 99.9, currency_code: "nok" },
      });
      expect(data.logs).toMatchObject([
        entry("For the first", null, one),
        entry("For none", other, null),
        entry("For the other", one, other),
        entry("Theirs after all", null, one),
        entry("Somebody else's", one, null),
      ]);
      const found = await admin("get", `/box-office/logs?q=${encodeURIComponent("for none")}`);
      expect(found.data.logs).toMatchObject([{ kind: "invoice_payment_moved" }]);
      const { log } = await office.adminOrder(orderId);
      expect(log.filter(({ kind }: Body) => kind === "invoice_payment_moved")).toHaveLength(5);
    });

    const owes = async (orderId: string): Promise<Body[]> =>
      (await admin("get", "/box-office/refunds-due")).data.refunds_due.filter(
        ({ order_id }: Body) => order_id === orderId,
      );

    /** As the list of orders has it. */
    const totalOf = async (orderId: string): Promise<number> => {
      const { order_code } = await office.adminOrder(orderId);
      const { data } = await admin("get", `/box-office/orders?q=${order_code}`);
      return data.orders[0].total;
    };

    const refund = async (orderId: string, body: object) => {
      const { data, status } = await admin("post", `/box-office/orders/${orderId}/refund`, body);
      expect([status, data.message]).toEqual([200, undefined]);
    };

    /** An order with a paid invoice of all of it, whose payment was taken off and put on none. */
    async function withdrawn(): Promise<{ orderId: string; invoice: Body; path: string }> {
      const orderId = await orderOfFive();
      const paid = (await markPaid(await issued(orderId))).data.invoice;
      const path = `/box-office/invoices/${paid.id}/payments/${paid.payments[0].id}/reverse`;
      const { data, status } = await admin("post", path, { reason: "Somebody else's" });
      expect([status, data.invoice?.state]).toEqual([200, "issued"]);
      expect(data.invoice.payments).toMatchObject([{ withdrawn: true }]);
      return { orderId, invoice: data.invoice, path };
    }

    const TOTAL = 1019;

    it("M2: a payment that is taken off every invoice is owed back, what it had paid for is due again, and tickets stay valid", async () => {
      const { orderId, invoice } = await withdrawn();
      const order = await office.adminOrder(orderId);
      expect(order).toMatchObject({
        ...{ amount_due: TOTAL, amount_owed: TOTAL, amount_refunded: 0 },
        status: { state: "awaiting_payment" },
      });
      expect(await totalOf(orderId)).toBe(TOTAL);
      expect(await validTickets(orderId)).toHaveLength(10);
      expect(await owes(orderId)).toMatchObject([
        { amount_owed: TOTAL, reasons: ["payment_withdrawn"] },
      ]);
      const { summary } = await medusas(orderId);
      expect(summary.pending_difference).toBe(TOTAL);
      // Its buyer has paid nothing that pays for it.
      const page = await api.get(new URL(order.payment_link).pathname);
      expect(page.data).toMatch(/<dt>Amount due<\/dt><dd>NOK\s1,019<\/dd>/);
      expect(page.data).not.toContain("<dt>Paid</dt>");
      for (const name of ["print.pdf?", "receipt.pdf?format=a4&"]) {
        const path = `/admin/box-office/orders/${orderId}/${name}locale=en`;
        const printed = await api.get(path, { ...office.store.admin, responseType: "arraybuffer" });
        const { pages } = await readPdf(Buffer.from(printed.data));
        const text = pages.map((page) => page.text.replace(/\s+/g, " ")).join(" ");
        expect(text).toMatch(/Paid (NOK )?1,019\.00.*To be refunded -?1,019\.00.*1,019\.00/);
      }

      const path = `/box-office/invoices/${invoice.id}/void`;
      expect((await admin("post", path, { reason: "Wrong buyer" })).status).toBe(200);
      const anew = await issued(orderId);
      expect(anew).toMatchObject({ state: "issued", amount_paid: 0, amount_due: TOTAL });
      await refund(orderId, { mode: "record_only" });
      expect(await owes(orderId)).toEqual([]);
      expect(await office.adminOrder(orderId)).toMatchObject({
        ...{ amount_due: TOTAL, amount_owed: 0, amount_refunded: TOTAL },
      });
      expect(await totalOf(orderId)).toBe(TOTAL);
      expect((await markPaid(anew)).data.invoice).toMatchObject({ state: "paid" });
      expect(await office.adminOrder(orderId)).toMatchObject({
        ...{ amount_due: 0, amount_owed: 0, status: { state: "processing" } },
      });
      expect((await medusas(orderId)).summary.pending_difference).toBe(0);
    });

    it("M2: it may be paid anew before it goes back, or a part of it be kept", async () => {
      const { orderId, invoice } = await withdrawn();
      expect((await markPaid(invoice)).data.invoice).toMatchObject({ state: "paid" });
      expect(await office.adminOrder(orderId)).toMatchObject({ amount_due: 0, amount_owed: TOTAL });
      await refund(orderId, { mode: "waive", amount: 19, reason: "Our work" });
      expect(await office.adminOrder(orderId)).toMatchObject({ amount_due: 0, amount_owed: 1000 });
      expect(await totalOf(orderId)).toBe(TOTAL + 19);
      await refund(orderId, { mode: "record_only" });
      expect(await office.adminOrder(orderId)).toMatchObject({
        ...{ amount_due: 0, amount_owed: 0, amount_refunded: 1000 },
      });
      expect(await totalOf(orderId)).toBe(TOTAL + 19);
      expect((await overview(orderId)).invoices).toMatchObject([
        { state: "paid", amount_paid: TOTAL, amount_due: 0, amount_refunded: 0 },
      ]);
    });

    it("M2: it is booked again where it belongs, once, as long as it has not gone back", async () => {
      const { orderId, invoice, path } = await withdrawn();
      const back = { reason: "Theirs after all", to_invoice_id: invoice.id };
      const ends = await Promise.all([admin("post", path, back), admin("post", path, back)]);
      expect(ends.map(({ status }) => status).sort()).toEqual([200, 404]);
      expect((await overview(orderId)).invoices).toMatchObject([
        { state: "paid", amount_paid: TOTAL },
      ]);
      expect(await office.adminOrder(orderId)).toMatchObject({
        ...{ amount_due: 0, amount_owed: 0, status: { state: "processing" } },
      });
      await admin("post", path, { reason: "No" });
      await refund(orderId, { mode: "record_only", amount: 500 });
      expect(await office.adminOrder(orderId)).toMatchObject({
        ...{ amount_due: TOTAL, amount_owed: 519 },
      });
      const late = await admin("post", path, back);
      expect([late.status, late.data.code]).toEqual([400, "already_reversed"]);
    });

    const credit = (invoice: Body, lines: Body[], more: object = {}) =>
      admin("post", `/box-office/invoices/${invoice.id}/credit-notes`, {
        lines,
        reason: "They fell ill",
        ...more,
      });

    const lineOf = (invoice: Body, name: string): Body =>
      invoice.lines.find(({ detail }: Body) => detail.endsWith(name));

    it("M4: an unpaid invoice is not credited; a card's money goes back by its provider with the note, its tickets end and nothing is owed", async () => {
      const unpaid = await issued(await orderOfFive());
      const early = await credit(unpaid, [{ invoice_line_id: unpaid.lines[0].id, quantity: 1 }]);
      expect([early.status, early.data.code]).toEqual([400, "invoice_not_paid"]);

      const orderId = await orderOfFive(BANK);
      const invoice = await issued(orderId);
      const { id: invoice_line_id } = lineOf(invoice, "A");
      const tooMany = await credit(invoice, [{ invoice_line_id, quantity: 3 }]);
      expect([tooMany.status, tooMany.data.code]).toEqual([400, "over_credited"]);
      const { status, data } = await credit(invoice, [{ invoice_line_id, quantity: 1 }]);
      expect([status, data.message]).toEqual([200, undefined]);
      expect(data.credit_note).toMatchObject({
        ...{ number: "C1", invoice_number: invoice.number, total: 99.9 },
        refund: { mode: "online", status: "done", error: null, amount: 99.9 },
        lines: [{ quantity: 1, total: 99.9 }],
      });
      const order = await office.adminOrder(orderId);
      expect(order).toMatchObject({ amount_refunded: 99.9, amount_owed: 0, amount_due: 0 });
      expect(await validTickets(orderId)).toHaveLength(9);
      const after = (await admin("get", `/box-office/invoices/${invoice.id}`)).data.invoice;
      expect(after).toMatchObject({
        ...{ state: "paid", amount_credited: 99.9, amount_refunded: 99.9, amount_due: 0 },
        credit_notes: [{ number: "C1", total: 99.9 }],
      });
      expect((await overview(orderId)).left_to_invoice).toBe(0);
    });

    it("M4: what came by invoice is recorded only, and is owed back until somebody says that it went", async () => {
      const orderId = await orderOfFive();
      const invoice = await issued(orderId);
      const paid = (await markPaid(invoice)).data.invoice;
      const { id: invoice_line_id } = lineOf(paid, "A");
      const { data } = await credit(paid, [{ invoice_line_id, quantity: 2 }]);
      expect(data.credit_note.refund).toEqual({
        ...{ mode: "record_only", status: "none", error: null, amount: 0 },
      });
      const order = await office.adminOrder(orderId);
      expect(order).toMatchObject({ amount_owed: 199.8, amount_refunded: 0 });
      const { data: ended } = await admin("post", `/box-office/orders/${orderId}/refund`, {
        mode: "record_only",
      });
      expect(ended.box_office.amount_owed).toBe(0);
      const after = (await admin("get", `/box-office/invoices/${invoice.id}`)).data.invoice;
      expect(after).toMatchObject({ amount_credited: 199.8, amount_refunded: 199.8 });
    });

    it("M2, M4: the page of an invoice says what was paid, credited and given back of it, and what is left to pay", async () => {
      const orderId = await orderOfFive();
      const invoice = await issued(orderId);
      const [row] = await sql<{ access_token: string }>(
        getContainer(),
        "SELECT access_token FROM box_office_invoice WHERE id = :id",
        { id: invoice.id },
      );
      const page = async () => {
        const { data } = await api.get(`/box-office/invoices/${row?.access_token}`);
        return (data as string).replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
      };
      expect(await page()).toContain("has not been paid yet");
      await markPaid(invoice, { amount: 100 });
      expect(await page()).toContain("Part of this invoice has been paid.");
      expect(await page()).toMatch(/Paid [-−]NOK 100 Amount due NOK 919/);
      const paid = (await markPaid(invoice)).data.invoice;
      expect(await page()).toContain("This invoice is paid.");
      await credit(paid, [{ invoice_line_id: lineOf(paid, "A").id, quantity: 2 }]);
      await refund(orderId, { mode: "record_only" });
      expect(await page()).toMatch(
        /Credited [-−]NOK 199\.80 Paid [-−]NOK 1,019 Refunded NOK 199\.80/,
      );
      const rest = paid.lines.filter(({ id }: Body) => id !== lineOf(paid, "A").id);
      await credit(
        paid,
        rest.map(({ id }: Body) => ({ invoice_line_id: id, quantity: 2 })),
      );
      expect(await page()).toContain("This invoice is credited. There is nothing to pay.");
    });

    it("M4: goodwill of what came by invoice is owed back as well, and no more than once beside what Medusa gave back", async () => {
      const orderId = await orderOfFive();
      const paid = (await markPaid(await issued(orderId))).data.invoice;
      const line = { invoice_line_id: lineOf(paid, "A").id, quantity: 1 };
      const { status } = await credit(paid, [line], { cancel_tickets: false });
      expect(status).toBe(200);
      expect(await office.adminOrder(orderId)).toMatchObject({
        ...{ amount_owed: 99.9, amount_due: 0 },
      });
      expect(await owes(orderId)).toMatchObject([{ amount_owed: 99.9, reasons: ["credited"] }]);
      await refund(orderId, { mode: "record_only" });
      expect(await office.adminOrder(orderId)).toMatchObject({
        ...{ amount_owed: 0, amount_due: 0, amount_refunded: 99.9 },
      });
      const [payment] = (await medusas(orderId, "payment_collections.payments.id"))
        .payment_collections[0].payments;
      await admin("post", `/payments/${payment.id}/refund`, { amount: 50 });
      await eventually(async () =>
        expect((await overview(orderId)).invoices).toMatchObject([{ amount_to_credit: 50 }]),
      );
      await credit(paid, [line], { cancel_tickets: false });
      expect(await office.adminOrder(orderId)).toMatchObject({ amount_owed: 49.9, amount_due: 0 });
      const tickets = await validTickets(orderId);
      expect(tickets).toHaveLength(10);
      // Cancelled in the end, they take nothing off that was credited before.
      const { line_item_id } = lineOf(paid, "A");
      const { data } = await admin("post", "/box-office/registrations/bulk-cancel", {
        registration_ids: tickets
          .filter((ticket) => ticket.order_line_item_id === line_item_id)
          .map(({ id }) => id),
      });
      expect(data.results.map(({ ok }: Body) => ok)).toEqual([true, true]);
      expect(await office.adminOrder(orderId)).toMatchObject({ amount_owed: 49.9, amount_due: 0 });
      expect((await overview(orderId)).credit_notes).toHaveLength(2);
    });

    it("M4: goodwill pays first for what the order has due, and only what is beyond that is owed back", async () => {
      const orderId = await orderOfFive();
      const { line_item_id } = await lineNamed(orderId, "A");
      const first = await issued(orderId, { lines: [{ line_item_id, quantity: 2 }] });
      const paid = (await markPaid(first)).data.invoice;
      const { amount_due } = await office.adminOrder(orderId);
      const line = { invoice_line_id: paid.lines[0].id, quantity: 1 };
      await credit(paid, [line], { cancel_tickets: false });
      const order = await office.adminOrder(orderId);
      expect(order).toMatchObject({ amount_owed: 0 });
      expect(order.amount_due).toBeCloseTo(amount_due - 99.9, 2);
    });

    /** Two of goods and three tickets, at 50, by card and captured whole; an edit adds a third of the goods, to be paid yet. */
    async function orderWithOneMore(): Promise<{
      orderId: string;
      goods: string;
      tickets: string;
    }> {
      const event = await office.createEvent({
        price: 50,
        sessions: [{ starts_at: inDays(30), capacity: 50 }],
      });
      const variant_id = await office.createGoods();
      const { cartId } = await office.buy(
        [
          { variant_id, quantity: 2 },
          { variant_id: event.sessions[0].ticket_offers[0].variant_id, quantity: 3 },
        ],
        { provider: BANK },
      );
      const orderId = (await office.orderOf(cartId)).order.id as string;
      const { items, payment_collections } = await medusas(
        orderId,
        "items.variant_id,items.id,payment_collections.payments.id",
      );
      await admin("post", `/payments/${payment_collections[0].payments[0].id}/capture`);
      const isGoods = (item: Body) => item.variant_id === variant_id;
      const goods = items.find(isGoods).id as string;
      await admin("post", "/order-edits", { order_id: orderId });
      for (const [step, body] of [
        [`/items/item/${goods}`, { quantity: 3 }],
        ["/request", {}],
        ["/confirm", {}],
      ] as const) {
        expect((await admin("post", `/order-edits/${orderId}${step}`, body)).status).toBe(200);
      }
      await nothingOnItsWay(getContainer());
      return { orderId, goods, tickets: items.find((item: Body) => !isGoods(item)).id };
    }

    it("M4: of an invoice that was credited in part what nobody pays is credited as well, where it can't be void any more; nothing goes back for it", async () => {
      const { orderId, goods, tickets } = await orderWithOneMore();
      const other = await issued(orderId, { lines: [{ line_item_id: tickets, quantity: 3 }] });
      expect(other).toMatchObject({ state: "paid", total: 150 });
      const invoice = await issued(orderId, { lines: [{ line_item_id: goods, quantity: 3 }] });
      expect(invoice).toMatchObject({ state: "partially_paid", amount_due: 50 });
      const { id: invoice_line_id } = invoice.lines[0];
      const early = await credit(invoice, [{ invoice_line_id, quantity: 3 }]);
      expect([early.status, early.data.code]).toEqual([400, "over_credited"]);
      await credit(invoice, [{ invoice_line_id, quantity: 2 }]);
      expect(await office.adminOrder(orderId)).toMatchObject({ amount_due: 50, amount_owed: 0 });
      const reason = "They want none";
      const kept = await admin("post", `/box-office/invoices/${invoice.id}/void`, { reason });
      expect([kept.status, kept.data.code]).toEqual([400, "invoice_has_payments"]);
      // The payment has money of the other invoice, which is none of this one's.
      const { data } = await credit(invoice, [{ invoice_line_id, quantity: 1 }]);
      expect(data.credit_note).toMatchObject({ total: 50, refund: { amount: 0 } });
      expect(await office.adminOrder(orderId)).toMatchObject({
        ...{ amount_due: 0, amount_owed: 0, amount_refunded: 100 },
      });
      expect((await overview(orderId)).invoices).toMatchObject([
        { state: "paid", amount_due: 0, amount_paid: 150, amount_refunded: 0 },
        { state: "paid", amount_due: 0, amount_credited: 150, amount_to_credit: 0 },
      ]);
      await credit(other, [{ invoice_line_id: other.lines[0].id, quantity: 3 }]);
      await nothingOnItsWay(getContainer());
      expect((await admin("post", `/orders/${orderId}/cancel`)).status).toBe(200);
    });

    it("M4: what was written off before an invoice keeps its rest from being neither void nor credited once a part is credited", async () => {
      const { orderId, session } = await orderAt([100], 10);
      await office.markPaid(orderId, { amount: 400 });
      const [payment] = (await medusas(orderId, "payment_collections.payments.id"))
        .payment_collections[0].payments;
      await admin("post", `/payments/${payment.id}/refund`, { amount: 400 });
      await nothingOnItsWay(getContainer());
      const invoice = await issued(orderId);
      const [line] = invoice.lines;
      const first = await credit(invoice, [{ invoice_line_id: line.id, quantity: 4 }]);
      expect([first.status, first.data.code]).toEqual([200, undefined]);
      await nothingOnItsWay(getContainer());
      expect((await overview(orderId)).invoices).toMatchObject([
        { state: "issued", amount_due: 600, amount_credited: 400 },
      ]);
      expect((await admin("post", `/box-office/sessions/${session.id}/cancel`)).status).toBe(200);
      await nothingToLower();
      expect((await overview(orderId)).invoices).toMatchObject([{ amount_due: 0 }]);
      expect(await office.adminOrder(orderId)).toMatchObject({ amount_due: 0, amount_owed: 0 });
    });

    it("M4: what went back without a credit note stands in the list to credit until it has one, and does not go back twice", async () => {
      const orderId = await orderOfFive(BANK);
      const invoice = await issued(orderId);
      const toCredit = async () =>
        (await admin("get", "/box-office/invoices?to_credit=true")).data.invoices.map(
          ({ number, amount_to_credit }: Body) => [number, amount_to_credit],
        );
      expect(await toCredit()).toEqual([]);
      const [payment] = (await medusas(orderId, "payment_collections.payments.id"))
        .payment_collections[0].payments;
      const { status } = await admin("post", `/payments/${payment.id}/refund`, { amount: 99.9 });
      expect(status).toBe(200);
      await eventually(async () => expect(await toCredit()).toEqual([[invoice.number, 99.9]]));

      const { id: invoice_line_id } = lineOf(invoice, "A");
      const { data } = await credit(invoice, [{ invoice_line_id, quantity: 2 }]);
      expect(data.credit_note).toMatchObject({
        total: 199.8,
        refund: { mode: "online", status: "done", amount: 199.8 },
      });
      expect(await toCredit()).toEqual([]);
      expect(await office.adminOrder(orderId)).toMatchObject({
        ...{ amount_refunded: 199.8, amount_owed: 0, amount_due: 0 },
      });
    });

    it("M2: what was noted of money that never came is not said of the next of its amount", async () => {
      const orderId = await orderOfFive();
      const invoice = await issued(orderId);
      await markPaid(invoice, { amount: 100, reference: "Bank 1" });
      const [payment] = (
        await medusas(
          orderId,
          "payment_collections.payments.id,payment_collections.payments.metadata",
        )
      ).payment_collections[0].payments;
      // As a process leaves it that dies before the capture.
      const lost = { amount: 100, reference: "Never came", after: 1 };
      await sql(
        getContainer(),
        `UPDATE payment SET metadata = jsonb_set(metadata, '{box_office_references}', metadata->'box_office_references' || :lost::jsonb)
         WHERE id = :id`,
        { id: payment.id, lost: JSON.stringify([lost]) },
      );
      const { data } = await markPaid(invoice, { amount: 100, reference: "Bank 2" });
      expect(data.invoice.payments.map(({ reference }: Body) => reference)).toEqual([
        ...["Bank 1", "Bank 2"],
      ]);
    });

    it("M1, M2: more than is due, or for what is void, comes in: refused as a slip, else kept and owed back", async () => {
      const orderId = await orderOfFive();
      const { line_item_id } = await lineNamed(orderId, "A");
      const invoice = await issued(orderId, { lines: [{ line_item_id, quantity: 2 }] });
      const more = { amount: 250, reference: "Bank 7" };
      const slip = await markPaid(invoice, more);
      expect([slip.status, slip.data.code]).toEqual([400, "over_paid"]);
      const unsaid = await markPaid(invoice, { accept_overpayment: true });
      expect(unsaid.status).toBe(400);

      const { status } = await markPaid(invoice, { ...more, accept_overpayment: true });
      expect(status).toBe(200);
      const total = 1019;
      expect(await office.adminOrder(orderId)).toMatchObject({
        amount_due: total - 250,
        amount_owed: 0,
      });
      // What is beyond the invoice pays for the next one; all beyond the order is owed.
      const rest = await issued(orderId);
      expect(rest).toMatchObject({ state: "partially_paid", amount_paid: 50.2 });
      const all = { amount: 1000, accept_overpayment: true };
      expect((await markPaid(rest, all)).data.invoice).toMatchObject({ state: "paid" });
      expect(await office.adminOrder(orderId)).toMatchObject({ amount_due: 0, amount_owed: 231 });
      expect(await validTickets(orderId)).toHaveLength(10);

      const other = await orderOfFive();
      const gone = await issued(other);
      await admin("post", `/box-office/invoices/${gone.id}/void`, { reason: "Never mind" });
      const { allowed_statuses } = await office.adminOrder(other);
      const cancelled = allowed_statuses.find(({ state }: Body) => state === "cancelled");
      const ended = await admin("post", `/box-office/orders/${other}/status`, {
        status_id: cancelled.id,
      });
      expect([ended.status, ended.data.code]).toEqual([200, undefined]);
      const late = { amount: 1019, reference: "Bank 8" };
      const closed = await markPaid(gone, late);
      expect([closed.status, closed.data.code]).toEqual([400, "invoice_not_issued"]);
      expect((await markPaid(gone, { ...late, accept_overpayment: true })).status).toBe(200);
      const now = await office.adminOrder(other);
      expect(now).toMatchObject({ amount_owed: 1019, status: { state: "cancelled" } });
      expect(now.tickets.map(({ status }: Body) => status)).toEqual(Array(10).fill("cancelled"));
    });

    it("M4: what was paid for what is credited pays for what is due of the order's other invoices first; only the rest is owed back", async () => {
      const orderId = await orderOfFive();
      const { line_item_id } = await lineNamed(orderId, "A");
      const ofA = await issued(orderId, { lines: [{ line_item_id, quantity: 2 }] });
      const others = await issued(orderId);
      const paid = (await markPaid(ofA, { reference: "Bank 1" })).data.invoice;
      const cents = (amount: number) => Math.round(amount * 100);
      const dueOfAll = async () =>
        (await overview(orderId)).invoices.reduce(
          (sum: number, { amount_due }: Body) => sum + cents(amount_due),
          0,
        );

      const { data } = await credit(paid, [{ invoice_line_id: paid.lines[0].id, quantity: 1 }]);
      expect(data.credit_note.refund).toMatchObject({ mode: "record_only", status: "none" });
      const order = await office.adminOrder(orderId);
      expect(order).toMatchObject({ amount_due: 719.3, amount_owed: 0 });
      expect(await dueOfAll()).toBe(71930);
      const { invoices } = await overview(orderId);
      const read = (invoice: Body) => invoices.find(({ id }: Body) => id === invoice.id);
      expect(read(others)).toMatchObject({
        state: "partially_paid",
        payments: [{ kind: "payment", amount: 99.9, reference: "Bank 1" }],
      });
      expect(read(ofA)).toMatchObject({
        ...{ state: "paid", amount_due: 0, amount_refunded: 0 },
        payments: [
          { amount: 199.8, other_invoice: null },
          {
            ...{ kind: "moved", amount: -99.9 },
            other_invoice: { id: others.id, number: others.number },
          },
        ],
      });

      await markPaid(read(others));
      expect(await validTickets(orderId)).toHaveLength(9);
      await credit(paid, [{ invoice_line_id: paid.lines[0].id, quantity: 1 }]);
      expect(await office.adminOrder(orderId)).toMatchObject({ amount_due: 0, amount_owed: 99.9 });
      expect(await dueOfAll()).toBe(0);
    });

    it("M2, M4: what paid for another invoice is told as it is: it comes back when that one is withdrawn, and what is given back stands where it was paid", async () => {
      const orderId = await orderOfFive();
      const a = await lineNamed(orderId, "A");
      const first = await issued(orderId, {
        lines: [{ line_item_id: a.line_item_id, quantity: 2 }],
      });
      const other = await issued(orderId);
      await markPaid(first, { amount: 60, reference: "Bank 1" });
      await markPaid(first, { reference: "Bank 2" });
      await credit(first, [{ invoice_line_id: first.lines[0].id, quantity: 1 }]);
      const moves = async () => {
        const { invoices } = await overview(orderId);
        const [{ payments, amount_refunded }] = invoices;
        const sums = new Map<string, number>();
        for (const { kind, amount, other_invoice } of payments) {
          if (kind !== "moved") continue;
          const before = sums.get(other_invoice.number) ?? 0;
          sums.set(other_invoice.number, Math.round(before * 100 + amount * 100) / 100);
        }
        return { moved: [...sums], amount_refunded };
      };
      expect(await moves()).toEqual({ moved: [[other.number, -99.9]], amount_refunded: 0 });

      const { tickets } = await office.adminOrder(orderId);
      const b = await lineNamed(orderId, "B");
      const [kept, ...going] = tickets
        .filter(({ status }: Body) => status !== "cancelled")
        .sort(
          (one: Body, two: Body) =>
            Number(two.order_line_item_id === b.line_item_id) -
            Number(one.order_line_item_id === b.line_item_id),
        );
      const { data } = await admin("post", "/box-office/registrations/bulk-cancel", {
        registration_ids: going.map(({ id }: Body) => id),
      });
      expect(data.results).toMatchObject(Array(8).fill({ ok: true }));
      expect(kept.order_line_item_id).toBe(b.line_item_id);
      expect(await moves()).toEqual({ moved: [[other.number, 0]], amount_refunded: 0 });
      // Nothing of A is ordered any more, and what was invoiced of it is told all the same.
      expect(await lineNamed(orderId, "A")).toMatchObject({
        ...{ ordered: 2, cancelled: 2, invoiced: 2, paid: 2, credited: 2, left_to_invoice: 0 },
      });
      const { invoices } = await overview(orderId);
      expect(invoices).toMatchObject([
        { state: "paid", amount_due: 0, amount_credited: 199.8 },
        { state: "void", payments: Array(2).fill({ reversed_at: expect.any(String) }) },
        { state: "draft", total: 100.9 },
      ]);
      expect(await office.adminOrder(orderId)).toMatchObject({ amount_owed: 98.9, amount_due: 0 });

      await admin("post", `/box-office/orders/${orderId}/refund`, { mode: "record_only" });
      expect(await moves()).toEqual({ moved: [[other.number, 0]], amount_refunded: 98.9 });
      const anew = await admin("post", `/box-office/invoices/${invoices[2].id}/issue`);
      expect(anew.data.invoice).toMatchObject({ state: "paid", amount_due: 0 });
      expect(await moves()).toEqual({
        moved: [
          [other.number, 0],
          [anew.data.invoice.number, -100.9],
        ],
        amount_refunded: 98.9,
      });
      const order = await office.adminOrder(orderId);
      expect(order).toMatchObject({ amount_owed: 0, amount_due: 0, amount_refunded: 98.9 });
    });

    it("M4: a provider that refuses leaves the note issued; a retry gives back once", async () => {
      const orderId = await orderOfFive(BANK);
      const invoice = await issued(orderId);
      bank.refuses = "refund";
      const { id: invoice_line_id } = lineOf(invoice, "B");
      const { data } = await credit(invoice, [{ invoice_line_id, quantity: 1 }]);
      expect(data.credit_note.refund).toMatchObject({ mode: "online", status: "failed" });
      expect((await office.adminOrder(orderId)).amount_owed).toBe(100.9);
      bank.refuses = undefined;
      const retry = () =>
        admin("post", `/box-office/credit-notes/${data.credit_note.id}/retry-refund`);
      const ends = await Promise.all([retry(), retry()]);
      expect(ends.map(({ status, data: { code } }) => `${status} ${code ?? ""}`).sort()).toEqual([
        "200 ",
        "400 nothing_owed",
      ]);
      expect((await office.adminOrder(orderId)).amount_refunded).toBe(100.9);
    });

    it("M2, M4: what went back is not booked again for what a provider refused to give back for a credit note", async () => {
      const orderId = await orderOfFive(BANK);
      const a = await lineNamed(orderId, "A");
      const one = await issued(orderId, {
        lines: [{ line_item_id: a.line_item_id, quantity: 2 }],
      });
      const rest = await issued(orderId);
      bank.refuses = "refund";
      const { data } = await credit(rest, [{ invoice_line_id: lineOf(rest, "E").id, quantity: 2 }]);
      expect(data.credit_note).toMatchObject({ total: 207.8, refund: { status: "failed" } });
      const [booked] = (await overview(orderId)).invoices[0].payments;
      const path = `/box-office/invoices/${one.id}/payments/${booked.id}/reverse`;
      const back = { reason: "Theirs after all", to_invoice_id: one.id };
      expect((await admin("post", path, { reason: "Somebody else's" })).status).toBe(200);
      expect((await admin("post", path, back)).status).toBe(200);
      expect((await admin("post", path, { reason: "No" })).status).toBe(200);

      bank.refuses = undefined;
      const { payment_collections } = await medusas(orderId, "payment_collections.payments.id");
      const [payment] = payment_collections[0].payments;
      await admin("post", `/payments/${payment.id}/refund`, { amount: 199.8 });
      const late = await admin("post", path, back);
      expect([late.status, late.data.code]).toEqual([400, "already_reversed"]);
      const retry = await admin(
        "post",
        `/box-office/credit-notes/${data.credit_note.id}/retry-refund`,
      );
      expect(retry.data.credit_note.refund).toMatchObject({ status: "done", amount: 207.8 });
      expect(await office.adminOrder(orderId)).toMatchObject({
        ...{ amount_refunded: 407.6, amount_owed: 0, amount_due: 199.8 },
      });
    });

    /** An order by card that was invoiced and paid, and asks for a third ticket of A since. */
    async function withOneMore() {
      const orderId = await orderOfFive(BANK);
      const invoice = await issued(orderId);
      const { id: invoice_line_id, line_item_id } = lineOf(invoice, "A");
      await admin("post", "/order-edits", { order_id: orderId });
      await admin("post", `/order-edits/${orderId}/items/item/${line_item_id}`, { quantity: 3 });
      await admin("post", `/order-edits/${orderId}/request`);
      expect((await admin("post", `/order-edits/${orderId}/confirm`)).status).toBe(200);
      const own = async (): Promise<string[]> =>
        (await office.adminOrder(orderId)).tickets
          .filter((ticket: Body) => ticket.order_line_item_id === line_item_id)
          .map(({ status }: Body) => status)
          .sort();
      await eventually(async () => expect(await own()).toEqual(["reserved", "valid", "valid"]));
      return { orderId, invoice, line: { invoice_line_id, quantity: 1 }, own };
    }

    it("M4: of what was paid in two ways a provider gives back what it took, and the note says that the rest has not gone back", async () => {
      const orderId = await orderOfFive();
      const invoice = await issued(orderId);
      await markPaid(invoice, { amount: 100 });
      bank.answer = "captured";
      const { payment_link } = await office.adminOrder(orderId);
      const link = new PaymentLink(office, payment_link.split("/").at(-1));
      expect((await link.start()).status).toBe(200);
      expect((await link.authorize()).status).toBe(200);
      await eventually(async () => {
        const { invoices } = await overview(orderId);
        expect(invoices).toMatchObject([{ state: "paid", amount_online: 919 }]);
      });

      const all = invoice.lines.map(({ id }: Body) => ({ invoice_line_id: id, quantity: 2 }));
      const { data } = await credit(invoice, all);
      const refund = { mode: "online", status: "done", error: null, amount: 919 };
      expect(data.credit_note).toMatchObject({ total: 1019, refund });
      expect(await office.adminOrder(orderId)).toMatchObject({
        ...{ amount_refunded: 919, amount_owed: 100, amount_due: 0 },
      });
      await admin("post", `/box-office/orders/${orderId}/refund`, { mode: "record_only" });
      expect((await office.adminOrder(orderId)).amount_owed).toBe(0);
      const path = `/box-office/invoices/${invoice.id}/void`;
      const twice = await admin("post", path, { reason: "It is credited" });
      expect([twice.status, twice.data.code]).toEqual([400, "invoice_has_payments"]);
    });

    it("M4: what a provider refuses to give back pays for nothing else of the order", async () => {
      const { orderId, invoice, line, own } = await withOneMore();
      bank.refuses = "refund";
      const { data } = await credit(invoice, [line]);
      expect(data.credit_note.refund.status).toBe("failed");
      expect(await own()).toEqual(["cancelled", "reserved", "valid"]);
      expect(await office.adminOrder(orderId)).toMatchObject({
        ...{ amount_due: 99.9, amount_owed: 99.9, amount_refunded: 0 },
      });
      expect(await totalOf(orderId)).toBe(TOTAL);
      bank.refuses = undefined;
      const path = `/box-office/credit-notes/${data.credit_note.id}/retry-refund`;
      expect((await admin("post", path)).status).toBe(200);
      expect(await own()).toEqual(["cancelled", "reserved", "valid"]);
      expect(await office.adminOrder(orderId)).toMatchObject({
        ...{ amount_due: 99.9, amount_owed: 0, amount_refunded: 99.9 },
      });
      expect(await totalOf(orderId)).toBe(TOTAL);
    });

    it("M4: what goes back of an order that still has to be paid pays for nothing else of it, and ends what was paid for", async () => {
      const { orderId, invoice, line, own } = await withOneMore();

      const { data } = await credit(invoice, [line]);
      expect(data.credit_note.refund.status).toBe("done");
      expect(await own()).toEqual(["cancelled", "reserved", "valid"]);
      const order = await office.adminOrder(orderId);
      expect(order).toMatchObject({ amount_due: 99.9, amount_refunded: 99.9, amount_owed: 0 });
    });

    it("M4: goodwill leaves the tickets valid; named tickets are those that end", async () => {
      const orderId = await orderOfFive(BANK);
      const invoice = await issued(orderId);
      const { id: invoice_line_id, line_item_id } = lineOf(invoice, "A");
      const goodwill = await credit(invoice, [{ invoice_line_id, quantity: 1 }], {
        cancel_tickets: false,
      });
      expect(goodwill.data.credit_note.refund.status).toBe("done");
      const tickets = await validTickets(orderId);
      expect(tickets).toHaveLength(10);
      const own = tickets.filter((ticket) => ticket.order_line_item_id === line_item_id);
      const [named] = own;
      const { data } = await credit(invoice, [
        { invoice_line_id, quantity: 1, ticket_ids: [named?.id] },
      ]);
      expect(data.credit_note.lines[0].ticket_ids).toEqual([named?.id]);
      expect((await validTickets(orderId)).map(({ id }) => id)).not.toContain(named?.id);
      const foreign = await credit(invoice, [
        { invoice_line_id: lineOf(invoice, "B").id, quantity: 1, ticket_ids: [own[1]?.id] },
      ]);
      expect([foreign.status, foreign.data.message]).toEqual([
        400,
        "ticket_ids: a ticket is not of the line",
      ]);
    });

    it("M2: an order with an invoice is not cancelled, deleted or edited below it, whoever asks, until that is void or credited", async () => {
      const orderId = await orderOfFive();
      const line = await lineNamed(orderId, "A");
      const invoice = await issued(orderId, {
        lines: [{ line_item_id: line.line_item_id, quantity: 2 }],
      });
      const { order_code, allowed_statuses } = await office.adminOrder(orderId);
      const cancelled = allowed_statuses.find(({ state }: Body) => state === "cancelled");
      expect(cancelled.warnings).toEqual(["order_invoiced"]);
      const foretold = async (): Promise<Body> => {
        const path = `/box-office/orders/${orderId}/status-preview`;
        return (await admin("post", path, { status_id: cancelled.id })).data.preview;
      };
      const inTheWay = { warnings: ["order_invoiced"], standing_invoices: [invoice.number] };
      expect(await foretold()).toMatchObject(inTheWay);
      const edit = async (quantity: number, unit_price?: number) => {
        await admin("post", "/order-edits", { order_id: orderId });
        await admin("post", `/order-edits/${orderId}/items/item/${line.line_item_id}`, {
          quantity,
          ...(unit_price && { unit_price }),
        });
        await admin("post", `/order-edits/${orderId}/request`);
        const answer = await admin("post", `/order-edits/${orderId}/confirm`);
        if (answer.status !== 200) await admin("delete", `/order-edits/${orderId}`);
        return answer;
      };
      const forbidden = [
        await admin("post", `/box-office/orders/${orderId}/status`, { status_id: cancelled.id }),
        await admin("post", `/box-office/orders/${orderId}/status`, {
          ...{ status_id: cancelled.id, force: true, reason: "All the same" },
        }),
        await admin("delete", `/box-office/orders/${orderId}`, { confirm: order_code }),
        await admin("post", `/orders/${orderId}/cancel`),
        await edit(1),
        await edit(2, 50),
      ];
      expect(forbidden.map(({ status, data }) => `${status} ${data.code}`)).toEqual(
        forbidden.map(() => "400 order_invoiced"),
      );
      expect((await edit(3)).status).toBe(200);
      await admin("post", `/box-office/invoices/${invoice.id}/void`, { reason: "Called off" });
      expect(await foretold()).toMatchObject({ warnings: [], standing_invoices: [] });
      const now = await admin("post", `/box-office/orders/${orderId}/status`, {
        status_id: cancelled.id,
      });
      expect([now.status, now.data.code]).toEqual([200, undefined]);
    });

    it("M2: cancelling tickets is never refused: an unpaid invoice is void and drafted anew, a paid one credited, one paid in part keeps its money", async () => {
      const unpaid = await orderOfFive();
      const paid = await orderOfFive();
      const inPart = await orderOfFive();
      const [first, second, third] = [
        await issued(unpaid),
        await issued(paid),
        await issued(inPart),
      ];
      await markPaid(second);
      await markPaid(third, { amount: 300 });
      const cancelOne = async (orderId: string) => {
        const { line_item_id } = await lineNamed(orderId, "A");
        const { tickets } = await office.adminOrder(orderId);
        const own = tickets.find((one: Body) => one.order_line_item_id === line_item_id);
        const { data } = await admin("post", "/box-office/registrations/bulk-cancel", {
          registration_ids: [own.id],
        });
        expect(data.results).toMatchObject([{ ok: true }]);
      };
      for (const orderId of [unpaid, paid, inPart]) {
        await cancelOne(orderId);
        expect(await lineNamed(orderId, "A")).toMatchObject({ ordered: 2, cancelled: 1 });
      }

      const states = async (orderId: string) =>
        (await overview(orderId)).invoices.map(({ state, total, amount_credited }: Body) => ({
          ...{ state, total, amount_credited },
        }));
      const less = Math.round((first.total - 99.9) * 100) / 100;
      for (const orderId of [unpaid, inPart]) {
        expect(await states(orderId)).toEqual([
          { state: "void", total: first.total, amount_credited: 0 },
          { state: "draft", total: less, amount_credited: 0 },
        ]);
      }
      expect(await states(paid)).toEqual([
        { state: "paid", total: second.total, amount_credited: 99.9 },
      ]);
      const { credit_notes } = await overview(paid);
      expect(credit_notes).toMatchObject([{ total: 99.9, refund: { mode: "record_only" } }]);
      expect((await office.adminOrder(paid)).amount_owed).toBe(99.9);

      const { invoices } = await overview(inPart);
      const anew = await admin("post", `/box-office/invoices/${invoices[1].id}/issue`);
      expect(anew.data.invoice).toMatchObject({
        ...{ state: "partially_paid", total: less, amount_paid: 300 },
      });
    });

    /** Units of tickets at these prices, by one buyer. */
    async function orderAt(prices: number[], quantity: number, provider = INVOICE) {
      const event = await office.createEvent({
        ticket_types: prices.map((amount) => ({
          name: `At ${amount}`,
          prices: [{ currency_code: "nok", amount }],
        })),
        sessions: [{ starts_at: inDays(30), capacity: 50 }],
      });
      const offers: Body[] = event.sessions[0].ticket_offers;
      const lines = offers.map(({ variant_id }) => ({ variant_id, quantity }));
      const { order, tickets } = await office.orderOf(
        (await office.buy(lines, { provider })).cartId,
      );
      const ofPrice = (price: number): Body[] =>
        tickets.filter(({ ticket_type }: Body) => ticket_type.name === `At ${price}`);
      return { orderId: order.id as string, session: event.sessions[0], ofPrice };
    }

    const cancelTicket = async ({ id }: Body) =>
      expect((await admin("post", `/box-office/registrations/${id}/cancel`)).status).toBe(200);

    const nothingToLower = () =>
      eventually(async () =>
        expect(
          await sql(getContainer(), "SELECT last_error FROM box_office_line_lowering"),
        ).toEqual([]),
      );

    it("M2, M4: a free ticket of a paid invoice is cancelled like any other, and what is credited besides goes back", async () => {
      const { orderId, ofPrice } = await orderAt([100, 0], 2, BANK);
      const invoice = await issued(orderId);
      await cancelTicket(ofPrice(0)[0] as Body);
      await nothingToLower();
      const { credit_notes } = await overview(orderId);
      expect(credit_notes).toMatchObject([{ total: 0, lines: [{ quantity: 1 }] }]);
      const paid = invoice.lines.find(({ total }: Body) => total > 0);
      const { status, data } = await credit(invoice, [{ invoice_line_id: paid.id, quantity: 1 }]);
      expect([status, data.credit_note.refund.status]).toEqual([200, "done"]);
      expect(await office.adminOrder(orderId)).toMatchObject({
        ...{ amount_refunded: 100, amount_owed: 0, amount_due: 0 },
      });
      expect(await validTickets(orderId)).toHaveLength(2);
    });

    it("M4: the credit note of a ticket that came back by Medusa's return ends no other ticket, and owes nothing besides", async () => {
      await ParcelDesk.open(office);
      const { orderId } = await orderAt([100], 3);
      const invoice = await issued(orderId);
      await markPaid(invoice);
      const [{ line_item_id }] = (await overview(orderId)).lines;
      const quantity = 1;
      const { stock_locations } = (await admin("get", "/stock-locations")).data;
      await admin("post", `/orders/${orderId}/fulfillments`, {
        items: [{ id: line_item_id, quantity: 3 }],
      });
      const { data } = await admin("post", "/returns", {
        ...{ order_id: orderId, location_id: stock_locations.at(-1)?.id },
      });
      for (const [step, body] of [
        ["request-items", { items: [{ id: line_item_id, quantity }] }],
        ["request", {}],
        ["receive", {}],
        ["receive-items", { items: [{ id: line_item_id, quantity }] }],
        ["receive/confirm", {}],
      ] as const) {
        const { status } = await admin("post", `/returns/${data.return.id}/${step}`, body);
        expect([step, status]).toEqual([step, 200]);
      }
      await eventually(async () => expect(await validTickets(orderId)).toHaveLength(2));
      await nothingOnItsWay(getContainer());
      await refund(orderId, { mode: "record_only" });
      const { status } = await credit(invoice, [
        { invoice_line_id: invoice.lines[0].id, quantity },
      ]);
      expect(status).toBe(200);
      await nothingOnItsWay(getContainer());
      expect(await validTickets(orderId)).toHaveLength(2);
      expect(await office.adminOrder(orderId)).toMatchObject({
        ...{ amount_refunded: 100, amount_owed: 0, amount_due: 0 },
      });
      expect((await overview(orderId)).credit_notes).toMatchObject([{ total: 100 }]);
    });

    it("M2: drafts ask for no more than is left once tickets are cancelled, whoever made them; one of which nothing is left goes", async () => {
      const { orderId, ofPrice } = await orderAt([100, 50], 2);
      const lines = (await overview(orderId)).lines.map(({ line_item_id }: Body) => line_item_id);
      const drafts = [{}, { lines: [{ line_item_id: lines[1], quantity: 2 }] }, {}];
      for (const body of drafts) expect((await draft(orderId, body)).status).toBe(200);
      const asked = async () =>
        (await overview(orderId)).invoices.map(({ state, total }: Body) => [state, total]);
      const [of50] = (await overview(orderId)).invoices[1].lines;
      const isFirst = of50.unit_price === 100;
      const [one, other] = isFirst ? [100, 50] : [50, 100];
      await cancelTicket(ofPrice(one)[0] as Body);
      await nothingToLower();
      const left = one + 2 * other;
      expect(await asked()).toEqual([
        ["draft", left],
        ["draft", one],
        ["draft", left],
      ]);
      await cancelTicket(ofPrice(one)[1] as Body);
      await nothingToLower();
      expect(await asked()).toEqual([
        ["draft", 2 * other],
        ["draft", 2 * other],
      ]);
      const { invoices } = await overview(orderId);
      const { status } = await admin("post", `/box-office/invoices/${invoices[0].id}/issue`);
      expect(status).toBe(200);
    });

    it("M2: a fee of what was taken off an invoice counts once: the invoice is paid anew", async () => {
      const { orderId } = await orderAt([100], 2);
      const invoice = await issued(orderId);
      const [payment] = (await markPaid(invoice)).data.invoice.payments;
      const path = `/box-office/invoices/${invoice.id}/payments/${payment.id}/reverse`;
      expect((await admin("post", path, { reason: "Another's" })).status).toBe(200);
      await refund(orderId, { mode: "waive", amount: 50, reason: "The bank's fee" });
      expect((await markPaid(invoice)).data.invoice).toMatchObject({ state: "paid" });
      expect(await office.adminOrder(orderId)).toMatchObject({ amount_due: 0, amount_owed: 150 });
    });

    it("M2: the last cent of an invoice is due as any other, and no ticket is valid without it", async () => {
      const { orderId } = await orderAt([100], 2);
      const invoice = await issued(orderId);
      await markPaid(invoice, { amount: 199.99 });
      expect(await office.adminOrder(orderId)).toMatchObject({ amount_due: 0.01 });
      expect(await validTickets(orderId)).toEqual([]);
      expect((await markPaid(invoice)).data.invoice).toMatchObject({ state: "paid" });
      expect(await validTickets(orderId)).toHaveLength(2);
    });

    it("M2: an invoice over nothing is withdrawn with its tickets, as one that nobody paid", async () => {
      const { orderId, session } = await orderAt([0], 2);
      await issued(orderId);
      expect((await admin("post", `/box-office/sessions/${session.id}/cancel`)).status).toBe(200);
      await nothingToLower();
      expect((await overview(orderId)).invoices).toMatchObject([{ state: "void", total: 0 }]);
    });

    it("M2: goods that came back of an unpaid invoice keep no ticket of it from being cancelled", async () => {
      const post = await ParcelDesk.open(office);
      const event = await office.createEvent({
        price: 100,
        sessions: [{ starts_at: inDays(30), capacity: 50 }],
      });
      const [session] = event.sessions;
      const more = [{ variant_id: session.ticket_offers[0].variant_id, quantity: 2 }];
      const { orderId, lineId } = await post.buy(3, { provider: INVOICE, more });
      const invoice = await issued(orderId);
      await post.send(orderId, lineId, await post.pack(orderId, lineId, 3), 3);
      const { stock_locations } = (await admin("get", "/stock-locations")).data;
      const { data } = await admin("post", "/returns", {
        ...{ order_id: orderId, location_id: stock_locations.at(-1).id },
      });
      const items = { items: [{ id: lineId, quantity: 1 }] };
      const steps: [string, object][] = [
        ["request-items", items],
        ["request", {}],
        ["receive", {}],
        ["receive-items", items],
        ["receive/confirm", {}],
      ];
      for (const [step, body] of steps) {
        const { status } = await admin("post", `/returns/${data.return.id}/${step}`, body);
        expect([step, status]).toEqual([step, 200]);
      }
      await admin("post", `/box-office/sessions/${session.id}/cancel`);
      await nothingToLower();
      expect((await overview(orderId)).invoices).toMatchObject([
        { id: invoice.id, state: "void" },
        { state: "draft", total: 249, lines: [{ title: "Plakat", quantity: 2 }, {}] },
      ]);
      expect((await office.adminOrder(orderId)).amount_due).toBe(249);
    });

    /** What an order and its only invoice that stands say is due. */
    const dues = async (orderId: string) => {
      const standing = (await overview(orderId)).invoices.filter(
        ({ state }: Body) => state !== "void" && state !== "draft",
      );
      const { amount_due } = await office.adminOrder(orderId);
      return [amount_due, ...standing.map((one: Body) => one.amount_due)];
    };

    const oneMoreTicket = async (orderId: string) => {
      const [{ line_item_id }] = (await overview(orderId)).lines;
      await admin("post", "/order-edits", { order_id: orderId });
      await admin("post", `/order-edits/${orderId}/items/item/${line_item_id}`, { quantity: 2 });
      await admin("post", `/order-edits/${orderId}/request`);
      expect((await admin("post", `/order-edits/${orderId}/confirm`)).status).toBe(200);
      await eventually(async () => expect((await office.adminOrder(orderId)).amount_due).toBe(100));
    };

    it("M2: what is kept as a fee pays for no invoice, whether it was on one or not", async () => {
      const keep = (orderId: string) =>
        admin("post", `/box-office/orders/${orderId}/refund`, {
          mode: "waive",
          reason: "Too late",
        });
      const { orderId: uninvoiced, ofPrice } = await orderAt([100], 2);
      await office.markPaid(uninvoiced);
      await cancelTicket(ofPrice(100)[0] as Body);
      await nothingToLower();
      expect((await keep(uninvoiced)).status).toBe(200);
      await oneMoreTicket(uninvoiced);
      const whole = await issued(uninvoiced);
      expect(await dues(uninvoiced)).toEqual([100, 100]);
      expect(await validTickets(uninvoiced)).toHaveLength(1);
      expect((await markPaid(whole)).data.invoice).toMatchObject({ state: "paid" });
      expect(await validTickets(uninvoiced)).toHaveLength(2);

      const invoiced = await orderAt([100], 2);
      await markPaid(await issued(invoiced.orderId));
      await cancelTicket(invoiced.ofPrice(100)[0] as Body);
      await nothingToLower();
      expect((await keep(invoiced.orderId)).status).toBe(200);
      await oneMoreTicket(invoiced.orderId);
      await issued(invoiced.orderId);
      expect(await dues(invoiced.orderId)).toEqual([100, 0, 100]);
    });

    it("M2: a payment that is taken off an invoice of an order of which something went back before is not booked on it again", async () => {
      bank.answer = "captured";
      const { orderId, ofPrice } = await orderAt([100], 2, BANK);
      await cancelTicket(ofPrice(100)[0] as Body);
      await nothingToLower();
      await refund(orderId, { mode: "online" });
      const { id } = await issued(orderId);
      const [invoice] = (await overview(orderId)).invoices;
      const path = `/box-office/invoices/${id}/payments/${invoice.payments[0].id}/reverse`;
      expect((await admin("post", path, { reason: "Somebody else's" })).status).toBe(200);
      expect(await dues(orderId)).toEqual([100, 100]);
      expect((await office.adminOrder(orderId)).amount_owed).toBe(100);
    });

    it("M2: what went back and was written off before the invoice is not asked for by it", async () => {
      bank.answer = "captured";
      const { orderId } = await orderAt([100], 2, BANK);
      const { payment_collections } = await medusas(orderId, "payment_collections.payments.id");
      const [payment] = payment_collections[0].payments;
      await admin("post", `/payments/${payment.id}/refund`, { amount: 50 });
      await eventually(async () =>
        expect(await office.adminOrder(orderId)).toMatchObject({ amount_due: 0, amount_owed: 0 }),
      );
      await issued(orderId);
      const [invoice] = (await overview(orderId)).invoices;
      expect(invoice).toMatchObject({
        state: "paid",
        total: 200,
        amount_due: 0,
        amount_to_credit: 0,
      });
      expect(
        invoice.payments.map(({ amount, method }: Body) => `${amount} ${method}`).sort(),
      ).toEqual([`150 ${BANK}`, "50 credit"]);
      const { id } = invoice.payments.find(({ method }: Body) => method === "credit");
      const path = `/box-office/invoices/${invoice.id}/payments/${id}/reverse`;
      expect((await admin("post", path, { reason: "No money came in" })).status).toBe(400);
      expect(await office.adminOrder(orderId)).toMatchObject({ amount_due: 0, amount_owed: 0 });
    });

    it("M2: a session of many orders, some invoiced, some paid, is cancelled in one deed: each paper right, each amount accounted for, foretold, and nobody told twice", async () => {
      const desk = new InvoiceDesk(office);
      const { session, orders } = await invoicedSession(desk, { orders: 10, atOnce: 10 });
      const foretold = (await admin("get", `/box-office/sessions/${session.id}/cancellation`)).data;
      expect(foretold.cancellation).toMatchObject({
        ...{ tickets: 20, invoices: { voided: 4, credited: 2 } },
        money: [{ currency_code: "nok", paid: 2 * (200 + 200 + 150), reserved: 0 }],
      });
      const { tickets } = await office.adminOrder(orders[2]?.id as string);
      const query = `registration_ids=${tickets.map(({ id }: Body) => id).join("&registration_ids=")}`;
      const { data: ofTwo } = await admin("get", `/box-office/registrations/cancellation?${query}`);
      expect(ofTwo.invoices).toEqual({ voided: 1, credited: 0 });

      expect((await admin("post", `/box-office/sessions/${session.id}/cancel`)).status).toBe(200);
      await expectSessionEnded(desk, orders);
    });

    it("E5, E14: each paper and each invoice that is paid stands in the order's log, once", async () => {
      const orderId = await orderOfFive();
      const invoice = await issued(orderId);
      const paid = (await markPaid(invoice)).data.invoice;
      const { data } = await credit(paid, [{ invoice_line_id: paid.lines[0].id, quantity: 1 }]);
      const { invoices } = await overview(orderId);
      expect((await office.adminOrder(orderId)).invoices).toEqual(invoices);
      expect(invoices).toMatchObject([{ id: invoice.id, state: "paid", credit_notes: [{}] }]);
      await eventually(async () => {
        const { log } = await office.adminOrder(orderId);
        const own = log.filter(({ kind }: Body) => /invoice|credit/.test(kind)).reverse();
        expect(own.map(({ kind }: Body) => kind)).toEqual([
          "invoice_issued",
          "invoice_paid",
          "credit_note_issued",
        ]);
        expect(own[2]).toMatchObject({
          reason: "They fell ill",
          data: { number: data.credit_note.number, invoice_number: invoice.number },
        });
      });
    });

    it("M2: papers are the same bytes whenever they are asked for, and say what was issued", async () => {
      const orderId = await orderOfFive();
      const { data } = await draft(orderId);
      const file = async (path: string): Promise<Buffer> => {
        const answer = await api.get(`/admin/box-office/${path}`, {
          ...office.store.admin,
          responseType: "arraybuffer",
        });
        expect(answer.headers["content-type"]).toBe("application/pdf");
        return Buffer.from(answer.data);
      };
      const textOf = async (pdf: Buffer) =>
        (await readPdf(pdf)).pages.map(({ text }) => text.replace(/\s+/g, " ")).join(" ");
      const preview = await textOf(await file(`invoices/${data.invoice.id}/preview.pdf`));
      expect(preview).not.toContain("KID");
      const { data: issuing } = await admin(
        "post",
        `/box-office/invoices/${data.invoice.id}/issue`,
      );
      const { id, number, payment_reference } = issuing.invoice;
      const [one, other] = [await file(`invoices/${id}/pdf`), await file(`invoices/${id}/pdf`)];
      expect(one.equals(other)).toBe(true);
      const text = await textOf(one);
      for (const words of [number, payment_reference, "Konserthuset AS", "NO 923 609 016 MVA"]) {
        expect(text).toContain(words);
      }
      await settle({ seller: { ...SELLER, name: "Another AS" } });
      expect((await file(`invoices/${id}/pdf`)).equals(one)).toBe(true);
      const shown = (await admin("get", `/box-office/invoices/${id}`)).data.invoice;
      expect(shown.pdf_sha256).toBe(createHash("sha256").update(one).digest("hex"));
      await admin("post", `/box-office/invoices/${id}/void`, { reason: "Wrong buyer" });
      const ended = await textOf(await file(`invoices/${id}/pdf?document=void`));
      expect(ended).toContain("Wrong buyer");
      expect((await file(`invoices/${id}/pdf`)).equals(one)).toBe(true);
    });

    it("M2: a paper is of the moment of its issue, and adds up whatever was paid and credited before somebody first asked for it", async () => {
      const paperOf = async (id: string) => {
        const { data } = await api.get(`/admin/box-office/invoices/${id}/pdf`, {
          ...office.store.admin,
          responseType: "arraybuffer",
        });
        const { pages } = await readPdf(Buffer.from(data));
        return pages.map(({ text }) => text.replace(/\s+/g, " ")).join(" ");
      };
      const invoiceLater = async (orderId: string) => {
        const { line_item_id } = await lineNamed(orderId, "A");
        const invoice = await issued(orderId, { lines: [{ line_item_id, quantity: 2 }] });
        const [line] = (await markPaid(invoice, { amount: 99.9 })).data.invoice.lines;
        await credit(invoice, [{ invoice_line_id: line.id, quantity: 1 }]);
        return invoice;
      };
      const drawn = await invoiceLater(await orderOfFive());
      expect(drawn.pdf_sha256).toMatch(/^[0-9a-f]{64}$/);

      const { documents } = getContainer().resolve(BOX_OFFICE_INVOICING);
      const { keepDocument } = documents;
      const draw = jest.spyOn(documents, "keepDocument").mockImplementation((id, kind, drawing) => {
        if (kind === "invoice") throw new Error("died");
        return keepDocument(id, kind, drawing);
      });
      const lazy = await invoiceLater(await orderOfFive());
      draw.mockRestore();
      expect(lazy).toMatchObject({ state: "issued", pdf_sha256: null });
      for (const { id } of [drawn, lazy]) {
        const text = await paperOf(id);
        expect(text).toContain("Amount due NOK 199.80");
      }

      // What the issue took is on it.
      const paid = await issued(await orderOfFive(BANK));
      expect(paid.state).toBe("paid");
      expect(await paperOf(paid.id)).toContain("This invoice is paid.");
    });

    it("M2: a line of tickets says when and where they are for, of a session with a name too, and keeps it once issued", async () => {
      const starts_at = inDays(30);
      const course = await office.createEvent({
        ...{ title: "First aid", timezone: "Europe/Kyiv", venue_name: "Kurshuset" },
        sessions: [{ name: "First group", starts_at, capacity: 5 }],
      });
      const [{ variant_id, ticket_type }] = course.sessions[0].ticket_offers;
      const { cartId } = await office.buy([{ variant_id, quantity: 1 }], { provider: INVOICE });
      const { order } = await office.orderOf(cartId);
      const invoice = await issued(order.id);
      const TAGS: Record<string, string> = { en: "en-GB", nb: "nb-NO", da: "da-DK", uk: "uk-UA" };
      const moment = new Intl.DateTimeFormat(TAGS[invoice.locale], {
        ...{ dateStyle: "medium", timeStyle: "short", timeZone: "Europe/Kyiv" },
      } as const).format(new Date(starts_at));
      const detail = `First group, ${moment}, Kurshuset · ${ticket_type.name}`;
      expect(invoice.lines).toMatchObject([{ title: "First aid", detail }]);
      const moved = `/box-office/events/${course.id}/sessions/${course.sessions[0].id}`;
      expect((await admin("post", moved, { starts_at: inDays(31) })).status).toBe(200);
      const { data } = await admin("get", `/box-office/invoices/${invoice.id}`);
      expect(data.invoice.lines).toMatchObject([{ title: "First aid", detail }]);
    });

    it("A13: a draft's buyer is checked as who asks for an invoice at checkout is", async () => {
      const { data } = await draft(await orderOfFive());
      const path = `/box-office/invoices/${data.invoice.id}`;
      const edit = (buyer: object) => admin("post", path, { buyer });
      const nameless = await edit({ name: null, company: null, city: "Oslo" });
      expect([nameless.status, nameless.data.invoice.buyer.city]).toEqual([200, "Oslo"]);
      expect((await edit({ name: "Kari Nordmann" })).status).toBe(200);
      for (const [buyer, said] of [
        [{ org_number: "974760674", country_code: "no" }, "buyer.org_number: has a digit wrong"],
        [{ org_number: "12", country_code: "dk" }, "buyer.org_number: is no organisation number"],
        [{ country_code: "xx" }, "buyer.country_code: is no country"],
        [{ email: "kari@" }, "buyer.email"],
        [{ name: null, company: null }, "buyer.name: must not be empty"],
      ] as const) {
        const refused = await edit(buyer);
        expect([refused.status, refused.data.message]).toEqual([
          400,
          expect.stringContaining(said),
        ]);
      }
      const saved = await edit({ org_number: "974 760 673 MVA", country_code: "NO" });
      const known = { org_number: "974760673", country_code: "no" };
      expect(saved.data.invoice.buyer).toMatchObject(known);
      expect((await edit({ country_code: "dk" })).data.message).toContain("buyer.org_number");
      expect((await admin("get", path)).data.invoice.buyer).toMatchObject(known);
    });

    it("M2: without a seller nothing is issued, and no number is taken", async () => {
      const orderId = await orderOfFive();
      await settle({ seller: { name: "Konserthuset AS" } });
      const { data } = await draft(orderId);
      const answer = await admin("post", `/box-office/invoices/${data.invoice.id}/issue`);
      expect([answer.status, answer.data.code]).toEqual([400, "seller_incomplete"]);
      expect(answer.data.message).toContain("org_number");
      for (const [seller, field] of [
        [{ ...SELLER, org_number: "923609017" }, "seller.org_number"],
        [{ ...SELLER, iban: "NO9386011117948" }, "seller.iban"],
        [{ ...SELLER, account_number: "86011117948" }, "seller.account_number"],
      ] as const) {
        const bad = await admin("post", "/box-office/settings/invoicing", { seller });
        expect(bad.status).toBe(400);
        expect(bad.data.message).toContain(field);
      }
    });

    it("M2: a shop says where its numbers begin before it has issued anything", async () => {
      const { data } = await admin("get", "/box-office/number-series");
      expect(data.number_series).toMatchObject([
        { kind: "invoice", next: 1, issued_count: 0 },
        { kind: "credit_note", next: 1, issued_count: 0 },
      ]);
      const path = `/box-office/number-series/${data.number_series[0].id}`;
      const begun = await admin("post", path, { next: 5001 });
      expect(begun.data.number_series).toMatchObject({ next: 5001 });
      const orderId = await orderOfFive();
      expect((await issued(orderId)).number).toBe("5001");
      const line = await lineNamed(orderId, "A");
      expect(line).toMatchObject({ left_to_invoice: 0, amount_left: 0 });
      const again = await admin("get", "/box-office/number-series");
      expect(again.data.number_series.map(({ next }: Body) => next)).toEqual([5002, 1]);
    });

    it("numbers of series begin where the shop says, and go on by themselves then", async () => {
      const orderId = await orderOfFive();
      await issued(orderId);
      const { data } = await admin("get", "/box-office/number-series");
      const [series] = data.number_series;
      const renamed = await admin("post", `/box-office/number-series/${series.id}`, {
        prefix: "F",
        pattern: "{prefix}{number:5}",
      });
      expect(renamed.data.number_series).toMatchObject({ prefix: "F", next: series.next });
      const late = await admin("post", `/box-office/number-series/${series.id}`, { next: 5000 });
      expect([late.status, late.data.code]).toEqual([400, "series_in_use"]);
      const bad = await admin("post", `/box-office/number-series/${series.id}`, { pattern: "F-1" });
      expect([bad.status, bad.data.message]).toEqual([400, "pattern: must have {number} in it"]);
      const next = await issued(await orderOfFive());
      expect(next.number).toBe(`F${String(series.next).padStart(5, "0")}`);

      const pattern = 'Рахунок "{number}"/ОС';
      await admin("post", `/box-office/number-series/${series.id}`, { pattern });
      const strange = await issued(await orderOfFive());
      expect(strange.number).toBe(`Рахунок "${series.next + 1}"/ОС`);
      const file = await admin("get", `/box-office/invoices/${strange.id}/pdf`);
      expect(file.status).toBe(200);
      const name = /filename\*=UTF-8''(\S+)/.exec(file.headers["content-disposition"])?.[1];
      expect(decodeURIComponent(name ?? "")).toBe(`invoice-Рахунок "${series.next + 1}"-ОС.pdf`);
    });

    it("M2, M4: a number that no document has room for is refused as its pattern is set, and never stops a credit note", async () => {
      const invoice = await issued(await orderOfFive());
      await markPaid(invoice);
      const { data } = await admin("get", "/box-office/number-series");
      const { id } = data.number_series.find(({ kind }: Body) => kind === "credit_note");
      const change = (values: object) => admin("post", `/box-office/number-series/${id}`, values);
      const tooLong = { pattern: "KREDITNOTA-KONSERTHUSET-OSLO-{number:5}" };
      const bad = await change(tooLong);
      expect([bad.status, bad.data.message]).toEqual([
        400,
        expect.stringContaining("more than 30 characters"),
      ]);
      expect((await change({ pattern: "KREDITNOTA-OSLO-{prefix}{number}" })).status).toBe(200);
      expect((await change({ prefix: "KONSERT" })).status).toBe(400);

      // One that was set before this was looked at.
      await sql(
        getContainer(),
        `UPDATE box_office_number_series SET pattern = :pattern WHERE id = :id`,
        { id, ...tooLong },
      );
      const lines = [{ invoice_line_id: invoice.lines[0].id, quantity: 1 }];
      const refused = await credit(invoice, lines);
      expect([refused.status, refused.data.code]).toEqual([400, "number_too_long"]);
      await change({ pattern: "KREDITNOTA-{number:5}" });
      const { data: credited } = await credit(invoice, lines);
      expect(credited.credit_note.number).toBe("KREDITNOTA-00001");
    });

    it("M2: who waits for a number over New Year has number and date of the same year", async () => {
      await settle({ series_by: { sales_channel: false, year: true } });
      await admin("post", "/box-office/settings/display", { timezone: "Europe/Oslo" });
      const rivals = [await draft(await orderOfFive()), await draft(await orderOfFive())];
      const issue = (nth: number) =>
        admin("post", `/box-office/invoices/${rivals[nth]?.data.invoice.id}/issue`);
      const clock = await databaseClock(getContainer());
      try {
        await clock.set("2031-12-31T23:59:00+01:00");
        await issue(0);
        const pool = getContainer().resolve(
          ContainerRegistrationKeys.PG_CONNECTION,
        ) as unknown as Knex;
        const other = await pool.transaction();
        await other.raw(
          `UPDATE public.box_office_number_series SET updated_at = now() WHERE year = 2031`,
        );
        await clock.set("2031-12-31T23:59:55+01:00");
        const waiting = issue(1);
        await eventually(async () => {
          const [row] = await sql<{ waiting: number }>(
            getContainer(),
            `SELECT count(*)::integer AS waiting FROM pg_stat_activity
             WHERE datname = current_database() AND wait_event_type = 'Lock'`,
          );
          expect(row?.waiting).toBe(1);
        });
        await clock.set("2032-01-01T01:00:05+01:00");
        await other.commit();
        const { invoice } = (await waiting).data;
        expect([invoice.number, invoice.issued_at.slice(0, 10)]).toEqual(["2031-2", "2031-12-31"]);
      } finally {
        await clock.restore();
        await settle({ series_by: { sales_channel: false, year: false } });
      }
    });

    it("M2: series that are parted otherwise look as those before, which are in use no more and go on when they are again", async () => {
      const part = async (sales_channel: boolean, year: boolean): Promise<Body[]> => {
        await settle({ series_by: { sales_channel, year } });
        const { data } = await admin("get", "/box-office/number-series");
        return data.number_series.filter(({ kind }: Body) => kind === "invoice");
      };
      const [whole] = await part(false, false);
      const looks = { prefix: "F", pattern: "{prefix}{number:5}", next: 7 };
      await admin("post", `/box-office/number-series/${whole?.id}`, looks);
      expect((await issued(await orderOfFive())).number).toBe("F00007");
      const all = await part(true, true);
      const used = all.filter(({ in_use }) => in_use);
      expect(used.length).toBeGreaterThan(1);
      used.forEach(({ sales_channel_id, year, ...one }, nth) => {
        expect([sales_channel_id, year]).toEqual([expect.any(String), expect.any(Number)]);
        const own = { prefix: `F${nth + 1}-`, pattern: "{prefix}{year}-{number:5}", next: 1 };
        expect(one).toMatchObject(own);
      });
      expect(all.filter(({ in_use }) => !in_use)).toMatchObject([{ id: whole?.id, next: 8 }]);
      expect((await issued(await orderOfFive())).number).toMatch(/^F\d-\d{4}-00001$/);
      const back = (await part(false, false)).filter(({ in_use }) => in_use);
      expect(back).toMatchObject([{ id: whole?.id, next: 8 }]);
      expect((await issued(await orderOfFive())).number).toBe("F00008");
    });

    it("M2: numbers begin anew with the year of the shop's clock, each department has its own, and none goes back", async () => {
      await settle({ series_by: { sales_channel: true, year: true } });
      const inZone = (timezone: string) =>
        admin("post", "/box-office/settings/display", { timezone });
      await inZone("Europe/Oslo");
      const drafts: Body[] = [];
      for (const channel of ["hall", "museum", "hall", "museum", "hall", "hall"]) {
        const orderId = await orderOfFive();
        if (channel === "museum") {
          await sql(
            getContainer(),
            `UPDATE "order" SET sales_channel_id = :museum WHERE id = :id`,
            {
              museum: office.store.otherSalesChannelId,
              id: orderId,
            },
          );
        }
        drafts.push((await draft(orderId)).data.invoice);
      }
      const clock = await databaseClock(getContainer());
      try {
        const issuedAt = async (moment: string): Promise<Body> => {
          await clock.set(moment);
          const answer = await admin("post", `/box-office/invoices/${drafts.shift()?.id}/issue`);
          expect([answer.status, answer.data.message]).toEqual([200, undefined]);
          return answer.data.invoice;
        };
        // Half a minute before the shop's New Year, and half a minute after it, which is still the old year in UTC.
        const numbers = [
          await issuedAt("2031-12-31T22:59:30Z"),
          await issuedAt("2031-12-31T22:59:30Z"),
          await issuedAt("2031-12-31T23:00:30Z"),
          await issuedAt("2031-12-31T23:00:30Z"),
        ].map(({ number }) => number);
        expect(numbers).toEqual(["1-2031-1", "2-2031-1", "1-2032-1", "2-2032-1"]);

        await inZone("America/New_York");
        const abroad = await issuedAt("2032-01-01T04:59:00Z");
        expect(abroad.number).toBe("1-2031-2");
        // A clock that is set back neither gives a number again nor has it a day before the last one's.
        const back = await issuedAt("2031-12-20T12:00:00Z");
        expect(back.number).toBe("1-2031-3");
        expect(Date.parse(back.issued_at)).toBeGreaterThanOrEqual(Date.parse(abroad.issued_at));
        const { data } = await admin("get", "/box-office/number-series");
        const used = data.number_series.filter(({ issued_count }: Body) => issued_count > 0);
        expect(used.map(({ year, next }: Body) => [year, next])).toEqual([
          [2032, 2],
          [2032, 2],
          [2031, 4],
          [2031, 2],
        ]);
        for (const { id, next } of used) {
          const refused = await admin("post", `/box-office/number-series/${id}`, {
            next: next - 1,
          });
          expect([refused.status, refused.data.code]).toEqual([400, "series_in_use"]);
        }
      } finally {
        await clock.restore();
      }
    });
  },
});
