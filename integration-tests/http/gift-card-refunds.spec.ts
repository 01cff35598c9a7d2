import { BOX_OFFICE_GIFT_CARD } from "../../src/modules/gift-card";
import { finishTicketOrdersWorkflow, settleOrderWorkflow } from "../../src/workflows";
import { BANK, bank, resetBank } from "../fixtures/bank-provider";
import { type Body, BoxOffice, type Caller, eventually } from "../fixtures/box-office";
import { InvoiceDesk } from "../fixtures/invoice-desk";
import { OrderDesk } from "../fixtures/order-desk";
import { Organiser } from "../fixtures/organiser";
import { customerHeaders, seedStore, sql } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";

const times = (count: number) => Array.from({ length: count }, (_, nth) => nth);

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let office: BoxOffice;
    let organiser: Organiser;
    let desk: OrderDesk;

    beforeAll(async () => {
      office = new BoxOffice(api, await seedStore(getContainer(), [BANK]));
      organiser = new Organiser(office);
      desk = new OrderDesk(office);
    });
    beforeEach(resetBank);
    afterEach(async () => {
      const { checks } = await office.health();
      expect(checks.filter(({ ok }: Body) => !ok)).toEqual([]);
    });

    const balance = async (id: string): Promise<number> =>
      (await organiser.get(`/gift-cards/${id}`)).data.gift_card.balance;

    /** Five tickets of 100, of which a card pays so much, and the bank has taken so much of the rest: all. */
    async function sold(byCard: number, buyer?: Caller, taken = 500 - byCard) {
      const { data } = await organiser.post("/gift-cards", {
        ...{ amount: byCard, currency_code: "nok" },
      });
      const event = await office.createEvent({ capacity: 10, price: 100 });
      const { variant_id } = event.sessions[0].ticket_offers[0];
      const cartId = await office.cart([{ variant_id, quantity: 5 }], "nora@example.com", buyer);
      const { status } = await office.try(
        "post",
        `/store/box-office/carts/${cartId}/gift-cards`,
        { code: data.code },
        buyer,
      );
      expect(status).toBe(200);
      if (byCard < 500) await office.startPayment(cartId, BANK);
      expect((await office.complete(cartId)).data.type).toBe("order");
      const { order, tickets } = await office.orderOf(cartId, buyer);
      if (taken > 0) await capture(order.id, taken);
      await eventually(async () => expect(await balance(data.gift_card.id)).toBe(0));
      return { orderId: order.id as string, tickets, cardId: data.gift_card.id as string };
    }

    const medusa = async (orderId: string, fields: string): Promise<Body> =>
      (await api.get(`/admin/orders/${orderId}?fields=${fields}`, office.store.admin)).data.order;

    async function capture(orderId: string, amount: number): Promise<void> {
      const { payment_collections } = await medusa(orderId, "payment_collections.payments.*");
      const [payment] = payment_collections.flatMap(({ payments }: Body) => payments);
      const { status } = await office.try(
        "post",
        `/admin/payments/${payment.id}/capture`,
        { amount },
        office.store.admin,
      );
      expect(status).toBe(200);
    }

    /** By the bank. */
    const refunded = async (orderId: string): Promise<number> => {
      const { payment_collections } = await medusa(
        orderId,
        "payment_collections.payments.refunds.*",
      );
      return payment_collections
        .flatMap(({ payments }: Body) => payments.flatMap(({ refunds }: Body) => refunds ?? []))
        .reduce((sum: number, { amount }: Body) => sum + amount, 0);
    };

    const cancel = async (tickets: Body[]) => {
      const { data } = await organiser.post("/registrations/bulk-cancel", {
        registration_ids: tickets.map(({ id }) => id),
      });
      expect(data.results.filter(({ ok }: Body) => !ok)).toEqual([]);
    };

    const owed = async (orderId: string): Promise<[number, number] | null> => {
      const { refunds_due } = (await organiser.get("/refunds-due")).data;
      const found = refunds_due.find(({ order_id }: Body) => order_id === orderId);
      return found ? [found.amount_owed, found.amount_to_cards] : null;
    };

    const owes = (orderId: string, expected: [number, number] | null) =>
      eventually(async () => expect(await owed(orderId)).toEqual(expected));

    const giveBack = async (orderId: string, more: Body = {}): Promise<Body> => {
      const { mode, reason, ...order } = more;
      const { data } = await organiser.post("/refunds-due/refund", {
        ...{ orders: [{ order_id: orderId, ...order }], mode, reason },
      });
      return data.results[0];
    };

    const refundFirst = async (refund_first: "cards" | "payments") =>
      expect((await organiser.post("/settings/gift-cards", { refund_first })).status).toBe(200);

    const row = async (orderId: string): Promise<Body> => {
      const { orders } = (await organiser.get("/orders")).data;
      return orders.find(({ order_id }: Body) => order_id === orderId);
    };

    /** What is asked for, and what has become of it, in our list as in Medusa. */
    const expectSums = (orderId: string, total: number, paid: number, refunded: number) =>
      eventually(async () => {
        const ours = await row(orderId);
        expect([ours.total, ours.amount_paid, ours.amount_refunded, ours.due]).toEqual([
          ...[total, paid, refunded, 0],
        ]);
        const { summary } = await medusa(orderId, "summary");
        expect(summary.pending_difference).toBe(total - paid + refunded);
      });

    it("D4, W26: what a card paid of an order counts as paid, and goes back once the providers' part has", async () => {
      const { orderId, tickets, cardId } = await sold(200);
      await expectSums(orderId, 500, 500, 0);
      await cancel(tickets.slice(0, 1));
      await owes(orderId, [100, 0]);
      await cancel(tickets.slice(1, 4));
      await owes(orderId, [400, 100]);
      expect(await giveBack(orderId, { amount_owed: 400 })).toMatchObject({ ok: true });
      expect([await refunded(orderId), await balance(cardId), await owed(orderId)]).toEqual([
        300,
        100,
        null,
      ]);
      await expectSums(orderId, 100, 500, 400);
      await finishTicketOrdersWorkflow(getContainer()).run();
      expect(await balance(cardId)).toBe(100);
      const { timeline } = (await organiser.get(`/gift-cards/${cardId}`)).data;
      expect(timeline.find(({ type }: Body) => type === "refund")).toMatchObject({
        ...{ amount: 100, balance_after: 100, order_id: orderId },
      });
      expect(timeline.find(({ type }: Body) => type === "capture")).toMatchObject({
        ...{ order_total: 500, rest_paid_by: [{ method: BANK, amount: 300 }] },
      });
      const page = await office.adminOrder(orderId);
      expect(page).toMatchObject({
        gift_card_payments: [{ gift_card_id: cardId, amount: 200, amount_given_back: 100 }],
      });
    });

    it("where the shop says so the cards' part goes back first, in parts too, and to nobody twice", async () => {
      await refundFirst("cards");
      const { orderId, tickets, cardId } = await sold(200);
      await cancel(tickets.slice(0, 3));
      await owes(orderId, [300, 200]);
      const both = [giveBack(orderId, { amount: 150, amount_owed: 300 })];
      both.push(giveBack(orderId, { amount: 150, amount_owed: 300 }));
      const answers = await Promise.all(both);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      await owes(orderId, [150, 50]);
      expect([await refunded(orderId), await balance(cardId)]).toEqual([0, 150]);
      expect(await giveBack(orderId)).toMatchObject({ ok: true });
      expect([await refunded(orderId), await balance(cardId), await owed(orderId)]).toEqual([
        100,
        200,
        null,
      ]);
      await expectSums(orderId, 200, 500, 300);
    });

    it.each([
      ["nothing", 0],
      ["a part", 100],
    ])(
      "of an order whose places are all cancelled and of which %s was taken, the bank lets go of what it reserved once the rest went back",
      async (_, taken) => {
        const { orderId, tickets, cardId } = await sold(200, undefined, taken);
        await cancel(tickets);
        await owes(orderId, [200 + taken, 200]);
        expect(await giveBack(orderId)).toMatchObject({ ok: true });
        expect([await refunded(orderId), await balance(cardId)]).toEqual([taken, 200]);
        await eventually(async () => {
          expect((await row(orderId)).status.code).toBe("cancelled");
          const { payment_collections } = await medusa(orderId, "payment_collections.payments.*");
          const payments = payment_collections.flatMap(({ payments }: Body) => payments);
          expect(payments.filter(({ canceled_at }: Body) => !canceled_at)).toEqual([]);
        });
        await expectSums(orderId, 0, 200 + taken, 200 + taken);
      },
    );

    it("an order that a card paid for wholly owes it to the card when it is cancelled, and asks for it again when it is not", async () => {
      const { orderId, cardId } = await sold(500);
      await desk.move(orderId, "cancelled");
      await owes(orderId, [500, 500]);
      expect(await giveBack(orderId, { mode: "record_only" })).toMatchObject({ ok: true });
      expect([await balance(cardId), await owed(orderId)]).toEqual([500, null]);
      const { summary } = await medusa(orderId, "summary");
      expect(summary.pending_difference).toBe(0);
      await desk.move(orderId, "received");
      await eventually(async () => expect((await row(orderId)).due).toBe(500));
      expect(await balance(cardId)).toBe(500);
    });

    it("M4: an invoice has what a card paid among its payments, and its credit note gives it back", async () => {
      const invoices = new InvoiceDesk(office);
      await invoices.open();
      const { orderId, cardId } = await sold(200);
      const invoice = await invoices.issued(orderId);
      expect(invoice).toMatchObject({ state: "paid", total: 500, amount_due: 0 });
      expect(invoice.payments.map(({ method, amount }: Body) => [method, amount]).sort()).toEqual([
        ["credit", 200],
        [BANK, 300],
      ]);
      const credit = (quantity: number) =>
        organiser.post(`/invoices/${invoice.id}/credit-notes`, {
          lines: [{ invoice_line_id: invoice.lines[0].id, quantity }],
          reason: "Ill",
        });
      const { data } = await credit(4);
      expect(data.credit_note.refund).toMatchObject({ mode: "online", status: "done" });
      expect([await refunded(orderId), await balance(cardId), await owed(orderId)]).toEqual([
        ...[300, 100, null],
      ]);
      await refundFirst("cards");
      expect((await credit(1)).data.credit_note.refund.status).toBe("done");
      expect([await refunded(orderId), await balance(cardId), await owed(orderId)]).toEqual([
        ...[300, 200, null],
      ]);
    });

    it("money is given back as credit to whoever has an account, and on a card to a guest; cards have their own part back", async () => {
      const credit = async (orderId: string) => {
        expect(await giveBack(orderId, { mode: "credit", reason: "As agreed" })).toMatchObject({
          ok: true,
        });
        expect([await refunded(orderId), await owed(orderId)]).toEqual([300, null]);
        await expectSums(orderId, 0, 500, 500);
      };
      bank.refuses = "refund";
      const guests = await sold(200);
      const invoices = new InvoiceDesk(office);
      await invoices.open();
      const invoice = await invoices.issued(guests.orderId);
      await cancel(guests.tickets);
      await owes(guests.orderId, [500, 200]);
      await credit(guests.orderId);
      expect(await balance(guests.cardId)).toBe(200);
      const { payments } = await invoices.read(invoice);
      expect(
        payments.map(({ kind, method, amount }: Body) => [kind, method, amount]).sort(),
      ).toEqual([
        ...[
          ["payment", "credit", 200],
          ["payment", BANK, 300],
        ],
        ...[
          ["refund", "credit", -200],
          ["refund", "credit", -300],
        ],
      ]);
      const { gift_cards } = (await organiser.get("/gift-cards?q=nora@example.com")).data;
      expect(gift_cards).toMatchObject([
        {
          ...{ origin: "refund", state: "active", balance: 300, order_id: guests.orderId },
          recipient: { email: "nora@example.com" },
        },
      ]);

      const kari = await customerHeaders(getContainer(), office.store, "kari@example.com");
      const hers = await sold(200, kari);
      await cancel(hers.tickets);
      await owes(hers.orderId, [500, 200]);
      await Promise.all(times(2).map(() => giveBack(hers.orderId, { mode: "credit" })));
      expect(await owed(hers.orderId)).toBeNull();
      await settleOrderWorkflow(getContainer()).run({ input: { order_id: hers.orderId } });
      const { accounts } = (await organiser.get(`/customers/${kari.id}/credit`)).data;
      expect(accounts).toMatchObject([{ currency_code: "nok", balance: 300 }]);
      const { log } = (await organiser.get(`/orders/${hers.orderId}/log`)).data;
      expect(log.filter(({ kind }: Body) => kind === "refund")).toHaveLength(2);
    });

    it("what Medusa cancels has it back by itself, with what went back before", async () => {
      await refundFirst("cards");
      const { orderId, tickets, cardId } = await sold(200);
      await cancel(tickets.slice(0, 1));
      await owes(orderId, [100, 100]);
      await giveBack(orderId);
      expect(await balance(cardId)).toBe(100);
      const { status } = await office.try(
        "post",
        `/admin/orders/${orderId}/cancel`,
        {},
        office.store.admin,
      );
      expect(status).toBe(200);
      await eventually(async () => expect(await balance(cardId)).toBe(200));
      await owes(orderId, null);
      expect(await refunded(orderId)).toBe(300);
      const { log } = (await organiser.get(`/orders/${orderId}/log`)).data;
      const toCard = log.filter(
        ({ kind, data }: Body) => kind === "refund" && data.provider_id !== BANK,
      );
      expect(toCard.map(({ data }: Body) => data.amount)).toEqual([100, 100]);
    });

    it("W2: what Medusa cancels while its card is being charged has it back", async () => {
      const { holds } = getContainer().resolve(BOX_OFFICE_GIFT_CARD);
      const taken = holds.captureHolds;
      const charging = jest.spyOn(holds, "captureHolds").mockImplementationOnce(async (order) => {
        const cancelled = await office.try(
          "post",
          `/admin/orders/${order.order_id}/cancel`,
          {},
          office.store.admin,
        );
        expect(cancelled.status).toBe(200);
        await settleOrderWorkflow(getContainer()).run({ input: { order_id: order.order_id } });
        return taken(order);
      });
      const { data } = await organiser.post("/gift-cards", { amount: 50, currency_code: "nok" });
      const cartId = await office.cart([{ variant_id: await office.createGoods(), quantity: 1 }]);
      await office.try("post", `/store/box-office/carts/${cartId}/gift-cards`, {
        code: data.code,
      });
      expect((await office.complete(cartId)).data.type).toBe("order");
      await eventually(async () => {
        const { timeline } = (await organiser.get(`/gift-cards/${data.gift_card.id}`)).data;
        expect(timeline.map(({ type, amount }: Body) => [type, amount])).toEqual(
          expect.arrayContaining([
            ["capture", -50],
            ["refund", 50],
          ]),
        );
      });
      expect(charging).toHaveBeenCalledTimes(1);
      expect(await balance(data.gift_card.id)).toBe(50);
      charging.mockRestore();
    });

    it("what is kept as a fee stays with the shop, whoever paid it", async () => {
      const { orderId, tickets, cardId } = await sold(200);
      await cancel(tickets);
      await owes(orderId, [500, 200]);
      expect(await giveBack(orderId, { mode: "waive", reason: "Too late" })).toMatchObject({
        ok: true,
      });
      expect([await refunded(orderId), await balance(cardId), await owed(orderId)]).toEqual([
        0,
        0,
        null,
      ]);
    });

    it("a provider that refuses keeps its own part alone; the card has its part once", async () => {
      const { orderId, tickets, cardId } = await sold(200);
      await cancel(tickets);
      await owes(orderId, [500, 200]);
      bank.refuses = "refund";
      expect(await giveBack(orderId)).toMatchObject({ ok: false, code: "refund_failed" });
      await owes(orderId, [300, 0]);
      bank.refuses = undefined;
      expect(await giveBack(orderId)).toMatchObject({ ok: true });
      expect([await refunded(orderId), await balance(cardId), await owed(orderId)]).toEqual([
        300,
        200,
        null,
      ]);
    });

    it("a ledger that is away when the order says that it goes back follows later", async () => {
      const { orderId, tickets, cardId } = await sold(500);
      await cancel(tickets);
      await owes(orderId, [500, 500]);
      await sql(
        getContainer(),
        `ALTER TABLE box_office_ledger_transfer ADD CONSTRAINT away CHECK (type <> 'refund')`,
      );
      expect(await giveBack(orderId)).toMatchObject({ ok: false });
      expect(await balance(cardId)).toBe(0);
      await sql(getContainer(), `ALTER TABLE box_office_ledger_transfer DROP CONSTRAINT away`);
      await settleOrderWorkflow(getContainer()).run({ input: { order_id: orderId } });
      expect([await balance(cardId), await owed(orderId)]).toEqual([500, null]);
    });
  },
});
