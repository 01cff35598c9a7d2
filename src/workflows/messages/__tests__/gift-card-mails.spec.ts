import { renderMail } from "../../../modules/messaging/templates/render";
import { LOCALES } from "../../../shared/locales";
import type { BoughtCardsVariables, GiftCardVariables } from "../variables";
import { ownMail } from "../words/own-mail";
import { unknownNames } from "./unknown-names";

const CARD: GiftCardVariables = {
  shop: { name: "Kulturhuset" },
  recipient: { name: "Ola Nordmann" },
  giver: "Kari Nordmann",
  gift_card: {
    ...{ masked_code: "•••• HHRT", amount: "500 kr", is_credit: false },
    ...{ valid_until: "1 грудня 2029 р.", message: ["Gratulerer!", "Hilsen Kari"] },
    link: "https://shop.example.com/box-office/gift-cards/abc",
  },
};

const BARE: GiftCardVariables = {
  ...CARD,
  ...{ recipient: { name: null }, giver: null },
  gift_card: { ...CARD.gift_card, valid_until: null, message: [], is_credit: true },
};

const BOUGHT: BoughtCardsVariables = {
  shop: { name: "Kulturhuset" },
  recipient: { name: "Kari Nordmann" },
  order: { number: "#1042", code: "7KQ4-MXPA" },
  gift_cards: [
    {
      ...{ masked_code: "•••• HHRT", amount: "500 kr", valid_until: "1. desember 2029" },
      ...{ recipient: "Ola, ola@example.com", is_own: false, send_date: "24. desember 2026" },
      link: null,
    },
    {
      ...{ masked_code: "•••• 2345", amount: "500 kr", valid_until: null },
      ...{ recipient: null, is_own: true, send_date: null },
      link: "https://shop.example.com/box-office/gift-cards/abc",
    },
  ],
  own_count: 1,
};

const [GIVEN] = BOUGHT.gift_cards as [BoughtCardsVariables["gift_cards"][number]];
const ONE: BoughtCardsVariables = {
  ...BOUGHT,
  ...{ gift_cards: [{ ...GIVEN, send_date: null }], own_count: 0 },
};

const [, OWN] = BOUGHT.gift_cards as [unknown, BoughtCardsVariables["gift_cards"][number]];
const ALL_OWN: BoughtCardsVariables = { ...BOUGHT, gift_cards: [OWN] };

const MAILS = LOCALES.flatMap((locale) => [
  { locale, name: "gift_card" as const, variables: CARD },
  { locale, name: "gift_card" as const, variables: BARE },
  { locale, name: "gift_cards_bought" as const, variables: BOUGHT },
  { locale, name: "gift_cards_bought" as const, variables: ONE },
  { locale, name: "gift_cards_bought" as const, variables: ALL_OWN },
  { locale, name: "gift_card_expires" as const, variables: CARD },
]);

describe("what people read of a gift card", () => {
  it.each(MAILS)("D5: $name in $locale is whole", ({ locale, name, variables }) => {
    const mail = ownMail(name, "gift_card", locale);
    const { subject, html, text } = renderMail(mail, locale, variables);
    for (const part of [subject, html, text]) {
      expect(part).not.toMatch(/\{\{|\{%|\}\}|%\}|undefined|\bnull\b|NaN|\[object/);
    }
    expect(html).not.toMatch(/<p[^>]*>\s*<\/p>|src=|url\(/);
    expect(text).not.toMatch(/\n{3}|^[^\n]{1,30}: *$| ,|,,|\.\.|\( *\)/m);
    expect(text).toContain("500 kr");
    expect(text).toContain("Kulturhuset");
  });

  it("D5: whoever gets a card reads from whom, and the giver's own words", () => {
    const read = (variables: GiftCardVariables) =>
      renderMail(ownMail("gift_card", "gift_card", "en"), "en", variables);
    expect(read(CARD).subject).toBe("A gift card from Kari Nordmann");
    expect(read(CARD).text).toContain("\nGratulerer!\n\nHilsen Kari\n");
    expect(read(CARD).text).toContain("what is left stays on the card");
    expect(read(BARE).subject).toBe("Your gift card from Kulturhuset");
    expect(read(BARE).text).toContain("the amount becomes your credit");
    expect(read(BARE).text).not.toContain("Valid until");
  });

  it("D5: the buyer reads what goes to whom and when, and what is theirs to give", () => {
    const read = (variables: BoughtCardsVariables) =>
      renderMail(ownMail("gift_cards_bought", "gift_card", "en"), "en", variables).text;
    expect(read(BOUGHT)).toContain("To: Ola, ola@example.com\n  Sent by e-mail: 24. desember 2026");
    expect(read(BOUGHT)).toContain("One of them is for you to give: it is attached as a PDF");
    expect(read(ALL_OWN)).toContain("can be used. It is attached as a PDF");
    expect(read(ONE)).toContain("Sent by e-mail: now");
    expect(read(ONE)).not.toMatch(/attached|https/);
  });

  it("no text names what its kind of message doesn't have", () => {
    expect(unknownNames("gift_card", CARD)).toEqual([]);
    expect(unknownNames("gift_card_expires", CARD)).toEqual([]);
    expect(unknownNames("gift_cards_bought", BOUGHT)).toEqual([]);
  });
});
