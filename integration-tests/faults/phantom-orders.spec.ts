import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import {
  convertDraftOrderWorkflow,
  createOrderWorkflow,
  processPaymentWorkflow,
} from "@medusajs/medusa/core-flows";
import adoptOrders from "../../src/jobs/adopt-orders";
import deliverMessages from "../../src/jobs/deliver-messages";
import finishTicketOrders from "../../src/jobs/finish-ticket-orders";
import { Migration20261128150100 } from "../../src/modules/order-status/migrations/Migration20261128150100";
import { BANK, bank } from "../fixtures/bank-provider";
import { type Body, BoxOffice, eventually } from "../fixtures/box-office";
import { kill, runInChild } from "../fixtures/child";
import type { Death } from "../fixtures/die-completing";
import { ordersGrowOlder } from "../fixtures/older-orders";
import { nothingOnItsWay } from "../fixtures/on-its-way";
import { PaymentLink } from "../fixtures/payment-link";
import { stockGoods } from "../fixtures/stocked-goods";
import { seedStore, sql } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";

type Dead = { cartId: string; email: string; orderId: string; cardId: string };

/** What a gift card pays of each cart. */
const BY_CARD = 50;

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let office: BoxOffice;
    let sessionId: string;
    let goods: Awaited<ReturnType<typeof stockGoods>>;
    const died = {} as Record<Death, Dead>;

    /** One process completes a cart for each moment at which it may die, as far as that, and is killed. */
    beforeAll(async () => {
      office = new BoxOffice(api, await seedStore(getContainer(), [BANK]));
      const event = await office.createEvent({ capacity: 20 });
      const [session] = event.sessions;
      sessionId = session.id;
      goods = await stockGoods(office, 1);
      const ticket = { variant_id: session.ticket_offers[0].variant_id, quantity: 2 };
      const poster = { variant_id: goods.variantId, quantity: 1 };
      const deaths: [Death, typeof ticket][] = [
        ["order", ticket],
        ["completed", ticket],
        ["payment-link", ticket],
        ["cart-link", ticket],
        ["stock", poster],
        ["unpaid", ticket],
        ["paid", ticket],
      ];
      for (const [death, line] of deaths) {
        const email = `${death}@example.com`;
        const cartId = await office.cart([line], email);
        const cardId = await payPartByCard(cartId);
        expect((await office.startPayment(cartId, BANK)).status).toBe(200);
        died[death] = { cartId, email, orderId: "", cardId };
      }

      const child = await runInChild(
        getContainer(),
        "die-completing",
        ...deaths.map(([death]) => `${died[death].cartId}:${death}`),
      );
      await eventually(async () => {
        if (!child.output.includes("ALL DEAD")) throw new Error(child.output);
      }, 120);
      await kill(child);
      for (const one of Object.values(died)) {
        one.orderId = (await ordersOf(one.email))[0]?.id as string;
      }
    }, 240_000);

    afterEach(() => cardsAreExact());
    beforeEach(() => {
      Object.assign(bank, { answer: "authorized", refuses: undefined, beforeAuthorize: undefined });
    });

    async function payPartByCard(cartId: string): Promise<string> {
      const issued = await office.try(
        "post",
        "/admin/box-office/gift-cards",
        { amount: BY_CARD, currency_code: "nok" },
        office.store.admin,
      );
      const { gift_card, code } = issued.data;
      const paid = await office.try("post", `/store/box-office/carts/${cartId}/gift-cards`, {
        code,
      });
      expect(paid.data.gift_cards).toMatchObject([{ applied: BY_CARD }]);
      return gift_card.id;
    }

    /** Of each card so much is gone as the order of its cart says, once, and nothing where that is cancelled or nobody's. */
    const cardsAreExact = () =>
      eventually(async () => {
        const left = await sql<{ id: string; left: number; is_used: boolean }>(
          getContainer(),
          `SELECT card.id, account.posted_minor::float8 / 100 AS left, EXISTS (
             SELECT FROM "order" JOIN order_credit_line paid ON paid.order_id = "order".id
             JOIN box_office_order_standing standing ON standing.order_id = "order".id
             WHERE paid.reference_id = account.id AND "order".status <> 'canceled' AND "order".deleted_at IS NULL) AS is_used
           FROM box_office_gift_card card
           JOIN box_office_ledger_account account ON account.id = 'card:' || card.id || ':nok'`,
        );
        expect(left.map(({ id, left }) => [id, left])).toEqual(
          left.map(({ id, is_used }) => [id, is_used ? 0 : BY_CARD]),
        );
        expect(left.map(({ id }) => id).sort()).toEqual(
          Object.values(died)
            .map(({ cardId }) => cardId)
            .sort(),
        );
      });

    const ordersOf = (email: string) =>
      sql<{ id: string; status: string }>(
        getContainer(),
        `SELECT id, status FROM "order" WHERE email = :email ORDER BY created_at`,
        { email },
      );

    /** So many minutes go by for orders, pins and marks. */
    const minutesGoBy = async (minutes: number) => {
      for (const [table, column, which] of [
        ["cart", "completed_at", ""],
        ["box_office_seat_claim", "pinned_at", ""],
        ["box_office_ledger_hold", "pinned_at", "WHERE status = 'open'"],
      ]) {
        await sql(
          getContainer(),
          `UPDATE ${table} SET ${column} = ${column} - :by::interval ${which}`,
          { by: `${minutes} minutes` },
        );
      }
      await ordersGrowOlder(getContainer(), minutes);
    };

    const runJobs = async () => {
      await finishTicketOrders(getContainer());
      await adoptOrders(getContainer());
      await everybodyIsTold();
    };

    /** All that there is to tell is told; of an order that is still to be paid nobody is told anything yet. */
    const everybodyIsTold = () =>
      eventually(async () => {
        // What could not be told a moment ago is tried again after a minute.
        await sql(
          getContainer(),
          `UPDATE box_office_order_log SET leased_until = NULL WHERE told_at IS NULL`,
        );
        await deliverMessages(getContainer());
        const [row] = await sql<{ left: number }>(
          getContainer(),
          `SELECT ((SELECT count(*) FROM box_office_ticket_notice WHERE handled_at IS NULL)
                 + (SELECT count(*) FROM box_office_order_log entry
                    JOIN box_office_order_standing standing ON standing.order_id = entry.order_id
                    WHERE told_at IS NULL AND (standing.payment <> 'unpaid' OR standing.state = 'cancelled'))
                 + (SELECT count(*) FROM box_office_message WHERE status IN ('sending', 'pending')))::integer AS left`,
        );
        expect(row?.left).toBe(0);
      });

    /** All that anybody was told, or is about to be. */
    const told = ({ orderId, email }: Dead) =>
      sql(
        getContainer(),
        `SELECT kind AS what FROM box_office_message WHERE order_id = :orderId OR recipient = :email
         UNION ALL SELECT template FROM notification WHERE resource_id = :orderId OR "to" = :email
         UNION ALL SELECT kind FROM box_office_order_log
                   WHERE order_id = :orderId AND told_at IS DISTINCT FROM created_at`,
        { orderId, email },
      );

    const mails = async (email: string) =>
      (
        await sql<{ kind: string }>(
          getContainer(),
          `SELECT kind FROM box_office_message WHERE recipient = :email AND status = 'sent' ORDER BY created_at`,
          { email },
        )
      ).map(({ kind }) => kind);

    const standingOf = async (orderId: string) =>
      (
        await sql<{ state: string; payment: string }>(
          getContainer(),
          `SELECT state, payment FROM box_office_order_standing WHERE order_id = :orderId`,
          { orderId },
        )
      )[0];

    const claimed = async () =>
      (
        await sql<{ claimed: number }>(
          getContainer(),
          `SELECT claimed FROM box_office_capacity_pool`,
        )
      )[0]?.claimed;

    const tickets = async (orderId: string) =>
      (
        await sql<{ status: string }>(
          getContainer(),
          `SELECT status FROM box_office_ticket WHERE order_id = :orderId`,
          { orderId },
        )
      ).map(({ status }) => status);

    const broken = async () =>
      (await office.health()).checks
        .filter((check: Body) => !check.ok)
        .map(({ name }: Body) => name);

    const admin = (path: string, method: "get" | "post" = "get", body?: object) =>
      office.try(method, `/admin/box-office/orders/${path}`, body, office.store.admin);

    const isCompleted = async (cartId: string) =>
      ((await getContainer().resolve(Modules.CART).retrieveCart(cartId)) as Body).completed_at !==
      null;

    /** The link that a refused completion answers. */
    const linkOf = ({ data }: { data: Body }) =>
      new PaymentLink(office, String(data.payment_link).split("/").at(-1) as string);

    const payBy = async (link: PaymentLink) => {
      expect((await link.start()).status).toBe(200);
      expect((await link.authorize()).data.payment_session.status).toBe("authorized");
    };

    it.each(["order", "completed", "payment-link"] as const)(
      "killed with nothing but the order made (%s): nobody's, told nobody, closed; its cart is completed by a retry",
      async (death) => {
        const dead = died[death];
        const before = await claimed();
        for (const path of [dead.orderId, `${dead.orderId}/log`]) {
          expect((await admin(path)).status).toBe(404);
        }
        expect(await admin(`${dead.orderId}/mark-paid`, "post", {})).toMatchObject({
          status: 400,
          data: { code: "completion_in_progress" },
        });
        const { data } = await admin("bulk-status", "post", {
          order_ids: [dead.orderId],
          status_id: await defaultStatus("processing"),
        });
        expect(data.results).toMatchObject([{ ok: false, code: "completion_in_progress" }]);
        await sql(getContainer(), `UPDATE "order" SET created_at = now() - interval '1 minute'`);
        await runJobs();
        expect(await ordersOf(dead.email)).toMatchObject([{ status: "pending" }]);
        expect(await standingOf(dead.orderId)).toBeUndefined();
        expect(await claimed()).toBe(before);

        await minutesGoBy(9);
        expect(await broken()).toContain("no_checkout_left_unfinished");
        await runJobs();
        expect(await ordersOf(dead.email)).toMatchObject([{ status: "canceled" }]);
        expect(await standingOf(dead.orderId)).toMatchObject({ state: "cancelled" });
        expect(await tickets(dead.orderId)).toEqual([]);
        expect(await told(dead)).toEqual([]);
        expect(await broken()).toEqual([]);

        expect((await office.complete(dead.cartId)).data).toMatchObject({ type: "order" });
        const { order, tickets: bought } = await office.orderOf(dead.cartId);
        expect(bought.map(({ status }: Body) => status)).toEqual(["valid", "valid"]);
        expect(order.id).not.toBe(dead.orderId);
        await runJobs();
        expect(await ordersOf(dead.email)).toMatchObject([
          { status: "canceled" },
          { id: order.id, status: "pending" },
        ]);
        expect(await mails(dead.email)).toEqual(["order_tickets"]);
        expect(await broken()).toEqual([]);
      },
    );

    it.each(["completed", "payment-link"] as const)(
      "a retry before the jobs (%s) makes the one order that stands",
      async (death) => {
        const dead = died[death];
        await sql(
          getContainer(),
          `UPDATE box_office_seat_claim SET state = 'held', attempt_id = NULL, pinned_at = NULL WHERE cart_id = :cartId`,
          { cartId: dead.cartId },
        );
        expect((await office.complete(dead.cartId)).data).toMatchObject({ type: "order" });
        await office.orderOf(dead.cartId);
        await minutesGoBy(40);
        await runJobs();
        const [remains, order] = await ordersOf(dead.email);
        expect([remains?.status, order?.status]).toEqual(["canceled", "pending"]);
        expect(await tickets(order?.id as string)).toEqual(["valid", "valid"]);
        const { data } = await api.get(`/admin/orders/${order?.id}`, office.store.admin);
        expect(data.order.payment_status).toBe("authorized");
        expect(await broken()).toEqual([]);
      },
    );

    it("a payment that is begun anew is told to wait, and can be begun once the remains are closed", async () => {
      const { cartId } = died["payment-link"];
      expect(await office.startPayment(cartId, BANK)).toMatchObject({
        status: 400,
        data: { code: "completion_in_progress" },
      });
      await minutesGoBy(3);
      await runJobs();
      expect((await office.startPayment(cartId, BANK)).status).toBe(200);
    });

    it("a cart whose completion broke off before it had an order is not called one", async () => {
      const { cartId } = died.completed;
      expect(await office.hold(cartId)).toMatchObject({
        status: 400,
        data: { code: "completion_in_progress" },
      });
      await minutesGoBy(3);
      await runJobs();
      expect((await office.hold(cartId)).status).toBe(200);
    });

    it("a retry that is refused leaves a cart that can be completed", async () => {
      const { cartId } = died.completed;
      // For all that anybody knows it is still at work.
      await sql(getContainer(), `UPDATE box_office_completion_attempt SET seen_at = now()`);
      const refused = await office.complete(cartId);
      expect(refused).toMatchObject({ status: 400, data: { code: "completion_in_progress" } });
      await minutesGoBy(3);
      await runJobs();
      expect(await isCompleted(cartId)).toBe(false);
    });

    it("a cart that may be about to get its order is left as it is", async () => {
      const { cartId } = died.completed;
      await sql(getContainer(), `UPDATE cart SET completed_at = now() WHERE id = :cartId`, {
        cartId,
      });
      await sql(
        getContainer(),
        `UPDATE box_office_completion_attempt SET seen_at = now() - interval '1 minute'`,
      );
      await finishTicketOrders(getContainer());
      expect(await isCompleted(cartId)).toBe(true);
    });

    it("a cart of goods, whose completion says nothing of itself, is taken over when none can be at work", async () => {
      const { cartId } = died.stock;
      await minutesGoBy(3);
      await runJobs();
      const completed = (ago: string) =>
        sql(
          getContainer(),
          `UPDATE cart SET completed_at = now() - :ago::interval WHERE id = :cartId`,
          { ago, cartId },
        );
      await completed("1 minute");
      expect((await office.complete(cartId)).data.code).toBe("completion_in_progress");
      expect(await isCompleted(cartId)).toBe(true);
      await completed("3 minutes");
      const { data } = await office.complete(cartId);
      expect(data.type).toBe("order");
      await eventually(async () => expect(await standingOf(data.order.id)).toBeDefined());
      await everybodyIsTold();
    });

    it("what it reserved of the stock is sold to the next", async () => {
      const dead = died.stock;
      expect(await goods.available()).toBe(0);
      await minutesGoBy(3);
      await runJobs();
      expect(await goods.available()).toBe(1);
      expect(await told(dead)).toEqual([]);
      expect((await office.complete(dead.cartId)).data).toMatchObject({ type: "order" });
      expect(await ordersOf(dead.email)).toMatchObject([
        { status: "canceled" },
        { status: "pending" },
      ]);
      expect(await goods.available()).toBe(0);
    });

    it.each(["cart-link", "unpaid"] as const)(
      "killed before the payment (%s): the retry says so, and the link pays for the tickets",
      async (death) => {
        const dead = died[death];
        const refused = await office.complete(dead.cartId);
        expect(refused).toMatchObject({
          status: 400,
          data: {
            type: "not_allowed",
            code: "payment_unfinished",
            payment_link: expect.stringContaining("/box-office/pay/"),
          },
        });
        expect(await isCompleted(dead.cartId)).toBe(true);
        expect(await tickets(dead.orderId)).toEqual(["reserved", "reserved"]);
        expect((await office.complete(dead.cartId)).data.payment_link).toBe(
          refused.data.payment_link,
        );

        const link = linkOf(refused);
        expect((await link.read()).data).toMatchObject({
          payable: true,
          amount_due: 500 - BY_CARD,
        });
        await link.start();
        expect((await office.complete(dead.cartId)).data.code).toBe("payment_unfinished");
        await payBy(link);
        expect(await tickets(dead.orderId)).toEqual(["valid", "valid"]);
        expect(await office.complete(dead.cartId)).toMatchObject({
          status: 200,
          data: { type: "order", order: { id: dead.orderId } },
        });
        await minutesGoBy(40);
        await runJobs();
        expect(await ordersOf(dead.email)).toMatchObject([{ status: "pending" }]);
        expect(await mails(dead.email)).toEqual(["order_tickets"]);
        expect(await broken()).toEqual([]);
      },
    );

    it("killed when the payment was declined: Medusa has no session to go on with, and the link is told", async () => {
      await sql(getContainer(), `UPDATE payment_session SET status = 'error'`);
      expect(await office.complete(died.unpaid.cartId)).toMatchObject({
        status: 400,
        data: {
          code: "payment_unfinished",
          payment_link: expect.stringContaining("/box-office/pay/"),
        },
      });
    });

    it("A10: whoever was told of an order that nobody paid is told of its end, once", async () => {
      const dead = died.unpaid;
      expect((await office.complete(dead.cartId)).data.code).toBe("payment_unfinished");
      await minutesGoBy(31);
      await runJobs();
      expect(await ordersOf(dead.email)).toMatchObject([{ status: "canceled" }]);
      expect(await standingOf(dead.orderId)).toMatchObject({ state: "cancelled" });
      await runJobs();
      expect(await mails(dead.email)).toEqual(["order_unpaid"]);
      const { box_office } = (await admin(dead.orderId)).data;
      expect(box_office.log[0]).toMatchObject({ reason: "not_paid_in_time", notify: true });
      // Where the organiser looks whether anybody was told.
      const ticket = `/admin/box-office/registrations/${box_office.tickets[0].id}`;
      const { registration } = (await office.try("get", ticket, undefined, office.store.admin))
        .data;
      expect(registration.messages).toMatchObject([{ kind: "order_unpaid", status: "sent" }]);
      expect(await office.complete(dead.cartId)).toMatchObject({
        status: 400,
        data: { code: "order_closed" },
      });
      expect(await broken()).toEqual([]);
    });

    it("A10: whoever was told of an order is told that its session is cancelled, and who was not is not", async () => {
      const dead = died.unpaid;
      await minutesGoBy(3);
      await runJobs();
      const cancel = () =>
        office.try(
          "post",
          `/admin/box-office/sessions/${sessionId}/cancel`,
          {},
          office.store.admin,
        );
      expect((await office.complete(dead.cartId)).data.code).toBe("payment_unfinished");
      expect((await cancel()).data.cancelled_tickets).toBeGreaterThan(0);
      await runJobs();
      expect(await mails(dead.email)).toEqual(["tickets_cancelled"]);
    });

    it("A10: who was not told of it hears nothing when its session is cancelled", async () => {
      const dead = died.unpaid;
      await minutesGoBy(3);
      await runJobs();
      await office.try(
        "post",
        `/admin/box-office/sessions/${sessionId}/cancel`,
        {},
        office.store.admin,
      );
      await runJobs();
      expect(await mails(dead.email)).toEqual([]);
    });

    it("A10: whoever looked at it too", async () => {
      const dead = died.unpaid;
      await minutesGoBy(10);
      await runJobs();
      await office.orderOf(dead.cartId);
      await minutesGoBy(21);
      await runJobs();
      expect(await mails(dead.email)).toEqual(["order_unpaid"]);
    });

    it.each(["/store/orders/:id", "/store/orders/:id?fields=id"])(
      "A10: and whoever saw it at %s",
      async (path) => {
        const dead = died.unpaid;
        await minutesGoBy(3);
        await runJobs();
        expect((await office.try("get", path.replace(":id", dead.orderId))).status).toBe(200);
        await minutesGoBy(31);
        await runJobs();
        expect(await mails(dead.email)).toEqual(["order_unpaid"]);
      },
    );

    it("A10: nobody else is, nor of what a person cancels", async () => {
      await minutesGoBy(31);
      await runJobs();
      expect(await ordersOf(died.unpaid.email)).toMatchObject([{ status: "canceled" }]);
      expect(await mails(died.unpaid.email)).toEqual([]);
    });

    it("A10: what a person cancels ends in silence, told of or not", async () => {
      const { cartId, orderId, email } = died.unpaid;
      expect((await office.complete(cartId)).data.code).toBe("payment_unfinished");
      await api.post(`/admin/orders/${orderId}/cancel`, {}, office.store.admin);
      await eventually(async () =>
        expect(await standingOf(orderId)).toMatchObject({ state: "cancelled" }),
      );
      await runJobs();
      expect(await mails(email)).toEqual([]);
    });

    it("a closing that dies after Medusa's part is told all the same", async () => {
      const dead = died.unpaid;
      await office.complete(dead.cartId);
      await minutesGoBy(31);
      const bus = Object.getPrototypeOf(getContainer().resolve(Modules.EVENT_BUS));
      const lost = jest.spyOn(bus, "emit").mockResolvedValue(undefined);
      const payments = Object.getPrototypeOf(getContainer().resolve(Modules.PAYMENT));
      const death = jest
        .spyOn(payments, "listPaymentSessions")
        .mockRejectedValueOnce(new Error("killed"));
      await finishTicketOrders(getContainer());
      lost.mockRestore();
      death.mockRestore();
      expect(await ordersOf(dead.email)).toMatchObject([{ status: "canceled" }]);
      await minutesGoBy(60);
      await runJobs();
      expect(await mails(dead.email)).toEqual(["order_unpaid"]);
    });

    it("a provider's word on the money that comes after the crash makes the order paid", async () => {
      const dead = died.unpaid;
      expect((await office.complete(dead.cartId)).data.code).toBe("payment_unfinished");
      const [session] = await sql<{ id: string }>(
        getContainer(),
        `SELECT session.id FROM payment_session session
         JOIN order_payment_collection link ON link.payment_collection_id = session.payment_collection_id
         WHERE link.order_id = :orderId`,
        { orderId: dead.orderId },
      );
      await processPaymentWorkflow(getContainer()).run({
        input: {
          action: "authorized",
          data: { session_id: session?.id as string, amount: 500 - BY_CARD },
        },
      });
      expect((await office.complete(dead.cartId)).data).toMatchObject({ type: "order" });
      await minutesGoBy(3);
      await runJobs();
      expect(await tickets(dead.orderId)).toEqual(["valid", "valid"]);
      expect(await mails(dead.email)).toEqual(["order_tickets"]);
    });

    const sessionOf = async ({ cartId }: Dead) => {
      const [session] = await sql<{ id: string }>(
        getContainer(),
        `SELECT session.id FROM payment_session session
         JOIN cart_payment_collection link USING (payment_collection_id) WHERE link.cart_id = :cartId`,
        { cartId },
      );
      return session?.id as string;
    };

    /** A provider's webhook, as core acts on it. */
    const tell = (action: "authorized" | "captured", session_id: string) => {
      bank.answer = action;
      return processPaymentWorkflow(getContainer()).run({
        input: { action, data: { session_id, amount: 500 - BY_CARD } },
      });
    };

    describe.each(["authorized", "captured"] as const)(
      "killed when the order had its cart and not yet its payment, and the provider says %s",
      (action) => {
        it("the job makes it paid, though nobody tries again", async () => {
          const dead = died["cart-link"];
          await tell(action, await sessionOf(dead));
          await minutesGoBy(40);
          await runJobs();
          expect(await ordersOf(dead.email)).toMatchObject([{ status: "pending" }]);
          expect(await tickets(dead.orderId)).toEqual(["valid", "valid"]);
          expect(await mails(dead.email)).toEqual(["order_tickets"]);
          expect(await broken()).toEqual([]);
        });

        it("the retry gets the order, and nobody pays twice", async () => {
          const dead = died["cart-link"];
          await tell(action, await sessionOf(dead));
          expect((await office.complete(dead.cartId)).data).toMatchObject({
            type: "order",
            order: { id: dead.orderId },
          });
          await eventually(async () =>
            expect(await tickets(dead.orderId)).toEqual(["valid", "valid"]),
          );
          await nothingOnItsWay(getContainer());
        });
      },
    );

    it("what the provider reserves after the end is given back", async () => {
      const dead = died.unpaid;
      const session = await sessionOf(dead);
      // It can't be given up: its buyer pays at this moment.
      bank.refuses = "delete";
      await minutesGoBy(31);
      await runJobs();
      bank.refuses = undefined;
      expect(await ordersOf(dead.email)).toMatchObject([{ status: "canceled" }]);

      bank.reserved.add(session);
      await tell("authorized", session);
      await minutesGoBy(4);
      await runJobs();
      expect(bank.reserved).not.toContain(session);
      expect(await broken()).toEqual([]);
      expect((await told(dead)).filter(({ what }: Body) => what === "admin-ui")).toEqual([]);
    });

    it("money that the provider takes after the end is told the merchant once, and health says so until it is refunded", async () => {
      const dead = died.unpaid;
      const session = await sessionOf(dead);
      bank.refuses = "delete";
      await minutesGoBy(31);
      await runJobs();
      bank.refuses = undefined;

      await tell("captured", session);
      const notices = () =>
        sql<{ title: string }>(
          getContainer(),
          `SELECT data->>'title' AS title FROM notification WHERE channel = 'feed' AND resource_id = :orderId`,
          { orderId: dead.orderId },
        );
      await eventually(async () => {
        await runJobs();
        expect(await notices()).toEqual([
          { title: expect.stringMatching(/^Money came in for the cancelled order #\d+$/) },
        ]);
      });
      await minutesGoBy(40);
      await runJobs();
      expect(await notices()).toHaveLength(1);
      await sql(
        getContainer(),
        `UPDATE box_office_order_standing SET closed_at = closed_at - interval '11 minutes'`,
      );
      expect(await broken()).toEqual(["closed_orders_keep_no_money"]);
    });

    it("killed with the money there: the retry gets the order, and the job its tickets", async () => {
      const dead = died.paid;
      expect(await office.complete(dead.cartId)).toMatchObject({
        status: 200,
        data: { type: "order", order: { id: dead.orderId } },
      });
      await minutesGoBy(3);
      await runJobs();
      expect(await tickets(dead.orderId)).toEqual(["valid", "valid"]);
      expect(await mails(dead.email)).toEqual(["order_tickets"]);
      await minutesGoBy(40);
      await runJobs();
      expect(await ordersOf(dead.email)).toMatchObject([{ status: "pending" }]);
      expect(await broken()).toEqual([]);
    });

    it("an admin who opens an order while it is being made makes nothing of it", async () => {
      const [session] = await office.availability(sessionId);
      const event = { variant_id: session.variant_id, quantity: 1 };
      const cartId = await office.cart([event], "early@example.com");
      await office.startPayment(cartId, BANK);
      const links = Object.getPrototypeOf(getContainer().resolve(ContainerRegistrationKeys.LINK));
      const create = links.create;
      let seen: unknown[] = [];
      const early = jest.spyOn(links, "create").mockImplementationOnce(async function (
        this: unknown,
        ...args: unknown[]
      ) {
        const [order] = await ordersOf("early@example.com");
        // Under load it takes seconds and more.
        await sql(
          getContainer(),
          `UPDATE "order" SET created_at = created_at - interval '5 minutes' WHERE id = :id`,
          { id: order?.id },
        );
        const { status } = await admin(order?.id as string);
        const body = { status_id: await defaultStatus("processing") };
        const moved = await admin(`${order?.id}/status`, "post", body);
        seen = [status, moved.data.code, await standingOf(order?.id as string)];
        return create.apply(this, args);
      });
      expect((await office.complete(cartId)).data).toMatchObject({ type: "order" });
      early.mockRestore();
      expect(seen).toEqual([404, "completion_in_progress", undefined]);
      const { tickets: bought } = await office.orderOf(cartId);
      expect(bought.map(({ status }: Body) => status)).toEqual(["valid"]);
      await everybodyIsTold();
      expect(await mails("early@example.com")).toEqual(["order_tickets"]);
    });

    it("whoever is refused while another process completes the cart takes nothing from that", async () => {
      const [offer] = await office.availability(sessionId);
      const email = "twice@example.com";
      const cartId = await office.cart([{ variant_id: offer.variant_id, quantity: 1 }], email);
      await office.startPayment(cartId, BANK);
      const links = Object.getPrototypeOf(getContainer().resolve(ContainerRegistrationKeys.LINK));
      const locking = Object.getPrototypeOf(getContainer().resolve(Modules.LOCKING));
      const create = links.create;
      let second: Body = {};
      const halfway = jest.spyOn(links, "create").mockImplementationOnce(async function (
        this: unknown,
        ...args: unknown[]
      ) {
        const all = args[0] as Record<string, unknown>[];
        const ofPayment = all.filter((link) => Modules.PAYMENT in link);
        await create.call(this, ofPayment);
        // The memory of another process knows nothing of this one's lock.
        const lock = jest.spyOn(locking, "acquire").mockResolvedValue(undefined);
        const unlock = jest.spyOn(locking, "release").mockResolvedValue(true);
        second = await office.complete(cartId);
        lock.mockRestore();
        unlock.mockRestore();
        return create.call(
          this,
          all.filter((link) => !ofPayment.includes(link)),
        );
      });
      const first = await office.complete(cartId);
      halfway.mockRestore();
      expect([first.data.type, second.data.code]).toEqual(["order", "completion_in_progress"]);
      const { tickets: bought } = await office.orderOf(cartId);
      expect(bought.map(({ status }: Body) => status)).toEqual(["valid"]);
      expect(await isCompleted(cartId)).toBe(true);
      await nothingOnItsWay(getContainer());
    });

    it("a hundred orders of a till don't keep it from being closed", async () => {
      const { regionId: region_id, salesChannelId: sales_channel_id } = office.store;
      const items = [{ quantity: 1, title: "Programme", unit_price: 50 }];
      await createOrderWorkflow(getContainer()).run({
        input: { email: "till@example.com", region_id, sales_channel_id, items },
      });
      await sql(
        getContainer(),
        `UPDATE "order" SET created_at = now() - interval '11 minutes' WHERE email <> 'till@example.com'`,
      );
      await sql(
        getContainer(),
        `INSERT INTO "order" (id, display_id, email, status, version, currency_code, created_at)
         SELECT 'order_till_' || nth, 100000 + nth, 'till@example.com', 'pending', 1, 'nok', now() - interval '12 minutes'
         FROM generate_series(1, 100) nth`,
      );
      await finishTicketOrders(getContainer());
      expect(await goods.available()).toBe(1);
    });

    describe("an order that says it is an admin's", () => {
      const draft = async () => {
        const [offer] = await office.availability(sessionId);
        const { data } = await api.post(
          "/admin/draft-orders",
          {
            email: "phone@example.com",
            region_id: office.store.regionId,
            sales_channel_id: office.store.salesChannelId,
            items: [{ variant_id: offer.variant_id, quantity: 1 }],
          },
          office.store.admin,
        );
        return data.draft_order.id as string;
      };

      const stays = async (orderId: string) => {
        await minutesGoBy(40);
        await runJobs();
        expect(await standingOf(orderId)).toMatchObject({
          state: "awaiting_payment",
          payment: "awaiting",
        });
        const [order] = await sql(
          getContainer(),
          `SELECT status FROM "order" WHERE id = :orderId`,
          {
            orderId,
          },
        );
        expect(order).toEqual({ status: "pending" });
        expect(await tickets(orderId)).toEqual(["reserved"]);
      };

      it("was a draft, and was converted on Medusa's route", async () => {
        const id = await draft();
        await api.post(`/admin/draft-orders/${id}/convert-to-order`, {}, office.store.admin);
        await stays(id);
      });

      it("was a draft, and was converted by a workflow of which we only hear the event", async () => {
        const id = await draft();
        await convertDraftOrderWorkflow(getContainer()).run({ input: { id } });
        await eventually(async () => expect(await standingOf(id)).toBeDefined());
        await stays(id);
      });

      it("was a draft, and was converted while nobody listened", async () => {
        const id = await draft();
        await finishTicketOrders(getContainer());
        await sql(
          getContainer(),
          `UPDATE "order" SET is_draft_order = false, status = 'pending' WHERE id = :id`,
          { id },
        );
        await stays(id);
      });

      it("was there before this version, when nobody could say so", async () => {
        const { orderId } = died.order;
        await sql(getContainer(), `DELETE FROM box_office_seat_claim`);
        await minutesGoBy(70);
        const migration = new Migration20261128150100({} as never, {} as never);
        await migration.up();
        await sql(getContainer(), String(migration.getQueries().at(-1)));
        await runJobs();
        expect(await standingOf(orderId)).toMatchObject({ state: "awaiting_payment" });
        expect(await ordersOf(died.order.email)).toMatchObject([{ status: "pending" }]);
        expect(await ordersOf(died.stock.email)).toMatchObject([{ status: "pending" }]);
      });

      it("was made by code of the shop's own", async () => {
        const [offer] = await office.availability(sessionId);
        const { result } = await createOrderWorkflow(getContainer()).run({
          input: {
            email: "import@example.com",
            region_id: office.store.regionId,
            sales_channel_id: office.store.salesChannelId,
            items: [{ variant_id: offer.variant_id, quantity: 1, title: "Adult", unit_price: 250 }],
          },
        });
        await stays(result.id);
      });
    });

    async function defaultStatus(state: string): Promise<string> {
      const { data } = await api.get("/admin/box-office/order-statuses", office.store.admin);
      return data.order_statuses.find((one: Body) => one.state === state && one.is_default).id;
    }
  },
});
