import { type Body, type BoxOffice, eventually, inDays } from "../fixtures/box-office";
import { DESKTOP, PHONE, TestBrowser, type Visitor } from "../fixtures/browser";
import { ADMIN, type DemoStore, startDemoStore } from "../fixtures/demo-store";
import { type Purchase, purchase } from "../fixtures/purchase";
import { screensOf } from "../fixtures/screens";
import { checkLooks, LANGUAGES } from "./languages";
import { storyOf } from "./story";

const MINUTES = 60_000;
jest.setTimeout(5 * MINUTES);

const CARD = "pp_system_default";
const INVOICE = "pp_invoice_invoice";
const MENU = { en: "To refund", nb: "Å refundere", da: "Til refusion", uk: "До повернення" };

/** What an order comes to, decimal major units; Medusa counts what is reserved as outstanding. */
type Sums = { total: number; paid?: number; refunded?: number; reserved?: number; due?: number };

/**
 * A day at the box office: an evening of three sessions sold by card and by invoice. At every step the event's figures,
 * the order's page, the customer's page, the export and Medusa's own outstanding amount agree.
 */
describe("a merchant whose programme changes", () => {
  let store: DemoStore;
  let office: BoxOffice;
  let browser: TestBrowser;
  let desk: Visitor;
  let phone: Visitor;
  let event: Body;
  const bought: Record<string, Body> = {};

  const step = storyOf(() => browser.visitors);

  beforeAll(async () => {
    store = await startDemoStore();
    office = store.office;
    browser = await TestBrowser.start();
    desk = await browser.open(store.url, DESKTOP);
    event = await office.createEvent({
      title: "Vårkonsert",
      price: 200,
      capacity: 40,
      sessions: [
        ["Early", 40],
        ["Middle", 41],
        ["Late", 42],
      ].map(([name, days]) => ({
        name,
        starts_at: inDays(days as number),
        capacity: 40,
      })),
    });
    await sell("kari", 0, 2, CARD);
    await sell("per", 1, 1, INVOICE);
    await sell("liv", 1, 2, CARD);
    await sell("ola", 2, 3, CARD);
    await sell("siri", 2, 1, INVOICE);
    for (const name of ["liv", "ola"]) await admin("post", `${orderPath(name)}/capture`);
  }, 12 * MINUTES);

  afterAll(async () => {
    await browser?.close();
    await store?.stop();
  }, 2 * MINUTES);

  const admin = async (method: "get" | "post", path: string, body: object = {}): Promise<Body> => {
    const { status, data } = await office.try(method, `/admin${path}`, body, office.store.admin);
    expect({ path, status }).toEqual({ path, status: 200 });
    return data;
  };

  const idOf = (name: string): string => bought[name].order.id;
  const orderPath = (name: string) => `/box-office/orders/${idOf(name)}`;

  async function sell(name: string, session: number, quantity: number, provider: string) {
    const email = `${name}@example.com`;
    const attendee = { name, email };
    const [offer] = event.sessions[session].ticket_offers;
    const asked: Purchase = {
      buyer: { first_name: name, last_name: "Nordmann", email },
      lines: [{ offer, attendees: Array.from({ length: quantity }, () => attendee) }],
      provider,
    };
    bought[name] = await purchase(office, asked);
  }

  /** All that tell of the order say the same of its money. */
  const expectSums = (name: string, sums: Sums) =>
    eventually(async () => {
      const { total, paid = 0, refunded = 0, reserved = 0, due = 0 } = sums;
      const { token } = bought[name];
      const screens = await screensOf(office.api, office, {
        orderId: idOf(name),
        eventId: event.id,
        token,
      });
      const { order } = await admin("get", `/orders/${idOf(name)}?fields=total,summary`);
      expect({
        total: order.total,
        outstanding: order.summary.pending_difference,
        due: screens.due,
        money: screens.money,
      }).toEqual({
        total,
        outstanding: total - paid + refunded,
        due: [due, due, due, due],
        money: screens.money.map(() => [paid, refunded]),
      });
      const page = await office.adminOrder(idOf(name));
      expect(page.amount_reserved).toBe(reserved);
      const { checks } = await office.health();
      expect(checks.filter((check: Body) => !check.ok)).toEqual([]);
    });

  /** What the event's report calls revenue, in kroner. */
  const expectRevenue = (amount: number) =>
    eventually(async () => {
      const { totals } = (await admin("get", `/box-office/events/${event.id}/report`)).report;
      expect(totals.revenue).toEqual([{ currency_code: "nok", amount }]);
    });

  const openMenu = async (session: string, item: string) => {
    await desk.visit(`/box-office/events/${event.id}`);
    await desk
      .card("Sessions")
      .getByRole("button", { name: `Actions: ${session}` })
      .click();
    await desk.page.getByRole("menuitem", { name: item }).click();
  };

  step("sees what is paid and what is reserved", async () => {
    const { page } = desk;
    await page.goto("/app");
    await page.getByPlaceholder("Email").fill(ADMIN.email);
    await page.getByPlaceholder("Password").fill(ADMIN.password);
    await page.getByRole("button", { name: "Continue with Email" }).click();
    await page.getByRole("link", { name: "Box office" }).waitFor();
    await expectSums("kari", { total: 400, reserved: 400 });
    await expectSums("per", { total: 200, due: 200 });
    await expectSums("liv", { total: 400, paid: 400 });
    await expectSums("ola", { total: 600, paid: 600 });
    await expectRevenue(1000);
  });

  step("moves one session, and tells those who hold tickets", async () => {
    await openMenu("Early", "Edit");
    const form = desk.page.getByRole("dialog", { name: "Edit the session" });
    const starts = form.getByLabel("Starts");
    await starts.fill(`${(await starts.inputValue()).slice(0, 11)}23:15`);
    await form.getByRole("button", { name: "Save" }).click();
    await desk.page.getByRole("button", { name: "Save and tell" }).click();
    await eventually(async () => {
      const { messages } = await office.adminOrder(idOf("kari"));
      expect(messages[0]).toMatchObject({
        kind: "session_changed",
        recipient: "kari@example.com",
      });
    });
    await expectSums("kari", { total: 400, reserved: 400 });
  });

  step("cancels another: its unpaid order is closed, what was paid is owed back", async () => {
    await openMenu("Middle", "Cancel the session");
    const question = desk.page.getByRole("alertdialog");
    await question.getByText("3 tickets are cancelled, and their places are free again.").waitFor();
    await question.getByRole("button", { name: "Cancel the session" }).click();
    await eventually(async () => {
      expect((await office.adminOrder(idOf("per"))).status.state).toBe("cancelled");
    });
    await expectSums("liv", { total: 0, paid: 400 });
    await expectRevenue(1000);
  });

  step("cancels two tickets of an order on its page", async () => {
    const tickets = bought.ola.tickets.slice(0, 2);
    await admin("post", "/box-office/registrations/bulk-cancel", {
      registration_ids: tickets.map(({ id }: Body) => id),
    });
    await expectSums("ola", { total: 200, paid: 600 });
    await desk.visit(`/orders/${idOf("ola")}`);
    await desk.page.getByText("NOK 400.00 is owed back to the customer.").first().waitFor();
  });

  step("works off who is owed money in one go", async () => {
    const { page } = desk;
    await desk.visit(`/orders/to-refund?event_id=${event.id}`);
    await page.getByRole("heading", { level: 1, name: MENU.en }).waitFor();
    await page.getByText("NOK 800.00 is owed back").waitFor();
    await page.getByRole("checkbox", { name: "Select all rows of this page" }).click();
    await desk.picture("to-refund");
    await page.getByRole("button", { name: "Refund", exact: true }).click();
    const form = page.getByRole("dialog", { name: "Refund 2 orders" });
    await form.getByText("NOK 800.00 in all").waitFor();
    await form.getByRole("button", { name: "Refund 2 orders" }).click();
    await page.getByText("2 orders are settled.").first().waitFor();
    await page
      .getByText("Nothing is owed back")
      .or(page.getByText("Nothing matches"))
      .first()
      .waitFor();
    await expectSums("liv", { total: 0, paid: 400, refunded: 400 });
    await expectSums("ola", { total: 200, paid: 600, refunded: 400 });
    await expectRevenue(200);
  });

  step("puts an e-mail right before the order is paid: the ticket goes there", async () => {
    await admin("post", `/orders/${idOf("siri")}`, { email: "siri.new@example.com" });
    await admin("post", `${orderPath("siri")}/mark-paid`, { reference: "KID 1" });
    await expectSums("siri", { total: 200, paid: 200 });
    await eventually(async () => {
      const { messages } = await office.adminOrder(idOf("siri"));
      const recipients = messages.map(({ recipient }: Body) => recipient);
      expect(recipients).toContain("siri.new@example.com");
    });
    await expectRevenue(400);
  });

  step(
    "E8: edits an order upwards: it awaits payment by itself, and is paid by its link",
    async () => {
      const { order } = await admin("get", `/orders/${idOf("ola")}?fields=items.id`);
      const edit = (path: string, body: object = {}) => admin("post", `/order-edits${path}`, body);
      await edit("", { order_id: idOf("ola") });
      await edit(`/${idOf("ola")}/items/item/${order.items[0].id}`, { quantity: 2 });
      await edit(`/${idOf("ola")}/request`);
      await edit(`/${idOf("ola")}/confirm`);
      await expectSums("ola", { total: 400, paid: 600, refunded: 400, due: 200 });
      await eventually(async () => {
        expect((await office.adminOrder(idOf("ola"))).status.state).toBe("awaiting_payment");
      }, 150);
      await desk.visit(`/orders/${idOf("ola")}`);
      await desk.card("Order status").getByText("Awaiting payment").first().waitFor();
      const { payment_link } = await office.adminOrder(idOf("ola"));

      phone = await browser.open(store.url, PHONE);
      await phone.page.goto(payment_link);
      await phone.page.getByText("NOK 200").first().waitFor();
      await phone.page.getByRole("button", { name: "Pay now" }).click();
      await expectSums("ola", { total: 400, paid: 600, refunded: 400, reserved: 200 });
      await desk.visit(`/orders/${idOf("ola")}`);
      await desk.card("Order status").getByText("Processing").first().waitFor();
    },
  );

  for (const language of LANGUAGES) {
    step(`E15: the list of refunds speaks ${language}, and fits a desk and a phone`, async () => {
      const pocket = await browser.open(store.url, PHONE, desk);
      for (const visitor of [desk, pocket]) {
        await visitor.visit("/orders/to-refund");
        await visitor.speak(language);
        await visitor.visit("/orders/to-refund");
        const title = { name: MENU[language], exact: true, level: 1 };
        await visitor.page.getByRole("heading", title).waitFor();
        await checkLooks(visitor, undefined, language, visitor.page.locator("main button").first());
      }
    });
  }

  step("nothing failed unseen", async () => {
    expect(desk.faults).toEqual([]);
  });
});
