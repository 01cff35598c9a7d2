import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import deliverMessages from "../../src/jobs/deliver-messages";
import forget from "../../src/jobs/forget";
import { BOX_OFFICE_ORDER_STATUS } from "../../src/modules/order-status";
import { settleOrderWorkflow } from "../../src/workflows/orders/settle-order";
import { type Body, BoxOffice, eventually, inDays } from "../fixtures/box-office";
import { type Mailbox, startMailbox } from "../fixtures/mailbox";
import { nothingOnItsWay } from "../fixtures/on-its-way";
import { OrderDesk } from "../fixtures/order-desk";
import { type SmsGateway, startSmsGateway } from "../fixtures/sms-gateway";
import { seedStore, sql, type TestStore } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";
import { downloadTable } from "../fixtures/tables";

const KEY = "gateway-key-1";
let mailbox: Mailbox;
let gateway: SmsGateway;

beforeAll(async () => {
  mailbox = await startMailbox();
  gateway = await startSmsGateway(KEY);
  Object.assign(process.env, {
    SMTP_HOST: "127.0.0.1",
    SMTP_PORT: String(mailbox.port),
    SMS_HTTP_URL: gateway.url,
    SMS_HTTP_HEADERS: JSON.stringify({ Authorization: `Bearer ${KEY}` }),
    SMS_HTTP_FROM: "Kulturhus",
  });
});

afterAll(() => Promise.all([mailbox.stop(), gateway.stop()]));

const BUYER = "kari@example.com";
const to = (address: string) => mailbox.mails.filter((mail) => mail.recipients.includes(address));

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let store: TestStore;
    let office: BoxOffice;
    let desk: OrderDesk;
    let variantId: string;
    let event: Body;

    beforeAll(async () => {
      store = await seedStore(getContainer());
      office = new BoxOffice(api, store);
      desk = new OrderDesk(office);
      variantId = await office.createGoods();
      event = await office.createEvent({ capacity: 50 });
    });

    beforeEach(() => {
      mailbox.clear();
      gateway.messages.length = 0;
    });

    afterEach(() => nothingOnItsWay(getContainer()));

    const admin = (method: "get" | "post" | "delete", path: string, body?: object) =>
      office.try(method, `/admin/box-office${path}`, body, store.admin);
    const setUp = async (area: string, changes: object): Promise<Body> => {
      const saved = await admin("post", `/settings/${area}`, changes);
      expect(saved.data).toEqual({ settings: expect.objectContaining(changes) });
      return saved.data.settings;
    };
    const ticket = () => ({
      variant_id: event.sessions[0].ticket_offers[0].variant_id,
      quantity: 1,
    });
    const goods = () => ({ variant_id: variantId, quantity: 2 });

    type Buyer = { locale?: string; provider?: string; address?: object; lines?: object[] };

    async function placeOrder({ locale = "nb-NO", provider, address, lines }: Buyer = {}) {
      const { data } = await api.post(
        "/store/carts",
        {
          region_id: store.regionId,
          email: BUYER,
          locale,
          billing_address: { first_name: "Kari", last_name: "Nordmann", ...address },
          items: lines ?? [goods()],
        },
        store.shop,
      );
      await office.startPayment(data.cart.id, provider);
      const { data: placed } = await office.complete(data.cart.id);
      expect(placed).toMatchObject({ type: "order" });
      return placed.order as Body;
    }

    /** An order whose confirmation has come and gone. */
    async function quietOrder(buyer: Buyer = {}) {
      const order = await placeOrder(buyer);
      await eventually(async () => expect(to(BUYER)).toHaveLength(1));
      mailbox.clear();
      return order;
    }

    /** As another server leaves it: what this one has read is not what it was settled by. */
    const settledElsewhere = async (order_id: string) => {
      await sql(
        getContainer(),
        `UPDATE box_office_order_standing SET followed_at = clock_timestamp() WHERE order_id = :order_id`,
        { order_id },
      );
    };

    const marked = (order_id: string) =>
      getContainer().resolve(BOX_OFFICE_ORDER_STATUS).orders.markOrder(order_id);

    const touched = (order_id: string) =>
      sql(
        getContainer(),
        `UPDATE "order" SET updated_at = clock_timestamp() WHERE id = :order_id`,
        {
          order_id,
        },
      );
    const retitle = (order: Body, product_title: string) =>
      getContainer()
        .resolve(Modules.ORDER)
        .updateOrderLineItems(order.items[0].id, { product_title });

    const createTemplate = async (content: object, channel = "email"): Promise<string> => {
      const answer = await admin("post", "/message-templates", { name: "Sendt", channel, content });
      expect(answer.data).toMatchObject({ message_template: { channel, kind: "order_status" } });
      return answer.data.message_template.id;
    };
    const createStatus = async (fields: object): Promise<Body> => {
      const answer = await admin("post", "/order-statuses", {
        label: { en: "Order sent", nb: "Bestilling sendt", uk: "Замовлення надіслано" },
        colour: "#0E7490",
        state: "shipped",
        notify_customer: true,
        ...fields,
      });
      expect(answer.status).toBe(200);
      return answer.data.order_status;
    };

    const TEMPLATE = {
      nb: {
        subject: "{{ status.label }}: ordre {{ order.number }}",
        body: `Hei {{ recipient.name }},

ordre {{ order.number }} ({{ order.code }}) er på vei:
{% for line in order.lines %}- {{ line.quantity }} × {{ line.title }}
{% endfor %}
Hilsen {{ shop.name }}`,
      },
      uk: {
        subject: "{{ status.label }}: замовлення {{ order.number }}",
        body: "Вітаємо, {{ recipient.name }}! Замовлення {{ order.code }} вже в дорозі.",
      },
    };

    describe("a status and its mail", () => {
      it("E7: a merchant words a status in two languages; each customer reads their own, and the log names who set it", async () => {
        const template_id = await createTemplate(TEMPLATE);
        const status = await createStatus({ template_id });
        for (const [locale, words] of [
          ["nb-NO", /^Bestilling sendt: ordre #/],
          ["uk-UA", /^Замовлення надіслано: замовлення #/],
        ] as const) {
          const order = await quietOrder({ locale });
          const { data } = await desk.setStatus(order.id, status.id);
          const page = data.box_office;
          await mailbox.waitFor(1);
          const [mail] = to(BUYER);
          expect(mail?.subject).toMatch(words);
          expect(mail?.subject).toContain(`#${order.display_id}`);
          expect(mail?.text).toContain(page.order_code);
          expect(mail?.html).toContain("Kari Nordmann");
          if (locale === "nb-NO") expect(mail?.text).toContain("- 2 × Programme, Paper");

          const { data: log } = await admin("get", `/orders/${order.id}/log`);
          const [entry] = log.log.filter(({ kind }: Body) => kind === "status");
          expect(entry).toMatchObject({ actor_name: "admin@example.com", notify: true });
          await eventually(async () => {
            const { messages } = await office.adminOrder(order.id);
            expect(messages[0]).toMatchObject({
              kind: "order_status",
              recipient: BUYER,
              status: "sent",
            });
          });
          mailbox.clear();
        }
      });

      it("E7: without words of the merchant's, ours are sent, with lines and the way to pay", async () => {
        const order = await quietOrder({ provider: "pp_invoice_invoice" });
        const status = await createStatus({
          state: "awaiting_payment",
          label: { en: "Reminded", nb: "Purret" },
        });
        const { data } = await desk.setStatus(order.id, status.id);
        await mailbox.waitFor(1);
        const [mail] = to(BUYER);
        expect(mail?.subject).toBe(`Ordre #${order.display_id}: Purret`);
        expect(mail?.text).toContain("2 × Programme, Paper");
        expect(data.box_office.payment_link).toContain("/box-office/pay/");
        expect(mail?.text).toContain(`Betal nå: ${data.box_office.payment_link}`);
        expect(mail?.html).toContain(`href="${data.box_office.payment_link}"`);
      });

      it("E7, E14: what was bought is told by what it is now: the event renamed, its session moved, a ticket moved", async () => {
        const shown = await office.createEvent({
          title: "Vårkonsert",
          sessions: [
            { starts_at: inDays(40), capacity: 5 },
            { starts_at: inDays(41), capacity: 5 },
          ],
        });
        const [first, second] = shown.sessions;
        const [{ variant_id }] = first.ticket_offers;
        const order = await quietOrder({
          ...{ provider: "pp_invoice_invoice", locale: "en" },
          lines: [{ variant_id, quantity: 1 }],
        });
        const soldAs = `${order.items[0].product_title}, ${order.items[0].variant_title}`;
        const expectTold = async (title: string) => {
          const status = await createStatus({ state: "awaiting_payment", label: { en: "News" } });
          const { data } = await desk.setStatus(order.id, status.id);
          const { lines, payment_link } = data.box_office;
          expect(lines).toEqual([{ line_item_id: order.items[0].id, title }]);
          const [mail] = await mailbox.waitFor(1);
          expect(mail?.text).toContain(`1 × ${title}`);
          const page = await api.get(new URL(payment_link).pathname);
          expect(page.data).toContain(title);
          mailbox.clear();
        };
        const nameOf = async (offer: Body) => {
          const { data } = await api.get(
            `/admin/products/${shown.product_id}/variants/${offer.variant_id}`,
            store.admin,
          );
          return data.variant.title as string;
        };
        await expectTold(soldAs);

        await admin("post", `/events/${shown.id}`, { title: "Sommerkonsert" });
        await admin("post", `/events/${shown.id}/sessions/${first.id}`, { starts_at: inDays(60) });
        const moved = `Sommerkonsert, ${await nameOf(first.ticket_offers[0])}`;
        expect(moved).not.toContain(`, ${order.items[0].variant_title}`);
        await expectTold(moved);

        const { tickets } = await office.adminOrder(order.id);
        await admin("post", `/registrations/${tickets[0].id}/move`, { session_id: second.id });
        await expectTold(`Sommerkonsert, ${await nameOf(second.ticket_offers[0])}`);
      });

      it("E7: a preview shows the mail with this order's data; edited once, it is sent as it was written", async () => {
        const template_id = await createTemplate(TEMPLATE);
        const status = await createStatus({ template_id });
        const order = await quietOrder();
        const shown = await admin("post", `/orders/${order.id}/status-preview`, {
          status_id: status.id,
        });
        const { preview } = shown.data;
        expect(preview).toMatchObject({
          notify: true,
          channel: "email",
          locale: "nb",
          recipient: BUYER,
          subject: `Bestilling sendt: ordre #${order.display_id}`,
          warnings: [],
          standing_invoices: [],
        });
        expect(preview.body).toMatch(/^Hei Kari Nordmann,\n\nordre #/);
        expect(preview.html).toContain("Kari Nordmann");
        const inUkrainian = await admin("post", `/orders/${order.id}/status-preview`, {
          status_id: status.id,
          locale: "uk",
        });
        expect(inUkrainian.data.preview.body).toContain("вже в дорозі");

        const body = `${preview.body}\n\n{% for i in (1..1e9) %}<b>PS</b>: {{ order.code }}`;
        await desk.setStatus(order.id, status.id, { message: { subject: "Bare til deg", body } });
        await mailbox.waitFor(1);
        const [mail] = to(BUYER);
        expect(mail?.subject).toBe("Bare til deg");
        expect(mail?.text).toContain("{% for i in (1..1e9) %}<b>PS</b>: {{ order.code }}");
        expect(mail?.html).toContain("&lt;b&gt;PS&lt;/b&gt;");

        const template = await admin("get", `/message-templates/${template_id}`);
        expect(template.data.message_template.content).toEqual(TEMPLATE);
      });

      it("E7, E14: a link to pay that the admin's words hold is in the customer's mail and not in the log", async () => {
        const template_id = await createTemplate({
          en: {
            subject: "{{ status.label }}",
            body: "Pay {{ order.amount_due }} here: {{ order.payment_link }}",
          },
        });
        const status = await createStatus({ template_id, state: "received" });
        const order = await placeOrder({ provider: "pp_invoice_invoice" });
        await eventually(async () => expect(to(BUYER)).toHaveLength(1));
        mailbox.clear();
        const { payment_link } = await office.adminOrder(order.id);
        const { data } = await admin("post", `/orders/${order.id}/status-preview`, {
          status_id: status.id,
        });
        expect(data.preview.body).toMatch(/here: \{payment_link\}$/);

        // Both as the preview shows it and as the admin copied it from the order's page.
        const { status: answered, data: changed } = await desk.setStatus(order.id, status.id, {
          message: {
            subject: "Ditt spørsmål",
            body: `${data.preview.body}\nAgain: ${payment_link}`,
          },
        });
        expect(answered).toBe(200);
        await mailbox.waitFor(1);
        const [mail] = to(BUYER);
        expect(mail?.text.split(payment_link)).toHaveLength(3);
        expect(changed.box_office.log[0].message.body.match(/\{payment_link\}/g)).toHaveLength(2);
        const token = payment_link.split("/").at(-1);
        const [row] = await sql<{ kept: number }>(
          getContainer(),
          `SELECT count(*)::integer AS kept FROM box_office_order_log WHERE box_office_order_log::text LIKE :token`,
          { token: `%${token}%` },
        );
        expect(row?.kept).toBe(0);
      });

      it("E7: what is sent is what was shown", async () => {
        const status = await createStatus({ template_id: await createTemplate(TEMPLATE) });
        const order = await quietOrder();
        const { data } = await admin("post", `/orders/${order.id}/status-preview`, {
          status_id: status.id,
        });
        await desk.setStatus(order.id, status.id);
        await mailbox.waitFor(1);
        const [mail] = to(BUYER);
        expect(mail?.subject).toBe(data.preview.subject);
        expect(mail?.html.replaceAll(/\s/g, "")).toBe(data.preview.html.replaceAll(/\s/g, ""));
      });

      it("E7: the customer is told when the admin says so, and only then", async () => {
        const telling = await createStatus({});
        const silent = await createStatus({ notify_customer: false, label: { en: "Packed" } });
        const order = await quietOrder();
        await desk.setStatus(order.id, telling.id, { notify: false });
        await desk.setStatus(order.id, silent.id);
        await nothingOnItsWay(getContainer());
        expect(mailbox.mails).toEqual([]);
        await desk.setStatus(order.id, telling.id, { notify: true });
        await mailbox.waitFor(1);
        await nothingOnItsWay(getContainer());
        expect(mailbox.mails).toHaveLength(1);
      });

      it("E8: the admin is warned before an order with money due becomes one that can't be paid", async () => {
        const order = await quietOrder({ provider: "pp_invoice_invoice" });
        const preview = async (state: string) => {
          const [status] = await desk.statusesOf(state);
          return (
            await admin("post", `/orders/${order.id}/status-preview`, { status_id: status?.id })
          ).data.preview;
        };
        expect((await preview("received")).warnings).toEqual([]);
        expect((await preview("shipped")).warnings).toEqual(["money_due"]);
      });

      it("E7: an SMS template reaches the customer's phone; who has none gets a mail", async () => {
        const template_id = await createTemplate(
          { nb: { body: "Ordre {{ order.number }}: {{ status.label }}\n{{ shop.name }}" } },
          "sms",
        );
        const status = await createStatus({ template_id });
        const withPhone = await quietOrder({ address: { phone: "+47 900 00 017" } });
        const without = await quietOrder({ address: { phone: "900 00 018" } });
        const shown = await admin("post", `/orders/${withPhone.id}/status-preview`, {
          status_id: status.id,
        });
        expect(shown.data.preview).toMatchObject({
          channel: "sms",
          recipient: "+4790000017",
          subject: null,
          html: null,
        });
        await desk.setStatus(withPhone.id, status.id);
        await desk.setStatus(without.id, status.id);
        await gateway.waitFor(1);
        await mailbox.waitFor(1);
        expect(gateway.messages).toEqual([
          { to: "+4790000017", from: "Kulturhus", text: shown.data.preview.body },
        ]);
        expect(mailbox.mails.map((mail) => mail.subject)).toEqual([
          `Ordre #${without.display_id}: Bestilling sendt`,
        ]);
      });

      it("the cancellation of an order that was never paid tells nobody, whatever the status says; of a paid one it does", async () => {
        const status = await createStatus({ state: "cancelled", label: { en: "Called off" } });
        const unpaid = await quietOrder({ provider: "pp_invoice_invoice" });
        const paid = await quietOrder();
        await desk.setStatus(unpaid.id, status.id, { notify: true });
        await desk.setStatus(paid.id, status.id, { notify: true });
        await mailbox.waitFor(1);
        await nothingOnItsWay(getContainer());
        expect(mailbox.mails.map((mail) => mail.subject)).toEqual([
          `Ordre #${paid.display_id}: Called off`,
        ]);
      });

      it("A10: the cancellation of an order that is paid in part tells its buyer, and asks for nothing", async () => {
        const status = await createStatus({
          state: "cancelled",
          label: { en: "Called off" },
          template_id: await createTemplate({
            nb: { subject: "{{ status.label }}", body: "Å betale: <{{ order.amount_due }}>" },
          }),
        });
        const order = await quietOrder({ provider: "pp_invoice_invoice" });
        await office.markPaid(order.id, { amount: 10 });
        const { data } = await admin("post", `/orders/${order.id}/status-preview`, {
          status_id: status.id,
        });
        expect(data.preview).toMatchObject({ recipient: BUYER, body: "Å betale: <>" });
        await desk.setStatus(order.id, status.id, { notify: true });
        await mailbox.waitFor(1);
        expect(mailbox.mails[0]?.text).toContain("Å betale: <>");
      });
    });

    it("E2: a session without a name is called by its date in its reader's language, in mails, on the order and among what was cancelled", async () => {
      const concert = await office.createEvent({ capacity: 5 });
      const [session] = concert.sessions;
      const dateIn = (tag: string) =>
        new Intl.DateTimeFormat(tag, {
          ...{ dateStyle: "medium", timeStyle: "short" },
          timeZone: concert.timezone,
        } as const).format(new Date(session.starts_at));
      for (const [locale, tag] of [
        ["nb-NO", "nb-NO"],
        ["uk-UA", "uk-UA"],
        ["en", "en-GB"],
      ] as const) {
        mailbox.clear();
        const { variant_id } = session.ticket_offers[0];
        const order = await placeOrder({ locale, lines: [{ variant_id, quantity: 1 }] });
        await eventually(async () => expect(to(BUYER)).toHaveLength(1));
        expect(to(BUYER)[0]?.text).toContain(`, ${dateIn(tag)} · `);
        const { lines, tickets } = await office.adminOrder(order.id);
        expect(lines[0].title).toContain(dateIn(tag));
        await admin("post", `/registrations/${tickets[0].id}/cancel`);
        await eventually(async () => {
          const { cancelled_lines } = await office.adminOrder(order.id);
          expect(cancelled_lines[0].title).toContain(dateIn(tag));
        });
        await nothingOnItsWay(getContainer());
      }
    });

    describe("A10: who hears that an order with tickets is cancelled, and comes back", () => {
      const OLA = { name: "Ola Nordmann", email: "ola@example.com" };
      let order: Body;

      /** Kari bought two tickets, one of them for Ola. */
      async function twoTickets(provider?: string) {
        const { data } = await api.post(
          "/store/carts",
          {
            region_id: store.regionId,
            email: BUYER,
            locale: "nb-NO",
            billing_address: { first_name: "Kari", last_name: "Nordmann" },
            items: [{ ...ticket(), quantity: 2 }],
          },
          store.shop,
        );
        await api.post(
          `/store/box-office/carts/${data.cart.id}/attendees`,
          {
            attendees: [{ line_item_id: data.cart.items[0].id, position: 2, ...OLA }],
          },
          store.shop,
        );
        await office.startPayment(data.cart.id, provider);
        await office.complete(data.cart.id);
        ({ order } = await office.orderOf(data.cart.id));
        await mailbox.waitFor(provider ? 1 : 2);
        await nothingOnItsWay(getContainer());
        mailbox.clear();
      }
      const preview = async (state: string): Promise<Body> => {
        const status = (await desk.statusesOf(state)).find(({ is_default }) => is_default);
        const path = `/orders/${order.id}/status-preview`;
        return (await admin("post", path, { status_id: status.id })).data.preview;
      };
      const told = async () => {
        await nothingOnItsWay(getContainer());
        const mails = mailbox.mails.map(({ recipients, subject }) => `${recipients}: ${subject}`);
        return mails.sort();
      };

      it("tells nobody anything where telling is off, and sends no fresh tickets", async () => {
        await twoTickets();
        expect((await desk.move(order.id, "cancelled", { notify: false })).status).toBe(200);
        expect(await told()).toEqual([]);
        expect((await desk.move(order.id, "processing", { notify: false })).status).toBe(200);
        expect(await told()).toEqual([]);
        const { tickets } = await office.adminOrder(order.id);
        expect(tickets.map(({ status }: Body) => status)).toEqual(["valid", "valid"]);
      });

      it("says before what will go out, to how many, and what becomes of tickets and money", async () => {
        await twoTickets();
        const money = { currency_code: "nok", paid: 0, reserved: 500, due: 0 };
        expect(await preview("cancelled")).toMatchObject({
          notify: true,
          effects: { cancelled_tickets: 2, revived_tickets: 0, people: 2, money: [money] },
          body: expect.stringContaining("Disse billettene er ikke lenger gyldige:"),
        });
        expect(await preview("shipped")).toMatchObject({
          effects: { cancelled_tickets: 0, revived_tickets: 0, people: 1, money: [] },
        });
        await desk.move(order.id, "cancelled");
        expect(await preview("processing")).toMatchObject({
          notify: true,
          effects: { cancelled_tickets: 0, revived_tickets: 2, people: 2, money: [money] },
        });
        const status = (await desk.statusesOf("cancelled"))[0];
        const bulk = await admin("post", "/orders/bulk-status/preview", {
          order_ids: [order.id],
          status_id: status.id,
        });
        expect(bulk.data.preview).toEqual({
          notify: false,
          effects: {
            ...{ cancelled_tickets: 0, revived_tickets: 0, reserved_tickets: 0 },
            ...{ awaiting_payment: 0, people: 1, untold_orders: 0, money: [] },
          },
        });
      });

      it("E7: what is written for this once is shown as it will be read", async () => {
        await twoTickets();
        const status = (await desk.statusesOf("shipped"))[0];
        const shown = await admin("post", `/orders/${order.id}/status-preview`, {
          status_id: status.id,
          message: { subject: "Snart", body: "Hei <b>du</b>!" },
        });
        expect(shown.data.preview).toMatchObject({
          subject: "Snart",
          body: "Hei <b>du</b>!",
          html: expect.stringContaining("Hei &lt;b&gt;du&lt;/b&gt;!"),
        });
      });

      it("E10: of more orders than are changed in one go it is still said how many people hear of it", async () => {
        await twoTickets();
        const first = order.id;
        await twoTickets();
        const unknown = Array.from({ length: 120 }, (_, nth) => `order_none_${nth}`);
        const status = (await desk.statusesOf("cancelled"))[0];
        const { data } = await admin("post", "/orders/bulk-status/preview", {
          order_ids: [first, ...unknown, order.id],
          status_id: status.id,
        });
        expect(data.preview.effects).toMatchObject({
          cancelled_tickets: 4,
          people: 2,
          money: [{ currency_code: "nok", paid: 0, reserved: 1000, due: 0 }],
        });
      });

      it("the buyer who comes along gets one mail, with the tickets that are valid no more; each other participant theirs", async () => {
        await twoTickets();
        const { tickets } = await office.adminOrder(order.id);
        await desk.move(order.id, "cancelled");
        expect(await told()).toEqual([
          `${BUYER}: Ordre #${order.display_id}: Kansellert`,
          `${OLA.email}: Ordre #${order.display_id} er kansellert`,
        ]);
        const [mail] = to(BUYER);
        for (const { number } of tickets) expect(mail?.text).toContain(number);
        expect(mail?.text).toContain("det som er reservert for dem, frigis.");
        mailbox.clear();

        await desk.move(order.id, "processing", { message: "Velkommen likevel!" });
        expect(await told()).toHaveLength(2);
        const [back] = to(BUYER);
        expect(back?.text).toContain("Velkommen likevel!");
        expect(back?.attachments).toHaveLength(2);
        expect(to(OLA.email)[0]?.attachments).toHaveLength(2);
      });

      it("of one that was never paid nobody hears, whoever it is told to", async () => {
        await twoTickets("pp_invoice_invoice");
        expect(await preview("cancelled")).toMatchObject({
          notify: false,
          recipient: null,
          effects: {
            ...{ cancelled_tickets: 2, people: 0, untold_orders: 1 },
            money: [{ paid: 0, reserved: 0, due: 500 }],
          },
        });
        await desk.move(order.id, "cancelled", { notify: true });
        expect(await told()).toEqual([]);
      });
    });

    describe("a new order", () => {
      const TEAM = ["post@example.com", "drift@example.com", "styret@example.com"];

      const feed = (orderId: string) =>
        sql<{ data: Body }>(
          getContainer(),
          `SELECT data FROM notification WHERE channel = 'feed' AND resource_id = :id`,
          { id: orderId },
        );

      afterEach(() =>
        setUp("notifications", {
          merchant_email: null,
          administrators: [],
          sms_numbers: [],
          locale: null,
          order_confirmation: true,
        }),
      );

      it("E2, E3, E4: merchant, two administrators, phone and admin are told once, however often delivery runs", async () => {
        await setUp("notifications", {
          merchant_email: TEAM[0],
          administrators: [TEAM[1], TEAM[2], TEAM[0]?.toUpperCase()],
          sms_numbers: ["+4790000001"],
          locale: "da",
        });
        const order = await placeOrder({ lines: [goods(), ticket()] });
        const deliver = () => deliverMessages(getContainer());
        await Promise.all([deliver(), deliver(), deliver(), deliver()]);
        await mailbox.waitFor(4);
        await gateway.waitFor(1);
        await deliver();
        await nothingOnItsWay(getContainer());

        for (const address of TEAM) {
          const mails = to(address);
          expect(mails).toHaveLength(1);
          expect(mails[0]?.subject).toMatch(new RegExp(`^Ny ordre #${order.display_id}: 350`));
          expect(mails[0]?.text).toContain("Kunde: Kari Nordmann");
          expect(mails[0]?.text).toContain("2 × Programme, Paper");
          expect(mails[0]?.text).toContain(`/app/orders/${order.id}`);
        }
        expect(gateway.messages).toEqual([
          {
            to: "+4790000001",
            from: "Kulturhus",
            text: expect.stringContaining(`Ny ordre #${order.display_id}: 350`),
          },
        ]);
        expect((await feed(order.id)).map(({ data }) => data)).toEqual([
          {
            title: `Ny ordre #${order.display_id}`,
            description: expect.stringMatching(/^Kari Nordmann, 350/),
          },
        ]);
        const { messages } = await office.adminOrder(order.id);
        expect(messages.map(({ kind, status }: Body) => `${kind} ${status}`).sort()).toEqual([
          "merchant_order sent",
          "merchant_order sent",
          "merchant_order sent",
          "merchant_order_sms sent",
          "order_tickets sent",
        ]);
      });

      it("E2: a paid order of goods is confirmed, with its content and without a way to pay", async () => {
        const order = await placeOrder({ locale: "uk-UA" });
        await mailbox.waitFor(1);
        await nothingOnItsWay(getContainer());
        expect(mailbox.mails).toHaveLength(1);
        const [mail] = to(BUYER);
        expect(mail?.subject).toContain(`#${order.display_id}`);
        expect(mail?.text).toContain("Дякуємо за замовлення");
        expect(mail?.text).toContain("2 × Programme, Paper: 100");
        expect(mail?.text).not.toContain("/box-office/pay/");
      });

      it.each([
        ["goods", goods],
        ["tickets", ticket],
      ])(
        "E2: an order of %s is read once, whatever follows from it and whoever is told",
        async (_, line) => {
          await setUp("notifications", { merchant_email: "kontor@example.com" });
          const read = jest.spyOn(getContainer().resolve(ContainerRegistrationKeys.QUERY), "graph");
          const order = await placeOrder({ lines: [line()] });
          await mailbox.waitFor(2);
          await nothingOnItsWay(getContainer());
          const readings = read.mock.calls.filter(
            ([{ entity, fields, filters }]) =>
              entity === "order" && fields.includes("items.total") && filters?.id === order.id,
          );
          expect(readings).toHaveLength(1);
          read.mockRestore();
        },
      );

      it.each([
        ["another server has settled it", (id: string) => settledElsewhere(id)],
        ["a change has begun that is not settled yet", (id: string) => marked(id)],
        ["Medusa has written to it", (id: string) => touched(id)],
      ])(
        "E2: a new order is told of as it is now when %s since it was read",
        async (_, happens) => {
          const order = await quietOrder();
          await nothingOnItsWay(getContainer());
          await retitle(order, "Annual");
          await happens(order.id);
          await forgetTelling(order.id);
          await deliverMessages(getContainer());
          await mailbox.waitFor(1);
          expect(to(BUYER)[0]?.text).toContain("2 × Annual, Paper");
        },
      );

      it("E7: a status is told with the order as it is now, however new the order is", async () => {
        const order = await quietOrder();
        await retitle(order, "Annual");
        await desk.setStatus(order.id, (await createStatus({})).id);
        await mailbox.waitFor(1);
        expect(to(BUYER)[0]?.text).toContain("2 × Annual, Paper");
      });

      it("E2: of an order that a failing checkout took back nobody is told, though it was read a moment ago", async () => {
        const order = await quietOrder();
        await getContainer().resolve(Modules.ORDER).deleteOrders([order.id]);
        await settleOrderWorkflow(getContainer()).run({ input: { order_id: order.id } });
        await nothingOnItsWay(getContainer());
        await forgetTelling(order.id);
        await deliverMessages(getContainer());
        await nothingOnItsWay(getContainer());
        expect(mailbox.mails).toEqual([]);
      });

      it("E2: an order that awaits its invoice gets a payment link, and its tickets when they are paid; a paid one no second mail", async () => {
        const awaiting = await placeOrder({ provider: "pp_invoice_invoice", lines: [ticket()] });
        await mailbox.waitFor(1);
        const [mail] = to(BUYER);
        const { payment_link } = await office.adminOrder(awaiting.id);
        expect(mail?.text).toContain(`Å betale: `);
        expect(mail?.text).toContain(payment_link);
        expect(mail?.attachments).toEqual([]);
        await office.markPaid(awaiting.id);
        await mailbox.waitFor(2);
        expect(mailbox.mails[1]?.attachments.map(({ type }) => type)).toContain("application/pdf");
        mailbox.clear();

        await placeOrder({ lines: [ticket()] });
        await mailbox.waitFor(1);
        await nothingOnItsWay(getContainer());
        expect(mailbox.mails).toHaveLength(1);
        expect(mailbox.mails[0]?.attachments.map(({ type }) => type)).toContain("application/pdf");
      });

      /** As if delivery had not come to it yet. */
      async function forgetTelling(orderId: string) {
        await sql(getContainer(), `DELETE FROM box_office_message WHERE order_id = :orderId`, {
          orderId,
        });
        await sql(
          getContainer(),
          `UPDATE box_office_order_log SET told_at = NULL, leased_until = NULL WHERE order_id = :orderId`,
          { orderId },
        );
        mailbox.clear();
      }

      it("E2: of a checkout that has not finished paying nobody is told before it is known what became of it", async () => {
        await setUp("notifications", { merchant_email: TEAM[0] });
        const order = await placeOrder();
        await mailbox.waitFor(2);
        const payments = (change: string) =>
          sql(
            getContainer(),
            `UPDATE payment SET deleted_at = ${change} WHERE payment_collection_id IN (
               SELECT payment_collection_id FROM order_payment_collection WHERE order_id = :id)`,
            { id: order.id },
          );
        await payments("now()");
        await settledElsewhere(order.id);
        await forgetTelling(order.id);
        const deliver = () => deliverMessages(getContainer());
        await deliver();
        expect(mailbox.mails).toEqual([]);

        await payments("NULL");
        await deliver();
        expect(mailbox.mails).toEqual([]);
        await sql(getContainer(), `UPDATE box_office_order_log SET leased_until = now()`);
        await deliver();
        await mailbox.waitFor(2);
        expect(mailbox.mails.map((mail) => mail.recipients[0]).sort()).toEqual([BUYER, TEAM[0]]);
      });

      it("E2: an order that can't be told of holds up no other", async () => {
        const broken = await placeOrder();
        const other = await placeOrder();
        await mailbox.waitFor(2);
        await nothingOnItsWay(getContainer());
        const table = `ALTER TABLE box_office_message`;
        await sql(
          getContainer(),
          `${table} ADD CONSTRAINT broken CHECK (order_id <> '${broken.id}') NOT VALID`,
        );
        await forgetTelling(broken.id);
        await forgetTelling(other.id);
        await deliverMessages(getContainer());
        await mailbox.waitFor(1);
        await sql(getContainer(), `${table} DROP CONSTRAINT broken`);
        expect(mailbox.mails.map((mail) => mail.subject)).toEqual([
          expect.stringContaining(`#${other.display_id}`),
        ]);
        await sql(getContainer(), `UPDATE box_office_order_log SET leased_until = now()`);
        await deliverMessages(getContainer());
        await mailbox.waitFor(2);
        expect(mailbox.mails[1]?.subject).toContain(`#${broken.display_id}`);
      });

      it("E1: what tickets' people are told of a version to come holds up no other, however often it fails", async () => {
        const first = await quietOrder({ lines: [ticket()] });
        await nothingOnItsWay(getContainer());
        const [{ id }] = (await office.adminOrder(first.id)).tickets;
        await sql(
          getContainer(),
          `INSERT INTO box_office_ticket_notice (id, order_id, kind, ticket_ids)
           VALUES ('botnc_to_come', :order_id, 'kind_to_come', ARRAY[:id])`,
          { order_id: first.id, id },
        );
        await placeOrder({ lines: [ticket()] });
        await mailbox.waitFor(1);
        expect(to(BUYER)).toHaveLength(1);
        await sql(
          getContainer(),
          `DELETE FROM box_office_ticket_notice WHERE id = 'botnc_to_come'`,
        );
      });

      it("E2: the buyer's confirmation can be left to the shop's own", async () => {
        await setUp("notifications", { order_confirmation: false, merchant_email: TEAM[0] });
        await placeOrder();
        await mailbox.waitFor(1);
        await nothingOnItsWay(getContainer());
        expect(mailbox.mails.map((mail) => mail.recipients)).toEqual([[TEAM[0]]]);
      });
    });

    describe("templates", () => {
      const saved = (body: string) =>
        admin("post", "/message-templates", {
          name: "Injection",
          content: { nb: { subject: "Hei", body } },
        });

      it.each([
        ["a loop without end", "{% for i in (1..1000000000) %}x{% endfor %}", "memory"],
        ["an unknown filter", "{{ order.number | shout }}", "undefined filter: shout"],
        ["a file", "{% render '/etc/passwd' %}", "not found"],
        ["a template of 1 MB", "x".repeat(1_000_000), "body"],
      ])("E7: %s ends in a clear 400, at saving and in a preview", async (_, body, reason) => {
        const preview = admin("post", "/message-templates/preview", {
          locale: "nb",
          content: { nb: { subject: "Hei", body } },
        });
        for (const answer of await Promise.all([saved(body), preview])) {
          expect(answer.status).toBe(400);
          expect(answer.data.message).toMatch(/^content\.nb\.body: /);
          expect(answer.data.message).toContain(reason);
        }
      });

      it("E7: HTML in a customer's name reaches nobody as HTML", async () => {
        const status = await createStatus({ template_id: await createTemplate(TEMPLATE) });
        const order = await quietOrder({
          address: { first_name: `<img src=x onerror="x()">`, last_name: "{{ order.code }}" },
        });
        await desk.setStatus(order.id, status.id);
        await mailbox.waitFor(1);
        const [mail] = to(BUYER);
        expect(mail?.html).not.toContain("<img");
        expect(mail?.html).toContain("&lt;img src=x onerror=&#34;x()&#34;&gt; {{ order.code }}");
      });

      it("E7: are listed, changed, shown with an order, tried out, and stay while a status uses them", async () => {
        const id = await createTemplate(TEMPLATE);
        const status = await createStatus({ template_id: id });
        const order = await quietOrder({ locale: "uk-UA" });
        const { data: list } = await admin("get", "/message-templates");
        expect(list.message_templates).toContainEqual(
          expect.objectContaining({ id, name: "Sendt", channel: "email", content: TEMPLATE }),
        );
        const [{ kind, variables }] = list.kinds;
        expect(kind).toBe("order_status");
        expect(variables.map(({ name }: Body) => name)).toEqual(
          expect.arrayContaining([
            "recipient.name",
            "order.lines",
            "order.fields",
            "order.shipping",
          ]),
        );
        const body = variables.map(({ text }: Body) => text).join("\n");
        const whole = await admin("post", "/message-templates/preview", {
          locale: "en",
          content: { en: { subject: "All there is", body } },
        });
        expect(whole.data.preview.body).toContain("- Peer Gynt, 2, 500 kr");
        expect(whole.data.preview.body).toContain("- Organisation, Kulturhuset");

        const content = { nb: { subject: "Ny", body: "{{ order.number }}" } };
        const changed = await admin("post", `/message-templates/${id}`, { content });
        expect(changed.data.message_template).toMatchObject({ id, name: "Sendt", content });

        const shown = await admin("post", `/message-templates/${id}/preview`, {
          order_id: order.id,
        });
        expect(shown.data.preview).toMatchObject({
          locale: "nb",
          subject: "Ny",
          body: `#${order.display_id}`,
        });
        const made_up = await admin("post", `/message-templates/${id}/preview`, {});
        expect(made_up.data.preview.body).toBe("#1042");
        const unsaved = await admin("post", "/message-templates/preview", {
          content: { uk: { subject: "", body: "{{ status.label }}" } },
          locale: "uk",
        });
        expect(unsaved.data.preview).toMatchObject({ subject: "", body: "Відправлено" });

        const tried = await admin("post", `/message-templates/${id}/test`, {});
        expect(tried.data).toEqual({ test: { channel: "email", recipient: "admin@example.com" } });
        expect(to("admin@example.com")[0]?.text).toContain("#1042");

        const refused = await admin("delete", `/message-templates/${id}`);
        expect([refused.status, refused.data.code]).toEqual([400, "template_in_use"]);
        await admin("post", `/order-statuses/${status.id}`, { template_id: null });
        const deleted = await admin("delete", `/message-templates/${id}`);
        expect(deleted.data).toEqual({ id, object: "message_template", deleted: true });
        expect((await admin("get", `/message-templates/${id}`)).status).toBe(404);
      });

      it("E7: one of a version to come is listed, and neither shown nor tried out nor worded in this one", async () => {
        const id = await createTemplate(TEMPLATE);
        await sql(
          getContainer(),
          `UPDATE box_office_message_template SET kind = 'gift_card' WHERE id = :id`,
          { id },
        );
        const path = `/message-templates/${id}`;
        const { data: list } = await admin("get", "/message-templates");
        expect(list.message_templates).toContainEqual(
          expect.objectContaining({ id, kind: "gift_card" }),
        );
        for (const refused of [
          await admin("post", `${path}/preview`, {}),
          await admin("post", `${path}/test`, {}),
          await admin("post", path, { content: TEMPLATE }),
          await admin("post", "/message-templates/preview", {
            kind: "gift_card",
            content: TEMPLATE,
          }),
        ]) {
          expect(refused.status).toBe(400);
          expect(refused.data.message).toMatch(/^kind: /);
        }
        expect(to("admin@example.com")).toEqual([]);
      });

      it("E7: a carrier's refusal is told to whoever tries a template out", async () => {
        const id = await createTemplate(TEMPLATE);
        mailbox.manners.refuse = () => true;
        const answer = await admin("post", `/message-templates/${id}/test`, {});
        mailbox.manners.refuse = undefined;
        expect([answer.status, answer.data.code]).toEqual([400, "message_not_sent"]);
        expect(answer.data.message).toContain("No such user here");
      });
    });

    describe("what the shop asks at checkout", () => {
      const TERMS = {
        version: "2026-11",
        label: { en: "I accept the terms of sale", nb: "Jeg godtar salgsvilkårene" },
        url: "https://example.com/terms",
        is_required: true,
      };
      const FIELDS = [
        {
          key: "organisation",
          label: { en: "Organisation", nb: "Organisasjon" },
          type: "text",
          is_required: true,
        },
        {
          key: "dessert",
          label: { en: "Dessert", nb: "Dessert etterpå" },
          type: "choice",
          is_required: false,
          options: [
            { value: "cake", label: { en: "Cake", nb: "Kake" } },
            { value: "none", label: { en: "None", nb: "Ingen" } },
          ],
        },
        { key: "photos", label: { en: "Photos" }, type: "yes_no", is_required: false },
      ];

      afterEach(() => setUp("orders", { terms: null, checkout_fields: [] }));

      const openCart = async (lines: object[] = [ticket()]) => {
        const { data } = await api.post(
          "/store/carts",
          { region_id: store.regionId, email: BUYER, locale: "nb-NO", items: lines },
          store.shop,
        );
        return data.cart.id as string;
      };
      const shop = (method: "get" | "post", cartId: string, path: string, body?: object) =>
        office.try(method, `/store/box-office/carts/${cartId}/${path}`, body);

      it("E16, M6: what is set in the admin is asked by API, refuses the completion, and stands on order, mail and export", async () => {
        await setUp("orders", { terms: TERMS, checkout_fields: FIELDS });
        const cartId = await openCart();
        expect((await shop("get", cartId, "terms")).data).toEqual({
          terms: { ...TERMS, label: "Jeg godtar salgsvilkårene" },
          accepted: null,
        });
        expect((await shop("get", cartId, "fields?locale=en")).data).toEqual({
          fields: [
            expect.objectContaining({ key: "organisation", label: "Organisation", options: null }),
            expect.objectContaining({
              key: "dessert",
              type: "choice",
              is_required: false,
              options: [
                { value: "cake", label: "Cake" },
                { value: "none", label: "None" },
              ],
            }),
            expect.objectContaining({ key: "photos", type: "yes_no" }),
          ],
          answers: {},
        });

        const completion = async () => {
          await office.startPayment(cartId);
          return office.complete(cartId);
        };
        expect((await completion()).data).toMatchObject({ code: "terms_required" });
        const outdated = await shop("post", cartId, "terms", { version: "2025-01" });
        expect([outdated.status, outdated.data.code]).toEqual([400, "terms_outdated"]);
        const accepted = await shop("post", cartId, "terms", { version: TERMS.version });
        expect(accepted.data.accepted).toEqual({
          version: TERMS.version,
          accepted_at: expect.any(String),
        });
        const again = await shop("post", cartId, "terms", { version: TERMS.version });
        expect(again.data.accepted).toEqual(accepted.data.accepted);

        const refused = await completion();
        expect([refused.status, refused.data.code]).toEqual([400, "fields_required"]);
        expect(refused.data.message).toContain("organisation");
        for (const [answers, field] of [
          [{}, "organisation"],
          [{ organisation: "Røde Kors", dessert: "soup" }, "dessert"],
          [{ organisation: "Røde Kors", colour: "red" }, "colour"],
          [{ organisation: ["Røde Kors"] }, "organisation"],
        ] as const) {
          const wrong = await shop("post", cartId, "fields", { answers });
          expect(wrong.status).toBe(400);
          expect(wrong.data.message).toContain(`answers.${field}: `);
        }
        const answers = { organisation: "=Røde Kors", dessert: "cake", photos: true };
        const told = await shop("post", cartId, "fields", { answers });
        expect(told.data.answers).toEqual(answers);

        const placed = await completion();
        expect(placed.data).toMatchObject({ type: "order" });
        const orderId = placed.data.order.id;
        for (const [path, body] of [
          ["terms", { version: TERMS.version }],
          ["fields", { answers }],
        ] as const) {
          const late = await shop("post", cartId, path, body);
          expect([late.status, late.data.code]).toEqual([400, "cart_completed"]);
        }

        const page = await eventually(() => office.adminOrder(orderId));
        expect(page.terms).toEqual(accepted.data.accepted);
        expect(page.fields).toEqual([
          {
            key: "organisation",
            label: "Organisasjon",
            value: "=Røde Kors",
            text: "=Røde Kors",
          },
          { key: "dessert", label: "Dessert etterpå", value: "cake", text: "Kake" },
          { key: "photos", label: "Photos", value: true, text: "Ja" },
        ]);
        await mailbox.waitFor(1);
        const [mail] = to(BUYER);
        expect(mail?.text).toContain("Organisasjon: =Røde Kors\nDessert etterpå: Kake\nPhotos: Ja");
        expect(mail?.text).toContain("Godtatte vilkår, versjon: 2026-11");

        for (const path of [`/events/${event.id}/orders/export`, "/registrations/export"]) {
          for (const format of ["csv", "xlsx"]) {
            const table = await downloadTable(
              api,
              `/admin/box-office${path}?format=${format}&locale=en`,
              store,
            );
            const [row] = table.rows.filter(
              (row) => Number(row.Order) === page.display_id || row.Organisation,
            );
            expect(row).toMatchObject({
              Organisation: format === "csv" ? "'=Røde Kors" : "=Røde Kors",
              Dessert: "Cake",
              "Terms, version": "2026-11",
            });
            expect(String(row?.Photos).toLowerCase()).toBe("true");
            expect(row?.["Terms accepted"]).toBeTruthy();
          }
        }
      });

      it("E16, M6: a cart without tickets is asked too; what was accepted before the terms changed does not count", async () => {
        await setUp("orders", { terms: TERMS });
        const cartId = await openCart([goods()]);
        await shop("post", cartId, "terms", { version: TERMS.version });
        await setUp("orders", { terms: { ...TERMS, version: "2026-12" } });
        await office.startPayment(cartId);
        expect((await office.complete(cartId)).data.code).toBe("terms_required");
        await shop("post", cartId, "terms", { version: "2026-12" });
        await office.startPayment(cartId);
        expect((await office.complete(cartId)).data).toMatchObject({ type: "order" });
        await mailbox.waitFor(1);
      });

      it("E16, M6: nobody is asked what the shop doesn't ask, and exports have no columns for it", async () => {
        const cartId = await openCart([goods()]);
        expect((await shop("get", cartId, "terms")).data).toEqual({ terms: null, accepted: null });
        expect((await shop("get", cartId, "fields")).data).toEqual({ fields: [], answers: {} });
        expect((await shop("post", cartId, "terms", { version: "1" })).data.code).toBe(
          "terms_outdated",
        );
        expect((await shop("get", "cart_unknown", "terms")).status).toBe(404);
      });
    });

    it("A14: what was said of a cart that was left is deleted after a month; what stands on an order is kept", async () => {
      const field = { key: "note", label: { en: "Note" }, type: "text", is_required: false };
      await setUp("orders", { checkout_fields: [field] });
      const answeredCart = async () => {
        const cartId = await office.cart([goods()]);
        await office.try("post", `/store/box-office/carts/${cartId}/fields`, {
          answers: { note: cartId },
        });
        return cartId;
      };
      const [left, fresh, bought] = [
        await answeredCart(),
        await answeredCart(),
        await answeredCart(),
      ];
      await office.startPayment(bought);
      const { data } = await office.complete(bought);
      await mailbox.waitFor(1);
      await sql(
        getContainer(),
        `UPDATE box_office_checkout SET updated_at = now() - interval '31 days' WHERE cart_id <> :fresh`,
        { fresh },
      );
      const isRed = async () =>
        (await office.health()).checks.some(
          (check: Body) => check.name === "no_checkout_kept_too_long" && !check.ok,
        );
      expect(await isRed()).toBe(false);
      await sql(
        getContainer(),
        `UPDATE box_office_checkout SET updated_at = updated_at - interval '7 days' WHERE cart_id = :left`,
        { left },
      );
      expect(await isRed()).toBe(true);
      for (let night = 0; night < 2; night++) await forget(getContainer());
      expect(await isRed()).toBe(false);
      const kept = await sql<{ cart_id: string; order_id: string | null }>(
        getContainer(),
        `SELECT cart_id, order_id FROM box_office_checkout WHERE cart_id IN (:left, :fresh, :bought)`,
        { left, fresh, bought },
      );
      expect(kept).toHaveLength(2);
      expect(kept).toContainEqual({ cart_id: fresh, order_id: null });
      expect(kept).toContainEqual({ cart_id: bought, order_id: data.order.id });
      expect((await office.adminOrder(data.order.id)).fields).toMatchObject([{ value: bought }]);
      await setUp("orders", { checkout_fields: [] });
    });

    describe("settings", () => {
      it("have defaults, change in part, and name the field that can't be", async () => {
        const before = await admin("get", "/settings/notifications");
        expect(before.data.settings).toEqual({
          order_confirmation: true,
          shipped: true,
          order_expired: true,
          merchant_order_expired: true,
          merchant_email: null,
          administrators: [],
          sms_numbers: [],
          locale: null,
        });
        await setUp("orders", { payment_page_url: "https://shop.example.com/pay/{token}" });
        const kept = await setUp("orders", { terms: null });
        expect(kept.payment_page_url).toBe("https://shop.example.com/pay/{token}");
        await setUp("orders", { payment_page_url: null });

        for (const [area, changes, field] of [
          ["orders", { payment_page_url: "https://shop.example.com/pay" }, "payment_page_url"],
          ["orders", { terms: { version: "1", label: {} } }, "terms.label.en"],
          ["orders", { checkout_fields: [{ key: "A" }] }, "checkout_fields.0"],
          ["orders", { colour: "red" }, "colour"],
          ["notifications", { administrators: ["nobody"] }, "administrators.0"],
          ["notifications", { sms_numbers: ["90000001"] }, "sms_numbers.0"],
          ["notifications", { locale: "fr" }, "locale"],
        ] as const) {
          const answer = await admin("post", `/settings/${area}`, changes);
          expect(answer.status).toBe(400);
          expect(answer.data.message).toContain(field);
        }
        expect((await admin("get", "/settings/weather")).status).toBe(404);
        expect((await admin("post", "/settings/constructor", {})).status).toBe(404);
      });

      it("E11: each user has a level of experience, basic until it is changed", async () => {
        const read = () => admin("get", "/me/preferences");
        expect((await read()).data).toEqual({ preferences: { experience_level: "basic" } });
        const changed = await admin("post", "/me/preferences", { experience_level: "advanced" });
        expect(changed.data).toEqual({ preferences: { experience_level: "advanced" } });
        expect((await read()).data).toEqual(changed.data);
        await admin("post", "/me/preferences", { experience_level: "basic" });
        expect((await read()).data.preferences.experience_level).toBe("basic");
      });
    });
  },
});
