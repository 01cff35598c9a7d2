import { readFileSync } from "node:fs";
import { readPdf } from "../../src/documents/__tests__/read-pdf";
import { type Body, type BoxOffice, eventually } from "../fixtures/box-office";
import { PHONE, type TestBrowser, type Visitor } from "../fixtures/browser";
import { ADMIN, type DemoStore } from "../fixtures/demo-store";
import { OrderDesk } from "../fixtures/order-desk";
import { purchase } from "../fixtures/purchase";
import { closeDesk, openDesk } from "./desk";
import { checkLooks, LANGUAGES, type Language } from "./languages";
import { storyOf } from "./story";

const MINUTES = 60_000;
jest.setTimeout(5 * MINUTES);

const KARI = { first_name: "Kari", last_name: "Nordmann", email: "kari.nordmann@example.com" };
const SENT = "Bestilling sendt";
/** Orders enough for a second page of the list. */
const MANY = 20;

/** The titles of this story's pages, in each of our languages. */
const TITLES = {
  en: ["Order statuses", "Personal statuses", "Box office", "Orders by status", "Order log"],
  nb: ["Ordrestatuser", "Personlige statuser", "Billettkontor", "Ordrer etter status", "Ordrelogg"],
  da: ["Ordrestatusser", "Personlige statusser", "Billetkontor", "Ordrer efter status", "Ordrelog"],
  uk: ["Статуси замовлень", "Особисті статуси", "Квиткова каса", "За статусом", "Журнал замовлень"],
} as const satisfies Record<Language, readonly string[]>;

const PAGES = [
  { address: "/settings/order-statuses", name: "order-statuses" },
  { address: "/settings/personal-statuses", name: "personal-statuses" },
  { address: "/settings/box-office", name: "settings" },
  { address: "/orders/by-status", name: "orders-by-status" },
  { address: "/orders/log", name: "order-log" },
];

/** A merchant makes the shop's statuses, and works with orders in them, in the demo store's built admin. */
describe("a merchant who names the steps of an order", () => {
  let store: DemoStore;
  let office: BoxOffice;
  let orders: OrderDesk;
  let browser: TestBrowser;
  let desk: Visitor;
  let phone: Visitor;
  let offer: Body;
  let kari: Body;
  let code: string;
  let goods: string;

  const step = storyOf(() => browser.visitors);

  beforeAll(async () => {
    ({ store, office, browser, desk } = await openDesk());
    orders = new OrderDesk(office);
    const event = await office.createEvent({ capacity: 100 });
    offer = event.sessions[0].ticket_offers[0];
    goods = await office.createGoods();
    kari = await buyTicket(KARI, "nb-NO");
    code = (await office.adminOrder(kari.order.id)).order_code;
  }, 12 * MINUTES);

  afterAll(async () => {
    await closeDesk({ store, browser });
  }, 2 * MINUTES);

  step("E10: finds the shop's statuses in the settings, each in its colour", async () => {
    const { page } = desk;
    await desk.signIn(ADMIN);
    await page.getByRole("link", { name: "Settings" }).click();
    await page.getByRole("link", { name: "Order statuses" }).click();
    await page.getByRole("heading", { level: 1, name: "Order statuses" }).waitFor();
    await rowOf("Awaiting payment", "Invoice overdue").waitFor();
    await desk.picture("order-statuses");
  });

  step("E11: the page of personal statuses is hidden at the level Basic", async () => {
    const { page } = desk;
    expect(await page.getByRole("link", { name: "Personal statuses" }).count()).toBe(0);
    await desk.visit("/settings/personal-statuses");
    await page.getByText("For the level Advanced").waitFor();
    expect(await page.getByRole("button", { name: "Add a personal status" }).count()).toBe(0);
  });

  step("E7: adds a status with its colour and its message in two languages", async () => {
    const { page } = desk;
    await desk.visit("/settings/order-statuses");
    await page.getByRole("button", { name: "Add a status" }).click();
    const form = page.getByRole("dialog", { name: "Add a status" });
    await form.getByRole("button", { name: "Save" }).click();
    await form.getByText("Fill this in.").first().waitFor();

    await form.getByRole("tab", { name: "Norsk bokmål" }).first().click();
    await form.getByRole("textbox", { name: "Name", exact: true }).fill(SENT);
    await form.getByLabel("Colour", { exact: true }).fill("#ffee00");
    await form.getByText("Hard to see on a light background.").waitFor();
    await form.getByRole("button", { name: "Green" }).click();
    await form.getByText("Hard to see").waitFor({ state: "detached" });
    await form.getByLabel("State", { exact: true }).click();
    await page.getByRole("option", { name: "Shipped" }).click();
    await desk.picture("order-status-form");

    await form.getByRole("switch", { name: "Tell the customer by e-mail" }).click();
    const messages = form.getByRole("tablist", { name: "Languages of the message" });
    const subject = form.getByRole("textbox", { name: "Subject (optional)" });
    const body = form.getByRole("textbox", { name: "Text (optional)" });
    await messages.getByRole("tab", { name: "Norsk bokmål" }).click();
    await subject.fill("Bestilling {{ order.number }} er sendt");
    await body.fill("Hei {{ recipient.name }}!\n\nBestillingen er på vei. Koden din: ");
    await form.getByRole("button", { name: "Insert a variable" }).click();
    await page.getByRole("menuitem", { name: "Order code" }).click();
    expect(await body.inputValue()).toMatch(/Koden din: {{ order.code }}$/);
    const preview = form.frameLocator("iframe:visible");
    await preview.getByText("Hei Kari Nordmann!", { exact: true }).waitFor();
    await preview.getByText("Koden din: 7KQ4-MXPA").waitFor();
    await body.scrollIntoViewIfNeeded();
    await desk.picture("order-status-message");
    const written = await body.inputValue();
    await body.fill(`${written} {{ order.nothing }}`);
    await form.getByRole("alert").getByText("“Text” is not valid").waitFor();
    expect(await preview.getByText("Koden din: 7KQ4-MXPA").isVisible()).toBe(true);
    // At the field, too, and in words that aren't the engine's.
    expect(await body.getAttribute("aria-invalid")).toBe("true");
    await form
      .getByText("“Text” is not valid (there is no “order.nothing”; line 3).")
      .first()
      .waitFor();
    await form.getByRole("button", { name: "Save" }).click();
    await form.getByRole("alert").getByText("there is no “order.nothing”").nth(1).waitFor();
    await body.fill(written);
    await form.locator('textarea[aria-invalid="false"]:visible').waitFor();
    await preview.getByText("Koden din: 7KQ4-MXPA").waitFor();
    expect(desk.faults.splice(0)).toEqual([
      expect.stringMatching(/^400 POST \S+\/preview$/),
      expect.stringMatching(/^400 POST \S+\/message-templates$/),
    ]);

    await messages.getByRole("tab", { name: "Українська" }).click();
    await subject.fill("Замовлення {{ order.number }} відправлено");
    await body.fill("Вітаємо, {{ recipient.name }}!\n\nЗамовлення в дорозі.");
    await form.getByRole("button", { name: "Save" }).click();
    await form.waitFor({ state: "detached" });
    await rowOf("Shipped", SENT).getByText("Tells the customer").waitFor();

    const status = await statusCalled(SENT);
    expect(status).toMatchObject({
      label: { en: SENT, nb: SENT },
      colour: "#16a34a",
      state: "shipped",
      notify_customer: true,
    });
    const { message_template } = await read(`/message-templates/${status.template_id}`);
    expect(Object.keys(message_template.content).sort()).toEqual(["nb", "uk"]);
  });

  step("puts it before another with the keyboard, and is told so", async () => {
    const { page } = desk;
    const before = await shippedNames();
    const last = before.length;
    expect(before.at(-1)).toBe(SENT);
    await page.getByRole("button", { name: `Move ${SENT}` }).focus();
    await page.keyboard.press("Space");
    await told(`${SENT} is picked up, at place ${last} of ${last}.`);
    // A key that comes before the places were measured moves nothing; nobody is as fast as this test.
    await eventually(async () => {
      await page.keyboard.press("ArrowUp");
      await told(`${SENT} is at place ${last - 1} of ${last}.`, 5_000);
    });
    await page.keyboard.press("Space");
    await page.getByText("The order is saved.").first().waitFor();
    expect(await shippedNames()).toEqual([...before.slice(0, -2), SENT, before.at(-2)]);
  });

  step("and back with the mouse", async () => {
    const { page } = desk;
    const before = await shippedNames();
    const handleOf = async (name = "") => {
      const box = await page.getByRole("button", { name: `Move ${name}` }).boundingBox();
      if (!box) throw new Error(`${name} has no handle`);
      return box;
    };
    const [from, to] = [await handleOf(SENT), await handleOf(before.at(-1))];
    await page.mouse.move(from.x + 5, from.y + 5);
    await page.mouse.down();
    await page.mouse.move(to.x + 5, to.y + 15, { steps: 10 });
    await told(`${SENT} is at place ${before.length} of ${before.length}.`);
    await page.mouse.up();
    await eventually(async () =>
      expect(await shippedNames()).toEqual([...before.slice(0, -2), before.at(-1), SENT]),
    );
  });

  step("E7: sets it on an order and tells the customer in the order's language", async () => {
    const { page } = desk;
    await desk.visit(`/orders/${kari.order.id}`);
    const card = desk.card("Order status");
    await card.getByText("Processing").first().waitFor();
    await card.getByText(code).waitFor();
    await card.getByRole("button", { name: "Change status" }).click();
    const form = page.getByRole("dialog", { name: "Change the status" });
    await form.getByLabel("New status").click();
    await page.getByRole("option", { name: SENT }).click();
    await form.getByText(`To ${KARI.email}, in this language: Norsk bokmål`).waitFor();
    await eventually(async () =>
      expect(await form.getByRole("switch", { name: "Tell the customer" }).isChecked()).toBe(true),
    );
    const text = form.getByLabel("Text", { exact: true });
    expect(await text.inputValue()).toContain(`Koden din: ${code}`);
    await text.fill(`${await text.inputValue()}\n\nHilsen Astrid`);
    await form.getByLabel("Reason (optional)").fill("Hentet av budbilen");
    await desk.picture("change-status");
    await form.getByRole("button", { name: "Change status" }).click();
    await form.waitFor({ state: "detached" });

    const history = card.getByRole("listitem").filter({ hasText: SENT });
    await history.getByText(/^Astrid Lunde ·/).waitFor();
    await history.getByText("Hentet av budbilen").waitFor();
    await history.getByText("The customer was told").waitFor();
    await eventually(async () => {
      const { log, messages } = await office.adminOrder(kari.order.id);
      expect(log[0].message.body).toContain("Hilsen Astrid");
      expect(messages).toContainEqual(
        expect.objectContaining({ kind: "order_status", recipient: KARI.email, status: "sent" }),
      );
    });
  });

  step("A8, E14: notes, the code and the history stand on the order", async () => {
    const { page, context } = desk;
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const card = desk.card("Order status");
    await card.getByLabel("New note").fill("Ringer tilbake på mandag.");
    await card.getByRole("button", { name: "Add the note" }).click();
    await card.getByRole("listitem").filter({ hasText: "Ringer tilbake på mandag." }).waitFor();
    await card.getByRole("button", { name: "Copy the order code" }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code);
    await card.getByText("History").scrollIntoViewIfNeeded();
    await desk.picture("order-status-widget");
  });

  step("E8: an unpaid order has its payment link, and says when it can't be paid", async () => {
    const { page } = desk;
    const [unpaid] = (await read("/orders?payment=awaiting&state=awaiting_payment")).orders;
    await desk.visit(`/orders/${unpaid.order_id}`);
    const card = desk.card("Order status");
    const link = await card.getByRole("link", { name: "Open" }).getAttribute("href");
    await card.getByRole("button", { name: "Copy the payment link" }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
    expect(link).toMatch(new RegExp(`^${store.url}/box-office/pay/`));
    await card.getByRole("button", { name: "Change status" }).click();
    const form = page.getByRole("dialog", { name: "Change the status" });
    await form.getByLabel("New status").click();
    await page.getByRole("option", { name: "Cancelled", exact: true }).click();
    const follows = form.getByRole("region", { name: "What follows" });
    await form.getByText("Nobody is told: the order has no e-mail address").waitFor();
    expect(await form.getByText("Nobody is told").count()).toBe(1);
    await follows.getByText("has not been paid and is no longer asked for.").waitFor();
    await form.getByLabel("New status").click();
    await page.getByRole("option", { name: "Processing" }).click();
    await form.getByText("Money is still due for this order").waitFor();
    expect(await form.getByRole("switch", { name: "Tell the customer" }).isChecked()).toBe(false);
    // What is only chosen is nobody's work.
    await page.keyboard.press("Escape");
    await form.waitFor({ state: "hidden" });
  });

  /** The paper of the order on screen, from its menu. */
  const fetched = async (item: string) => {
    const { page } = desk;
    await desk.card("Order status").getByRole("button", { name: "Actions", exact: true }).click();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: item }).click(),
    ]);
    const { pages } = await readPdf(readFileSync(await file.path()));
    return { name: file.suggestedFilename(), text: pages.map(({ text }) => text).join(" ") };
  };

  step("A9: books money that came in at the bank, and the order goes on", async () => {
    const { page } = desk;
    const [unpaid] = (await read("/orders?payment=awaiting&state=awaiting_payment")).orders;
    await desk.visit(`/orders/${unpaid.order_id}`);
    const card = desk.card("Order status");
    await card.getByRole("button", { name: "Mark as paid" }).click();
    const form = page.getByRole("dialog", { name: "Mark the order as paid" });
    const amount = form.getByLabel("Amount in NOK");
    expect(await amount.inputValue()).toBe(unpaid.due.toFixed(2));
    await amount.fill(String(unpaid.due + 1));
    await form.getByRole("button", { name: "Mark as paid" }).click();
    await form.getByText("Enter an amount above 0").waitFor();
    await amount.fill(`${unpaid.due},00`);
    await form.getByLabel("Reference").fill("KID 0071");
    await desk.picture("mark-paid");
    await form.getByRole("button", { name: "Mark as paid" }).click();
    await page.getByText("The payment is booked.").first().waitFor();
    await card.getByText("Processing").first().waitFor();
    const { box_office } = await read(`/orders/${unpaid.order_id}`);
    expect(box_office).toMatchObject({ amount_due: 0, status: { state: "processing" } });
    const receipt = await fetched("Receipt, 80 mm");
    expect(receipt.text).toContain(box_office.order_code);
    expect(receipt.text).toContain("KID 0071");
  });

  step("E14: prints an order as a PDF", async () => {
    await desk.visit(`/orders/${kari.order.id}`);
    const printed = await fetched("Print");
    expect(printed.name).toBe(`order-${code}.pdf`);
    for (const said of [code, KARI.email, KARI.last_name, "Valid"]) {
      expect(printed.text).toContain(said);
    }
    expect(printed.text).not.toContain("Ringer tilbake");
  });

  step("E11: at the level Advanced makes a status of their own and a private mark", async () => {
    const { page } = desk;
    await desk.visit("/settings/profile");
    await desk.card("Experience level").getByRole("combobox").click();
    await page.getByRole("option", { name: "Advanced" }).click();
    await desk.card("Experience level").getByText("also shows personal statuses").waitFor();
    await desk.visit("/settings/order-statuses");
    await page.getByRole("link", { name: "Personal statuses" }).click();
    await page.getByText("No personal statuses yet").waitFor();
    await addPersonal("Waiting for Astrid", { isPrivate: false });
    await addPersonal("Ask Ola first", { isPrivate: true });
    await rowOf("Private marks", "Ask Ola first").waitFor();
    await desk.picture("personal-statuses");
  });

  step("E11: marks an order for their own eyes", async () => {
    const { page } = desk;
    await desk.visit(`/orders/${kari.order.id}`);
    await desk.card("Order status").getByLabel("Personal mark").click();
    await page.getByRole("option", { name: "Ask Ola first" }).click();
    await page.getByText("The mark is saved.").first().waitFor();
    await desk.visit("/orders/by-status");
    await page.getByRole("row", { name: code }).getByText("Ask Ola first").waitFor();
  });

  step("E10: finds orders by status, and goes on from page to page", async () => {
    await Promise.all(
      [1, 2, 3, 4].map(async (buyer) => {
        for (let nth = 0; nth < MANY / 4; nth++) await buyGoods(`guest${buyer}@example.com`);
      }),
    );
    const { page } = desk;
    const [latest, ...others] = (await read("/orders?limit=12")).orders;
    const statuses = (await orders.statuses()).filter(
      ({ state, is_system }) => state !== "cancelled" && is_system,
    );
    for (const [nth, { order_id }] of others.entries()) {
      await orders.setStatus(order_id, statuses[nth % statuses.length].id, { notify: false });
    }
    await desk.visit("/orders/by-status");
    await page.getByRole("row", { name: latest.order_code }).waitFor();
    await desk.picture("orders-by-status");
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByText("Page 2").waitFor();
    await page.reload();
    await page.getByText("Page 2").waitFor();
    await page.getByRole("button", { name: "Previous" }).click();
    await page.getByText("Page 1").waitFor();

    await page.getByRole("button", { name: "Status", exact: true }).click();
    await page.getByRole("checkbox", { name: SENT }).click();
    await page.keyboard.press("Escape");
    await listed("guest1@example.com", 0);
    await listed(code, 1);
    await page.getByRole("button", { name: "Clear filters" }).click();
    await page.getByRole("searchbox", { name: "Search" }).fill(code);
    await listed("guest1@example.com", 0);
    await listed(code, 1);
    await page.getByRole("searchbox", { name: "Search" }).fill("");
  });

  step("E4: finds in the shop's log what became of one order, and whose doing it was", async () => {
    const { page } = desk;
    await page.getByRole("link", { name: "Order log" }).click();
    await page.getByRole("heading", { level: 1, name: "Order log" }).waitFor();
    const [latest] = (await read("/logs?limit=1")).logs;
    await page.getByRole("row", { name: latest.order_code }).first().waitFor();
    await desk.picture("order-log");
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByText(/^Page 2 · \d+ results$/).waitFor();

    const entries = (await read(`/logs?order_id=${kari.order.id}`)).logs.length;
    await page.getByRole("searchbox", { name: "Search" }).fill(code);
    await listed(code, entries);
    await listed(latest.order_code, 0);
    const move = page.getByRole("row", { name: "Hentet av budbilen" });
    await move.getByText("Status changed").waitFor();
    await move.getByText("Processing").waitFor();
    await move.getByText(SENT, { exact: true }).waitFor();
    await move.getByText("Astrid Lunde").waitFor();
    await page.getByRole("button", { name: "What happened" }).click();
    await page.getByRole("checkbox", { name: "Note added" }).click();
    await page.keyboard.press("Escape");
    await listed(code, 1);
    await page.getByRole("row", { name: code }).getByRole("link").click();

    await desk.card("Order status").getByRole("link", { name: "Show in the order log" }).click();
    await page.getByRole("button", { name: /only this one/ }).waitFor();
    await listed(code, entries);
    await listed(latest.order_code, 0);
    await page.getByRole("button", { name: "Who", exact: true }).click();
    await page.getByRole("checkbox", { name: "Astrid Lunde" }).click();
    await page.keyboard.press("Escape");
    await listed("Placed", 0);
    await move.waitFor();
    await page.getByRole("button", { name: "Clear filters" }).click();
    await page.getByRole("row", { name: latest.order_code }).first().waitFor();
  });

  step(
    "E8: changes several together, is warned of money due, and told of each that could not be changed",
    async () => {
      const { page } = desk;
      const dead = await office.api.post(
        "/admin/box-office/order-statuses",
        { label: { en: "Lost" }, colour: "#71717a", state: "processing", next_status_ids: [] },
        office.store.admin,
      );
      const [stuck] = (await read("/orders?q=guest2@example.com&limit=1")).orders;
      await orders.setStatus(stuck.order_id, dead.data.order_status.id);
      const { answer } = await office.buy([{ variant_id: offer.variant_id, quantity: 1 }], {
        provider: "pp_invoice_invoice",
        email: "invoice@example.com",
      });
      await orders.expectState(answer.data.order.id, "awaiting_payment");
      await desk.visit("/orders/by-status");
      await page.getByRole("row", { name: stuck.order_code }).getByText("Lost").waitFor();
      await page.getByRole("checkbox", { name: "Select all rows of this page" }).click();
      await page.getByText("25 rows selected").waitFor();
      await page.getByRole("row").last().scrollIntoViewIfNeeded();
      expect(await desk.sees(page.getByRole("button", { name: "Change status" }))).toBe(true);
      await page.getByRole("button", { name: "Change status" }).click();
      const form = page.getByRole("dialog", { name: "Change the status of 25 orders" });
      // Below the bar, were it not behind the form.
      await form.getByText("New status").click({ trial: true });
      await form.getByLabel("New status").click();
      await page.getByRole("option", { name: "Awaiting payment", exact: true }).click();
      const unpaid = (await read("/orders?limit=25")).orders.filter(({ due }: Body) => due > 0);
      const warning = form.getByText(`Money is still due for ${unpaid.length} of these orders`);
      expect(await warning.count()).toBe(0);
      await form.getByLabel("New status").click();
      await page.getByRole("option", { name: "Shipped", exact: true }).click();
      await warning.waitFor();
      await form.getByLabel("New status").click();
      await page.getByRole("option", { name: "Waiting for Astrid" }).click();
      await form.getByRole("button", { name: "Change 25 orders" }).click();
      const left = page.getByRole("dialog", { name: "Change the status of 1 order" });
      await left.getByText("1 order could not be changed.").waitFor();
      await left.getByText(stuck.order_code).waitFor();
      await left.getByText("The order can’t go to this status from where it is.").waitFor();
      await desk.picture("change-several");
      await left.getByRole("button", { name: "Cancel" }).click();
      await left.waitFor({ state: "hidden" });
      await page.getByRole("row", { name: "Waiting for Astrid" }).first().waitFor();
      expect((await read("/orders?q=guest1@example.com")).orders[0].status.label.en).toBe(
        "Waiting for Astrid",
      );
    },
  );

  step("a status in use asks what takes its place; others say why they stay", async () => {
    const { page } = desk;
    await orders.setStatus(kari.order.id, (await statusCalled(SENT)).id);
    await desk.visit("/settings/order-statuses");
    const ask = async (name: string) => {
      await page.getByRole("button", { name: `Actions for ${name}` }).click();
      await page.getByRole("menuitem", { name: "Delete" }).click();
      return page.getByRole("alertdialog", { name: `Delete “${name}”?` });
    };
    const system = await ask("Received");
    await system.getByText("can be renamed and coloured, but not deleted").waitFor();
    await system.getByRole("button", { name: "Close" }).click();

    const sent = await ask(SENT);
    expect(await sent.getByRole("button", { name: "Delete" }).isDisabled()).toBe(true);
    await sent.getByRole("combobox").click();
    await page.getByRole("option", { name: "Shipped" }).click();
    await desk.picture("delete-status");
    await sent.getByRole("button", { name: "Cancel" }).click();
    const lost = await ask("Lost");
    await lost.getByRole("combobox").click();
    await page.getByRole("option", { name: "Processing" }).click();
    await lost.getByRole("button", { name: "Delete" }).click();
    await lost.waitFor({ state: "detached" });
    expect(await statusCalled("Lost")).toBeUndefined();
  });

  step("E4: is told of new orders as they come in, one and several", async () => {
    const { page } = desk;
    await desk.visit("/orders/by-status");
    const order = await buyGoods("anna@example.com");
    const [{ display_id }] = (await read("/orders?q=anna@example.com")).orders;
    const words = new RegExp(`A new order has arrived: #${display_id} · NOK\\s50.00`);
    await page.getByText(words).waitFor();
    await page.getByRole("row", { name: "anna@example.com" }).first().waitFor();
    await page.getByRole("button", { name: /Open the order$/ }).click();
    await page.waitForURL(new RegExp(`/orders/${order}$`));

    await desk.visit("/settings/order-statuses");
    await desk.context.setOffline(true);
    await buyGoods("berit@example.com");
    const last = await buyGoods("cato@example.com");
    await eventually(async () => expect((await read("/orders")).orders[0].order_id).toBe(last));
    await desk.context.setOffline(false);
    await page.getByText(/2 new orders have arrived/).waitFor();
    await page.getByRole("button", { name: /Show the orders$/ }).click();
    await page.getByRole("row", { name: "cato@example.com" }).first().waitFor();
  });

  step("E9: the way back is refused when the seat is sold, and goes with a reason", async () => {
    const { page } = desk;
    const event = await office.createEvent({ title: "Kammerkonsert", capacity: 1 });
    const [{ variant_id }] = event.sessions[0].ticket_offers;
    const seat = [{ variant_id, quantity: 1 }];
    const first = (await office.buy(seat)).answer.data.order.id;
    await orders.expectState(first, "processing");
    await orders.move(first, "cancelled");
    await eventually(async () => {
      expect((await office.buy(seat)).answer.data.type).toBe("order");
    });

    await desk.visit(`/orders/${first}`);
    await desk.card("Order status").getByRole("button", { name: "Change status" }).click();
    const form = page.getByRole("dialog", { name: "Change the status" });
    await form.getByLabel("New status").click();
    await page.getByRole("option", { name: "Processing" }).click();
    const follows = form.getByRole("region", { name: "What follows" });
    await follows.getByText("1 ticket comes back with a new QR code").waitFor();
    await follows.getByText("1 person is told by e-mail.").waitFor();
    expect(await form.getByRole("switch", { name: "Do it all the same" }).count()).toBe(0);
    await form.getByRole("button", { name: "Change status" }).click();
    await form.getByText("There are not enough free places.").waitFor();
    await form.getByText("Not enough places left: Kammerkonsert, Adult").waitFor();
    await form.getByRole("switch", { name: "Do it all the same" }).click();
    await form.getByRole("button", { name: "Change status" }).click();
    await form.getByText("Fill this in.").waitFor();
    await form.getByLabel("Reason", { exact: true }).fill("A chair is put in");
    await desk.picture("change-status-forced");
    await form.getByRole("button", { name: "Change status" }).click();
    await form.waitFor({ state: "detached" });
    await desk.card("Order status").getByText("Done all the same").waitFor();

    await desk.visit(`/box-office/events/${event.id}`);
    const problem = /This order is paid for more places than there are left/;
    await page.getByRole("img", { name: problem }).hover();
    await page.getByRole("tooltip", { name: problem }).waitFor();
    expect(desk.faults.splice(0)).toEqual([expect.stringMatching(/^400 POST \S+\/status$/)]);
  });

  step("E2, E16, M6: sets who is told, the terms and a question of the checkout", async () => {
    const { page } = desk;
    await desk.visit("/settings/box-office");
    await desk.card("Notifications").getByRole("button", { name: "Edit" }).click();
    const notifications = page.getByRole("dialog", { name: "Notifications" });
    await notifications.getByLabel("More administrators (optional)").fill("not an address");
    await notifications.getByRole("button", { name: "Save" }).click();
    await notifications.getByText("Enter e-mail addresses.").waitFor();
    await notifications.getByLabel("E-mail of the merchant (optional)").fill("hall@example.com");
    await notifications
      .getByLabel("More administrators (optional)")
      .fill("ola@example.com\nkari@example.com");
    await notifications.getByLabel("Phone numbers (optional)").fill("+47 900 00 001");
    await notifications.getByRole("button", { name: "Save" }).click();
    await notifications.waitFor({ state: "detached" });
    await desk.card("Notifications").getByText("+4790000001").waitFor();

    await page.getByRole("button", { name: "Ask for terms" }).click();
    const terms = page.getByRole("dialog", { name: "Edit the terms" });
    await terms.getByLabel("Version").fill("2026-11");
    await terms
      .getByRole("textbox", { name: "Text beside the box" })
      .fill("I accept the terms of sale");
    await terms.getByRole("switch", { name: "Required" }).click();
    await terms.getByRole("button", { name: "Save" }).click();
    await terms.waitFor({ state: "detached" });
    await desk.card("Terms").getByText("2026-11").waitFor();
    await desk.card("Terms").getByRole("button", { name: "Edit" }).click();
    expect(await terms.getByLabel("Version").inputValue()).toBe("2026-11");
    await terms.getByRole("button", { name: "Cancel" }).click();

    await page.getByRole("button", { name: "Add a question" }).click();
    const question = page.getByRole("dialog", { name: "Add a question" });
    await question
      .getByRole("textbox", { name: "Question", exact: true })
      .fill("How did you hear of us?");
    await question.getByLabel("Kind of answer").click();
    await page.getByRole("option", { name: "A choice" }).click();
    await question.getByRole("textbox", { name: "Choice 1", exact: true }).fill("From friends");
    await question.getByRole("button", { name: "Add a choice" }).click();
    await question.getByRole("textbox", { name: "Choice 2", exact: true }).fill("In the paper");
    await desk.picture("checkout-question");
    await question.getByRole("button", { name: "Save" }).click();
    await question.waitFor({ state: "detached" });
    await desk.card("Questions at checkout").getByText("how_did_you_hear_of_us").waitFor();
    await desk.picture("settings");
  });

  step("limits the places that one address may hold, at a desk and on a phone", async () => {
    phone ??= await browser.open(store.url, PHONE, desk);
    const noLimit = { limit: null, words: "No limit" };
    const sixty = { limit: 60, words: "60 places of an event at a time" };
    const forty = { limit: 40, words: "40 places of an event at a time" };
    for (const { visitor, before, after } of [
      { visitor: desk, before: noLimit, after: sixty },
      { visitor: phone, before: sixty, after: forty },
      { visitor: desk, before: forty, after: noLimit },
    ]) {
      await visitor.visit("/settings/box-office");
      const card = visitor.card("Places held in carts");
      await card.getByText(before.words, { exact: true }).waitFor();
      await card.getByRole("button", { name: "Edit" }).click();
      const form = visitor.page.getByRole("dialog", { name: "Places held in carts" });
      const places = form.getByLabel("Places of an event, for one IP address (optional)");
      const save = form.getByRole("button", { name: "Save" });
      expect(await places.inputValue()).toBe(String(before.limit ?? ""));

      const refusal = form.getByText("Enter a whole number from 1 to 10000.");
      for (const refused of ["0", "-5", "10001", "a few"]) {
        await places.fill(refused);
        await save.click();
        await refusal.waitFor();
        await checkLooks(visitor, undefined, "en", save);
        await places.fill("10000");
        await refusal.waitFor({ state: "detached" });
      }
      expect(await heldPerAddress()).toBe(before.limit);

      await places.fill(String(after.limit ?? " "));
      if (after === sixty) await visitor.picture("settings-held-places");
      if (after === forty) await visitor.picture("settings-held-places-phone");
      await save.click();
      await form.waitFor({ state: "detached" });
      await visitor.visit("/settings/box-office");
      await card.getByText(after.words, { exact: true }).waitFor();
      expect(await heldPerAddress()).toBe(after.limit);
    }
  });

  step(
    "a phone shows why each step of an order was taken, and what chosen orders can do",
    async () => {
      const { page } = phone;
      await phone.visit(`/orders/log?order_id=${kari.order.id}`);
      const entry = page.getByRole("row", { name: "Hentet av budbilen" });
      await entry.getByRole("link").scrollIntoViewIfNeeded();
      expect(await phone.sees(entry.getByText("Hentet av budbilen"))).toBe(true);

      await phone.visit("/orders/by-status");
      await page.getByRole("checkbox", { name: "Select all rows of this page" }).click();
      await page.getByRole("row").last().getByRole("link").scrollIntoViewIfNeeded();
      expect(await phone.sees(page.getByRole("button", { name: "Change status" }))).toBe(true);
    },
  );

  step("E16, M6: what the buyer answered and accepted stands on the order", async () => {
    const orderId = await buyGoods("eva@example.com", async (cartId) => {
      const at = `/store/box-office/carts/${cartId}`;
      const answers = { how_did_you_hear_of_us: "in_the_paper" };
      expect((await office.try("post", `${at}/fields`, { answers })).status).toBe(200);
      expect((await office.try("post", `${at}/terms`, { version: "2026-11" })).status).toBe(200);
    });
    await desk.visit(`/orders/${orderId}`);
    const card = desk.card("Order status");
    await card.getByText("In the paper").waitFor();
    await card.getByText(/^2026-11, /).waitFor();
  });

  step("E14: deletes an order for good, once its code is typed", async () => {
    const { page } = desk;
    const orderId = await buyGoods("by.mistake@example.com");
    const { order_code } = await office.adminOrder(orderId);
    await desk.visit(`/orders/${orderId}`);
    await desk.card("Order status").getByRole("button", { name: "Actions", exact: true }).click();
    await page.getByRole("menuitem", { name: "Delete" }).click();
    const question = page.getByRole("alertdialog", { name: "Delete this order?" });
    const act = question.getByRole("button", { name: "Delete the order" });
    expect(await act.isDisabled()).toBe(true);
    await question.getByRole("textbox").fill(order_code.replace("-", "").toLowerCase());
    await desk.picture("delete-order");
    await act.click();
    await page.getByRole("heading", { level: 1, name: "Orders by status" }).waitFor();
    const left = (await read("/orders?q=by.mistake@example.com")).orders;
    expect(left.map(({ order_id }: Body) => order_id)).not.toContain(orderId);
    expect((await office.adminOrder(orderId)).archived_at).not.toBeNull();
  });

  for (const language of LANGUAGES) {
    step(`E15: these pages speak ${language}, and fit a desk and a phone`, async () => {
      phone ??= await browser.open(store.url, PHONE, desk);
      for (const visitor of [desk, phone]) {
        await visitor.visit("/orders/by-status");
        await visitor.speak(language);
        for (const [nth, { address, name }] of PAGES.entries()) {
          await visitor.visit(address);
          const title = { name: TITLES[language][nth] as string, exact: true, level: 1 };
          await visitor.page.getByRole("heading", title).waitFor();
          await checkLooks(visitor, name, language, visitor.page.locator("main button").first());
        }
      }
      await phone.visit(`/orders/${kari.order.id}`);
      const widget = phone.page.getByText(code, { exact: true });
      await widget.scrollIntoViewIfNeeded();
      await checkLooks(phone, "order-status", language, phone.page.getByText(code));
      await phone.visit("/settings/order-statuses");
      await phone.page.locator("main button").first().click();
      await phone.page.getByRole("dialog").getByRole("tablist").first().waitFor();
      await checkLooks(
        phone,
        "order-status-form",
        language,
        phone.page.getByRole("dialog").getByRole("switch").last(),
      );
    });
  }

  step("nothing failed unseen", async () => {
    expect(browser.faults).toEqual([]);
  });

  const read = async (path: string): Promise<Body> =>
    (await office.api.get(`/admin/box-office${path}`, office.store.admin)).data;

  const heldPerAddress = async (): Promise<number | null> =>
    (await read("/settings/ticketing")).settings.max_held_per_address;

  const statusCalled = async (name: string): Promise<Body> =>
    (await orders.statuses()).find(({ label }) => label.en === name);

  const shippedNames = async (): Promise<string[]> =>
    (await orders.statusesOf("shipped")).map(({ label }) => label.en);

  /** What those hear who can't see it. */
  const told = (text: string, timeout?: number) =>
    desk.page.getByText(text).waitFor({ state: "attached", timeout });

  /** The row of a status below its state. */
  const rowOf = (state: string, name: string) =>
    desk.page
      .getByRole("list", { name: state, exact: true })
      .getByRole("listitem")
      .filter({ hasText: name });

  /** So many rows of the list have the text. */
  const listed = (text: string, rows: number) =>
    eventually(async () =>
      expect(await desk.page.getByRole("row", { name: text }).count()).toBe(rows),
    );

  async function addPersonal(name: string, { isPrivate }: { isPrivate: boolean }) {
    const { page } = desk;
    await page.getByRole("button", { name: "Add a personal status" }).click();
    const form = page.getByRole("dialog", { name: "Add a personal status" });
    await form.getByRole("textbox", { name: "Name", exact: true }).fill(name);
    await form.getByRole("button", { name: isPrivate ? "Pink" : "Orange" }).click();
    if (isPrivate) {
      await form.getByRole("switch", { name: "Private mark" }).click();
      expect(await form.getByRole("switch", { name: "Tell the customer" }).count()).toBe(0);
    }
    await form.getByRole("button", { name: "Save" }).click();
    await form.waitFor({ state: "detached" });
    await page.getByText(name).first().waitFor();
  }

  const buyTicket = (buyer: typeof KARI, locale: string) =>
    purchase(office, {
      buyer,
      locale,
      lines: [{ offer, attendees: [{ name: `${buyer.first_name} ${buyer.last_name}` }] }],
    });

  /** Buys a programme; the order's id. */
  async function buyGoods(email: string, atCheckout?: (cartId: string) => Promise<void>) {
    const cartId = await office.cart([{ variant_id: goods, quantity: 1 }], email);
    await atCheckout?.(cartId);
    await office.startPayment(cartId);
    const { data } = await office.complete(cartId);
    await orders.expectState(data.order.id, "processing");
    return data.order.id as string;
  }
});
