import type { Locale } from "../shared/locales";
import { WORDS } from "../shared/words";
import { type Html, html } from "./pages/html";
import { messagePage, page, pageHeaders } from "./pages/page";
import { TEXTS } from "./texts";

/** Its form may end at a provider's own page: browsers hold redirects of a form to the same policy. */
export const PAYMENT_PAGE_HEADERS = pageHeaders("'self' https:");

export type PaymentProblem = keyof (typeof TEXTS)["en"]["payment"]["problem"];

/** How an order that is due can be paid from the page: in that order, what there is of it. */
export type WaysToPay = {
  /** The shop's own page, which has all ways that there are. */
  pay_url: string | null;
  /** With whom the page takes money itself. */
  providers: readonly { id: string; name: string }[];
  /** Of the shop, in a bank. */
  account: string | null;
};

/** What it takes to pay an issued invoice, written as its reader writes it. */
export type InvoiceToPay = {
  number: string;
  amount_due: string;
  due_date: string | null;
  account: string | null;
  reference: string | null;
  /** Its own page. */
  link: string | null;
};

/** The page of a payment link; amounts are written as its reader writes them. */
export type PaymentPage = {
  order_code: string;
  /** `colour` is `#rrggbb`. */
  status: { label: string; colour: string };
  lines: readonly { title: string; quantity: number; total: string }[];
  /** Null where nothing is paid for it. */
  shipping: string | null;
  /** Kept though nothing is had for it; null where nothing was. */
  fee: string | null;
  total: string;
  /** Of the total, of an order that can be paid; null before anything came in. */
  paid: string | null;
  /** What a provider has promised of it; null where none has. */
  reserved: string | null;
  /** Of an order that can be paid. */
  payable:
    | ({
        amount_due: string;
        due_date: string | null;
        reference: string;
        /** The issued invoices that ask for it: a transfer is one for each of them. */
        invoices: readonly InvoiceToPay[];
        /** Of `amount_due`, what none of them asks for; null where they ask for all. */
        not_invoiced: string | null;
      } & WaysToPay)
    | null;
  is_cancelled: boolean;
  /** Whether and why there is something to pay. */
  message: string;
  /** A payment was begun whose money takes its time. */
  is_on_its_way: boolean;
  /** What came of the payment that was just tried. */
  problem: PaymentProblem | null;
  /** Where the form leads. */
  action: string;
  shop: { name: string; phone: string | null; email: string | null };
  locale: Locale;
};

/** What an order's customer sees behind its payment link (E8, E14): the order, where it stands, what is due, and to whom. */
export function renderPaymentPage(link: PaymentPage): string {
  const {
    order_code,
    status,
    lines,
    shipping,
    fee,
    total,
    paid,
    reserved,
    payable,
    message,
    locale,
  } = link;
  const texts = TEXTS[locale].payment;
  const { sums } = WORDS[locale];
  const main = html`<article class="card">
<div class="part occasion">
${link.shop.name && html`<p class="strong">${link.shop.name}</p>`}
<h1>${texts.heading(order_code)}</h1>
<p class="state">${dot(status.colour)}<span>${status.label}</span></p>
${link.problem && html`<p class="note cancelled" role="alert">${texts.problem[link.problem]}</p>`}
<p class="note ${toneOf(link)}">${message}</p>
${link.is_on_its_way && html`<p class="note reserved">${texts.on_its_way}</p>`}
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
${fee && html`<div><dt>${sums.fee}</dt><dd>${fee}</dd></div>`}
<div><dt>${sums.total}</dt><dd>${total}</dd></div>
${paid && html`<div><dt>${sums.paid}</dt><dd>${paid}</dd></div>`}
${reserved && html`<div><dt>${sums.reserved}</dt><dd>${reserved}</dd></div>`}
${payable && html`<div class="due"><dt>${sums.amount_due}</dt><dd>${payable.amount_due}</dd></div>`}
${payable?.due_date ? html`<div><dt>${texts.due_date}</dt><dd>${payable.due_date}</dd></div>` : null}
</dl>
${payable && waysToPay(link, payable)}
</div>
${payable && transfer(payable, locale)}
</article>
${reach(link)}`;
  return page(texts.heading(order_code), locale, main);
}

/** The page behind a link that leads to no order. */
export function renderNoOrderPage(locale: Locale): string {
  return messagePage(TEXTS[locale].payment.not_found, locale);
}

/** The shop's own page, else a button for each provider, else a word where there is nothing of either nor an account. */
function waysToPay(
  { action, locale }: PaymentPage,
  { pay_url, providers, account, invoices }: NonNullable<PaymentPage["payable"]>,
): Html | null {
  const texts = TEXTS[locale].payment;
  const { pay } = WORDS[locale].sums;
  if (pay_url) {
    return html`<div class="links"><a class="button primary" href="${pay_url}">${pay}</a></div>`;
  }
  if (!providers.length) {
    return account === null && !invoices.length ? html`<p>${texts.contact}</p>` : null;
  }
  return html`<form method="post" action="${action}">
${providers.map(
  ({ id, name }) =>
    html`<button class="button primary" name="provider_id" value="${id}">${
      providers.length === 1 ? pay : texts.pay_with(name)
    }</button>
`,
)}</form>`;
}

/** Each issued invoice by its own reference, else the whole order by its code. */
function transfer(
  { account, reference, invoices, not_invoiced }: NonNullable<PaymentPage["payable"]>,
  locale: Locale,
): Html | null {
  const texts = TEXTS[locale].payment;
  if (!invoices.length && !account) return null;
  return html`<section class="part bill" aria-labelledby="transfer">
<h2 id="transfer">${texts.transfer}</h2>
${
  invoices.length
    ? invoices.map((invoice) => invoiceFacts(invoice, locale))
    : html`<dl class="facts">${fact(texts.account, account)}${fact(texts.reference, reference)}</dl>`
}
${not_invoiced && html`<p>${texts.not_invoiced(not_invoiced)}</p>`}
</section>`;
}

function invoiceFacts(
  { number, amount_due, due_date, account, reference, link }: InvoiceToPay,
  locale: Locale,
): Html {
  const { payment: texts, invoice_page } = TEXTS[locale];
  const name = invoice_page.heading(number);
  return html`<p class="strong">${link ? html`<a href="${link}">${name}</a>` : name}</p>
<dl class="facts">${fact(WORDS[locale].sums.amount_due, amount_due)}${fact(
    texts.due_date,
    due_date,
  )}${fact(texts.account, account)}${fact(texts.reference, reference)}</dl>
`;
}

const fact = (label: string, value: string | null) =>
  value && html`<div><dt>${label}</dt><dd>${value}</dd></div>`;

/** Whom to ask. */
function reach({ shop: { name, phone, email }, locale }: PaymentPage): Html | null {
  if (!phone && !email) return null;
  return html`<section class="card part" aria-labelledby="shop">
<h2 id="shop">${TEXTS[locale].payment.shop}</h2>
${name && html`<p>${name}</p>`}
${phone && html`<p><a href="tel:${phone.replace(/[^\d+]/g, "")}">${phone}</a></p>`}
${email && html`<p><a href="mailto:${email}">${email}</a></p>`}
</section>`;
}

/** A presentation attribute: the page's policy refuses styles of its own. */
function dot(colour: string): Html {
  return html`<svg viewBox="0 0 12 12" aria-hidden="true"><circle cx="6" cy="6" r="6" fill="${colour}"/></svg>`;
}

function toneOf({ payable, is_cancelled }: PaymentPage): "reserved" | "cancelled" | "valid" {
  if (payable) return "reserved";
  return is_cancelled ? "cancelled" : "valid";
}
