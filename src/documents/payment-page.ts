import type { Locale } from "../shared/locales";
import { WORDS } from "../shared/words";
import { type Html, html } from "./pages/html";
import { messagePage, page } from "./pages/page";
import { TEXTS } from "./texts";

/** The page of a payment link; amounts are written as its reader writes them. */
export type PaymentPage = {
  order_code: string;
  /** `colour` is `#rrggbb`. */
  status: { label: string; colour: string };
  lines: readonly { title: string; quantity: number; total: string }[];
  /** Null where nothing is paid for it. */
  shipping: string | null;
  total: string;
  /** Of the total, of an order that can be paid; null before anything came in. */
  paid: string | null;
  /** Of an order that can be paid: how much, and where; without a page it is paid by agreement with the shop. */
  payable: { amount_due: string; pay_url: string | null } | null;
  is_cancelled: boolean;
  /** Whether and why there is something to pay. */
  message: string;
  locale: Locale;
};

/** What an order's customer sees behind its payment link (E8, E14): the order, where it stands, and what is due. */
export function renderPaymentPage(link: PaymentPage): string {
  const { order_code, status, lines, shipping, total, paid, payable, message, locale } = link;
  const texts = TEXTS[locale].payment;
  const { sums } = WORDS[locale];
  const main = html`<article class="card">
<div class="part occasion">
<h1>${texts.heading(order_code)}</h1>
<p class="state">${dot(status.colour)}<span>${status.label}</span></p>
<p class="note ${toneOf(link)}">${message}</p>
</div>
<div class="part bill">
<ul class="lines">
${lines.map(
  (line) =>
    html`<li><span>${line.quantity} × ${line.title}</span> <span>${line.total}</span></li>
`,
)}</ul>
<dl class="sums">
${shipping && html`<div><dt>${sums.shipping}</dt><dd>${shipping}</dd></div>`}
<div><dt>${sums.total}</dt><dd>${total}</dd></div>
${paid && html`<div><dt>${sums.paid}</dt><dd>${paid}</dd></div>`}
${payable && html`<div class="due"><dt>${sums.amount_due}</dt><dd>${payable.amount_due}</dd></div>`}
</dl>
${payable && wayToPay(payable.pay_url, locale)}
</div>
</article>`;
  return page(texts.heading(order_code), locale, main);
}

/** The page behind a link that leads to no order. */
export function renderNoOrderPage(locale: Locale): string {
  return messagePage(TEXTS[locale].payment.not_found, locale);
}

function wayToPay(payUrl: string | null, locale: Locale): Html {
  return payUrl
    ? html`<div class="links"><a class="button primary" href="${payUrl}">${WORDS[locale].sums.pay}</a></div>`
    : html`<p>${TEXTS[locale].payment.contact}</p>`;
}

/** A presentation attribute: the page's policy refuses styles of its own. */
function dot(colour: string): Html {
  return html`<svg viewBox="0 0 12 12" aria-hidden="true"><circle cx="6" cy="6" r="6" fill="${colour}"/></svg>`;
}

function toneOf({ payable, is_cancelled }: PaymentPage): "reserved" | "cancelled" | "valid" {
  if (payable) return "reserved";
  return is_cancelled ? "cancelled" : "valid";
}
