import type { Locator } from "playwright-core";
import { type Body, type BoxOffice, eventually, inDays } from "../fixtures/box-office";
import { DESKTOP, PHONE, TestBrowser, type Visitor } from "../fixtures/browser";
import { ADMIN, type DemoStore, startDemoStore } from "../fixtures/demo-store";
import { Organiser } from "../fixtures/organiser";
import { purchase } from "../fixtures/purchase";
import { checkLooks, LANGUAGES, type Language } from "./languages";
import { storyOf } from "./story";

const MINUTES = 60_000;
jest.setTimeout(5 * MINUTES);

const INVOICE = "pp_invoice_invoice";
const FIRST_NUMBER = 5001;
/** The demo's default one. */
const DEPARTMENT = "Concerts and courses";

/** The order's section, what makes an invoice, and the seller's section of the settings. */
const WORDS: Record<Language, readonly [string, string, string]> = {
  en: ["Invoices", "Create invoice", "Seller"],
  nb: ["Fakturaer", "Lag faktura", "Selger"],
  da: ["Fakturaer", "Opret faktura", "Sælger"],
  uk: ["Рахунки", "Створити рахунок", "Продавець"],
};

/** A course that is paid by invoice: the settings, a part of an order invoiced, paid, and one place of it credited. */
describe("a merchant who sends invoices", () => {
  let store: DemoStore;
  let office: BoxOffice;
  let merchant: Organiser;
  let browser: TestBrowser;
  let desk: Visitor;
  let phone: Visitor;
  let orderId: string;

  const step = storyOf(() => browser.visitors);

  beforeAll(async () => {
    store = await startDemoStore();
    office = store.office;
    browser = await TestBrowser.start();
    desk = await browser.open(store.url, DESKTOP);
    // The demo's series has begun; each department is to have one of its own.
    merchant = new Organiser(office);
    await merchant.post("/settings/invoicing", {
      series_by: { sales_channel: true },
    });
    const event = await office.createEvent({
      title: "Kurs i bokbinding",
      price: 200,
      sessions: [{ starts_at: inDays(40), capacity: 20 }],
    });
    const email = "per@example.com";
    const attendees = ["Per", "Liv", "Ola"].map((name) => ({ name: `${name} Nordmann`, email }));
    const { order } = await purchase(office, {
      buyer: { first_name: "Per", last_name: "Nordmann", email },
      lines: [{ offer: event.sessions[0].ticket_offers[0], attendees }],
      provider: INVOICE,
    });
    orderId = order.id;
  }, 12 * MINUTES);

  afterAll(async () => {
    await browser?.close();
    await store?.stop();
  }, 2 * MINUTES);

  const overview = async (): Promise<Body> => {
    const path = `/admin/box-office/orders/${orderId}/invoices`;
    return (await office.try("get", path, {}, office.store.admin)).data;
  };

  const validTickets = async (): Promise<Body[]> =>
    (await office.adminOrder(orderId)).tickets.filter(({ status }: Body) => status === "valid");

  const invoiceOn = ({ page }: Visitor, number: number) =>
    page.getByRole("article", { name: `Invoice ${number}` });

  step("M2: fills in who sells; a wrong organisation number is told at its field", async () => {
    await desk.signIn(ADMIN);
    await desk.visit("/settings/invoices");
    await desk.card("Seller").getByRole("button", { name: "Edit" }).click();
    const form = desk.page.getByRole("dialog", { name: "Seller" });
    for (const [label, text] of [
      ["Name", "Konserthuset AS"],
      ["Country", "NO"],
      ["Organisation number", "923 609 017"],
      ["Address", "Storgata 1"],
      ["Postal code", "0155"],
      ["City", "Oslo"],
      ["Account number", "8601 11 17947"],
    ] as const) {
      await form.getByLabel(label).fill(text);
    }
    await form.getByRole("button", { name: "Save" }).click();
    const orgNumber = form.getByLabel("Organisation number");
    await form.getByText("the check digit doesn’t fit").first().waitFor();
    expect(await orgNumber.getAttribute("aria-invalid")).toBe("true");
    const [refused] = desk.faults.splice(0);
    expect(refused).toMatch(/^400 POST \S+\/settings\/invoicing$/);
    await orgNumber.fill("923 609 016");
    await form.getByRole("button", { name: "Save" }).click();
    await form.waitFor({ state: "detached" });
    await desk.card("Seller").getByText("923609016").waitFor();
  });

  step("M2: says where its numbers begin, before the first", async () => {
    const numbers = desk.card("Numbers");
    await numbers.getByRole("button", { name: `Actions for Invoices · ${DEPARTMENT}` }).click();
    await desk.page.getByRole("menuitem", { name: "Edit" }).click();
    const form = desk.page.getByRole("dialog", { name: "Edit the series" });
    await form.getByLabel("Prefix").fill("");
    await form.getByLabel("Next number").fill(String(FIRST_NUMBER));
    await form.getByText(`The next number is then ${FIRST_NUMBER}.`).waitFor();
    await form.getByRole("button", { name: "Save" }).click();
    await form.waitFor({ state: "detached" });
    await numbers.getByText(String(FIRST_NUMBER)).waitFor();
  });

  step("M2: invoices two of three places at a desk", async () => {
    const { page } = desk;
    await desk.visit(`/orders/${orderId}`);
    await desk.card("Invoices").getByRole("button", { name: "Create invoice" }).click();
    const form = page.getByRole("dialog", { name: "Create invoice" });
    await form.getByRole("status").getByText("NOK 600.00").waitFor();
    await form.getByLabel(/^Quantity: /).fill("2");
    await form.getByRole("status").getByText("NOK 400.00").waitFor();
    await form.getByLabel("The customer’s reference").fill("PO 17");
    await form.getByRole("button", { name: "Create the draft" }).click();
    await form.waitFor({ state: "detached" });

    const draft = page.getByRole("article", { name: /^Draft of / });
    await draft.waitFor();
    const [drafted] = (await overview()).invoices;
    const buyer = { company: "Nordre Verft AS", org_number: "889640782", country_code: "no" };
    await merchant.post(`/invoices/${drafted.id}`, { buyer });
    await draft.getByRole("button", { name: "Issue" }).click();
    const question = page.getByRole("alertdialog", { name: "Issue this invoice?" });
    await question.getByText("It is over NOK 400.00. It takes the next number for good").waitFor();
    await question.getByRole("button", { name: "Issue" }).click();

    const invoice = invoiceOn(desk, FIRST_NUMBER);
    await invoice.getByText("PO 17").waitFor();
    const paper = page.waitForEvent("download");
    await invoice.getByRole("button", { name: "Invoice (PDF)" }).click();
    expect((await paper).suggestedFilename()).toBe(`invoice-${FIRST_NUMBER}.pdf`);
    await page.getByRole("button", { name: `Actions: Invoice ${FIRST_NUMBER}` }).click();
    const xml = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: "E-invoice (XML)" }).click();
    expect((await xml).suggestedFilename()).toBe(`invoice-${FIRST_NUMBER}.xml`);
    expect(await overview()).toMatchObject({
      invoices: [{ number: String(FIRST_NUMBER), state: "issued", amount_due: 400 }],
      left_to_invoice: 1,
    });
    await desk.picture("order-invoices");
  });

  step("A13: marks it as paid on a phone: its tickets are valid", async () => {
    phone = await browser.open(store.url, PHONE, desk);
    await phone.visit(`/orders/${orderId}`);
    const invoice = invoiceOn(phone, FIRST_NUMBER);
    await invoice.getByRole("button", { name: "Mark as paid" }).click();
    const form = phone.page.getByRole("dialog", { name: "Mark the invoice as paid" });
    expect(await form.getByLabel("Amount in NOK").inputValue()).toBe("400.00");
    await form.getByLabel("Reference").fill("Bank 4711");
    await form.getByRole("button", { name: "Mark as paid" }).click();
    await form.waitFor({ state: "detached" });
    await invoice.getByText("Bank 4711").waitFor();
    await phone.picture("order-invoices-phone");
    await eventually(async () => expect(await validTickets()).toHaveLength(2));
    expect((await overview()).invoices).toMatchObject([{ state: "paid", amount_paid: 400 }]);
  });

  step(
    "M4: credits one place, after it is said which ticket ends and how its money goes",
    async () => {
      const { page } = desk;
      const [first, second] = await validTickets();
      await desk.visit(`/orders/${orderId}`);
      await page.getByRole("button", { name: `Actions: Invoice ${FIRST_NUMBER}` }).click();
      await page.getByRole("menuitem", { name: "Credit" }).click();
      const form = page.getByRole("dialog", { name: `Credit invoice ${FIRST_NUMBER}` });
      await form.getByLabel(/^Quantity: /).fill("1");
      await form.getByText("NOK 200.00 is credited. You pay it out yourself").waitFor();
      await form.getByText("1 ticket is cancelled").waitFor();
      const [kept, ended] = [second, first].map((ticket) =>
        form.getByRole("checkbox", { name: ticket?.number }),
      );
      await kept?.uncheck();
      await ended?.check();
      await form.getByLabel("Reason").fill("Ill");
      await form.getByRole("button", { name: "Credit", exact: true }).click();
      await form.waitFor({ state: "detached" });
      await page.getByRole("region", { name: /^Credit note / }).waitFor();
      await eventually(async () => {
        const { tickets } = await office.adminOrder(orderId);
        const gone = tickets.filter(({ status }: Body) => status === "cancelled");
        expect(gone.map(({ id }: Body) => id)).toEqual([first?.id]);
      });
      const { credit_notes, lines } = await overview();
      expect(credit_notes).toMatchObject([{ total: 200, refund: { mode: "record_only" } }]);
      expect(lines[0]).toMatchObject({ invoiced: 2, paid: 2, credited: 1 });
    },
  );

  for (const language of LANGUAGES) {
    step(`E15: invoices and their settings, in ${language}, fit a desk and a phone`, async () => {
      const [invoices, create, seller] = WORDS[language];
      for (const visitor of [desk, phone]) {
        const { page } = visitor;
        await visitor.speak(language);
        await visitor.visit("/settings/invoices");
        await page.getByRole("heading", { name: seller, exact: true }).waitFor();
        const edit = visitor.card(seller).getByRole("button").first();
        await checkLooks(visitor, "invoice-settings", language, edit);
        await visitor.visit(`/orders/${orderId}`);
        const button = visitor.card(invoices).getByRole("button", { name: create });
        await button.waitFor();
        // Of what else is on the page some is wider than a phone.
        const expectFit = async (what: Locator) => {
          const excess = await what.evaluate((one) => one.scrollWidth - one.clientWidth);
          expect([language, excess, await visitor.untranslated()]).toEqual([language, 0, []]);
        };
        await expectFit(visitor.card(invoices));
        await button.click();
        const form = page.getByRole("dialog", { name: create });
        const send = form.locator("button[type=submit]");
        await send.click({ trial: true });
        await expectFit(form);
        await page.keyboard.press("Escape");
        await form.waitFor({ state: "detached" });
        await visitor.speak("en");
      }
    });
  }

  step("nothing failed unseen", async () => {
    expect(browser.faults).toEqual([]);
  });
});
