import watchInvoices from "../../src/jobs/watch-invoices";
import { type Body, BoxOffice, eventually, inDays } from "../fixtures/box-office";
import { type Mailbox, startMailbox } from "../fixtures/mailbox";
import { nothingOnItsWay } from "../fixtures/on-its-way";
import { seedStore, sql } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";

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
  },
});
