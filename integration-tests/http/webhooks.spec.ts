import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import deliverWebhooks from "../../src/jobs/deliver-webhooks";
import tellOfGiftCards from "../../src/jobs/tell-of-gift-cards";
import { BOX_OFFICE_WEBHOOKS } from "../../src/modules/webhooks";
import { type Body, BoxOffice, eventually, inDays } from "../fixtures/box-office";
import { nothingOnItsWay } from "../fixtures/on-its-way";
import { OrderDesk } from "../fixtures/order-desk";
import { Organiser } from "../fixtures/organiser";
import { seedStore, sql } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";
import { type Answer, recordAnswers } from "../fixtures/traces";
import { type Received, verify, WebhookReceiver } from "../fixtures/webhook-receiver";

// The receivers are on this machine, which may be busy with something else for a while.
process.env.WEBHOOKS_ALLOW_PRIVATE = "true";
process.env.WEBHOOKS_TIMEOUT_SECONDS = "30";

const EVENTS = ["order.placed", "order.status_changed", "order.paid", "order.deleted"];

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let office: BoxOffice;
    let organiser: Organiser;
    let receiver: WebhookReceiver;
    let answers: Answer[];
    let logged: string[];
    const secrets: string[] = [];

    beforeAll(async () => {
      const store = await seedStore(getContainer());
      answers = recordAnswers(api);
      logged = recordLog();
      office = new BoxOffice(api, store);
      organiser = new Organiser(office);
      receiver = await WebhookReceiver.start();
    });

    afterEach(async () => {
      for (const { id } of (await organiser.get("/webhooks")).data.webhooks) {
        await organiser.delete(`/webhooks/${id}`);
      }
      receiver.reset();
    });

    afterAll(() => receiver.stop());

    /** Whatever is logged from now on. */
    function recordLog(): string[] {
      const lines: string[] = [];
      const logger = getContainer().resolve(ContainerRegistrationKeys.LOGGER);
      for (const level of ["debug", "info", "warn", "error"] as const) {
        jest.spyOn(logger, level).mockImplementation((...args: unknown[]) => {
          lines.push(args.map(String).join(" "));
        });
      }
      return lines;
    }

    async function addWebhook(input: Body = {}): Promise<Body> {
      const { status, data } = await organiser.post("/webhooks", {
        url: receiver.url,
        events: EVENTS,
        ...input,
      });
      expect([status, data.message]).toEqual([200, undefined]);
      secrets.push(data.webhook.secret);
      return data.webhook;
    }

    const readWebhook = async ({ id }: Body) =>
      (await organiser.get(`/webhooks/${id}`)).data.webhook;

    const deliveriesOf = async ({ id }: Body, query = ""): Promise<Body[]> =>
      (await organiser.get(`/webhooks/${id}/deliveries${query}`)).data.deliveries;

    const test = ({ id }: Body) => organiser.post(`/webhooks/${id}/test`);

    const resend = ({ id }: Body, delivery: Body) =>
      organiser.post(`/webhooks/${id}/deliveries/${delivery.id}/resend`);

    const deliver = () => deliverWebhooks(getContainer());

    /** The time of the next attempt has come. */
    const skipTheWait = () =>
      sql(
        getContainer(),
        `UPDATE box_office_webhook_delivery SET next_attempt_at = now() WHERE status = 'pending'`,
      );

    /** The endpoint's only delivery, once so many attempts were made of it. */
    const attempted = (webhook: Body, attempts = 1): Promise<Body> =>
      eventually(async () => {
        const [delivery] = await deliveriesOf(webhook);
        expect(delivery).toMatchObject({ attempts });
        expect(delivery.status).not.toBe("sending");
        return delivery;
      });

    /** What came last, once so many came. */
    const latest = (count: number): Promise<Received> =>
      eventually(async () => {
        expect(receiver.received).toHaveLength(count);
        return receiver.received.at(-1) as Received;
      });

    it("E5: tells of gift cards and credit, by ids and amounts, and of no code", async () => {
      await addWebhook({
        events: ["issued", "activated", "redeemed", "refunded", "balance_set", "expired"].map(
          (event) => `gift_card.${event}`,
        ),
      });
      const told = async (count: number): Promise<Body[]> => {
        await deliver();
        await latest(count);
        return receiver.received
          .splice(0)
          .map(({ body: { type, data } }) => [type.replace("gift_card.", ""), data])
          .sort(([one], [other]) => one.localeCompare(other));
      };
      const { gift_card, code } = (
        await organiser.post("/gift-cards", { amount: 500, currency_code: "nok" })
      ).data;
      const of = { gift_card_id: gift_card.id, order_id: null, customer_id: null };
      const nok = (amount: number) => ({ amount, currency_code: "nok" });
      const first = await told(2);
      expect(first).toEqual([
        ["activated", { ...of, ...nok(500) }],
        ["issued", { ...of, ...nok(500) }],
      ]);
      expect(JSON.stringify(first)).not.toContain(code.replaceAll("-", "").slice(0, 8));
      await organiser.post(`/gift-cards/${gift_card.id}/balance`, { amount: 300, reason: "Till" });
      expect(await told(1)).toEqual([["balance_set", { ...of, ...nok(-200) }]]);
      await organiser.post(`/gift-cards/${gift_card.id}/cash-out`, { amount: 100, reason: "Till" });
      expect(await told(1)).toEqual([["redeemed", { ...of, ...nok(100) }]]);
      await sql(
        getContainer(),
        `UPDATE box_office_gift_card SET expires_at = now() - interval '1 minute'`,
      );
      await tellOfGiftCards(getContainer());
      await tellOfGiftCards(getContainer());
      expect(await told(1)).toEqual([["expired", { ...of, ...nok(200) }]]);
    });

    it("E5: tells of tickets, of the door and of events, by ids alone", async () => {
      await addWebhook({
        events: [
          ...["ticket.issued", "ticket.changed", "ticket.cancelled"],
          ...["check_in.admitted", "check_in.undone"],
          ...["event.created", "event.published", "event.changed", "event.cancelled"],
          "event.deleted",
        ],
      });
      const told = async (expected: string[]): Promise<Body[]> => {
        await deliver();
        return eventually(async () => {
          const types = receiver.received.map(({ body }) => body.type);
          expect(types.sort()).toEqual([...expected].sort());
          return receiver.received.splice(0).map(({ body }) => body.data);
        });
      };

      const event = await office.createEvent({
        sessions: [{ starts_at: inDays(30) }, { starts_at: inDays(31) }],
      });
      const [created] = await told(["event.created", "event.published"]);
      const { id, product_id, sessions } = event;
      expect(created).toMatchObject({ event: { id } });

      await organiser.post(`/events/${id}`, { title: "Vårkonsert" });
      await told(["event.changed"]);
      await organiser.post(`/events/${id}/sessions/${sessions[1].id}`, { name: "Premiere" });
      expect(await told(["event.changed"])).toEqual([
        { event: { id, product_id, status: "published" } },
      ]);

      const [offer] = sessions[0].ticket_offers;
      const { cartId } = await office.buy([{ variant_id: offer.variant_id, quantity: 2 }]);
      const { order, tickets } = await office.orderOf(cartId);
      const ticketOf = (ticket: Body, status = "valid", session_id = sessions[0].id) => ({
        id: ticket.id,
        status,
        event_id: id,
        session_id,
        ticket_type_id: offer.ticket_type.id,
      });
      const byId = (one: Body, other: Body) => (one.id < other.id ? -1 : 1);
      expect(await told(["ticket.issued"])).toEqual([
        {
          order_id: order.id,
          tickets: [...tickets].sort(byId).map((ticket: Body) => ticketOf(ticket)),
        },
      ]);

      const [first, second] = tickets;
      await organiser.post(`/registrations/${first.id}/move`, { session_id: sessions[1].id });
      expect(await told(["ticket.changed"])).toEqual([
        { order_id: order.id, tickets: [ticketOf(first, "valid", sessions[1].id)] },
      ]);

      const { data } = await organiser.scan({ number: second.number });
      const check_in = {
        id: data.check_in.id,
        ticket_id: second.id,
        event_id: id,
        session_id: sessions[0].id,
      };
      expect(await told(["check_in.admitted"])).toEqual([{ check_in }]);
      await organiser.scan({ number: second.number });
      await organiser.post(`/check-ins/${data.check_in.id}/undo`, { reason: "mistake" });
      expect(await told(["check_in.undone"])).toEqual([{ check_in }]);

      await organiser.post(`/events/${id}/cancel`);
      const over = await told(["event.cancelled", "ticket.cancelled"]);
      expect(over.map((one) => one.tickets?.length ?? one.event.status).sort()).toEqual([
        2,
        "cancelled",
      ]);
      const left = await sql(getContainer(), "SELECT id FROM box_office_happening");
      expect(left).toEqual([]);
    });

    it("E5: where nobody asked to be told, a sale sends for no deliveries", async () => {
      const event = await office.createEvent();
      const [{ variant_id }] = event.sessions[0].ticket_offers;
      await nothingOnItsWay(getContainer());
      const looked = jest.spyOn(getContainer().resolve(BOX_OFFICE_WEBHOOKS), "takeDelivery");
      await office.orderOf((await office.buy([{ variant_id, quantity: 1 }])).cartId);
      await eventually(async () =>
        expect(await sql(getContainer(), "SELECT id FROM box_office_happening")).toEqual([]),
      );
      await nothingOnItsWay(getContainer());
      expect(looked).not.toHaveBeenCalled();
      looked.mockRestore();
    });

    describe("orders", () => {
      const heard = (type: string, orderId: string): Promise<Body> =>
        eventually(async () => {
          const found = receiver.received.filter(
            ({ body }) => body.type === type && body.data.order.id === orderId,
          );
          expect([type, found.length]).toEqual([type, 1]);
          return found[0];
        });

      it("E5: an order's line is told by what it is now, whenever its session moved since", async () => {
        await addWebhook();
        const event = await office.createEvent({
          sessions: [{ name: "Fredag", starts_at: inDays(29) }],
        });
        const orderId = await buyTickets("pp_invoice_invoice", event);
        await api.post(
          `/admin/box-office/events/${event.id}/sessions/${event.sessions[0].id}`,
          { name: "Lørdag", starts_at: inDays(30) },
          office.store.admin,
        );
        await office.markPaid(orderId);
        const paid = await heard("order.paid", orderId);
        expect(paid.body.data.order.items).toMatchObject([
          { title: "Vinterkonsert", variant_title: "Lørdag · Adult" },
        ]);
      });

      async function buyTickets(provider?: string, shown?: Body) {
        const event = shown ?? (await office.createEvent({ price: 250 }));
        const { cartId, answer } = await office.buy(
          [{ variant_id: event.sessions[0].ticket_offers[0].variant_id, quantity: 2 }],
          { provider },
        );
        await office.orderOf(cartId);
        return answer.data.order.id as string;
      }

      it("E5: what happens to an order is told, signed, to those who asked for it, and tells no secret", async () => {
        const webhook = await addWebhook({ description: "Accounting" });
        const onlyDeleted = await addWebhook({ events: ["order.deleted"] });
        const orderId = await buyTickets("pp_invoice_invoice");
        const placed = await heard("order.placed", orderId);
        expect(verify(placed, webhook.secret)).toEqual(placed.body);
        expect(placed.headers).toMatchObject({
          "content-type": "application/json",
          "user-agent": "medusa-plugin-box-office",
          "webhook-id": expect.stringMatching(/^[\w-]+$/),
        });
        const { order_code } = await office.adminOrder(orderId);
        expect(placed.body).toEqual({
          type: "order.placed",
          timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
          data: {
            order: {
              id: orderId,
              display_id: expect.any(Number),
              order_code,
              status: {
                code: "awaiting_payment",
                label: expect.any(String),
                state: "awaiting_payment",
              },
              previous_status: null,
              email: "kari@example.com",
              customer: { id: expect.any(String), name: null },
              currency_code: "nok",
              total: 500,
              due: 500,
              placed_at: expect.any(String),
              items: [
                {
                  title: "Vinterkonsert",
                  variant_title: expect.stringContaining("Adult"),
                  sku: null,
                  quantity: 2,
                  unit_price: 250,
                  total: 500,
                },
              ],
              addresses: {
                shipping: expect.objectContaining({ country_code: "no", city: null }),
                billing: null,
              },
              sales_channel_id: office.store.salesChannelId,
              payment_provider_id: "pp_invoice_invoice",
              tickets: 2,
            },
          },
        });

        await office.markPaid(orderId);
        const changed = await heard("order.status_changed", orderId);
        expect(changed.body.data.order).toMatchObject({
          status: { state: "processing" },
          previous_status: { state: "awaiting_payment" },
          due: 0,
        });
        const paid = await heard("order.paid", orderId);
        expect(paid.headers["webhook-id"]).not.toBe(changed.headers["webhook-id"]);
        expect((await deliveriesOf(webhook)).map(({ order_code }) => order_code)).toEqual(
          Array(3).fill(order_code),
        );
        expect(await deliveriesOf(onlyDeleted)).toEqual([]);

        const [keys] = await sql<Body>(
          getContainer(),
          `SELECT array_agg(ticket.secret) || array_agg(ticket.link_token) ||
                  (SELECT array_agg(payment_token) FROM box_office_order_standing) AS keys
           FROM box_office_ticket ticket`,
        );
        const texts = receiver.received.map(({ text }) => text).join();
        expect(keys.keys.length).toBeGreaterThan(4);
        expect(keys.keys.filter((key: string) => texts.includes(key))).toEqual([]);
      });

      it("E5: an order that is deleted is told", async () => {
        const webhook = await addWebhook({ events: ["order.deleted"] });
        const orderId = await buyTickets();
        const { order_code } = await office.adminOrder(orderId);
        const { admin } = office.store;
        const path = `/admin/box-office/orders/${orderId}`;
        const answer = await office.try("delete", path, { confirm: order_code }, admin);
        expect([answer.status, answer.data.message]).toEqual([200, undefined]);
        const deleted = await heard("order.deleted", orderId);
        expect(verify(deleted, webhook.secret).data.order).toMatchObject({ tickets: 0 });
      });

      it("E5: paid is told once, though the order is moved back and forth", async () => {
        await addWebhook();
        const desk = new OrderDesk(office);
        const orderId = await buyTickets();
        await heard("order.paid", orderId);
        for (const state of ["received", "processing"]) {
          const { status, data } = await desk.move(orderId, state);
          expect([status, data.message]).toEqual([200, undefined]);
        }
        await eventually(async () => {
          const changes = receiver.received.filter(
            ({ body }) => body.type === "order.status_changed" && body.data.order.id === orderId,
          );
          expect(changes).toHaveLength(2);
        });
        await heard("order.paid", orderId);
      });
    });

    describe("receivers that are in trouble", () => {
      it("E5: a 500 is retried under the same id with the same body, later, until it is taken", async () => {
        const webhook = await addWebhook();
        receiver.answer = (response) => response.writeHead(500).end("try \u0007 again\nlater");
        await test(webhook);
        const failed = await attempted(webhook);
        expect(failed).toMatchObject({
          event: "ping",
          status: "pending",
          response_status: 500,
          response_excerpt: "try again later",
          last_error: "The answer was 500",
          delivered_at: null,
        });
        expect(new Date(failed.next_attempt_at).getTime()).toBeGreaterThan(
          new Date(failed.created_at).getTime() + 4000,
        );
        expect((await readWebhook(webhook)).failing_since).not.toBeNull();
        await sql(
          getContainer(),
          `UPDATE box_office_webhook_delivery SET next_attempt_at = now() + interval '1 hour'`,
        );
        await deliver();
        expect(receiver.received).toHaveLength(1);

        receiver.answerWith(204);
        await skipTheWait();
        await deliver();
        expect(await attempted(webhook, 2)).toMatchObject({
          status: "delivered",
          response_status: 204,
          response_excerpt: null,
          last_error: null,
          delivered_at: expect.any(String),
          duration_ms: expect.any(Number),
        });
        const [first] = receiver.received;
        const second = await latest(2);
        expect(second.text).toBe(first?.text);
        expect(second.headers["webhook-id"]).toBe(first?.headers["webhook-id"]);
        expect(verify(second, webhook.secret)).toMatchObject({
          type: "ping",
          data: { webhook_id: webhook.id },
        });
        expect((await readWebhook(webhook)).failing_since).toBeNull();
      });

      it("E5: seven attempts are made, no more; sending again begins anew", async () => {
        const webhook = await addWebhook();
        receiver.answerWith(503);
        await test(webhook);
        for (let attempt = 1; attempt <= 7; attempt++) {
          await attempted(webhook, attempt);
          await skipTheWait();
          await deliver();
        }
        const failed = await attempted(webhook, 7);
        expect([failed.status, receiver.received.length]).toEqual(["failed", 7]);

        receiver.answerWith(200);
        const again = await resend(webhook, failed);
        expect(again.data.delivery).toMatchObject({ id: failed.id, status: "pending" });
        expect(await attempted(webhook, 1)).toMatchObject({ status: "delivered" });
        expect(new Set(receiver.received.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
        expect(await deliveriesOf(webhook, "?status=failed")).toEqual([]);
        expect(await deliveriesOf(webhook, "?status=delivered&status=failed")).toHaveLength(1);
      });

      it.each<[string, WebhookReceiver["answer"]]>([
        ["never answers", () => {}],
        [
          "trickles its answer",
          (response) => {
            response.writeHead(200);
            const drip = setInterval(() => response.write("."), 50);
            response.on("close", () => clearInterval(drip));
          },
        ],
        [
          "trickles its head",
          ({ socket }) => {
            socket?.write("HTTP/1.1 200 OK\r\n");
            const drip = setInterval(() => socket?.write("x-drip: drop\r\n"), 50);
            socket?.on("close", () => clearInterval(drip));
          },
        ],
      ])("E5: one that %s is given up after the time limit", async (_, answer) => {
        const { options } = getContainer().resolve(BOX_OFFICE_WEBHOOKS);
        const webhook = await addWebhook();
        receiver.answer = answer;
        options.webhook_timeout_seconds = 1;
        try {
          await test(webhook);
          expect(await attempted(webhook)).toMatchObject({
            status: "pending",
            last_error: "There was no complete answer within 1 seconds",
          });
        } finally {
          options.webhook_timeout_seconds = 30;
        }
      });

      it("E5: a redirect is a failure that says so; nothing goes where it leads", async () => {
        const inside = await WebhookReceiver.start();
        const webhook = await addWebhook();
        for (const status of [301, 302, 307, 308]) {
          receiver.answerWith(status, { location: inside.url });
          await test(webhook);
          await eventually(async () => {
            const [latest] = await deliveriesOf(webhook);
            expect(latest).toMatchObject({
              response_status: status,
              last_error: `The answer was ${status}, a redirect; redirects are not followed`,
            });
          });
        }
        expect(inside.received).toEqual([]);
        await inside.stop();
      });

      it("E5: of a long answer the beginning is read, and little is kept", async () => {
        const webhook = await addWebhook();
        receiver.answer = (response) => {
          response.writeHead(200);
          const more = () => {
            while (response.write("<b>\u0000\u202elong</b>".repeat(100)));
          };
          response.on("drain", more);
          more();
        };
        await test(webhook);
        const { status, response_excerpt } = await attempted(webhook);
        expect(status).toBe("delivered");
        expect(response_excerpt).toHaveLength(500);
        expect(response_excerpt).toMatch(/^<b> long<\/b><b> long/);
      });

      it.each<[string, WebhookReceiver["answer"], string]>([
        ["hangs up", ({ socket }) => socket?.destroy(), "socket hang up"],
        [
          "changes the protocol",
          ({ socket }) =>
            socket?.end("HTTP/1.1 101 Switching\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n"),
          "ended without an answer",
        ],
        ["talks nonsense", ({ socket }) => socket?.end("SSH-2.0-OpenSSH\r\n"), "Parse Error"],
        [
          "breaks off",
          (response) => {
            response.writeHead(200, { "content-length": "100" });
            response.write("begun", () => response.socket?.destroy());
          },
          "aborted",
        ],
      ])("E5: one that %s is tried again", async (_, answer, reason) => {
        const webhook = await addWebhook();
        receiver.answer = answer;
        await test(webhook);
        const { status, last_error } = await attempted(webhook);
        expect([status, last_error]).toEqual(["pending", expect.stringContaining(reason)]);
      });

      it("E5: one that nobody listens at, or that has no name, is tried again", async () => {
        const gone = await WebhookReceiver.start();
        const { url } = gone;
        await gone.stop();
        const silent = await addWebhook({ url });
        await test(silent);
        expect((await attempted(silent)).last_error).toContain("ECONNREFUSED");
        const nameless = await addWebhook({ url: "https://nowhere.invalid/hook" });
        const { options } = getContainer().resolve(BOX_OFFICE_WEBHOOKS);
        options.webhook_timeout_seconds = 3;
        try {
          await test(nameless);
          expect((await attempted(nameless)).last_error).toMatch(
            /ENOTFOUND|EAI_AGAIN|no complete answer/,
          );
        } finally {
          options.webhook_timeout_seconds = 30;
        }
      });

      it("E5: metadata services are out of reach even where private networks are allowed", async () => {
        for (const host of ["169.254.169.254", "[::ffff:169.254.169.254]", "0.0.0.0"]) {
          const answer = await organiser.post("/webhooks", {
            url: `http://${host}/latest/meta-data`,
            events: EVENTS,
          });
          expect([host, answer.status, answer.data.message]).toEqual([
            host,
            400,
            expect.stringMatching(/^url: .* is not a public address$/),
          ]);
        }
      });

      it("E5: a slow one holds up nobody else, and has two on their way at most", async () => {
        const SLOW = 12;
        const slow = await WebhookReceiver.start();
        let [waiting, most] = [0, 0];
        slow.answer = (response) => {
          most = Math.max(most, ++waiting);
          setTimeout(() => {
            waiting--;
            response.end();
          }, 600);
        };
        const tarpit = await addWebhook({ url: slow.url });
        for (let nth = 0; nth < SLOW; nth++) await test(tarpit);
        await eventually(async () => expect(slow.received.length).toBeGreaterThan(0));
        const webhook = await addWebhook();
        await test(webhook);
        await eventually(async () => expect(receiver.received).toHaveLength(1));
        expect(slow.received.length).toBeLessThan(SLOW);
        await eventually(async () => {
          await deliver();
          expect(slow.received).toHaveLength(SLOW);
          expect(await deliveriesOf(tarpit, "?status=delivered")).toHaveLength(SLOW);
        });
        expect(most).toBe(2);
        await slow.stop();
      });
    });

    describe("endpoints that are given up", () => {
      const notices = () =>
        sql<Body>(
          getContainer(),
          `SELECT data FROM notification WHERE channel = 'feed' AND data->>'title' = 'A webhook was disabled'
           ORDER BY created_at`,
        );

      it("E5: after five days of failures it is disabled and the admin is told, once", async () => {
        const webhook = await addWebhook({ description: "Till in the foyer" });
        receiver.answerWith(500);
        await test(webhook);
        const delivery = await attempted(webhook);
        await sql(
          getContainer(),
          `WITH failing AS (UPDATE box_office_webhook_endpoint SET failing_since = now() - interval '5 days')
           UPDATE box_office_webhook_delivery SET attempts = 6`,
        );
        await skipTheWait();
        await Promise.all([deliver(), deliver()]);
        await deliver();
        expect(await readWebhook(webhook)).toMatchObject({
          is_enabled: false,
          disabled_reason: "failing",
          disabled_at: expect.any(String),
        });
        const told = await notices();
        expect(told).toHaveLength(1);
        expect(told[0]?.data.description).toContain("Till in the foyer");

        for (const refused of [await test(webhook), await resend(webhook, delivery)]) {
          expect([refused.status, refused.data.code]).toEqual([400, "webhook_disabled"]);
        }
        const enabled = await organiser.post(`/webhooks/${webhook.id}`, { is_enabled: true });
        expect(enabled.data.webhook).toMatchObject({ is_enabled: true, failing_since: null });
        receiver.answerWith(200);
        expect((await resend(webhook, delivery)).status).toBe(200);
        await deliver();
        await eventually(async () =>
          expect(await deliveriesOf(webhook)).toMatchObject([{ status: "delivered" }]),
        );
        expect(await notices()).toHaveLength(1);
      });

      it("E5: one that answers 410 is disabled at once, and not tried again", async () => {
        const before = (await notices()).length;
        const notifications = getContainer().resolve(Modules.NOTIFICATION);
        const notify = jest.spyOn(notifications, "createNotifications");
        notify.mockRejectedValueOnce(new Error("The database is away."));
        const webhook = await addWebhook();
        receiver.answerWith(410);
        await test(webhook);
        expect(await attempted(webhook)).toMatchObject({ status: "failed", response_status: 410 });
        expect(await readWebhook(webhook)).toMatchObject({
          is_enabled: false,
          disabled_reason: "gone",
        });
        await eventually(async () => expect(notify).toHaveBeenCalled());
        await eventually(async () => {
          await deliver();
          expect(await notices()).toHaveLength(before + 1);
        });
        notify.mockRestore();
      });

      it("F1: the admin is told of it in the merchant's language", async () => {
        const speak = (locale: string | null) =>
          organiser.post("/settings/notifications", { locale });
        await speak("nb");
        await addWebhook({ description: "Kassen i foajeen" });
        receiver.answerWith(410);
        await test((await organiser.get("/webhooks")).data.webhooks[0]);
        await eventually(async () => {
          await deliver();
          const [told] = await sql<Body>(
            getContainer(),
            `SELECT data FROM notification WHERE data->>'title' = 'En webhook ble deaktivert'`,
          );
          expect(told?.data.description).toContain(
            "Kassen i foajeen svarte at den er borte (410).",
          );
        });
        await speak(null);
      });

      it("E5: an admin disables and enables; that is no news", async () => {
        const before = (await notices()).length;
        const webhook = await addWebhook();
        const path = `/webhooks/${webhook.id}`;
        const off = await organiser.post(path, { is_enabled: false });
        expect(off.data.webhook).toMatchObject({ is_enabled: false, disabled_reason: "by_user" });
        await deliver();
        expect(await notices()).toHaveLength(before);
      });
    });

    it("E5: two runners, and twenty, send each delivery once", async () => {
      const webhook = await addWebhook();
      const other = await addWebhook();
      const pings = Array.from({ length: 20 }, (_, nth) => test(nth % 2 ? webhook : other));
      await Promise.all([...pings, ...Array.from({ length: 20 }, deliver)]);
      await eventually(async () => {
        await deliver();
        expect(await deliveriesOf(webhook, "?status=delivered")).toHaveLength(10);
        expect(await deliveriesOf(other, "?status=delivered")).toHaveLength(10);
      });
      const ids = receiver.received.map(({ headers }) => headers["webhook-id"]);
      expect([ids.length, new Set(ids).size]).toEqual([20, 20]);
    });

    it("E5: after a rotation both secrets verify for a day, then the new one alone", async () => {
      const webhook = await addWebhook();
      const { data } = await organiser.post(`/webhooks/${webhook.id}/rotate-secret`);
      const { secret, previous_secret_expires_at } = data.webhook;
      secrets.push(secret);
      expect(Date.parse(previous_secret_expires_at) - Date.now()).toBeCloseTo(24 * 3600_000, -5);
      await test(webhook);
      const both = await latest(1);
      for (const one of [secret, webhook.secret]) expect(verify(both, one).type).toBe("ping");

      await sql(
        getContainer(),
        `UPDATE box_office_webhook_endpoint SET previous_secret_expires_at = now()`,
      );
      await test(webhook);
      const alone = await latest(2);
      expect(verify(alone, secret).type).toBe("ping");
      expect(() => verify(alone, webhook.secret)).toThrow();
    });

    it("E5: an endpoint is edited and deleted, with its deliveries", async () => {
      const webhook = await addWebhook({ description: "Till" });
      const path = `/webhooks/${webhook.id}`;
      const changed = await organiser.post(path, {
        url: `${receiver.url}/2#fragment`,
        description: null,
        events: ["order.paid", "order.paid"],
      });
      expect(changed.data.webhook).toMatchObject({
        url: `${receiver.url}/2`,
        description: null,
        events: ["order.paid"],
      });
      await test(webhook);
      expect(await attempted(webhook)).toMatchObject({ status: "delivered" });
      expect(receiver.received[0]?.path).toBe("/hook/2");

      const stranger = await addWebhook();
      const [delivery] = await deliveriesOf(webhook);
      expect((await resend(stranger, delivery)).status).toBe(404);

      expect((await organiser.delete(path)).data).toEqual({
        id: webhook.id,
        object: "webhook",
        deleted: true,
      });
      expect((await organiser.get(path)).status).toBe(404);
      expect((await organiser.get(`${path}/deliveries`)).status).toBe(404);
      const left = await sql(getContainer(), `SELECT 1 FROM box_office_webhook_delivery`);
      expect(left).toEqual([]);
    });

    it("E5: a secret is told when it is made and never again, neither to lists nor to logs", async () => {
      const webhook = await addWebhook();
      await organiser.get("/webhooks");
      await readWebhook(webhook);
      await organiser.post(`/webhooks/${webhook.id}`, { description: "Till" });
      receiver.answerWith(500);
      await test(webhook);
      await attempted(webhook);

      const tells = (text: string) => secrets.some((secret) => text.includes(secret));
      const told = answers.filter(({ body }) => tells(body)).map(({ url }) => url);
      const maySay = (url: string) => /\/webhooks(\/\w+\/rotate-secret)?$/.test(url);
      expect(told.filter((url) => !maySay(url))).toEqual([]);
      expect(told).toHaveLength(secrets.length);
      expect(logged.filter(tells)).toEqual([]);
      expect(logged.filter((line) => line.includes("webhook delivery"))).not.toEqual([]);
      for (const table of ["notification", "workflow_execution", "box_office_webhook_delivery"]) {
        const rows = await sql<{ row: string }>(
          getContainer(),
          `SELECT kept::text AS row FROM ${table} kept`,
        );
        expect([table, rows.filter(({ row }) => tells(row))]).toEqual([table, []]);
      }
    });
  },
});
