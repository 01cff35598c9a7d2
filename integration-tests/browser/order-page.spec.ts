import { type Body, type BoxOffice, inDays } from "../fixtures/box-office";
import { PHONE, type TestBrowser, type Visitor } from "../fixtures/browser";
import { ADMIN, type DemoStore } from "../fixtures/demo-store";
import { type Purchase, purchase } from "../fixtures/purchase";
import { closeDesk, openDesk } from "./desk";
import { storyOf } from "./story";

const MINUTES = 60_000;
jest.setTimeout(5 * MINUTES);

const CARD = "pp_system_default";
const INVOICE = "pp_invoice_invoice";

/** One order at a time, on the page that Medusa's half and ours share, without ever loading it anew. */
describe("an order's page, whose halves tell the same", () => {
  let store: DemoStore;
  let office: BoxOffice;
  let browser: TestBrowser;
  let desk: Visitor;
  let event: Body;

  const step = storyOf(() => browser.visitors);

  beforeAll(async () => {
    ({ store, office, browser, desk } = await openDesk());
    event = await office.createEvent({
      title: "Høstkonsert",
      price: 200,
      sessions: [
        { name: "Early", starts_at: inDays(40), capacity: 40 },
        { name: "Late", starts_at: inDays(41), capacity: 40 },
      ],
    });
    await desk.signIn(ADMIN);
  }, 12 * MINUTES);

  afterAll(async () => {
    await closeDesk({ store, browser });
  }, 2 * MINUTES);

  const admin = async (path: string, body: object = {}): Promise<Body> =>
    (await office.api.post(`/admin${path}`, body, office.store.admin)).data;

  async function sell(quantity: number, provider = CARD, buyer = "kari"): Promise<Body> {
    const email = `${buyer}@example.com`;
    const [offer] = event.sessions[0].ticket_offers;
    const attendees = Array.from({ length: quantity }, () => ({ name: buyer, email }));
    const asked: Purchase = {
      buyer: { first_name: buyer, last_name: "Nordmann", email },
      lines: [{ offer, attendees }],
      provider,
    };
    const bought = await purchase(office, asked);
    if (provider === CARD) await admin(`/box-office/orders/${bought.order.id}/capture`);
    return bought;
  }

  const openOrder = ({ order }: Body) => desk.visit(`/orders/${order.id}`);

  const askToCancel = async ({ number }: Body) => {
    await desk.page.getByRole("button", { name: `Actions for ${number}` }).click();
    await desk.page.getByRole("menuitem", { name: "Cancel ticket" }).click();
    return desk.page.getByRole("alertdialog", { name: "Cancel this ticket?" });
  };

  step("E14: what is done in one half is seen in the other", async () => {
    const { page } = desk;
    const bought = await sell(3);
    await openOrder(bought);
    const theirs = desk.card("Summary");
    await theirs.getByText("3x").waitFor();
    const question = await askToCancel(bought.tickets[0]);
    await question.getByRole("button", { name: "Cancel the ticket" }).click();
    await question.waitFor({ state: "detached" });
    await theirs.getByText("2x").waitFor();
    await theirs.getByText("Outstanding amount").waitFor();

    const ours = desk.card("Order status");
    const owed = ours.getByText("NOK 200.00 is owed back to the customer.");
    await owed.waitFor();
    await desk.card("Payments").getByRole("button").first().click();
    await page.getByRole("menuitem", { name: "Refund" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
    await owed.waitFor({ state: "detached" });
    // Of Medusa's drawer, not of ours.
    expect(desk.faults.splice(0)).toEqual([expect.stringContaining("requires a `DialogTitle`")]);
  });

  step("E8: an edit that is confirmed in Medusa's half is followed in ours", async () => {
    const { order } = await sell(1, CARD, "anna");
    const read = await office.api.get(`/admin/orders/${order.id}`, office.store.admin);
    const [{ id: item }] = read.data.order.items;
    await admin("/order-edits", { order_id: order.id });
    await admin(`/order-edits/${order.id}/items/item/${item}`, { quantity: 2 });
    await admin(`/order-edits/${order.id}/request`);
    await openOrder({ order });
    await desk.page.getByRole("button", { name: "Force confirm" }).click();
    const ours = desk.card("Order status");
    await ours.getByText("Awaiting payment").first().waitFor();
    await ours.getByText("NOK 200.00").first().waitFor();
  });

  step("E12: a reason is asked for what is kept, and for nothing else", async () => {
    const { page } = desk;
    const bought = await sell(1, CARD, "liv");
    await admin(`/box-office/registrations/${bought.tickets[0].id}/cancel`);
    await openOrder(bought);
    await desk.card("Order status").getByRole("button", { name: "Refund", exact: true }).click();
    const form = page.getByRole("dialog");
    const choose = async (mode: string) => {
      await form.getByRole("combobox").click();
      await page.getByRole("option", { name: mode }).click();
    };
    await choose("Keep it as a fee");
    await form.locator("button[type=submit]").click();
    const wrong = form.getByText("Fill this in.");
    await wrong.waitFor();
    await choose("By the payment provider");
    expect(await wrong.count()).toBe(0);
    await form.locator("button[type=submit]").click();
    await form.waitFor({ state: "detached" });
  });

  step("E7: what the customer will see stays in sight, and follows what is written", async () => {
    const { page } = desk;
    const bought = await sell(1, CARD, "per");
    await openOrder(bought);
    await desk.card("Order status").getByRole("button", { name: "Change status" }).click();
    const form = page.getByRole("dialog");
    await form.getByLabel("New status").click();
    await page.getByRole("option", { name: "Completed", exact: true }).click();
    const isTold = form.getByRole("switch", { name: /^Tell/ });
    if (!(await isTold.isChecked())) await isTold.click();
    await form.getByText("As the customer sees it").click();
    const mail = form.frameLocator("iframe");
    await mail.getByText(`#${bought.order.display_id}`).last().waitFor();
    await form.getByLabel("Text").fill("Thank you for coming!");
    await mail.getByText("Thank you for coming!").last().waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("alertdialog").getByRole("button", { name: "Leave" }).click();
    await form.waitFor({ state: "detached" });
  });

  step(
    "E12: a ticket of an order that is being edited is not offered to be cancelled",
    async () => {
      const bought = await sell(1, CARD, "ola");
      await admin("/order-edits", { order_id: bought.order.id });
      await openOrder(bought);
      const question = await askToCancel(bought.tickets[0]);
      await question.getByText("1 ticket can’t be cancelled now").waitFor();
      const act = question.getByRole("button", { name: "Cancel the ticket" });
      expect(await act.isDisabled()).toBe(true);
      await question.getByRole("button", { name: "Keep" }).click();
    },
  );

  step("E14: before an order is deleted it is said what goes with it", async () => {
    const { page } = desk;
    const bought = await sell(2, CARD, "siri");
    await openOrder(bought);
    await desk.card("Order status").getByRole("button", { name: "Actions", exact: true }).click();
    await page.getByRole("menuitem", { name: "Delete" }).click();
    const question = page.getByRole("alertdialog");
    await question.getByText("2 tickets are cancelled").waitFor();
    await question.getByText("1 person is told by e-mail.").waitFor();
    await question.getByText("NOK 400.00 has been paid, and is given back at once").waitFor();
    await question.getByRole("button", { name: "Keep it" }).click();
  });

  step("A10, A12: what is foretold of a session tells paid and unpaid apart", async () => {
    const { page } = desk;
    await sell(1, INVOICE, "ida");
    const openMenu = async (item: string) => {
      await desk.visit(`/box-office/events/${event.id}`);
      await desk.card("Sessions").getByRole("button", { name: "Actions: Early" }).click();
      await page.getByRole("menuitem", { name: item }).click();
    };
    await openMenu("Edit");
    const form = page.getByRole("dialog", { name: "Edit the session" });
    const starts = form.getByLabel("Starts");
    await starts.fill(`${(await starts.inputValue()).slice(0, 11)}23:15`);
    await form.getByRole("button", { name: "Save" }).click();
    const question = page.getByRole("alertdialog");
    await question.getByText("1 of them has paid for none of the tickets yet").waitFor();
    await question.getByRole("button", { name: "Back to the form" }).click();
    await openMenu("Cancel the session");
    await question.getByText("1 unpaid order, of which nothing is left, is cancelled").waitFor();
    await question.getByRole("button", { name: "Keep" }).click();

    await desk.visit("/orders/by-status");
    for (const buyer of ["ida", "siri"]) {
      await page
        .getByRole("row", { name: `${buyer} Nordmann` })
        .getByRole("checkbox")
        .click();
    }
    await page.getByRole("button", { name: "Change status" }).click();
    const drawer = page.getByRole("dialog");
    await drawer.getByLabel("New status").click();
    await page.getByRole("option", { name: "Cancelled", exact: true }).click();
    await drawer.getByText("Of 1 order nobody is told").waitFor();
    await page.keyboard.press("Escape");
  });

  step("M2: a payment that was taken off every invoice is booked again in its list", async () => {
    const { page } = desk;
    const { order } = await sell(1, INVOICE, "nils");
    const drafted = await admin(`/box-office/orders/${order.id}/invoices`);
    const path = `/box-office/invoices/${drafted.invoice.id}`;
    await admin(`${path}/issue`);
    await admin(`${path}/mark-paid`);
    await openOrder({ order });
    const card = desk.card("Invoices");
    const deed = async (name: string) => {
      await card.getByRole("button", { name: "Actions for the payment" }).click();
      await page.getByRole("menuitem", { name }).click();
      return page.getByRole("dialog");
    };
    const moving = await deed("Move the payment");
    await moving.getByText("The money is owed back, under Orders → To refund").waitFor();
    await moving.getByLabel("Reason").fill("Somebody else's");
    await moving.locator("button[type=submit]").click();
    await moving.waitFor({ state: "detached" });
    await card.getByText("It stands on no invoice.").waitFor();
    const booking = await deed("Book on an invoice");
    await booking.getByRole("combobox").click();
    expect(await page.getByRole("option").count()).toBe(1);
    await page.getByRole("option").click();
    await booking.getByLabel("Reason").fill("Theirs after all");
    await booking.locator("button[type=submit]").click();
    await booking.waitFor({ state: "detached" });
    await card.getByText("It stands on no invoice.").waitFor({ state: "detached" });
    expect((await office.adminOrder(order.id)).amount_due).toBe(0);
  });

  step(
    "A9: what an unpaid order asks for is a button, and what it says covers nothing",
    async () => {
      const { page } = desk;
      const bought = await sell(1, INVOICE, "mona");
      await openOrder(bought);
      const card = desk.card("Order status");
      await card.getByRole("button", { name: "Mark as paid" }).click();
      await page.getByRole("dialog").locator("button[type=submit]").click();
      await page.getByText("The payment is booked.").first().waitFor();
      await card.getByRole("button", { name: "Change status" }).click();
      const form = page.getByRole("dialog");
      await form.getByRole("button", { name: "Close" }).click({ trial: true });
      await form.getByLabel("New status").click();
      await page.getByRole("option", { name: "Shipped", exact: true }).click();
      await form.getByText("What follows").waitFor();
      await page.keyboard.press("Escape");
      await form.waitFor({ state: "detached" });
    },
  );

  step(
    "A9: a payment whose answer was lost is booked once, however often it is asked for",
    async () => {
      const { page } = desk;
      const bought = await sell(1, INVOICE, "ida");
      await openOrder(bought);
      let isLost = true;
      await page.route(/\/orders\/[^/]+\/mark-paid$/, async (route) => {
        if (!isLost) return route.continue();
        isLost = false;
        await route.fetch();
        return route.abort();
      });
      await desk.card("Order status").getByRole("button", { name: "Mark as paid" }).click();
      const form = page.getByRole("dialog");
      await form.getByLabel("Amount").fill("50");
      await form.locator("button[type=submit]").click();
      await form.getByRole("alert").waitFor();
      expect(desk.faults.splice(0).join()).toContain("mark-paid");
      await form.locator("button[type=submit]").click();
      await form.waitFor({ state: "detached" });
      expect(await office.adminOrder(bought.order.id)).toMatchObject({ amount_due: 150 });
    },
  );

  step("T4, E12: a phone shows whose an order is and how much before all else", async () => {
    const phone = await browser.open(store.url, PHONE, desk);
    const { page } = phone;
    const bought = await sell(1, CARD, "rolf");
    await admin(`/box-office/registrations/${bought.tickets[0].id}/cancel`);
    for (const [address, buyer, amount] of [
      ["/orders/by-status", "mona Nordmann", "NOK 200.00"],
      ["/orders/to-refund", "rolf Nordmann", "NOK 200.00"],
    ] as const) {
      await phone.visit(address);
      const row = page.getByRole("row", { name: buyer });
      await row.scrollIntoViewIfNeeded();
      expect(await phone.sees(row.getByText(buyer))).toBe(true);
      expect(await phone.sees(row.getByText(amount).first())).toBe(true);
    }
    await phone.visit(`/box-office/events/${event.id}`);
    const session = phone.card("Sessions").getByRole("row", { name: "Early" });
    await session.scrollIntoViewIfNeeded();
    expect(await phone.sees(session.getByText(/^\d+ of 40/))).toBe(true);
    await page.close();
  });

  step("T2: times are the shop's, and say so to whoever is elsewhere", async () => {
    const { page } = desk;
    await admin("/box-office/settings/display", { timezone: "America/New_York" });
    await desk.visit("/box-office/events/create");
    expect(await page.getByLabel("Time zone").inputValue()).toBe("America/New_York");
    for (const address of ["/orders/by-status", `/box-office/events/${event.id}?tab=orders`]) {
      await desk.visit(address);
      await page
        .getByText(/(GMT-5|EST)$/)
        .first()
        .waitFor();
    }
    await admin("/box-office/settings/display", { timezone: "Europe/Oslo" });
    await desk.visit("/orders/log");
    await page.getByRole("row").nth(1).waitFor();
    expect(await page.getByText(/GMT[+-]/).count()).toBe(0);
    await page.getByText(/\d+ results/).waitFor();
  });

  step("nothing failed unseen", async () => {
    expect(browser.faults).toEqual([]);
  });
});
