import { type Body, type BoxOffice, inDays } from "../fixtures/box-office";
import { DESKTOP, TestBrowser, type Visitor } from "../fixtures/browser";
import { ADMIN, type DemoStore, startDemoStore } from "../fixtures/demo-store";
import { type Purchase, purchase } from "../fixtures/purchase";
import { storyOf } from "./story";

const MINUTES = 60_000;
jest.setTimeout(5 * MINUTES);

const CARD = "pp_system_default";

/** One order at a time, on the page that Medusa's half and ours share, without ever loading it anew. */
describe("an order's page, whose halves tell the same", () => {
  let store: DemoStore;
  let office: BoxOffice;
  let browser: TestBrowser;
  let desk: Visitor;
  let event: Body;

  const step = storyOf(() => browser.visitors);

  beforeAll(async () => {
    store = await startDemoStore();
    office = store.office;
    browser = await TestBrowser.start();
    desk = await browser.open(store.url, DESKTOP);
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
    await browser?.close();
    await store?.stop();
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
    await choose("Nothing is owed");
    await form.locator("button[type=submit]").click();
    const wrong = form.getByText("Fill this in.");
    await wrong.waitFor();
    await choose("By the payment provider");
    expect(await wrong.count()).toBe(0);
    await form.locator("button[type=submit]").click();
    await form.waitFor({ state: "detached" });
  });

  step("nothing failed unseen", async () => {
    expect(browser.faults).toEqual([]);
  });
});
