import type { Locale } from "../shared/locales";
import { html } from "./pages/html";
import { messagePage, page } from "./pages/page";
import { TEXTS } from "./texts";
import type { DocumentTexts } from "./texts/en";

/** The page of a gift card; amounts and days are written as its reader writes them. */
export type GiftCardPage = {
  /** The end of its code: all that is told of it. */
  masked_code: string;
  state: keyof DocumentTexts["gift_card_page"]["state"];
  shop: string;
  /** Null of one that is not paid yet. */
  balance: string | null;
  valid_until: string | null;
  /** The latest first. */
  history: readonly {
    day: string;
    move: keyof DocumentTexts["gift_card_page"]["moves"];
    /** Of the order that it paid for, or that paid it back. */
    order_number: string | null;
    /** Signed. */
    amount: string;
  }[];
  /** Of a card that can be used: only its paper has the code. */
  pdf_url: string | null;
  locale: Locale;
};

const TONES: Readonly<Record<GiftCardPage["state"], string>> = {
  ...{ active: "valid", pending: "reserved" },
  ...{ empty: "cancelled", expired: "cancelled", disabled: "cancelled" },
  ...{ moved: "cancelled", void: "cancelled" },
};

/** What whoever holds a gift card sees behind its link (D4): whether it can be used, what is on it and what became of the rest. */
export function renderGiftCardPage(card: GiftCardPage): string {
  const { masked_code, state, shop, balance, valid_until, history, pdf_url, locale } = card;
  const texts = TEXTS[locale].gift_card_page;
  const fact = (label: string, value: string | null) =>
    value && html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
  const main = html`<article class="card">
<div class="part occasion">
<p class="strong">${shop}</p>
<h1>${texts.heading(masked_code)}</h1>
<p class="note ${TONES[state]}">${texts.state[state]}</p>
<dl class="facts">${fact(texts.balance, balance)}${fact(texts.valid_until, valid_until)}</dl>
${
  pdf_url &&
  html`<div class="links"><a class="button primary" href="${pdf_url}?paper=phone">${texts.phone}</a><a class="button" href="${pdf_url}">${texts.print}</a></div>`
}
</div>
${
  history.length > 0 &&
  html`<section class="part bill" aria-labelledby="history">
<h2 id="history">${texts.history}</h2>
<ul class="lines">
${history.map(
  ({ day, move, order_number, amount }) =>
    html`<li><span>${texts.moves[move]}${order_number && `, ${texts.order(order_number)}`}<br><span class="muted">${day}</span></span> <span>${amount}</span></li>
`,
)}</ul>
</section>`
}
</article>`;
  return page(texts.heading(masked_code), locale, main);
}

/** The page behind a link that leads to no gift card. */
export function renderNoGiftCardPage(locale: Locale): string {
  return messagePage(TEXTS[locale].gift_card_page.not_found, locale);
}
