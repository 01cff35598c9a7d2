import type { MiddlewareRoute } from "@medusajs/framework/http";
import { type Contract, middlewareOf, routesAt } from "../../contract";
import { RegisterHolder } from "../../validation/holder";
import { refuseUndecodablePath } from "../../validation/middlewares";
import { PagePaper } from "../../validation/papers";
import {
  AcceptTerms,
  AnswerFields,
  AuthorizeLinkPayment,
  Empty,
  GetAvailability,
  GetEvent,
  GetOrder,
  GetReceipt,
  ListEvents,
  ListOwn,
  PayWithCard,
  PayWithCredit,
  RequestInvoice,
  SaveAttendees,
  SayForWhom,
  StartLinkPayment,
  TypedCode,
} from "./validators";

const BASE = "/store/box-office";
const { get, post, remove } = routesAt(BASE);

const OPEN_CART = ["cart_completed", "completion_in_progress"] as const;
const SEATS = ["quantity_limit", "sales_closed", "seats_unavailable"] as const;
const LINK = ["too_many_attempts"] as const;

export const storeContracts: readonly Contract[] = [
  get("/events", ListEvents),
  get("/events/:id", GetEvent),
  get("/sessions/:id/availability", GetAvailability),
  get("/carts/:id/seat-hold", Empty),
  post("/carts/:id/seat-hold", Empty, {
    refuses: [...OPEN_CART, ...SEATS, "no_tickets"],
  }),
  remove("/carts/:id/seat-hold", { query: Empty }),
  post("/carts/:id/attendees", SaveAttendees, { refuses: OPEN_CART }),
  get("/carts/:id/terms", Empty, { speaks: true }),
  post("/carts/:id/terms", AcceptTerms, {
    speaks: true,
    refuses: [...OPEN_CART, "terms_outdated"],
  }),
  get("/carts/:id/fields", Empty, { speaks: true }),
  post("/carts/:id/fields", AnswerFields, { speaks: true, refuses: OPEN_CART }),
  get("/carts/:id/invoice-request", Empty),
  post("/carts/:id/invoice-request", RequestInvoice, {
    refuses: [...OPEN_CART, "invoice_not_allowed"],
  }),
  get("/carts/:id/gift-cards", Empty),
  post("/carts/:id/gift-cards", PayWithCard, {
    finds: true,
    refuses: [...OPEN_CART, ...LINK, ...SEATS, "gift_card_in_use", "gift_card_not_usable"],
  }),
  remove("/carts/:id/gift-cards/:gift_card_id", { query: Empty, refuses: OPEN_CART }),
  post("/carts/:id/customer-credit", PayWithCredit, {
    isOwn: true,
    refuses: [...OPEN_CART, ...SEATS, "gift_cards_off", "insufficient_balance"],
  }),
  get("/carts/:id/gift-card-details", Empty),
  post("/carts/:id/gift-card-details", SayForWhom, {
    refuses: [...OPEN_CART, "gift_cards_off"],
  }),
  get("/products/:id/gift-card", Empty),
  remove("/carts/:id/customer-credit", { query: Empty, isOwn: true, refuses: OPEN_CART }),
  get("/carts/:id/order", Empty, { refuses: LINK }),
  get("/orders/:id", GetOrder, { speaks: true, refuses: LINK }),
  get("/orders/:id/receipt.pdf", GetReceipt, {
    speaks: true,
    file: ["application/pdf"],
    refuses: [...LINK, "nothing_received"],
  }),
  get("/tickets/:token", Empty, { refuses: LINK }),
  get("/tickets/:token/pdf", PagePaper, {
    file: ["application/pdf"],
    refuses: [...LINK, "ticket_cancelled", "ticket_unpaid"],
  }),
  get("/tickets/:token/ics", Empty, { file: ["text/calendar"], refuses: LINK }),
  get("/tickets/:token/qr", Empty, {
    file: ["image/svg+xml"],
    refuses: [...LINK, "ticket_cancelled", "ticket_unpaid"],
  }),
  post("/tickets/:token/holder", RegisterHolder, { refuses: [...LINK, "ticket_cancelled"] }),
  get("/customers/me/tickets", ListOwn, { isOwn: true }),
  get("/customers/me/orders", ListOwn, { isOwn: true, speaks: true }),
  post("/gift-cards/balance", TypedCode, {
    finds: true,
    refuses: [...LINK, "gift_card_not_usable"],
  }),
  get("/customers/me/gift-cards", ListOwn, { isOwn: true }),
  post("/customers/me/gift-cards/redeem", TypedCode, {
    isOwn: true,
    refuses: [...LINK, "gift_card_in_use", "gift_card_not_usable"],
  }),
  get("/customers/me/credit", Empty, { isOwn: true }),
  get("/payment-links/:token", Empty, { speaks: true, refuses: LINK }),
  post("/payment-links/:token/sessions", StartLinkPayment, {
    speaks: true,
    refuses: [
      ...LINK,
      "completion_in_progress",
      "not_payable",
      "payment_in_progress",
      "provider_failed",
    ],
  }),
  post("/payment-links/:token/authorize", AuthorizeLinkPayment, {
    speaks: true,
    refuses: [
      ...LINK,
      "amount_changed",
      "completion_in_progress",
      "no_payment_session",
      "not_payable",
      "payment_declined",
      "payment_in_progress",
      "provider_failed",
    ],
  }),
];

export const storeBoxOfficeMiddlewares: MiddlewareRoute[] = [
  { matcher: BASE, middlewares: [refuseUndecodablePath] },
  ...storeContracts.map(middlewareOf),
];
