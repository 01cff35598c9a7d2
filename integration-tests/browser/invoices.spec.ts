import type { Locator } from "playwright-core";
import { type Body, type BoxOffice, eventually, inDays } from "../fixtures/box-office";
import { PHONE, type TestBrowser, type Visitor } from "../fixtures/browser";
import { ADMIN, type DemoStore } from "../fixtures/demo-store";
import { Organiser } from "../fixtures/organiser";
import { purchase } from "../fixtures/purchase";
import { closeDesk, openDesk } from "./desk";
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

const PRICE = 200;
/** Headings that no bank uses. */
const BANK_HEAD = "Når;Kroner;Hvem;Hva;Nummer";
const MANY_ROWS = 5_000;

/**
 * A course that is paid by invoice: the settings, a part of an order invoiced, paid, and one place of it credited; the
 * invoices of others issued and sent together, and paid by what the bank says.
 */
describe("a merchant who sends invoices", () => {
  let store: DemoStore;
  let office: BoxOffice;
  let merchant: Organiser;
  let browser: TestBrowser;
  let desk: Visitor;
  let phone: Visitor;
  let orderId: string;
  let course: Body;
  let others: Body[];
  let statement: string;

  const step = storyOf(() => browser.visitors);

  beforeAll(async () => {
    ({ store, office, browser, desk } = await openDesk());
    // The demo's series has begun; each department is to have one of its own.
    merchant = new Organiser(office);
    await merchant.post("/settings/invoicing", {
      series_by: { sales_channel: true },
    });
    course = await office.createEvent({
      title: "Kurs i bokbinding",
      price: PRICE,
      sessions: [{ starts_at: inDays(40), capacity: 20 }],
    });
    const email = "per@example.com";
    const attendees = ["Per", "Liv", "Ola"].map((name) => ({ name: `${name} Nordmann`, email }));
    const { order } = await purchase(office, {
      buyer: { first_name: "Per", last_name: "Nordmann", email },
      lines: [{ offer: course.sessions[0].ticket_offers[0], attendees }],
      provider: INVOICE,
    });
    orderId = order.id;
    others = [];
    for (const first_name of ["Kari", "Åse"]) {
      const bought = await purchase(office, {
        buyer: { first_name, last_name: "Dahl", email: `dahl-${others.length}@example.com` },
        lines: [{ offer: course.sessions[0].ticket_offers[0], attendees: [{ name: first_name }] }],
        provider: INVOICE,
      });
      others.push(bought.order);
    }
  }, 12 * MINUTES);

  afterAll(async () => {
    await closeDesk({ store, browser });
  }, 2 * MINUTES);

  const overview = async (): Promise<Body> => {
    const path = `/admin/box-office/orders/${orderId}/invoices`;
    return (await office.try("get", path, {}, office.store.admin)).data;
  };

  const admin = async (method: "get" | "post", path: string, body = {}): Promise<Body> => {
    const answer = await office.try(method, `/admin/box-office${path}`, body, office.store.admin);
    expect([path, answer.status, answer.data.message]).toEqual([path, 200, undefined]);
    return answer.data;
  };
  const invoiceOf = async (order: Body): Promise<Body> =>
    (await admin("get", `/orders/${order.id}/invoices`)).invoices[0];
  // Not those that stand there while it loads.
  const rows = ({ page }: Visitor) => page.locator("table:not([aria-busy=true]) tbody tr");
  const selectAll = ({ page }: Visitor) =>
    page.getByRole("table").locator("thead [role=checkbox]").click();

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
    const example = form.getByText(`The next number is then ${FIRST_NUMBER}.`);
    await example.waitFor();
    const pattern = await form.getByLabel("Pattern").inputValue();
    await form.getByLabel("Pattern").fill("{prefix}");
    await example.waitFor({ state: "detached" });
    await form.getByLabel("Pattern").fill(pattern);
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
    await form.getByLabel(/^Quantity: /).fill("0");
    await form.getByRole("button", { name: "Create the draft" }).click();
    await form.getByText("Nothing is chosen.").waitFor();
    await form.getByLabel(/^Quantity: /).fill("2");
    await form.getByRole("status").getByText("NOK 400.00").waitFor();
    await form.getByLabel("The customer’s reference").fill("PO 17");
    await form.getByRole("button", { name: "Create the draft" }).click();
    await form.waitFor({ state: "detached" });

    const draft = page.getByRole("article", { name: /^Draft of / });
    await draft.waitFor();
    await desk.card("Invoices").getByRole("table").getByText("In drafts: 2").waitFor();
    await desk.card("Invoices").getByRole("button", { name: "Create invoice" }).click();
    await form.getByText("of 3, 2 in drafts").waitFor();
    expect(await form.getByLabel(/^Quantity: /).inputValue()).toBe("1");
    await form.getByRole("button", { name: "Cancel" }).click();
    await form.waitFor({ state: "detached" });
    const [drafted] = (await overview()).invoices;
    const buyer = { company: "Nordre Verft AS", org_number: "889640782", country_code: "no" };
    await merchant.post(`/invoices/${drafted.id}`, { buyer, due_at: inDays(-1) });
    await page.reload();
    await draft.getByRole("button", { name: "Issue" }).click();
    const question = page.getByRole("alertdialog", { name: "Issue this invoice?" });
    await question.getByText("Its due date has passed").waitFor();
    await question.getByRole("button", { name: "Cancel" }).click();
    await merchant.post(`/invoices/${drafted.id}`, { due_at: null });
    await page.reload();
    await draft.getByRole("button", { name: "Issue" }).click();
    await question.waitFor();
    expect(await question.getByText("Its due date has passed").count()).toBe(0);
    await question.getByText("It is over NOK 400.00. It takes the next number for good").waitFor();
    await question.getByText("The invoice itself is not mailed: send it afterwards.").waitFor();
    await question.getByRole("button", { name: "Issue" }).click();

    const invoice = invoiceOn(desk, FIRST_NUMBER);
    await invoice.getByText("PO 17").waitFor();
    await invoice.getByText("Nordre Verft AS · 889640782").waitFor();
    const figures = desk.card("Invoices").getByRole("table").getByRole("columnheader");
    expect(await figures.allTextContents()).toEqual([
      ...["Line", "Ordered", "Invoiced", "Paid", "Left"],
    ]);
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
    const form = phone.page.getByRole("dialog", { name: /^Mark invoice \d+ as paid/ });
    expect(await form.getByLabel("Amount in NOK").inputValue()).toBe("400.00");
    await form.getByLabel("Amount in NOK").fill("0");
    await form.getByLabel("Came in on").fill(inDays(2).slice(0, 10));
    await form.getByRole("button", { name: "Mark as paid" }).click();
    await form.getByText("Enter an amount above 0.").waitFor();
    await form.getByText("Enter a day that isn’t after today.").waitFor();
    await form.getByLabel("Amount in NOK").fill("400");
    const day = inDays(-3).slice(0, 10);
    await form.getByLabel("Came in on").fill(day);
    await form.getByLabel("Reference").fill("Bank 4711");
    await form.getByRole("button", { name: "Mark as paid" }).click();
    await form.waitFor({ state: "detached" });
    // The day alone: nobody said a time.
    const booked = await invoice.getByText("Bank 4711").textContent();
    expect(booked).toMatch(/ · \d{1,2} [A-Z][a-z]{2} \d{4}$/);
    await phone.picture("order-invoices-phone");
    await eventually(async () => expect(await validTickets()).toHaveLength(2));
    const [paid] = (await overview()).invoices;
    expect(paid).toMatchObject({ state: "paid", amount_paid: 400 });
    expect(paid.payments[0].paid_at.slice(0, 10)).toBe(day);
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
      await form.getByText("NOK 200.00 of it pays for what is still due of the order.").waitFor();
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

  step("M2: issues drafts of the list together, after reading what follows", async () => {
    const { page } = desk;
    const drafts = await Promise.all(
      others.map(async ({ id }) => (await admin("post", `/orders/${id}/invoices`)).invoice),
    );
    await admin("post", `/invoices/${drafts[1].id}`, { buyer: { email: null } });
    await desk.visit("/orders/invoices?state=draft&q=Dahl");
    await rows(desk).nth(1).waitFor();
    expect(await rows(desk).count()).toBe(2);
    await selectAll(desk);
    await page.getByRole("button", { name: "Issue (2)" }).click();
    const form = page.getByRole("dialog", { name: "Issue 2 invoices" });
    await form.getByText("2 drafts take the next numbers for good.").waitFor();
    await form.getByText("NOK 400.00 in all").waitFor();
    const keys: (string | undefined)[] = [];
    await page.route(/\/invoices\/bulk-issue$/, (route) => {
      keys.push(route.request().headers()["idempotency-key"]);
      return keys.length === 1 ? route.abort() : route.continue();
    });
    await form.getByRole("button", { name: "Issue 2 invoices" }).click();
    await form.getByRole("list", { name: "Refused" }).waitFor();
    expect(desk.faults.splice(0).join()).toContain("bulk-issue");
    await form.getByRole("button", { name: "Issue 2 invoices" }).click();
    await form.waitFor({ state: "detached" });
    // Nobody had said what became of it: the same request, by its key.
    expect(keys).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/), keys[0]]);
    await page.getByText("Nothing matches").waitFor();
    const issued = await Promise.all(others.map(invoiceOf));
    expect(issued.map(({ number }) => number).sort()).toEqual(["5002", "5003"]);
  });

  step("M2: sends them, and is told of each that can't be sent, and why", async () => {
    const { page } = desk;
    const [, lost] = await Promise.all(others.map(invoiceOf));
    await desk.visit("/orders/invoices");
    await page.getByRole("region", { name: "What these invoices come to" }).waitFor();
    await rows(desk).nth(2).waitFor();
    await page.getByRole("searchbox", { name: "Search" }).fill("Dahl");
    await rows(desk).nth(2).waitFor({ state: "detached" });
    const totals = page.getByRole("region", { name: "What these invoices come to" });
    await totals.getByText("NOK 400.00").first().waitFor();
    await selectAll(desk);
    await page.getByRole("button", { name: "Send (2)" }).click();
    const form = page.getByRole("dialog", { name: "Send 2 invoices" });
    await form.getByText("1 mail goes out to the buyer").waitFor();
    await form.getByText("1 has no e-mail address and can’t be sent.").waitFor();
    await form.getByRole("button", { name: "Send 2 invoices" }).click();
    const refused = page.getByRole("dialog").getByRole("list", { name: "Refused" });
    await refused.getByText(`Invoice ${lost?.number}`).waitFor();
    await refused.getByText("There is no e-mail address to send it to.").waitFor();
    await page.keyboard.press("Escape");
    await page.getByText("1 row selected").waitFor();
    const sent = (await Promise.all(others.map(invoiceOf))).map(({ sent_at }) => sent_at !== null);
    expect(sent).toEqual([true, false]);
  });

  step("M2: saves many as one PDF, and finds the credit note beside them", async () => {
    const { page } = desk;
    await desk.visit("/orders/invoices");
    await desk.picture("invoices");
    // The newest come first, before those of the demo.
    for (const nth of [0, 1, 2]) await rows(desk).nth(nth).getByRole("checkbox").click();
    await page.getByRole("button", { name: "PDF (3)" }).click();
    const question = page.getByRole("alertdialog", { name: "Save 3 invoices as PDF?" });
    const paper = page.waitForEvent("download");
    await question.getByRole("button", { name: "Save" }).click();
    expect((await paper).suggestedFilename()).toBe("invoices.pdf");
    await page.getByRole("tab", { name: "Credit notes" }).click();
    await rows(desk).getByText("Not by a provider").first().waitFor();
    await rows(desk).first().getByRole("link").click();
    await page.waitForURL(new RegExp(`/orders/${orderId}$`));
  });

  step("M1: books a bank's file on a phone, its columns chosen once", async () => {
    const { page } = phone;
    const [exact, part] = (await Promise.all(others.map(invoiceOf))) as [Body, Body];
    const text = [
      BANK_HEAD,
      `27.11.2026;200,00;Kari Dahl;Kurs;${exact.payment_reference}`,
      "27.11.2026;150,00;Dahl og sønn;Forskudd;",
      "27.11.2026;-80,00;Strøm AS;;",
    ].join("\n");
    await phone.visit("/orders/invoices");
    await page.getByRole("link", { name: "Read a bank’s file" }).click();
    const content = page.getByLabel("Or paste its content");
    await page.getByRole("button", { name: "Read", exact: true }).click();
    await page.getByText("Choose a file, or paste its content.").waitFor();
    await content.fill(text);
    await page.getByRole("button", { name: "Read", exact: true }).click();

    const columns = page.getByRole("dialog", { name: "Which column is what" });
    await columns.getByRole("region", { name: "The first rows of the file" }).waitFor();
    for (const [label, heading] of [
      ["Day of the booking", "Når"],
      ["Amount", "Kroner"],
      ["Payer", "Hvem"],
      ["Message", "Hva"],
      ["Payment reference (KID, RF)", "Nummer"],
    ] as const) {
      await columns.getByLabel(label, { exact: true }).click();
      await page.getByRole("option", { name: `: ${heading}` }).click();
    }
    await columns.getByRole("button", { name: "Read", exact: true }).click();
    await page.waitForURL(/\/bank-file\/bobst_/);
    statement = new URL(page.url()).pathname.replace("/app", "");
    const [refused] = phone.faults.splice(0);
    expect(refused).toMatch(/^400 POST \S+\/bank-statements$/);

    const row = (name: string) => rows(phone).filter({ hasText: name });
    await row("Kari Dahl").getByText("Fits exactly").waitFor();
    const why = row("Dahl og sønn").getByText("Fits no invoice that is due");
    await why.waitFor();
    // In sight, and not below the menu at the row's end.
    const menu = await page.getByRole("button", { name: "Actions: Dahl og sønn" }).boundingBox();
    const reason = await why.boundingBox();
    expect((reason?.x ?? 0) + (reason?.width ?? 0)).toBeLessThanOrEqual(menu?.x ?? 0);
    await row("Strøm AS").getByText("Money that went out").waitFor();
    await row("Kari Dahl").getByRole("checkbox", { checked: true }).waitFor();
    await page.getByRole("button", { name: "Actions: Dahl og sønn" }).click();
    await page.getByRole("menuitem", { name: "Choose the invoice" }).click();
    const pick = page.getByRole("dialog", { name: "Choose the invoice" });
    await pick.getByLabel("Number, reference, buyer or order").fill(part.number);
    await pick.getByRole("radio", { name: `Invoice ${part.number}` }).click();
    await pick.getByRole("button", { name: "Take this one" }).click();
    await pick.waitFor({ state: "detached" });
    await row("Dahl og sønn").getByText("Chosen by you").waitFor();
    await phone.picture("bank-file-phone");
    await page.getByRole("button", { name: "Book (2)" }).click();
    const form = page.getByRole("dialog", { name: "Book 2 payments" });
    await form.getByText("NOK 350.00 is booked").waitFor();
    await form.getByRole("button", { name: "Book 2 payments" }).click();
    await form.waitFor({ state: "detached" });
    await row("Kari Dahl").getByText("Booked").waitFor();
    await row("Dahl og sønn").getByText("Booked").waitFor();
    expect(await Promise.all(others.map(invoiceOf))).toMatchObject([
      { state: "paid", amount_due: 0 },
      { state: "partially_paid", amount_due: 50 },
    ]);

    await page.getByRole("link", { name: "Read another file" }).click();
    const files = page.getByRole("region", { name: "Files read" }).last();
    await files.getByRole("row").filter({ hasText: "Nothing left" }).waitFor();
    await content.fill(text);
    await page.getByRole("button", { name: "Read", exact: true }).click();
    await page.getByText("All payments in this file have been booked before.").waitFor();
    expect(phone.faults).toEqual([]);
  });

  step(
    "M1: what came in beyond an invoice is booked once the merchant says so, and owed back",
    async () => {
      const { page } = phone;
      const paid = await invoiceOf(others[0] as Body);
      await phone.visit("/orders/invoices/bank-file");
      await page
        .getByLabel("Or paste its content")
        .fill([BANK_HEAD, "28.11.2026;75,00;Ivrig AS;Igjen;"].join("\n"));
      await page.getByRole("button", { name: "Read", exact: true }).click();
      await page.getByRole("button", { name: "Actions: Ivrig AS" }).click();
      await page.getByRole("menuitem", { name: "Choose the invoice" }).click();
      const pick = page.getByRole("dialog", { name: "Choose the invoice" });
      await pick.getByLabel("Number, reference, buyer or order").fill(paid.number);
      await pick.getByRole("radio", { name: `Invoice ${paid.number}` }).click();
      await pick.getByText("NOK 75.00 is more than is due of it.").waitFor();
      await pick.getByRole("button", { name: "Take this one" }).click();
      await page.getByRole("button", { name: "Book (1)" }).click();
      const form = page.getByRole("dialog", { name: "Book 1 payment" });
      await form.getByText("1 of them is more than is due").waitFor();
      await form.getByRole("button", { name: "Book 1 payment" }).click();
      await form.waitFor({ state: "detached" });
      await rows(phone).filter({ hasText: "Ivrig AS" }).getByText("Booked").waitFor();
      expect((await office.adminOrder(paid.order_id)).amount_owed).toBe(75);
    },
  );

  step("M1: a file of 5,000 rows is a page at a time, and found in by its words", async () => {
    const { page } = desk;
    const lines = Array.from(
      { length: MANY_ROWS },
      (_, nth) => `27.11.2026;${nth + 1},00;Betaler ${nth + 1};Kurs;`,
    );
    await desk.visit("/orders/invoices/bank-file");
    await page.locator("input[type=file]").setInputFiles({
      name: "mange.csv",
      mimeType: "text/csv",
      buffer: Buffer.from([BANK_HEAD, ...lines].join("\r\n"), "latin1"),
    });
    await page.getByText("mange.csv").waitFor();
    await page.getByRole("button", { name: "Read", exact: true }).click();
    await page.getByText("5000 entries").waitFor();
    await rows(desk).first().waitFor();
    expect(await rows(desk).count()).toBe(50);
    await page.getByRole("button", { name: "Next" }).click();
    await rows(desk).getByText("Betaler 51", { exact: true }).waitFor();
    await page.getByRole("searchbox", { name: "Search" }).fill("betaler 4321");
    await rows(desk).getByText("Betaler 4321").waitFor();
    expect(await rows(desk).count()).toBe(1);
  });

  step("M1: chooses the columns of a table that is understood by itself", async () => {
    const { page } = desk;
    await page.getByRole("link", { name: "Choose the columns" }).click();
    const choose = page.getByRole("switch", { name: "Choose the columns myself" });
    expect(await choose.isChecked()).toBe(true);
    await page
      .getByLabel("Or paste its content")
      .fill(["Dato;Beløp;Navn;Avsender", "27.11.2026;10,00;Kurs;Rett Betaler"].join("\n"));
    await page.getByRole("button", { name: "Read", exact: true }).click();
    const columns = page.getByRole("dialog", { name: "Which column is what" });
    for (const [label, heading] of [
      ["Day of the booking", "Dato"],
      ["Amount", "Beløp"],
      ["Payer", "Avsender"],
    ] as const) {
      await columns.getByLabel(label, { exact: true }).click();
      await page.getByRole("option", { name: `${heading}: ` }).click();
    }
    await columns.getByRole("button", { name: "Read", exact: true }).click();
    await rows(desk).getByText("Rett Betaler").waitFor();
    const [refused] = desk.faults.splice(0);
    expect(refused).toMatch(/^400 POST \S+\/bank-statements$/);
  });

  step(
    "A13: on a phone, from who ordered an invoice to their tickets: issued, sent, paid",
    async () => {
      const { page } = phone;
      const { order } = await purchase(office, {
        buyer: { first_name: "Siv", last_name: "Berg", email: "siv@example.com" },
        lines: [
          {
            offer: course.sessions[0].ticket_offers[0],
            attendees: [{ name: "Siv" }, { name: "Tor" }],
          },
        ],
        provider: INVOICE,
        invoice_request: {
          ...{ company: "Bergs Bokbind AS", org_number: "974760673" },
          ...{ reference: "PO 88", email: "faktura@berg.example", phone: "+4790000088" },
        },
      });
      await phone.visit(`/orders/${order.id}`);
      const asked = page.getByRole("region", { name: "The customer asked for an invoice" });
      for (const text of ["Bergs Bokbind AS", "974760673", "PO 88"]) {
        await asked.getByText(text, { exact: true }).waitFor();
      }
      for (const link of ["faktura@berg.example", "+4790000088"]) {
        await asked.getByRole("link", { name: link }).waitFor();
      }
      await phone.card("Invoices").getByRole("button", { name: "Create invoice" }).click();
      const form = page.getByRole("dialog", { name: "Create invoice" });
      await form.getByRole("status").getByText("NOK 400.00").waitFor();
      expect(await form.getByLabel("The customer’s reference").inputValue()).toBe("PO 88");
      await form.getByRole("button", { name: "Create the draft" }).click();
      await form.waitFor({ state: "detached" });
      const draft = page.getByRole("article", { name: /^Draft of / });
      await draft.getByRole("button", { name: "Issue" }).click();
      const question = page.getByRole("alertdialog", { name: "Issue this invoice?" });
      await question.getByRole("button", { name: "Issue" }).click();

      const invoice = page.getByRole("article", { name: /^Invoice / });
      await invoice.getByRole("button", { name: "Send by e-mail" }).click();
      const sending = page.getByRole("dialog", { name: /^Send invoice \d+/ });
      expect(await sending.getByLabel("To").inputValue()).toBe("faktura@berg.example");
      await sending.getByLabel("To").fill("faktura");
      await sending.getByRole("button", { name: "Send by e-mail" }).click();
      await sending.getByText("Enter an e-mail address.").waitFor();
      await sending.getByLabel("To").fill("faktura@berg.example");
      await phone.picture("invoice-send-phone");
      await sending.getByRole("button", { name: "Send by e-mail" }).click();
      await sending.waitFor({ state: "detached" });
      await invoice.getByText("First sent", { exact: true }).waitFor();
      await invoice.getByRole("button", { name: "Mark as paid" }).click();
      const paying = page.getByRole("dialog", { name: /^Mark invoice \d+ as paid/ });
      await paying.getByLabel("Reference").fill("Bank 4712");
      await paying.getByRole("button", { name: "Mark as paid" }).click();
      await paying.waitFor({ state: "detached" });
      await eventually(async () => {
        const { tickets } = await office.adminOrder(order.id);
        expect(tickets.map(({ status }: Body) => status)).toEqual(["valid", "valid"]);
      });

      await page.getByRole("button", { name: /^Actions: Invoice / }).click();
      await page.getByRole("menuitem", { name: "Book money that came in" }).click();
      const booking = page.getByRole("dialog", { name: "Book money that came in" });
      expect(await booking.getByLabel("Amount in NOK").inputValue()).toBe("");
      await booking.getByLabel("Amount in NOK").fill("25");
      await booking.getByText("That is more than is due of it.").waitFor();
      await booking.getByRole("button", { name: "Book money that came in" }).click();
      await booking.waitFor({ state: "detached" });
      expect((await office.adminOrder(order.id)).amount_owed).toBe(25);
    },
  );

  step("M2: a customer's page says what is due and leads to their invoices", async () => {
    const { page } = desk;
    const [, part] = (await Promise.all(others.map(invoiceOf))) as [Body, Body];
    const { orders } = await admin("get", `/orders?q=${part.order_code}`);
    await desk.visit(`/customers/${orders[0].customer.id}`);
    const card = desk.card("Open invoices");
    await card.getByText("NOK 50.00").first().waitFor();
    await card.getByRole("link", { name: `Invoice ${part.number}` }).waitFor();
    await card.getByRole("link", { name: "All invoices" }).click();
    await page.getByRole("button", { name: "Customer:" }).waitFor();
    await rows(desk).getByText(part.number).waitFor();
    expect(await rows(desk).count()).toBe(1);

    const { customer } = (
      await admin("get", `/orders?q=${(await invoiceOf(others[0] as Body)).order_code}`)
    ).orders[0];
    await desk.visit(`/customers/${customer.id}`);
    await desk.card("Open invoices").getByText("No open invoices").waitFor();
  });

  for (const language of LANGUAGES) {
    step(`E15: the list and the bank's file, in ${language}, fit a desk and a phone`, async () => {
      const [invoices] = WORDS[language];
      for (const visitor of [desk, phone]) {
        const { page } = visitor;
        await visitor.speak(language);
        await visitor.visit("/orders/invoices");
        await page.getByRole("heading", { name: invoices, exact: true }).waitFor();
        await rows(visitor).first().waitFor();
        await selectAll(visitor);
        const deeds = page.locator("[class*=bg-ui-bg-highlight] button");
        for (const nth of [0, 1]) {
          await deeds.nth(nth).click();
          const form = page.getByRole("dialog");
          await checkLooks(visitor, undefined, language, form.locator("button[type=submit]"));
          await page.keyboard.press("Escape");
          await form.waitFor({ state: "detached" });
        }
        await checkLooks(visitor, "invoices", language, deeds.first());
        await visitor.visit("/orders/invoices?tab=credit-notes");
        await checkLooks(visitor, undefined, language, page.getByRole("tab").first());
        await visitor.visit("/orders/invoices/bank-file");
        const read = page.locator("form button[type=submit]");
        await checkLooks(visitor, undefined, language, read);
        await visitor.visit(statement);
        const another = page.getByRole("heading", { level: 1 }).locator("xpath=following::a[1]");
        await checkLooks(visitor, "bank-file", language, another);
        await visitor.speak("en");
      }
    });
  }

  step("M4: what is credited wholly is called so, and its line stays", async () => {
    const { order } = await purchase(office, {
      buyer: { first_name: "Nils", last_name: "Holm", email: "nils@example.com" },
      lines: [{ offer: course.sessions[0].ticket_offers[0], attendees: [{ name: "Nils" }] }],
      provider: INVOICE,
    });
    const { invoice: draft } = await admin("post", `/orders/${order.id}/invoices`);
    const { invoice } = await admin("post", `/invoices/${draft.id}/issue`);
    await admin("post", `/invoices/${invoice.id}/mark-paid`);
    await admin("post", `/invoices/${invoice.id}/credit-notes`, {
      lines: [{ invoice_line_id: invoice.lines[0].id, quantity: 1 }],
      reason: "Ill",
    });
    await desk.visit(`/orders/${order.id}`);
    const entry = desk.page.getByRole("article", { name: /^Invoice / });
    await entry.getByText("Credited", { exact: true }).first().waitFor();
    expect(await entry.getByText("Credited", { exact: true }).count()).toBe(2);
    await entry.getByText("No payment provider gives this money back.").waitFor();
    await desk.card("Invoices").getByText("Cancelled: 1 · Credited: 1").waitFor();
    await desk.visit("/orders/invoices");
    await rows(desk).first().getByText("Credited", { exact: true }).waitFor();
    await desk.page
      .getByRole("region", { name: "What these invoices come to" })
      .getByText("Given back or moved on")
      .waitFor();
  });

  step("M2: what a provider refuses is let go, and the client gets the payment link", async () => {
    const { page } = desk;
    const { order } = await purchase(office, {
      buyer: { first_name: "Eva", last_name: "Lund", email: "eva@example.com" },
      lines: [{ offer: course.sessions[0].ticket_offers[0], attendees: [{ name: "Eva" }] }],
    });
    const { invoice } = await admin("post", `/orders/${order.id}/invoices`);
    await admin("post", `/invoices/${invoice.id}/issue`, { capture: "none" });
    // No provider of the demo refuses: what is said of it is put into the answer.
    const said = { capture_error: "The card has expired" };
    await page.route(/\/orders\/\w+\/invoices$/, async (route) => {
      const response = await route.fetch();
      const overview = await response.json();
      const invoices = overview.invoices.map((one: Body) => ({ ...one, ...said }));
      await route.fulfill({ response, json: { ...overview, invoices } });
    });
    await desk.visit(`/orders/${order.id}`);
    const entry = page.getByRole("article", { name: /^Invoice / });
    await entry.getByText("The card has expired").waitFor();
    await entry.getByRole("button", { name: "Try to take it again" }).click({ trial: true });
    await desk.picture("invoice-refused");
    await entry.getByRole("button", { name: "Let it be paid by a link" }).click();
    const question = page.getByRole("alertdialog", { name: "Give up the reserved money?" });
    await question.getByText("The NOK 200.00 that are reserved are let go").waitFor();
    await question.getByRole("button", { name: "Let it go" }).click();
    await entry.getByRole("button", { name: "Copy the payment link" }).waitFor();
    const link = await entry.getByRole("link", { name: "Open" }).getAttribute("href");
    expect(link).toBe((await office.adminOrder(order.id)).payment_link);
    expect(await entry.getByRole("button", { name: "Try to take it again" }).count()).toBe(0);
    await page.unroute(/\/orders\/\w+\/invoices$/);
  });

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
        const lines = visitor.card(invoices).locator("section[tabindex='0']").first();
        expect(await lines.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThan(2);
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
