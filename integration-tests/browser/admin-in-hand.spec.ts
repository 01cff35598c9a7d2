import type { Locator } from "playwright-core";
import { type Body, type BoxOffice, eventually, inDays } from "../fixtures/box-office";
import { PHONE, type TestBrowser, type Visitor } from "../fixtures/browser";
import { ADMIN, type DemoStore } from "../fixtures/demo-store";
import { purchase } from "../fixtures/purchase";
import { closeDesk, openDesk } from "./desk";
import { checkLooks } from "./languages";
import { storyOf } from "./story";

const MINUTES = 60_000;
jest.setTimeout(5 * MINUTES);

/** One pixel. */
const PICTURE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

const KARI = { first_name: "Kari", last_name: "Nordmann", email: "kari.nordmann@example.com" };
const LIV = { first_name: "Liv", last_name: "Larsen", email: "liv.larsen@example.com" };
const PER = { first_name: "Per", last_name: "Hansen", email: "per.hansen@example.com" };

/** The small things of a merchant's day, at a desk of 1280 px and on a phone of 390 px. */
describe("the admin, in the hand", () => {
  let store: DemoStore;
  let office: BoxOffice;
  let browser: TestBrowser;
  let desk: Visitor;
  let phone: Visitor;
  let event: Body;
  let goods: string;
  let paid: Body;
  let unpaid: Body;

  const step = storyOf(() => browser.visitors);

  beforeAll(async () => {
    ({ store, office, browser, desk } = await openDesk());
    goods = await office.createGoods();
    event = await office.createEvent({
      title: "Havnekonsert",
      sessions: [{ starts_at: inDays(0), ends_at: inDays(1), capacity: 100 }],
    });
    const [offer] = event.sessions[0].ticket_offers;
    paid = await purchase(office, {
      buyer: KARI,
      lines: [{ offer, attendees: [{ name: "Kari Nordmann" }, { name: "Ola Nordmann" }] }],
    });
    unpaid = await purchase(office, {
      buyer: PER,
      lines: [{ offer, attendees: [{ name: "Per Hansen" }] }],
      provider: "pp_invoice_invoice",
    });
    await desk.signIn(ADMIN);
    phone = await browser.open(store.url, PHONE, desk);
  }, 12 * MINUTES);

  afterAll(async () => {
    await closeDesk({ store, browser });
  }, 2 * MINUTES);

  step("E4: a new order is told of in the bar at the top, and never over a control", async () => {
    const { page } = desk;
    await desk.visit(`/orders/${paid.order.id}`);
    await desk.card("Order status").getByRole("button", { name: "Change status" }).click();
    const form = page.getByRole("dialog");
    await form.getByRole("button", { name: "Cancel" }).waitFor();
    const order = await buyGoods("anna@example.com");
    await notice(desk).waitFor();
    expect(await page.locator("[data-sonner-toast]").count()).toBe(0);
    await form.getByRole("button", { name: "Change status" }).click({ trial: true });
    await form.getByRole("button", { name: "Cancel" }).click();
    await desk.picture("new-order");
    await notice(desk).click();
    await page.waitForURL(new RegExp(`/orders/${order}$`));
    await notice(desk).waitFor({ state: "detached" });
  });

  step("E4: at the door a phone counts them quietly, and Undo stays free", async () => {
    const { page } = phone;
    await phone.visit("/box-office/check-in");
    await page.getByLabel("Event", { exact: true }).click();
    await page.getByRole("option", { name: event.title }).click();
    await page.getByLabel("Ticket number").fill(paid.tickets[1].number);
    await page.getByRole("button", { name: "Check in", exact: true }).click();
    const undo = page.getByRole("button", { name: /^Undo the admission/ });
    await undo.waitFor();
    await buyGoods("berit@example.com");
    const bar = page.locator("[aria-live=off]").getByRole("button");
    await bar.getByText("1", { exact: true }).waitFor();
    expect(await page.locator("[data-sonner-toast]").count()).toBe(0);
    await undo.click({ trial: true });
    await checkLooks(phone, undefined, "en", undo);
  });

  step("E4: one tab of several looks for new orders, and all of them tell", async () => {
    await desk.visit("/orders/by-status");
    const second = await desk.context.newPage();
    await second.goto("/app/box-office/events");
    await second.waitForLoadState("networkidle");
    const looks = new Map([desk.page, second].map((page) => [page, 0]));
    for (const page of looks.keys()) {
      page.on("request", (request) => {
        const isLook = request.url().includes("/box-office/orders?order=-placed_at&limit=25");
        if (isLook) looks.set(page, (looks.get(page) ?? 0) + 1);
      });
    }
    const looked = () => [...looks.values()];
    await buyGoods("cato@example.com");
    const told = (page: typeof second) =>
      page.getByRole("button", { name: /^A new order has arrived/ });
    await Promise.all([told(desk.page).waitFor(), told(second).waitFor()]);
    await second.getByRole("button", { name: "Seen" }).click();
    await told(desk.page).waitFor({ state: "detached" });
    // Each looks once by itself, maybe only now; one of them goes on.
    await eventually(async () => expect(Math.max(...looked())).toBeGreaterThan(2), 60);
    expect(Math.min(...looked())).toBeLessThanOrEqual(1);

    const [[leading] = [desk.page]] = [...looks].sort(([, some], [, others]) => others - some);
    const before = looks.get(leading === second ? desk.page : second) ?? 0;
    const other = leading === second ? desk.page : second;
    if (leading === desk.page) await desk.page.goto("about:blank");
    else await second.close();
    await eventually(async () => expect(looks.get(other)).toBeGreaterThan(before), 60);
    if (!second.isClosed()) await second.close();
  });

  step("a phone shows an order's status, its tickets and Mark as paid first", async () => {
    const { page } = phone;
    await phone.visit(`/orders/${unpaid.order.id}`);
    const card = phone.card("Where the order stands");
    expect(await phone.sees(card.getByText("Awaiting payment").first())).toBe(true);
    expect(await phone.sees(page.getByText("Per Hansen").first())).toBe(true);
    const act = card.getByRole("button", { name: "Mark as paid" });
    expect(await phone.sees(act)).toBe(true);
    await phone.picture("order-phone");
    await checkLooks(phone, undefined, "en", act);
    await act.click();
    const form = page.getByRole("dialog", { name: "Mark the order as paid" });
    expect(await form.getByLabel("Amount in NOK").inputValue()).toBe("250.00");
    await page.keyboard.press("Escape");
    await form.waitFor({ state: "detached" });

    await desk.visit(`/orders/${unpaid.order.id}`);
    expect(await desk.card("Where the order stands").isVisible()).toBe(false);
  });

  step("T4: a phone calls reserved what is only reserved, and takes it from there", async () => {
    const { page } = phone;
    await phone.visit(`/orders/${paid.order.id}`);
    const card = phone.card("Where the order stands");
    expect(await phone.sees(card.getByText("Reserved", { exact: true }))).toBe(true);
    const said = page.getByText("NOK 500.00 is reserved and not taken yet.");
    expect(await said.filter({ visible: true }).count()).toBe(1);
    const act = card.getByRole("button", { name: "Capture" });
    expect(await phone.sees(act)).toBe(true);
    await checkLooks(phone, undefined, "en", act);
    await act.click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Capture" }).click();
    await card.getByText("Paid", { exact: true }).waitFor();
    await act.waitFor({ state: "detached" });
  });

  step("links can be read on their ground, at 4.5 to 1 and in both themes", async () => {
    const { page } = desk;
    for (const theme of ["light", "dark"] as const) {
      await page.evaluate((value) => localStorage.setItem("medusa_admin_theme", value), theme);
      for (const address of [`/orders/${paid.order.id}`, "/box-office/registrations"]) {
        await desk.visit(address);
        await page.getByRole("link", { name: paid.tickets[0].number }).first().waitFor();
        expect(await faintLinks(desk)).toEqual([]);
      }
    }
    await page.evaluate(() => localStorage.removeItem("medusa_admin_theme"));
  });

  step("an event is made with a picture, sessions by a rule, and limits in one grid", async () => {
    for (const visitor of [desk, phone]) {
      const { page } = visitor;
      const next = page.getByRole("button", { name: "Continue" });
      const title = `Every Saturday, ${page.viewportSize()?.width} px`;
      await visitor.visit("/box-office/events/create");
      await page.getByLabel("Title").fill(title);
      await page
        .locator("input[type=file]")
        .setInputFiles({ name: "not.txt", mimeType: "text/plain", buffer: Buffer.from("x") });
      await page.getByText("Choose a picture").waitFor();
      await page
        .locator("input[type=file]")
        .setInputFiles({ name: "quay.png", mimeType: "image/png", buffer: PICTURE });
      const address = page.getByLabel("Image address");
      await eventually(async () =>
        expect(await address.inputValue()).toMatch(new RegExp(`^${store.url}/static/.*quay.png$`)),
      );
      await next.click();

      await page.getByLabel("Starts").fill("2127-02-01T19:00");
      await page.getByRole("button", { name: "Add sessions by a rule" }).click();
      expect(await page.getByRole("checkbox", { name: "Saturday" }).isChecked()).toBe(true);
      await page.getByLabel("Until").fill("2127-02-15");
      const add = page.getByRole("button", { name: "Add 2 sessions" });
      await checkLooks(visitor, undefined, "en", add);
      await add.click();
      await next.click();

      await page.getByLabel("Name", { exact: true }).fill("Adult");
      await page.getByLabel("Price (NOK)").fill("350");
      await page.getByRole("button", { name: "Add a ticket type" }).click();
      await page.getByLabel("Name", { exact: true }).last().fill("Child");
      await page.getByLabel("Price (NOK)").last().fill("120");
      await next.click();

      await page.getByLabel("Places: Same for all").fill("25");
      await page.getByLabel("Places for Child: Same for all").fill("5");
      await page.getByLabel("Places for Child: ").nth(2).fill("7");
      const save = page.getByRole("button", { name: "Create draft" });
      await checkLooks(visitor, undefined, "en", save);
      await visitor.picture(visitor === desk ? "event-limits" : "event-limits-phone");
      await save.click();
      await page.getByRole("heading", { level: 1, name: title }).waitFor();

      const made = await office.readEvent(page.url().split("/").pop() ?? "");
      expect((await fetch(made.image_url)).status).toBe(200);
      await page.locator(`img[src="${made.image_url}"]`).waitFor();
      expect(made.sessions.map(({ starts_at }: Body) => starts_at.slice(0, 16))).toEqual([
        "2127-02-01T18:00",
        "2127-02-08T18:00",
        "2127-02-15T18:00",
      ]);
      const limits = made.capacity_pools.map(({ capacity }: Body) => capacity);
      expect(limits.filter(Boolean).sort()).toEqual([25, 25, 25, 5, 5, 7]);
    }
  });

  step(
    "an event's capacity is a table that folds, with cancelled sessions out of the way",
    async () => {
      const sessions = [1, 2, 3, 4].map((day) => ({
        starts_at: inDays(40 + day),
        name: `Evening ${day}`,
        capacity: 20,
        capacities: { Adult: 5 },
      }));
      const many = await office.createEvent({ title: "Fire kvelder", sessions });
      await office.api.post(
        `/admin/box-office/sessions/${many.sessions[3].id}/cancel`,
        {},
        office.store.admin,
      );
      for (const visitor of [desk, phone]) {
        await visitor.visit(`/box-office/events/${many.id}`);
        const card = visitor.card("Capacity");
        const rows = async () => (await card.getByRole("row").allInnerTexts()).join(" | ");
        await card.getByRole("row", { name: /^Limits.*Evening 3/ }).waitFor();
        expect(await rows()).not.toContain("Evening 4");
        const fold = card.getByRole("button", { name: /Evening 1/ });
        expect(await card.getByRole("row", { name: /^Adult/ }).count()).toBe(3);
        await fold.click();
        expect(await card.getByRole("row", { name: /^Adult/ }).count()).toBe(2);
        await card.getByRole("button", { name: "1 cancelled session" }).click();
        await card.getByRole("row", { name: /Evening 4.*–/ }).waitFor();
        await checkLooks(visitor, undefined, "en", fold);

        // A limit whose figures are not there yet is not unlimited.
        await visitor.page.route("**/report", async (route) => {
          const response = await route.fetch();
          const { report } = await response.json();
          await route.fulfill({
            response,
            json: { report: { ...report, pools: [], sessions: [] } },
          });
        });
        await visitor.visit(`/box-office/events/${many.id}`);
        await card
          .getByRole("row", { name: /^Limits|Evening 3/ })
          .first()
          .waitFor();
        expect(await rows()).not.toContain("Unlimited");
        expect(await visitor.card("Sessions").getByText("unlimited").count()).toBe(0);
        await visitor.page.unroute("**/report");
      }
    },
  );

  step("from an event to its registrations, to its door, and back", async () => {
    for (const visitor of [desk, phone]) {
      const { page } = visitor;
      await visitor.visit(`/box-office/events/${event.id}`);
      await page.getByRole("main").getByRole("link", { name: "Registrations" }).click();
      await page.getByRole("row", { name: paid.tickets[0].number }).waitFor();
      await checkLooks(
        visitor,
        undefined,
        "en",
        page.getByRole("link", { name: "Open the event" }),
      );
      await page.getByRole("main").getByRole("link", { name: "Check-in" }).click();
      await page.waitForURL(/check-in/);
      await page.getByLabel("Ticket number").waitFor();
      await page.getByRole("main").getByRole("link", { name: "Registrations" }).click();
      await page.getByRole("row", { name: paid.tickets[0].number }).waitFor();
      await page.goBack();
      await page.getByRole("link", { name: event.title }).click();
      await page.getByRole("heading", { level: 1, name: event.title }).waitFor();
    }
  });

  step("at the door a guest is found by name or order, and pays there and is let in", async () => {
    const [offer] = event.sessions[0].ticket_offers;
    const late = await purchase(office, {
      buyer: LIV,
      lines: [{ offer, attendees: [{ name: "Liv Larsen" }] }],
      provider: "pp_invoice_invoice",
    });
    const { page } = phone;
    await phone.visit("/box-office/check-in");
    await page.getByRole("button", { name: "Change" }).click();
    const find = page.getByLabel("Find an event");
    const [field, icon] = await find.evaluate((input) => [
      input.clientHeight,
      input.nextElementSibling?.clientHeight,
    ]);
    expect(icon).toBe(field);
    const today = page.getByRole("button", { name: event.title });
    expect((await today.boundingBox())?.height).toBeGreaterThanOrEqual(60);
    await checkLooks(phone, "check-in-today", "en", today);
    await today.click();

    const search = page.getByLabel("Name, e-mail or order");
    await search.fill("nobody at all");
    await page.getByText("Nobody of this event").waitFor();
    await search.fill(KARI.email);
    await page.getByRole("button", { name: "Check in: Kari Nordmann" }).waitFor();
    await page.getByText(/^Is in since/).waitFor();
    const read: string[] = [];
    page.on("request", (request) => read.push(new URL(request.url()).pathname));
    await search.fill(`#${late.order.display_id}`);
    const pay = page.getByRole("button", { name: "Mark as paid and admit: Liv Larsen" });
    await pay.waitFor();
    await page.getByRole("button", { name: /Kari Nordmann/ }).waitFor({ state: "detached" });
    await checkLooks(phone, undefined, "en", pay);
    const ofOne = [`/orders/${late.order.id}`, `/registrations/${late.tickets[0].id}`];
    expect(read.filter((one) => ofOne.some((path) => one.endsWith(path)))).toEqual([]);
    await pay.click();
    const question = page.getByRole("alertdialog", { name: /been paid/ });
    await question.getByText(/NOK\s250.00 is due/).waitFor();
    await question.getByRole("button", { name: "Mark as paid and admit" }).click();
    await page.locator("[aria-live=assertive]").getByText("Admitted").waitFor();
    const order = await office.adminOrder(late.order.id);
    expect([order.amount_due, order.tickets[0].checked_in_at]).toEqual([0, expect.any(String)]);
  });

  step("A12: the door's own guests come first, more are counted, any event is found", async () => {
    const festival = await office.createEvent({
      title: "Festspill",
      sessions: [
        { name: "Tonight", starts_at: inDays(0), ends_at: inDays(1), capacity: 50 },
        { name: "Tomorrow", starts_at: inDays(1), capacity: 50 },
      ],
    });
    const [tonight, tomorrow] = festival.sessions;
    for (const [session, count] of [
      [tonight, 2],
      [tomorrow, 6],
      [tomorrow, 6],
    ]) {
      const attendees = Array.from({ length: count }, () => ({ name: "Mange Venner" }));
      await purchase(office, {
        buyer: PER,
        lines: [{ offer: session.ticket_offers[0], attendees }],
      });
    }
    const { page } = phone;
    await phone.visit(`/box-office/check-in?event_id=${festival.id}&session_id=${tonight.id}`);
    await page.getByLabel("Name, e-mail or order").fill("mange");
    await page.getByText("4 more.").waitFor();
    expect(await page.getByRole("button", { name: "Check in: Mange Venner" }).count()).toBe(2);

    await page.getByRole("button", { name: "Change" }).click();
    await page.getByLabel("Find an event").fill("fire kve");
    await page.waitForResponse(/\/events\?.*q=fire/);
    await page.getByLabel("Event", { exact: true }).click();
    await page.getByRole("option", { name: "Fire kvelder" }).waitFor();
    expect(await page.getByRole("option", { name: event.title }).count()).toBe(0);
    await page.getByRole("option", { name: "Fire kvelder" }).click();
    await page.getByLabel("Session").waitFor();
  });

  step("the desk is warned of a ticket whose money was given back, as the door is", async () => {
    const [offer] = event.sessions[0].ticket_offers;
    const { order, tickets } = await purchase(office, {
      buyer: LIV,
      lines: [{ offer, attendees: [{ name: "Liv Larsen" }] }],
    });
    const { api, store: shop } = office;
    await api.post(`/admin/box-office/orders/${order.id}/capture`, {}, shop.admin);
    const { data } = await api.get(
      `/admin/orders/${order.id}?fields=*payment_collections.payments`,
      shop.admin,
    );
    const [payment] = data.order.payment_collections[0].payments;
    await api.post(`/admin/payments/${payment.id}/refund`, { amount: 250 }, shop.admin);
    await eventually(async () =>
      expect((await office.adminOrder(order.id)).tickets[0].money_returned).toBe(true),
    );
    const { page } = desk;
    await desk.visit(`/box-office/registrations?open=${tickets[0].id}`);
    const drawer = page.getByRole("dialog", { name: tickets[0].number });
    await drawer.getByRole("button", { name: "Check in" }).click();
    await drawer.getByRole("alert").getByText("The money of this ticket was given back").waitFor();
  });

  step(
    "a ticket's drawer has its page, its PDF and its check-in, and offers to send it again",
    async () => {
      const { page } = desk;
      const [ticket] = paid.tickets;
      await desk.visit(`/box-office/registrations?open=${ticket.id}`);
      const drawer = page.getByRole("dialog", { name: ticket.number });
      await drawer.getByRole("button", { name: "Show the link" }).click();
      const pageUrl = await drawer
        .getByRole("link", { name: "Open", exact: true })
        .getAttribute("href");
      expect((await fetch(pageUrl ?? "")).status).toBe(200);
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        drawer.getByRole("button", { name: "PDF" }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(`ticket-${ticket.number}.pdf`);

      await drawer.getByRole("button", { name: /^Actions for/ }).click();
      await page.getByRole("menuitem", { name: "Edit attendee" }).click();
      const form = page.getByRole("dialog", { name: /^Attendee of/ });
      await form.getByLabel("E-mail").fill("kari.rett@example.com");
      await form.getByRole("button", { name: "Save" }).click();
      const question = page.getByRole("alertdialog", { name: /new address/ });
      await question.getByText("kari.rett@example.com").waitFor();
      await question.getByRole("button", { name: "Send", exact: true }).click();
      await form.waitFor({ state: "detached" });
      await eventually(async () => {
        const { data } = await office.api.get(
          `/admin/box-office/registrations/${ticket.id}`,
          office.store.admin,
        );
        expect(data.registration.messages).toContainEqual(
          expect.objectContaining({ recipient: "kari.rett@example.com" }),
        );
      });

      await drawer
        .getByRole("button", { name: /^Show: / })
        .first()
        .click();
      await drawer.getByText("As it reads now").waitFor();
      await drawer.frameLocator("iframe").getByText(event.title).first().waitFor();

      await drawer.getByRole("button", { name: "Check in" }).click();
      await page.getByText("Admitted").first().waitFor();
      await drawer.getByRole("button", { name: "Check in" }).waitFor({ state: "detached" });
      await page.keyboard.press("Escape");
    },
  );

  step(
    "the events of a filter are found by the server, and told apart by their dates",
    async () => {
      const { page } = desk;
      await desk.visit("/box-office/registrations");
      await page.getByRole("button", { name: "Event", exact: true }).click();
      await page.getByLabel("Search: Event").fill("fire kve");
      const option = page.getByRole("checkbox", { name: /^Fire kvelder, \w{3}, \d/ });
      await option.waitFor();
      await page.getByRole("checkbox", { name: /Havnekonsert/ }).waitFor({ state: "detached" });
      await option.click();
      const filter = page.getByRole("button", { name: /^Event: Fire kvelder/ });
      await filter.waitFor();
      await page.keyboard.press("Escape");
      await filter.click();
      await page.getByRole("checkbox", { name: /Havnekonsert/ }).waitFor();
    },
  );

  step("T4: orders whose money is reserved are found by their payment", async () => {
    const [offer] = event.sessions[0].ticket_offers;
    const lines = [{ offer, attendees: [{ name: "Kari Nordmann" }] }];
    const reserved = await purchase(office, { buyer: KARI, lines });
    const { page } = desk;
    await desk.visit("/orders/by-status");
    await page.getByRole("button", { name: "Payment", exact: true }).click();
    await page.getByRole("checkbox", { name: "Reserved" }).click();
    await page.getByRole("button", { name: /^Payment: Reserved/ }).waitFor();
    await page.keyboard.press("Escape");
    const row = (order: Body) =>
      page.getByRole("row", { name: new RegExp(`#${order.display_id}\\b`) });
    await row(reserved.order).waitFor();
    await row(paid.order).waitFor({ state: "detached" });
    await row(unpaid.order).waitFor({ state: "detached" });
  });

  step("E12: money owed back is looked for by the day since which it is", async () => {
    const { page } = desk;
    await desk.visit("/orders/to-refund");
    await page.getByRole("button", { name: "Since", exact: true }).click();
    const asked = page.waitForRequest(/refunds-due\?.*since=2126-12-05/);
    await page.getByLabel("From").fill("2126-12-05");
    await asked;
    expect(await page.getByLabel("To", { exact: true }).count()).toBe(0);
    await page.getByText("Nothing matches").waitFor();
  });

  step("one entry of the menu is lit, and the crumbs tell what it is below", async () => {
    const { page } = desk;
    const lit = () =>
      page
        .locator("aside a")
        .evaluateAll((links) =>
          links
            .filter((link) => link.checkVisibility() && getComputedStyle(link).boxShadow !== "none")
            .map((link) => link.textContent),
        );
    const pages = [
      ["/orders/by-status", "Orders by status", "Orders"],
      ["/orders/log", "Order log", "Orders"],
      ["/orders/to-refund", "To refund", "Orders"],
      [`/box-office/events/${event.id}`, "Events", "Events"],
      ["/box-office/check-in", "Check-in", "Box office"],
      [`/orders/${paid.order.id}`, "Orders", "Orders"],
    ] as const;
    for (const [address, entry, above] of pages) {
      await desk.visit(address);
      await eventually(async () => expect([address, await lit()]).toEqual([address, [entry]]));
      await page.locator("ol").getByRole("link", { name: above, exact: true }).waitFor();
    }
  });

  step(
    "E4: an entry of Medusa's bell leads to its order, with the mouse and the keyboard",
    async () => {
      const { page } = desk;
      const { display_id } = paid.order;
      await desk.visit("/box-office/events");
      for (const follow of ["click", "Enter"]) {
        await page.keyboard.press("Control+n");
        const bell = page.getByRole("dialog", { name: "Notifications" });
        const entry = bell.getByRole("link", { name: `New order #${display_id}`, exact: true });
        await entry.waitFor();
        if (follow === "click") await entry.click();
        else await entry.press("Enter");
        await page.waitForURL(new RegExp(`/orders/${paid.order.id}$`));
        await bell.waitFor({ state: "detached" });
        await desk.visit("/box-office/registrations");
      }
    },
  );

  step("Medusa's own list of orders says what its words mean, and leads to ours", async () => {
    const { page } = desk;
    await desk.visit("/orders");
    const said = page.getByText("Tickets are not shipped");
    const [words, table] = await Promise.all([
      said.boundingBox(),
      page.getByRole("table").boundingBox(),
    ]);
    expect(words?.y).toBeLessThan(table?.y ?? 0);
    await phone.visit("/orders");
    expect(await phone.sees(phone.page.getByText("Tickets are not shipped"))).toBe(true);
    await said.getByRole("link", { name: "Orders by status" }).click();
    await page.getByRole("heading", { level: 1, name: "Orders by status" }).waitFor();
  });

  step("a drawer names what it changes, and gives the focus back to where it was", async () => {
    const { page } = desk;
    await desk.visit(`/box-office/events/${event.id}`);
    const menu = desk.card("Ticket types").getByRole("button", { name: /Adult/ });
    await menu.click();
    await page.getByRole("menuitem", { name: "Edit" }).click();
    const form = page.getByRole("dialog", { name: /Edit.* Adult/ });
    await form.waitFor();
    expect(await form.getByLabel("Price (NOK)").inputValue()).toBe("250.00");
    await page.keyboard.press("Escape");
    await form.waitFor({ state: "detached" });
    await eventually(async () => expect(await focused(menu)).toBe(true));

    const actions = page.getByRole("button", { name: "Actions", exact: true });
    await actions.click();
    await page.getByRole("menuitem", { name: "Cancel the event" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Keep" }).click();
    await eventually(async () => expect(await focused(actions)).toBe(true));

    const [{ id: offer }] = event.sessions[0].ticket_offers;
    await office.api.post(
      `/admin/box-office/events/${event.id}/capacity-pools`,
      { name: "Gallery", capacity: 50, ticket_offer_ids: [offer] },
      office.store.admin,
    );
    await desk.visit(`/box-office/events/${event.id}`);
    const ofLimit = page.getByRole("button", { name: "Actions: Gallery" });
    await ofLimit.click();
    await page.getByRole("menuitem", { name: "Remove" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Cancel" }).click();
    await eventually(async () => expect(await focused(ofLimit)).toBe(true));

    await desk.visit("/box-office/registrations");
    const row = page.getByRole("link", { name: paid.tickets[0].number });
    await row.click();
    const drawer = page.getByRole("dialog", { name: paid.tickets[0].number });
    await drawer.waitFor();
    await page.keyboard.press("Escape");
    await drawer.waitFor({ state: "detached" });
    await eventually(async () => expect(await focused(row)).toBe(true));
  });

  step("statuses are offered in the order that the settings have them in", async () => {
    const { page } = desk;
    await office.api.post(
      "/admin/box-office/order-statuses",
      { label: { en: "To be packed" }, colour: "#71717a", state: "processing" },
      office.store.admin,
    );
    await desk.visit("/settings/order-statuses");
    await page.getByText("To be packed").waitFor();
    const names = await page.getByRole("main").getByRole("listitem").allInnerTexts();
    const settings = names.map((text) => text.split("\n")[0] ?? "");
    await desk.visit(`/orders/${unpaid.order.id}`);
    await desk.card("Order status").getByRole("button", { name: "Change status" }).click();
    const form = page.getByRole("dialog", { name: /Change the status/ });
    await form.getByLabel("New status").click();
    const offered = await page.getByRole("option").allInnerTexts();
    expect(offered).toContain("To be packed");
    expect(offered).toEqual(settings.filter((name) => offered.includes(name)));
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await form.waitFor({ state: "detached" });

    await desk.visit("/orders/by-status");
    await page.getByRole("button", { name: "Status", exact: true }).click();
    const filtered = await page
      .getByRole("group", { name: "Status" })
      .locator("label")
      .allInnerTexts();
    expect(filtered).toEqual(settings);
  });

  step("a list that fits a page says how many it has", async () => {
    const { page } = desk;
    await desk.visit(`/box-office/registrations?order_id=${paid.order.id}`);
    await page.getByText("2 results", { exact: true }).waitFor();
  });

  step("what the server refuses of a new event is said at its field, in its step", async () => {
    const { page } = desk;
    const next = page.getByRole("button", { name: "Continue" });
    await desk.visit("/box-office/events/create");
    await page.getByLabel("Title").fill("Long ".repeat(60));
    await next.click();
    await page.getByLabel("Starts").fill("2127-02-01T19:00");
    await next.click();
    await page.getByLabel("Name", { exact: true }).fill("Adult");
    await page.getByLabel("Price (NOK)").fill("350");
    await next.click();
    const save = page.getByRole("button", { name: "Create draft" });
    await save.click();
    const title = page.getByLabel("Title");
    await eventually(async () => expect(await title.getAttribute("aria-invalid")).toBe("true"));
    await page.getByText("at most").first().waitFor();
    await title.fill("Short");
    for (let step = 0; step < 3; step++) await next.click();

    // The form has the server's own limits, so only another version of it would refuse one.
    const path = "**/admin/box-office/events";
    await page.route(path, (route) =>
      route.fulfill({ status: 400, json: { message: "sessions.0.capacity: Too big" } }),
    );
    await save.click();
    const places = page.getByLabel(/^Places: /);
    await eventually(async () => expect(await places.getAttribute("aria-invalid")).toBe("true"));
    await save.waitFor();
    await page.unroute(path);
    await save.click();
    await page.getByRole("heading", { level: 1, name: "Short" }).waitFor();
    const refused = expect.stringMatching(/^400 POST \S+\/events$/);
    expect(desk.faults.splice(0)).toEqual([refused, refused]);
  });

  step("E12: what is owed is refunded in a drawer that begins where it asks first", async () => {
    const { page } = desk;
    const [offer] = event.sessions[0].ticket_offers;
    const lines = [{ offer, attendees: [{ name: "Liv Larsen" }] }];
    const { order, tickets } = await purchase(office, { buyer: LIV, lines });
    const { admin } = office.store;
    await office.api.post(`/admin/box-office/orders/${order.id}/capture`, {}, admin);
    await office.api.post(`/admin/box-office/registrations/${tickets[0].id}/cancel`, {}, admin);
    await desk.visit("/orders/to-refund");
    await page
      .getByRole("row", { name: new RegExp(`#${order.display_id}\\b`) })
      .getByRole("checkbox")
      .click();
    await page.getByRole("button", { name: "Refund", exact: true }).click();
    const how = page.getByRole("dialog").getByRole("combobox");
    await eventually(async () => expect(await focused(how)).toBe(true));
    await page.keyboard.press("Escape");
  });

  step("a filter knows every department, and finds them by their words", async () => {
    const { page } = desk;
    for (let nth = 1; nth <= 205; nth += 5) {
      await Promise.all(
        [0, 1, 2, 3, 4].map((next) =>
          office.api.post(
            "/admin/sales-channels",
            { name: `Ward ${String(nth + next).padStart(3, "0")}` },
            office.store.admin,
          ),
        ),
      );
    }
    await desk.visit("/orders/by-status");
    await page.getByRole("button", { name: "Department", exact: true }).click();
    await page.getByLabel("Search: Department").fill("ward 205");
    const last = page.getByRole("checkbox", { name: "Ward 205" });
    await last.waitFor();
    await page.getByRole("checkbox", { name: "Ward 204" }).waitFor({ state: "detached" });
    await last.click();
    await page.getByRole("button", { name: /^Department: Ward 205/ }).waitFor();
    await page.keyboard.press("Escape");
  });

  step("nothing failed unseen", async () => {
    expect(browser.faults).toEqual([]);
  });

  /** What the bar at the top says of one new order. */
  const notice = ({ page }: Visitor) =>
    page.getByRole("button", { name: "A new order has arrived: Open the order", exact: true });

  /** Buys a programme; the order's id. */
  async function buyGoods(email: string): Promise<string> {
    const { answer } = await office.buy([{ variant_id: goods, quantity: 1 }], { email });
    return answer.data.order.id;
  }
});

const focused = (what: Locator) => what.evaluate((element) => element === document.activeElement);

/** Links of ours whose colour has less than 4.5 to 1 against their ground (WCAG 2.2, 1.4.3). */
const faintLinks = ({ page }: Visitor): Promise<string[]> =>
  page.evaluate(() => {
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    const channelsOf = (colour: string) => {
      if (!canvas) throw new Error("there is no canvas");
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const lightOf = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((channel) => {
        const part = channel / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const groundOf = (element: Element | null): string => {
      if (!element) return "white";
      const { backgroundColor } = getComputedStyle(element);
      return channelsOf(backgroundColor)[3] === 255
        ? backgroundColor
        : groundOf(element.parentElement);
    };
    return [...document.querySelectorAll("main div[lang] a, main .text-blue-700")].flatMap(
      (link) => {
        const [dark = 0, light = 0] = [getComputedStyle(link).color, groundOf(link)]
          .map(lightOf)
          .sort((one, other) => one - other);
        const contrast = (light + 0.05) / (dark + 0.05);
        return contrast < 4.5 ? [`${link.textContent}: ${contrast.toFixed(2)}`] : [];
      },
    );
  });
