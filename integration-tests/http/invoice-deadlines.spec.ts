import { readPdf } from "../../src/documents/__tests__/read-pdf";
import watchInvoices from "../../src/jobs/watch-invoices";
import { type Body, BoxOffice, eventually, inDays } from "../fixtures/box-office";
import { type Mailbox, startMailbox } from "../fixtures/mailbox";
import { nothingOnItsWay } from "../fixtures/on-its-way";
import { OrderDesk } from "../fixtures/order-desk";
import { seedStore, sql } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";

const BUYER = "kari@example.com";
const MERCHANT = "merchant@example.com";
let mailbox: Mailbox;

beforeAll(async () => {
  mailbox = await startMailbox();
  Object.assign(process.env, { SMTP_HOST: "127.0.0.1", SMTP_PORT: String(mailbox.port) });
});

afterAll(() => mailbox.stop());

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let office: BoxOffice;

    beforeAll(async () => {
      office = new BoxOffice(api, await seedStore(getContainer()));
      await admin("post", "/settings/invoicing", {
        seller: {
          ...{ name: "Konserthuset AS", org_number: "923609016", address_1: "Storgata 1" },
          ...{ postal_code: "0155", city: "Oslo", country_code: "no" },
        },
      });
      await admin("post", "/settings/notifications", { merchant_email: MERCHANT });
    });

    const admin = (method: "get" | "post", path: string, body: object = {}) =>
      office.try(method, `/admin/box-office${path}`, body, office.store.admin);

    /** Of two tickets, issued when it was due already. */
    async function lateInvoice(): Promise<Body> {
      const event = await office.createEvent();
      const { variant_id } = event.sessions[0].ticket_offers[0];
      const { cartId } = await office.buy([{ variant_id, quantity: 2 }], {
        provider: "pp_invoice_invoice",
      });
      const { order } = await office.orderOf(cartId);
      const { data } = await admin("post", `/orders/${order.id}/invoices`, {
        due_at: inDays(-1.5),
      });
      const issued = await admin("post", `/invoices/${data.invoice.id}/issue`);
      expect([issued.status, issued.data.message]).toEqual([200, undefined]);
      await nothingOnItsWay(getContainer());
      mailbox.clear();
      return issued.data.invoice;
    }

    const run = async () => {
      await watchInvoices(getContainer());
      await nothingOnItsWay(getContainer());
    };

    const overdueEntries = async (orderId: string): Promise<Body[]> => {
      const { log } = await office.adminOrder(orderId);
      return log.filter(({ kind }: Body) => kind === "invoice_overdue");
    };

    it("A4: an invoice that is not paid by its due date is marked once, whatever crashes", async () => {
      const invoice = await lateInvoice();
      expect(invoice.overdue).toBe(true);
      await Promise.all([run(), run()]);
      // As if the process had died before it noted that it was done.
      await sql(getContainer(), `DELETE FROM box_office_invoice_notice`);
      await run();
      expect(await overdueEntries(invoice.order_id)).toMatchObject([
        { data: { invoice_id: invoice.id, number: invoice.number, amount: 500 } },
      ]);
      expect(mailbox.mails).toEqual([]);
      const { status, log } = await office.adminOrder(invoice.order_id);
      expect(status).toMatchObject({ code: "invoice_overdue", state: "awaiting_payment" });
      expect(
        log.filter(({ to_status }: Body) => to_status?.label.en === "Invoice overdue"),
      ).toHaveLength(1);
      await admin("post", `/invoices/${invoice.id}/mark-paid`);
      await eventually(async () =>
        expect((await office.adminOrder(invoice.order_id)).status.state).toBe("processing"),
      );
    });

    it("A4: once none of its invoices is overdue the order awaits its payment as before", async () => {
      const invoice = await lateInvoice();
      const codeOf = async () => (await office.adminOrder(invoice.order_id)).status.code;
      await run();
      expect(await codeOf()).toBe("invoice_overdue");
      const voided = await admin("post", `/invoices/${invoice.id}/void`, { reason: "Wrong day" });
      expect(voided.status).toBe(200);
      await eventually(async () => expect(await codeOf()).toBe("awaiting_payment"));
      const { data } = await admin("post", `/orders/${invoice.order_id}/invoices`, {
        due_at: inDays(9),
      });
      await admin("post", `/invoices/${data.invoice.id}/issue`);
      await run();
      expect(await codeOf()).toBe("awaiting_payment");
      expect(mailbox.mails).toEqual([]);
    });

    it("A4: its buyer is reminded on the day that the shop chose, once, and not of what is paid", async () => {
      const [unpaid, paid] = [await lateInvoice(), await lateInvoice()];
      await admin("post", `/invoices/${paid.id}/mark-paid`);
      await nothingOnItsWay(getContainer());
      mailbox.clear();
      // Both were issued three weeks ago; what is issued is not changed but by time.
      await sql(getContainer(), `ALTER TABLE box_office_invoice DISABLE TRIGGER box_office_freeze`);
      await sql(
        getContainer(),
        `UPDATE box_office_invoice SET issued_at = issued_at - interval '21 days' WHERE issued_at IS NOT NULL`,
      );
      await sql(getContainer(), `ALTER TABLE box_office_invoice ENABLE TRIGGER box_office_freeze`);
      await admin("post", "/settings/invoicing", { reminders_days: [-3, 1] });
      await Promise.all([run(), run()]);
      await sql(getContainer(), `DELETE FROM box_office_invoice_notice`);
      await run();
      await eventually(async () => expect(mailbox.mails).toHaveLength(1));
      const [mail] = mailbox.mails;
      expect(mail?.recipients).toEqual(["kari@example.com"]);
      expect(mail?.subject).toContain(unpaid.number);
      expect(mail?.text).toContain("was due on");
      expect(mail?.attachments[0]?.filename).toBe(`invoice-${unpaid.number}.pdf`);
    });

    describe("the deadline of an order by invoice", () => {
      beforeEach(() => mailbox.clear());

      const settle = async (changes: Body) => {
        const { status, data } = await admin("post", "/settings/invoicing", changes);
        expect([status, data.message]).toEqual([200, undefined]);
      };

      /** Of two places out of three, unless it is of other goods. */
      async function placed({ provider = "pp_invoice_invoice", ...event }: Body = {}) {
        const { sessions } = await office.createEvent({ capacity: 3, ...event });
        const [session] = sessions;
        const { variant_id } = session.ticket_offers[0];
        const { cartId } = await office.buy([{ variant_id, quantity: 2 }], { provider });
        const { order } = await office.orderOf(cartId);
        await nothingOnItsWay(getContainer());
        return { orderId: order.id as string, sessionId: session.id as string };
      }

      const daysGoBy = (days: number) =>
        sql(
          getContainer(),
          `UPDATE box_office_order_deadline SET placed_at = placed_at - make_interval(days => :days)`,
          { days },
        );

      async function issued(orderId: string, body: Body = {}): Promise<Body> {
        const draft = await admin("post", `/orders/${orderId}/invoices`, body);
        const { status, data } = await admin("post", `/invoices/${draft.data.invoice.id}/issue`);
        expect([status, data.message]).toEqual([200, undefined]);
        return data.invoice;
      }

      const invoiceOf = async (id: string): Promise<Body> =>
        (await admin("get", `/invoices/${id}`)).data.invoice;

      const placesLeft = async (sessionId: string) =>
        (await office.availability(sessionId))[0]?.remaining;

      const codeOf = async (orderId: string) => (await office.adminOrder(orderId)).status.code;

      const mailsTo = (address: string) =>
        mailbox.mails.filter(({ recipients }) => recipients.includes(address));

      const ends = async (orderId: string): Promise<Body[]> =>
        (await office.adminOrder(orderId)).log.filter(
          ({ reason }: Body) => reason === "invoice_deadline",
        );

      const sweep = async () => {
        const { checks } = await office.health();
        expect(checks.filter((check: Body) => !check.ok)).toEqual([]);
      };

      it("A4: none was set: it waits until somebody cancels it", async () => {
        const { orderId, sessionId } = await placed();
        await settle({ deadline_days: 0, on_deadline: "release" });
        await daysGoBy(400);
        await run();
        expect(await codeOf(orderId)).toBe("awaiting_payment");
        expect(await placesLeft(sessionId)).toBe(1);
      });

      it("A4: over, it is marked, once, keeps its places, and goes on when it is paid", async () => {
        await settle({ deadline_days: 7 });
        const { orderId, sessionId } = await placed();
        await eventually(async () => expect(mailsTo(BUYER)).toHaveLength(1));
        expect(mailsTo(BUYER)[0]?.text).toContain("waits for its payment until");
        expect(mailsTo(BUYER)[0]?.text).not.toContain("cancelled");
        expect(mailsTo(MERCHANT)[0]?.text).toContain("waits for its payment until");
        mailbox.clear();
        await daysGoBy(6);
        await run();
        expect(await codeOf(orderId)).toBe("awaiting_payment");
        await daysGoBy(2);
        await Promise.all([run(), run()]);
        expect(await codeOf(orderId)).toBe("invoice_overdue");
        expect(await placesLeft(sessionId)).toBe(1);
        const desk = new OrderDesk(office);
        await desk.move(orderId, "awaiting_payment");
        await run();
        expect(await codeOf(orderId)).toBe("awaiting_payment");
        expect(mailbox.mails).toEqual([]);
        expect((await office.markPaid(orderId)).status).toBe(200);
        await eventually(async () => expect(await codeOf(orderId)).toBe("processing"));
        // Its tickets, and not in the next test's mailbox.
        await nothingOnItsWay(getContainer());
      });

      it("A4: released by the event's own word: places free, order cancelled, merchant and client told once", async () => {
        await settle({ deadline_days: 30, on_deadline: "release" });
        const { orderId, sessionId } = await placed({ invoice_deadline_days: 3 });
        await eventually(async () => expect(mailsTo(BUYER)).toHaveLength(1));
        expect(mailsTo(BUYER)[0]?.text).toContain("cancelled and its places are free for others");
        mailbox.clear();
        await daysGoBy(4);
        await Promise.all([run(), run()]);
        expect(await codeOf(orderId)).toBe("cancelled");
        expect(await placesLeft(sessionId)).toBe(3);
        await eventually(async () => expect(mailbox.mails).toHaveLength(2));
        const [told] = mailsTo(BUYER);
        expect(told?.subject).toContain("was not paid in time and is cancelled");
        expect(told?.text).toContain("Its tickets are not valid");
        expect(mailsTo(MERCHANT)[0]?.text).toContain("its places are free again");
        const { data } = await office.try(
          "get",
          "/admin/notifications?channel=feed&limit=50",
          {},
          office.store.admin,
        );
        const notices = data.notifications.filter(
          ({ trigger_type, resource_id }: Body) =>
            trigger_type === "box_office.order_expired" && resource_id === orderId,
        );
        expect(notices).toHaveLength(1);

        // Who brings it back keeps it.
        expect((await new OrderDesk(office).move(orderId, "awaiting_payment")).status).toBe(200);
        await sql(
          getContainer(),
          `UPDATE box_office_order_deadline SET done_at = NULL, taken_at = NULL`,
        );
        await run();
        expect(await codeOf(orderId)).toBe("awaiting_payment");
        expect(await ends(orderId)).toHaveLength(1);
        await sweep();
      });

      it("A4: what a gift card paid a part of is marked, and ended by nobody but the merchant", async () => {
        await settle({ deadline_days: 2, on_deadline: "release" });
        const { sessions } = await office.createEvent({ capacity: 3 });
        const { variant_id } = sessions[0].ticket_offers[0];
        const cartId = await office.cart([{ variant_id, quantity: 2 }]);
        const { data } = await admin("post", "/gift-cards", { amount: 1, currency_code: "nok" });
        await office.try("post", `/store/box-office/carts/${cartId}/gift-cards`, {
          code: data.code,
        });
        await office.startPayment(cartId, "pp_invoice_invoice");
        await office.complete(cartId);
        const { order } = await office.orderOf(cartId);
        await eventually(async () => expect(mailsTo(BUYER)).toHaveLength(1));
        expect(mailsTo(BUYER)[0]?.text).toContain("waits for its payment until");
        expect(mailsTo(BUYER)[0]?.text).not.toContain("cancelled");
        await daysGoBy(3);
        await run();
        expect(await codeOf(order.id)).toBe("invoice_overdue");
        expect(await placesLeft(sessions[0].id)).toBe(1);
        await sweep();
        await nothingOnItsWay(getContainer());
      });

      it("A4: an invoice puts it off to its own due date, and is void with its paper when the order ends", async () => {
        await settle({ deadline_days: 2, on_deadline: "release" });
        const { orderId, sessionId } = await placed();
        const invoice = await issued(orderId, { due_at: inDays(1) });
        await daysGoBy(30);
        await run();
        expect(await codeOf(orderId)).toBe("awaiting_payment");
        await admin("post", `/invoices/${invoice.id}/send`);
        await eventually(async () =>
          expect(mailsTo(BUYER).at(-1)?.text).toContain("If nothing is paid by"),
        );
        mailbox.clear();
        await sql(
          getContainer(),
          `ALTER TABLE box_office_invoice DISABLE TRIGGER box_office_freeze`,
        );
        await sql(
          getContainer(),
          `UPDATE box_office_invoice SET due_at = due_at - interval '4 days' WHERE id = :id`,
          { id: invoice.id },
        );
        await sql(
          getContainer(),
          `ALTER TABLE box_office_invoice ENABLE TRIGGER box_office_freeze`,
        );
        await Promise.all([run(), run()]);
        expect(await codeOf(orderId)).toBe("cancelled");
        expect(await placesLeft(sessionId)).toBe(3);
        expect(await invoiceOf(invoice.id)).toMatchObject({ state: "void", amount_due: 0 });
        const paper = await api.get(`/admin/box-office/invoices/${invoice.id}/pdf?document=void`, {
          ...office.store.admin,
          responseType: "arraybuffer",
        });
        const [page] = (await readPdf(Buffer.from(paper.data))).pages;
        expect(page?.text).toContain("Not paid in time");
        await eventually(async () => expect(mailbox.mails).toHaveLength(2));
        const kinds = (await office.adminOrder(orderId)).log.map(({ kind }: Body) => kind);
        expect(kinds.filter((kind: string) => kind === "invoice_void")).toHaveLength(1);
        expect(await ends(orderId)).toHaveLength(1);
        await sweep();
      });

      it("A4: a void invoice puts nothing off where another one stands", async () => {
        await settle({ deadline_days: 2, on_deadline: "release" });
        const { orderId } = await placed();
        const slip = await issued(orderId, { due_at: inDays(9000) });
        await admin("post", `/invoices/${slip.id}/void`, { reason: "Wrong year" });
        await run();
        expect(await codeOf(orderId)).toBe("awaiting_payment");
        await issued(orderId, { due_at: inDays(-5) });
        await run();
        expect(await codeOf(orderId)).toBe("cancelled");
        await sweep();
      });

      it("A4: with any money on it, or not by invoice, it is never released", async () => {
        await settle({ deadline_days: 1, on_deadline: "release" });
        const part = await placed();
        expect((await office.markPaid(part.orderId, { amount: 100 })).status).toBe(200);
        const paid = await placed();
        expect((await office.markPaid(paid.orderId)).status).toBe(200);
        const card = await placed({ provider: "pp_system_default" });
        await nothingOnItsWay(getContainer());
        mailbox.clear();
        await daysGoBy(9);
        await run();
        expect(await codeOf(part.orderId)).toBe("invoice_overdue");
        expect(await codeOf(paid.orderId)).toBe("processing");
        expect(await codeOf(card.orderId)).toBe("processing");
        const noted = await sql(
          getContainer(),
          `SELECT order_id FROM box_office_order_deadline WHERE order_id = :id`,
          { id: card.orderId },
        );
        expect(noted).toEqual([]);
        for (const { sessionId } of [part, paid, card]) expect(await placesLeft(sessionId)).toBe(1);
        expect(mailbox.mails).toEqual([]);
      });

      it("A4: of several events the shortest counts, and what the shop says later is for later orders", async () => {
        await settle({ deadline_days: 20, on_deadline: "release" });
        const events = [
          await office.createEvent({ invoice_deadline_days: 10 }),
          await office.createEvent({ invoice_deadline_days: 5 }),
          await office.createEvent(),
        ];
        const lines = events.map((event) => ({
          variant_id: event.sessions[0].ticket_offers[0].variant_id,
          quantity: 1,
        }));
        const { cartId } = await office.buy(lines, { provider: "pp_invoice_invoice" });
        const { order } = await office.orderOf(cartId);
        await settle({ deadline_days: 0 });
        await admin("post", `/events/${events[1]?.id}`, { invoice_deadline_days: 0 });
        await daysGoBy(4);
        await run();
        expect(await codeOf(order.id)).toBe("awaiting_payment");
        await daysGoBy(2);
        await run();
        expect(await codeOf(order.id)).toBe("cancelled");
      });

      it("A4: each of its mails can be switched off", async () => {
        await settle({ deadline_days: 1, on_deadline: "release" });
        await admin("post", "/settings/notifications", {
          order_expired: false,
          merchant_order_expired: false,
        });
        const { orderId } = await placed();
        mailbox.clear();
        await daysGoBy(2);
        await run();
        expect(await codeOf(orderId)).toBe("cancelled");
        await nothingOnItsWay(getContainer());
        expect(mailbox.mails).toEqual([]);
      });

      it("A4: money that comes while it is released ends in exactly one of the two", async () => {
        await settle({ deadline_days: 0, on_deadline: "release" });
        const orders: Body[] = [];
        for (let nth = 0; nth < 6; nth++) {
          const { orderId, sessionId } = await placed();
          orders.push({
            orderId,
            sessionId,
            invoice: await issued(orderId, { due_at: inDays(-3) }),
          });
        }
        await daysGoBy(5);
        const [, ...answers] = await Promise.all([
          Promise.all([run(), run()]),
          ...orders.map(({ invoice }, nth) =>
            nth % 2
              ? admin("post", `/invoices/${invoice.id}/mark-paid`)
              : office.markPaid(invoice.order_id),
          ),
        ]);
        await run();
        for (const [nth, { orderId, sessionId, invoice }] of orders.entries()) {
          const wasPaid = answers[nth]?.status === 200;
          const { status, amount_paid, tickets } = await office.adminOrder(orderId);
          const { state } = await invoiceOf(invoice.id);
          expect([status.state, amount_paid, state, await placesLeft(sessionId)]).toEqual(
            wasPaid ? ["processing", 500, "paid", 1] : ["cancelled", 0, "void", 3],
          );
          expect(tickets.map(({ status }: Body) => status)).toEqual(
            wasPaid ? ["valid", "valid"] : ["cancelled", "cancelled"],
          );
        }
        await sweep();
      });
    });
  },
});
