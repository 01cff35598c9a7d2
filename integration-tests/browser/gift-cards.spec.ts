import type { Locator } from "playwright-core";
import { qrSvg } from "../../src/documents/qr";
import { type Body, type BoxOffice, eventually } from "../fixtures/box-office";
import { PHONE, type TestBrowser, type Visitor } from "../fixtures/browser";
import { ADMIN, type DemoStore } from "../fixtures/demo-store";
import { closeDesk, openDesk } from "./desk";
import { checkLooks, LANGUAGES, type Language } from "./languages";
import { storyOf } from "./story";

const MINUTES = 60_000;
jest.setTimeout(5 * MINUTES);

/** The pages' titles: the list, the settings' section of the mode, and the till. */
const WORDS: Record<Language, readonly [string, string, string]> = {
  en: ["Gift cards", "How cards are used", "Till"],
  nb: ["Gavekort", "Hvordan kort brukes", "Kasse"],
  da: ["Gavekort", "Hvordan kort bruges", "Kasse"],
  uk: ["Подарункові картки", "Як користуються картками", "Каса"],
};

/** Cards of the demo, by whom they are for. */
const NORA = { name: "Nora Lie", code: "GAVE-KRT2-AAAA-2222" };
const SIRI = { name: "Siri Haug", code: "GAVE-KRT7-FFFF-7777" };

/** Gift cards as a merchant has them: found, issued, changed, made credit, activated, set up, and taken at the till. */
describe("a merchant who has gift cards", () => {
  let store: DemoStore;
  let office: BoxOffice;
  let browser: TestBrowser;
  let desk: Visitor;
  let phone: Visitor;
  /** All addresses that the desk asked for. */
  const addresses: string[] = [];
  let issuedCode: string;

  const step = storyOf(() => browser.visitors);

  beforeAll(async () => {
    ({ store, office, browser, desk } = await openDesk());
    desk.context.on("request", (request) => addresses.push(decodeURIComponent(request.url())));
  }, 12 * MINUTES);

  afterAll(async () => {
    await closeDesk({ store, browser });
  }, 2 * MINUTES);

  const admin = async (method: "get" | "post", path: string, body = {}): Promise<Body> => {
    const answer = await office.try(method, `/admin/box-office${path}`, body, office.store.admin);
    expect([path, answer.status, answer.data.message]).toEqual([path, 200, undefined]);
    return answer.data;
  };
  const cardOf = async ({ code }: { code: string }): Promise<Body> =>
    (await admin("post", "/gift-cards/lookup", { code })).gift_card;
  const open = async (visitor: Visitor, of: { code: string }): Promise<Body> => {
    const card = await cardOf(of);
    await visitor.visit(`/box-office/gift-cards/${card.id}`);
    await visitor.page.getByRole("heading", { level: 1, name: card.masked_code }).waitFor();
    return card;
  };
  // Not those that stand there while it loads.
  const rows = ({ page }: Visitor) => page.locator("table:not([aria-busy=true]) tbody tr");
  const inNok = (amount: number) =>
    new Intl.NumberFormat("en", { style: "currency", currency: "NOK" }).format(amount);
  const choose = async ({ page }: Visitor, deed: string) => {
    await page.getByRole("button", { name: /^Actions for gift card/ }).click();
    await page.getByRole("menuitem", { name: deed }).click();
  };

  step(
    "D2, D3: finds cards by what they are for, their state and what is left on them",
    async () => {
      const { page } = desk;
      await desk.signIn(ADMIN);
      await desk.visit("/box-office/gift-cards");
      await rows(desk).filter({ hasText: NORA.name }).getByText("Active").waitFor();
      for (const [name, state] of [
        ["Ola Berg", "Disabled"],
        ["Liv Strand", "Expired"],
        ["Tor Vik", "Void"],
        ["Mette Lindholm", "Redeemed"],
      ] as const) {
        await rows(desk).filter({ hasText: name }).getByText(state).first().waitFor();
      }
      await rows(desk).filter({ hasText: "Per Moe" }).getByText("of NOK").waitFor();
      await desk.picture("gift-cards");
      await page.getByRole("button", { name: "Balance", exact: true }).last().click();
      await page.waitForURL(/order=balance/);
      await page.getByRole("button", { name: "State" }).click();
      await page.getByRole("checkbox", { name: "Not activated" }).click();
      await page.keyboard.press("Escape");
      await eventually(async () => expect(await rows(desk).count()).toBe(1));
      await rows(desk)
        .getByRole("link", { name: /^[A-Z2-9]{4}-[A-Z2-9]{4}$/ })
        .waitFor();
      await page.getByRole("button", { name: "Clear filters" }).click();
      await page.getByRole("searchbox", { name: "Search" }).fill("2222");
      await page.waitForURL(/q=2222/);
      await eventually(async () => expect(await rows(desk).count()).toBe(1));
      await rows(desk).filter({ hasText: NORA.name }).waitFor();
    },
  );

  step("D2: opens a card by its whole code, which stands in no address", async () => {
    const { page } = desk;
    const search = page.getByRole("searchbox", { name: "Search" });
    await search.fill("ABCD-EFGH-JKLM-2345");
    await page.getByText("No gift card has this code.").waitFor();
    expect(desk.faults.splice(0)).toEqual([expect.stringMatching(/^404 POST \S+\/lookup$/)]);
    await search.fill(NORA.code.toLowerCase());
    await page.getByRole("heading", { level: 1, name: "•••• 2222" }).waitFor();
    expect(addresses.filter((address) => /KRT2|EFGH/i.test(address))).toEqual([]);
    expect(page.url()).toMatch(/\/box-office\/gift-cards\/bogic_\w+$/);
  });

  step("D2: issues a card by hand, and is shown its code this once", async () => {
    const { page } = desk;
    await desk.visit("/box-office/gift-cards");
    await page.getByRole("button", { name: "Issue a card" }).click();
    const form = page.getByRole("dialog", { name: "Issue a gift card" });
    await form.getByLabel("Amount in NOK").fill("0");
    await form.getByRole("button", { name: "Issue the card" }).click();
    await form.getByText("Enter an amount above 0.").waitFor();
    await form.getByLabel("Amount in NOK").fill("640,50");
    await form.getByLabel("Recipient’s name").fill("Berit Ås");
    await form.getByRole("button", { name: "Issue the card" }).click();
    const shown = page.getByRole("alertdialog", { name: "The card’s code" });
    issuedCode = (await shown.locator("code").textContent()) ?? "";
    expect(issuedCode).toMatch(/^([A-Z2-9]{4}-){3}[A-Z2-9]{4}$/);
    await shown.getByRole("button", { name: "Done" }).click();
    await page.getByRole("heading", { level: 1, name: issuedCode.slice(-4) }).waitFor();
    await page.getByText("Berit Ås").waitFor();
    expect(await cardOf({ code: issuedCode })).toMatchObject({
      ...{ balance: 640.5, state: "active", origin: "manual" },
      recipient: { name: "Berit Ås" },
    });
    expect(addresses.filter((address) => address.includes(issuedCode.slice(0, 9)))).toEqual([]);
  });

  step("D6: sets a new amount, sees what changes, and why it was done stays", async () => {
    const { page } = desk;
    await page.getByRole("button", { name: "Set new amount" }).click();
    const form = page.getByRole("dialog", { name: "Set a new amount" });
    await form.getByLabel("Amount in NOK").fill("500");
    const change = form.getByRole("region", { name: "What changes" });
    await change.getByText("NOK 640.50").waitFor();
    await change.getByText("-NOK 140.50").waitFor();
    await form.getByText("No money is taken or paid back by this.").waitFor();
    await desk.picture("gift-card-amount");
    await form.getByRole("button", { name: "Set new amount" }).click();
    await form.getByText("Fill this in.").waitFor();
    await form.getByLabel("Reason").fill("Bought a poster in the shop");
    await form.getByRole("button", { name: "Set new amount" }).click();
    await form.waitFor({ state: "detached" });
    const entry = rows(desk).filter({ hasText: "Bought a poster in the shop" });
    await entry.getByText("New amount set").waitFor();
    await entry.getByText("NOK 500.00").waitFor();
    expect((await cardOf({ code: issuedCode })).balance).toBe(500);
  });

  step(
    "D4, D5: shows the code to who asks, disables and enables; the history tells it",
    async () => {
      const { page } = desk;
      await choose(desk, "Show the code");
      await page.getByRole("alertdialog").getByRole("button", { name: "Show the code" }).click();
      const shown = page.getByRole("alertdialog", { name: "The card’s code" });
      await shown.getByText(issuedCode).waitFor();
      await shown.getByRole("button", { name: "Done" }).click();
      await choose(desk, "Disable");
      const form = page.getByRole("dialog", { name: "Disable the card" });
      await form.getByText("stays on the card").waitFor();
      await form.getByLabel("Reason").fill("Lost");
      await form.getByRole("button", { name: "Disable" }).click();
      await page.getByRole("button", { name: "Enable" }).click();
      await page.getByText("The card can be used again.").waitFor();
      for (const what of ["Issued", "Code shown", "Disabled", "Enabled"]) {
        await rows(desk).getByText(what, { exact: true }).waitFor();
      }
      await choose(desk, "New code");
      await page.getByRole("alertdialog").getByRole("button", { name: "New code" }).click();
      const former = issuedCode;
      issuedCode = (await shown.locator("code").textContent()) ?? "";
      await shown.getByRole("button", { name: "Done" }).click();
      expect(issuedCode).not.toBe(former);
      expect((await cardOf({ code: issuedCode })).balance).toBe(500);
    },
  );

  step("D2: changes until when it can be used", async () => {
    const { page } = desk;
    await choose(desk, "Edit");
    const form = page.getByRole("dialog", { name: "Edit the card" });
    await form.getByLabel("Last day").fill("2031-05-17");
    await form.getByLabel("Note").fill("Raffle");
    await form.getByRole("button", { name: "Save" }).click();
    await form.waitFor({ state: "detached" });
    await page.getByText("17 May 2031").waitFor();
    expect(await cardOf({ code: issuedCode })).toMatchObject({
      ...{ expires_at: "2031-05-17T22:00:00.000Z", note: "Raffle" },
    });
  });

  step("D6: moves a part of it onto another card, found by its end", async () => {
    const { page } = desk;
    const before = await cardOf(SIRI);
    await choose(desk, "Move to another card");
    const form = page.getByRole("dialog", { name: "Move to another card" });
    await form.getByLabel("The other card").first().fill("7777");
    await form.getByRole("radio", { name: SIRI.name }).click();
    await form.getByLabel("Amount in NOK").fill("120");
    await form.getByText("NOK 380.00").waitFor();
    await form.getByRole("button", { name: "Move to another card" }).click();
    await form.waitFor({ state: "detached" });
    expect((await cardOf(SIRI)).balance).toBe(before.balance + 120);
    await rows(desk)
      .filter({ hasText: "Moved" })
      .getByRole("link", { name: "Show the card" })
      .click();
    await page.getByRole("heading", { level: 1, name: "•••• 7777" }).waitFor();
  });

  step("D7, D8: redeems a card to a customer, whose credit is set on their page", async () => {
    const { page } = desk;
    await open(desk, { code: issuedCode });
    await choose(desk, "Redeem to a customer");
    const form = page.getByRole("dialog", { name: "Redeem the card to a customer" });
    await form.getByLabel("Customer").first().fill("kari.solheim");
    await form.getByRole("radio", { name: "kari.solheim@example.com" }).click();
    await form.getByRole("button", { name: "Redeem to a customer" }).click();
    await form.waitFor({ state: "detached" });
    const card = await cardOf({ code: issuedCode });
    expect(card).toMatchObject({ state: "moved", balance: 0 });
    await desk.visit(`/customers/${card.redeemed_by.id}`);
    const credit = desk.card("Credit");
    await credit.getByText("NOK 380.00").first().waitFor();
    await desk.card("Gift cards").getByText(card.masked_code).waitFor();
    await credit.getByRole("button", { name: "Set new amount" }).click();
    const setting = page.getByRole("dialog", { name: "Set the customer’s credit" });
    await setting.getByLabel("Amount in NOK").fill("400");
    await setting.getByText("+NOK 20.00").waitFor();
    await setting.getByLabel("Reason").fill("For the wait");
    await setting.getByRole("button", { name: "Set new amount" }).click();
    await setting.waitFor({ state: "detached" });
    await credit.getByText("For the wait").waitFor();
    const { accounts } = await admin("get", `/customers/${card.redeemed_by.id}/credit`);
    expect(accounts).toMatchObject([{ currency_code: "nok", balance: 400 }]);
    await desk.picture("customer-gift-cards");
  });

  step(
    "D6: a redeemed card gets a new amount for anyone; the customer keeps the credit",
    async () => {
      const { page } = desk;
      await open(desk, { code: issuedCode });
      await page.getByRole("button", { name: "Set new amount" }).click();
      const form = page.getByRole("dialog", { name: "Set a new amount" });
      await form.getByText("keeps the credit that came of the card").waitFor();
      await form.getByLabel("Amount in NOK").fill("90");
      await form.getByLabel("Reason").fill("Used in the shop");
      await form.getByRole("button", { name: "Set new amount" }).click();
      await form.waitFor({ state: "detached" });
      expect(await cardOf({ code: issuedCode })).toMatchObject({ state: "active", balance: 90 });
    },
  );

  step(
    "D1: sees what is owed, what a period did to it, and the cards behind a figure",
    async () => {
      const { page } = desk;
      await desk.visit("/box-office/gift-cards");
      await page.getByRole("link", { name: "Turnover" }).click();
      await page.getByRole("heading", { level: 1, name: "Turnover" }).waitFor();
      await page.getByRole("button", { name: "Today" }).click();
      await page.waitForURL(/from=/);
      const { turnover } = await admin("get", "/gift-cards/turnover");
      const sums = page.getByRole("region", { name: "Turnover", exact: true });
      await sums.getByText(inNok(turnover.outstanding)).first().waitFor();
      await page.getByRole("button", { name: "This year" }).click();
      await desk.card("Sold and redeemed by month").waitFor();
      await desk.picture("gift-card-turnover");
      await page.getByRole("link", { name: "Show the cards: Adjusted" }).click();
      await page.waitForURL(/flow=adjusted/);
      await rows(desk).getByText(issuedCode.slice(-4)).first().waitFor();
      await page.getByRole("button", { name: /What happened/ }).waitFor();
      const saved = page.waitForEvent("download");
      await page.getByRole("button", { name: "Export" }).click();
      await page.getByRole("menuitem", { name: "As Excel (XLSX)" }).click();
      expect((await saved).suggestedFilename()).toMatch(/gift-cards.*xlsx$/);
    },
  );

  step("D2: issues many cards alike, and saves their codes", async () => {
    const { page } = desk;
    await desk.visit("/box-office/gift-cards");
    await page.getByRole("link", { name: "Issue many" }).click();
    await page.getByLabel("How many").fill("260");
    await page.getByLabel("Amount in NOK").fill("50");
    await page.getByText("Issues 260 cards of NOK 50.00, in all NOK 13,000.00.").waitFor();
    await desk.picture("gift-cards-many");
    await page.getByRole("button", { name: "Issue the cards" }).click();
    await page.getByRole("heading", { level: 1, name: "260 gift cards" }).waitFor();
    await page.getByText("260 of 260 cards are issued").first().waitFor();
    await page.getByRole("button", { name: "Save the codes" }).click();
    const question = page.getByRole("alertdialog");
    await question.getByText("NOK 13,000.00").waitFor();
    const saved = page.waitForEvent("download");
    await question.getByRole("button", { name: "Save the file" }).click();
    expect((await saved).suggestedFilename()).toMatch(/xlsx$/);
    const { batches } = await admin("get", "/gift-cards/bulk");
    expect(batches[0]).toMatchObject({ count: 260, issued: 260, amount: 50 });
  });

  step("D2: takes over cards of another system, once it is said which column is left", async () => {
    const { page } = desk;
    await desk.visit("/box-office/gift-cards/import");
    const content = page.getByLabel("Or paste its content");
    await content.fill("Kode;Beløp;Igjen nå\nOLD-2025-0001;500;much\nOLD-2025-0002;300;120,50");
    await page.getByRole("button", { name: "Preview" }).click();
    await page.getByText("The file has several columns of numbers.").waitFor({ state: "hidden" });
    await page.getByText("2 cards with together NOK 800.00 are taken over.").waitFor();
    await content.fill("Kode;Beløp;Igjen nå\nOLD-2025-0001;500;20\nOLD-2025-0002;300;120,50");
    await page.getByRole("button", { name: "Preview" }).click();
    await page.getByText("The file has several columns of numbers.").waitFor();
    await page.getByLabel("Column of what is left").click();
    await page.getByRole("option", { name: "Igjen nå" }).click();
    await page.getByRole("button", { name: "Use this column" }).click();
    await page.getByText("2 cards with together NOK 140.50 are taken over.").waitFor();
    await desk.picture("gift-card-import");
    await page.getByRole("button", { name: "Take over 2 cards" }).click();
    await page.getByRole("heading", { name: "2 cards are taken over." }).waitFor();
    expect(await cardOf({ code: "OLD-2025-0002" })).toMatchObject({
      ...{ balance: 120.5, origin: "imported" },
    });
    await desk.visit("/box-office/gift-cards");
    await page.getByRole("searchbox", { name: "Search" }).fill("old20250002");
    await page.getByRole("heading", { level: 1, name: "•••• 0002" }).waitFor();
    expect(addresses.filter((address) => /old-?2025/i.test(address))).toEqual([]);
  });

  step("D5: addresses a card, which says that it is mailed, and sends it once more", async () => {
    const { page } = desk;
    await open(desk, NORA);
    await choose(desk, "Edit");
    const form = page.getByRole("dialog", { name: "Edit the card" });
    await form.getByLabel("E-mail").fill("nora.lie@example.com");
    await form.getByText("nora.lie@example.com is mailed the card").waitFor();
    await form.getByLabel("Send it on").fill("2035-12-24T08:00");
    await form.getByText("Dec 2035").waitFor();
    await form.getByRole("button", { name: "Save" }).click();
    await form.waitFor({ state: "detached" });
    await page.getByText(/^Goes .*2035/).waitFor();
    await choose(desk, "Send by e-mail");
    const sending = page.getByRole("dialog", { name: "Send the card" });
    await sending.getByText("It has not been sent to whom it is for yet.").waitFor();
    await desk.picture("gift-card-send");
    await sending.getByRole("button", { name: "Send" }).click();
    await sending.waitFor({ state: "detached" });
    await rows(desk).getByText("Sent by e-mail", { exact: true }).waitFor();
    await choose(desk, "Link to its page");
    await page.getByRole("alertdialog").getByRole("button", { name: "Show the link" }).click();
    const shown = page.getByRole("alertdialog", { name: "The link to the card’s page" });
    await shown.getByText("/box-office/gift-cards/").waitFor();
    await shown.getByRole("button", { name: "Done" }).click();
    await choose(desk, "Save as PDF");
    const saved = page.waitForEvent("download");
    await page.getByRole("alertdialog").getByRole("button", { name: "Save the PDF" }).click();
    expect((await saved).suggestedFilename()).toMatch(/2222\.pdf$/);
  });

  step("D2: activates on a phone a card that its order awaits the money for", async () => {
    phone = await browser.open(store.url, PHONE, desk);
    const { gift_cards } = await admin("get", "/gift-cards?state=pending");
    await phone.visit(`/orders/${gift_cards[0].order_id}`);
    const card = phone.card("Gift cards bought");
    await card.getByRole("button", { name: "Activate" }).click();
    const question = phone.page.getByRole("alertdialog");
    await question.getByText("NOK 1,000.00").waitFor();
    await question.getByRole("button", { name: "Activate" }).click();
    await card.getByText("Active", { exact: true }).waitFor();
    await card.scrollIntoViewIfNeeded();
    await phone.picture("order-gift-cards-phone");
  });

  step("D6: takes a card at the till: scanned by the camera, with a receipt", async () => {
    const { page } = phone;
    await browser.holdToCamera(Buffer.from(qrSvg(NORA.code)));
    await phone.visit("/box-office/till");
    await page.getByRole("button", { name: "Start the camera" }).click();
    await page.getByRole("heading", { name: "Gift card •••• 2222" }).waitFor();
    await page.getByRole("button", { name: "Stop the camera" }).click();
    await page.getByLabel("To be taken, in NOK").fill("800");
    await page.getByRole("button", { name: "Take it off the card" }).click();
    await page.getByText("Enter an amount above 0 and at most").waitFor();
    await page.getByLabel("To be taken, in NOK").fill("199,90");
    await page.getByLabel("Reason").fill("Receipt 1310");
    await phone.picture("till-card-phone");
    await page.getByRole("button", { name: "Take it off the card" }).click();
    const receipt = phone.card("Receipt");
    await receipt.getByText("NOK 550.10").waitFor();
    await receipt.getByText("Receipt 1310").waitFor();
    expect((await cardOf(NORA)).balance).toBe(550.1);
    await page.emulateMedia({ media: "print" });
    await page.locator("[data-box-office-receipt]").getByText("NOK 199.90").waitFor();
    expect(await page.locator("main").isVisible()).toBe(false);
    await page.emulateMedia({ media: "screen" });
    await receipt.getByRole("button", { name: "Next card" }).click();
  });

  step("D6: types a code at the till, and is told why a card doesn't pay", async () => {
    const { page } = phone;
    await page.getByLabel("Code of the card").fill("gave krt5 dddd 5555");
    await page.getByRole("button", { name: "Find the card" }).click();
    await page.getByText("The card is disabled.").waitFor();
    expect(await page.getByLabel("To be taken, in NOK").count()).toBe(0);
  });

  step("D9: sees what a switch of the mode changes, and what it doesn't", async () => {
    const { page } = desk;
    await desk.visit("/settings/gift-cards");
    await desk.card("How cards are used").getByRole("button", { name: "Edit" }).click();
    const form = page.getByRole("dialog", { name: "How cards are used" });
    await form.getByText("Cards that are issued already go on as they were issued").waitFor();
    await form.getByRole("combobox").click();
    await page.getByRole("option", { name: "Becomes a customer’s credit" }).click();
    await form.getByRole("button", { name: "Save" }).click();
    await form.waitFor({ state: "detached" });
    await desk.card("Issuing").getByRole("button", { name: "Edit" }).click();
    const issuing = page.getByRole("dialog", { name: "Issuing" });
    await issuing.getByLabel("A card is worth at most").fill("0,5");
    await issuing.getByRole("button", { name: "Save" }).click();
    await issuing.getByText("It must not be below the least.").waitFor();
    await issuing.getByLabel("A card is worth at most").fill("20000");
    await issuing.getByLabel("Expires after months").fill("36");
    await issuing.getByRole("button", { name: "Save" }).click();
    await issuing.waitFor({ state: "detached" });
    await desk.card("Issuing").getByText("After 36 months").waitFor();
    expect((await admin("get", "/settings/gift-cards")).settings).toMatchObject({
      mode: "customer",
      expires_in_months: 36,
      amount_limits: { min: 1, max: 20_000 },
    });
    expect(await cardOf(NORA)).toMatchObject({ mode: "card", expires_at: null });
  });

  const productId = async (): Promise<string> => {
    const { admin } = office.store;
    const { data } = await office.try("get", "/admin/products?handle=gavekort", undefined, admin);
    return data.products[0].id;
  };

  step(
    "D2: says on a product's page which gift cards it sells, and stops selling any",
    async () => {
      const { page } = desk;
      const id = await productId();
      await desk.visit(`/products/${id}`);
      const card = desk.card("Gift cards");
      await card.getByText("or from NOK 100.00 to NOK 5,000.00").waitFor();
      await card.getByRole("button", { name: "Edit" }).click();
      const form = page.getByRole("dialog", { name: "Gift cards" });
      const save = form.getByRole("button", { name: "Save" });
      await form.getByLabel("Up to").fill("50");
      await save.click();
      await form.getByText("It must not be below the least.").waitFor();
      await form.getByLabel("Up to").fill("2500,50");
      await form.getByLabel("From", { exact: true }).fill("0,50");
      await save.click();
      await form.getByText("The shop issues no gift card of that amount.").waitFor();
      expect(desk.faults.splice(0)).toEqual([expect.stringMatching(/^400 POST \S+\/gift-card$/)]);
      await form.getByLabel("From", { exact: true }).fill("200");
      await form.getByLabel("Expires").click();
      await page.getByRole("option", { name: "Months after it is sold" }).click();
      await form.getByLabel("Months", { exact: true }).fill("24");
      await form.getByLabel("VAT").click();
      await page.getByRole("option", { name: "Due when it is sold" }).click();
      await form.getByText("A single-purpose voucher").waitFor();
      await form.getByLabel("Sending").click();
      await page.getByRole("option", { name: "Handed over by you" }).click();
      await form.getByText("Nobody is mailed a card.").waitFor();
      await save.click();
      await form.waitFor({ state: "detached" });
      await card.getByText("After 24 months").waitFor();
      const terms = async () => (await admin("get", `/products/${id}/gift-card`)).gift_card;
      const inShop = () => office.try("get", `/store/box-office/products/${id}/gift-card`);
      expect(await terms()).toMatchObject({
        ...{ free_amount: { min: 200, max: 2500.5 }, expires_in_months: 24 },
        ...{ voucher_type: "single", send_by: "none" },
      });
      expect((await inShop()).data.gift_card.free_amount).toEqual({
        ...{ min: 200, max: 2500.5, currency_code: "nok" },
      });
      await desk.picture("product-gift-card");

      await card.getByRole("button", { name: "Actions for the product’s gift cards" }).click();
      await page.getByRole("menuitem", { name: "Stop selling gift cards" }).click();
      const asked = page.getByRole("alertdialog", { name: "Stop selling gift cards?" });
      await asked.getByText("Cards that were sold, and what is on them, stay").waitFor();
      await asked.getByRole("button", { name: "Stop selling gift cards" }).click();
      await card.getByText("Sells no gift cards").waitFor();
      expect(await terms()).toBeNull();
      expect(await inShop()).toMatchObject({ status: 404 });
      await card.getByRole("button", { name: "Sell gift cards" }).click();
      await form.getByText("no stock is kept of it, it isn’t shipped").waitFor();
      await form.getByRole("button", { name: "Sell gift cards" }).click();
      await form.waitFor({ state: "detached" });
      await card.getByText("As the shop’s cards do").waitFor();
      expect(await terms()).toMatchObject({ free_amount: null, follows_shop_expiry: true });
    },
  );

  for (const language of LANGUAGES) {
    step(`E15: gift cards, in ${language}, fit a desk and a phone`, async () => {
      const [list, mode, till] = WORDS[language];
      const { id, masked_code } = await cardOf(SIRI);
      for (const visitor of [desk, phone]) {
        const { page } = visitor;
        await visitor.speak(language);
        await visitor.visit("/box-office/gift-cards");
        await page.getByRole("heading", { name: list, exact: true, level: 1 }).waitFor();
        await rows(visitor).first().getByRole("link").first().waitFor();
        await checkLooks(visitor, "gift-cards", language, page.locator("main button").first());
        await visitor.visit(`/box-office/gift-cards/${id}`);
        await page.getByRole("heading", { name: masked_code, level: 1 }).waitFor();
        const menu = page.locator("main button[aria-haspopup=menu]").first();
        await checkLooks(visitor, "gift-card", language, menu);
        for (const path of ["turnover", "bulk", "import"]) {
          await visitor.visit(`/box-office/gift-cards/${path}`);
          const button = page
            .locator("main form button[type=submit], main fieldset button")
            .first();
          await button.waitFor();
          await checkLooks(visitor, `gift-cards-${path}`, language, button);
        }
        await visitor.visit(`/products/${await productId()}`);
        // The product may be called the same.
        const product = visitor.card(list).last();
        // Medusa's own tables of a product scroll on a phone; ours is this card.
        const checkFits = async (part: Locator) => {
          const wide = await part.evaluate((one) => one.scrollWidth - one.clientWidth);
          expect([language, wide, await visitor.untranslated()]).toEqual([language, 0, []]);
        };
        await product.getByRole("button").first().waitFor();
        // Nobody finds what the form lies over.
        await checkFits(product);
        await product.getByRole("button").first().click();
        const form = page.getByRole("dialog", { name: list });
        await form.getByRole("switch").click();
        await checkFits(form);
        await form.getByRole("switch").click();
        await page.keyboard.press("Escape");
        await form.waitFor({ state: "detached" });
        await visitor.visit("/settings/gift-cards");
        await page.getByRole("heading", { name: mode, exact: true }).waitFor();
        const edit = visitor.card(mode).getByRole("button").first();
        await checkLooks(visitor, "gift-card-settings", language, edit);
        await visitor.visit("/box-office/till");
        await page.getByRole("heading", { name: till, exact: true, level: 1 }).waitFor();
        await checkLooks(visitor, "till", language, page.locator("main form button").last());
        await visitor.speak("en");
      }
    });
  }

  step("nothing failed unseen", async () => {
    expect(browser.faults).toEqual([]);
  });
});
