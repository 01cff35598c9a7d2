import { Modules } from "@medusajs/framework/utils";
import { type Body, BoxOffice, eventually, inDays } from "../fixtures/box-office";
import { Organiser } from "../fixtures/organiser";
import { openSeason, type Season } from "../fixtures/season";
import { seedStore, sql, type TestStore } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";
import { type Answer, leaksIn, recordAnswers } from "../fixtures/traces";

const nok = (amount: number) => ({ currency_code: "nok", amount });
const ADULT_AND_CHILD = [
  { name: "Adult", prices: [nok(250)] },
  { name: "Child", prices: [nok(100)] },
];

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let store: TestStore;
    let office: BoxOffice;
    let organiser: Organiser;
    let season: Season;
    let answers: Answer[];

    beforeAll(async () => {
      store = await seedStore(getContainer());
      answers = recordAnswers(api);
      office = new BoxOffice(api, store);
      organiser = new Organiser(office);
      season = await openSeason(getContainer(), office);
    });

    afterEach(async () => {
      expect(await leaksIn(getContainer(), answers)).toEqual([]);
      expect((await office.health()).ok).toBe(true);
    });

    /** The event's product as Medusa sells it. */
    async function productOf(event: Body): Promise<Body> {
      const { data } = await api.get(
        `/admin/products/${event.product_id}?fields=title,handle,status,description,thumbnail,*variants,*variants.prices,*options.values`,
        store.admin,
      );
      return data.product;
    }

    const titlesOf = (product: Body) => product.variants.map((v: Body) => v.title).sort();
    const valuesOf = (product: Body) => product.options[0].values.map((v: Body) => v.value).sort();
    const shop = (path: string) => office.try("get", `/store/box-office${path}`);
    const move = (table: string, changes: string, id: string) =>
      sql(getContainer(), `UPDATE box_office_${table} SET ${changes} WHERE id = :id`, { id });

    describe("the catalogue", () => {
      it("T2: one call makes an event of two nights and two ticket types, with limits and a product", async () => {
        const { status, data } = await organiser.post("/events", {
          title: "Jul 🎄 på «Store sal»",
          handle: "jul",
          timezone: "Europe/Oslo",
          status: "published",
          description: "Two nights.",
          venue_name: "Store sal",
          venue_address: "Kirkegata 1",
          image_url: "https://example.com/jul.jpg",
          hold_seconds: 600,
          attendee_details: "none",
          max_per_customer: 8,
          check_in_opens_minutes: 90,
          reminder_hours: 48,
          ticket_types: [
            { name: "Voksen", prices: [nok(250.5)], max_per_order: 6, invoice_allowed: false },
            {
              name: "Barn 👶",
              prices: [nok(0)],
              min_per_order: 2,
              attendee_details: "required",
            },
          ],
          sessions: [
            {
              starts_at: "2126-12-05T19:00:00+01:00",
              ends_at: "2126-12-05T21:00:00+01:00",
              doors_at: "2126-12-05T18:00:00+01:00",
              sales_opens_at: "2020-01-01T00:00:00Z",
              sales_closes_at: "2126-12-05T18:30:00+01:00",
              capacity: 100,
              capacities: { Voksen: 60, "Barn 👶": null },
            },
            { name: "Søndag", starts_at: "2126-12-06T19:00:00Z", capacity: null },
          ],
        });
        expect([status, data.message]).toEqual([200, undefined]);
        const { event } = data;
        expect(event).toMatchObject({
          title: "Jul 🎄 på «Store sal»",
          handle: "jul",
          status: "published",
          hold_seconds: 600,
          attendee_details: "none",
          max_per_customer: 8,
          check_in_opens_minutes: 90,
          reminder_hours: 48,
          sales_channel_ids: [store.salesChannelId],
          ticket_types: [
            {
              name: "Voksen",
              min_per_order: 1,
              max_per_order: 6,
              attendee_details: null,
              invoice_allowed: false,
            },
            {
              name: "Barn 👶",
              min_per_order: 2,
              max_per_order: 10,
              attendee_details: "required",
              invoice_allowed: true,
            },
          ],
          sessions: [
            {
              name: null,
              starts_at: "2126-12-05T18:00:00.000Z",
              doors_at: "2126-12-05T17:00:00.000Z",
              ticket_offers: [
                { price: nok(250.5), status: "on_sale", remaining: 60 },
                { price: nok(0), status: "on_sale", remaining: 100 },
              ],
            },
            { name: "Søndag", ticket_offers: [{ remaining: null }, { remaining: null }] },
          ],
        });
        const limits = event.capacity_pools.map(({ name, capacity, claimed, ...pool }: Body) => [
          name,
          capacity,
          claimed,
          pool.ticket_offer_ids.length,
        ]);
        expect(limits.sort()).toEqual([
          ["5 Dec 2126, 19:00", 100, 0, 2],
          ["5 Dec 2126, 19:00: Voksen", 60, 0, 1],
          ["Søndag", null, 0, 2],
        ]);
        expect(await office.readEvent(event.id)).toEqual(event);

        const product = await productOf(event);
        const titles = [
          "5 Dec 2126, 19:00 · Barn 👶",
          "5 Dec 2126, 19:00 · Voksen",
          "Søndag · Barn 👶",
          "Søndag · Voksen",
        ];
        expect(product).toMatchObject({
          title: event.title,
          handle: "jul",
          status: "published",
          description: "Two nights.",
          thumbnail: "https://example.com/jul.jpg",
        });
        expect([titlesOf(product), valuesOf(product)]).toEqual([titles, titles]);

        const seen = (await shop("/events/jul")).data.event;
        expect(seen).toEqual((await shop(`/events/${event.id}`)).data.event);
        expect(event.sessions).toMatchObject(seen.sessions);
        for (const own of ["hold_seconds", "capacity_pools", "ticket_types", "reminder_hours"]) {
          expect(seen).not.toHaveProperty(own);
        }
      });

      it("T3: lists find events by word, status, department and time, a page at a time, the next first", async () => {
        const { concert, lecture, draft, cancelled, museum } = season;
        const all = await organiser.get("/events");
        expect(all.data).toMatchObject({ count: 5, limit: 20, offset: 0 });
        const found = async (query: string) =>
          (await organiser.get(`/events?${query}`)).data.events.map((event: Body) => event.id);
        expect(await found("q=KONSERT")).toEqual([concert.id]);
        expect(await found("q=100%25")).toEqual([]);
        expect(await found("status=draft")).toEqual([draft.id]);
        expect((await found("status=draft&status=cancelled")).sort()).toEqual(
          [draft.id, cancelled.id].sort(),
        );
        expect(await found(`sales_channel_id=${store.otherSalesChannelId}`)).toEqual([museum.id]);
        expect(await found("sales_channel_id=sc_unknown")).toEqual([]);
        expect((await found(`starts_after=${inDays(30.5)}`)).sort()).toEqual(
          [concert.id, lecture.id].sort(),
        );
        expect(await found(`starts_before=${inDays(1)}`)).toEqual([]);
        expect(await found("limit=1&offset=1")).toEqual([all.data.events[1].id]);
        expect(await found("offset=5")).toEqual([]);

        const soon = await office.createEvent({
          title: "I morgen",
          venue_name: "Lille sal",
          sessions: [{ starts_at: inDays(1) }],
        });
        expect((await found("limit=1"))[0]).toBe(soon.id);
        expect(await found("q=lille")).toEqual([soon.id]);

        const shown = async (query: string) => {
          const { data } = await shop(`/events?${query}`);
          expect(data.count).toBe(data.events.length);
          return data.events.map((event: Body) => event.id).sort();
        };
        expect(await shown("")).toEqual([soon.id, concert.id, lecture.id].sort());
        expect(await shown("q=foredrag")).toEqual([lecture.id]);
        expect(await shown(`starts_before=${inDays(2)}`)).toEqual([soon.id]);
        expect(await shown(`starts_after=${inDays(32)}`)).toEqual([]);
        expect((await shop("/events?limit=1&offset=2")).data).toMatchObject({
          count: 3,
          limit: 1,
          offset: 2,
          events: [expect.anything()],
        });
      });

      it("a storefront gets prices of its region, of a currency, of the store, or the only ones there are", async () => {
        const { data } = await api.post(
          "/admin/regions",
          { name: "Eurozone", currency_code: "eur", countries: ["de"] },
          store.admin,
        );
        const event = await office.createEvent({
          ticket_types: [
            { name: "Both", prices: [{ currency_code: "eur", amount: 21.5 }, nok(250)] },
            { name: "Euro", prices: [{ currency_code: "eur", amount: 10 }] },
            { name: "Yen", prices: [{ currency_code: "jpy", amount: 1500 }] },
          ],
        });
        const prices = async (query: string) =>
          (await shop(`/events/${event.id}${query}`)).data.event.sessions[0].ticket_offers.map(
            ({ price }: Body) => price && `${price.amount} ${price.currency_code}`,
          );
        expect(await prices("")).toEqual(["250 nok", "10 eur", "1500 jpy"]);
        expect(await prices(`?region_id=${data.region.id}`)).toEqual(["21.5 eur", "10 eur", null]);
        expect(await prices(`?region_id=${store.regionId}`)).toEqual(["250 nok", null, null]);
        expect(await prices("?currency_code=EUR")).toEqual(["21.5 eur", "10 eur", null]);
        expect(await prices("?currency_code=usd")).toEqual([null, null, null]);
        const { data: list } = await shop(`/events?q=vinter&currency_code=jpy`);
        const listed = list.events.find(({ id }: Body) => id === event.id);
        expect(listed.sessions[0].ticket_offers[2].price).toEqual({
          currency_code: "jpy",
          amount: 1500,
        });
      });

      it("what is edited follows in the product, and what is sold stays as it was sold", async () => {
        const { concert, order } = season;
        const [friday, saturday] = concert.sessions;
        const [adult] = concert.ticket_types;
        const sold = await shop(`/orders/${order.id}?token=${order.token}`);
        const path = `/events/${concert.id}`;

        await organiser.post(path, {
          title: "Vårkonsert",
          handle: "varkonsert",
          description: "Spring",
          image_url: "https://example.com/var.jpg",
          venue_name: null,
        });
        expect(await productOf(concert)).toMatchObject({
          title: "Vårkonsert",
          handle: "varkonsert",
          description: "Spring",
          thumbnail: "https://example.com/var.jpg",
          status: "published",
        });
        expect((await shop("/events/varkonsert")).data.event.id).toBe(concert.id);
        expect((await shop(`/events/${concert.handle}`)).status).toBe(404);

        // Two sessions swap their names; in between both have one.
        await organiser.post(`${path}/sessions/${friday.id}`, { name: "Saturday" });
        const swapped = await organiser.post(`${path}/sessions/${saturday.id}`, { name: "Friday" });
        const variantOf = (product: Body, id: string) =>
          product.variants.find((variant: Body) => variant.id === id);
        const product = await productOf(concert);
        expect(variantOf(product, friday.ticket_offers[0].variant_id).title).toBe(
          "Saturday · Adult",
        );
        expect(variantOf(product, saturday.ticket_offers[0].variant_id).title).toBe(
          "Friday · Adult",
        );
        const titles = ["Friday · Adult", "Friday · Child", "Saturday · Adult", "Saturday · Child"];
        expect([titlesOf(product), valuesOf(product)]).toEqual([titles, titles]);
        expect(swapped.data.event.sessions.map((session: Body) => session.name)).toEqual([
          "Saturday",
          "Friday",
        ]);

        const changed = await organiser.post(`${path}/ticket-types/${adult.id}`, {
          name: "Grown-up",
          prices: [nok(300), { currency_code: "eur", amount: 27 }],
          max_per_order: 2,
        });
        const [offer] = changed.data.event.sessions[0].ticket_offers;
        expect(offer).toMatchObject({ price: nok(300), max_per_order: 2 });
        const variant = variantOf(await productOf(concert), offer.variant_id);
        expect(variant.title).toBe("Saturday · Grown-up");
        const amounts = variant.prices.map(({ currency_code, amount }: Body) => [
          currency_code,
          amount,
        ]);
        expect(amounts.sort()).toEqual([
          ["eur", 27],
          ["nok", 300],
        ]);

        const cartId = await office.cart([{ variant_id: offer.variant_id, quantity: 1 }]);
        const { data } = await api.get(`/store/carts/${cartId}`, store.shop);
        expect(data.cart.items[0].unit_price).toBe(300);
        const after = await shop(`/orders/${order.id}?token=${order.token}`);
        expect(after.data.tickets.map((ticket: Body) => [ticket.id, ticket.session.id])).toEqual(
          sold.data.tickets.map((ticket: Body) => [ticket.id, ticket.session.id]),
        );
        expect((await office.report(concert.id)).totals.reserved).toEqual([nok(500)]);

        const later = { starts_at: inDays(32), ends_at: inDays(32.1), doors_at: inDays(31.9) };
        const moved = await organiser.post(`${path}/sessions/${friday.id}`, {
          ...later,
          capacity: 2,
          capacities: { "Grown-up": null, Child: 1 },
        });
        const session = moved.data.event.sessions.find(({ id }: Body) => id === friday.id);
        expect(session).toMatchObject(later);
        expect(session.ticket_offers).toMatchObject([
          { status: "sold_out", remaining: 0 },
          { status: "sold_out", remaining: 0 },
        ]);

        const change = async (times: object) =>
          organiser.post(`${path}/sessions/${friday.id}`, times);
        const sessionOf = ({ data }: { data: Body }) =>
          data.event.sessions.find(({ id }: Body) => id === friday.id);
        // Doors and end move along with the start, unless they are named.
        const plus = (moment: string, days: number) =>
          new Date(Date.parse(moment) + days * 24 * 3_600_000).toISOString();
        const starts_at = plus(later.starts_at, 10);
        const foretold = await organiser.post(`${path}/sessions/${friday.id}/preview`, {
          starts_at,
        });
        expect(foretold.data.preview.change).toBe("time");
        expect(sessionOf(await change({ starts_at }))).toMatchObject({
          starts_at,
          ends_at: plus(later.ends_at, 10),
          doors_at: plus(later.doors_at, 10),
        });
        const without = { starts_at: plus(starts_at, 1), ends_at: null };
        expect(sessionOf(await change(without))).toMatchObject({
          ...without,
          doors_at: plus(later.doors_at, 11),
        });
        expect(await change({ doors_at: later.doors_at })).toMatchObject({
          status: 400,
          data: { message: "doors_at must not be more than a day before starts_at" },
        });
      });

      it("variants come and go with the sessions and the ticket types", async () => {
        const { lecture } = season;
        const path = `/events/${lecture.id}`;
        const sunday = await organiser.post(`${path}/sessions`, {
          name: "Sunday",
          starts_at: inDays(33),
          capacity: 9,
          capacities: { Child: 2 },
        });
        const added = sunday.data.event.sessions[2];
        expect(added.ticket_offers).toMatchObject([
          { price: nok(250), remaining: 9 },
          { price: nok(100), remaining: 2 },
        ]);
        const student = await organiser.post(`${path}/ticket-types`, {
          name: "Student",
          prices: [nok(150)],
        });
        const type = student.data.event.ticket_types[2];
        expect(titlesOf(await productOf(lecture))).toEqual(
          ["Friday", "Saturday", "Sunday"].flatMap((day) =>
            ["Adult", "Child", "Student"].map((name) => `${day} · ${name}`),
          ),
        );
        const limit = student.data.event.sessions[0].ticket_offers[2];
        expect(limit).toMatchObject({ price: nok(150), remaining: 5 });

        const answer = await organiser.delete(`${path}/sessions/${added.id}`);
        expect(answer.data).toMatchObject({ id: added.id, object: "session", deleted: true });
        const without = await organiser.delete(`${path}/ticket-types/${type.id}`);
        expect(without.data).toMatchObject({ id: type.id, object: "ticket_type", deleted: true });
        expect(without.data.parent.ticket_types).toHaveLength(2);
        const product = await productOf(lecture);
        expect(titlesOf(product)).toEqual(titlesOf(await productOf(season.concert)));
        expect(valuesOf(product)).toEqual(titlesOf(product));

        // A name that has gone may come again.
        const again = await organiser.post(`${path}/ticket-types`, {
          name: "Student",
          prices: [nok(175)],
        });
        expect(again.status).toBe(200);
      });

      it("an edit that fails at its very end leaves the event and its product as they were", async () => {
        const event = await office.createEvent({
          title: "Prøve",
          ticket_types: ADULT_AND_CHILD,
          sessions: [
            { name: "Friday", starts_at: inDays(30), capacity: 5, capacities: { Adult: 3 } },
            { name: "Saturday", starts_at: inDays(31), capacity: 5 },
          ],
        });
        const [friday, adult] = [event.sessions[0].id, event.ticket_types[0].id];
        const asItIs = async () => {
          const { updated_at, ...known } = await office.readEvent(event.id);
          const { title, status, variants, ...product } = await productOf(event);
          const sold = variants.map((variant: Body) => [
            variant.id,
            variant.title,
            variant.prices.map(({ amount }: Body) => amount),
          ]);
          return { known, title, status, sold: sold.sort(), values: valuesOf(product as Body) };
        };
        const before = await asItIs();
        const locking = getContainer().resolve(Modules.LOCKING);
        const release = locking.release.bind(locking);
        const own = `/events/${event.id}`;
        const edits: [method: "post" | "delete", path: string, body?: Body][] = [
          ["post", "", { title: "Premiere", status: "draft", reminder_hours: 7 }],
          [
            "post",
            `/sessions/${friday}`,
            { name: "Sunday", capacity: 9, capacities: { Adult: 1 } },
          ],
          ["post", `/ticket-types/${adult}`, { name: "Grown-up", prices: [nok(1)] }],
          ["post", "/sessions", { name: "Monday", starts_at: inDays(34) }],
          ["post", "/ticket-types", { name: "Student", prices: [nok(150)] }],
          ["delete", `/sessions/${friday}`],
          ["delete", `/ticket-types/${adult}`],
          ["delete", ""],
        ];
        for (const [method, path, body] of edits) {
          const fault = jest.spyOn(locking, "release").mockImplementation((keys, ...rest) => {
            if (!String(keys).startsWith("box-office-event:")) return release(keys, ...rest);
            fault.mockRestore();
            throw new Error("The lock is lost");
          });
          const answer = await office.try(
            method,
            `/admin/box-office${own}${path}`,
            body,
            store.admin,
          );
          expect([method, path, answer.status]).toEqual([method, path, 500]);
          expect([method, path, await asItIs()]).toEqual([method, path, before]);
        }
        expect((await organiser.delete(own)).status).toBe(200);
      });

      it("a shared limit counts for all that are in it; a session keeps its own", async () => {
        const { lecture, poolId } = season;
        const [session] = lecture.sessions;
        const [adult, child] = session.ticket_offers;
        const left = async () =>
          (await office.availability(session.id)).map((offer) => offer.remaining);
        expect(await left()).toEqual([3, 4]);
        const cart = await office.cart([
          { variant_id: adult.variant_id, quantity: 2 },
          { variant_id: child.variant_id, quantity: 1 },
        ]);
        expect((await office.hold(cart)).status).toBe(200);
        expect(await left()).toEqual([1, 1]);
        const greedy = await office.cart([{ variant_id: child.variant_id, quantity: 2 }]);
        expect((await office.hold(greedy)).data.code).toBe("seats_unavailable");

        const pool = `/capacity-pools/${poolId}`;
        const below = await organiser.post(pool, { capacity: 2 });
        expect(below.data.code).toBe("capacity_below_claimed");
        const wider = await organiser.post(pool, { name: "Gallery", capacity: null });
        expect(wider.data.capacity_pool).toMatchObject({
          id: poolId,
          name: "Gallery",
          capacity: null,
          claimed: 3,
        });
        expect(await left()).toEqual([1, 2]);
        await organiser.post(pool, { capacity: 3, ticket_offer_ids: [child.id, child.id] });
        expect(await left()).toEqual([1, 0]);

        const { data } = await organiser.get(`/events/${lecture.id}/capacity-pools`);
        expect(data).toMatchObject({ count: 4 });
        const own = data.capacity_pools.find((each: Body) => each.name === "Friday");
        expect((await organiser.delete(`/capacity-pools/${own.id}`)).status).toBe(400);
        const gone = await organiser.delete(pool);
        expect(gone.data).toEqual({ id: poolId, object: "capacity_pool", deleted: true });
        expect((await organiser.delete(pool)).status).toBe(404);
        expect(await left()).toEqual([1, 2]);
        await office.try("delete", `/store/box-office/carts/${cart}/seat-hold`);
        expect(await left()).toEqual([3, 5]);
      });

      it("a draft is published and taken off sale again; an event that never sold is deleted", async () => {
        const { draft } = season;
        const { variant_id } = draft.sessions[0].ticket_offers[0];
        expect((await productOf(draft)).status).toBe("draft");
        expect(draft.sessions[0].ticket_offers[0].status).toBe("not_yet");
        const published = await organiser.post(`/events/${draft.id}/publish`);
        expect(published.data.event.status).toBe("published");
        expect((await productOf(draft)).status).toBe("published");
        const cart = await office.cart([{ variant_id, quantity: 1 }]);
        expect((await office.hold(cart)).status).toBe(200);
        expect((await organiser.delete(`/events/${draft.id}`)).data.code).toBe("has_sales");

        await organiser.post(`/events/${draft.id}`, { status: "draft" });
        expect((await productOf(draft)).status).toBe("draft");
        expect((await shop(`/events/${draft.id}`)).status).toBe(404);
        await office.try("delete", `/store/box-office/carts/${cart}/seat-hold`);
        const off = await office.hold(cart);
        expect([off.status, off.data.code]).toEqual([400, "sales_closed"]);

        expect((await organiser.delete(`/events/${draft.id}`)).data).toEqual({
          id: draft.id,
          object: "event",
          deleted: true,
        });
        expect((await organiser.get(`/events/${draft.id}`)).status).toBe(404);
        expect((await organiser.delete(`/events/${draft.id}`)).status).toBe(404);
        const product = await office.try(
          "get",
          `/admin/products/${draft.product_id}`,
          undefined,
          store.admin,
        );
        expect(product.status).toBe(404);
        expect((await office.hold(cart)).data.code).toBe("sales_closed");
      });

      it("A10: a cancelled session, and then its event, cancel their tickets and free their seats for good", async () => {
        const { concert, order, unpaidOrderId, cartIds } = season;
        const [friday, saturday] = concert.sessions;
        const second = season.tickets[1] as Season["tickets"][number];
        const one = await organiser.post(`/sessions/${saturday.id}/cancel`);
        expect(one.data).toMatchObject({ cancelled_tickets: 1, event: { status: "published" } });
        expect(await office.availability(saturday.id)).toMatchObject([
          { status: "cancelled" },
          { status: "cancelled" },
        ]);
        expect(await office.availability(friday.id)).toMatchObject([
          { status: "few_left", remaining: 1 },
          { status: "on_sale", remaining: 3 },
        ]);
        const hold = `/store/box-office/carts/${cartIds.held}/seat-hold`;
        expect((await office.try("get", hold)).status).toBe(404);
        expect((await office.hold(cartIds.held)).data.code).toBe("sales_closed");
        expect((await office.adminOrder(unpaidOrderId)).tickets[0].status).toBe("cancelled");
        const again = await organiser.post(`/sessions/${saturday.id}/cancel`);
        expect(again.data.cancelled_tickets).toBe(0);
        const edit = await organiser.post(`/events/${concert.id}/sessions/${saturday.id}`, {
          name: "Again",
        });
        expect(edit.data.code).toBe("event_cancelled");

        // The one who is inside stays inside.
        const { data } = await organiser.post(`/events/${concert.id}/cancel`);
        expect(data).toMatchObject({ cancelled_tickets: 1, event: { status: "cancelled" } });
        const { tickets } = await office.adminOrder(order.id);
        expect(tickets.map((ticket: Body) => ticket.status).sort()).toEqual(["cancelled", "valid"]);
        expect((await organiser.scan({ secret: second.secret })).data.check_in).toMatchObject({
          result: "cancelled",
          ticket: { number: second.number },
        });
        expect((await productOf(concert)).status).toBe("draft");
        expect((await shop(`/events/${concert.id}`)).data.event).toMatchObject({
          status: "cancelled",
          sessions: [{ ticket_offers: [{ status: "cancelled" }, { status: "cancelled" }] }, {}],
        });
        expect((await shop("/events")).data.events.map((event: Body) => event.id)).toEqual([
          season.lecture.id,
        ]);
        const pools = (await office.readEvent(concert.id)).capacity_pools;
        expect(pools.map((pool: Body) => pool.claimed).sort()).toEqual([0, 1, 1]);
        expect((await organiser.post(`/events/${concert.id}/publish`)).data.code).toBe(
          "event_cancelled",
        );
        expect((await organiser.delete(`/events/${concert.id}`)).data.code).toBe("has_sales");
        expect((await organiser.delete(`/events/${season.cancelled.id}`)).status).toBe(200);
      });

      it("a duplicate is a draft with everything but the sales, shared limits too", async () => {
        const { lecture, museum } = season;
        const own = { reminder_hours: null, check_in_opens_minutes: 30, attendee_details: "none" };
        await organiser.post(`/events/${lecture.id}`, own);
        await organiser.post(`/events/${lecture.id}/ticket-types/${lecture.ticket_types[0].id}`, {
          attendee_details: "required",
        });
        const { data } = await organiser.post(`/events/${lecture.id}/duplicate`);
        const copy = data.event;
        expect(copy.id).not.toBe(lecture.id);
        expect(copy.handle).not.toBe(lecture.handle);
        expect(copy).toMatchObject({ title: lecture.title, status: "draft", ...own });
        const original = await office.readEvent(lecture.id);
        const shape = (event: Body) => {
          const names = new Map(
            event.sessions.flatMap((session: Body) =>
              session.ticket_offers.map((offer: Body) => [
                offer.id,
                `${session.name} ${offer.ticket_type.name}`,
              ]),
            ),
          );
          return {
            types: event.ticket_types.map(({ id, ...type }: Body) => type),
            sessions: event.sessions.map(({ name, starts_at }: Body) => [name, starts_at]),
            pools: event.capacity_pools
              .map(({ name, capacity, ticket_offer_ids }: Body) =>
                [
                  name,
                  capacity,
                  ...ticket_offer_ids.map((id: string) => names.get(id)).sort(),
                ].join(),
              )
              .sort(),
          };
        };
        expect(shape(copy)).toEqual(shape(original));
        expect(titlesOf(await productOf(copy))).toEqual(titlesOf(await productOf(lecture)));

        // The museum's copy is the museum's.
        const other = await organiser.post(`/events/${museum.id}/duplicate`);
        const { data: list } = await organiser.get(
          `/events?sales_channel_id=${store.otherSalesChannelId}`,
        );
        expect(list.events.map((event: Body) => event.id).sort()).toEqual(
          [museum.id, other.data.event.id].sort(),
        );
        // A sale does not hinder the copy, nor does a cancellation.
        expect((await organiser.post(`/events/${season.concert.id}/duplicate`)).status).toBe(200);
        const revived = await organiser.post(`/events/${season.cancelled.id}/duplicate`);
        expect(revived.data.event.status).toBe("draft");
      });

      it("a duplicate takes place when it is asked to, without what was cancelled, and in no other channel", async () => {
        const event = await office.createEvent({
          title: "Lørdagskonsert",
          sessions: [
            { starts_at: "2126-10-19T19:00:00+02:00", name: "Dropped", capacity: 5 },
            {
              starts_at: "2126-10-26T19:00:00+02:00",
              ends_at: "2126-10-26T21:00:00+02:00",
              sales_closes_at: "2126-10-26T18:00:00+02:00",
              capacity: 10,
            },
            { starts_at: "2126-11-02T19:00:00+01:00", capacity: 20 },
          ],
        });
        const offerOf = (nth: number) => event.sessions[nth].ticket_offers[0].id;
        for (const [name, offers] of Object.entries({ Both: [1, 2], Dropped: [0] })) {
          await organiser.post(`/events/${event.id}/capacity-pools`, {
            name,
            capacity: 5,
            ticket_offer_ids: offers.map(offerOf),
          });
        }
        await organiser.post(`/sessions/${event.sessions[0].id}/cancel`);
        await api.post(
          `/admin/sales-channels/${store.salesChannelId}/products`,
          { remove: [event.product_id] },
          store.admin,
        );

        const { status, data } = await organiser.post(`/events/${event.id}/duplicate`, {
          title: "Kopi av Lørdagskonsert",
          starts_at: "2127-03-22T18:00:00+01:00",
        });
        expect(status).toBe(200);
        const { title, sales_channel_ids, sessions, capacity_pools } = data.event;
        expect({ title, sales_channel_ids }).toEqual({
          title: "Kopi av Lørdagskonsert",
          sales_channel_ids: [],
        });
        // A week later, on the other side of the change to summer time, it is six o'clock as well.
        const utc = (moment: string | null) => moment && new Date(moment).toISOString();
        expect(
          sessions.map(({ starts_at, ends_at, sales_closes_at }: Body) =>
            [starts_at, ends_at, sales_closes_at].map(utc),
          ),
        ).toEqual([
          ["2127-03-22T17:00:00.000Z", "2127-03-22T19:00:00.000Z", "2127-03-22T16:00:00.000Z"],
          ["2127-03-29T17:00:00.000Z", null, null],
        ]);
        const shared = capacity_pools.filter(({ session_id }: Body) => !session_id);
        expect(shared.map(({ name }: Body) => name)).toEqual(["Both"]);
        expect(shared[0].ticket_offer_ids).toHaveLength(2);
      });

      it("T1: a department's storefront sells its own events, until they move", async () => {
        const { museum } = season;
        const { data } = await api.post(
          "/admin/api-keys",
          { title: "Museum shop", type: "publishable" },
          store.admin,
        );
        await api.post(
          `/admin/api-keys/${data.api_key.id}/sales-channels`,
          { add: [store.otherSalesChannelId] },
          store.admin,
        );
        const museumShop = { headers: { "x-publishable-api-key": data.api_key.token } };
        const list = async (options: TestStore["shop"]) =>
          (await api.get("/store/box-office/events", options)).data.events.map(
            (event: Body) => event.title,
          );
        expect(await list(museumShop)).toEqual(["Museumsnatt"]);
        await organiser.post(`/events/${museum.id}`, {
          sales_channel_ids: [store.salesChannelId, store.salesChannelId],
        });
        expect(await list(museumShop)).toEqual([]);
        expect(await list(store.shop)).toContain("Museumsnatt");
      });

      it("sessions at the same time and names that run together are told apart", async () => {
        const starts_at = "2126-05-17T10:00:00Z";
        const event = await office.createEvent({
          ticket_types: ADULT_AND_CHILD,
          sessions: [
            { starts_at, capacity: 1 },
            { starts_at, capacity: 2 },
            { starts_at, name: "Matinee", capacity: 3 },
            { starts_at, name: "Matinee", capacity: 4 },
          ],
        });
        const product = await productOf(event);
        expect(new Set(titlesOf(product)).size).toBe(8);
        const variants = event.sessions.flatMap((session: Body) =>
          session.ticket_offers.map((offer: Body) => offer.variant_id),
        );
        expect(new Set(variants).size).toBe(8);
        const left = event.sessions.map((session: Body) => session.ticket_offers[0].remaining);
        expect(left.sort()).toEqual([1, 2, 3, 4]);

        const alike = await organiser.post("/events", {
          title: "Dots",
          timezone: "Europe/Oslo",
          ticket_types: [
            { name: "C", prices: [nok(1)] },
            { name: "B · C", prices: [nok(2)] },
          ],
          sessions: [
            { starts_at, name: "A" },
            { starts_at, name: "A · B" },
          ],
        });
        expect([alike.status, alike.data.message]).toEqual([200, undefined]);
        expect(titlesOf(await productOf(alike.data.event))).toEqual([
          "A · B · B · C",
          "A · B · C",
          "A · B · C (2)",
          "A · C",
        ]);
      });

      it("a copy's shared limit holds for the right one of two sessions at the same time", async () => {
        const starts_at = "2126-05-17T10:00:00Z";
        const twins = await office.createEvent({
          sessions: [
            { starts_at, capacity: 10 },
            { starts_at, capacity: 20 },
          ],
        });
        const offers = twins.sessions.map((session: Body) => session.ticket_offers[0]);
        const share = (name: string, ticket_offer_ids: string[]) =>
          organiser.post(`/events/${twins.id}/capacity-pools`, {
            name,
            capacity: 5,
            ticket_offer_ids,
          });
        await share(
          "Both",
          offers.map(({ id }: Body) => id),
        );
        await share("Large", [offers.find(({ remaining }: Body) => remaining === 20).id]);

        const { data } = await organiser.post(`/events/${twins.id}/duplicate`);
        const copied = (name: string) =>
          data.event.capacity_pools.find((pool: Body) => pool.name === name);
        expect(copied("Both").ticket_offer_ids).toHaveLength(2);
        const [member] = copied("Large").ticket_offer_ids;
        const pools = data.event.capacity_pools.filter((pool: Body) =>
          pool.ticket_offer_ids.includes(member),
        );
        expect(pools.map((pool: Body) => pool.capacity).sort()).toEqual([20, 5, 5]);
      });

      it("a title may be in any script, and as long as it may be", async () => {
        for (const title of ["🎄🎄", "日本語のコンサート", "…", "é".repeat(255), "<b>&amp;</b>"]) {
          const answer = await organiser.post("/events", {
            title,
            timezone: "Asia/Tokyo",
            ticket_types: ADULT_AND_CHILD,
            sessions: [{ starts_at: inDays(3) }],
          });
          expect([title, answer.status, answer.data.message]).toEqual([title, 200, undefined]);
          expect(answer.data.event.title).toBe(title);
        }
      });
    });

    describe("the hold", () => {
      it("T7: it is renewed up to its maximum, can be given back, and lapses", async () => {
        const { concert, cartIds } = season;
        const path = `/store/box-office/carts/${cartIds.held}/seat-hold`;
        const saturday = concert.sessions[1];
        /** So many seconds from now, or from when it was asked for a little ago. */
        const expectIn = (seconds: number, moment: string) => {
          const left = (new Date(moment).getTime() - Date.now()) / 1000;
          expect(left).toBeLessThanOrEqual(seconds + 1);
          expect(left).toBeGreaterThan(seconds - 30);
        };
        const left = async () => (await office.availability(saturday.id))[0].remaining;

        await office.try("delete", path);
        const taken = (await office.hold(cartIds.held)).data.seat_hold;
        expect(taken).toMatchObject({
          cart_id: cartIds.held,
          lines: [{ ticket_offer_id: saturday.ticket_offers[0].id, quantity: 1 }],
        });
        expectIn(300, taken.expires_at);
        expectIn(900, taken.max_expires_at);
        expect((await office.try("get", path)).data.seat_hold).toEqual(taken);
        expect(await left()).toBe(3);

        const container = getContainer();
        await sql(
          container,
          `UPDATE box_office_seat_claim
           SET max_expires_at = now() + interval '100 seconds', expires_at = now() + interval '50 seconds'
           WHERE cart_id = :cart`,
          { cart: cartIds.held },
        );
        const renewed = (await office.hold(cartIds.held)).data.seat_hold;
        expectIn(100, renewed.expires_at);
        expect(renewed.expires_at).toBe(renewed.max_expires_at);

        await sql(
          container,
          `UPDATE box_office_seat_claim SET expires_at = now() - interval '1 second'
           WHERE cart_id = :cart`,
          { cart: cartIds.held },
        );
        expect((await office.try("get", path)).status).toBe(404);
        expect(await left()).toBe(4);
        const anew = (await office.hold(cartIds.held)).data.seat_hold;
        expectIn(900, anew.max_expires_at);

        expect((await office.try("delete", path)).data).toEqual({
          id: cartIds.held,
          object: "seat_hold",
          deleted: true,
        });
        expect((await office.try("get", path)).status).toBe(404);
        expect((await office.try("delete", path)).status).toBe(200);
        expect(await left()).toBe(4);

        for (const [hold_seconds, maximum] of [
          [60, 900],
          [1800, 1800],
        ] as const) {
          await organiser.post(`/events/${concert.id}`, { hold_seconds });
          await office.try("delete", path);
          const own = (await office.hold(cartIds.held)).data.seat_hold;
          expectIn(hold_seconds, own.expires_at);
          expectIn(maximum, own.max_expires_at);
        }
      });

      it("it keeps to the limits per order and per customer", async () => {
        const event = await office.createEvent({
          capacity: 50,
          max_per_customer: 5,
          ticket_types: [
            { name: "Group", prices: [nok(10)], min_per_order: 2, max_per_order: 4 },
            { name: "Single", prices: [nok(10)] },
          ],
        });
        const [group, single] = event.sessions[0].ticket_offers;
        const hold = async (offer: Body, quantity: number, email: string) => {
          const cart = await office.cart([{ variant_id: offer.variant_id, quantity }], email);
          const { status, data } = await office.hold(cart);
          return data.code ?? status;
        };
        expect(await hold(group, 1, "a@example.com")).toBe("quantity_limit");
        expect(await hold(group, 5, "a@example.com")).toBe("quantity_limit");
        expect(await hold(single, 6, "a@example.com")).toBe("quantity_limit");
        expect(await hold(group, 4, "a@example.com")).toBe(200);
        expect(await hold(single, 2, "A@Example.com")).toBe("quantity_limit");
        expect(await hold(single, 1, "a@example.com")).toBe(200);
        expect(await hold(single, 1, "a@example.com")).toBe("quantity_limit");
        expect(await hold(single, 1, "b@example.com")).toBe(200);
      });

      it("it wants the sales to be open; one that is live outlives their end, not the cancellation", async () => {
        const event = await office.createEvent({ capacity: 9 });
        const [session] = event.sessions;
        const lines = [{ variant_id: session.ticket_offers[0].variant_id, quantity: 1 }];
        const status = async () => (await office.availability(session.id))[0].status;
        const [early, live, late] = [
          await office.cart(lines),
          await office.cart(lines),
          await office.cart(lines),
        ];

        const opens = `sales_opens_at = now() + interval '1 hour'`;
        await move("event_session", opens, session.id);
        expect(await status()).toBe("not_yet");
        expect((await office.hold(early)).data.code).toBe("sales_closed");
        await move("event_session", `sales_opens_at = now() - interval '1 hour'`, session.id);
        expect(await status()).toBe("on_sale");
        expect((await office.hold(live)).status).toBe(200);

        await move("event_session", `sales_closes_at = now() - interval '1 minute'`, session.id);
        expect(await status()).toBe("closed");
        expect((await office.hold(late)).data.code).toBe("sales_closed");
        expect((await office.startPayment(late)).data.code).toBe("sales_closed");
        expect((await office.hold(live)).status).toBe(200);
        expect((await office.startPayment(live)).status).toBe(200);
        expect((await office.complete(live)).data.type).toBe("order");
        expect((await office.orderOf(live)).tickets).toHaveLength(1);

        // With no end of sales set they end with the session.
        await move("event_session", `sales_closes_at = NULL`, session.id);
        await move("event_session", `starts_at = now() - interval '1 hour'`, session.id);
        expect(await status()).toBe("closed");
        await move("event_session", `ends_at = now() + interval '1 hour'`, session.id);
        expect(await status()).toBe("on_sale");
        expect((await office.hold(late)).status).toBe(200);
        await organiser.post(`/sessions/${session.id}/cancel`);
        expect((await office.hold(late)).data.code).toBe("sales_closed");
      });
    });

    it("T4: the report counts each session and type, paid tickets alone as sold", async () => {
      const { concert } = season;
      const report = await office.report(concert.id);
      const figures = ({ capacity, sold, unsold, awaiting_payment, ...rest }: Body) => ({
        capacity,
        sold,
        unsold,
        awaiting_payment,
        held: rest.held,
        left: rest.left,
        checked_in: rest.checked_in,
        revenue: rest.revenue,
        reserved: rest.reserved,
      });
      const none = {
        sold: 0,
        awaiting_payment: 0,
        held: 0,
        checked_in: 0,
        revenue: [],
        reserved: [],
      };
      expect(report.event_id).toBe(concert.id);
      expect(figures(report.totals)).toEqual({
        capacity: 10,
        sold: 2,
        unsold: 8,
        awaiting_payment: 1,
        held: 1,
        left: 6,
        checked_in: 1,
        revenue: [],
        reserved: [nok(500)],
      });
      expect(report.sessions.map(figures)).toEqual([
        { ...none, capacity: 5, sold: 2, unsold: 3, left: 3, checked_in: 1, reserved: [nok(500)] },
        { ...none, capacity: 5, unsold: 5, awaiting_payment: 1, held: 1, left: 3 },
      ]);
      const [friday, saturday] = report.sessions;
      expect(friday.ticket_types.map((type: Body) => [type.name, figures(type)])).toEqual([
        [
          "Adult",
          {
            ...none,
            capacity: 3,
            sold: 2,
            unsold: 1,
            left: 1,
            checked_in: 1,
            reserved: [nok(500)],
          },
        ],
        ["Child", { ...none, capacity: null, unsold: null, left: null }],
      ]);
      expect(saturday.ticket_types.map((type: Body) => [type.name, figures(type)])).toEqual([
        ["Adult", { ...none, capacity: null, unsold: null, left: null, held: 1 }],
        ["Child", { ...none, capacity: null, unsold: null, left: null, awaiting_payment: 1 }],
      ]);
      expect(friday.session_id).toBe(concert.sessions[0].id);

      await office.markPaid(season.unpaidOrderId);
      await eventually(async () => {
        expect(figures((await office.report(concert.id)).totals)).toMatchObject({
          sold: 3,
          awaiting_payment: 0,
          revenue: [nok(100)],
          reserved: [nok(500)],
        });
      });
    });

    it("A9: an order is paid in parts; its ticket is valid once all is there", async () => {
      const { unpaidOrderId } = season;
      const part = await office.markPaid(unpaidOrderId, { amount: 40.5, reference: "Bank 17" });
      expect([part.status, part.data.box_office?.payment]).toEqual([200, "awaiting"]);
      expect(part.data.box_office.tickets[0].status).toBe("reserved");
      const rest = await office.markPaid(unpaidOrderId, { amount: 59.5, reference: "Bank 23" });
      expect(rest.data.box_office).toMatchObject({
        payment: "paid",
        tickets: [{ status: "valid" }],
      });
      const fields = "payment_collections.payments.metadata";
      const { data } = await api.get(
        `/admin/orders/${unpaidOrderId}?fields=${fields}`,
        store.admin,
      );
      expect(data.order.payment_collections[0].payments[0].metadata).toEqual({
        box_office_references: [
          { amount: 40.5, reference: "Bank 17", after: 0 },
          { amount: 59.5, reference: "Bank 23", after: 1 },
        ],
      });
      expect(rest.data.box_office.tickets[0]).not.toHaveProperty("link_token");
    });

    it("A7, E14: what came in and was given back stands in the order's log, once, with who did it and what was said", async () => {
      const { unpaidOrderId } = season;
      const movements = async () => {
        const { data } = await api.get(
          `/admin/box-office/orders/${unpaidOrderId}/log?limit=50`,
          store.admin,
        );
        return data.log
          .filter(({ kind }: Body) => kind === "payment" || kind === "refund")
          .map(({ kind, data, reason, actor_name }: Body) => [kind, data, reason, actor_name]);
      };
      const of = (amount: number, provider_id = "pp_invoice_invoice") => ({
        amount,
        currency_code: "nok",
        provider_id,
      });
      const booked = [
        ["payment", of(40), "Bank 23", "admin@example.com"],
        ["payment", of(30), "Bank 17", "admin@example.com"],
        ["payment", of(30), null, "admin@example.com"],
      ];
      await office.markPaid(unpaidOrderId, { amount: 30 });
      await office.markPaid(unpaidOrderId, { amount: 30, reference: "Bank 17" });
      await office.markPaid(unpaidOrderId, { amount: 40, reference: "Bank 23" });
      expect(await movements()).toEqual(booked);
      const { log } = (
        await api.get(`/admin/box-office/orders/${unpaidOrderId}/log?limit=3`, store.admin)
      ).data;
      expect(log.map(({ kind }: Body) => kind)).toEqual(["paid", "status", "payment"]);

      const { data } = await api.get(
        `/admin/orders/${unpaidOrderId}?fields=payment_collections.payments.id`,
        store.admin,
      );
      const [{ id }] = data.order.payment_collections[0].payments;
      await api.post(`/admin/payments/${id}/refund`, { amount: 20, note: "Ill" }, store.admin);
      await eventually(async () =>
        expect(await movements()).toEqual([
          ["refund", of(20), "Ill", "admin@example.com"],
          ...booked,
        ]),
      );
      const logs = await api.get(`/admin/box-office/logs?q=Bank%2023&kind=payment`, store.admin);
      expect(logs.data.logs).toMatchObject([{ order_id: unpaidOrderId, reason: "Bank 23" }]);
    });

    it("A7: what was done to an order's tickets stands in its log, with who did it; never whose they are", async () => {
      const event = await office.createEvent({
        sessions: [
          { name: "Friday", starts_at: inDays(30), capacity: 5 },
          { name: "Saturday", starts_at: inDays(31), capacity: 5 },
        ],
      });
      const [friday, saturday] = event.sessions;
      const { variant_id } = friday.ticket_offers[0];
      const { cartId, answer } = await office.buy([{ variant_id, quantity: 4 }]);
      await office.orderOf(cartId);
      const orderId = answer.data.order.id;
      const [one, two, three] = (await office.adminOrder(orderId)).tickets;
      const act = (path: string, body: object = {}) =>
        api.post(`/admin/box-office${path}`, body, store.admin);

      await act(`/registrations/${one.id}`, { name: "Kari", email: "kari@example.org" });
      await act(`/registrations/${one.id}`, { name: "Kari" });
      await act(`/registrations/${one.id}/move`, { session_id: saturday.id });
      await act(`/registrations/${one.id}/reissue`);
      await act(`/registrations/${one.id}/resend`);
      await act(`/registrations/bulk-cancel`, {
        registration_ids: [two.id, three.id],
        notify: false,
      });
      await act(`/sessions/${friday.id}/cancel`);

      const entries = async () => {
        const { data } = await api.get(`/admin/box-office/orders/${orderId}/log`, store.admin);
        expect(JSON.stringify(data.log)).not.toContain("Kari");
        return data.log
          .filter(({ kind }: Body) => /^(ticket|attendee)/.test(kind))
          .map(({ kind, data, actor_name }: Body) => [kind, data, actor_name]);
      };
      const tickets = [one.number];
      const last = (await office.adminOrder(orderId)).tickets.find(
        ({ id }: Body) => ![one.id, two.id, three.id].includes(id),
      );
      const of = ({ name, starts_at }: Body) => ({
        name,
        starts_at: new Date(starts_at).toISOString(),
        timezone: event.timezone,
      });
      await eventually(async () =>
        expect((await entries()).reverse()).toEqual(
          [
            ["attendee_changed", { tickets, fields: ["name", "email"] }],
            ["ticket_moved", { tickets, from: of(friday), to: of(saturday) }],
            ["ticket_reissued", { tickets }],
            ["ticket_sent", { tickets }],
            [
              "tickets_cancelled",
              { tickets: expect.arrayContaining([two.number, three.number]), reason: "ticket" },
            ],
            ["tickets_cancelled", { tickets: [last.number], reason: "session" }],
          ].map((entry) => [...entry, "admin@example.com"]),
        ),
      );
    });

    it("A12: the door tells each ticket apart, answers a repeated scan the same and keeps a log", async () => {
      const { concert, unpaidOrderId } = season;
      const [friday, saturday] = concert.sessions;
      const [first, second] = season.tickets as [
        Season["tickets"][number],
        (typeof season.tickets)[number],
      ];
      const scan = async (body: Parameters<Organiser["scan"]>[0]) =>
        (await organiser.scan(body)).data.check_in;
      const nonce = "n".repeat(64);

      expect(await scan({ number: "AAA-AAA-AAA" })).toMatchObject({
        result: "unknown",
        ticket: null,
      });
      expect(await scan({ secret: first.number })).toMatchObject({ result: "unknown" });
      const wrong = await scan({ secret: second.secret, session_id: saturday.id });
      expect(wrong).toMatchObject({ result: "wrong_session", ticket: { id: second.id } });
      const unpaid = (await office.adminOrder(unpaidOrderId)).tickets[0];
      expect(await scan({ number: unpaid.number })).toMatchObject({ result: "unpaid" });

      const opens = async (minutes: number | null) => {
        await organiser.post(`/events/${concert.id}`, { check_in_opens_minutes: minutes });
      };
      await opens(60);
      expect((await scan({ secret: second.secret })).result).toBe("too_early");
      await move("event_session", `starts_at = now() + interval '59 minutes'`, friday.id);
      const admitted = await scan({ secret: second.secret, session_id: friday.id, nonce });
      expect(admitted).toMatchObject({
        result: "admitted",
        session_id: friday.id,
        undone_at: null,
        ticket: { id: second.id, number: second.number, attendee: { email: "kari@example.com" } },
      });
      expect(admitted.ticket.checked_in_at).not.toBeNull();
      expect(await scan({ secret: second.secret, session_id: friday.id, nonce })).toEqual(admitted);
      const reused = await organiser.scan({ secret: second.secret, nonce });
      expect([reused.status, reused.data.code]).toEqual([400, "nonce_reused"]);
      const typed = ` ${second.number.toLowerCase()} `;
      const twice = await scan({ number: typed });
      expect(twice).toMatchObject({ result: "already_checked_in", ticket: { id: second.id } });

      const undo = (id: string) =>
        organiser.post(`/check-ins/${id}/undo`, { reason: "Wrong person" });
      expect((await undo(twice.id)).data.code).toBe("nothing_to_undo");
      const undone = await undo(admitted.id);
      expect(undone.data.check_in).toMatchObject({
        id: admitted.id,
        result: "admitted",
        undo_reason: "Wrong person",
        ticket: { checked_in_at: null },
      });
      expect((await undo(admitted.id)).data.code).toBe("nothing_to_undo");
      expect((await undo("bochk_unknown")).status).toBe(404);
      // The first answer of a nonce stays what it was, though it has been undone.
      const repeated = await scan({ secret: second.secret, session_id: friday.id, nonce });
      expect(repeated).toMatchObject({ id: admitted.id, undone_at: expect.any(String) });
      expect((await scan({ number: second.number })).result).toBe("admitted");
      expect((await office.report(concert.id)).totals.checked_in).toBe(2);

      const log = async (query: string) => (await organiser.get(`/check-ins?${query}`)).data;
      const results = async (query: string) =>
        (await log(query)).check_ins.map((check_in: Body) => check_in.result);
      expect(await log("")).toMatchObject({ count: 9, limit: 50, offset: 0 });
      expect(await results(`ticket_id=${second.id}`)).toEqual([
        "admitted",
        "already_checked_in",
        "admitted",
        "too_early",
        "wrong_session",
      ]);
      expect(await results("result=unknown&result=unpaid")).toEqual([
        "unpaid",
        "unknown",
        "unknown",
      ]);
      expect(await results(`session_id=${saturday.id}`)).toEqual(["unpaid", "wrong_session"]);
      expect(await results(`event_id=${concert.id}&limit=2&offset=1`)).toEqual([
        "already_checked_in",
        "admitted",
      ]);
      expect(await log(`event_id=${season.lecture.id}`)).toMatchObject({ check_ins: [], count: 0 });
    });
  },
});
