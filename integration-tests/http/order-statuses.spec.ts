import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import adoptOrders from "../../src/jobs/adopt-orders";
import { BOX_OFFICE_ORDER_STATUS } from "../../src/modules/order-status";
import { type Body, BoxOffice, eventually } from "../fixtures/box-office";
import { nothingOnItsWay } from "../fixtures/on-its-way";
import { takeUpOrders } from "../fixtures/standings";
import { adminHeaders, seedStore, sql } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";
import { type Answer, recordAnswers } from "../fixtures/traces";

type Headers = { headers: Record<string, string> };

const SENT = {
  label: { en: "Order sent", nb: "Bestilling sendt", uk: "Замовлення надіслано" },
  colour: "#0F766E",
  state: "shipped",
};

/** WCAG 2.2: how far two colours stand apart, from 1 to 21. */
function contrast(one: string, other: string): number {
  const [light, dark] = [one, other].map(luminance).sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red, green, blue] = channels.map((share) =>
    share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let office: BoxOffice;
    /** Two admins; Anna is the one of the other tests. */
    let anna: Headers;
    let bea: Headers;
    let answers: Answer[];

    beforeAll(async () => {
      const container = getContainer();
      answers = recordAnswers(api);
      office = new BoxOffice(api, await seedStore(container));
      anna = office.store.admin;
      bea = { headers: await adminHeaders(container, "bea@example.com") };
    });

    afterEach(async () => {
      const tokens = await sql<{ payment_token: string }>(
        getContainer(),
        `SELECT payment_token FROM box_office_order_standing`,
      );
      const mayTell = /^\/admin\/box-office\/orders\/order_\w+(\/status)?$|payment-links/;
      const telling = answers.filter(
        ({ url, body }) =>
          !mayTell.test(url) && tokens.some(({ payment_token }) => body.includes(payment_token)),
      );
      expect(telling.map(({ url }) => url)).toEqual([]);
    });

    const ask = (
      method: "get" | "post" | "delete",
      path: string,
      body?: unknown,
      admin: Headers = anna,
    ) => office.try(method, `/admin/box-office${path}`, body, admin);
    const get = async (path: string, admin?: Headers): Promise<Body> => {
      const { status, data } = await ask("get", path, undefined, admin);
      expect([path, status, data.message]).toEqual([path, 200, undefined]);
      return data;
    };
    const post = async (path: string, body: unknown, admin?: Headers): Promise<Body> => {
      const { status, data } = await ask("post", path, body, admin);
      expect([path, status, data.message]).toEqual([path, 200, undefined]);
      return data;
    };
    const remove = (path: string, admin?: Headers) => ask("delete", path, undefined, admin);
    const refused = ({ status, data }: { status: number; data: Body }) => [status, data.code];

    const statuses = async (): Promise<Body[]> => (await get("/order-statuses")).order_statuses;
    const statusOf = async (code: string): Promise<Body> => {
      const status = (await statuses()).find((one) => one.code === code);
      if (!status) throw new Error(`There is no status ${code}`);
      return status;
    };
    const create = async (body: object): Promise<Body> =>
      (await post("/order-statuses", body)).order_status;
    const createOwn = async (body: object, admin?: Headers): Promise<Body> =>
      (await post("/personal-statuses", body, admin)).personal_status;

    /** An order of one paid ticket; its id. */
    async function placedOrder(): Promise<string> {
      const event = await office.createEvent();
      const { variant_id } = event.sessions[0].ticket_offers[0];
      const { cartId } = await office.buy([{ variant_id, quantity: 1 }]);
      const { order } = await office.orderOf(cartId);
      return order.id;
    }

    describe("the shop's statuses", () => {
      it("E7, E10: a shop begins with seven, in four languages, each in a colour that stands out on light and dark", async () => {
        const seeds = await statuses();
        expect(seeds.map(({ code, state, is_default }) => [code, state, is_default])).toEqual([
          ["received", "received", true],
          ["awaiting_payment", "awaiting_payment", true],
          ["invoice_overdue", "awaiting_payment", false],
          ["processing", "processing", true],
          ["shipped", "shipped", true],
          ["completed", "completed", true],
          ["cancelled", "cancelled", true],
        ]);
        expect(seeds.filter((status) => status.notify_customer)).toMatchObject([
          { code: "shipped" },
        ]);
        expect(new Set(seeds.map(({ colour }) => colour)).size).toBe(7);
        for (const status of seeds) {
          expect(status).toMatchObject({
            is_system: true,
            private: false,
            owner_id: null,
            next_status_ids: null,
            template_id: null,
            visible_to_customer: true,
            orders: 0,
          });
          expect(Object.keys(status.label).sort()).toEqual(["da", "en", "nb", "uk"]);
          for (const ground of ["#ffffff", "#18181b"]) {
            expect([status.code, contrast(status.colour, ground) >= 3]).toEqual([
              status.code,
              true,
            ]);
          }
        }
      });

      it("E7, T10: a merchant adds one, changes it and takes it away", async () => {
        const made = await create(SENT);
        expect(made).toMatchObject({
          ...SENT,
          code: "order_sent",
          colour: "#0f766e",
          is_default: false,
          is_system: false,
          notify_customer: false,
          visible_to_customer: true,
          next_status_ids: null,
          rank: 7,
        });
        expect(await create(SENT)).toMatchObject({ code: "order_sent_2", rank: 8 });
        const taken = await ask("post", "/order-statuses", { ...SENT, code: "order_sent" });
        expect(refused(taken)).toEqual([400, undefined]);
        expect(taken.data.message).toMatch(/^code: /);

        const completed = await statusOf("completed");
        const content = { en: { subject: "Sent", body: "It is on its way." } };
        const { message_template } = await post("/message-templates", { name: "Sent", content });
        const changes = {
          label: { en: "Out for delivery" },
          notify_customer: true,
          visible_to_customer: false,
          template_id: message_template.id,
          next_status_ids: [completed.id, completed.id],
        };
        const { order_status } = await post(`/order-statuses/${made.id}`, changes);
        expect(order_status).toMatchObject({ ...changes, next_status_ids: [completed.id] });
        expect(
          (await post(`/order-statuses/${made.id}`, { next_status_ids: null })).order_status,
        ).toMatchObject({ next_status_ids: null, label: { en: "Out for delivery" } });
        const unknown = await ask("post", `/order-statuses/${made.id}`, {
          next_status_ids: ["bosta_unknown"],
        });
        expect([unknown.status, unknown.data.message]).toEqual([
          400,
          'next_status_ids: "bosta_unknown" is no status of an order',
        ]);

        const noWords = await ask("post", `/order-statuses/${made.id}`, {
          template_id: "botpl_none",
        });
        expect([noWords.status, noWords.data.message]).toEqual([
          400,
          "template_id: is no template",
        ]);

        const { data } = await remove(`/order-statuses/${made.id}`);
        expect(data).toEqual({ id: made.id, object: "order_status", deleted: true });
        expect((await remove(`/order-statuses/${made.id}`)).status).toBe(404);
        expect((await ask("post", `/order-statuses/${made.id}`, changes)).status).toBe(404);
      });

      it("E10: each state has one default: who becomes it takes it, who leaves hands it on", async () => {
        const defaults = async () =>
          Object.fromEntries(
            (await statuses())
              .filter(({ is_default }) => is_default)
              .map(({ state, code }) => [state, code]),
          );
        const before = await defaults();
        const made = await create({ ...SENT, code: "sent", is_default: true });
        expect(await defaults()).toEqual({ ...before, shipped: "sent" });
        const none = await ask("post", `/order-statuses/${made.id}`, { is_default: false });
        expect([none.status, none.data.message]).toEqual([
          400,
          expect.stringMatching(/^is_default: /),
        ]);

        await post(`/order-statuses/${made.id}`, { state: "completed" });
        expect(await defaults()).toEqual(before);
        await post(`/order-statuses/${made.id}`, { state: "processing", is_default: true });
        expect(await defaults()).toEqual({ ...before, processing: "sent" });
        await remove(`/order-statuses/${made.id}`);
        expect(await defaults()).toEqual(before);
        // Ten who want it at once: one has it.
        const rivals = await Promise.all(Array.from({ length: 10 }, () => create(SENT)));
        await Promise.all(
          rivals.map(({ id }) => post(`/order-statuses/${id}`, { is_default: true })),
        );
        const shipped = (await statuses()).filter(
          (one) => one.state === "shipped" && one.is_default,
        );
        expect(shipped).toHaveLength(1);
      });

      it("E7: the box office's own can be renamed and recoloured, neither moved nor deleted; the last of a state stays", async () => {
        const overdue = await statusOf("invoice_overdue");
        const path = `/order-statuses/${overdue.id}`;
        const look = { label: { en: "Reminder sent" }, colour: "#7f1d1d", notify_customer: true };
        expect((await post(path, look)).order_status).toMatchObject(look);
        expect(refused(await ask("post", path, { state: "received" }))).toEqual([
          400,
          "system_status",
        ]);
        expect(refused(await ask("post", path, { code: "reminder" }))).toEqual([
          400,
          "system_status",
        ]);
        expect(refused(await remove(path))).toEqual([400, "system_status"]);
        const { id } = await statusOf("received");
        expect(refused(await remove(`/order-statuses/${id}`))).toEqual([400, "last_of_state"]);
      });

      it("E7: the merchant puts them in order, all of them", async () => {
        const ids = (await statuses()).map(({ id }) => id);
        const turned = [...ids].reverse();
        const { order_statuses } = await post("/order-statuses/order", { ids: turned });
        expect(order_statuses.map(({ id }: Body) => id)).toEqual(turned);
        expect((await statuses()).map(({ rank }) => rank)).toEqual([0, 1, 2, 3, 4, 5, 6]);
        for (const wrong of [ids.slice(1), [...ids, ids[0]], [...ids.slice(1), "bosta_other"]]) {
          expect((await ask("post", "/order-statuses/order", { ids: wrong })).status).toBe(400);
        }
      });

      it("E7: one in use asks for its replacement, of its state; its orders get that, and the log keeps its name", async () => {
        const orderId = await placedOrder();
        const made = await create({ ...SENT, state: "processing" });
        const other = await create({ ...SENT, state: "processing", label: { en: "Being packed" } });
        const shipped = await statusOf("shipped");
        await post(`/orders/${orderId}/status`, { status_id: made.id, notify: false });
        await post(`/order-statuses/${shipped.id}`, { next_status_ids: [made.id, other.id] });

        const path = `/order-statuses/${made.id}`;
        expect((await statuses()).find(({ id }) => id === made.id)?.orders).toBe(1);
        expect(refused(await remove(path))).toEqual([400, "status_in_use"]);
        expect(refused(await ask("post", path, { state: "shipped" }))).toEqual([
          400,
          "status_in_use",
        ]);
        for (const [replacement, answer] of [
          [shipped.id, [400, "status_not_allowed"]],
          [made.id, [400, "status_not_allowed"]],
          ["bosta_unknown", [404, undefined]],
        ]) {
          expect(refused(await remove(`${path}?replacement_id=${replacement}`))).toEqual(answer);
        }
        expect((await remove(`${path}?replacement_id=${other.id}`)).status).toBe(200);
        const { orders } = await get(`/orders?status_id=${other.id}`);
        expect(orders).toMatchObject([{ order_id: orderId, status: { code: "being_packed" } }]);
        expect((await statusOf("shipped")).next_status_ids).toEqual([other.id]);
        const { log } = await get(`/orders/${orderId}/log`);
        expect(
          log.map((line: Body) => [line.from_status?.label.en, line.to_status.label.en]),
        ).toEqual([
          ["Order sent", "Being packed"],
          ["Processing", "Order sent"],
          [undefined, "Processing"],
        ]);
        expect(log[0].actor_name).toBe("admin@example.com");

        // Led to from another is in use too, with no order at all.
        expect(refused(await remove(`/order-statuses/${other.id}`))).toEqual([
          400,
          "status_in_use",
        ]);
      });
    });

    describe("personal statuses", () => {
      const SECRET = { label: { en: "Secret of Anna" }, colour: "#111111", state: "processing" };

      it("E11: set as an order's status like any other, by anybody; changed by the owner alone", async () => {
        const orderId = await placedOrder();
        const own = await createOwn({
          ...SENT,
          label: { en: "Anna calls" },
          notify_customer: true,
        });
        expect(own).toMatchObject({
          private: false,
          owner_id: expect.any(String),
          is_system: false,
        });
        expect((await statuses()).map(({ id }) => id)).not.toContain(own.id);
        expect((await get("/personal-statuses", bea)).personal_statuses).toEqual([own]);

        const path = `/personal-statuses/${own.id}`;
        expect(refused(await ask("post", path, { colour: "#222222" }, bea))).toEqual([
          403,
          "not_owner",
        ]);
        expect(refused(await remove(path, bea))).toEqual([403, "not_owner"]);
        expect((await ask("post", `/order-statuses/${own.id}`, { colour: "#222222" })).status).toBe(
          404,
        );
        expect((await remove(`/order-statuses/${own.id}`)).status).toBe(404);

        await post(`/orders/${orderId}/status`, { status_id: own.id, notify: false }, bea);
        const { orders } = await get(`/orders?personal_status_id=${own.id}`, bea);
        expect(orders).toMatchObject([
          { order_id: orderId, status: { label: { en: "Anna calls" }, state: "shipped" } },
        ]);
        // A private one is no order's status, so this one can't become that.
        expect(refused(await ask("post", path, { private: true }))).toEqual([400, "status_in_use"]);
        expect(refused(await remove(path))).toEqual([400, "status_in_use"]);
        const shipped = await statusOf("shipped");
        expect((await remove(`${path}?replacement_id=${shipped.id}`)).data).toEqual({
          id: own.id,
          object: "personal_status",
          deleted: true,
        });
        expect((await get(`/orders?status_id=${shipped.id}`)).count).toBe(1);
        expect((await get("/personal-statuses")).personal_statuses).toEqual([]);
      });

      it("E11: Anna's private statuses and marks are invisible to Bea, through every route", async () => {
        const orderId = await placedOrder();
        const secret = await createOwn({ ...SECRET, private: true });
        const other = await createOwn({ ...SECRET, code: "other", private: true });
        const marked = await post(`/orders/${orderId}/personal-mark`, {
          personal_status_id: secret.id,
        });
        expect(marked.personal_mark).toEqual({
          id: secret.id,
          label: SECRET.label,
          colour: SECRET.colour,
        });
        const mark = async (admin: Headers) =>
          (await get("/orders", admin)).orders.map(
            (order: Body) => order.personal_mark?.id ?? null,
          );
        expect(await mark(anna)).toEqual([secret.id]);
        expect((await get(`/orders?personal_status_id=${secret.id}`)).count).toBe(1);
        expect((await get(`/orders/${orderId}`)).box_office.personal_mark).toMatchObject({
          id: secret.id,
        });
        expect(
          (await post(`/orders/${orderId}/personal-mark`, { personal_status_id: other.id }))
            .personal_mark.id,
        ).toBe(other.id);
        await post(`/orders/${orderId}/personal-mark`, { personal_status_id: secret.id });

        const heard = answers.length;
        expect(await mark(bea)).toEqual([null]);
        const { id: received } = await statusOf("received");
        const blind: [Body, number | unknown[]][] = [
          [await ask("get", "/personal-statuses", undefined, bea), 200],
          [await ask("get", "/order-statuses", undefined, bea), 200],
          [await ask("get", `/orders/${orderId}`, undefined, bea), 200],
          [await ask("get", `/orders/${orderId}/log`, undefined, bea), 200],
          [await ask("get", "/logs", undefined, bea), 200],
          [await ask("get", "/logs?q=secret", undefined, bea), 200],
          [await ask("post", `/personal-statuses/${secret.id}`, { colour: "#222222" }, bea), 404],
          [await remove(`/personal-statuses/${secret.id}`, bea), 404],
          [await ask("post", `/order-statuses/${secret.id}`, { colour: "#222222" }, bea), 404],
          [await remove(`/order-statuses/${secret.id}`, bea), 404],
          [await ask("post", `/orders/${orderId}/status`, { status_id: secret.id }, bea), 404],
          [
            await ask(
              "post",
              `/orders/${orderId}/personal-mark`,
              { personal_status_id: secret.id },
              bea,
            ),
            404,
          ],
        ];
        expect(blind.map(([answer]) => answer.status)).toEqual(blind.map(([, status]) => status));
        const replaced = await createOwn({ ...SECRET, label: { en: "Bea's" } }, bea);
        expect(
          refused(
            await remove(`/personal-statuses/${replaced.id}?replacement_id=${secret.id}`, bea),
          ),
        ).toEqual([404, undefined]);
        for (const next_status_ids of [[secret.id], ["bosta_unknown"]]) {
          const answer = await ask("post", `/order-statuses/${received}`, { next_status_ids }, bea);
          expect([answer.status, answer.data.message]).toEqual([
            400,
            `next_status_ids: "${next_status_ids[0]}" is no status of an order`,
          ]);
        }
        // The code of a private one is not taken for others either.
        expect(
          await createOwn({ ...SECRET, label: { en: "B" }, code: secret.code }, bea),
        ).toMatchObject({ code: secret.code });
        const found = await get(`/orders?personal_status_id=${secret.id}`, bea);
        expect([found.orders, found.count]).toEqual([[], 0]);
        const told = answers.slice(heard).filter(({ body }) => body.includes("Secret of Anna"));
        expect(told.map(({ url }) => url)).toEqual([]);

        // Bea's mark of the same order leaves Anna's alone.
        const own = await createOwn({ ...SECRET, label: { en: "Mine" }, private: true }, bea);
        await post(`/orders/${orderId}/personal-mark`, { personal_status_id: own.id }, bea);
        expect([await mark(anna), await mark(bea)]).toEqual([[secret.id], [own.id]]);
        expect((await remove(`/orders/${orderId}/personal-mark`, bea)).data).toEqual({
          id: orderId,
          object: "personal_mark",
          deleted: true,
        });
        expect([await mark(anna), await mark(bea)]).toEqual([[secret.id], [null]]);
      });

      it("E11: one that its owner keeps private from now on loses its words in the log too", async () => {
        const orderId = await placedOrder();
        const own = await createOwn({ ...SENT, label: { en: "Anna calls" } });
        const shipped = await statusOf("shipped");
        for (const status_id of [own.id, shipped.id]) {
          await post(`/orders/${orderId}/status`, { status_id, notify: false });
        }
        await post(`/personal-statuses/${own.id}`, { private: true, label: SECRET.label });
        for (const path of ["/logs", `/orders/${orderId}/log`]) {
          const { logs, log = logs } = await get(path, bea);
          const words = log.map((line: Body) => line.to_status?.label.en ?? null);
          expect([path, words]).toEqual([path, ["Shipped", null, "Processing"]]);
        }
      });

      it("E11: a private one is a mark and no status; one that marks orders asks for its replacement", async () => {
        const orderId = await placedOrder();
        const secret = await createOwn({ ...SECRET, private: true });
        const open = await createOwn({ ...SECRET, code: "open" });
        const setting = await ask("post", `/orders/${orderId}/status`, { status_id: secret.id });
        expect(refused(setting)).toEqual([400, "status_not_allowed"]);
        const marking = await ask("post", `/orders/${orderId}/personal-mark`, {
          personal_status_id: open.id,
        });
        expect(refused(marking)).toEqual([400, "status_not_allowed"]);

        await post(`/orders/${orderId}/personal-mark`, { personal_status_id: secret.id });
        const path = `/personal-statuses/${secret.id}`;
        expect(refused(await ask("post", path, { private: false }))).toEqual([
          400,
          "status_in_use",
        ]);
        expect(refused(await remove(path))).toEqual([400, "status_in_use"]);
        expect(refused(await remove(`${path}?replacement_id=${open.id}`))).toEqual([
          400,
          "status_not_allowed",
        ]);
        const heir = await createOwn({ ...SECRET, code: "heir", private: true });
        expect((await remove(`${path}?replacement_id=${heir.id}`)).status).toBe(200);
        const { orders } = await get(`/orders?personal_status_id=${heir.id}`);
        expect(orders).toMatchObject([{ personal_mark: { id: heir.id } }]);
        expect((await remove(`/orders/${orderId}/personal-mark`)).status).toBe(200);
        expect((await remove(`/personal-statuses/${heir.id}`)).status).toBe(200);
      });
    });

    describe("the list of orders", () => {
      const at = (day: number, hour: number) =>
        new Date(`2026-11-${day}T${String(hour).padStart(2, "0")}:00:00Z`);
      const ORDERS = [
        {
          order_id: "order_ola",
          display_id: 101,
          placed_at: at(10, 12),
          customer_name: "Ola Nordmann",
          email: "ola@example.com",
          total_minor: 90_000,
          payment: "paid",
        },
        {
          order_id: "order_kari",
          display_id: 102,
          placed_at: at(11, 12),
          customer_name: "Kari Åsen",
          email: "kari.asen@example.com",
          total_minor: 10_000,
          payment: "awaiting",
        },
        {
          order_id: "order_liv",
          display_id: 103,
          placed_at: at(11, 23),
          customer_name: "Liv Nordmann",
          email: "liv@example.com",
          sales_channel_id: "sc_museum",
          payment_provider_id: "pp_system_default",
        },
        {
          order_id: "order_old",
          display_id: 104,
          placed_at: at(12, 12),
          customer_name: "Gammel",
          email: "gammel@example.com",
          archived: true,
        },
        {
          order_id: "order_sent",
          display_id: 105,
          placed_at: at(13, 12),
          customer_name: "Олена Шевченко",
          email: "olena@example.com",
          payment: "paid",
          shipping: "shipped",
          total_minor: 70_000,
        },
      ] as const;

      beforeEach(() => takeUpOrders(getContainer(), ORDERS));

      const list = (query = ""): Promise<Body> => get(`/orders?${query}`);
      const names = (data: Body): string[] =>
        data.orders.map(({ order_id }: Body) => order_id.replace("order_", ""));
      const found = async (query: string) => {
        const data = await list(query);
        expect([query, data.count, data.next_cursor]).toEqual([query, data.orders.length, null]);
        return names(data);
      };

      it("T10, E10: shows each order with its coloured status, its money in major units and who bought it", async () => {
        const { orders, ...page } = await list("q=kari");
        const { id, label, colour } = await statusOf("awaiting_payment");
        expect(orders).toEqual([
          {
            order_id: "order_kari",
            order_code: expect.stringMatching(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/),
            display_id: 102,
            placed_at: "2026-11-11T12:00:00.000Z",
            changed_at: "2026-11-11T12:00:00.000Z",
            customer: { id: null, name: "Kari Åsen", email: "kari.asen@example.com" },
            status: { id, code: "awaiting_payment", label, colour, state: "awaiting_payment" },
            personal_mark: null,
            payment: "awaiting",
            payment_provider_id: "pp_invoice_invoice",
            sales_channel_id: "sc_hall",
            total: 100,
            due: 500,
            amount_paid: 0,
            amount_reserved: 0,
            amount_refunded: 0,
            to_capture: 0,
            problem: null,
            currency_code: "nok",
            closed_at: null,
            archived_at: null,
          },
        ]);
        expect(page).toEqual({ next_cursor: null, count: 1, count_is_capped: false, limit: 25 });
      });

      it("T10: every filter finds its own, alone and with the others", async () => {
        const { id: awaiting } = await statusOf("awaiting_payment");
        const { id: shipped } = await statusOf("shipped");
        for (const [query, expected] of [
          ["", ["sent", "liv", "kari", "ola"]],
          ["archived=true", ["old"]],
          ["state=received", ["liv"]],
          ["state=received&state=shipped", ["sent", "liv"]],
          ["state[]=processing", ["ola"]],
          [`status_id=${awaiting}`, ["kari"]],
          [`status_id=${awaiting}&status_id=${shipped}`, ["sent", "kari"]],
          ["status_id=bosta_unknown", []],
          ["personal_status_id=bosta_unknown", []],
          ["payment=paid", ["sent", "ola"]],
          ["payment=awaiting&payment=unpaid", ["liv", "kari"]],
          ["sales_channel_id=sc_museum", ["liv"]],
          ["payment_provider_id=pp_invoice_invoice", ["sent", "kari", "ola"]],
          ["placed_from=2026-11-11", ["sent", "liv", "kari"]],
          ["placed_to=2026-11-11", ["liv", "kari", "ola"]],
          ["placed_from=2026-11-11&placed_to=2026-11-11", ["liv", "kari"]],
          ["placed_from=2026-11-12&timezone=Europe/Oslo", ["sent", "liv"]],
          ["placed_to=2026-11-11&timezone=Europe/Oslo", ["kari", "ola"]],
          [
            `payment=paid&state=shipped&status_id=${shipped}&sales_channel_id=sc_hall&payment_provider_id=pp_invoice_invoice&placed_from=2026-11-13&placed_to=2026-11-13&q=olena`,
            ["sent"],
          ],
          ["payment=paid&state=received", []],
        ] as const) {
          expect([query, await found(query)]).toEqual([query, expected]);
        }
      });

      it("E6: searches code, with and without its hyphen, number, name and e-mail", async () => {
        const code = (await list("q=liv")).orders[0].order_code;
        for (const [q, expected] of [
          [code, ["liv"]],
          [code.replace("-", ""), ["liv"]],
          [code.toLowerCase(), ["liv"]],
          [code.replace("-", " "), ["liv"]],
          ["#102", ["kari"]],
          ["103", ["liv"]],
          ["nordmann", ["liv", "ola"]],
          ["NORD ol", ["ola"]],
          ["åsen", ["kari"]],
          ["A\u030ASEN", ["kari"]],
          ["asen", ["kari"]],
          ["шевч", ["sent"]],
          ["kari.asen@example.com", ["kari"]],
          ["gammel", []],
          ["nobody", []],
          ["-- ':*& | !", []],
          ["' OR 1=1", []],
        ] as const) {
          expect([q, await found(`q=${encodeURIComponent(q)}`)]).toEqual([q, expected]);
        }
        expect(await found("q=gammel&archived=true")).toEqual(["old"]);
        // As Medusa may have it from a storefront.
        const setName = (customer_name: string) =>
          sql(
            getContainer(),
            `UPDATE box_office_order_standing SET customer_name = :customer_name WHERE order_id = 'order_liv'`,
            { customer_name },
          );
        await setName("Zoe\u0308 İnal 102");
        for (const q of ["Zoë", "zoe", "ZOE\u0308 INAL", "inal"]) {
          expect([q, await found(`q=${encodeURIComponent(q)}`)]).toEqual([q, ["liv"]]);
        }
        expect(await found("q=102")).toEqual(["liv", "kari"]);
        expect(await found("q=%23102")).toEqual(["kari"]);
        expect(await found("q=%20")).toHaveLength(4);
      });

      it("T10: pages by a cursor that a new order doesn't shift, however it is sorted", async () => {
        for (const [order, expected] of [
          ["-placed_at", ["sent", "liv", "kari", "ola"]],
          ["placed_at", ["ola", "kari", "liv", "sent"]],
          ["-changed_at", ["sent", "liv", "kari", "ola"]],
          ["changed_at", ["ola", "kari", "liv", "sent"]],
          ["-total", ["ola", "sent", "liv", "kari"]],
          ["total", ["kari", "liv", "sent", "ola"]],
        ] as const) {
          const walked: string[] = [];
          for (let cursor = ""; ; ) {
            const data = await list(`limit=1&order=${order}${cursor && `&cursor=${cursor}`}`);
            expect([data.count, data.limit]).toEqual([4, 1]);
            walked.push(...names(data));
            if (!data.next_cursor) break;
            cursor = data.next_cursor;
          }
          expect([order, walked]).toEqual([order, expected]);
        }
        const first = await list("limit=2&q=example");
        await takeUpOrders(getContainer(), [{ order_id: "order_new", email: "new@example.com" }]);
        const second = await list(`limit=2&q=example&cursor=${first.next_cursor}`);
        expect([...names(first), ...names(second)]).toEqual(["sent", "liv", "kari", "ola"]);

        const forged = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
        for (const cursor of [
          "x",
          forged({ key: "1' OR '1", id: "order_ola" }),
          forged({ key: 1e300, id: "order_ola" }),
          forged({ key: 1, id: "a'b" }),
          forged([1]),
          forged(null),
        ]) {
          const { status, data } = await ask("get", `/orders?cursor=${cursor}`);
          expect([cursor, status, data.message]).toEqual([
            cursor,
            400,
            "cursor: is not one that this list gave",
          ]);
        }
        const far = forged({ key: Number.MAX_SAFE_INTEGER, id: "z" });
        expect(names(await list(`cursor=${far}`))).toHaveLength(5);
      });

      it("T10: counts ten thousand and says that there are more", async () => {
        await sql(
          getContainer(),
          `INSERT INTO box_office_order_standing (id, order_id, order_code, payment_token, status_id, state, followed_state,
             followed_at, changed_at, placed_at, payment, currency_code, total_minor, due_minor)
           SELECT 'copy_' || n, 'order_copy_' || n, 'code_' || n, 'token_' || n, status_id, state, followed_state,
             followed_at, changed_at, placed_at, payment, currency_code, total_minor, due_minor
           FROM box_office_order_standing, generate_series(1, 10000) n WHERE order_id = 'order_liv'`,
        );
        expect(await list("limit=1")).toMatchObject({ count: 10_000, count_is_capped: true });
        expect(await list("limit=1&payment=paid")).toMatchObject({
          count: 2,
          count_is_capped: false,
        });
      });
    });

    describe("what happened", () => {
      it("E4: an order is in the list and in the shop-wide log as soon as it is placed", async () => {
        const orderId = await placedOrder();
        const { orders } = await get("/orders?limit=1");
        expect(orders).toMatchObject([{ order_id: orderId, status: { state: "processing" } }]);
        const { logs, ...page } = await get("/logs");
        expect(page).toMatchObject({ count: logs.length, count_is_capped: false });
        expect(logs).toEqual([
          {
            id: expect.any(String),
            seq: expect.any(Number),
            order_id: orderId,
            order_code: orders[0].order_code,
            display_id: orders[0].display_id,
            kind: "placed",
            actor: { type: "system", id: null },
            actor_name: null,
            from_status_id: null,
            to_status_id: orders[0].status.id,
            from_state: null,
            to_state: "processing",
            from_status: null,
            to_status: { label: orders[0].status.label, colour: orders[0].status.colour },
            reason: null,
            message: null,
            notify: false,
            forced: false,
            data: null,
            created_at: expect.any(String),
          },
        ]);
      });

      it("E4, A8: the shop-wide log by order, person, kind, day and word, with the notes of it", async () => {
        const orderId = await placedOrder();
        await takeUpOrders(getContainer(), [
          { order_id: "order_ola", display_id: 4711, customer_name: "Ola Nordmann" },
        ]);
        await sql(
          getContainer(),
          `UPDATE "user" SET first_name = 'Bea', last_name = 'Berg' WHERE email = 'bea@example.com'`,
        );
        const { note } = await post(`/orders/${orderId}/notes`, { text: " Ring før kl. 12 " }, bea);
        expect(note).toEqual({
          id: expect.any(String),
          order_id: orderId,
          text: "Ring før kl. 12",
          actor: { type: "user", id: expect.any(String) },
          actor_name: "Bea Berg",
          created_at: expect.any(String),
        });
        const { id } = await statusOf("completed");
        const reason = "Hentet i skra\u030Anken 4711";
        await post(`/orders/${orderId}/status`, { status_id: id, notify: false, reason });

        const log = async (query: string) => {
          const { logs } = await get(`/logs?${query}`);
          return logs.map((line: Body) =>
            [line.kind, line.actor_name, line.order_id === orderId ? "mine" : "other"].join(" "),
          );
        };
        const [placed, noted, moved] = [
          "placed  mine",
          "note Bea Berg mine",
          "status admin@example.com mine",
        ];
        const other = "placed  other";
        const code = (await get("/orders?q=ola")).orders[0].order_code;
        const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
        const yesterday = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);
        for (const [query, expected] of [
          [`order_id=${orderId}`, [moved, noted, placed]],
          ["order_id=order_ola", [other]],
          [`actor=${note.actor.id}`, [noted]],
          ["kind=note", [noted]],
          ["kind=status&kind=note", [moved, noted]],
          [`from=${yesterday}&to=${tomorrow}&kind=status`, [moved]],
          [`from=${tomorrow}&timezone=Europe/Oslo`, []],
          [`to=${yesterday}&kind=status`, []],
          ["q=skranken", [moved]],
          ["q=skr%C3%A5nken", [moved]],
          ["q=4711", [moved, other]],
          ["q=%234711", [other]],
          [`q=${code}`, [other]],
          ["q=nordmann", [other]],
          ["q=%27--", []],
        ] as const) {
          expect([query, await log(query)]).toEqual([query, expected]);
        }

        const walked: string[] = [];
        for (let cursor = ""; ; ) {
          const page = await get(`/orders/${orderId}/log?limit=1${cursor && `&cursor=${cursor}`}`);
          walked.push(...page.log.map(({ kind }: Body) => kind));
          if (!page.next_cursor) break;
          cursor = page.next_cursor;
        }
        expect(walked).toEqual(["status", "note", "placed"]);
        expect((await ask("get", "/logs?cursor=x")).status).toBe(400);
        for (const path of ["notes", "personal-mark"]) {
          const body = { text: "x", personal_status_id: "bosta_x" };
          const { text, personal_status_id } = body;
          const sent = path === "notes" ? { text } : { personal_status_id };
          expect((await ask("post", `/orders/order_unknown/${path}`, sent)).status).toBe(404);
        }
        expect((await ask("get", "/orders/order_unknown/log")).status).toBe(404);
        expect((await remove("/orders/order_unknown/personal-mark")).status).toBe(404);
      });

      it("E6, E14: an order from before the box office was there is known as missing, the newest first, and taken in when it is looked at", async () => {
        const older = await placedOrder();
        const newer = await placedOrder();
        const container = getContainer();
        await nothingOnItsWay(container);
        await sql(container, "DELETE FROM box_office_order_standing");
        const orderStatus = container.resolve(BOX_OFFICE_ORDER_STATUS);
        const missing = () => orderStatus.standings.ordersWithoutStanding(5);
        // As young as these are, their checkouts may still fail.
        expect(await missing()).toEqual([]);
        await sql(container, `UPDATE "order" SET created_at = created_at - interval '1 hour'`);
        expect(await missing()).toEqual([newer, older]);
        expect(await orderStatus.standings.ordersWithoutStanding(1)).toEqual([newer]);
        expect((await get("/orders")).orders).toEqual([]);
        await get(`/orders/${newer}/log`);
        expect(await missing()).toEqual([older]);
        expect((await get("/orders")).orders).toMatchObject([{ order_id: newer }]);
        // What nobody looks at, the job takes in.
        await adoptOrders(container);
        expect(await missing()).toEqual([]);
        expect((await get("/orders")).orders).toHaveLength(2);
      });

      it("orders that can't be taken in stand in the way of none of the others", async () => {
        const older = await placedOrder();
        const container = getContainer();
        await nothingOnItsWay(container);
        await sql(container, "DELETE FROM box_office_order_standing");
        await sql(
          container,
          `INSERT INTO "order" (id, display_id, currency_code, status, created_at, version, is_draft_order)
           SELECT 'order_broken_' || n, 5000 + n, 'no currency', 'pending', now() - interval '1 hour', 1, false
           FROM generate_series(1, 120) n`,
        );
        await sql(
          container,
          `UPDATE "order" SET created_at = now() - interval '2 hours' WHERE id = :older`,
          { older },
        );
        await adoptOrders(container);
        expect((await get("/orders")).orders).toMatchObject([{ order_id: older }]);
      });

      it("T6: the log takes no change", async () => {
        await placedOrder();
        const connection = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
        for (const statement of [
          `UPDATE box_office_order_log SET created_at = now()`,
          `DELETE FROM box_office_order_log`,
          `TRUNCATE box_office_order_log`,
        ]) {
          await expect(connection.raw(statement)).rejects.toThrow("only ever added to");
        }
        await eventually(async () => expect((await get("/logs")).logs).toHaveLength(1));
      });
    });
  },
});
