import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { BoxOffice } from "../fixtures/box-office";
import { seedStore, sql, type TestStore } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";

const EVENTS = 2000;
const SESSIONS = 10;

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let store: TestStore;

    beforeAll(async () => {
      store = await seedStore(getContainer());
      const office = new BoxOffice(api, store);
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
