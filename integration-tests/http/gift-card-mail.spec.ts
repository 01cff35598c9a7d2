import { Modules } from "@medusajs/framework/utils";
import { readPdf } from "../../src/documents/__tests__/read-pdf";
import tellOfGiftCards from "../../src/jobs/tell-of-gift-cards";
import { BOX_OFFICE_GIFT_CARD } from "../../src/modules/gift-card";
import { BOX_OFFICE_MESSAGING } from "../../src/modules/messaging";
import { deliverMessagesWorkflow } from "../../src/workflows/messages/deliver-messages";
import { BANK, resetBank } from "../fixtures/bank-provider";
import { type Body, BoxOffice, eventually, inDays } from "../fixtures/box-office";
import { type Mailbox, type ReceivedMail, startMailbox } from "../fixtures/mailbox";
import { nothingOnItsWay } from "../fixtures/on-its-way";
import { OrderDesk } from "../fixtures/order-desk";
import { Organiser } from "../fixtures/organiser";
import { customerHeaders, seedStore, sql } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";

let mailbox: Mailbox;

beforeAll(async () => {
  mailbox = await startMailbox();
  Object.assign(process.env, { SMTP_HOST: "127.0.0.1", SMTP_PORT: String(mailbox.port) });
});

afterAll(() => mailbox.stop());

const BUYER = "nora@example.com";
const OLA = { name: "Ola", email: "ola@example.com", message: "Gratulerer!\n\nHilsen Nora" };

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let office: BoxOffice;
    let organiser: Organiser;
    let gift: string;

    beforeAll(async () => {
      office = new BoxOffice(api, await seedStore(getContainer(), [BANK]));
      organiser = new Organiser(office);
      const { data } = await api.post(
        "/admin/products",
        {
          ...{ title: "Gavekort", status: "published", is_giftcard: true, discountable: false },
          options: [{ title: "Value", values: ["250"] }],
          sales_channels: [{ id: office.store.salesChannelId }],
          variants: [
            {
              ...{ title: "250", options: { Value: "250" }, manage_inventory: false },
              prices: [{ currency_code: "nok", amount: 250 }],
            },
          ],
        },
        office.store.admin,
      );
      gift = data.product.variants[0].id;
      await organiser.post("/settings/gift-cards", { texts: { nb: { foot: "Ikke kontanter." } } });
      await organiser.post("/settings/gift-cards", { texts: { en: { foot: "Not for cash." } } });
    });

    beforeEach(() => {
      resetBank();
      mailbox.clear();
    });

    afterEach(async () => {
      await nothingOnItsWay(getContainer());
      const { checks } = await office.health();
      expect(checks.filter(({ ok }: Body) => !ok)).toEqual([]);
    });

    /** Whatever is delivered twice, at once, and again: the minute has come. */
    const aMinuteLater = async () => {
      const jobs = () => tellOfGiftCards(getContainer());
      await Promise.all([jobs(), jobs(), jobs()]);
      await jobs();
      await nothingOnItsWay(getContainer());
    };
    const mailsTo = (address: string, about = /gift card/) =>
      mailbox.mails.filter(
        ({ recipients, subject }) => recipients.includes(address) && about.test(subject),
      );
    const only = (mails: ReceivedMail[]): ReceivedMail => {
      expect(mails).toHaveLength(1);
      return mails[0] as ReceivedMail;
    };
    const linkIn = ({ text }: ReceivedMail) =>
      /\/box-office\/gift-cards\/[\w-]+/.exec(text)?.[0] as string;
    const open = async (path: string) => {
      const answer = await api.get(path, {
        validateStatus: () => true,
        responseType: "arraybuffer",
      });
      return { ...answer, body: Buffer.from(answer.data) };
    };
    const page = async (path: string) => (await open(path)).body.toString();
    const issue = async (body: Body = {}): Promise<{ gift_card: Body; code: string }> => {
      const { status, data } = await organiser.post("/gift-cards", {
        ...{ amount: 500, currency_code: "nok" },
        ...body,
      });
      expect([status, data.message]).toEqual([200, undefined]);
      return data;
    };
    const read = async (id: string): Promise<Body> =>
      (await organiser.get(`/gift-cards/${id}`)).data.gift_card;
    const history = async (id: string): Promise<string[]> =>
      (await organiser.get(`/gift-cards/${id}`)).data.timeline.map(({ type }: Body) => type);
    const linkOf = async (id: string): Promise<string> => {
      const { status, data } = await organiser.post(`/gift-cards/${id}/link`);
      expect(status).toBe(200);
      return new URL(data.link).pathname;
    };
    const buy = async (quantity: number): Promise<{ orderId: string; cartId: string }> => {
      const { answer, cartId } = await office.buy([{ variant_id: gift, quantity }], {
        ...{ provider: BANK, email: BUYER },
      });
      expect([answer.status, answer.data.type]).toEqual([200, "order"]);
      return { orderId: answer.data.order.id, cartId };
    };
    const cardsOf = async (orderId: string): Promise<Body[]> =>
      (await office.adminOrder(orderId)).gift_cards;
    const bought = (orderId: string, state: string, count: number) =>
      eventually(async () => {
        const cards = await cardsOf(orderId);
        expect(cards.map((card) => card.state)).toEqual(Array(count).fill(state));
        return cards;
      });
    const capture = async (orderId: string) => {
      expect((await organiser.post(`/orders/${orderId}/capture`)).status).toBe(200);
    };
    const address = (id: string, recipient: Body) =>
      organiser.post(`/gift-cards/${id}`, { recipient });

    it("D5: at the checkout it is said for whom each card is; what comes back is for the same person", async () => {
      const cartId = await office.cart([{ variant_id: gift, quantity: 3 }], BUYER);
      const { data } = await api.get(`/store/carts/${cartId}`, office.store.shop);
      const [{ id: line_item_id }] = data.cart.items;
      const path = `/store/box-office/carts/${cartId}/gift-card-details`;
      const say = (...lines: Body[]) =>
        office.try("post", path, {
          lines: lines.map((line) => ({ line_item_id, ...line })),
        });
      const refused = [
        await say({ position: 4, ...OLA }),
        await say({ position: 1, ...OLA }, { position: 1 }),
        await office.try("post", path, { lines: [{ line_item_id: "cali_other", position: 1 }] }),
      ];
      expect(refused.map(({ status }) => status)).toEqual([400, 400, 400]);
      await organiser.post("/settings/gift-cards", { expires_in_months: 1 });
      const late = await say({ position: 1, ...OLA, send_at: inDays(40) });
      expect([late.status, late.data.message]).toEqual([
        ...[400, expect.stringContaining("lines.0.send_at: the card ends before that")],
      ]);
      await organiser.post("/settings/gift-cards", { expires_in_months: null });
      await say({ position: 1, name: "Nobody", email: "nobody@example.com" });
      await say({ position: 1 }, { position: 2, ...OLA, message: "To you" });
      const kari = { name: "Kari", email: "kari@example.com", send_at: inDays(9) };
      const { data: said } = await say({ position: 3, ...kari });
      expect(said.lines).toEqual([
        { line_item_id, position: 2, ...OLA, message: "To you", send_at: null },
        { line_item_id, position: 3, ...kari, message: null },
      ]);
      expect((await office.try("get", path)).data).toEqual(said);
      await office.startPayment(cartId, BANK);
      const { data: answer } = await office.complete(cartId);
      const orderId = answer.order.id;
      await capture(orderId);
      const cards = await bought(orderId, "active", 3);
      expect(cards.map(({ recipient }) => recipient)).toMatchObject([
        {},
        { ...OLA, message: "To you" },
        kari,
      ]);
      await aMinuteLater();
      expect(only(mailsTo(OLA.email)).text).toContain("To you");
      expect([mailsTo(kari.email), mailsTo("nobody@example.com")]).toEqual([[], []]);
      expect((await say({ position: 1, ...OLA })).data.code).toBe("cart_completed");

      const desk = new OrderDesk(office);
      await desk.move(orderId, "cancelled");
      await desk.move(orderId, "processing");
      await eventually(async () => {
        const anew = (await cardsOf(orderId)).filter(({ state }) => state === "active");
        expect(anew.map(({ recipient }) => recipient.name)).toEqual([undefined, "Ola", "Kari"]);
      });
    });

    it("D5: a mail that still waits goes to no address that the card is not for any more, and with no code that came later", async () => {
      const { gift_card } = await issue();
      const waiting = (recipient: string, more: Body = {}) => ({
        ...{ key: `${recipient}:${more.last4 ?? ""}`, kind: "gift_card" as const, recipient },
        ...{ locale: "en" as const, order_id: null, data: { gift_card_id: gift_card.id, ...more } },
      });
      await getContainer()
        .resolve(BOX_OFFICE_MESSAGING)
        .queueMessages([
          waiting("mistyped@example.com"),
          waiting("sent@example.com", { last4: gift_card.last4 }),
          waiting("before@example.com", { last4: "AAAA" }),
        ]);
      await deliverMessagesWorkflow(getContainer()).run();
      await aMinuteLater();
      expect(mailsTo("mistyped@example.com")).toEqual([]);
      expect(mailsTo("before@example.com")).toEqual([]);
      only(mailsTo("sent@example.com"));
    });

    it("what the shop hands over itself is mailed to nobody", async () => {
      const { data } = await api.get(`/admin/products?is_giftcard=true`, office.store.admin);
      const path = `/products/${data.products[0].id}/gift-card`;
      await organiser.post(path, { send_by: "none" });
      const { orderId, cartId } = await buy(1);
      const [card] = await bought(orderId, "pending", 1);
      await address(card?.id, OLA);
      await capture(orderId);
      await bought(orderId, "active", 1);
      await aMinuteLater();
      expect([mailsTo(BUYER), mailsTo(OLA.email)]).toEqual([[], []]);
      // Its buyer has it to give, and is reminded of it.
      const { gift_cards: own } = (await office.orderOf(cartId)).order;
      expect(own[0].link).toContain("/box-office/gift-cards/");
      await sql(
        getContainer(),
        `UPDATE box_office_gift_card SET activated_at = now() - interval '90 days',
           expires_at = now() + interval '10 days' WHERE id = '${card?.id}'`,
      );
      await organiser.post("/settings/gift-cards", { expiry_reminder_days: 20 });
      await aMinuteLater();
      expect(only(mailsTo(BUYER)).text).toContain("ends soon");
      expect(mailsTo(OLA.email)).toEqual([]);
      await organiser.post("/settings/gift-cards", { expiry_reminder_days: null });
    });

    it("D5: who buys cards to give gets them once they are paid, in one mail and one PDF; whom else they go to and when is told", async () => {
      const { orderId, cartId } = await buy(3);
      const [first, second, third] = (await bought(orderId, "pending", 3)) as [Body, Body, Body];
      await address(third.id, { ...OLA, send_at: inDays(20) });
      await aMinuteLater();
      expect(mailsTo(BUYER)).toEqual([]);
      await capture(orderId);
      await bought(orderId, "active", 3);
      await aMinuteLater();
      const mail = only(mailsTo(BUYER, /gift cards/));
      expect(mailsTo(OLA.email)).toEqual([]);
      expect(mail.text).toContain("2 of them are for you to give");
      expect(mail.text).toMatch(/To: Ola, ola@example.com\n {2}Sent by e-mail: \d+ \w+ \d{4}/);
      expect(mail.attachments).toHaveLength(1);
      const { pages } = await readPdf(mail.attachments[0]?.content as Buffer);
      const codes = await Promise.all(
        [first, second].map(
          async ({ id }) => (await organiser.post(`/gift-cards/${id}/reveal`)).data.code,
        ),
      );
      expect(await Promise.all(pages.map(async (one) => (await one.scan()).content))).toEqual(
        codes,
      );
      expect(pages[0]?.text).toContain("Not for cash.");
      for (const code of codes) expect(mail.text + mail.html).not.toContain(code);

      const { order } = await office.orderOf(cartId);
      expect(order.gift_cards).toEqual(
        [first, second, third].map(({ masked_code }, nth) => ({
          ...{ masked_code, state: "active", amount: 250, currency_code: "nok" },
          link: nth < 2 ? expect.stringContaining("/box-office/gift-cards/") : null,
        })),
      );
      expect(await page(new URL(order.gift_cards[0].link).pathname)).toContain("can be used");
    });

    it("D5: whoever a card is for gets it on its day and not before, once, with the giver's words", async () => {
      const { gift_card, code } = await issue({ recipient: { ...OLA, send_at: inDays(3) } });
      await aMinuteLater();
      expect(mailbox.mails).toEqual([]);
      await address(gift_card.id, { send_at: new Date(Date.now() - 60_000).toISOString() });
      await aMinuteLater();
      const mail = only(mailsTo(OLA.email));
      expect(mail.text).toContain("Gratulerer!\n\nHilsen Nora");
      expect((await read(gift_card.id)).recipient.sent_at).toEqual(expect.any(String));
      const { pages } = await readPdf(mail.attachments[0]?.content as Buffer);
      expect((await pages[0]?.scan())?.content).toBe(code);
      expect(pages[0]?.text).toContain("For Ola");
      const shown = await page(linkIn(mail));
      expect(shown).toContain("This gift card can be used.");
      expect(shown).not.toContain(code);
      const phone = await open(`${linkIn(mail)}/pdf?paper=phone`);
      expect(phone.headers).toMatchObject({
        ...{ "content-type": "application/pdf", "cache-control": "no-store" },
        "x-robots-tag": "noindex",
      });
      expect((await (await readPdf(phone.body)).pages[0]?.scan())?.content).toBe(code);
      // What was sent is kept nowhere.
      const kept = await sql(
        getContainer(),
        `SELECT to_jsonb(notification)::text AS row FROM notification UNION ALL
         SELECT to_jsonb(message)::text FROM box_office_message message`,
      );
      const token = linkIn(mail).split("/").at(-1) as string;
      expect(JSON.stringify(kept)).not.toMatch(new RegExp(`${code}|${token}`));
    });

    it("D5: a process that dies while it tells loses nothing and sends nothing twice", async () => {
      const { notices } = getContainer().resolve(BOX_OFFICE_GIFT_CARD);
      const { gift_card } = await issue({ recipient: OLA });
      await notices.noteDueNotices({ reminder_days: null });
      await aMinuteLater();
      only(mailsTo(OLA.email));
      await sql(getContainer(), `UPDATE box_office_gift_card_notice SET told_at = NULL`);
      await aMinuteLater();
      only(mailsTo(OLA.email));
      await organiser.post(`/gift-cards/${gift_card.id}/disable`, {});
    });

    it("D5: a day that passes while money is only reserved sends nothing and tells the merchant, and the card goes when it is paid", async () => {
      const { orderId } = await buy(1);
      const [card] = (await bought(orderId, "pending", 1)) as [Body];
      await address(card.id, { ...OLA, send_at: new Date(Date.now() - 60_000).toISOString() });
      await aMinuteLater();
      expect(mailsTo(OLA.email)).toEqual([]);
      const notices = await getContainer()
        .resolve(Modules.NOTIFICATION)
        .listNotifications({ channel: "feed" });
      const waits = notices.filter((one) => one.trigger_type === "box_office.gift_card_waits");
      expect(waits).toMatchObject([
        {
          ...{ resource_type: "order", resource_id: orderId },
          data: { description: expect.stringContaining("was to go to Ola") },
        },
      ]);
      await capture(orderId);
      await bought(orderId, "active", 1);
      await aMinuteLater();
      expect(only(mailsTo(OLA.email)).text).toContain("Gratulerer!");
      only(mailsTo(BUYER, /gift card from/));
    });

    it("D5: of a card that was disabled since nothing is sent, nor of one that another system has given out", async () => {
      const { gift_card } = await issue({ recipient: OLA });
      await organiser.post(`/gift-cards/${gift_card.id}/disable`, {});
      await getContainer()
        .resolve(BOX_OFFICE_GIFT_CARD)
        .issueCards([
          {
            ...{ code: "OLD-CODE-12345678", currency_code: "nok", initial_minor: 10000 },
            ...{ mode: "card", origin: "imported", voucher_type: "multi", expires_at: null },
            ...{ is_active: true, recipient: OLA, created_by: null },
          },
        ]);
      await aMinuteLater();
      expect(mailbox.mails).toEqual([]);
      await organiser.post(`/gift-cards/${gift_card.id}/enable`, {});
      await aMinuteLater();
      only(mailsTo(OLA.email));
    });

    it("D4: a card's page says whether it can be used and what became of it, and has no code", async () => {
      const { gift_card, code } = await issue();
      const link = await linkOf(gift_card.id);
      const { status, headers, body } = await open(link);
      expect(status).toBe(200);
      expect(headers).toMatchObject({
        ...{ "cache-control": "no-store", "x-robots-tag": "noindex" },
        "content-security-policy": expect.stringContaining("default-src 'none'"),
      });
      expect(body.toString()).toContain(gift_card.masked_code);
      const paperOf = async (page: string) => (await office.try("get", `${page}/pdf`)).status;
      const says = async (words: string, paper: number) => {
        const shown = await page(link);
        expect(shown).toContain(words);
        expect(shown.includes("/pdf")).toBe(paper === 200);
        for (const form of [code, code.replaceAll("-", "")]) expect(shown).not.toContain(form);
        expect(await paperOf(link)).toBe(paper);
      };
      await says("This gift card can be used.", 200);
      await organiser.post(`/gift-cards/${gift_card.id}/balance`, { amount: 320, reason: "Used" });
      await says("NOK", 200);
      expect(await page(link)).toContain("Amount changed by the shop");
      const { body: pdf } = await open(`${link}/pdf`);
      expect((await readPdf(pdf)).pages[0]?.text).toMatch(/320(.|\n)*On the card on/);
      await organiser.post(`/gift-cards/${gift_card.id}/disable`, {});
      await says("This gift card is blocked.", 400);
      await organiser.post(`/gift-cards/${gift_card.id}/enable`, {});
      await organiser.post(`/gift-cards/${gift_card.id}`, { expires_at: "2020-01-01T00:00:00Z" });
      await says("This gift card has expired.", 400);
      await organiser.post(`/gift-cards/${gift_card.id}`, { expires_at: null });
      const kari = await customerHeaders(getContainer(), office.store, "kari@example.com");
      await organiser.post(`/gift-cards/${gift_card.id}/redeem`, { customer_id: kari.id });
      await says("a customer’s credit in the shop", 400);

      const { orderId } = await buy(1);
      const [pending] = (await bought(orderId, "pending", 1)) as [Body];
      const itsPage = await page(await linkOf(pending.id));
      expect(itsPage).toContain("can’t be used yet");
      await api.post(`/admin/orders/${orderId}/cancel`, {}, office.store.admin);
      await bought(orderId, "void", 1);
      expect(await page(await linkOf(pending.id))).toContain("This gift card is void.");

      const unknown = await open("/box-office/gift-cards/Zq3xV0aB7cD9eF1gH2iJ4kL6mN8");
      expect([unknown.status, unknown.body.toString()]).toEqual([
        404,
        expect.stringContaining("There is no gift card here"),
      ]);
      expect(await paperOf("/box-office/gift-cards/unknown")).toBe(404);
    });

    it("D4: what was paid with a card stands on its page with the order's number, and nobody's name", async () => {
      const goods = await office.createGoods();
      const { gift_card, code } = await issue();
      const cartId = await office.cart([{ variant_id: goods, quantity: 1 }], "per@example.com");
      await office.try("post", `/store/box-office/carts/${cartId}/gift-cards`, { code });
      const { data } = await office.complete(cartId);
      const link = await linkOf(gift_card.id);
      await eventually(async () => {
        expect(await page(link)).toContain(`Paid with it, order #${data.order.display_id}`);
      });
      expect(await page(link)).not.toMatch(/per@|nora@/);
    });

    it("D5: the admin prints a card, sends it again and copies its link, and its history says who did", async () => {
      const { gift_card, code } = await issue({ recipient: { name: "Ola" } });
      const { id } = gift_card;
      const { data } = await api.get(`/admin/box-office/gift-cards/${id}/pdf?paper=a4`, {
        ...office.store.admin,
        responseType: "arraybuffer",
      });
      const { pages } = await readPdf(Buffer.from(data));
      expect((await pages[0]?.scan())?.content).toBe(code);
      const send = async (body: Body = {}) => {
        const answer = await organiser.post(`/gift-cards/${id}/send`, body);
        return [answer.status, answer.data.code];
      };
      expect(await send()).toEqual([400, "no_email_address"]);
      expect(await send({ recipient: "per@example.com" })).toEqual([200, undefined]);
      await nothingOnItsWay(getContainer());
      only(mailsTo("per@example.com"));
      expect((await read(id)).recipient.sent_at).toBeUndefined();
      await address(id, { email: OLA.email });
      await aMinuteLater();
      expect(await send()).toEqual([200, undefined]);
      await nothingOnItsWay(getContainer());
      expect(mailsTo(OLA.email)).toHaveLength(2);
      expect(await open(await linkOf(id))).toMatchObject({ status: 200 });
      expect(await history(id)).toEqual([
        ...["link_copied", "sent", "edited", "sent", "printed", "issue", "issued"],
      ]);
      await organiser.post(`/gift-cards/${id}/reissue`);
      await organiser.post(`/gift-cards/${id}/disable`, {});
      expect(await send()).toEqual([400, "gift_card_not_active"]);
      expect((await organiser.get(`/gift-cards/${id}/pdf`)).status).toBe(400);
      expect((await organiser.get("/gift-cards/bogic_unknown/pdf")).status).toBe(404);
      expect((await organiser.post("/gift-cards/bogic_unknown/link")).status).toBe(404);
    });

    it("D5: a card that is for another address goes to that one, once, and no other change mails it", async () => {
      const { gift_card } = await issue({ recipient: OLA });
      await aMinuteLater();
      only(mailsTo(OLA.email));
      await address(gift_card.id, { email: OLA.email, name: "Ola Berg", message: null });
      await aMinuteLater();
      expect(mailsTo(OLA.email)).toHaveLength(1);
      await address(gift_card.id, { email: "ola.berg@example.com" });
      expect((await read(gift_card.id)).recipient.sent_at).toBeNull();
      await aMinuteLater();
      only(mailsTo("ola.berg@example.com"));
      expect(mailsTo(OLA.email)).toHaveLength(1);
      expect((await read(gift_card.id)).recipient.sent_at).toEqual(expect.any(String));
      await address(gift_card.id, { email: "later@example.com", send_at: inDays(2) });
      await aMinuteLater();
      expect(mailsTo("later@example.com")).toEqual([]);
      await address(gift_card.id, { email: null });
      await aMinuteLater();
      expect(mailbox.mails).toHaveLength(2);
    });

    it("D5: a card is mailed before it ends, whoever says when", async () => {
      const recipient = { ...OLA, send_at: inDays(9) };
      const refused = await organiser.post("/gift-cards", {
        ...{ amount: 500, currency_code: "nok", expires_at: inDays(5), recipient },
      });
      const { gift_card } = await issue({ expires_at: inDays(10), recipient });
      const change = (body: Body) => organiser.post(`/gift-cards/${gift_card.id}`, body);
      const later = await change({ recipient: { send_at: inDays(11) } });
      const shorter = await change({ expires_at: inDays(8) });
      expect([refused, later, shorter].map(({ status, data }) => [status, data.message])).toEqual(
        Array(3).fill([400, expect.stringContaining("the card ends before that")]),
      );
      expect((await change({ expires_at: inDays(12) })).status).toBe(200);
    });

    it("D5: whoever has something left on a card that ends soon is reminded, once", async () => {
      await organiser.post("/settings/gift-cards", { expiry_reminder_days: 20 });
      const soon = await issue({ expires_at: inDays(10), recipient: OLA });
      const empty = await issue({
        ...{ expires_at: inDays(10), recipient: { email: "empty@example.com" } },
      });
      await issue({ expires_at: inDays(40), recipient: { email: "later@example.com" } });
      const short = await issue({
        ...{ expires_at: inDays(10), recipient: { email: "short@example.com" } },
      });
      await aMinuteLater();
      mailbox.clear();
      await organiser.post(`/gift-cards/${empty.gift_card.id}/cash-out`, { reason: "Paid out" });
      await sql(
        getContainer(),
        `UPDATE box_office_gift_card SET activated_at = now() - interval '90 days' WHERE id <> '${short.gift_card.id}'`,
      );
      await aMinuteLater();
      const mail = only(mailbox.mails);
      expect(mail.recipients).toEqual([OLA.email]);
      expect(mail.text).toContain("ends soon");
      expect(mail.attachments).toEqual([]);
      await organiser.post(`/gift-cards/${soon.gift_card.id}`, { expires_at: inDays(12) });
      await organiser.post("/settings/gift-cards", { expiry_reminder_days: null });
      await aMinuteLater();
      only(mailbox.mails);
    });
  },
});
