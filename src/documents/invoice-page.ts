import type { Locale } from "../shared/locales";
import { WORDS } from "../shared/words";
import { html } from "./pages/html";
import { messagePage, page } from "./pages/page";
import { TEXTS } from "./texts";

/** The page of an invoice; amounts and days are written as its reader writes them. */
export type InvoicePage = {
  number: string;
  state: "due" | "partly_paid" | "paid" | "credited" | "void";
  seller: string;
  lines: readonly { title: string; quantity: number; total: string }[];
  total: string;
  /** What of the total was credited, what came in and what went back; null where nothing was. */
  credited: string | null;
  paid: string | null;
  refunded: string | null;
  /** Of one on which something is left to pay. */
  payable: {
    amount_due: string;
    due_date: string | null;
    account: string | null;
    reference: string | null;
  } | null;
  pdf_url: string;
  /** Where it can be had as an e-invoice. */
  xml_url: string | null;
  locale: Locale;
};

/** What whoever an invoice is to sees behind its link (M2): what it is over, and what it takes to pay it. */
export function renderInvoicePage(invoice: InvoicePage): string {
  const { number, state, seller, lines, total, credited, paid, refunded } = invoice;
  const { payable, pdf_url, xml_url, locale } = invoice;
  const { invoice_page, page: ticket, payment, paper } = TEXTS[locale];
  const { sums } = WORDS[locale];
  const tones = {
    ...{ due: "reserved", partly_paid: "reserved", paid: "valid" },
    ...{ credited: "cancelled", void: "cancelled" },
  };
  const fact = (label: string, value: string | null) =>
    value && html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
  const main = html`<article class="card">
<div class="part occasion">
<p class="strong">${seller}</p>
<h1>${invoice_page.heading(number)}</h1>
<p class="note ${tones[state]}">${invoice_page.state[state]}</p>
</div>
<div class="part bill">
<ul class="lines">
${lines.map(
  (line) =>
    html`<li><span>${line.quantity} × ${line.title}</span> <span>${line.total}</span></li>
`,
)}</ul>
<dl class="sums">
<div><dt>${sums.total}</dt><dd>${total}</dd></div>
${fact(sums.credited, credited)}${fact(sums.paid, paid)}${fact(paper.sums.refunded, refunded)}
${payable && html`<div class="due"><dt>${sums.amount_due}</dt><dd>${payable.amount_due}</dd></div>`}
</dl>
<div class="links"><a class="button primary" href="${pdf_url}">${ticket.download}</a>${
    xml_url && html`<a class="button" href="${xml_url}">${invoice_page.e_invoice}</a>`
  }</div>
</div>
${
  payable &&
  html`<section class="part bill" aria-labelledby="transfer">
<h2 id="transfer">${payment.transfer}</h2>
<dl class="facts">${fact(payment.due_date, payable.due_date)}${fact(
    payment.account,
    payable.account,
  )}${fact(payment.reference, payable.reference)}</dl>
</section>`
}
</article>`;
  return page(invoice_page.heading(number), locale, main);
}

/** The page behind a link that leads to no invoice. */
export function renderNoInvoicePage(locale: Locale): string {
  return messagePage(TEXTS[locale].invoice_page.not_found, locale);
}
