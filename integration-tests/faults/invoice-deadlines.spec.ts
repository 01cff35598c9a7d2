import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import deliverMessages from "../../src/jobs/deliver-messages";
import finishStatusChanges from "../../src/jobs/finish-status-changes";
import watchInvoices from "../../src/jobs/watch-invoices";
import { type Body, BoxOffice, eventually, inDays } from "../fixtures/box-office";
import { kill, runInChild } from "../fixtures/child";
import type { Death } from "../fixtures/die-meeting-deadline";
import { type Mailbox, startMailbox } from "../fixtures/mailbox";
import { nothingOnItsWay } from "../fixtures/on-its-way";
import { passTime } from "../fixtures/pass-time";
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
      await admin("/settings/notifications", { merchant_email: MERCHANT });
      await admin("/settings/invoicing", {
        seller: {
          ...{ name: "Konserthuset AS", org_number: "923609016", address_1: "Storgata 1" },
          ...{ postal_code: "0155", city: "Oslo", country_code: "no" },
        },
        ...{ deadline_days: 1, on_deadline: "release" },
      });
    });

    const admin = async (path: string, body: object = {}): Promise<Body> => {
      const answer = await office.try("post", `/admin/box-office${path}`, body, office.store.admin);
      expect([answer.status, answer.data.message]).toEqual([200, undefined]);
      return answer.data;
    };

    /** Of two places out of three, with an invoice whose deadline is over. */
    async function pastItsDeadline() {
      const event = await office.createEvent({ capacity: 3 });
      const [session] = event.sessions;
      const { variant_id } = session.ticket_offers[0];
      const { cartId } = await office.buy([{ variant_id, quantity: 2 }], {
        provider: "pp_invoice_invoice",
      });
      const { order } = await office.orderOf(cartId);
      const { invoice } = await admin(`/orders/${order.id}/invoices`, { due_at: inDays(-3) });
      await admin(`/invoices/${invoice.id}/issue`);
      await nothingOnItsWay(getContainer());
      mailbox.clear();
      return { orderId: order.id, sessionId: session.id, invoiceId: invoice.id };
    }

    async function killedBefore(death: Death) {
      const child = await runInChild(getContainer(), "die-meeting-deadline", death);
      try {
        await eventually(async () => expect(child.output).toContain("HERE"), 120);
      } finally {
        await kill(child);
      }
    }

    /** The leases of whoever died end. */
    const anHourGoesBy = () =>
      passTime(getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION), 3600, {
        box_office_order: ["leased_until"],
        box_office_order_standing: ["unfinished_since"],
        box_office_order_deadline: ["taken_at"],
        box_office_order_log: ["leased_until"],
        box_office_message: ["next_attempt_at"],
      });

    const runJobs = () =>
      Promise.all([
        watchInvoices(getContainer()),
        watchInvoices(getContainer()),
        finishStatusChanges(getContainer()),
        deliverMessages(getContainer()),
      ]);

    it.each<Death>(["cancelled", "voided", "finished", "noted"])(
      "A4: killed at the deadline before it is %s: places free, invoice void, and everybody told, once",
      async (death) => {
        const { orderId, sessionId, invoiceId } = await pastItsDeadline();
        await killedBefore(death);
        const before = (await office.adminOrder(orderId)).status.state;
        expect(before).toBe(death === "cancelled" ? "awaiting_payment" : "cancelled");

        // Whoever comes at once lets the dead be.
        await watchInvoices(getContainer());
        await anHourGoesBy();
        await runJobs();
        await anHourGoesBy();
        await runJobs();
        await nothingOnItsWay(getContainer());

        const { status, log } = await office.adminOrder(orderId);
        expect(status.state).toBe("cancelled");
        const kinds = log.map(({ kind, reason }: Body) => `${kind} ${reason}`);
        expect(kinds.filter((one: string) => one === "status invoice_deadline")).toHaveLength(1);
        expect(kinds.filter((one: string) => one.startsWith("invoice_void"))).toHaveLength(1);
        expect((await office.availability(sessionId))[0]?.remaining).toBe(3);
        const [invoice] = await sql(
          getContainer(),
          `SELECT state FROM box_office_invoice WHERE id = :id`,
          { id: invoiceId },
        );
        expect(invoice).toEqual({ state: "void" });
        // What was on its way when its sender died may go again, under its own id.
        const told = new Map(
          mailbox.mails.map(({ messageId, recipients }) => [messageId, recipients[0]]),
        );
        expect([...told.values()].sort()).toEqual([BUYER, MERCHANT]);
        const { checks } = await office.health();
        expect(checks.filter((check: Body) => !check.ok)).toEqual([]);
      },
    );
  },
});
