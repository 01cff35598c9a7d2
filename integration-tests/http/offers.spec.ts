import { type Body, BoxOffice, inDays } from "../fixtures/box-office";
import { Organiser } from "../fixtures/organiser";
import { seedStore, type TestStore } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";

const nok = (amount: number) => ({ currency_code: "nok", amount });
const eur = (amount: number) => ({ currency_code: "eur", amount });

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let store: TestStore;
    let office: BoxOffice;
    let organiser: Organiser;
    let euroRegion: string;

    beforeAll(async () => {
      store = await seedStore(getContainer());
      office = new BoxOffice(api, store);
      organiser = new Organiser(office);
      euroRegion = (await medusa("/regions", { name: "Euro", currency_code: "eur" })).region.id;
    });

    /** What a merchant does on Medusa's own pages. */
    const medusa = async (path: string, body: object): Promise<Body> =>
      (await api.post(`/admin${path}`, body, store.admin)).data;
    const editProduct = (event: Body, changes: object) =>
      medusa(`/products/${event.product_id}`, changes);
    const editVariant = (event: Body, variantId: string, changes: object) =>
      medusa(`/products/${event.product_id}/variants/${variantId}`, changes);
    const removeVariant = (event: Body, variantId: string) =>
      api.delete(`/admin/products/${event.product_id}/variants/${variantId}`, store.admin);
    const offerOf = (event: Body, session = 0, type = 0): Body =>
      event.sessions[session].ticket_offers[type];

    describe("the status of an offer agrees with the cart", () => {
      /** What the three routes of a storefront say of an event's first offer. */
      async function shown(event: Body, query = `?region_id=${store.regionId}`): Promise<Body> {
        const get = async (path: string) =>
          (await api.get(`/store/box-office${path}`, store.shop)).data;
        const { ticket_offers } = await get(
          `/sessions/${event.sessions[0].id}/availability${query}`,
        );
        const { event: page } = await get(`/events/${event.id}${query}`);
        const { events } = await get(`/events${query}${query ? "&" : "?"}limit=100`);
        const listed = events.find(({ id }: Body) => id === event.id);
        const sales = [ticket_offers[0], offerOf(page), offerOf(listed)].map(
          ({ status, remaining }) => ({ status, remaining }),
        );
        expect(sales).toEqual([sales[0], sales[0], sales[0]]);
        return sales[0];
      }

      /** Whether a cart takes so many, and becomes an order. */
      async function sells(event: Body, quantity = 1, regionId = store.regionId): Promise<boolean> {
        const lines = [{ variant_id: offerOf(event).variant_id, quantity }];
        const cart = await office.try("post", "/store/carts", {
          region_id: regionId,
          email: "kari@example.com",
          items: lines,
        });
        if (cart.status === 400) return false;
        expect(cart.status).toBe(200);
        if (regionId !== store.regionId) return true;
        await office.startPayment(cart.data.cart.id);
        const { data } = await office.complete(cart.data.cart.id);
        return data.type === "order";
      }

      const obstacleOf = async (event: Body) => offerOf(await office.readEvent(event.id)).obstacle;

      it.each([
        ["draft", "not_yet"],
        ["proposed", "not_yet"],
        ["rejected", "not_yet"],
      ])("of a product that is %s: %s", async (status, expected) => {
        const event = await office.createEvent();
        await editProduct(event, { status });
        expect(await shown(event)).toEqual({ status: expected, remaining: 5 });
        expect(await sells(event)).toBe(false);
        expect(await obstacleOf(event)).toBe("product_unpublished");

        await editProduct(event, { status: "published" });
        expect(await shown(event)).toEqual({ status: "on_sale", remaining: 5 });
        expect(await obstacleOf(event)).toBeNull();
        expect(await sells(event)).toBe(true);
      });

      it("of a variant that is deleted: closed, until the event is edited and makes another", async () => {
        const event = await office.createEvent();
        await removeVariant(event, offerOf(event).variant_id);
        expect((await shown(event)).status).toBe("closed");
        expect(await sells(event)).toBe(false);
        expect(await obstacleOf(event)).toBe("no_variant");

        const { data } = await organiser.post(`/events/${event.id}`, { venue_name: "Hall" });
        expect((await shown(event)).status).toBe("on_sale");
        expect(await sells(data.event)).toBe(true);
      });

      it("without a price in the region: closed there, on sale where it has one", async () => {
        const event = await office.createEvent();
        await editVariant(event, offerOf(event).variant_id, { prices: [eur(25)] });
        for (const query of [`?region_id=${store.regionId}`, "?currency_code=nok"]) {
          expect((await shown(event, query)).status).toBe("closed");
        }
        expect(await sells(event)).toBe(false);
        for (const query of [`?region_id=${euroRegion}`, "?currency_code=eur", ""]) {
          expect((await shown(event, query)).status).toBe("on_sale");
        }
        expect(await sells(event, 1, euroRegion)).toBe(true);
      });

      it("without any price: closed, and a price of another region alone is none", async () => {
        const event = await office.createEvent();
        const { variant_id } = offerOf(event);
        await editVariant(event, variant_id, { prices: [] });
        for (const query of ["", `?region_id=${store.regionId}`]) {
          expect((await shown(event, query)).status).toBe("closed");
        }
        expect(await sells(event)).toBe(false);
        expect(await obstacleOf(event)).toBe("no_price");

        await editVariant(event, variant_id, {
          prices: [{ ...nok(90), rules: { region_id: euroRegion } }],
        });
        expect((await shown(event)).status).toBe("closed");
        expect(await sells(event)).toBe(false);
      });

      it("of a variant whose stock Medusa counts: what is in stock, and no more than the pool has", async () => {
        const event = await office.createEvent({ capacity: 4 });
        const { variant_id } = offerOf(event);
        await editVariant(event, variant_id, { manage_inventory: true });
        expect(await shown(event)).toEqual({ status: "sold_out", remaining: 0 });
        expect(await sells(event)).toBe(false);
        expect(await obstacleOf(event)).toBe("no_stock");

        const { stock_location: place } = await medusa("/stock-locations", { name: "Booth" });
        // Switching it on has made an item without any stock.
        const { data: counted } = await api.get(
          `/admin/products/${event.product_id}/variants/${variant_id}?fields=inventory_items.inventory_item_id`,
          store.admin,
        );
        const itemId = counted.variant.inventory_items[0].inventory_item_id;
        await medusa(`/inventory-items/${itemId}`, { requires_shipping: false });
        await medusa(`/inventory-items/${itemId}/location-levels`, {
          location_id: place.id,
          stocked_quantity: 2,
        });
        // In stock, but where another shop sells from.
        await medusa(`/stock-locations/${place.id}/sales-channels`, {
          add: [store.otherSalesChannelId],
        });
        expect(await shown(event)).toEqual({ status: "sold_out", remaining: 0 });
        expect(await sells(event)).toBe(false);

        await medusa(`/stock-locations/${place.id}/sales-channels`, {
          add: [store.salesChannelId],
        });
        expect(await shown(event)).toEqual({ status: "on_sale", remaining: 2 });
        expect(await obstacleOf(event)).toBeNull();
        expect(await sells(event, 3)).toBe(false);
        expect(await sells(event, 2)).toBe(true);
        expect(await shown(event)).toEqual({ status: "sold_out", remaining: 0 });
        expect(await sells(event)).toBe(false);

        await editVariant(event, variant_id, { allow_backorder: true });
        expect(await shown(event)).toEqual({ status: "on_sale", remaining: 2 });
        expect(await sells(event)).toBe(true);
      });

      it("of what no sales channel sells: a storefront doesn't know it, and the admin reads why", async () => {
        const event = await office.createEvent();
        await editProduct(event, { sales_channels: [] });
        for (const path of [
          `/events/${event.id}`,
          `/sessions/${event.sessions[0].id}/availability`,
        ]) {
          expect(await office.try("get", `/store/box-office${path}`)).toMatchObject({
            status: 404,
          });
        }
        const offer = offerOf(await office.readEvent(event.id));
        expect(offer).toMatchObject({ status: "closed", obstacle: "no_sales_channel" });
      });

      it("an availability of an unknown region is 400, and a storefront reads no obstacle", async () => {
        const event = await office.createEvent();
        const path = `/store/box-office/sessions/${event.sessions[0].id}/availability`;
        expect(await office.try("get", `${path}?region_id=reg_none`)).toMatchObject({
          status: 400,
        });
        const { data } = await office.try("get", `/store/box-office/events/${event.id}`);
        expect(offerOf(data.event)).not.toHaveProperty("obstacle");
      });
    });

    describe("prices are Medusa's", () => {
      /** What a variant costs in Medusa, as "250 nok", with the region where it holds only there. */
      async function pricesOf(event: Body, variantId: string): Promise<string[]> {
        const { data } = await api.get(
          `/admin/products/${event.product_id}/variants/${variantId}?fields=*prices,*prices.price_rules`,
          store.admin,
        );
        return data.variant.prices
          .map(({ amount, currency_code, rules }: Body) =>
            [amount, currency_code, ...Object.values(rules)].join(" "),
          )
          .sort();
      }
      const addSession = async (event: Body, days: number): Promise<Body> =>
        (await organiser.post(`/events/${event.id}/sessions`, { starts_at: inDays(days) })).data
          .event;
      const typeOf = async (event: Body) => (await office.readEvent(event.id)).ticket_types[0];

      it("a price of the variant page is the type's, a new session's and a copy's", async () => {
        const event = await office.createEvent({
          ticket_types: [{ name: "Adult", prices: [nok(250), eur(20)] }],
        });
        await editVariant(event, offerOf(event).variant_id, {
          prices: [
            nok(300),
            { currency_code: "dkk", amount: 199.5 },
            { ...nok(280), rules: { region_id: store.regionId } },
          ],
        });
        expect(await typeOf(event)).toMatchObject({
          prices: [nok(300), { currency_code: "dkk", amount: 199.5 }],
          prices_differ: false,
          has_conditional_prices: true,
        });

        const expected = ["199.5 dkk", `280 nok ${store.regionId}`, "300 nok"];
        const longer = await addSession(event, 40);
        expect(await pricesOf(longer, offerOf(longer, 1).variant_id)).toEqual(expected);

        const { data } = await organiser.post(`/events/${event.id}/duplicate`, {});
        expect(data.event.ticket_types[0].prices).toEqual([
          nok(300),
          { currency_code: "dkk", amount: 199.5 },
        ]);
        for (const nth of [0, 1]) {
          expect(await pricesOf(data.event, offerOf(data.event, nth).variant_id)).toEqual(expected);
        }
      });

      it("a sale of a price list is shown to buyers, and is not the type's price", async () => {
        const event = await office.createEvent();
        await medusa("/price-lists", {
          title: "Black week",
          description: "A sale",
          type: "sale",
          status: "active",
          prices: [{ ...nok(100), variant_id: offerOf(event).variant_id }],
        });
        const { data } = await office.try("get", `/store/box-office/events/${event.id}`);
        expect(offerOf(data.event).price).toEqual(nok(100));
        expect((await typeOf(event)).prices).toEqual([nok(250)]);
        const longer = await addSession(event, 40);
        expect(await pricesOf(longer, offerOf(longer, 1).variant_id)).toEqual(["250 nok"]);
      });

      it("where sessions differ, the latest that is not cancelled counts, and the admin says so", async () => {
        const event = await office.createEvent({
          sessions: [30, 31, 32].map((days) => ({ starts_at: inDays(days), capacity: 5 })),
        });
        const price = (nth: number, amount: number) =>
          editVariant(event, offerOf(event, nth).variant_id, { prices: [nok(amount)] });
        expect(await typeOf(event)).toMatchObject({ prices: [nok(250)], prices_differ: false });
        await price(1, 310);
        await editVariant(event, offerOf(event, 2).variant_id, { prices: [] });
        expect(await typeOf(event)).toMatchObject({ prices: [nok(310)], prices_differ: true });
        await price(2, 320);
        expect(await typeOf(event)).toMatchObject({ prices: [nok(320)], prices_differ: true });

        await organiser.post(`/sessions/${event.sessions[2].id}/cancel`, {});
        expect(await typeOf(event)).toMatchObject({ prices: [nok(310)], prices_differ: true });
        const longer = await addSession(event, 50);
        expect(await pricesOf(longer, offerOf(longer, 3).variant_id)).toEqual(["310 nok"]);

        const type = event.ticket_types[0].id;
        const { data } = await organiser.post(`/events/${event.id}/ticket-types/${type}`, {
          max_per_order: 4,
        });
        expect(data.event.ticket_types[0]).toMatchObject({ prices_differ: true, max_per_order: 4 });
        expect(await pricesOf(event, offerOf(event, 0).variant_id)).toEqual(["250 nok"]);

        const { data: same } = await organiser.post(`/events/${event.id}/ticket-types/${type}`, {
          prices: [nok(275)],
        });
        expect(same.event.ticket_types[0]).toMatchObject({
          prices: [nok(275)],
          prices_differ: false,
        });
        for (const session of same.event.sessions) {
          expect(await pricesOf(event, session.ticket_offers[0].variant_id)).toEqual(["275 nok"]);
        }
      });

      it("a variant that is made anew costs what the deleted one did, or what the type was given since", async () => {
        const event = await office.createEvent();
        await editVariant(event, offerOf(event).variant_id, { prices: [nok(310)] });
        await removeVariant(event, offerOf(event).variant_id);
        expect((await typeOf(event)).prices).toEqual([nok(310)]);
        const { data } = await organiser.post(`/events/${event.id}`, { venue_name: "Hall" });
        expect(await pricesOf(event, offerOf(data.event).variant_id)).toEqual(["310 nok"]);

        await removeVariant(event, offerOf(data.event).variant_id);
        const { data: priced } = await organiser.post(
          `/events/${event.id}/ticket-types/${event.ticket_types[0].id}`,
          { prices: [nok(330)] },
        );
        expect(priced.event.ticket_types[0].prices).toEqual([nok(330)]);
        expect(await pricesOf(event, offerOf(priced.event).variant_id)).toEqual(["330 nok"]);
      });

      it("a product that is made anew keeps the prices of the one that was deleted", async () => {
        const event = await office.createEvent();
        await editVariant(event, offerOf(event).variant_id, { prices: [nok(310), eur(30)] });
        await api.delete(`/admin/products/${event.product_id}`, store.admin);
        const { data } = await organiser.post(`/events/${event.id}`, { venue_name: "Hall" });
        expect(data.event.product_id).not.toBe(event.product_id);
        expect(await pricesOf(data.event, offerOf(data.event).variant_id)).toEqual([
          "30 eur",
          "310 nok",
        ]);
      });
    });
  },
});
