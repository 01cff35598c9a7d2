import { Modules } from "@medusajs/framework/utils";
import { readPdf } from "../../src/documents/__tests__/read-pdf";
import { brokenRules } from "../../src/documents/ubl/__tests__/schematron";
import forget from "../../src/jobs/forget";
import issueInvoices from "../../src/jobs/issue-invoices";
import { type Body, BoxOffice, eventually, inDays } from "../fixtures/box-office";
import { type Mailbox, startMailbox } from "../fixtures/mailbox";
import { nothingOnItsWay } from "../fixtures/on-its-way";
import { type SmsGateway, startSmsGateway } from "../fixtures/sms-gateway";
import { customerHeaders, seedStore, sql } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";

const KEY = "gateway-key-1";
const INVOICE = "pp_invoice_invoice";
let mailbox: Mailbox;
let gateway: SmsGateway;

beforeAll(async () => {
  mailbox = await startMailbox();
  gateway = await startSmsGateway(KEY);
  Object.assign(process.env, {
    SMTP_HOST: "127.0.0.1",
    SMTP_PORT: String(mailbox.port),
    SMS_HTTP_URL: gateway.url,
    SMS_HTTP_HEADERS: JSON.stringify({ Authorization: `Bearer ${KEY}` }),
    SMS_HTTP_FROM: "Kulturhus",
  });
});

afterAll(() => Promise.all([mailbox.stop(), gateway.stop()]));

const SELLER = {
  ...{ name: "Konserthuset AS", org_number: "923609016", vat_registered: true },
  ...{ address_1: "Storgata 1", postal_code: "0155", city: "Oslo", country_code: "no" },
  ...{ account_number: "86011117947" },
};
const REQUEST = {
  company: "Kurs & Co AS",
  org_number: "974 760 673",
  reference: "PO 7",
  email: "faktura@example.com",
  phone: "+4790000001",
};
const to = (address: string) => mailbox.mails.filter((mail) => mail.recipients.includes(address));

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let office: BoxOffice;
    let event: Body;
    let goods: string;

    beforeAll(async () => {
      office = new BoxOffice(api, await seedStore(getContainer()));
      event = await office.createEvent({ title: "Førstehjelp", capacity: 50 });
      goods = await office.createGoods();
      await settle("invoicing", { seller: SELLER });
      await settle("notifications", {
        merchant_email: "merchant@example.com",
        sms_numbers: ["+4790000009"],
      });
    });

    beforeEach(() => {
      mailbox.clear();
      gateway.messages.length = 0;
    });

    afterEach(async () => {
      await nothingOnItsWay(getContainer());
      const { checks } = await office.health();
      expect(checks.filter((check: Body) => !check.ok)).toEqual([]);
    });

    const admin = (method: "get" | "post", path: string, body: object = {}) =>
      office.try(method, `/admin/box-office${path}`, body, office.store.admin);

    const settle = async (area: string, values: object) => {
      const { status, data } = await admin("post", `/settings/${area}`, values);
      expect([status, data.message]).toEqual([200, undefined]);
    };

    const offer = (of: Body = event) => of.sessions[0].ticket_offers[0].variant_id;
    const request = (cartId: string, body: object = {}) =>
      office.try("post", `/store/box-office/carts/${cartId}/invoice-request`, {
        ...REQUEST,
        ...body,
      });
    const offered = async (cartId: string): Promise<Body> =>
      (await office.try("get", `/store/box-office/carts/${cartId}/invoice-request`)).data;
    const reasons = async (cartId: string): Promise<string[]> =>
      (await offered(cartId)).reasons.map(({ code }: Body) => code);

    /** A cart of the company's course with a billing address. */
    async function courseCart(lines = [{ variant_id: offer(), quantity: 2 }]): Promise<string> {
      const { data } = await api.post(
        "/store/carts",
        {
          region_id: office.store.regionId,
          email: "kari@example.com",
          items: lines,
          billing_address: {
            ...{ first_name: "Kari", last_name: "Nordmann", address_1: "Kirkegata 1" },
            ...{ postal_code: "0153", city: "Oslo", country_code: "no" },
          },
        },
        office.store.shop,
      );
      return data.cart.id;
    }

    async function orderByInvoice(): Promise<Body> {
      const cartId = await courseCart();
      expect((await request(cartId)).status).toBe(200);
      await office.startPayment(cartId, INVOICE);
      expect((await office.complete(cartId)).status).toBe(200);
      return (await office.orderOf(cartId)).order;
    }

    const fileAt = (path: string) =>
      api.get(path, { ...office.store.admin, responseType: "arraybuffer" });

    const invoicesOf = async (orderId: string): Promise<Body[]> =>
      (await admin("get", `/orders/${orderId}/invoices`)).data.invoices;

    it("A13: who orders an invoice is called back, gets it by mail, and the tickets once it is paid", async () => {
      const cartId = await courseCart();
      expect(await offered(cartId)).toEqual({ allowed: true, reasons: [], invoice_request: null });
      const asked = await request(cartId);
      const expected = { ...REQUEST, org_number: "974760673", address: null };
      expect(asked.data).toEqual({ invoice_request: expected });
      expect((await offered(cartId)).invoice_request).toEqual(expected);
      await office.startPayment(cartId, INVOICE);
      await office.complete(cartId);
      const { order, tickets } = await office.orderOf(cartId);
      expect(tickets.map(({ status }: Body) => status)).toEqual(["reserved", "reserved"]);

      await mailbox.waitFor(2);
      const [sms] = await gateway.waitFor(1);
      const [told] = to("merchant@example.com");
      const facts = ["500", "Kari Nordmann", "Kurs & Co AS", "+4790000001", order.order_code];
      for (const fact of facts) {
        expect(sms?.text).toContain(fact);
        expect(told?.text).toContain(fact);
      }
      expect(told?.subject).toContain("by invoice");
      expect(told?.text).toContain("974760673");
      const [confirmed] = to("kari@example.com");
      expect(confirmed?.text).toContain("will be in touch");
      expect(confirmed?.attachments).toEqual([]);
      mailbox.clear();

      const { data: overview } = await admin("get", `/orders/${order.id}/invoices`);
      expect(overview.invoice_request).toEqual(expected);
      const draft = await admin("post", `/orders/${order.id}/invoices`);
      expect(draft.data.invoice).toMatchObject({
        reference: "PO 7",
        buyer: {
          ...{ name: "Kari Nordmann", company: "Kurs & Co AS", org_number: "974760673" },
          ...{ address_1: "Kirkegata 1", email: "faktura@example.com", phone: "+4790000001" },
        },
      });
      const path = `/invoices/${draft.data.invoice.id}`;
      const early = await admin("post", `${path}/send`);
      expect([early.status, early.data.code]).toEqual([400, "invoice_not_issued"]);
      const { data } = await admin("post", `${path}/issue`, { send: true });
      expect(data.invoice.sent_at).not.toBeNull();
      const [mail] = await mailbox.waitFor(1);
      expect(mail?.recipients).toEqual(["faktura@example.com"]);
      expect(mail?.text).toContain("8601 11 17947");
      expect(mail?.text).toContain(data.invoice.payment_reference);
      const [paper] = mail?.attachments ?? [];
      expect(paper?.filename).toBe(`invoice-${data.invoice.number}.pdf`);
      const { pages } = await readPdf(paper?.content as Buffer);
      expect(pages.map(({ text }) => text).join("\n")).toContain("PO 7");

      const link = /https?:\/\/[^\s/]+(\/box-office\/invoices\/\S+)/.exec(mail?.text ?? "")?.[1];
      const page = await api.get(link as string);
      expect(page.headers["cache-control"]).toBe("no-store");
      for (const fact of [data.invoice.number, "8601 11 17947", data.invoice.payment_reference]) {
        expect(page.data).toContain(fact);
      }
      const file = await api.get(`${link}/pdf`, { responseType: "arraybuffer" });
      expect(Buffer.from(file.data).equals(paper?.content as Buffer)).toBe(true);
      expect((await office.try("get", "/box-office/invoices/none")).status).toBe(404);
      const own = await office.orderOf(cartId);
      expect(own.order).toMatchObject({
        invoices: [
          {
            ...{ number: data.invoice.number, state: "issued", amount_due: 500 },
            ...{ account: "8601 11 17947", due_at: data.invoice.due_at },
            payment_reference: data.invoice.payment_reference,
            link: expect.stringContaining(link as string),
          },
        ],
        credit_notes: [],
      });

      const pays = await office.try(
        "get",
        `/store/box-office/payment-links/${own.order.payment_token}`,
      );
      expect(pays.data).toMatchObject({
        ...{ amount_due: 500, due_at: data.invoice.due_at },
        payment_reference: data.invoice.payment_reference,
        shop: { account: "8601 11 17947" },
      });
      const hosted = (await api.get(`/box-office/pay/${own.order.payment_token}`)).data;
      expect(hosted).toContain("Account</dt><dd>8601 11 17947");
      expect(hosted).toContain(`Reference</dt><dd>${data.invoice.payment_reference}`);

      await admin("post", `${path}/send`, { recipient: "boss@example.com" });
      await mailbox.waitFor(2);
      expect(to("boss@example.com")).toHaveLength(1);
      mailbox.clear();

      const paid = await admin("post", `${path}/mark-paid`, { reference: "Bank 1" });
      expect(paid.data.invoice.state).toBe("paid");
      await mailbox.waitFor(1);
      await nothingOnItsWay(getContainer());
      expect(mailbox.mails.map(({ recipients }) => recipients)).toEqual([["kari@example.com"]]);
      expect(mailbox.mails[0]?.attachments[0]?.filename).toMatch(/^tickets-/);
      const after = await office.orderOf(cartId);
      expect(after.tickets.map(({ status }: Body) => status)).toEqual(["valid", "valid"]);
    });

    it("A9, A10, M2: a session of an order that is paid in part is called off: one mail tells its buyer of all tickets, the money and the invoice that is void", async () => {
      const course = await office.createEvent({ title: "Redningskurs", capacity: 50 });
      const [session] = course.sessions;
      const cartId = await courseCart([
        { variant_id: offer(course), quantity: 3 },
        { variant_id: goods, quantity: 1 },
      ]);
      expect((await request(cartId)).status).toBe(200);
      await office.startPayment(cartId, INVOICE);
      await office.complete(cartId);
      const { order, tickets } = await office.orderOf(cartId);
      const { lines } = (await admin("get", `/orders/${order.id}/invoices`)).data;
      const ofCourse = lines.find(({ ordered }: Body) => ordered === 3);
      const issued = async (body: object): Promise<Body> => {
        const { data } = await admin("post", `/orders/${order.id}/invoices`, body);
        const path = `/invoices/${data.invoice.id}/issue`;
        return (await admin("post", path, { send: true })).data.invoice;
      };
      const paid = await issued({ lines: [{ line_item_id: ofCourse.line_item_id, quantity: 1 }] });
      await admin("post", `/invoices/${paid.id}/mark-paid`, { reference: "Bank 1" });
      const mailed = async (count: number) => {
        await eventually(async () => expect(to("kari@example.com")).toHaveLength(count));
        await nothingOnItsWay(getContainer());
        return to("kari@example.com");
      };
      const [, withTicket] = await mailed(2);
      expect(withTicket?.text).toContain(
        "1 of the order’s 3 tickets is attached as a PDF. 2 more tickets follow when they are paid.",
      );
      const unpaid = await issued({});
      await eventually(async () => expect(to("faktura@example.com")).toHaveLength(2));
      await nothingOnItsWay(getContainer());
      mailbox.clear();

      const path = `/sessions/${session.id}`;
      const { data } = await admin("get", `${path}/cancellation`);
      expect(data.cancellation).toMatchObject({
        ...{ tickets: 3, people: 1, invoices: { voided: 1, credited: 1 } },
      });
      expect((await admin("post", `${path}/cancel`)).status).toBe(200);
      const [told, ...more] = await mailed(1);
      expect(more).toEqual([]);
      for (const { number } of tickets) expect(told?.text).toContain(number);
      expect(told?.text).toContain(
        "What has not been paid is no longer asked for. If there is money to pay back, ",
      );
      expect(told?.text).toContain(
        `Invoice ${unpaid.number} is void: please do not pay it.\n\nA new invoice for what is left will follow.`,
      );
      expect(told?.text).not.toContain(`Invoice ${paid.number}`);
    });

    it("A13: it is offered where every ticket type, product and session and the customer's group allow it, else nobody gets it", async () => {
      const none = await office.createEvent({
        ticket_types: [
          {
            ...{ name: "Adult", invoice_allowed: false },
            prices: [{ currency_code: "nok", amount: 100 }],
          },
        ],
      });
      // How long an order waits beyond the due date decides nothing of this.
      const soon = await office.createEvent({
        sessions: [{ starts_at: inDays(3), capacity: 5 }],
        invoice_deadline_days: 0,
      });
      const later = await office.createEvent({
        sessions: [{ starts_at: inDays(20), capacity: 5 }],
        invoice_deadline_days: 90,
      });
      const refused = await office.cart([{ variant_id: offer(none), quantity: 1 }]);
      const early = await office.cart([{ variant_id: offer(soon), quantity: 1 }]);
      expect(await reasons(refused)).toEqual(["ticket_type"]);
      await settle("invoicing", { allow_late_due_date: false });
      expect(await reasons(early)).toEqual(["due_date"]);
      expect(await reasons(await office.cart([{ variant_id: offer(later), quantity: 1 }]))).toEqual(
        [],
      );
      for (const cartId of [refused, early]) {
        for (const answer of [await request(cartId), await office.startPayment(cartId, INVOICE)]) {
          expect([answer.status, answer.data.code]).toEqual([400, "invoice_not_allowed"]);
        }
      }
      await settle("invoicing", { allow_late_due_date: true });
      expect(await reasons(early)).toEqual([]);
      await settle("invoicing", { allow_late_due_date: false });

      const withGoods = await office.cart([{ variant_id: goods, quantity: 1 }]);
      const { data } = await office.try(
        "get",
        `/admin/product-variants?id=${goods}&fields=product_id`,
        undefined,
        office.store.admin,
      );
      const product = `/products/${data.variants[0].product_id}/invoice`;
      expect((await admin("get", product)).data).toEqual({ allowed: true });
      expect((await office.startPayment(withGoods, INVOICE)).status).toBe(200);
      expect((await admin("post", product, { allowed: false })).data).toEqual({ allowed: false });
      expect(await reasons(withGoods)).toEqual(["product"]);
      const late = await office.complete(withGoods);
      expect([late.status, late.data.code]).toEqual([400, "invoice_not_allowed"]);
      expect((await office.startPayment(withGoods, INVOICE)).data.code).toBe("invoice_not_allowed");
      expect((await office.startPayment(withGoods)).status).toBe(200);
      const unknown = await admin("get", "/products/prod_none/invoice");
      expect(unknown.status).toBe(404);

      const { data: made } = await office.try(
        "post",
        "/admin/products",
        {
          title: "Gavekort",
          is_giftcard: true,
          options: [{ title: "Amount", values: ["500"] }],
        },
        office.store.admin,
      );
      const card = await admin("get", `/products/${made.product.id}/invoice`);
      expect(card.data).toEqual({ allowed: false });
    });

    it("A13: only customers of the groups that the shop names, where it names any", async () => {
      const ola = await customerHeaders(getContainer(), office.store, "ola@example.com");
      const { data } = await office.try(
        "post",
        "/admin/customer-groups",
        { name: "Companies" },
        office.store.admin,
      );
      const groupId = data.customer_group.id;
      await settle("invoicing", { invoice_customer_group_ids: [groupId] });
      const lines = [{ variant_id: offer(), quantity: 1 }];
      expect(await reasons(await office.cart(lines))).toEqual(["customer_group"]);
      const own = await office.cart(lines, "ola@example.com", ola);
      const path = `/store/box-office/carts/${own}/invoice-request`;
      const before = await office.try("get", path, undefined, ola);
      expect(before.data.reasons).toMatchObject([{ code: "customer_group" }]);
      await office.try(
        "post",
        `/admin/customer-groups/${groupId}/customers`,
        { add: [ola.id] },
        office.store.admin,
      );
      expect((await office.try("get", path, undefined, ola)).data.allowed).toBe(true);
      // What is said of somebody's cart is theirs alone.
      expect((await office.try("post", path, REQUEST, ola)).status).toBe(200);
      const stranger = await customerHeaders(getContainer(), office.store, "per@example.com");
      expect((await office.try("get", path, undefined, stranger)).status).toBe(404);
      await settle("invoicing", { invoice_customer_group_ids: null });
    });

    it("A13: an organisation number is checked by its country, and an order's request stays as it was", async () => {
      const cartId = await courseCart();
      const address = { address_1: "Gade 1", postal_code: "1000", city: "København" };
      for (const [org_number, more] of [
        ["974760674", {}],
        ["12", {}],
        ["974760673", { address: { ...address, country_code: "dk" } }],
      ] as const) {
        const answer = await request(cartId, { org_number, ...more });
        expect([answer.status, answer.data.message]).toEqual([
          400,
          expect.stringContaining("org_number"),
        ]);
      }
      const danish = await request(cartId, {
        org_number: "DK 10 15 08 17",
        address: { ...address, country_code: "DK" },
      });
      expect(danish.data.invoice_request).toMatchObject({
        org_number: "10150817",
        address: { country_code: "dk", address_2: null },
      });
      await office.startPayment(cartId, INVOICE);
      await office.complete(cartId);
      await office.orderOf(cartId);
      const late = await request(cartId);
      expect([late.status, late.data.code]).toEqual([400, "cart_completed"]);
    });

    it("E14, A13: page and mail name the seller's account before there is an invoice, and then each invoice by its reference and what none asks for", async () => {
      await settle("shop", { account: "1234 56 78903" });
      const { id, payment_token, order_code } = await orderByInvoice();
      const page = async (): Promise<string> =>
        (await api.get(`/box-office/pay/${payment_token}`)).data.replaceAll("\u00A0", " ");
      const before = await page();
      expect(before).toContain("Account</dt><dd>8601 11 17947");
      expect(before).toContain(`Reference</dt><dd>${order_code}`);

      const { data: overview } = await admin("get", `/orders/${id}/invoices`);
      const [{ line_item_id }] = overview.lines;
      const drafted = await admin("post", `/orders/${id}/invoices`, {
        lines: [{ line_item_id, quantity: 1 }],
      });
      const { data } = await admin("post", `/invoices/${drafted.data.invoice.id}/issue`);
      const { number, payment_reference } = data.invoice;
      const after = await page();
      for (const said of [
        "Amount due</dt><dd>NOK 500",
        `>Invoice ${number}</a>`,
        "Amount due</dt><dd>NOK 250",
        "Account</dt><dd>8601 11 17947",
        `Reference</dt><dd>${payment_reference}`,
        "NOK 250 of it is not invoiced yet.",
      ]) {
        expect(after).toContain(said);
      }
      expect(after).not.toContain(`Reference</dt><dd>${order_code}`);
      expect(after).not.toContain("1234 56 78903");

      await nothingOnItsWay(getContainer());
      mailbox.clear();
      const { data: statuses } = await admin("get", "/order-statuses");
      const received = statuses.order_statuses.find(({ state }: Body) => state === "received");
      const moved = await admin("post", `/orders/${id}/status`, {
        ...{ status_id: received.id, notify: true },
      });
      expect([moved.status, moved.data.message]).toEqual([200, undefined]);
      await mailbox.waitFor(1);
      const text = (to("kari@example.com")[0]?.text ?? "").replaceAll("\u00A0", " ");
      for (const said of [
        `Invoice: ${number}`,
        "Amount due: NOK 250",
        "Account: 8601 11 17947",
        `Payment reference: ${payment_reference}`,
        "Not invoiced yet: NOK 250",
      ]) {
        expect(text).toContain(said);
      }
      await settle("shop", { account: null });
    });

    it("E14, A13: receipt and print are to the company that asked for an invoice, and what came in is paid, not called after the provider", async () => {
      const order = await orderByInvoice();
      await office.markPaid(order.id, { amount: 100, reference: "KID 0071" });
      for (const name of ["receipt.pdf?format=80", "receipt.pdf?format=a4", "print.pdf?"]) {
        const { data } = await fileAt(`/admin/box-office/orders/${order.id}/${name}&locale=en`);
        const { pages } = await readPdf(Buffer.from(data));
        const text = pages.map((page) => page.text.replace(/\s+/g, " ")).join(" ");
        for (const said of ["Kurs & Co AS", "974 760 673", "PO 7", "KID 0071"]) {
          expect(text).toContain(said);
        }
        expect(text).toMatch(/Paid .*KID 0071/);
        expect(text).not.toContain("Invoice");
      }
    });

    it("A13: with automatic invoices on request the order has its invoice by mail, once, however often it is looked at", async () => {
      await settle("invoicing", { automatic: "on_request" });
      const { id } = await orderByInvoice();
      await eventually(async () => expect(to("faktura@example.com")).toHaveLength(1));
      await Promise.all([issueInvoices(getContainer()), issueInvoices(getContainer())]);
      // As if the process had died before it noted that it was done.
      await sql(
        getContainer(),
        `UPDATE box_office_automatic_invoice SET done_at = NULL, taken_at = NULL`,
      );
      await issueInvoices(getContainer());
      await nothingOnItsWay(getContainer());
      expect(await invoicesOf(id)).toMatchObject([
        { state: "issued", number: expect.any(String), sent_at: expect.any(String) },
      ]);
      expect(to("faktura@example.com")).toHaveLength(1);
      await settle("invoicing", { automatic: "never" });
    });

    it("A13: what somebody has invoiced or begun to is left out, and the rest is invoiced by itself", async () => {
      await settle("invoicing", { automatic: "on_payment" });
      const { id } = await orderByInvoice();
      const { data: overview } = await admin("get", `/orders/${id}/invoices`);
      const { line_item_id, ordered } = overview.lines[0];
      expect(ordered).toBeGreaterThan(1);
      const one = { lines: [{ line_item_id, quantity: 1 }] };
      const { data: first } = await admin("post", `/orders/${id}/invoices`, one);
      expect((await admin("post", `/invoices/${first.invoice.id}/issue`)).status).toBe(200);
      const { data: begun } = await admin("post", `/orders/${id}/invoices`, one);
      await nothingOnItsWay(getContainer());
      await office.markPaid(id);
      const units = ({ lines }: Body) =>
        lines.reduce((sum: number, { quantity }: Body) => sum + quantity, 0);
      await eventually(async () => {
        const others = (await invoicesOf(id)).filter(
          (invoice: Body) => invoice.id !== first.invoice.id,
        );
        expect(
          others
            .map((invoice: Body) => [
              invoice.id === begun.invoice.id,
              invoice.state,
              units(invoice),
            ])
            .sort(),
        ).toEqual([
          [false, "paid", ordered - 1],
          [true, "draft", 1],
        ]);
      });
      await settle("invoicing", { automatic: "never" });
    });

    it.each([
      ["a ticket of it is cancelled", [["issued", 1]]],
      ["it is cancelled", []],
      ["it is deleted", []],
      ["it is invoiced by hand", [["issued", 2]]],
    ])(
      "A13: what could not be issued by itself before %s is issued over what is left then, and ends",
      async (what, expected) => {
        await settle("invoicing", {
          automatic: "on_request",
          seller: { ...SELLER, org_number: null },
        });
        const { id } = await orderByInvoice();
        await nothingOnItsWay(getContainer());
        await issueInvoices(getContainer());
        await eventually(async () =>
          expect(await invoicesOf(id)).toMatchObject([{ state: "draft" }]),
        );

        await settle("invoicing", { seller: SELLER });
        if (what.startsWith("a ticket")) {
          const [ticket] = (await office.adminOrder(id)).tickets;
          const { status } = await admin("post", `/registrations/${ticket.id}/cancel`);
          expect(status).toBe(200);
        } else if (what.endsWith("by hand")) {
          const { data } = await admin("post", `/orders/${id}/invoices`);
          expect((await admin("post", `/invoices/${data.invoice.id}/issue`)).status).toBe(200);
        } else if (what === "it is deleted") {
          await getContainer().resolve(Modules.ORDER).deleteOrders([id]);
        } else {
          await api.post(`/admin/orders/${id}/cancel`, {}, office.store.admin);
        }
        await nothingOnItsWay(getContainer());
        await sql(getContainer(), `UPDATE box_office_automatic_invoice SET taken_at = NULL`);
        await issueInvoices(getContainer());
        await eventually(async () =>
          expect(
            await sql(getContainer(), `SELECT done_at FROM box_office_automatic_invoice`),
          ).toEqual([{ done_at: expect.any(Date) }]),
        );
        const { data } = await admin("get", "/invoices?limit=100");
        const invoices = data.invoices.filter(({ order_id }: Body) => order_id === id);
        expect(invoices.map(({ state, lines }: Body) => [state, lines[0].quantity])).toEqual(
          expected,
        );
        await settle("invoicing", { automatic: "never" });
      },
    );

    it("M2: with automatic invoices on payment the order has its invoice, paid, when its money is there", async () => {
      await settle("invoicing", { automatic: "on_payment" });
      const { id } = await orderByInvoice();
      await nothingOnItsWay(getContainer());
      expect(await invoicesOf(id)).toEqual([]);
      await office.markPaid(id);
      await eventually(async () =>
        expect(await invoicesOf(id)).toMatchObject([{ state: "paid", amount_due: 0 }]),
      );
      await eventually(async () => expect(to("faktura@example.com")).toHaveLength(1));
      expect(to("faktura@example.com")[0]?.text).toContain("Nothing is left to pay");
      await settle("invoicing", { automatic: "never" });
    });

    it("M4: a credit note is mailed with its paper to whoever the invoice was to", async () => {
      const { id } = await orderByInvoice();
      const { data: draft } = await admin("post", `/orders/${id}/invoices`);
      const path = `/invoices/${draft.invoice.id}`;
      await admin("post", `${path}/issue`);
      const { data } = await admin("post", `${path}/mark-paid`);
      await nothingOnItsWay(getContainer());
      mailbox.clear();
      const { data: credited } = await admin("post", `${path}/credit-notes`, {
        lines: [{ invoice_line_id: data.invoice.lines[0].id, quantity: 1 }],
        reason: "They fell ill",
      });
      await eventually(async () => expect(to("faktura@example.com")).toHaveLength(1));
      const [mail] = to("faktura@example.com");
      const { number } = credited.credit_note;
      expect(mail?.subject).toContain(number);
      expect(mail?.attachments[0]?.filename).toBe(`credit-note-${number}.pdf`);
      await nothingOnItsWay(getContainer());
      expect(to("faktura@example.com")).toHaveLength(1);
      const { data: papers } = await admin("get", `/orders/${id}/invoices`);
      const [sent] = papers.credit_notes;
      expect(Date.parse(sent.sent_at)).toBeGreaterThan(Date.now() - 600_000);
    });

    it("M2: the e-invoice comes with the mail, asks for what the paper asks for, and stays as it is; a credit note names its invoice", async () => {
      await settle("invoicing", {
        e_invoice: true,
        tax_categories: [{ rate: 0, category: "E", reason: "Exempt: courses" }],
      });
      const { id } = await orderByInvoice();
      const { data: draft } = await admin("post", `/orders/${id}/invoices`);
      const path = `/invoices/${draft.invoice.id}`;
      const early = await admin("get", `${path}/ubl`);
      expect([early.status, early.data.code]).toEqual([400, "invoice_not_issued"]);
      // What had come in by its issue is on both, what comes later on neither.
      await admin("post", `/orders/${id}/mark-paid`, { amount: 120 });
      await admin("post", `${path}/issue`);
      await admin("post", `${path}/mark-paid`, { amount: 100 });
      await nothingOnItsWay(getContainer());
      mailbox.clear();
      await admin("post", `${path}/send`);
      const [mail] = await mailbox.waitFor(1);
      const { data: paid } = await admin("post", `${path}/mark-paid`);
      const { number } = paid.invoice;
      const names = mail?.attachments.map(({ filename, type }) => [filename, type]);
      expect(names).toEqual([
        [`invoice-${number}.pdf`, "application/pdf"],
        [`invoice-${number}.xml`, "application/xml"],
      ]);
      const sent = String(mail?.attachments[1]?.content);
      expect(brokenRules(sent)).toEqual([]);
      for (const fact of [
        `<cbc:ID>${number}</cbc:ID>`,
        '<cbc:EndpointID schemeID="0192">923609016</cbc:EndpointID>',
        '<cbc:EndpointID schemeID="0192">974760673</cbc:EndpointID>',
        "<cbc:BuyerReference>PO 7</cbc:BuyerReference>",
        `<cbc:PaymentID>${paid.invoice.payment_reference}</cbc:PaymentID>`,
        "<cbc:TaxExemptionReason>Exempt: courses</cbc:TaxExemptionReason>",
        '<cbc:PrepaidAmount currencyID="NOK">120.00</cbc:PrepaidAmount>',
        '<cbc:PayableAmount currencyID="NOK">380.00</cbc:PayableAmount>',
      ]) {
        expect(sent).toContain(fact);
      }
      await settle("invoicing", {
        tax_categories: [{ rate: 0, category: "E", reason: "Another" }],
      });
      const link = /https?:\/\/[^\s/]+(\/box-office\/invoices\/\S+)/.exec(mail?.text ?? "")?.[1];
      expect((await api.get(link as string)).data).toContain("/ubl");
      for (const file of [
        await fileAt(`${link}/ubl`),
        await fileAt(`/admin/box-office${path}/ubl`),
      ]) {
        expect(file.headers["content-type"]).toContain("application/xml");
        expect(String(file.data)).toBe(sent);
      }

      await nothingOnItsWay(getContainer());
      mailbox.clear();
      const { data: credited } = await admin("post", `${path}/credit-notes`, {
        lines: [{ invoice_line_id: paid.invoice.lines[0].id, quantity: 1 }],
        reason: "They fell ill",
      });
      await eventually(async () => expect(to("faktura@example.com")).toHaveLength(1));
      const attached = String(to("faktura@example.com")[0]?.attachments[1]?.content);
      expect(brokenRules(attached)).toEqual([]);
      expect(attached.replaceAll(/\s*\n\s*/g, "")).toContain(
        `<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>${number}</cbc:ID>`,
      );
      const note = `/admin/box-office/credit-notes/${credited.credit_note.id}/ubl`;
      expect(String((await fileAt(note)).data)).toBe(attached);
    });

    it("M2: what can't be an e-invoice is sent without one, and the download says why", async () => {
      await settle("invoicing", { e_invoice: true, tax_categories: [] });
      const { id } = await orderByInvoice();
      const { data: draft } = await admin("post", `/orders/${id}/invoices`);
      const path = `/invoices/${draft.invoice.id}`;
      await admin("post", path, { buyer: { company: null, org_number: null } });
      await nothingOnItsWay(getContainer());
      mailbox.clear();
      await admin("post", `${path}/issue`, { send: true });
      const [mail] = await mailbox.waitFor(1);
      expect(mail?.attachments.map(({ type }) => type)).toEqual(["application/pdf"]);
      const answer = await admin("get", `${path}/ubl`);
      expect([answer.status, answer.data.code]).toEqual([400, "e_invoice_impossible"]);
      expect(answer.data.message).toContain("the buyer has no organisation number");
      expect(answer.data.message).toContain("the category of 0 %");
      const link = /https?:\/\/[^\s/]+(\/box-office\/invoices\/\S+)/.exec(mail?.text ?? "")?.[1];
      expect((await api.get(link as string)).data).not.toContain("/ubl");
      expect((await office.try("get", `${link}/ubl`)).data.code).toBe("e_invoice_impossible");

      await admin("post", `${path}/void`, { reason: "Wrong buyer" });
      expect((await admin("get", `${path}/ubl`)).data.code).toBe("invoice_not_issued");
      expect((await admin("get", "/credit-notes/none/ubl")).status).toBe(404);
    });

    it("A14: what was asked of a cart is forgotten after a month when no order came of it", async () => {
      const left = await courseCart();
      await request(left);
      const { id } = await orderByInvoice();
      await sql(
        getContainer(),
        `UPDATE box_office_invoice_request SET updated_at = now() - interval '31 days'`,
      );
      await forget(getContainer());
      expect((await offered(left)).invoice_request).toBeNull();
      const { data } = await admin("post", `/orders/${id}/invoices`);
      expect(data.invoice.buyer.company).toBe("Kurs & Co AS");
    });
  },
});
