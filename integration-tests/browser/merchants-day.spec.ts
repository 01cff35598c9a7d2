import { type Body, type BoxOffice, eventually, inDays } from "../fixtures/box-office";
import { PHONE, type TestBrowser, type Visitor } from "../fixtures/browser";
import { ADMIN, type DemoStore } from "../fixtures/demo-store";
import { type Purchase, purchase } from "../fixtures/purchase";
import { screensOf } from "../fixtures/screens";
import { closeDesk, openDesk } from "./desk";
import { checkLooks, LANGUAGES, type Language } from "./languages";
import { storyOf } from "./story";

const MINUTES = 60_000;
jest.setTimeout(5 * MINUTES);

/** What a change of several orders would bring with it. */
const PREVIEW = "**/orders/bulk-status/preview";

const CARD = "pp_system_default";
const INVOICE = "pp_invoice_invoice";
/** What the list of refunds is called, and its deed. */
const REFUNDS = {
  en: ["To refund", "Refund"],
  nb: ["Å refundere", "Refunder"],
  da: ["Til refusion", "Refundér"],
  uk: ["До повернення", "Повернути"],
} as const;

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
    ({ store, office, browser, desk } = await openDesk());
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
    await closeDesk({ store, browser });
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
      // On a slow machine a demo's orders are read first by a job of its minute.
    }, 120);

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

  /** By all orders of the shop. */
  const owedBack = async (): Promise<number> =>
    (await admin("get", "/box-office/refunds-due")).totals[0].amount_owed;

  const nok = (amount: number) =>
    `NOK ${amount.toLocaleString("en-GB", { minimumFractionDigits: 2 })}`;

  /** The way to what is owed back, as a toast offers it. */
  const onward = () =>
    desk.page
      .locator("[data-sonner-toast]")
      .getByRole("button", { name: REFUNDS.en[0], exact: true })
      .first();

  const openRefunds = async ({ page }: Visitor, language: Language = "en") => {
    const [title, deed] = REFUNDS[language];
    await page.getByRole("heading", { name: title, exact: true, level: 1 }).waitFor();
    await page.getByRole("row").nth(2).waitFor();
    await page.getByRole("checkbox").first().click();
    await page.getByRole("button", { name: deed, exact: true }).click();
    return page.getByRole("dialog");
  };

  step("sees what is paid and what is reserved", async () => {
    await desk.signIn(ADMIN);
    await desk.visit(`/box-office/events/${event.id}`);
    const orders = desk.card("Orders");
    for (const [name, word] of [
      ["kari", "Reserved"],
      ["per", "Awaiting payment"],
      ["liv", "Paid"],
      ["ola", "Paid"],
      ["siri", "Awaiting payment"],
    ]) {
      const row = orders.getByRole("row", { name: `${name} Nordmann` });
      await row.getByText(word as string, { exact: true }).waitFor();
    }
    await orders.getByText("Revenue: NOK 1,000.00").waitFor();
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
    // It had no end, and gets none that nobody has typed.
    expect(await form.getByLabel("Ends").inputValue()).toBe("");
    const asked: string[] = [];
    desk.page.on("request", (request) => {
      if (request.method() === "POST") asked.push(new URL(request.url()).pathname);
    });
    await form.getByRole("button", { name: "Save" }).click();
    // The question lies over the form, which does not hear its keys.
    await desk.page.getByRole("alertdialog").getByRole("textbox").first().press("Control+Enter");
    await desk.page.getByRole("button", { name: "Save and tell" }).click();
    await form.waitFor({ state: "detached" });
    const path = `/admin/box-office/events/${event.id}/sessions/${event.sessions[0].id}`;
    expect(asked.filter((one) => one.startsWith(path))).toEqual([`${path}/preview`, path]);
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
    expect(await question.getByRole("link").count()).toBe(0);
    await question.getByRole("button", { name: "Cancel the session" }).click();
    await onward().click();
    await desk.page.waitForURL(/to-refund\?session_id=/);
    await desk.page.getByRole("row", { name: "liv Nordmann" }).waitFor();
    await eventually(async () => {
      expect((await office.adminOrder(idOf("per"))).status.state).toBe("cancelled");
    });
    await expectSums("liv", { total: 0, paid: 400 });
    await expectRevenue(1000);
  });

  step(
    "cancels two tickets of an order on its page, and goes on to what it owes back",
    async () => {
      const { page } = desk;
      // The list was looked at before, and what it showed is kept.
      const others = await owedBack();
      expect(others).toBeGreaterThan(400); // the demo has some of its own
      await desk.visit("/orders/to-refund");
      await page.getByText(`${nok(others)} is owed back`).waitFor();
      await page.locator("aside").getByRole("link", { name: "Orders by status" }).click();
      await page
        .getByRole("row", { name: "ola Nordmann" })
        .getByRole("link", { name: `#${bought.ola.order.display_id}` })
        .click();
      for (const { number } of bought.ola.tickets.slice(0, 2)) {
        await page.getByRole("button", { name: `Actions for ${number}` }).click();
        await page.getByRole("menuitem", { name: "Cancel ticket" }).click();
        const question = page.getByRole("alertdialog", { name: "Cancel this ticket?" });
        await question.getByText("NOK 200.00 has been paid, and is then owed back.").waitFor();
        expect(await question.getByRole("link").count()).toBe(0);
        await question.getByRole("button", { name: "Cancel the ticket" }).click();
        await question.waitFor({ state: "detached" });
      }
      await desk
        .card("Order status")
        .getByText("NOK 400.00 is owed back to the customer.")
        .waitFor();
      await onward().click();
      await page.getByText(`${nok(others + 400)} is owed back`).waitFor();
      await page.getByRole("row", { name: "ola Nordmann" }).waitFor();
      await expectSums("ola", { total: 200, paid: 600 });
    },
  );

  for (const language of LANGUAGES) {
    step(`E15: what is owed back, in ${language}, fits a desk and a phone`, async () => {
      const address = `/orders/to-refund?event_id=${event.id}`;
      const pocket = await browser.open(store.url, PHONE, desk);
      for (const visitor of [desk, pocket]) {
        await visitor.visit(address);
        await visitor.speak(language);
        await visitor.visit(address);
        const { page } = visitor;
        await page.getByRole("row").nth(2).waitFor();
        await checkLooks(visitor, undefined, language, page.getByRole("checkbox").first());
        const form = await openRefunds(visitor, language);
        await checkLooks(visitor, undefined, language, form.locator("button[type=submit]"));
        await page.keyboard.press("Escape");
        await form.waitFor({ state: "detached" });
      }
      await desk.speak("en");
      await pocket.page.close();
    });
  }

  step("works off who is owed money in one go; what has changed meanwhile is left", async () => {
    const { page } = desk;
    await desk.visit(`/orders/to-refund?event_id=${event.id}`);
    await page.getByText("NOK 800.00 is owed back").waitFor();
    await desk.picture("to-refund");
    const form = await openRefunds(desk);
    await form.getByText("NOK 800.00 in all").waitFor();
    await admin("post", `${orderPath("ola")}/refund`, { mode: "record_only", amount: 100 });
    await form.getByRole("button", { name: "Refund 2 orders" }).click();
    await page.getByText("1 order is settled.").first().waitFor();
    await form.getByText(`Refund order #${bought.ola.order.display_id}`).waitFor();
    await form.getByText("The amount has changed meanwhile.").waitFor();
    const amount = form.getByLabel("Amount, NOK");
    await eventually(async () => expect(await amount.inputValue()).toBe("300.00"));
    await form.getByRole("button", { name: "Refund 1 order" }).click();
    await form.waitFor({ state: "detached" });
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

  step("cancels orders by their status, once it is seen what follows", async () => {
    const { page } = desk;
    const cancel = async (name: string, deed: string) => {
      const form = page.getByRole("dialog", { name: /^Change the status/ });
      await form.getByLabel("New status").click();
      await page.getByRole("option", { name: "Cancelled", exact: true }).click();
      if (name === "ola") {
        await form.getByText("This could not be loaded").waitFor();
        await page.unroute(PREVIEW);
        await form.getByRole("button", { name: "Try again" }).click();
      }
      await form.getByText("has been paid, and is then owed back.").waitFor();
      expect(await form.getByRole("link").count()).toBe(0);
      await form.getByRole("button", { name: deed }).click();
      await form.waitFor({ state: "detached" });
      await onward().click();
      await page.getByRole("row", { name: `${name} Nordmann` }).waitFor();
    };
    await desk.visit(`/orders/${idOf("siri")}`);
    await desk.card("Order status").getByRole("button", { name: "Change status" }).click();
    await cancel("siri", "Change status");

    await page.route(PREVIEW, (route) => route.fulfill({ status: 500, json: {} }));
    await desk.visit("/orders/by-status");
    await page.getByRole("row", { name: "ola Nordmann" }).getByRole("checkbox").click();
    await page.getByRole("button", { name: "Change status" }).click();
    await cancel("ola", "Change 1 order");
    expect(desk.faults.splice(0)).toEqual([expect.stringMatching(/^500 POST \S+\/preview$/)]);
  });

  step("nothing failed unseen", async () => {
    expect(browser.faults).toEqual([]);
  });
});
