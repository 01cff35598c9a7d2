import { Modules } from "@medusajs/framework/utils";
import {
  createOrderWorkflow,
  deleteProductsWorkflow,
  deleteProductVariantsWorkflow,
} from "@medusajs/medusa/core-flows";
import { settleOrderWorkflow } from "../../src/workflows/orders/settle-order";
import { BANK, bank, resetBank } from "../fixtures/bank-provider";
import { type Body, BoxOffice, eventually, inDays } from "../fixtures/box-office";
import { nothingOnItsWay } from "../fixtures/on-its-way";
import { OrderDesk } from "../fixtures/order-desk";
import { seedStore, sql, type TestStore } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let store: TestStore;
    let office: BoxOffice;
    let desk: OrderDesk;

    beforeAll(async () => {
      store = await seedStore(getContainer(), [BANK, "pp_invoice_invoice"]);
      office = new BoxOffice(api, store);
      desk = new OrderDesk(office);
    });

    beforeEach(resetBank);

    const admin = (method: "post" | "delete" | "get", path: string, body?: object) =>
      office.try(method, `/admin${path}`, body, store.admin);

    async function sold(quantity: number, provider = "pp_invoice_invoice") {
      const event = await office.createEvent({ capacity: 5 });
      const [session] = event.sessions;
      const { variant_id } = session.ticket_offers[0];
      const { cartId, answer } = await office.buy([{ variant_id, quantity }], { provider });
      await office.orderOf(cartId);
      return { event, session, variant_id: variant_id as string, order: answer.data.order as Body };
    }

    const ticketsOf = async (orderId: string) =>
      (await office.adminOrder(orderId)).tickets.map((ticket: Body) => ticket.status).sort();

    const expectTickets = (orderId: string, expected: string[]) =>
      eventually(async () => expect(await ticketsOf(orderId)).toEqual(expected));

    /** Past the guards of Medusa's routes, as a workflow of somebody else's does. */
    const deleteVariant = (id: string) =>
      deleteProductVariantsWorkflow(getContainer()).run({ input: { ids: [id] } });

    const deleteProduct = (id: string) =>
      deleteProductsWorkflow(getContainer()).run({ input: { ids: [id] } });

    const edit = async (eventId: string) => {
      const edited = await admin("post", `/box-office/events/${eventId}`, { venue_name: "Hall" });
      expect(edited.status).toBe(200);
      return edited.data.event;
    };

    const sweep = async () => {
      await nothingOnItsWay(getContainer());
      const { checks } = await office.health();
      expect(checks.filter((check: Body) => !check.ok)).toEqual([]);
    };

    describe("A9, T2: a sold ticket is the buyer's, whatever became of the variant it was sold as", () => {
      it("an order that is paid after its variant was deleted and made anew keeps its tickets and places", async () => {
        const { event, session, variant_id, order } = await sold(2);
        await deleteVariant(variant_id);
        const remade = (await edit(event.id)).sessions[0].ticket_offers[0].variant_id;
        expect(remade).not.toBe(variant_id);

        expect((await office.markPaid(order.id)).status).toBe(200);
        await expectTickets(order.id, ["valid", "valid"]);
        expect(await office.availability(session.id)).toMatchObject([
          { variant_id: remade, remaining: 3 },
        ]);
        expect((await office.report(event.id)).totals).toMatchObject({ sold: 2, left: 3 });
        await sweep();
      });

      it("cancelled and brought back it has them again; an edit adds one, and takes one", async () => {
        const { event, session, variant_id, order } = await sold(2, BANK);
        await deleteVariant(variant_id);
        await edit(event.id);
        await desk.move(order.id, "cancelled");
        await expectTickets(order.id, ["cancelled", "cancelled"]);
        await desk.move(order.id, "processing");
        await expectTickets(order.id, ["valid", "valid"]);

        for (const [quantity, expected] of [
          [3, ["reserved", "valid", "valid"]],
          [1, ["cancelled", "cancelled", "valid"]],
        ] as const) {
          await admin("post", "/order-edits", { order_id: order.id });
          await admin("post", `/order-edits/${order.id}/items/item/${order.items[0].id}`, {
            quantity,
          });
          await admin("post", `/order-edits/${order.id}/request`);
          expect((await admin("post", `/order-edits/${order.id}/confirm`)).status).toBe(200);
          await expectTickets(order.id, [...expected]);
        }
        expect(await office.availability(session.id)).toMatchObject([{ remaining: 4 }]);
        await sweep();
      });

      it("a cart that holds it buys a ticket, and one place is sold once", async () => {
        const event = await office.createEvent({ capacity: 1 });
        const { variant_id } = event.sessions[0].ticket_offers[0];
        const cartId = await office.cart([{ variant_id, quantity: 1 }]);
        await office.startPayment(cartId, BANK);
        await deleteVariant(variant_id);
        const remade = (await edit(event.id)).sessions[0].ticket_offers[0].variant_id;
        const rival = await office.buy([{ variant_id: remade, quantity: 1 }], {
          provider: BANK,
          email: "rival@example.com",
        });
        expect(rival.answer.data.code).toBe("seats_unavailable");

        expect((await office.complete(cartId)).data.type).toBe("order");
        const { order, tickets } = await office.orderOf(cartId);
        expect(tickets).toMatchObject([{ status: "valid" }]);
        expect((await office.adminOrder(order.id)).problem).toBeNull();
        await sweep();
      });

      it("its product is deleted while it is paid: it has its ticket", async () => {
        const event = await office.createEvent();
        const { variant_id } = event.sessions[0].ticket_offers[0];
        const cartId = await office.cart([{ variant_id, quantity: 1 }]);
        await office.startPayment(cartId, BANK);
        bank.beforeAuthorize = async () => {
          await deleteProduct(event.product_id);
        };
        expect((await office.complete(cartId)).data.type).toBe("order");
        expect((await office.orderOf(cartId)).tickets).toMatchObject([{ status: "valid" }]);
        await sweep();
      });
    });

    it("T1: an event whose product was deleted past the guards is given another, in its channels, and sells again", async () => {
      const { event, session, order } = await sold(1, BANK);
      await deleteProduct(event.product_id);
      expect((await office.readEvent(event.id)).id).toBe(event.id);
      const edited = await edit(event.id);
      expect(edited.product_id).not.toBe(event.product_id);
      expect(edited.sales_channel_ids).toEqual([store.salesChannelId]);

      const { variant_id } = edited.sessions[0].ticket_offers[0];
      const { answer } = await office.buy([{ variant_id, quantity: 1 }], { provider: BANK });
      expect(answer.data.type).toBe("order");
      await expectTickets(answer.data.order.id, ["valid"]);
      expect(await office.availability(session.id)).toMatchObject([{ variant_id, remaining: 3 }]);

      const cancelled = await admin("post", `/box-office/events/${event.id}/cancel`);
      expect(cancelled.data).toMatchObject({ cancelled_tickets: 2 });
      await expectTickets(order.id, ["cancelled"]);
      await sweep();
    });

    it("T1: moved to another department by the edit that gives it another product, it is sold there", async () => {
      const { event } = await sold(1, BANK);
      await deleteProduct(event.product_id);
      const sales_channel_ids = [store.otherSalesChannelId];
      const { data } = await admin("post", `/box-office/events/${event.id}`, { sales_channel_ids });
      expect(data.event.sales_channel_ids).toEqual(sales_channel_ids);
      expect((await edit(event.id)).sales_channel_ids).toEqual(sales_channel_ids);
      await sweep();
    });

    it("T1: it can be cancelled, whatever product has its handle since", async () => {
      const { event, order } = await sold(1, BANK);
      await deleteProduct(event.product_id);
      await getContainer()
        .resolve(Modules.PRODUCT)
        .createProducts([{ title: "Another", handle: event.handle, status: "published" }]);
      const cancelled = await admin("post", `/box-office/events/${event.id}/cancel`);
      expect(cancelled.data).toMatchObject({
        cancelled_tickets: 1,
        event: { status: "cancelled" },
      });
      await expectTickets(order.id, ["cancelled"]);
    });

    describe("what is a product of an event's and no offer of it is never taken for goods", () => {
      async function stray(product_id: string): Promise<string> {
        const { data } = await admin(
          "get",
          `/products/${product_id}?fields=options.*,options.values.*`,
        );
        const [option] = data.product.options;
        const made = await admin("post", `/products/${product_id}/variants`, {
          title: "By hand",
          options: { [option.title]: option.values[0].value },
          manage_inventory: false,
          prices: [{ currency_code: "nok", amount: 10 }],
        });
        if (made.status === 200) {
          return made.data.product.variants.find(({ title }: Body) => title === "By hand").id;
        }
        const [variant] = await getContainer()
          .resolve(Modules.PRODUCT)
          .createProductVariants([{ product_id, title: "By hand", manage_inventory: false }]);
        return variant?.id as string;
      }

      it("T1: an order of it that somebody made past the guards is flagged, and the merchant is told", async () => {
        const event = await office.createEvent();
        const variant_id = await stray(event.product_id);
        const { result } = await createOrderWorkflow(getContainer()).run({
          input: {
            region_id: store.regionId,
            email: "kari@example.com",
            sales_channel_id: store.salesChannelId,
            currency_code: "nok",
            items: [
              {
                title: "By hand",
                variant_id,
                product_id: event.product_id,
                quantity: 1,
                unit_price: 10,
              },
            ],
          },
        });
        await settleOrderWorkflow(getContainer()).run({
          input: { order_id: result.id, is_placed: true },
        });
        await eventually(async () =>
          expect((await office.adminOrder(result.id)).problem).toBe("not_a_ticket"),
        );
        const { data } = await admin("get", `/box-office/events/${event.id}/orders`);
        expect(data.orders).toMatchObject([{ order_id: result.id, problem: "not_a_ticket" }]);
        await eventually(async () => {
          const told = await sql<{ data: Body }>(
            getContainer(),
            `SELECT data FROM notification WHERE channel = 'feed' AND data->>'description' LIKE '%event doesn%sell%'`,
          );
          expect(told).toHaveLength(1);
        });
      });
    });

    describe("T1: what tickets were sold as is not deleted on Medusa's own pages", () => {
      const product = async (id: string): Promise<Body> =>
        (
          await admin(
            "get",
            `/products/${id}?fields=id,title,variants.id,variants.title,options.*,options.values.*`,
          )
        ).data.product;

      /** Each way of Medusa's admin to take the event's only variant, or its product. */
      const WAYS: [string, (event: Body, variant_id: string) => Promise<Body>][] = [
        ["its product", ({ product_id }) => admin("delete", `/products/${product_id}`)],
        [
          "its variant",
          ({ product_id }, id) => admin("delete", `/products/${product_id}/variants/${id}`),
        ],
        [
          "its product among others",
          ({ product_id }) => admin("post", "/products/batch", { delete: [product_id] }),
        ],
        [
          "its variant, by a batch of products that leaves it out",
          ({ product_id }) =>
            admin("post", "/products/batch", { update: [{ id: product_id, variants: [] }] }),
        ],
        [
          "its variant, by a batch in which its product stands twice and is saved without it last",
          ({ product_id, sessions }) => {
            const update = sessions.map(({ ticket_offers: [{ variant_id }] }: Body) => ({
              id: product_id,
              variants: [{ id: variant_id }],
            }));
            return admin("post", "/products/batch", { update });
          },
        ],
        [
          "its variant among others",
          ({ product_id }, id) =>
            admin("post", `/products/${product_id}/variants/batch`, { delete: [id] }),
        ],
        [
          "its variant, by leaving it out",
          ({ product_id }) => admin("post", `/products/${product_id}`, { variants: [] }),
        ],
      ];

      it.each(WAYS)(
        "%s: while tickets are sold or being bought, and not a moment longer",
        async (_, take) => {
          const event = await office.createEvent({
            sessions: [
              { starts_at: inDays(30), capacity: 5 },
              { starts_at: inDays(31), capacity: 5 },
            ],
          });
          const { variant_id } = event.sessions[0].ticket_offers[0];
          const cartId = await office.cart([{ variant_id, quantity: 1 }]);
          expect((await office.hold(cartId)).status).toBe(200);
          expect(await take(event, variant_id)).toMatchObject({
            status: 400,
            data: { code: "has_sales", message: expect.stringContaining(event.title) },
          });
          expect((await product(event.product_id)).variants).toHaveLength(2);

          await office.try("delete", `/store/box-office/carts/${cartId}/seat-hold`);
          expect((await take(event, variant_id)).status).toBe(200);
        },
      );

      /** A file that knows of one variant only, as the step that asks for a confirmation has it. */
      const IMPORTS: [string, (csv: Blob) => Promise<string>][] = [
        [
          "import",
          async (csv) => {
            const form = new FormData();
            form.append("file", csv, "products.csv");
            const { data } = await api.post("/admin/products/import", form, store.admin);
            return data.transaction_id;
          },
        ],
        [
          "imports",
          async (csv) => {
            const form = new FormData();
            form.append("files", csv, "products.csv");
            const { data: uploaded } = await api.post("/admin/uploads", form, store.admin);
            const { data } = await api.post(
              "/admin/products/imports",
              {
                file_key: uploaded.files[0].id,
                originalname: "products.csv",
                extension: "csv",
                size: csv.size,
                mime_type: "text/csv",
              },
              store.admin,
            );
            await api.delete(`/admin/uploads/${uploaded.files[0].id}`, store.admin);
            return data.transaction_id;
          },
        ],
      ];

      it.each(IMPORTS)("by a file that leaves its variant out: /%s", async (route, begin) => {
        const event = await office.createEvent({
          sessions: [
            { starts_at: inDays(30), capacity: 5 },
            { starts_at: inDays(31), capacity: 5 },
          ],
        });
        const [first, second] = event.sessions.map((session: Body) => session.ticket_offers[0]);
        const sold = await product(event.product_id);
        const { title } = sold.variants.find(({ id }: Body) => id === second.variant_id);
        const row = {
          "Product Id": sold.id,
          "Product Handle": event.handle,
          "Product Title": sold.title,
          "Product Status": "published",
          "Variant Id": second.variant_id,
          "Variant Title": title,
          "Variant Option 1 Name": sold.options[0].title,
          "Variant Option 1 Value": title,
        };
        const line = (cells: string[]) => cells.map((cell) => `"${cell}"`).join(",");
        const csv = [line(Object.keys(row)), line(Object.values(row))].join("\n");
        const transactionId = await begin(new Blob([csv]));
        const confirm = () => admin("post", `/products/${route}/${transactionId}/confirm`);

        const cartId = await office.cart([{ variant_id: first.variant_id, quantity: 1 }]);
        expect((await office.hold(cartId)).status).toBe(200);
        expect(await confirm()).toMatchObject({ status: 400, data: { code: "has_sales" } });
        expect((await product(event.product_id)).variants).toHaveLength(2);

        await office.try("delete", `/store/box-office/carts/${cartId}/seat-hold`);
        expect((await confirm()).status).toBe(202);
        await eventually(async () =>
          expect((await product(event.product_id)).variants).toMatchObject([
            { id: second.variant_id },
          ]),
        );
      });

      it("its choice of tickets: Medusa keeps what a variant uses", async () => {
        const { event } = await sold(1);
        const { options } = await product(event.product_id);
        const [option] = options;
        const ways = [
          () => admin("delete", `/product-options/${option.id}`),
          () => admin("delete", `/product-options/${option.id}/values/${option.values[0].id}`),
          () =>
            admin("post", `/products/${event.product_id}/options/batch`, {
              remove: [option.id],
            }),
          () => admin("post", `/products/${event.product_id}`, { options: [] }),
        ];
        for (const way of ways) await way();
        expect((await product(event.product_id)).variants).toHaveLength(1);
        const { variant_id } = event.sessions[0].ticket_offers[0];
        const { answer } = await office.buy([{ variant_id, quantity: 1 }], { provider: BANK });
        expect(answer.data.type).toBe("order");
      });
    });
  },
});
