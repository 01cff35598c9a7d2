import type { Locale } from "../shared/locales";
import { WORDS } from "../shared/words";
import { formatDoors, sessionTimeLines } from "./format";
import { type HolderForm, holderForm } from "./pages/holder-form";
import { Html, html } from "./pages/html";
import { messagePage, page } from "./pages/page";
import { qrSvg } from "./qr";
import { TEXTS } from "./texts";
import type { TicketFacts } from "./ticket";

export type { HolderField, HolderForm } from "./pages/holder-form";

/** Only a valid ticket has a secret to show. */
export type TicketAdmission =
  | { status: "valid"; secret: string }
  | { status: "reserved" | "cancelled" };

export type TicketPage = {
  ticket: Omit<TicketFacts, "order_number" | "price">;
  admission: TicketAdmission;
  /** A cancelled ticket takes no details: its page has no form. */
  holder: HolderForm;
  urls: { pdf: string; ics: string; holder: string };
  locale: Locale;
};

/** The holder's page of a ticket: what it is for, whether it admits, the code when it does, and own details (A12). */
export function renderTicketPage({ ticket, admission, holder, urls, locale }: TicketPage): string {
  const main = html`<article class="card">
${occasion(ticket, locale)}
${admissionPart(ticket, admission, urls, locale)}
</article>
${admission.status !== "cancelled" && holderForm(holder, urls.holder, locale)}`;
  return page(TEXTS[locale].page.heading(ticket.event.title), locale, main);
}

/** The page behind a link that leads to no ticket. */
export function renderNotFoundPage(locale: Locale): string {
  return messagePage(TEXTS[locale].page.not_found, locale);
}

function occasion(ticket: TicketPage["ticket"], locale: Locale): Html {
  const { event, session } = ticket;
  const texts = TEXTS[locale];
  const [when, until] = sessionTimeLines({ ...session, timezone: event.timezone }, locale);
  const doors = formatDoors({ ...session, timezone: event.timezone }, locale);
  const fact = (label: string, value: string | null) =>
    value && html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
  return html`<div class="part occasion">
<div><h1>${event.title}</h1>${session.name && html`<p class="session">${session.name}</p>`}</div>
<div><p class="strong">${when}</p><p class="strong">${until}</p>${
    doors && html`<p class="muted">${texts.ticket.doors_open(doors)}</p>`
  }</div>
${
  (event.venue_name || event.venue_address) &&
  html`<div><p class="strong">${event.venue_name}</p><p class="muted">${event.venue_address}</p></div>`
}
<dl class="facts">${fact(texts.ticket.attendee, ticket.attendee_name)}${fact(
    texts.ticket.ticket_type,
    ticket.ticket_type,
  )}</dl>
</div>`;
}

function admissionPart(
  { number }: TicketPage["ticket"],
  admission: TicketAdmission,
  urls: TicketPage["urls"],
  locale: Locale,
): Html {
  const texts = TEXTS[locale];
  const { status } = admission;
  return html`<div class="part admission">
<p class="status ${status}">${WORDS[locale].ticket[status]}</p>
<p>${texts.page.status[status]}</p>
${
  admission.status === "valid" &&
  html`<div class="code" role="img" aria-label="${texts.ticket.code_alternative(number)}">${new Html(
    qrSvg(admission.secret),
  )}</div>`
}
<div><p class="muted">${texts.ticket.number}</p><p class="number${status === "cancelled" && " void"}">${number}</p></div>
${
  status !== "cancelled" &&
  html`<div class="links">
${status === "valid" && html`<a class="button primary" href="${urls.pdf}">${texts.page.download}</a>`}
<a class="button" href="${urls.ics}">${texts.page.calendar}</a>
</div>`
}
</div>`;
}
