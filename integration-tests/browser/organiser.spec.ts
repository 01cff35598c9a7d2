import { readFileSync } from "node:fs";
import { type Body, type BoxOffice, eventually, inDays } from "../fixtures/box-office";
import { PHONE, type TestBrowser, type Visitor } from "../fixtures/browser";
import { ADMIN, type DemoStore } from "../fixtures/demo-store";
import { Organiser } from "../fixtures/organiser";
import { drawPdf } from "../fixtures/pdf-picture";
import { purchase } from "../fixtures/purchase";
import { closeDesk, openDesk } from "./desk";
import { checkPages, checkSteps, LANGUAGES, TITLES } from "./languages";
import { storyOf } from "./story";

const MINUTES = 60_000;
jest.setTimeout(5 * MINUTES);

const DAY = inDays(21).slice(0, 10);
const TITLE = "Songs from the Quay";
const KARI = { first_name: "Kari", last_name: "Nordmann", email: "kari.nordmann@example.com" };
const PER = { first_name: "Per", last_name: "Hansen", email: "per.hansen@example.com" };
const LIV = { first_name: "Liv", last_name: "Larsen", email: "liv.larsen@example.com" };
const SIRI = { name: "Siri Berg", email: "siri.berg@example.com" };
const OLA = { name: "Ola Nordmann", email: "ola@example.com", phone: "+47 900 00 001" };
const EMMA = { name: "Emma Nordmann" };
const OKSANA = { name: "Оксана Коваленко", email: "oksana@example.com" };
/** Oksana after her name was corrected, and as she registers herself by the ticket's link. */
const CORRECTED = "Оксана Коваленко-Мельник";
const HOLDER = {
  name: "Оксана Мельник",
  email: "oksana.melnyk@example.com",
  phone: "+380 67 310 22 15",
};

/** An organiser's evening in the demo store's built admin, from the empty form to the door, and what buyers see of it. */
describe("an organiser at a desk, and a helper with a phone at the door", () => {
  let store: DemoStore;
  let office: BoxOffice;
  let browser: TestBrowser;
  let desk: Visitor;
  let door: Visitor;
  let event: Body;
  let kari: Body;
  let per: Body;
  let liv: Body;

  const step = storyOf(() => browser.visitors);

  beforeAll(async () => {
    ({ store, office, browser, desk } = await openDesk());
  }, 12 * MINUTES);

  afterAll(async () => {
    await closeDesk({ store, browser });
  }, 2 * MINUTES);

  step("finds the box office in the sidebar after signing in", async () => {
    const { page } = desk;
    await desk.signIn(ADMIN);
    await page.getByRole("link", { name: "Box office" }).click();
    await page.getByRole("heading", { level: 1, name: "Events" }).waitFor();
    await page.getByRole("link", { name: "Kveldskonsert i Fjordsalen" }).waitFor();
    await desk.picture("events");
  });

  step("creates an event with two sessions and three ticket types, step by step", async () => {
    const { page } = desk;
    const next = page.getByRole("button", { name: "Continue" });
    await page.getByRole("link", { name: "Create event" }).click();
    await next.click();
    await page.getByText("Fill this in.").waitFor();
    await page.getByLabel("Title").fill(TITLE);
    await page.getByText("Fill this in.").waitFor({ state: "detached" });
    await page
      .getByLabel("Description")
      .fill("Songs and strings as the sun goes down. Bring something warm; the quay is windy.");
    await page.getByLabel("Venue").fill("Quay Stage");
    await page.getByLabel("Address (optional)", { exact: true }).fill("Bryggen 12, 5003 Bergen");
    await desk.picture("create-event");
    await next.click();

    await page.getByLabel("Starts").fill(`${DAY}T19:00`);
    expect(await page.getByLabel("Ends").inputValue()).toBe(`${DAY}T21:00`);
    await page.getByRole("button", { name: "Add a session" }).click();
    await page.getByLabel("Name of the session").last().fill("With the sunset choir");
    await next.click();

    const prices = Object.entries({ Adult: "350", Student: "220", Child: "120,50" });
    for (const [nth, [name, price]] of prices.entries()) {
      if (nth > 0) await page.getByRole("button", { name: "Add a ticket type" }).click();
      await page.getByLabel("Name", { exact: true }).nth(nth).fill(name);
      await page.getByLabel("Price (NOK)").nth(nth).fill(price);
    }
    await next.click();

    await page.getByLabel("Places: Same for all").fill("20");
    await page.getByLabel("Places: With the sunset choir").fill("40");
    await page.getByLabel("Places for Child: ").nth(1).fill("5");
    await page.getByRole("button", { name: "Create draft" }).click();

    await page.getByRole("heading", { level: 1, name: TITLE }).waitFor();
    await page.getByText("Draft", { exact: true }).waitFor();
    event = await office.readEvent(page.url().split("/").pop() ?? "");
    expect(event.sessions.map((session: Body) => session.ticket_offers.length)).toEqual([3, 3]);
    expect(event.ticket_types.map((type: Body) => type.prices[0].amount)).toEqual([
      350, 220, 120.5,
    ]);
  });

  step("publishes it, and the shop sells it", async () => {
    const { page } = desk;
    const inShop = () => office.try("get", `/store/box-office/events/${event.id}`);
    expect((await inShop()).status).toBe(404);
    await page.getByRole("button", { name: "Publish" }).click();
    const question = page.getByRole("alertdialog", { name: "Publish this event?" });
    await question.getByRole("button", { name: "Publish" }).click();
    await page.getByText("Published", { exact: true }).waitFor();
    expect((await inShop()).status).toBe(200);
  });

  step("T2, T4: the bars tell what is sold, awaited and held, the chart when", async () => {
    const [first, second] = event.sessions.map(({ ticket_offers }: Body) =>
      Object.fromEntries(ticket_offers.map((offer: Body) => [offer.ticket_type.name, offer])),
    );
    kari = await purchase(office, {
      buyer: KARI,
      lines: [
        { offer: first.Adult, attendees: [OLA, OKSANA] },
        { offer: first.Child, attendees: [EMMA] },
      ],
    });
    per = await purchase(office, {
      buyer: PER,
      lines: [{ offer: first.Student, attendees: [{ name: "Per Hansen" }, SIRI] }],
      provider: "pp_invoice_invoice",
    });
    liv = await purchase(office, {
      buyer: LIV,
      lines: [{ offer: second.Adult, attendees: [{ name: "Liv Larsen" }] }],
    });
    await office.hold(await office.cart([{ variant_id: first.Adult.variant_id, quantity: 1 }]));
    const { page } = desk;
    await page.reload();

    const figure = (label: string) =>
      page.locator("dt", { hasText: label }).locator("xpath=following-sibling::dd").textContent();
    await eventually(async () => expect(await figure("Sold")).toBe("4"));
    expect(await figure("Awaiting payment")).toBe("2");
    expect(await figure("Held in carts")).toBe("1");
    expect(await figure("Left")).toBe("53");

    const limits = desk.card("Capacity");
    await limits.getByRole("img", { name: "Child: 1 of 5" }).waitFor();
    const parts = limits.getByRole("img", { name: "All places: 6 of 20" }).locator("div");
    const widths = parts.evaluateAll((bars: HTMLElement[]) => bars.map(({ style }) => style.width));
    expect(await widths).toEqual(["15%", "10%", "5%"]);
    await desk.picture("event");

    const chart = desk.card("Sales over time");
    await chart.getByText("4 sold, 2 awaiting payment.").waitFor();
    await chart.locator(".recharts-bar-rectangle").first().waitFor();
    await chart.scrollIntoViewIfNeeded();
    await desk.picture("event-sales");
  });

  step("T2, T3: the event's orders are filtered, and the export is what is filtered", async () => {
    const { page } = desk;
    const orders = desk.card("Orders");
    const rows = orders.getByRole("region", { name: "Orders" });
    await rows.getByText(KARI.email).waitFor();
    await orders.getByRole("button", { name: "Cancelled", exact: true }).click();
    await page.getByRole("checkbox", { name: "Yes" }).click();
    await rows.getByText(KARI.email).waitFor({ state: "detached" });
    await orders.getByText("0 orders", { exact: false }).waitFor();
    await page.getByRole("checkbox", { name: "No" }).click();
    await rows.getByText(KARI.email).waitFor();
    await page.keyboard.press("Escape");
    await orders.getByRole("button", { name: "Payment", exact: true }).click();
    await page.getByRole("checkbox", { name: "Awaiting payment" }).click();
    await page.keyboard.press("Escape");
    await orders.getByText("1 order · 2 tickets · 0 of them sold").waitFor();
    await rows.getByText(KARI.email).waitFor({ state: "detached" });
    await rows.scrollIntoViewIfNeeded();
    await desk.picture("event-orders");

    const csv = (await exported("As CSV")).toString();
    expect(csv).toContain(PER.email);
    expect(csv).not.toContain(KARI.email);
    expect((await exported("As Excel (XLSX)")).subarray(0, 2).toString()).toBe("PK");

    async function exported(item: string) {
      await orders.getByRole("button", { name: "Export" }).click();
      return download(desk, () => page.getByRole("menuitem", { name: item }).click());
    }
  });

  step(
    "A6, A12: who moves a session is asked whether those who hold tickets are told, and in which words",
    async () => {
      const { page } = desk;
      const sessions = desk.card("Sessions");
      await sessions.getByRole("button", { name: "Actions: With the sunset choir" }).click();
      await page.getByRole("menuitem", { name: "Edit" }).click();
      const form = page.getByRole("dialog", { name: "Edit the session" });
      const ends = form.getByLabel("Ends");
      const later = `${(await ends.inputValue()).slice(0, 11)}23:15`;
      await ends.fill(later);
      await form.getByRole("button", { name: "Save" }).click();
      const question = page.getByRole("alertdialog", {
        name: "This concerns 1 person: tell them?",
      });
      await question.getByRole("button", { name: "Back to the form" }).click();
      await question.waitFor({ state: "detached" });
      expect(await ends.inputValue()).toBe(later);

      await form.getByRole("button", { name: "Save" }).click();
      const words = question.getByLabel("What it says first (English)");
      expect(await words.inputValue()).toContain("The time has been changed.");
      await words.fill("The choir sings one song more.");
      await desk.picture("tell-holders");
      await question.getByRole("button", { name: "Save and tell" }).click();
      await page.getByText("Saved. 1 person is told by e-mail.").first().waitFor();
      await form.waitFor({ state: "detached" });
      await eventually(async () => {
        const { messages } = await office.adminOrder(liv.order.id);
        expect(messages[0]).toMatchObject({ kind: "session_changed", recipient: LIV.email });
      });
    },
  );

  step("A12: a participant opens the ticket's link and registers own details", async () => {
    const { link_token, number } = ticketOf(OKSANA);
    const participant = await browser.open(store.url, PHONE);
    const { page } = participant;
    await page.goto(`/box-office/tickets/${link_token}`);
    await page.getByRole("heading", { level: 1, name: TITLE }).waitFor();
    await page.getByRole("img", { name: `QR code of ticket ${number}` }).waitFor();
    await participant.picture("ticket-page-phone");
    const pdf = await download(participant, () =>
      page.getByRole("link", { name: "Download PDF" }).click(),
    );
    await participant.keep("ticket-phone", () => drawPdf(pdf));
    await participant.keep("ticket", async () => drawPdf(await file(`tickets/${link_token}/pdf`)));

    await page.getByLabel("Name").fill(HOLDER.name);
    await page.getByLabel("E-mail").fill(HOLDER.email);
    await page.getByLabel("Phone").fill(HOLDER.phone);
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Your details are saved.").waitFor();
    await page.getByText("Your details are saved.").scrollIntoViewIfNeeded();
    await participant.picture("ticket-page-details-phone");
    expect(await participant.overflow()).toEqual([]);
    expect(participant.faults).toEqual([]);
    await participant.context.close();
  });

  step("A1, A11, A12: from an order to its registrations, each with both lines", async () => {
    const { page } = desk;
    await desk.card("Orders").getByRole("button", { name: "Clear filters" }).click();
    await desk.card("Orders").getByRole("link", { name: "2 × Adult, 1 × Child" }).click();
    await page.getByRole("heading", { level: 1, name: "Registrations" }).waitFor();
    const emma = page.getByRole("row", { name: EMMA.name });
    await emma.waitFor();
    await desk.picture("registrations");

    await page.getByRole("searchbox", { name: "Search" }).fill("коваленко");
    await emma.waitFor({ state: "detached" });
    const oksana = page.getByRole("row", { name: ticketOf(OKSANA).number });
    for (const line of [...Object.values(OKSANA), ...Object.values(HOLDER)]) {
      await oksana.getByText(line).waitFor();
    }
  });

  step("A12: the buyer's line is corrected, the participant's own line stays", async () => {
    const { page } = desk;
    const { number } = ticketOf(OKSANA);
    await page.getByRole("button", { name: `Actions for ${number}` }).click();
    await page.getByRole("menuitem", { name: "Edit attendee" }).click();
    const form = page.getByRole("dialog", { name: `Attendee of ${number}` });
    await form.getByLabel("Name").fill(CORRECTED);
    await form.getByRole("button", { name: "Save" }).click();
    await form.waitFor({ state: "detached" });
    const row = page.getByRole("row", { name: number });
    await row.getByText(CORRECTED).waitFor();
    await row.getByText(HOLDER.name).waitFor();

    await row.getByRole("link", { name: number }).click();
    const drawer = page.getByRole("dialog", { name: number });
    await drawer.getByText(CORRECTED).waitFor();
    await drawer.getByText("Sent", { exact: false }).first().waitFor();
    await desk.picture("registration");
    await page.keyboard.press("Escape");
    await drawer.waitFor({ state: "detached" });
  });

  step(
    "T10: registrations that are too many to be counted say so, and go on from page to page",
    async () => {
      const { page } = desk;
      const lists = "**/admin/box-office/registrations?*";
      await page.route(lists, async (route) => {
        const response = await route.fetch();
        const json = { ...(await response.json()), count: 10_000, count_is_capped: true };
        await route.fulfill({ response, json });
      });
      await desk.visit("/box-office/registrations");
      await page.getByText("Page 1 · 10,000+ results").waitFor();
      await page.getByRole("button", { name: "Next" }).click();
      await page.getByText("Page 2 · 10,000+ results").waitFor();
      await page.getByRole("button", { name: "Previous" }).click();
      await page.getByText("Page 1 · 10,000+ results").waitFor();
      await page.unroute(lists);
    },
  );

  step("a ticket is checked in by its number, once", async () => {
    door = await browser.open(store.url, PHONE, desk);
    const { page } = door;
    await door.visit("/box-office/check-in");
    await page.getByLabel("Event", { exact: true }).click();
    await page.getByRole("option", { name: TITLE }).click();
    await page.getByLabel("Session").click();
    await page.getByRole("option").first().click();
    await page.getByText("3 to come").waitFor();

    await enter(ticketOf(OLA).number);
    await verdict("Admitted").waitFor();
    await verdict(OLA.name).waitFor();
    await page.getByText("2 to come").waitFor();
    await door.picture("check-in-result-phone");

    await enter(ticketOf(OLA).number);
    await verdict("Already checked in").waitFor();
    await door.picture("check-in-refused-phone");
  });

  step("an admission is taken back with a reason, and the ticket admits again", async () => {
    const { page } = door;
    const { number } = ticketOf(OLA);
    await page.getByRole("button", { name: `Undo the admission of ${number}` }).click();
    const form = page.getByRole("dialog", { name: "Undo the admission" });
    await form.getByRole("button", { name: "Left again" }).click();
    await door.picture("check-in-undo-phone");
    await form.getByRole("button", { name: "Undo", exact: true }).click();
    await page.getByText("Undone: Left again").waitFor();
    await page.getByText("3 to come").waitFor();
    await enter(number);
    await verdict("Admitted").waitFor();
  });

  step("a scan without network is said to wait, and is confirmed when it is back", async () => {
    const { page, context } = door;
    const { id, number } = ticketOf(EMMA);
    const logged = async () =>
      (await new Organiser(office).get(`/check-ins?ticket_id=${id}`)).data.count;

    await context.setOffline(true);
    await enter(number);
    await verdict("Not confirmed yet").waitFor();
    await page.getByText("1 scan not confirmed").waitFor();
    await door.picture("check-in-pending-phone");
    expect(await logged()).toBe(0);

    await context.setOffline(false);
    await verdict("Admitted").waitFor();
    await page.getByText("1 scan not confirmed").waitFor({ state: "detached" });
    await page.getByText("1 to come").waitFor();
    expect(await logged()).toBe(1);
  });

  step("A12: the camera reads a ticket's code; the door goes by the ticket's line", async () => {
    const { page } = door;
    await browser.holdToCamera(await file(`tickets/${ticketOf(OKSANA).link_token}/qr`));
    await page.getByRole("button", { name: "Start the camera" }).click();
    await verdict("Admitted").waitFor();
    await verdict(CORRECTED).waitFor();
    await door.picture("check-in-camera-phone");
    await page.getByText("0 to come").waitFor();
    await page.getByRole("button", { name: "Stop the camera" }).click();
  });

  step(
    "A11: Medusa's product, order and customer pages tell of the event and its tickets",
    async () => {
      await desk.visit(`/products/${event.product_id}`);
      const product = desk.card("Event");
      await product.getByText("NOK 1,170.50 reserved, not taken yet").waitFor();
      await product.scrollIntoViewIfNeeded();
      await desk.picture("product-widget");

      await desk.visit(`/orders/${per.order.id}`);
      await desk.card("Tickets").getByText("are sent when the order is paid").waitFor();
      await desk.visit(`/orders/${kari.order.id}`);
      const order = desk.card("Tickets");
      for (const { name } of [OLA, EMMA]) await order.getByText(name).waitFor();
      await order.getByText("Checked in").last().scrollIntoViewIfNeeded();
      await desk.picture("order-widget");

      const { data } = await office.try(
        "get",
        `/admin/orders/${kari.order.id}?fields=customer_id`,
        undefined,
        office.store.admin,
      );
      await desk.visit(`/customers/${data.order.customer_id}`);
      const customer = desk.card("Tickets");
      for (const { number } of kari.tickets) await customer.getByText(number).waitFor();
      await customer.getByText("Checked in").last().scrollIntoViewIfNeeded();
      await desk.picture("customer-widget");
    },
  );

  step("the profile page offers the languages that Medusa's own list lacks", async () => {
    const { page } = desk;
    await desk.visit("/settings/profile");
    await desk.card("Language of the box office").getByRole("combobox").click();
    await page.getByRole("option", { name: "Norsk bokmål" }).click();
    await page.getByRole("heading", { name: "Språk i billettkontoret" }).waitFor();
    await desk.visit("/box-office/events");
    await page.getByRole("heading", { level: 1, name: TITLES.nb.events }).waitFor();
  });

  for (const language of LANGUAGES) {
    step(`E15: every page speaks ${language}, and fits a desk and a phone`, async () => {
      for (const visitor of [desk, door]) {
        await visitor.speak(language);
        await checkPages(visitor, event.id, language);
      }
      await checkSteps(door, language, DAY);
    });
  }

  step("A10: who cancels the event is told before how many people will be told", async () => {
    const { page } = desk;
    await desk.speak("en");
    await desk.visit(`/box-office/events/${event.id}`);
    await page.getByRole("button", { name: "Actions", exact: true }).click();
    await page.getByRole("menuitem", { name: "Cancel the event" }).click();
    const question = page.getByRole("alertdialog", { name: `Cancel “${TITLE}”?` });
    for (const line of [
      "3 tickets are cancelled, and their places are free again.",
      "2 people are told by e-mail.",
      "and not to be captured.",
      "has not been paid and is no longer asked for.",
    ]) {
      await question.getByText(line).waitFor();
    }
    await desk.picture("cancel-event");
    await question.getByRole("button", { name: "Cancel the event" }).click();
    await page.getByText("The event is cancelled, and 3 tickets with it.").first().waitFor();
  });

  step("a cancelled event has no places left to sell, on its page and in the list", async () => {
    const { page } = desk;
    const left = page.locator("dt", { hasText: /^Left$/ }).locator("xpath=following-sibling::dd");
    const limits = desk.card("Capacity");
    await limits.getByRole("button", { name: "2 cancelled sessions" }).click();
    const bars = desk.card("Sessions").getByRole("img");
    await eventually(async () => {
      expect(await left.textContent()).toBe("–");
      expect(await limits.locator("tbody td:nth-child(6)").allTextContents()).toEqual(["–", "–"]);
      expect(await bars.count()).toBe(2);
      for (const bar of await bars.all()) {
        expect(await bar.getAttribute("aria-label")).toMatch(/: [0-9]$/);
      }
    });
    await desk.visit("/box-office/events");
    const row = page.getByRole("row").filter({ hasText: TITLE });
    await eventually(async () =>
      expect(await row.getByRole("img").getAttribute("aria-label")).toMatch(/: [0-9]$/),
    );
  });

  step("nothing failed unseen", async () => {
    expect(browser.faults).toEqual([]);
  });

  /** Kari's ticket for that person. */
  const ticketOf = ({ name }: { name: string }): Body =>
    kari.tickets.find(({ attendee }: Body) => attendee.name === name);

  /** A file that the shop offers. */
  async function file(path: string): Promise<Buffer> {
    const { data } = await office.api.get(`/store/box-office/${path}`, {
      ...office.store.shop,
      responseType: "arraybuffer",
    });
    return data;
  }

  /** The text in the big answer of the door. */
  const verdict = (text: string) => door.page.locator("[aria-live=assertive]").getByText(text);

  async function enter(number: string): Promise<void> {
    await door.page.getByLabel("Ticket number").fill(number);
    await door.page.getByRole("button", { name: "Check in", exact: true }).click();
  }
});

async function download({ page }: Visitor, act: () => Promise<void>): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent("download"), act()]);
  return readFileSync(await file.path());
}
