import { LOCALES, type Locale } from "../../shared/locales";
import type { PrintedGiftCard } from "../gift-card";
import { renderGiftCardsPdf } from "../gift-card-pdf";
import { logo } from "./papers";
import { type Box, type ReadPage, readPdf } from "./read-pdf";

const CODE = "7KQ4-MXPA-9ZW2-HHRT";
const CREATED_AT = new Date("2026-12-01T08:15:00Z");
const EDGE = 14;

const CARD: PrintedGiftCard = {
  shop: { name: "Kulturhuset", logo: null },
  design: null,
  code: CODE,
  mode: "card",
  balance: { amount: 500, currency_code: "nok" },
  balance_at: null,
  valid_until: "1. desember 2029",
  recipient_name: "Ola Nordmann",
  message: "Gratulerer med dagen!\n\nHilsen Kari",
  foot_text: "Gavekortet løses ikke inn i kontanter.",
};

type Print = { locale?: Locale; paper?: "a4" | "phone" };

const print = (card: Partial<PrintedGiftCard>, { locale = "nb", paper = "a4" }: Print = {}) =>
  renderGiftCardsPdf({ cards: [{ ...CARD, ...card }], locale, paper, created_at: CREATED_AT });

async function read(card: Partial<PrintedGiftCard> = {}, options?: Print) {
  const pdf = await readPdf(Buffer.from(await print(card, options)));
  expect(pdf.pages).toHaveLength(1);
  return { ...pdf, page: pdf.pages[0] as ReadPage };
}

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Every text lies on the page, apart from the others and from the code. */
async function expectTidy(page: ReadPage) {
  const { width, height, pieces } = page;
  const outside = pieces.filter(
    ({ left, top, right, bottom }) =>
      left < EDGE || top < EDGE || right > width - EDGE || bottom > height - EDGE,
  );
  expect(outside).toEqual([]);
  const { box, content, quiet_zone_is_white } = await page.scan();
  expect(content).toBe(CODE);
  const crossing = pieces.flatMap((one, nth) =>
    [box, ...pieces.slice(nth + 1)].filter((other) => overlap(one, other)),
  );
  expect(crossing).toEqual([]);
  return { quiet_zone_is_white };
}

describe("a gift card on paper", () => {
  test("D5: says what it is worth, for whom it is, how it is used and until when, with its code to type and to scan", async () => {
    const { page, title } = await read();
    expect(title).toBe("Gavekort: Kulturhuset");
    expect(page.text.replaceAll("\u00A0", " ").split("\n")).toEqual([
      "Kulturhuset",
      "Gavekort",
      "500 kr",
      "Til Ola Nordmann",
      "Gratulerer med dagen!",
      "Hilsen Kari",
      "Kode",
      CODE,
      "Gyldig til og med 1. desember 2029",
      "Slik bruker du det",
      expect.stringContaining("Skriv inn koden"),
      expect.any(String),
      "Den som har koden, kan bruke kortet. Ikke del den med andre.",
      "Gavekortet løses ikke inn i kontanter.",
    ]);
    expect(await expectTidy(page)).toEqual({ quiet_zone_is_white: true });
  });

  test("D5: a phone gets a page of its own width", async () => {
    const { page } = await read({}, { paper: "phone" });
    expect(page.width).toBe(390);
    expect(await expectTidy(page)).toEqual({ quiet_zone_is_white: true });
  });

  test("a card that was used says what is on it, and as of when", async () => {
    const { page } = await read({
      balance: { amount: 320.5, currency_code: "nok" },
      balance_at: "1. desember 2026",
    });
    expect(page.text.replaceAll("\u00A0", " ")).toContain("320,50 kr\nPå kortet 1. desember 2026");
  });

  test("several cards are pages of one file", async () => {
    const second = { ...CARD, code: "AAAA-BBBB-CCCC-DDDD" };
    const input = {
      cards: [CARD, second],
      locale: "en",
      paper: "a4",
      created_at: CREATED_AT,
    } as const;
    const { pages } = await readPdf(Buffer.from(await renderGiftCardsPdf(input)));
    expect(pages.map(({ text }) => text.includes(CODE))).toEqual([true, false]);
    expect((await pages[1]?.scan())?.content).toBe(second.code);
    expect(() => renderGiftCardsPdf({ ...input, cards: [] })).toThrow("no gift card");
  });

  test("D5: the product's picture is on it, and one that can't be drawn is left out", async () => {
    const figures = async (design: Uint8Array, paper: "a4" | "phone") => {
      const { page } = await read({ design }, { paper });
      await expectTidy(page);
      return page.roles.filter((role) => role === "Figure").length;
    };
    expect(await figures(logo(), "a4")).toBe(2);
    expect(await figures(logo(), "phone")).toBe(2);
    expect(await figures(logo().slice(0, 300), "a4")).toBe(1);
  });

  test("a card that becomes credit says how", async () => {
    expect((await read({ mode: "customer" })).page.text).toContain("løs inn koden");
  });

  test("what is unknown leaves no trace, and a logo stands for the shop's name", async () => {
    const { page } = await read({
      ...{ shop: { name: "Kulturhuset", logo: logo() }, valid_until: null },
      ...{ recipient_name: null, message: null, foot_text: null },
    });
    expect(page.text).not.toMatch(/Kulturhuset|Til |Gyldig|null|undefined/);
    expect(page.roles.filter((role) => role === "Figure")).toHaveLength(2);
  });

  test.each([
    ["a4", 100],
    ["phone", 20],
  ] as const)(
    "long names, and messages of any length, keep to the page (%s)",
    async (paper, times) => {
      const words = "Міжнародний фестиваль камерної музики на Подолі ";
      const { page } = await read(
        {
          ...{ shop: { name: words.repeat(5), logo: null }, recipient_name: words.repeat(5) },
          ...{ design: logo(), message: words.repeat(times), foot_text: words.repeat(10) },
          balance: { amount: 123_456_789.95, currency_code: "uah" },
          balance_at: "1 грудня 2026 р.",
        },
        { locale: "uk", paper },
      );
      await expectTidy(page);
    },
  );

  test.each(LOCALES)("speaks %s", async (locale) => {
    const { page, language } = await read({}, { locale });
    const title = { en: "Gift card", nb: "Gavekort", da: "Gavekort", uk: "Подарункова картка" };
    expect([language, page.text]).toEqual([locale, expect.stringContaining(title[locale])]);
  });

  test("is the same to the byte for the same card", async () => {
    expect(Buffer.from(await print({})).equals(Buffer.from(await print({})))).toBe(true);
  });
});
