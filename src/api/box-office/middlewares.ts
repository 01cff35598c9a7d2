import type { MiddlewareRoute } from "@medusajs/framework/http";
import { type Contract, middlewareOf, routesAt } from "../contract";
import { RegisterHolder } from "../validation/holder";
import { refuseUndecodablePath } from "../validation/middlewares";
import { PagePaper } from "../validation/papers";
import { PayOnPage } from "./validators";

const BASE = "/box-office";
const { get } = routesAt(BASE);

const PAGE = { file: ["text/html"], refuses: ["too_many_attempts"] } as const;

const pdf = get("/tickets/:token/pdf", PagePaper, {
  file: ["application/pdf"],
  refuses: ["ticket_cancelled", "ticket_unpaid", "too_many_attempts"],
});

const cardPdf = get("/gift-cards/:token/pdf", PagePaper, {
  file: ["application/pdf"],
  refuses: ["gift_card_expired", "gift_card_not_active", "gift_cards_off", "too_many_attempts"],
});

/** Pages and files that the plugin serves itself, to people who come from a mail. */
export const hostedContracts: readonly Contract[] = [
  { method: "GET", path: `${BASE}/pay/:token`, ...PAGE },
  { method: "POST", path: `${BASE}/pay/:token`, body: PayOnPage, leadsOn: true, ...PAGE },
  { method: "GET", path: `${BASE}/pay/:token/return`, leadsOn: true, ...PAGE },
  { method: "GET", path: `${BASE}/tickets/:token`, ...PAGE },
  { method: "POST", path: `${BASE}/tickets/:token`, body: RegisterHolder, leadsOn: true, ...PAGE },
  pdf,
  { method: "GET", path: `${BASE}/invoices/:token`, ...PAGE },
  {
    method: "GET",
    path: `${BASE}/invoices/:token/pdf`,
    file: ["application/pdf"],
    refuses: ["too_many_attempts"],
  },
  {
    method: "GET",
    path: `${BASE}/invoices/:token/ubl`,
    file: ["application/xml"],
    refuses: ["e_invoice_impossible", "invoice_not_issued", "too_many_attempts"],
  },
  { method: "GET", path: `${BASE}/gift-cards/:token`, ...PAGE },
  cardPdf,
  {
    method: "GET",
    path: `${BASE}/tickets/:token/ics`,
    file: ["text/calendar"],
    refuses: ["too_many_attempts"],
  },
];

/** Pages look after what they are asked themselves: whoever reads the answer is no program. */
export const hostedMiddlewares: MiddlewareRoute[] = [
  { matcher: BASE, middlewares: [refuseUndecodablePath] },
  middlewareOf(pdf),
  middlewareOf(cardPdf),
];
