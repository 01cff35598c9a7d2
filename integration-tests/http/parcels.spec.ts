import { Modules } from "@medusajs/framework/utils";
import finishTicketOrders from "../../src/jobs/finish-ticket-orders";
import { finishCreditNote } from "../../src/workflows/credits/finish-credit-note";
import { type Body, BoxOffice, eventually } from "../fixtures/box-office";
import { type Mailbox, startMailbox } from "../fixtures/mailbox";
import { nothingOnItsWay } from "../fixtures/on-its-way";
import { OrderDesk } from "../fixtures/order-desk";
import { ParcelDesk } from "../fixtures/parcel-desk";
import { seedStore, sql } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";

const INVOICE = "pp_invoice_invoice";
const KARI = "kari@example.com";

let mailbox: Mailbox;

beforeAll(async () => {
  mailbox = await startMailbox();
  Object.assign(process.env, { SMTP_HOST: "127.0.0.1", SMTP_PORT: String(mailbox.port) });
});

afterAll(() => mailbox.stop());

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let office: BoxOffice;
    let desk: OrderDesk;
    let post: ParcelDesk;

    beforeAll(async () => {
      office = new BoxOffice(api, await seedStore(getContainer()));
      desk = new OrderDesk(office);
      post = await ParcelDesk.open(office);
      const seller = {
        ...{ name: "Konserthuset AS", org_number: "923609016", country_code: "no" },
        ...{ address_1: "Storgata 1", postal_code: "0155", city: "Oslo" },
      };
      await settings("invoicing", { seller });
    });

    beforeEach(() => mailbox.clear());

    afterEach(async () => {
      await nothingOnItsWay(getContainer());
      const { checks } = await office.health();
      expect(checks.filter((check: Body) => !check.ok)).toEqual([]);
    });

    const admin = (path: string, body: object = {}) =>
      office.try("post", `/admin/box-office${path}`, body, office.store.admin);
    const settings = async (area: string, changes: object) =>
      expect((await admin(`/settings/${area}`, changes)).status).toBe(200);

    const sentMails = () =>
      mailbox.mails.filter(({ html }) => html.includes("Your parcel is on its way"));

    it("M3: an order of three in two parcels: a mail for each, once, with tracking and what is still to come", async () => {
      const { orderId, lineId } = await post.buy(3, { locale: "en" });
      const bus = getContainer().resolve(Modules.EVENT_BUS);
      const first = await post.pack(orderId, lineId, 1);
      await post.send(orderId, lineId, first, 1, "70715500000012345");
      await bus.emit({ name: "shipment.created", data: { id: first } });
      await eventually(async () => expect(sentMails()).toHaveLength(1));
      const second = await post.pack(orderId, lineId, 2);
      await post.send(orderId, lineId, second, 2);
      await Promise.all(
        [first, second, second].map((id) => bus.emit({ name: "shipment.created", data: { id } })),
      );
      await eventually(async () => expect(sentMails()).toHaveLength(2));
      await nothingOnItsWay(getContainer());
      const [one, two] = sentMails();
      expect(sentMails()).toHaveLength(2);
      expect(one?.recipients).toEqual([KARI]);
      expect(one?.text).toMatch(
        /1 × Plakat, A2[\s\S]*70715500000012345[\s\S]*Still to come[\s\S]*2 × Plakat/,
      );
      expect(one?.html).toContain("https://track.example/70715500000012345");
      expect(one?.subject).toMatch(/a part of it is on its way/);
      expect(two?.text).toContain("2 × Plakat, A2");
      expect(two?.text).not.toContain("Still to come");
      const { log } = await office.adminOrder(orderId);
      const shipped = log.filter(({ kind }: Body) => kind === "shipped");
      expect(shipped.map(({ data }: Body) => [data.fulfillment_id, data.quantity])).toEqual([
        [second, 2],
        [first, 1],
      ]);
    });

    it("M3: a shipment whose event was lost is told of all the same; who doesn't want these mails sends none", async () => {
      const { orderId, lineId } = await post.buy(2, { locale: "en" });
      const first = await post.pack(orderId, lineId, 1);
      await nothingOnItsWay(getContainer());
      const lost = jest
        .spyOn(getContainer().resolve(Modules.EVENT_BUS), "emit")
        .mockResolvedValue(undefined);
      await post.send(orderId, lineId, first, 1);
      lost.mockRestore();
      await sql(
        getContainer(),
        `UPDATE box_office_order SET dirty_at = dirty_at - interval '10 minutes' WHERE order_id = :id`,
        { id: orderId },
      );
      await eventually(async () => {
        await finishTicketOrders(getContainer());
        expect(sentMails()).toHaveLength(1);
      });
      await settings("notifications", { shipped: false });
      const second = await post.pack(orderId, lineId, 1);
      await post.send(orderId, lineId, second, 1);
      await desk.expectState(orderId, "shipped");
      await nothingOnItsWay(getContainer());
      expect(sentMails()).toHaveLength(1);
    });

    it("M2: each line of an order says how much of it was shipped, beside what is invoiced and paid", async () => {
      const event = await office.createEvent();
      const [offer] = event.sessions[0].ticket_offers;
      const more = [{ variant_id: offer.variant_id, quantity: 2 }];
      const { orderId, lineId } = await post.buy(3, { provider: INVOICE, more });
      const path = `/admin/box-office/orders/${orderId}/invoices`;
      const shipped = async () => {
        const { data } = await office.try("get", path, {}, office.store.admin);
        const isPoster = ({ line_item_id }: Body) => line_item_id === lineId;
        const [[poster], others] = [
          data.lines.filter(isPoster),
          data.lines.filter((line: Body) => !isPoster(line)),
        ];
        // A ticket and the shipping itself.
        expect(others).toMatchObject([{ shipped: 0 }, { shipped: 0 }]);
        return [poster.ordered, poster.shipped];
      };
      expect(await shipped()).toEqual([3, 0]);
      const parcel = await post.pack(orderId, lineId, 2);
      expect(await shipped()).toEqual([3, 0]);
      await post.send(orderId, lineId, parcel, 2);
      expect(await shipped()).toEqual([3, 2]);
      await post.deliver(orderId, parcel);
      expect(await shipped()).toEqual([3, 2]);
    });

    it("M2: shipping may be invoiced alone, and nothing at all may not", async () => {
      const { orderId } = await post.buy(1, { provider: INVOICE });
      const draft = async (body: Body) => {
        const path = `/admin/box-office/orders/${orderId}/invoices`;
        const { data, status } = await office.try("post", path, body, office.store.admin);
        return [status, data.invoice?.total ?? data.message];
      };
      expect(await draft({ lines: [], shipping: true })).toEqual([200, 49]);
      const refused = [400, "lines: must have one, or shipping"];
      expect(await draft({ lines: [], shipping: false })).toEqual(refused);
      expect(await draft({ lines: [] })).toEqual(refused);
    });

    it("M4: credited goods return to the stock where the credit note says so: first what is not sent, then what was", async () => {
      await settings("orders", { complete_needs_invoice: false });
      const before = await post.stock();
      const { orderId, lineId } = await post.buy(3, { provider: INVOICE });
      const { data: drafted } = await admin(`/orders/${orderId}/invoices`);
      const { data } = await admin(`/invoices/${drafted.invoice.id}/issue`);
      const { id, lines } = data.invoice;
      await admin(`/invoices/${id}/mark-paid`);
      await post.pack(orderId, lineId, 2);
      const stock = (stocked: number, available: number) =>
        post.expectStock({
          stocked: before.stocked + stocked,
          available: before.available + available,
        });
      await stock(-2, -3);
      const line = lines.find(({ line_item_id }: Body) => line_item_id === lineId);
      const credit = async (restock?: boolean) => {
        const { status, data: answer } = await admin(`/invoices/${id}/credit-notes`, {
          lines: [{ invoice_line_id: line.id, quantity: 1, ...(restock && { restock }) }],
          reason: "It came back",
        });
        expect([status, answer.message]).toEqual([200, undefined]);
        return answer.credit_note.id as string;
      };
      const unsent = await credit(true);
      await stock(-2, -2);
      const sent = await credit(true);
      await stock(-1, -1);
      await credit();
      await stock(-1, -1);

      // As a process leaves them that died before it said that all was done.
      await sql(
        getContainer(),
        `UPDATE box_office_credit_note SET finished_at = NULL WHERE id = ANY (:ids)`,
        { ids: [unsent, sent] },
      );
      for (const note of [unsent, sent]) await finishCreditNote(getContainer(), note);
      await stock(-1, -1);
    });

    describe("M5: where orders are completed with their invoice", () => {
      beforeEach(() => settings("orders", { complete_needs_invoice: true }));

      const issue = async (orderId: string): Promise<string> => {
        const { data } = await admin(`/orders/${orderId}/invoices`);
        const { status, data: issued } = await admin(`/invoices/${data.invoice.id}/issue`);
        expect([status, issued.message]).toEqual([200, undefined]);
        return issued.invoice.id;
      };
      const pay = async (orderId: string) =>
        expect((await office.markPaid(orderId)).status).toBe(200);
      const send = async (orderId: string, lineId: string) =>
        post.send(orderId, lineId, await post.pack(orderId, lineId, 1), 1);

      const ORDERS = [
        ["invoice", "pay", "send"],
        ["invoice", "send", "pay"],
        ["send", "invoice", "pay"],
        ["send", "pay", "invoice"],
        ["pay", "send", "invoice"],
        ["pay", "invoice", "send"],
      ] as const;

      it.each(ORDERS)("M5: %s, %s, %s", async (...deeds) => {
        const { orderId, lineId } = await post.buy(1, { provider: INVOICE });
        for (const [nth, deed] of deeds.entries()) {
          if (deed === "invoice") await issue(orderId);
          if (deed === "pay") await pay(orderId);
          if (deed === "send") await send(orderId, lineId);
          if (nth < 2) {
            await nothingOnItsWay(getContainer());
            expect((await office.adminOrder(orderId)).status.state).not.toBe("completed");
          }
        }
        await desk.expectState(orderId, "completed");
      });

      it("M5: what has nothing to send is completed when it is invoiced and paid", async () => {
        const event = await office.createEvent();
        const { variant_id } = event.sessions[0].ticket_offers[0];
        const { cartId } = await office.buy([{ variant_id, quantity: 1 }], { provider: INVOICE });
        const { order } = await office.orderOf(cartId);
        await pay(order.id);
        await desk.expectState(order.id, "processing");
        await issue(order.id);
        await desk.expectState(order.id, "completed");
      });

      it("M5: what is delivered and not invoiced stays; in a shop that makes no invoices it is completed", async () => {
        const delivered = async () => {
          const { orderId, lineId } = await post.buy(1, { provider: INVOICE });
          await pay(orderId);
          const parcel = await post.pack(orderId, lineId, 1);
          await post.send(orderId, lineId, parcel, 1);
          await post.deliver(orderId, parcel);
          return orderId;
        };
        const stays = await delivered();
        await nothingOnItsWay(getContainer());
        await desk.expectState(stays, "shipped");
        await settings("orders", { complete_needs_invoice: false });
        await desk.expectState(await delivered(), "completed");
      });
    });
  },
});
