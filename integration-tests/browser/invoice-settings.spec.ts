import { type BoxOffice, eventually } from "../fixtures/box-office";
import { PHONE, type TestBrowser, type Visitor } from "../fixtures/browser";
import { ADMIN, type DemoStore } from "../fixtures/demo-store";
import { closeDesk, openDesk } from "./desk";
import { checkLooks, LANGUAGES, type Language } from "./languages";
import { storyOf } from "./story";

const MINUTES = 60_000;
jest.setTimeout(5 * MINUTES);

/** The deadline's section, and the seller's. */
const WORDS: Record<Language, readonly [string, string]> = {
  en: ["Reminders and deadline", "Seller"],
  nb: ["Påminnelser og frist", "Selger"],
  da: ["Påmindelser og frist", "Sælger"],
  uk: ["Нагадування і кінцевий термін", "Продавець"],
};

/** How a shop invoices, by clicks: deadline, reminders, who may order so, and how an invoice looks while it is set up. */
describe("a merchant who sets up invoices", () => {
  let store: DemoStore;
  let office: BoxOffice;
  let browser: TestBrowser;
  let desk: Visitor;
  let phone: Visitor;
  let product: string;

  const step = storyOf(() => browser.visitors);

  beforeAll(async () => {
    ({ store, office, browser, desk } = await openDesk());
  }, 12 * MINUTES);

  afterAll(async () => {
    await closeDesk({ store, browser });
  }, 2 * MINUTES);

  const settings = async () =>
    (await office.try("get", "/admin/box-office/settings/invoicing", undefined, office.store.admin))
      .data.settings;

  const edit = async (visitor: Visitor, section: string, title = section) => {
    await visitor.card(section).getByRole("button", { name: "Edit", exact: true }).click();
    return visitor.page.getByRole("dialog", { name: title });
  };

  step("A4: sets the reminders, the deadline, and what comes then", async () => {
    await desk.signIn(ADMIN);
    await desk.visit("/settings/invoices");
    const form = await edit(desk, "Reminders and deadline");
    await form.getByLabel("Reminders").fill("−3, 1, soon");
    await form.getByLabel("Deadline in days").fill("10");
    await form.getByRole("combobox", { name: "When the deadline is over" }).click();
    await desk.page.getByRole("option", { name: "Release the order" }).click();
    await form.getByRole("button", { name: "Save" }).click();
    await form.getByText("Enter whole numbers from −365 to 365").waitFor();
    await form.getByLabel("Reminders").fill("−3, 1, 14");
    await form.getByRole("button", { name: "Save" }).click();
    await form.waitFor({ state: "detached" });
    const card = desk.card("Reminders and deadline");
    await card.getByText("3 days before, 1 day after, 14 days after").waitFor();
    await card.getByText("Release the order").waitFor();
    expect(await settings()).toMatchObject({
      reminders_days: [-3, 1, 14],
      deadline_days: 10,
      on_deadline: "release",
    });
  });

  step("A13: says who may order by invoice, and what is issued by itself", async () => {
    const form = await edit(desk, "Ordering by invoice");
    await form.getByRole("combobox", { name: "Issue by itself" }).click();
    await desk.page.getByRole("option", { name: "When an order by invoice comes in" }).click();
    await form.getByLabel("Also what begins before the invoice would be due").click();
    await form.getByLabel("Only customers of some groups").click();
    await form.getByText("Customer groups", { exact: true }).waitFor();
    await form.getByLabel("Only customers of some groups").click();
    await form.getByRole("button", { name: "Save" }).click();
    await form.waitFor({ state: "detached" });
    expect(await settings()).toMatchObject({
      automatic: "on_request",
      allow_late_due_date: false,
      invoice_customer_group_ids: null,
    });
  });

  step("M2: sees how an invoice looks while the seller is typed, before it is saved", async () => {
    const form = await edit(desk, "Seller");
    const preview = form.getByRole("region", { name: "Preview" });
    const frame = preview.locator("iframe");
    await frame.waitFor();
    const before = await frame.getAttribute("src");
    const drawn = desk.page.waitForResponse(
      (answer) =>
        answer.url().endsWith("/invoices/preview") &&
        answer.request().postDataJSON().settings.seller?.name === "Bokbinderiet AS",
    );
    await form.getByLabel("Name").fill("Bokbinderiet AS");
    expect((await drawn).status()).toBe(200);
    await desk.page.waitForFunction((src) => {
      const shown = document.querySelector("[role=dialog] iframe");
      return shown !== null && shown.getAttribute("src") !== src;
    }, before);
    await form.getByLabel("IBAN").fill("NO93 8601 1117 948");
    await form.getByRole("button", { name: "Save" }).click();
    const iban = form.getByLabel("IBAN");
    await form.locator("[role=alert]").waitFor();
    expect(await iban.getAttribute("aria-invalid")).toBe("true");
    expect(desk.faults.splice(0)).toEqual([
      expect.stringMatching(/^400 POST \S+\/settings\/invoicing$/),
    ]);
    await iban.fill("NO93 8601 1117 947");
    await form.getByRole("button", { name: "Save" }).click();
    await form.waitFor({ state: "detached" });
    await desk.card("Seller").getByText("Bokbinderiet AS").waitFor();
  });

  step(
    "M2: is asked before numbers come from other series, and sees which are in use no more",
    async () => {
      const { page } = desk;
      const form = await edit(desk, "Numbers", "Edit how numbers are parted");
      await form.getByLabel("A series for each year").click();
      await form.getByRole("button", { name: "Save" }).click();
      const question = page.getByRole("alertdialog", { name: "Number documents in other series?" });
      await question.getByText("they go on where they stopped").waitFor();
      await question.getByRole("button", { name: "Cancel" }).click();
      await question.waitFor({ state: "detached" });
      expect((await settings()).series_by.year).toBe(false);
      await form.getByRole("button", { name: "Save" }).click();
      await question.getByRole("button", { name: "Switch" }).click();
      await form.waitFor({ state: "detached" });
      await desk.card("Numbers").getByText("Not in use").first().waitFor();
      expect((await settings()).series_by.year).toBe(true);
    },
  );

  step("A4: gives an event a deadline of its own", async () => {
    const event = await office.createEvent({ title: "Kurs i bokbinding" });
    await desk.visit(`/box-office/events/${event.id}`);
    await desk.card("Rules").getByRole("button", { name: "Edit" }).click();
    const form = desk.page.getByRole("dialog", { name: "Edit the rules" });
    await form.getByLabel("Deadline for payment by invoice (days)").fill("400");
    await form.getByRole("button", { name: "Save" }).click();
    await form.getByText("365").waitFor();
    await form.getByLabel("Deadline for payment by invoice (days)").fill("5");
    await form.getByRole("button", { name: "Save" }).click();
    await form.waitFor({ state: "detached" });
    await desk.card("Rules").getByText("5 days").waitFor();
    expect(await office.readEvent(event.id)).toMatchObject({ invoice_deadline_days: 5 });
    phone = await browser.open(store.url, PHONE, desk);
    await phone.visit("/settings/invoices");
  });

  const createProduct = async (title: string, is_giftcard: boolean): Promise<string> => {
    const body = {
      title,
      is_giftcard,
      status: "published",
      options: [{ title: "Size", values: ["One"] }],
      variants: [{ title: "One", options: { Size: "One" }, prices: [] }],
    };
    const { data } = await office.try("post", "/admin/products", body, office.store.admin);
    return data.product.id;
  };

  step("A13: says of a product whether it may be ordered by invoice", async () => {
    product = await createProduct("Cup", false);
    const voucher = await createProduct("Voucher", true);
    const allowed = async (id: string) => {
      const path = `/admin/box-office/products/${id}/invoice`;
      return (await office.try("get", path, undefined, office.store.admin)).data.allowed;
    };
    const toggle = "May be ordered by invoice";
    for (const [visitor, id, before] of [
      [desk, product, true],
      [phone, voucher, false],
    ] as const) {
      await visitor.visit(`/products/${id}`);
      const shown = visitor.card("Invoice").getByRole("switch", { name: toggle });
      expect(await shown.isChecked()).toBe(before);
      await shown.click();
      await visitor.page.getByText(/^Saved: can/).waitFor();
      expect([await shown.isChecked(), await allowed(id)]).toEqual([!before, !before]);
    }
  });

  step("A13: sees when it can't be read or saved, and tries again", async () => {
    const id = await createProduct("Plate", false);
    const path = /\/products\/\w+\/invoice$/;
    const { page } = desk;
    await page.route(path, (route) => route.fulfill({ status: 500, json: {} }));
    await desk.visit(`/products/${id}`);
    const card = desk.card("Invoice");
    const retry = card.getByRole("alert").getByRole("button", { name: "Try again" });
    await retry.waitFor();
    await page.unroute(path);
    await retry.click();
    const shown = card.getByRole("switch", { name: "May be ordered by invoice" });
    await shown.waitFor();
    await page.route(path, (route) =>
      route.request().method() === "POST"
        ? route.fulfill({ status: 500, json: {} })
        : route.continue(),
    );
    await shown.click();
    await page.locator("[data-sonner-toast]").first().waitFor();
    await eventually(async () => expect(await shown.isChecked()).toBe(true));
    await page.unroute(path);
    const failed = expect.stringMatching(/^500 \w+ \S+\/invoice$/);
    const faults = desk.faults.splice(0);
    expect(faults).toEqual(faults.map(() => failed));
    expect(faults.join()).toContain("500 POST");
  });

  step("A13: has no such switch on an event's product: its ticket types say so", async () => {
    const event = await office.createEvent({ title: "Kurs i vev" });
    await desk.visit(`/products/${event.product_id}`);
    await desk.page.getByRole("heading", { name: "Event", exact: true }).waitFor();
    expect(await desk.card("Invoice").count()).toBe(0);
  });

  for (const language of LANGUAGES) {
    step(`E15: the settings of invoices, in ${language}, fit a desk and a phone`, async () => {
      const [deadline, seller] = WORDS[language];
      for (const visitor of [desk, phone]) {
        const { page } = visitor;
        await visitor.speak(language);
        await visitor.visit(`/products/${product}`);
        const toggle = page.getByRole("switch").last();
        await toggle.click({ trial: true });
        // Medusa's own tables of a product scroll on a phone; ours is this card.
        const wide = await toggle
          .locator("xpath=ancestor::div[contains(@class, 'divide-y')][1]")
          .evaluate((one) => one.scrollWidth - one.clientWidth);
        expect([language, wide, await visitor.untranslated()]).toEqual([language, 0, []]);
        await visitor.visit("/settings/invoices");
        await page.getByRole("heading", { name: deadline, exact: true }).waitFor();
        const button = visitor.card(seller).getByRole("button").first();
        await checkLooks(visitor, "invoice-settings", language, button);
        await button.click();
        const form = page.getByRole("dialog", { name: seller });
        const link = form.locator("a[target=_blank]");
        await link.waitFor();
        expect(await form.locator("iframe").isVisible()).toBe(visitor === desk);
        const excess = await form.evaluate((one) => one.scrollWidth - one.clientWidth);
        expect([language, excess, await visitor.untranslated()]).toEqual([language, 0, []]);
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
