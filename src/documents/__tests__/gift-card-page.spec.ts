import { LOCALES } from "../../shared/locales";
import { type GiftCardPage, renderGiftCardPage, renderNoGiftCardPage } from "../gift-card-page";
import { TEXTS } from "../texts";

const CARD: GiftCardPage = {
  ...{ masked_code: "•••• HHRT", state: "active", shop: "Kulturhuset <b>" },
  ...{ balance: "320 kr", valid_until: "1. desember 2029", pdf_url: "token/pdf", locale: "nb" },
  history: [
    { day: "1. desember 2026", move: "capture", order_number: "#1042", amount: "−180 kr" },
    { day: "24. november 2026", move: "issue", order_number: null, amount: "500 kr" },
  ],
};

describe("a gift card's own page", () => {
  it("D4: says whether it can be used, what is on it and what became of the rest", () => {
    const page = renderGiftCardPage(CARD);
    for (const said of [
      "Dette gavekortet kan brukes.",
      "•••• HHRT",
      "<dd>320 kr</dd>",
      "1. desember 2029",
      "Betalt med, ordre #1042",
      "−180 kr",
      'href="token/pdf?paper=phone"',
      'href="token/pdf"',
      "Kulturhuset &lt;b&gt;",
    ]) {
      expect(page).toContain(said);
    }
  });

  it("D4: a card that can't be used says why, and has no paper", () => {
    for (const locale of LOCALES) {
      for (const state of ["pending", "expired", "disabled", "moved", "void"] as const) {
        const page = renderGiftCardPage({
          ...{ ...CARD, locale, state, balance: null, valid_until: null, pdf_url: null },
          history: [],
        });
        expect(page).toContain(TEXTS[locale].gift_card_page.state[state]);
        expect(page).not.toMatch(/href=|<ul|<dd>|>null|undefined/);
      }
      expect(renderNoGiftCardPage(locale)).toContain(
        TEXTS[locale].gift_card_page.not_found.heading,
      );
    }
  });
});
