import type { EventEmitter } from "node:events";
import { inspect } from "node:util";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import deliverMessages from "../../src/jobs/deliver-messages";
import remindParticipants from "../../src/jobs/remind-participants";
import { Migration20261129190000 } from "../../src/modules/ticketing/migrations/Migration20261129190000";
import { type Body, BoxOffice, eventually, inDays } from "../fixtures/box-office";
import { longSinceTold } from "../fixtures/long-since-told";
import { type Mailbox, type ReceivedMail, startMailbox } from "../fixtures/mailbox";
import { nothingOnItsWay } from "../fixtures/on-its-way";
import { purchase } from "../fixtures/purchase";
import { readPdf } from "../fixtures/read-pdf";
import { sendRaw } from "../fixtures/send-raw";
import { customerHeaders, seedStore, sql, type TestStore } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";

let mailbox: Mailbox;

beforeAll(async () => {
  mailbox = await startMailbox();
  Object.assign(process.env, { SMTP_HOST: "127.0.0.1", SMTP_PORT: String(mailbox.port) });
});

afterAll(() => mailbox.stop());

const to = (address: string) => mailbox.mails.filter((mail) => mail.recipients.includes(address));
const file = (mail: ReceivedMail | undefined, ending: string) =>
  mail?.attachments.find((attachment) => attachment.filename.endsWith(ending));

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let store: TestStore;
    let office: BoxOffice;
    let event: Body;
    let optional: Body;

    beforeAll(async () => {
      store = await seedStore(getContainer());
      office = new BoxOffice(api, store);
      event = await office.createEvent({
        title: "Зимовий концерт Ærø",
        venue_name: "Kulturhuset",
        attendee_details: "required",
        capacity: 20,
        sessions: [
          { name: "Fredag", starts_at: inDays(30), ends_at: inDays(30.1), capacity: 20 },
          { name: "Lørdag", starts_at: inDays(31), capacity: 1 },
        ],
      });
      optional = await office.createEvent({ title: "Åpen kveld" });
    });

    beforeEach(() => mailbox.clear());
    afterEach(() => nothingOnItsWay(getContainer()));

    const offerOf = (session = 0) => event.sessions[session].ticket_offers[0];
    const post = (path: string, body: object = {}) =>
      office.try("post", `/admin/box-office${path}`, body, store.admin);

    /** A cart with named attendees, in a language, ready to pay. */
    async function namedCart(attendees: object[], { locale = "nb-NO", session = 0 } = {}) {
      const { data } = await api.post(
        "/store/carts",
        {
          region_id: store.regionId,
          email: "kari@example.com",
          locale,
          items: [{ variant_id: offerOf(session).variant_id, quantity: attendees.length }],
        },
        store.shop,
      );
      const line_item_id = data.cart.items[0].id;
      const answer = await office.try("post", `/store/box-office/carts/${data.cart.id}/attendees`, {
        attendees: attendees.map((attendee, index) => ({
          line_item_id,
          position: index + 1,
          ...attendee,
        })),
      });
      return { cartId: data.cart.id as string, line_item_id, answer };
    }

    async function buyFor(
      attendees: object[],
      options: { locale?: string; session?: number; provider?: string } = {},
    ) {
      const { cartId } = await namedCart(attendees, options);
      await office.startPayment(cartId, options.provider);
      await office.complete(cartId);
      return office.orderOf(cartId);
    }

    const OLA = { name: "Ola Nordmann", email: "ola@example.com" };
    const OLENA = { name: "Олена Їжакевич", email: "olena@example.com" };

    describe("attendees", () => {
      it("A1: a type that demands them refuses a completion without, by the stable code", async () => {
        const { cartId, answer } = await office.buy([
          { variant_id: offerOf().variant_id, quantity: 1 },
        ]);
        expect(answer.status).toBe(400);
        expect(answer.data.code).toBe("attendees_required");
        const saved = await namedCart([{ name: null }]);
        expect(saved.answer.status).toBe(200);
        await office.startPayment(saved.cartId);
        expect((await office.complete(saved.cartId)).data.code).toBe("attendees_required");
        expect(cartId).toBeTruthy();
      });

      it("A1: they stand on the tickets in their order, replaced by what is said last", async () => {
        const { cartId, line_item_id, answer } = await namedCart([OLA, { name: "Wrong" }]);
        expect(answer.data.attendees).toEqual([
          { line_item_id, position: 1, ...OLA, phone: null },
          { line_item_id, position: 2, name: "Wrong", email: null, phone: null },
        ]);
        const again = await office.try("post", `/store/box-office/carts/${cartId}/attendees`, {
          attendees: [{ line_item_id, position: 2, ...OLENA, phone: "+47 99 00 00 00" }],
        });
        expect(again.data.attendees).toHaveLength(2);
        await office.startPayment(cartId);
        await office.complete(cartId);
        const { tickets } = await office.orderOf(cartId);
        expect(tickets.map((ticket: Body) => ticket.attendee)).toEqual([
          { ...OLA, phone: null },
          { ...OLENA, phone: "+47 99 00 00 00" },
        ]);
      });

      it("A1: what was said of a line that is gone is nobody's ticket", async () => {
        const { cartId, line_item_id } = await namedCart([OLA]);
        await office.startPayment(cartId, "pp_invoice_invoice");
        // A completion that fails after the attendees were bound: the hold is gone and the places are taken.
        await sql(
          getContainer(),
          `UPDATE box_office_cart_attendee SET offer_id = :offer, place = 0`,
          {
            offer: offerOf().id,
          },
        );
        await api.delete(`/store/carts/${cartId}/line-items/${line_item_id}`, store.shop);
        const added = await api.post(
          `/store/carts/${cartId}/line-items`,
          { variant_id: offerOf().variant_id, quantity: 1 },
          store.shop,
        );
        const [item] = added.data.cart.items;
        await office.try("post", `/store/box-office/carts/${cartId}/attendees`, {
          attendees: [{ line_item_id: item.id, position: 1, name: "Per" }],
        });
        await office.startPayment(cartId);
        await office.complete(cartId);
        const { tickets } = await office.orderOf(cartId);
        expect(tickets.map((ticket: Body) => ticket.attendee)).toEqual([
          { name: "Per", email: null, phone: null },
        ]);
      });

      it("A1: over two lines of one ticket type each ticket gets its own attendee", async () => {
        const { data } = await api.post(
          "/store/carts",
          { region_id: store.regionId, email: "kari@example.com" },
          store.shop,
        );
        const add = (note: string) =>
          api.post(
            `/store/carts/${data.cart.id}/line-items`,
            { variant_id: offerOf().variant_id, quantity: 2, metadata: { note } },
            store.shop,
          );
        await add("a");
        const { items } = (await add("b")).data.cart;
        expect(items).toHaveLength(2);
        await office.try("post", `/store/box-office/carts/${data.cart.id}/attendees`, {
          attendees: items.flatMap((item: Body, line: number) =>
            [1, 2].map((position) => ({
              line_item_id: item.id,
              position,
              name: `Guest ${line}.${position}`,
            })),
          ),
        });
        await office.startPayment(data.cart.id);
        await office.complete(data.cart.id);
        const { tickets } = await office.orderOf(data.cart.id);
        expect(tickets.map((ticket: Body) => ticket.attendee.name).sort()).toEqual([
          "Guest 0.1",
          "Guest 0.2",
          "Guest 1.1",
          "Guest 1.2",
        ]);
      });

      it("A1: refuses a line that isn't the cart's, a position beyond it, the same one twice", async () => {
        const { cartId, line_item_id } = await namedCart([OLA]);
        const say = (attendees: object[]) =>
          office.try("post", `/store/box-office/carts/${cartId}/attendees`, { attendees });
        for (const [wrong, field] of [
          [[{ line_item_id: "cali_else", position: 1 }], "line_item_id"],
          [[{ line_item_id, position: 2 }], "position"],
          [
            [
              { line_item_id, position: 1 },
              { line_item_id, position: 1 },
            ],
            "position",
          ],
          [[{ line_item_id, position: 0 }], "position"],
          [[{ line_item_id, position: 1, email: "nobody" }], "email"],
        ] as const) {
          const answer = await say([...wrong]);
          expect(answer.status).toBe(400);
          expect(answer.data.message).toContain(field);
        }
        const stranger = await customerHeaders(getContainer(), store, "stranger@example.com");
        const owner = await customerHeaders(getContainer(), store, "owner@example.com");
        const { data } = await api.post("/store/carts", { region_id: store.regionId }, owner);
        const foreign = await office.try(
          "post",
          `/store/box-office/carts/${data.cart.id}/attendees`,
          { attendees: [] },
          stranger,
        );
        expect(foreign.status).toBe(404);
      });
    });

    describe("tickets in hand", () => {
      it("T6, A12: the buyer gets all tickets in one PDF, each participant one mail with their own", async () => {
        const { order, tickets } = await buyFor([OLA, OLENA]);
        await mailbox.waitFor(3);
        await nothingOnItsWay(getContainer());
        expect(mailbox.mails).toHaveLength(3);

        const [buyers] = to("kari@example.com");
        expect(buyers?.subject).toContain(`#${order.display_id}`);
        expect(buyers?.text).toContain("500");
        const all = await readPdf(file(buyers, ".pdf")?.content as Buffer);
        expect(all.pages).toHaveLength(2);
        expect(all.text).toContain("Ola Nordmann");
        expect(all.text).toContain("Олена Їжакевич");

        const [olas] = to("ola@example.com");
        const own = await readPdf(file(olas, ".pdf")?.content as Buffer);
        expect(own.pages).toHaveLength(1);
        expect(own.text).toContain(tickets[0].number);
        expect(own.text).toContain("Зимовий концерт Ærø");
        expect(own.text).not.toContain(tickets[1].number);
        expect(file(olas, ".ics")?.content.toString()).toContain("BEGIN:VEVENT");
        expect(olas?.text).toContain(`/box-office/tickets/${tickets[0].link_token}`);

        const admitted = await post("/check-ins", { secret: own.qr[0], nonce: "door-1" });
        expect(admitted.data.check_in).toMatchObject({
          result: "admitted",
          ticket: { number: tickets[0].number },
        });
        const messages = (await office.adminOrder(order.id)).messages;
        expect(messages.map((message: Body) => [message.kind, message.status]).sort()).toEqual([
          ["order_tickets", "sent"],
          ["ticket", "sent"],
          ["ticket", "sent"],
        ]);
      });

      it.each([
        ["nb-NO", /billett/i],
        ["da-DK", /billet/i],
        ["uk-UA", /квит/i],
        ["en-GB", /ticket/i],
        ["fr-FR", /ticket/i],
      ])("T6: the mail of an order in %s speaks its language", async (locale, word) => {
        await buyFor([{ name: "Kari" }], { locale });
        const [mail] = await mailbox.waitFor(1);
        expect(mail?.subject).toMatch(word);
        expect(mail?.text).toMatch(word);
      });

      it("keeps secrets, links and the mail's body out of Medusa's notifications", async () => {
        const { tickets } = await buyFor([OLA]);
        await mailbox.waitFor(2);
        const { data } = await api.get("/admin/notifications?limit=100", store.admin);
        const rows = await sql<{ secret: string }>(
          getContainer(),
          "SELECT secret FROM box_office_ticket",
        );
        const shown = JSON.stringify(data);
        expect(data.notifications.length).toBeGreaterThan(0);
        expect(shown).not.toContain(tickets[0].link_token);
        for (const { secret } of rows) expect(shown).not.toContain(secret);
        expect(shown).not.toContain("<html");
      });

      it("the store's log has the key of a ticket neither from a body nor from a path that can't be read", async () => {
        const { tickets } = await buyFor([OLA]);
        const token: string = tickets[0].link_token;
        const logger = getContainer().resolve(ContainerRegistrationKeys.LOGGER);
        const written: string[] = [];
        // Medusa's logger is a stream of what is to be written.
        const stream = (logger as unknown as { loggerInstance_: EventEmitter }).loggerInstance_;
        const onLine = (line: unknown) => written.push(inspect(line));
        const spies = (["info", "error"] as const).map((level) => jest.spyOn(logger, level));
        logger.setLogLevel("debug");
        stream.on("data", onLine);
        try {
          const json = { ...store.shop.headers, "content-type": "application/json" };
          const route = `/store/box-office/tickets/${token}/holder`;
          expect((await sendRaw(api, "post", route, "{", json)).status).toBe(400);
          expect((await office.try("get", `/store/carts/${token}%ZZ`)).status).toBe(500);
        } finally {
          stream.off("data", onLine);
          logger.unsetLogLevel();
        }
        const told = spies.flatMap((spy) => spy.mock.calls.map((args) => inspect(args)));
        for (const spy of spies) spy.mockRestore();
        expect(told.filter((line) => line.includes(token))).toHaveLength(2);
        expect(written.filter((line) => line.includes(`…${token.slice(-4)}`))).not.toHaveLength(0);
        expect(written.filter((line) => line.includes(token.slice(5, -4)))).toEqual([]);
      });

      it("A13, A9: the tickets of an order that awaits its invoice are mailed once it is paid, and not before", async () => {
        const { order } = await buyFor([OLA], { provider: "pp_invoice_invoice" });
        const [confirmation] = await mailbox.waitFor(1);
        await nothingOnItsWay(getContainer());
        expect(mailbox.mails).toHaveLength(1);
        expect(confirmation?.recipients).toEqual(["kari@example.com"]);
        expect(confirmation?.attachments).toEqual([]);
        expect((await office.markPaid(order.id)).status).toBe(200);
        await mailbox.waitFor(3);
      });

      it("A12: the holder's link gives page, PDF and calendar, and takes the holder's own details", async () => {
        const { tickets } = await buyFor([OLA]);
        await mailbox.waitFor(2);
        const [ticket] = tickets;
        const base = `/store/box-office/tickets/${ticket.link_token}`;
        const shown = await office.try("get", base);
        expect(shown.data.ticket).toMatchObject({ number: ticket.number, holder: null });
        expect(shown.headers["cache-control"]).toBe("no-store");
        const pdf = await api.get(`${base}/pdf?paper=phone`, {
          ...store.shop,
          responseType: "arraybuffer",
        });
        const read = await readPdf(Buffer.from(pdf.data));
        expect(read.text).toContain(ticket.number);
        expect(JSON.stringify(shown.data)).not.toContain(read.qr[0]);
        const ics = await api.get(`${base}/ics`, store.shop);
        expect(ics.headers["content-type"]).toContain("text/calendar");
        expect(ics.data).not.toContain(read.qr[0]);
        const qr = await api.get(`${base}/qr`, store.shop);
        expect(qr.headers["content-type"]).toContain("image/svg+xml");

        const wrong = await office.try("post", `${base}/holder`, { name: "Ola", email: "x" });
        expect(wrong.status).toBe(400);
        const registered = await office.try("post", `${base}/holder`, {
          name: "Ola N.",
          email: "ola.private@example.com",
          phone: "+47 900 00 000",
        });
        expect(registered.data.ticket).toMatchObject({
          attendee: { name: "Ola Nordmann", email: "ola@example.com" },
          holder: { name: "Ola N.", email: "ola.private@example.com", phone: "+47 900 00 000" },
        });
        mailbox.clear();
        await post(`/registrations/${ticket.id}/resend`);
        const [again] = await mailbox.waitFor(1);
        expect(again?.recipients).toEqual(["ola.private@example.com"]);
        expect((await office.try("get", "/store/box-office/tickets/unknown")).status).toBe(404);
      });

      it("A12: the page by the mail's link opens without a key and has a form for the holder", async () => {
        const { tickets } = await buyFor([{ name: "<script>alert(1)</script>" }]);
        const path = `/box-office/tickets/${tickets[0].link_token}`;
        const page = await api.get(path);
        expect(page.headers["content-type"]).toContain("text/html");
        expect(page.data).toContain('lang="nb"');
        expect(page.data).toContain(tickets[0].number);
        expect(page.data).not.toContain("<script>alert");
        expect(page.headers["content-security-policy"]).toContain("default-src 'none'");
        const form = "name=Per&email=per%40example.com&phone=";
        const options = { headers: { "content-type": "application/x-www-form-urlencoded" } };
        const saved = await api.post(path, form, options);
        expect(saved.data).toContain("per@example.com");
        const bad = await api.post(path, "name=Per&email=per", {
          ...options,
          validateStatus: () => true,
        });
        expect(bad.status).toBe(400);
        expect(bad.data).toContain('value="Per"');
        const unknown = await api.get("/box-office/tickets/none", { validateStatus: () => true });
        expect(unknown.status).toBe(404);
        expect(unknown.headers["content-type"]).toContain("text/html");
        expect((await api.get(`${path}/ics`)).data).toContain("BEGIN:VCALENDAR");
        expect((await api.get(`${path}/pdf`)).headers["content-type"]).toBe("application/pdf");
      });

      it("E13: a customer finds the own tickets, and nobody else's", async () => {
        const kari = await customerHeaders(getContainer(), store, "account@example.com");
        const { data } = await api.post(
          "/store/carts",
          { region_id: store.regionId, items: [{ variant_id: offerOf().variant_id, quantity: 1 }] },
          kari,
        );
        const line_item_id = data.cart.items[0].id;
        await api.post(
          `/store/box-office/carts/${data.cart.id}/attendees`,
          { attendees: [{ line_item_id, position: 1, name: "Kari" }] },
          kari,
        );
        await api.post(`/store/carts/${data.cart.id}`, { email: "account@example.com" }, kari);
        await office.startPayment(data.cart.id);
        expect((await office.complete(data.cart.id)).data.type).toBe("order");
        const own = await eventually(async () => {
          const answer = await api.get("/store/box-office/customers/me/tickets", kari);
          expect(answer.data.count).toBe(1);
          return answer.data;
        });
        expect(own.tickets[0]).toMatchObject({ status: "valid", attendee: { name: "Kari" } });
        const other = await customerHeaders(getContainer(), store, "other@example.com");
        const none = await api.get("/store/box-office/customers/me/tickets", other);
        expect(none.data).toMatchObject({ tickets: [], count: 0 });
        const guest = await office.try("get", "/store/box-office/customers/me/tickets");
        expect(guest.status).toBe(401);
      });
    });

    describe("whom nobody named is the buyer", () => {
      const correct = async (orderId: string, details: object, expected: object) => {
        await api.post(`/admin/orders/${orderId}`, details, store.admin);
        return eventually(async () => {
          const { tickets } = await office.adminOrder(orderId);
          expect(tickets[0].attendee).toEqual(expected);
          return tickets;
        });
      };
      /** An order that awaits its invoice, of the buyer alone unless attendees are named. */
      async function reserve(attendees: object[] | undefined, address: object) {
        const { variant_id } = optional.sessions[0].ticket_offers[0];
        const { data } = await api.post(
          "/store/carts",
          {
            region_id: store.regionId,
            email: "kari@exmaple.com",
            billing_address: address,
            items: [{ variant_id, quantity: attendees?.length ?? 1 }],
          },
          store.shop,
        );
        if (attendees) {
          await api.post(
            `/store/box-office/carts/${data.cart.id}/attendees`,
            {
              attendees: attendees.map((attendee, nth) => ({
                line_item_id: data.cart.items[0].id,
                position: nth + 1,
                ...attendee,
              })),
            },
            store.shop,
          );
        }
        await office.startPayment(data.cart.id, "pp_invoice_invoice");
        await office.complete(data.cart.id);
        const { order } = await office.orderOf(data.cart.id);
        await mailbox.waitFor(1);
        await nothingOnItsWay(getContainer());
        mailbox.clear();
        return order.id as string;
      }

      it("T6, A12: a mistyped address that is corrected before the payment gets no ticket, nor any later", async () => {
        const orderId = await reserve(undefined, { first_name: "Kari", last_name: "Nordman" });
        const [ticket] = await correct(
          orderId,
          {
            email: "kari@example.com",
            billing_address: { last_name: "Nordmann", phone: "+47 900 00 000" },
          },
          { name: "Kari Nordmann", email: "kari@example.com", phone: "+47 900 00 000" },
        );
        await office.markPaid(orderId);
        await mailbox.waitFor(1);
        await nothingOnItsWay(getContainer());
        await post(`/registrations/${ticket.id}/resend`);
        await mailbox.waitFor(2);
        await nothingOnItsWay(getContainer());
        expect(mailbox.mails.map(({ recipients }) => recipients)).toEqual([
          ["kari@example.com"],
          ["kari@example.com"],
        ]);
        const printed = await readPdf(file(mailbox.mails[0], ".pdf")?.content as Buffer);
        expect(printed.text).toContain("Kari Nordmann");
        const { log } = await office.adminOrder(orderId);
        expect(log.filter(({ kind }: Body) => kind === "attendee_changed")).toMatchObject([
          {
            actor: { type: "user", id: expect.stringContaining("user_") },
            actor_name: "admin@example.com",
            data: { tickets: [ticket.number], fields: ["name", "email", "phone"] },
          },
        ]);
      });

      it("A12: so is who was named with the buyer's own address; who was named with another stays", async () => {
        const named = [{ name: "Kari selv", email: "Kari@Exmaple.com" }, OLA];
        const orderId = await reserve(named, { first_name: "Kari" });
        await correct(
          orderId,
          { email: "kari@example.com" },
          { name: "Kari selv", email: "kari@example.com", phone: null },
        );
        await office.markPaid(orderId);
        await mailbox.waitFor(2);
        await nothingOnItsWay(getContainer());
        expect(mailbox.mails.flatMap(({ recipients }) => recipients).sort()).toEqual([
          "kari@example.com",
          "ola@example.com",
        ]);
        const { tickets } = await office.adminOrder(orderId);
        expect(tickets[1].attendee).toEqual({ ...OLA, phone: null });
      });

      it("A12: what an admin set on a ticket stays, the rest of it follows", async () => {
        const orderId = await reserve(undefined, { first_name: "Kari" });
        const [before] = (await office.adminOrder(orderId)).tickets;
        await post(`/registrations/${before.id}`, { ...before.attendee, name: "Gjest" });
        await correct(
          orderId,
          { email: "kari@example.com", billing_address: { first_name: "Kåre" } },
          { name: "Gjest", email: "kari@example.com", phone: null },
        );
      });

      it("A12: the tickets of an order that Medusa gives to another customer are that one's", async () => {
        const orderId = await reserve(undefined, {});
        await office.markPaid(orderId);
        await mailbox.waitFor(1);
        mailbox.clear();
        const given = await office.try(
          "post",
          `/admin/orders/${orderId}/transfer/guest`,
          { email: "olena@example.com" },
          store.admin,
        );
        expect(given.status).toBe(200);
        // They follow in the moment after Medusa's answer.
        const [ticket] = await eventually(async () => {
          const { tickets } = await office.adminOrder(orderId);
          expect(tickets[0].attendee.email).toBe("olena@example.com");
          return tickets;
        });
        await post(`/registrations/${ticket.id}/resend`);
        const [mail] = await mailbox.waitFor(1);
        expect(mail?.recipients).toEqual(["olena@example.com"]);
      });
    });

    describe("changes", () => {
      it("cancels one ticket of two: the seat is free, the participant told, and none comes back", async () => {
        const { order, tickets } = await buyFor([OLA, OLENA]);
        await mailbox.waitFor(3);
        mailbox.clear();
        const before = (await office.report(event.id)).totals.left;
        const cancelled = await post(`/registrations/${tickets[1].id}/cancel`);
        expect(cancelled.data.registration).toMatchObject({ status: "cancelled" });
        expect((await office.report(event.id)).totals.left).toBe(before + 1);
        const mails = await mailbox.waitFor(2);
        expect(mails.flatMap((mail) => mail.recipients).sort()).toEqual([
          "kari@example.com",
          "olena@example.com",
        ]);
        expect((await post(`/registrations/${tickets[1].id}/cancel`)).data.code).toBe(
          "ticket_cancelled",
        );

        // The order is settled again, for whatever reason; the line still says two.
        await api.post(`/admin/order-edits`, { order_id: order.id }, store.admin);
        await office.try("post", `/admin/order-edits/${order.id}/confirm`, {}, store.admin);
        await nothingOnItsWay(getContainer());
        const { tickets: after } = await office.adminOrder(order.id);
        expect(after.map((ticket: Body) => ticket.status)).toEqual(["valid", "cancelled"]);
        expect((await office.health()).ok).toBe(true);
      });

      it("the line of a cancelled ticket may shrink by it: the other stays", async () => {
        const { order, tickets } = await buyFor([OLA, OLENA]);
        await post(`/registrations/${tickets[0].id}/cancel`, { notify: false });
        const detail = await api.get(`/admin/orders/${order.id}?fields=+items.*`, store.admin);
        await api.post(`/admin/order-edits`, { order_id: order.id }, store.admin);
        await api.post(
          `/admin/order-edits/${order.id}/items/item/${detail.data.order.items[0].id}`,
          { quantity: 1 },
          store.admin,
        );
        await api.post(`/admin/order-edits/${order.id}/confirm`, {}, store.admin);
        await nothingOnItsWay(getContainer());
        const after = await office.adminOrder(order.id);
        expect(after.tickets.map((ticket: Body) => ticket.status)).toEqual(["cancelled", "valid"]);
        expect((await office.health()).ok).toBe(true);
      });

      it("cancels several at once, each with its own result", async () => {
        const { tickets } = await buyFor([OLA, OLENA]);
        await post("/check-ins", { number: tickets[0].number, nonce: "bulk" });
        const { data } = await post("/registrations/bulk-cancel", {
          registration_ids: [tickets[0].id, tickets[1].id, "botic_unknown"],
        });
        expect(data.results).toMatchObject([
          { registration_id: tickets[0].id, ok: false, code: "ticket_scanned" },
          { registration_id: tickets[1].id, ok: true },
          { ok: false, code: "not_found" },
        ]);
      });

      it("reissues: the old code and link are dead, the new one is mailed and checks in", async () => {
        const { tickets } = await buyFor([OLA]);
        await mailbox.waitFor(2);
        const old = await readPdf(file(to("ola@example.com")[0], ".pdf")?.content as Buffer);
        // Whoever had the old link and registered by it hears no more.
        await office.try("post", `/store/box-office/tickets/${tickets[0].link_token}/holder`, {
          name: "Stranger",
          email: "stranger@example.com",
        });
        mailbox.clear();
        await post(`/registrations/${tickets[0].id}/reissue`);
        const [mail] = await mailbox.waitFor(1);
        expect(mail?.recipients).toEqual(["ola@example.com"]);
        const fresh = await readPdf(file(mail, ".pdf")?.content as Buffer);
        expect(fresh.qr[0]).not.toBe(old.qr[0]);
        const scan = async (secret: string | undefined, nonce: string) =>
          (await post("/check-ins", { secret, nonce })).data.check_in.result;
        expect(await scan(old.qr[0], "old")).toBe("unknown");
        expect(await scan(fresh.qr[0], "new")).toBe("admitted");
        const path = `/store/box-office/tickets/${tickets[0].link_token}`;
        expect((await office.try("get", path)).status).toBe(404);
      });

      it("moves to another session while there is room, and never beyond", async () => {
        const first = await buyFor([OLA]);
        const second = await buyFor([OLENA]);
        await mailbox.waitFor(4);
        mailbox.clear();
        const target = event.sessions[1].id;
        const moved = await post(`/registrations/${first.tickets[0].id}/move`, {
          session_id: target,
        });
        expect(moved.data.registration.session.id).toBe(target);
        const [mail] = await mailbox.waitFor(1);
        expect(mail?.recipients).toEqual(["ola@example.com"]);
        const [friday, saturday] = (await office.report(event.id)).sessions;
        expect(saturday).toMatchObject({ sold: 1, left: 0 });
        expect(friday.sold).toBe(1);

        const full = await post(`/registrations/${second.tickets[0].id}/move`, {
          session_id: target,
        });
        expect(full.data.code).toBe("seats_unavailable");
        const same = await post(`/registrations/${first.tickets[0].id}/move`, {
          session_id: target,
        });
        expect(same.data.code).toBe("same_session");
        const wrong = await post("/check-ins", {
          number: first.tickets[0].number,
          session_id: event.sessions[0].id,
          nonce: "moved",
        });
        expect(wrong.data.check_in.result).toBe("wrong_session");

        // Cancelling the session that was left takes nothing from who has moved.
        await post(`/sessions/${event.sessions[0].id}/cancel`);
        const { tickets } = await office.adminOrder(first.order.id);
        expect(tickets[0].status).toBe("valid");
        await api.post(`/admin/orders/${first.order.id}/cancel`, {}, store.admin);
        await eventually(async () => {
          expect((await office.report(event.id)).sessions[1].left).toBe(1);
        });
        expect((await office.health()).ok).toBe(true);
      });

      it("a ticket that moved to a session which is cancelled then does not come back", async () => {
        const { order, tickets } = await buyFor([OLA]);
        await post(`/registrations/${tickets[0].id}/move`, { session_id: event.sessions[1].id });
        await post(`/sessions/${event.sessions[1].id}/cancel`);
        await api.post(`/admin/orders/${order.id}`, { email: "kari.new@example.com" }, store.admin);
        await eventually(async () => {
          const { tickets } = await office.adminOrder(order.id);
          expect(tickets[0].buyer.email).toBe("kari.new@example.com");
        });
        await nothingOnItsWay(getContainer());
        const after = await office.adminOrder(order.id);
        expect(after.tickets.map((ticket: Body) => ticket.status)).toEqual(["cancelled"]);
        expect(after.problem).toBeNull();
        expect((await office.health()).ok).toBe(true);
      });

      it("moves in silence where the merchant says so, and the log tells it all the same", async () => {
        const { order, tickets } = await buyFor([OLA]);
        await mailbox.waitFor(2);
        mailbox.clear();
        const moved = await post(`/registrations/${tickets[0].id}/move`, {
          session_id: event.sessions[1].id,
          notify: false,
        });
        expect([moved.status, moved.data.registration.session.id]).toEqual([
          200,
          event.sessions[1].id,
        ]);
        await eventually(async () => {
          const { log } = await office.adminOrder(order.id);
          expect(log.map(({ kind }: Body) => kind)).toContain("ticket_moved");
        });
        await nothingOnItsWay(getContainer());
        expect(mailbox.mails).toEqual([]);
      });

      it("moves within a full pool that both sessions share", async () => {
        const shared = await office.createEvent({
          sessions: [
            { starts_at: inDays(40), capacity: null },
            { starts_at: inDays(41), capacity: null },
          ],
        });
        const offers = shared.sessions.map((session: Body) => session.ticket_offers[0]);
        await post(`/events/${shared.id}/capacity-pools`, {
          name: "Both",
          capacity: 1,
          ticket_offer_ids: offers.map((offer: Body) => offer.id),
        });
        const { cartId } = await office.buy([{ variant_id: offers[0].variant_id, quantity: 1 }]);
        const [ticket] = (await office.orderOf(cartId)).tickets;
        const moved = await post(`/registrations/${ticket.id}/move`, {
          session_id: shared.sessions[1].id,
        });
        expect(moved.status).toBe(200);
        expect((await office.health()).ok).toBe(true);
        await mailbox.waitFor(2);
      });

      it("A10: a paid order's cancellation tells every participant, an unpaid one's nobody", async () => {
        const paid = await buyFor([OLA, OLENA]);
        await mailbox.waitFor(3);
        mailbox.clear();
        await api.post(`/admin/orders/${paid.order.id}/cancel`, {}, store.admin);
        await mailbox.waitFor(3);
        await nothingOnItsWay(getContainer());
        expect(mailbox.mails.flatMap((mail) => mail.recipients).sort()).toEqual([
          "kari@example.com",
          "ola@example.com",
          "olena@example.com",
        ]);
        for (const { subject } of mailbox.mails) {
          expect(subject).toContain(`#${paid.order.display_id}`);
        }

        const unpaid = await buyFor([OLA], { provider: "pp_invoice_invoice" });
        await mailbox.waitFor(4);
        mailbox.clear();
        await api.post(`/admin/orders/${unpaid.order.id}/cancel`, {}, store.admin);
        await eventually(async () => {
          const { tickets } = await office.adminOrder(unpaid.order.id);
          expect(tickets[0].status).toBe("cancelled");
        });
        await nothingOnItsWay(getContainer());
        expect(mailbox.mails).toHaveLength(0);
      });

      it("A10: a cancelled session tells its participants, as many as were foretold", async () => {
        await buyFor([OLA, OLA, OLENA]);
        await mailbox.waitFor(4);
        // Of an order that awaits its invoice the buyer alone has heard, and hears.
        await buyFor([{ name: "Friend", email: "friend@example.com" }], {
          provider: "pp_invoice_invoice",
        });
        await mailbox.waitFor(5);
        mailbox.clear();
        const path = `/admin/box-office/sessions/${event.sessions[0].id}/cancellation`;
        const { data } = await api.get(path, store.admin);
        expect(data.cancellation).toEqual({
          ...{ tickets: 4, kept_tickets: 0, people: 3 },
          money: [{ currency_code: "nok", paid: 0, reserved: 750, due: 250 }],
          ...{ invoices: { voided: 0, credited: 0 }, cancelled_orders: 2 },
        });
        await post(`/sessions/${event.sessions[0].id}/cancel`);
        await mailbox.waitFor(4);
        await nothingOnItsWay(getContainer());
        expect(to("friend@example.com")).toHaveLength(0);
        expect(to("kari@example.com")).toHaveLength(2);
        // Whoever loses two tickets of an order reads of both at once.
        const [told, ...more] = to("ola@example.com");
        expect(more).toEqual([]);
        expect(told?.text.match(/Ola/g)?.length).toBeGreaterThan(2);
        expect(told?.attachments).toHaveLength(0);
      });
    });

    it("A12: tickets of before the update follow their buyer, also one who was corrected before it", async () => {
      const { tickets } = await buyFor([
        { name: "Kari", email: "kari@example.com" },
        { name: "Kari selv", email: "KARI@example.com" },
        OLA,
      ]);
      const corrected = await buyFor([{ name: "Kari", email: "kari@example.com" }]);
      await api.post(
        `/admin/orders/${corrected.order.id}`,
        { email: "kari@example.org" },
        store.admin,
      );
      await eventually(async () => {
        const after = await office.adminOrder(corrected.order.id);
        expect(after.tickets[0].attendee.email).toBe("kari@example.org");
      });
      await nothingOnItsWay(getContainer());
      await sql(
        getContainer(),
        `UPDATE box_office_ticket SET follows_buyer = '{}',
           attendee_email = CASE WHEN order_id = :id THEN 'kari@example.com' ELSE attendee_email END`,
        { id: corrected.order.id },
      );
      await sql(getContainer(), `UPDATE box_office_ticket_order SET buyer_name = 'Kari'`);
      const migration = new Migration20261129190000({} as never, {} as never);
      await migration.up();
      for (const statement of migration.getQueries()) await sql(getContainer(), String(statement));
      const rows = await sql<{ id: string; follows_buyer: string[]; attendee_email: string }>(
        getContainer(),
        `SELECT id, follows_buyer, attendee_email FROM box_office_ticket`,
      );
      const followed = (ticket: Body) => rows.find(({ id }) => id === ticket.id)?.follows_buyer;
      expect(tickets.map(followed)).toEqual([["name", "email"], ["email"], []]);
      expect(rows.find(({ id }) => id === corrected.tickets[0].id)).toMatchObject({
        follows_buyer: ["email"],
        attendee_email: "kari@example.org",
      });
    });

    describe("a session that is changed with tickets sold", () => {
      const PLACE = { venue_name: "Kulturhuset", venue_address: "Storgata 1" };
      const kinds = async (orderId: string, kind: string) =>
        (await office.adminOrder(orderId)).log.filter((line: Body) => line.kind === kind);
      const change = (moved: Body, changes: object, session = 0) =>
        post(`/events/${moved.id}/sessions/${moved.sessions[session].id}`, changes);

      async function buyAt(moved: Body, { session = 0, ...buyer }: Body = {}) {
        const { variant_id } = moved.sessions[session].ticket_offers[0];
        const order = await purchase(office, {
          buyer: { first_name: "Kari", last_name: "Nordmann", email: "kari@example.com" },
          lines: [{ offer: { variant_id }, attendees: [{ name: "Kari Nordmann" }] }],
          locale: "nb-NO",
          ...buyer,
          ...(buyer.attendees && {
            lines: [{ offer: { variant_id }, attendees: buyer.attendees }],
          }),
        });
        return order.order.id as string;
      }

      /** Four tickets of three people: two orders of Kari's, a ticket of Ola's, and Per's, which awaits payment. */
      async function sold() {
        const moved = await office.createEvent({
          title: "Flytteklar",
          ...PLACE,
          sessions: [{ starts_at: inDays(20), ends_at: inDays(20.1), capacity: 9 }],
        });
        const orders = [
          await buyAt(moved, { attendees: [{ name: "Kari Nordmann" }, OLA] }),
          await buyAt(moved),
          await buyAt(moved, {
            buyer: { first_name: "Per", last_name: "Hansen", email: "per@example.com" },
            attendees: [OLENA],
            provider: "pp_invoice_invoice",
          }),
        ];
        await mailbox.waitFor(4);
        await nothingOnItsWay(getContainer());
        mailbox.clear();
        return { moved, orders };
      }

      it("A6, A12: nobody is told unasked; asked, each person hears once, of all their tickets, in the merchant's words", async () => {
        const { moved, orders } = await sold();
        const concerned = { tickets: 4, people: 3, awaiting_people: 1 };
        const path = `/events/${moved.id}/sessions/${moved.sessions[0].id}`;
        const later = { starts_at: inDays(25), ends_at: inDays(25.1) };
        const asked = await post(`${path}/preview`, later);
        expect(asked.data.preview).toEqual({
          change: "time",
          concerned,
          message: { nb: expect.stringContaining("Tidspunktet er endret") },
        });
        const unasked = await post(path, { starts_at: inDays(24), ends_at: inDays(24.1) });
        expect(unasked.data.concerned).toEqual(concerned);
        await nothingOnItsWay(getContainer());
        expect(mailbox.mails).toHaveLength(0);

        const words = "Hei alle!\n<b>Vi flytter</b> til en bedre dag.";
        const told = await post(path, { ...later, notify: { message: { nb: words } } });
        expect(told.data.concerned).toEqual(concerned);
        expect(told.data.event.sessions[0].starts_at).toBe(later.starts_at);
        await mailbox.waitFor(3);
        await nothingOnItsWay(getContainer());
        expect(mailbox.mails).toHaveLength(3);
        for (const mail of mailbox.mails) {
          expect(mail.subject).toBe("Nytt tidspunkt: Flytteklar");
          expect(mail.text).toContain("Hei alle!\n\n<b>Vi flytter</b> til en bedre dag.");
          expect(mail.html).not.toContain("<b>Vi flytter");
          expect(mail.text).toContain("Tidligere tid: ");
        }
        const [karis] = to("kari@example.com");
        const pdf = await readPdf(file(karis, ".pdf")?.content as Buffer);
        expect(pdf.pages).toHaveLength(2);
        const stamp = later.starts_at.replaceAll(/[-:]|\.\d+/g, "");
        expect(file(karis, ".ics")?.content.toString()).toContain(`DTSTART:${stamp}`);
        expect(to("ola@example.com")).toHaveLength(1);
        const [pers] = to("per@example.com");
        expect(pers?.attachments).toEqual([]);
        expect(pers?.text).toContain("blir gyldig når ordren er betalt");
        expect(pers?.text).not.toContain("vedlagt");

        const again = await post(path, { ...later, notify: {} });
        expect(again.data.concerned).toEqual({ tickets: 0, people: 0, awaiting_people: 0 });
        await nothingOnItsWay(getContainer());
        expect(mailbox.mails).toHaveLength(3);
        for (const orderId of orders) {
          const lines = await kinds(orderId, "session_changed");
          expect(lines.map(({ data }: Body) => data.told)).toEqual([true, false]);
          expect(lines[0]).toMatchObject({
            actor: { type: "user" },
            data: { to: { starts_at: later.starts_at, venue: "Kulturhuset, Storgata 1" } },
          });
        }
        const { messages, tickets } = await office.adminOrder(orders[1] as string);
        expect(messages).toContainEqual(
          expect.objectContaining({ kind: "session_changed", status: "sent" }),
        );
        const { id: messageId } = messages.find(({ kind }: Body) => kind === "session_changed");
        const { data: shown } = await api.get(
          `/admin/box-office/registrations/${tickets[0].id}/messages/${messageId}`,
          office.store.admin,
        );
        expect(shown.message.html).toContain("Flytteklar");
        // Of the person's other order neither.
        expect(shown.message.html + shown.message.text).not.toContain("/box-office/tickets/");
      });

      it("A12: another place or zone of the event is told of all its sessions to come, in one mail", async () => {
        const moved = await office.createEvent({
          title: "Turné",
          ...PLACE,
          sessions: [
            { starts_at: inDays(20), capacity: 5 },
            { starts_at: inDays(21), capacity: 5 },
          ],
        });
        const orderId = await buyAt(moved);
        await buyAt(moved, { session: 1 });
        await mailbox.waitFor(2);
        mailbox.clear();
        const path = `/events/${moved.id}`;
        const changes = { venue_name: "Scenen", timezone: "Europe/Kyiv", title: "Turné 2" };
        const { data } = await post(`${path}/preview`, changes);
        expect(data.preview).toMatchObject({
          change: "both",
          concerned: { tickets: 2, people: 1 },
        });
        await post(path, { ...changes, notify: {} });
        const [mail] = await mailbox.waitFor(1);
        await nothingOnItsWay(getContainer());
        expect(mailbox.mails).toHaveLength(1);
        expect(mail?.subject).toBe("Nytt tidspunkt og sted: Turné 2");
        expect(mail?.text).toContain("Tid og sted er endret");
        expect(mail?.text).toContain("Tidligere sted: Kulturhuset, Storgata 1");
        expect(mail?.attachments).toHaveLength(3);
        const [line] = await kinds(orderId, "session_changed");
        expect(line.data).toMatchObject({
          from: { timezone: "Europe/Oslo", venue: "Kulturhuset, Storgata 1" },
          to: { timezone: "Europe/Kyiv", venue: "Scenen, Storgata 1" },
        });

        const nothing = await post(path, { title: "Turné 3", notify: {} });
        expect(nothing.data.concerned).toEqual({ tickets: 0, people: 0, awaiting_people: 0 });
        await nothingOnItsWay(getContainer());
        expect(mailbox.mails).toHaveLength(1);
      });

      it("A12: a beginning that is the same to the minute is told nobody", async () => {
        const { moved } = await sold();
        const starts = Date.parse(moved.sessions[0].starts_at);
        const second = (starts + 20_000) % 60_000;
        const starts_at = new Date(starts - (starts % 60_000) + second).toISOString();
        const { data } = await change(moved, { starts_at, notify: {} });
        expect(data.concerned).toEqual({ tickets: 0, people: 0, awaiting_people: 0 });
        expect(data.event.sessions[0].starts_at).toBe(starts_at);
        await nothingOnItsWay(getContainer());
        expect(mailbox.mails).toHaveLength(0);
      });

      it("A12: what is changed back before the mail goes is told nobody", async () => {
        const { moved } = await sold();
        mailbox.manners.postpone = () => true;
        try {
          await change(moved, { starts_at: inDays(19), notify: {} });
          await eventually(async () => {
            const [row] = await sql<{ waiting: number }>(
              getContainer(),
              `SELECT count(*)::integer AS waiting FROM box_office_message
               WHERE kind = 'session_changed' AND status = 'pending' AND last_error IS NOT NULL`,
            );
            expect(row?.waiting).toBe(3);
          });
        } finally {
          mailbox.manners.postpone = undefined;
        }
        await change(moved, { starts_at: moved.sessions[0].starts_at });
        await sql(getContainer(), `UPDATE box_office_message SET next_attempt_at = now()`);
        await deliverMessages(getContainer());
        await nothingOnItsWay(getContainer());
        expect(mailbox.mails).toHaveLength(0);
      });

      it("refuses words that say nothing, by the field", async () => {
        for (const message of ["  ", {}, { nb: "" }, { fr: "Bonjour" }, "x".repeat(2001), 5]) {
          const refused = await change(event, { notify: { message } });
          expect(refused.status).toBe(400);
          expect(refused.data.message).toContain("notify.message");
        }
      });
    });

    describe("reminders", () => {
      const run = async () => {
        await remindParticipants(getContainer());
        await deliverMessages(getContainer());
      };

      /** Two tickets for a session of tonight, whose reminders are due. */
      async function tonight() {
        const soon = await office.createEvent({
          title: "Snart",
          reminder_hours: null,
          sessions: [{ starts_at: inDays(0.9), capacity: 5 }],
        });
        const [session] = soon.sessions;
        await office.buy([{ variant_id: session.ticket_offers[0].variant_id, quantity: 2 }]);
        await mailbox.waitFor(1);
        await nothingOnItsWay(getContainer());
        mailbox.clear();
        await post(`/events/${soon.id}`, { reminder_hours: 24 });
        return { soon, session };
      }

      it("A9: go once to each participant, a day before, and anew when the date moves", async () => {
        const { soon, session } = await tonight();
        await longSinceTold(getContainer());
        await Promise.all([run(), run(), run()]);
        await run();
        await mailbox.waitFor(1);
        await nothingOnItsWay(getContainer());
        expect(mailbox.mails).toHaveLength(1);
        expect(mailbox.mails[0]?.recipients).toEqual(["kari@example.com"]);

        await post(`/events/${soon.id}/sessions/${session.id}`, { starts_at: inDays(5) });
        await run();
        await nothingOnItsWay(getContainer());
        expect(mailbox.mails).toHaveLength(1);
        await post(`/events/${soon.id}/sessions/${session.id}`, { starts_at: inDays(0.5) });
        await run();
        await mailbox.waitFor(2);
      });

      it("A9: who buys on the last day is not told twice at once, but when half of the time has gone by", async () => {
        const { session } = await tonight();
        await run();
        await nothingOnItsWay(getContainer());
        expect(mailbox.mails).toHaveLength(0);

        await sql(
          getContainer(),
          `UPDATE box_office_event_session SET starts_at = now() + interval '6 hours' WHERE id = :id`,
          session,
        );
        await sql(
          getContainer(),
          `UPDATE box_office_ticket SET told_at = now() - interval '6 hours'`,
        );
        await run();
        await mailbox.waitFor(1);
        await run();
        await nothingOnItsWay(getContainer());
        expect(mailbox.mails).toHaveLength(1);
      });

      it("A9: go out from a machine whose clock is behind", async () => {
        const { session } = await tonight();
        await longSinceTold(getContainer());
        await sql(
          getContainer(),
          `UPDATE box_office_event_session SET starts_at = now() + interval '24 hours' WHERE id = :id`,
          session,
        );
        const ahead = Date.now;
        const clock = jest.spyOn(Date, "now").mockImplementation(() => ahead() - 30_000);
        try {
          await run();
          await mailbox.waitFor(1);
        } finally {
          clock.mockRestore();
        }
      });

      it("A9: an event may have none", async () => {
        const silent = await office.createEvent({
          reminder_hours: null,
          sessions: [{ starts_at: inDays(0.5), capacity: 5 }],
        });
        expect(silent.reminder_hours).toBeNull();
        const { variant_id } = silent.sessions[0].ticket_offers[0];
        await office.buy([{ variant_id, quantity: 1 }]);
        await mailbox.waitFor(1);
        await remindParticipants(getContainer());
        await nothingOnItsWay(getContainer());
        expect(mailbox.mails).toHaveLength(1);
      });
    });
  },
});
