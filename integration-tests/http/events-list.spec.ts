import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { type Body, BoxOffice, inDays } from "../fixtures/box-office";
import { Organiser } from "../fixtures/organiser";
import { seedStore, sql, type TestStore } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";

const EVENTS = 2000;
const SESSIONS = 10;

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let store: TestStore;
    let office: BoxOffice;
    let organiser: Organiser;

    beforeAll(async () => {
      store = await seedStore(getContainer());
      office = new BoxOffice(api, store);
      organiser = new Organiser(office);
      await office.createEvent({ title: "A real one with a product and a price" });
      await seedEvents();
    });

    /** So many published events of so many sessions, each of two ticket types, by SQL. */
    async function seedEvents() {
      const container = getContainer();
      const run = (text: string, bindings = {}) => sql(container, text, bindings);
      await run(
        `INSERT INTO box_office_event (id, product_id, handle, title, status, timezone)
         SELECT 'boev_' || e, 'prod_' || e, 'event-' || e, 'Event ' || e, 'published', 'Europe/Oslo'
         FROM generate_series(1, ${EVENTS}) e`,
      );
      await run(
        `INSERT INTO product_sales_channel (id, product_id, sales_channel_id)
         SELECT 'prodsc_' || e, 'prod_' || e, :channel FROM generate_series(1, ${EVENTS}) e`,
        { channel: store.salesChannelId },
      );
      await run(
        `INSERT INTO product (id, title, handle, status)
         SELECT 'prod_' || e, 'Event ' || e, 'event-' || e, 'published' FROM generate_series(1, ${EVENTS}) e`,
      );
      await run(
        `INSERT INTO product_variant (id, title, product_id, manage_inventory)
         SELECT concat_ws('_', 'variant', e, s, t), concat_ws(' ', 'Type', t, 'on', s), 'prod_' || e, false
         FROM generate_series(1, ${EVENTS}) e, generate_series(1, ${SESSIONS}) s, generate_series(1, 2) t`,
      );
      await run(
        `INSERT INTO price_set (id) SELECT 'pset_' || id FROM product_variant WHERE id LIKE 'variant\\_%\\_%\\_%'`,
      );
      await run(
        `INSERT INTO product_variant_price_set (id, variant_id, price_set_id)
         SELECT 'pvps_' || id, id, 'pset_' || id FROM product_variant WHERE id LIKE 'variant\\_%\\_%\\_%'`,
      );
      await run(
        `INSERT INTO price (id, price_set_id, currency_code, amount, raw_amount, rules_count)
         SELECT 'price_' || id, id, 'nok', 250, '{"value": "250", "precision": 20}', 0
         FROM price_set WHERE id LIKE 'pset\\_variant\\_%'`,
      );
      await run(
        `INSERT INTO box_office_ticket_type (id, event_id, name, rank, prices)
         SELECT 'botty_' || e || '_' || t, 'boev_' || e, 'Type ' || t, t, '[]'
         FROM generate_series(1, ${EVENTS}) e, generate_series(1, 2) t`,
      );
      await run(
        `INSERT INTO box_office_event_session (id, event_id, starts_at)
         SELECT 'boses_' || e || '_' || s, 'boev_' || e, now() + (e + s) * interval '1 hour'
         FROM generate_series(1, ${EVENTS}) e, generate_series(1, ${SESSIONS}) s`,
      );
      await run(
        `INSERT INTO box_office_ticket_offer (id, event_id, session_id, ticket_type_id, variant_id)
         SELECT concat_ws('_', 'boof', e, s, t), 'boev_' || e, concat_ws('_', 'boses', e, s),
                concat_ws('_', 'botty', e, t), concat_ws('_', 'variant', e, s, t)
         FROM generate_series(1, ${EVENTS}) e, generate_series(1, ${SESSIONS}) s, generate_series(1, 2) t`,
      );
      await run(
        `INSERT INTO box_office_capacity_pool (id, event_id, session_id, name, capacity)
         SELECT concat_ws('_', 'bopool', e, s), 'boev_' || e, concat_ws('_', 'boses', e, s), 'Hall', 100
         FROM generate_series(1, ${EVENTS}) e, generate_series(1, ${SESSIONS}) s`,
      );
      await run(
        `INSERT INTO box_office_capacity_pool_offer (id, pool_id, offer_id)
         SELECT 'bopo_' || offer.id, pool.id, offer.id FROM box_office_ticket_offer offer
         JOIN box_office_capacity_pool pool ON pool.session_id = offer.session_id
         WHERE offer.id LIKE 'boof\\_%\\_%\\_%' AND pool.id LIKE 'bopool\\_%\\_%'`,
      );
      await run("ANALYZE");
    }

    /** How many statements a request takes. */
    async function statementsOf(path: string, headers: Record<string, string>) {
      const connection = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
      let statements = 0;
      const count = () => {
        statements++;
      };
      connection.on("query", count);
      const { data } = await api.get(path, { headers });
      connection.removeListener("query", count);
      return { statements, data };
    }

    it("takes the same number of statements for one event as for a hundred, out of 2,000", async () => {
      for (const [base, headers] of [
        ["/store/box-office/events", store.shop.headers],
        ["/admin/box-office/events", store.admin.headers],
      ] as const) {
        await statementsOf(`${base}?limit=1`, headers);
        const one = await statementsOf(`${base}?limit=1`, headers);
        const hundred = await statementsOf(`${base}?limit=100`, headers);
        expect(one.data).toMatchObject({ count: EVENTS + 1, limit: 1, offset: 0 });
        expect(hundred.data.events).toHaveLength(100);
        expect(hundred.data.events[50].sessions).toHaveLength(SESSIONS);
        expect(hundred.data.events[50].sessions[3].ticket_offers).toMatchObject([
          { status: "on_sale", remaining: 100 },
          { status: "on_sale", remaining: 100 },
        ]);
        expect(one.statements).toBeGreaterThan(3);
        expect(hundred.statements).toBe(one.statements);
        expect(hundred.statements).toBeLessThanOrEqual(20);
      }
    });

    it.each([
      "Vårkonsert på Ås — «Ærlig» øl",
      "Щедрик: їжа й концерт",
      "å".repeat(255),
      "हिन्दी संगीत",
      "🎻",
    ])(
      "the handle made of the title %j opens the event, and is taken back when it is saved",
      async (title) => {
        const { id, handle } = await office.createEvent({ title });
        const byHandle = async (key: string) =>
          (await office.try("get", `/store/box-office/events/${encodeURIComponent(key)}`)).data
            .event?.id;
        expect(await byHandle(handle)).toBe(id);
        expect(await byHandle(handle.normalize("NFD"))).toBe(id);
        const saved = await organiser.post(`/events/${id}`, { handle, title });
        expect([saved.status, saved.data.event?.handle]).toEqual([200, handle]);
        const { data } = await office.try(
          "get",
          `/admin/products/${saved.data.event.product_id}`,
          undefined,
          store.admin,
        );
        expect(data.product.handle).toBe(handle);
      },
    );

    it("finds an event by any way to write its title and venue, with accents and without", async () => {
      const { id } = await office.createEvent({
        title: "Cafe\u0301konsert i İstanbul",
        venue_name: "Blåsalen, नई दिल्ली",
      });
      for (const q of [
        "Cafékonsert",
        "CAFE\u0301KONSERT",
        "konsert i istanbul",
        "İSTANBUL",
        "blasal",
        "BLÅSALEN",
        "दिल्ली",
      ]) {
        const { data } = await organiser.get(`/events?q=${encodeURIComponent(q)}`);
        expect([q, data.events.map((event: Body) => event.id)]).toEqual([q, [id]]);
      }
      for (const q of ["%", "_", "\\", "blå_salen"]) {
        const { data } = await organiser.get(`/events?q=${encodeURIComponent(q)}`);
        expect([q, data.count]).toEqual([q, 0]);
      }
    });

    it("two ticket types that look alike are one name, however their accents are written", async () => {
      const type = (name: string) => ({ name, prices: [{ currency_code: "nok", amount: 100 }] });
      const made = await office.try(
        "post",
        "/admin/box-office/events",
        {
          title: "Kveld",
          timezone: "Europe/Oslo",
          ticket_types: [type("Caf\u00e9"), type("Cafe\u0301")],
          sessions: [{ starts_at: inDays(30), capacity: 5 }],
        },
        store.admin,
      );
      expect([made.status, made.data.message]).toEqual([
        400,
        expect.stringContaining("two types of one name"),
      ]);

      const event = await office.createEvent({ ticket_types: [type("Cafe\u0301")] });
      expect(event.ticket_types[0].name).toBe("Caf\u00e9");
      const path = `/events/${event.id}/ticket-types`;
      expect((await organiser.post(path, type("Cafe\u0301"))).status).toBe(400);
      const unchanged = await organiser.post(`${path}/${event.ticket_types[0].id}`, {
        name: "Cafe\u0301",
      });
      expect(unchanged.status).toBe(200);
      const session = await organiser.post(`/events/${event.id}/sessions`, {
        starts_at: inDays(40),
        capacities: { "Cafe\u0301": 3 },
      });
      expect([session.status, session.data.message]).toEqual([200, undefined]);
    });

    it("availability of a session is one statement of ours", async () => {
      const path = "/store/box-office/sessions/boses_77_3/availability";
      const first = await statementsOf(path, store.shop.headers);
      expect(first.data.ticket_offers).toHaveLength(2);
      const store404 = await api
        .get("/store/box-office/sessions/boses_none/availability", {
          headers: store.shop.headers,
          validateStatus: () => true,
        })
        .then((answer: { status: number }) => answer.status);
      expect(store404).toBe(404);
      expect(first.statements).toBeLessThanOrEqual(3);
      const priced = await statementsOf(`${path}?region_id=${store.regionId}`, store.shop.headers);
      expect(priced.data.ticket_offers).toEqual(first.data.ticket_offers);
      expect(priced.statements).toBeLessThanOrEqual(12);
    });
  },
});
