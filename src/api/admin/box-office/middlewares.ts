import type { MiddlewareRoute } from "@medusajs/framework/http";
import { AREAS } from "../../../modules/settings/areas";
import { type Contract, middlewareOf, routesAt } from "../../contract";
import { PagePaper } from "../../validation/papers";
import {
  ConfirmBankEntries,
  ListBankStatements,
  TakeBankStatement,
} from "./bank-statements/validators";
import { ListCheckIns, Scan, UndoCheckIn } from "./check-ins/validators";
import {
  CreateCapacityPool,
  CreateEvent,
  CreateSession,
  CreateTicketType,
  DuplicateEvent,
  Empty,
  ExportEventOrders,
  ListEventOrders,
  ListEvents,
  PreviewEventChange,
  PreviewSessionChange,
  UpdateCapacityPool,
  UpdateEvent,
  UpdateSession,
  UpdateTicketType,
} from "./events/validators";
import {
  CashOut,
  EditCard,
  ExportCards,
  ExportTurnover,
  ImportCards,
  IssueCard,
  IssueCards,
  ListBatches,
  ListCards,
  LookUpCard,
  MoveBalance,
  ReadCard,
  ReadTurnover,
  RedeemCard,
  SendCard,
  SetBalance,
  SetCredit,
  SwitchCard,
  TakeCodes,
} from "./gift-cards/validators";
import {
  BulkInvoices,
  ChangeSeries,
  CreditInvoice,
  DraftInvoice,
  EditInvoice,
  ExportInvoices,
  InvoicePaper,
  IssueInvoice,
  ListCreditNotes,
  ListInvoices,
  MarkInvoicePaid,
  PreviewInvoice,
  ReversePayment,
  SendInvoice,
  VoidInvoice,
} from "./invoices/validators";
import { ListLogs } from "./logs/validators";
import {
  CreateTemplate,
  PreviewTemplate,
  PreviewText,
  TestTemplate,
  UpdateTemplate,
} from "./message-templates/validators";
import {
  CreateStatus,
  DeleteStatus,
  ReorderStatuses,
  UpdateStatus,
} from "./order-statuses/validators";
import {
  AddNote,
  BulkCapture,
  BulkChangeStatus,
  CaptureOrder,
  ChangeStatus,
  DeleteOrder,
  ListOrderLog,
  ListOrders,
  MarkOrder,
  MarkPaid,
  OrderPaper,
  OrderReceipt,
  PreviewBulkStatus,
  PreviewStatus,
  RefundOrder,
} from "./orders/validators";
import { CreatePersonalStatus, UpdatePersonalStatus } from "./personal-statuses/validators";
import { AllowInvoice, SellCards } from "./products/validators";
import { ListRefundsDue, RefundOrders } from "./refunds-due/validators";
import {
  BulkCancel,
  CancelRegistration,
  ChosenTickets,
  EditAttendee,
  ExportRegistrations,
  ListRegistrations,
  MoveRegistration,
} from "./registrations/validators";
import { SavePreferences, SaveSettings } from "./settings/validators";
import { CreateWebhook, ListDeliveries, UpdateWebhook } from "./webhooks/validators";

const { get, post, remove } = routesAt("/admin/box-office");

/** Texts in four languages. */
const MUCH = "2mb";
/** 20 MB in base64. */
const BANK_FILE = "28mb";
/** 2 MB in base64. */
const CARD_FILE = "3mb";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const TABLES = ["text/csv", XLSX] as const;

export const adminContracts: readonly Contract[] = [
  get("/events", ListEvents),
  post("/events", CreateEvent, { refuses: ["too_many_offers"] }),
  get("/events/:id", Empty),
  post("/events/:id", UpdateEvent, { refuses: ["event_cancelled"] }),
  post("/events/:id/preview", PreviewEventChange),
  remove("/events/:id", { refuses: ["has_sales"] }),
  post("/events/:id/publish", Empty, { refuses: ["event_cancelled"] }),
  post("/events/:id/cancel", Empty),
  post("/events/:id/duplicate", DuplicateEvent, { refuses: ["too_many_offers"] }),
  get("/events/:id/report", Empty),
  get("/events/:id/cancellation", Empty),
  get("/events/:id/orders", ListEventOrders),
  get("/events/:id/orders/export", ExportEventOrders, { file: TABLES }),
  post("/events/:id/sessions", CreateSession, { refuses: ["event_cancelled", "too_many_offers"] }),
  post("/events/:id/sessions/:session_id", UpdateSession, {
    refuses: ["event_cancelled", "capacity_below_claimed"],
  }),
  post("/events/:id/sessions/:session_id/preview", PreviewSessionChange),
  remove("/events/:id/sessions/:session_id", { refuses: ["has_sales", "event_cancelled"] }),
  post("/events/:id/ticket-types", CreateTicketType, {
    refuses: ["event_cancelled", "too_many_offers"],
  }),
  post("/events/:id/ticket-types/:ticket_type_id", UpdateTicketType, {
    refuses: ["event_cancelled"],
  }),
  remove("/events/:id/ticket-types/:ticket_type_id", { refuses: ["has_sales", "event_cancelled"] }),
  get("/events/:id/capacity-pools", Empty),
  post("/events/:id/capacity-pools", CreateCapacityPool, { refuses: ["event_cancelled"] }),
  post("/capacity-pools/:id", UpdateCapacityPool, {
    refuses: ["event_cancelled", "capacity_below_claimed"],
  }),
  remove("/capacity-pools/:id", { refuses: ["event_cancelled"] }),
  post("/sessions/:id/cancel", Empty),
  get("/sessions/:id/cancellation", Empty),
  get("/order-statuses", Empty),
  post("/order-statuses", CreateStatus),
  post("/order-statuses/order", ReorderStatuses),
  post("/order-statuses/:id", UpdateStatus, {
    refuses: ["last_of_state", "status_in_use", "system_status"],
  }),
  remove("/order-statuses/:id", {
    query: DeleteStatus,
    refuses: ["last_of_state", "status_in_use", "status_not_allowed", "system_status"],
  }),
  get("/personal-statuses", Empty),
  post("/personal-statuses", CreatePersonalStatus),
  post("/personal-statuses/:id", UpdatePersonalStatus, { refuses: ["not_owner", "status_in_use"] }),
  remove("/personal-statuses/:id", {
    query: DeleteStatus,
    refuses: ["not_owner", "status_in_use", "status_not_allowed"],
  }),
  get("/logs", ListLogs),
  get("/orders", ListOrders),
  get("/orders/:id/log", ListOrderLog),
  post("/orders/:id/notes", AddNote),
  post("/orders/:id/personal-mark", MarkOrder, { refuses: ["not_owner", "status_not_allowed"] }),
  remove("/orders/:id/personal-mark"),
  get("/orders/:id", Empty),
  post("/orders/:id/mark-paid", MarkPaid, {
    isOnce: true,
    refuses: ["already_paid", "completion_in_progress", "order_closed", "payment_in_progress"],
  }),
  post("/orders/:id/refund", RefundOrder, {
    isOnce: true,
    refuses: [
      "amount_changed",
      "completion_in_progress",
      "nothing_owed",
      "order_change_open",
      "over_refunded",
      "payment_in_progress",
      "reason_required",
      "refund_failed",
    ],
  }),
  post("/orders/:id/capture", CaptureOrder, {
    isOnce: true,
    refuses: [
      "capture_failed",
      "completion_in_progress",
      "nothing_reserved",
      "order_closed",
      "payment_in_progress",
    ],
  }),
  post("/orders/:id/status", ChangeStatus, {
    refuses: [
      "completion_in_progress",
      "order_change_open",
      "order_invoiced",
      "order_closed",
      "payment_in_progress",
      "reason_required",
      "sales_closed",
      "seats_unavailable",
      "status_not_allowed",
      "stock_in_use",
      "stock_unavailable",
      "ticket_scanned",
    ],
  }),
  post("/orders/bulk-status", BulkChangeStatus),
  post("/orders/bulk-capture", BulkCapture, { isOnce: true }),
  post("/orders/bulk-status/preview", PreviewBulkStatus, { finds: true }),
  remove("/orders/:id", {
    body: DeleteOrder,
    refuses: [
      "completion_in_progress",
      "order_change_open",
      "order_invoiced",
      "payment_in_progress",
      "refund_failed",
      "status_not_allowed",
      "ticket_scanned",
      "wrong_confirmation",
    ],
  }),
  get("/orders/:id/print.pdf", OrderPaper, { file: ["application/pdf"] }),
  get("/orders/:id/receipt.pdf", OrderReceipt, {
    file: ["application/pdf"],
    refuses: ["nothing_received"],
  }),
  get("/orders/:id/packing-slip.pdf", OrderPaper, {
    file: ["application/pdf"],
    refuses: ["nothing_to_send"],
  }),
  get("/orders/:id/fulfillments/:fulfillment_id/packing-slip.pdf", OrderPaper, {
    file: ["application/pdf"],
    refuses: ["nothing_to_send"],
  }),
  get("/orders/:id/invoices", Empty),
  post("/orders/:id/invoices", DraftInvoice, {
    refuses: ["already_invoiced", "order_closed", "over_invoiced"],
  }),
  get("/gift-cards", ListCards),
  // Not once per key: what such an answer is kept for has no secret.
  post("/gift-cards", IssueCard, {
    refuses: ["gift_card_amount_not_allowed", "gift_cards_off"],
  }),
  post("/gift-cards/lookup", LookUpCard, { finds: true, refuses: ["gift_cards_off"] }),
  post("/gift-cards/bulk", IssueCards, {
    isOnce: true,
    refuses: ["gift_card_amount_not_allowed", "gift_cards_off"],
  }),
  get("/gift-cards/bulk", ListBatches),
  get("/gift-cards/bulk/:id", Empty),
  post("/gift-cards/bulk/:id", Empty, { refuses: ["gift_cards_off"] }),
  post("/gift-cards/bulk/:id/codes", TakeCodes, { file: [XLSX], refuses: ["gift_cards_off"] }),
  post("/gift-cards/import", ImportCards, {
    isOnce: true,
    refuses: ["gift_card_file_unreadable", "gift_card_rows_refused", "gift_cards_off"],
    sizeLimit: CARD_FILE,
  }),
  post("/gift-cards/import/preview", ImportCards, {
    refuses: ["gift_card_file_unreadable", "gift_cards_off"],
    sizeLimit: CARD_FILE,
  }),
  get("/gift-cards/export", ExportCards, { file: TABLES }),
  get("/gift-cards/turnover", ReadTurnover),
  get("/gift-cards/turnover/export", ExportTurnover, { file: [XLSX, "application/pdf"] }),
  get("/gift-cards/:id", ReadCard),
  post("/gift-cards/:id", EditCard, { refuses: ["gift_card_not_active"] }),
  post("/gift-cards/:id/activate", Empty, { refuses: ["gift_card_not_active"] }),
  post("/gift-cards/:id/disable", SwitchCard, {
    refuses: ["gift_card_in_use", "gift_card_not_active"],
  }),
  post("/gift-cards/:id/enable", SwitchCard, { refuses: ["gift_card_not_active"] }),
  post("/gift-cards/:id/reveal", Empty, { refuses: ["gift_cards_off"] }),
  get("/gift-cards/:id/pdf", PagePaper, {
    file: ["application/pdf"],
    refuses: ["gift_card_expired", "gift_card_not_active", "gift_cards_off"],
  }),
  post("/gift-cards/:id/link", Empty),
  post("/gift-cards/:id/send", SendCard, {
    refuses: ["gift_card_expired", "gift_card_not_active", "no_email_address"],
  }),
  post("/gift-cards/:id/reissue", Empty, {
    refuses: ["gift_card_in_use", "gift_card_not_active", "gift_cards_off"],
  }),
  post("/gift-cards/:id/balance", SetBalance, {
    isOnce: true,
    refuses: ["gift_card_in_use", "gift_card_not_active"],
  }),
  post("/gift-cards/:id/redeem", RedeemCard, {
    refuses: ["gift_card_expired", "gift_card_in_use", "gift_card_not_active"],
  }),
  post("/gift-cards/:id/move", MoveBalance, {
    isOnce: true,
    refuses: [
      "gift_card_expired",
      "gift_card_in_use",
      "gift_card_not_active",
      "insufficient_balance",
    ],
  }),
  post("/gift-cards/:id/cash-out", CashOut, {
    isOnce: true,
    refuses: ["gift_card_in_use", "gift_card_not_active", "insufficient_balance"],
  }),
  post("/gift-cards/:id/holds/release", Empty, { refuses: ["gift_card_in_use"] }),
  get("/customers/:id/credit", Empty),
  post("/customers/:id/credit", SetCredit, { isOnce: true, refuses: ["gift_card_in_use"] }),
  get("/invoices", ListInvoices),
  get("/credit-notes", ListCreditNotes),
  get("/invoices/export.pdf", ExportInvoices, {
    file: ["application/pdf"],
    finds: true,
    refuses: ["invoice_not_issued"],
  }),
  post("/invoices/preview", PreviewInvoice, {
    bodies: [PreviewInvoice.extend({ settings: AREAS.invoicing.partial() }).partial()],
    file: ["application/pdf"],
    sizeLimit: MUCH,
  }),
  post("/invoices/bulk-issue", BulkInvoices, { isOnce: true }),
  post("/invoices/bulk-send", BulkInvoices, { isOnce: true }),
  post("/invoices/bulk-mark-paid", BulkInvoices, { isOnce: true }),
  get("/bank-statements", ListBankStatements),
  post("/bank-statements", TakeBankStatement, {
    refuses: ["bank_columns_unknown", "bank_file_unreadable"],
    sizeLimit: BANK_FILE,
  }),
  get("/bank-statements/:id", Empty),
  post("/bank-statements/:id/confirm", ConfirmBankEntries, {
    isOnce: true,
    refuses: ["bank_entry_begun", "bank_entry_booked", "not_a_payment", "other_currency"],
  }),
  get("/invoices/:id", Empty),
  post("/invoices/:id", EditInvoice, {
    refuses: ["invoice_issued", "order_closed", "over_invoiced"],
  }),
  remove("/invoices/:id", { refuses: ["invoice_issued"] }),
  post("/invoices/:id/issue", IssueInvoice, {
    isOnce: true,
    refuses: [
      "completion_in_progress",
      "invoice_issued",
      "no_email_address",
      "number_taken",
      "number_too_long",
      "order_closed",
      "over_invoiced",
      "payment_in_progress",
      "seller_incomplete",
    ],
  }),
  post("/invoices/:id/mark-paid", MarkInvoicePaid, {
    isOnce: true,
    refuses: [
      "already_paid",
      "completion_in_progress",
      "invoice_not_issued",
      "order_closed",
      "over_paid",
      "payment_in_progress",
    ],
  }),
  post("/invoices/:id/retry-capture", Empty, {
    isOnce: true,
    refuses: [
      "already_paid",
      "completion_in_progress",
      "invoice_not_issued",
      "nothing_reserved",
      "payment_in_progress",
    ],
  }),
  post("/invoices/:id/release-reserved", Empty, {
    isOnce: true,
    refuses: [
      "already_paid",
      "completion_in_progress",
      "invoice_not_issued",
      "nothing_reserved",
      "payment_in_progress",
      "release_failed",
    ],
  }),
  post("/invoices/:id/send", SendInvoice, {
    refuses: ["invoice_not_issued", "no_email_address"],
  }),
  post("/invoices/:id/void", VoidInvoice, {
    refuses: [
      "completion_in_progress",
      "invoice_has_payments",
      "invoice_not_issued",
      "payment_in_progress",
    ],
  }),
  get("/invoices/:id/pdf", InvoicePaper, {
    file: ["application/pdf"],
    refuses: ["invoice_not_issued"],
  }),
  get("/invoices/:id/ubl", Empty, {
    file: ["application/xml"],
    refuses: ["e_invoice_impossible", "invoice_not_issued"],
  }),
  get("/invoices/:id/preview.pdf", Empty, {
    file: ["application/pdf"],
    refuses: ["invoice_issued"],
  }),
  post("/invoices/:id/credit-notes", CreditInvoice, {
    isOnce: true,
    refuses: [
      "completion_in_progress",
      "invoice_not_issued",
      "invoice_not_paid",
      "number_taken",
      "number_too_long",
      "order_change_open",
      "over_credited",
      "payment_in_progress",
      "ticket_scanned",
    ],
  }),
  get("/credit-notes/:id/pdf", Empty, { file: ["application/pdf"] }),
  get("/credit-notes/:id/ubl", Empty, {
    file: ["application/xml"],
    refuses: ["e_invoice_impossible"],
  }),
  post("/credit-notes/:id/retry-refund", Empty, {
    isOnce: true,
    refuses: ["completion_in_progress", "nothing_owed", "order_change_open", "payment_in_progress"],
  }),
  post("/invoices/:id/payments/:payment_id/reverse", ReversePayment, {
    isOnce: true,
    refuses: [
      "already_reversed",
      "completion_in_progress",
      "invoice_credited",
      "order_change_open",
      "over_paid",
      "payment_in_progress",
    ],
  }),
  get("/products/:id/invoice", Empty),
  post("/products/:id/invoice", AllowInvoice),
  get("/products/:id/gift-card", Empty, { refuses: ["gift_cards_off"] }),
  post("/products/:id/gift-card", SellCards, {
    refuses: ["gift_card_amount_not_allowed", "gift_card_product_has_tickets", "gift_cards_off"],
  }),
  remove("/products/:id/gift-card", { refuses: ["gift_cards_off"] }),
  get("/number-series", Empty),
  post("/number-series/:id", ChangeSeries, { refuses: ["series_in_use"] }),
  get("/refunds-due", ListRefundsDue),
  post("/refunds-due/refund", RefundOrders, { isOnce: true }),
  get("/registrations", ListRegistrations),
  get("/registrations/export", ExportRegistrations, { file: TABLES }),
  get("/registrations/cancellation", ChosenTickets),
  post("/registrations/bulk-cancel", BulkCancel),
  get("/registrations/:id", Empty),
  get("/registrations/:id/messages/:message_id", Empty),
  post("/registrations/:id/page", Empty, { refuses: ["ticket_cancelled"] }),
  get("/registrations/:id/pdf", PagePaper, {
    file: ["application/pdf"],
    refuses: ["ticket_cancelled", "ticket_unpaid"],
  }),
  post("/registrations/:id", EditAttendee, { refuses: ["ticket_cancelled"] }),
  post("/registrations/:id/cancel", CancelRegistration, {
    refuses: ["order_change_open", "ticket_cancelled", "ticket_scanned"],
  }),
  post("/registrations/:id/resend", Empty, { refuses: ["ticket_cancelled", "ticket_unpaid"] }),
  post("/registrations/:id/reissue", Empty, { refuses: ["ticket_cancelled"] }),
  post("/registrations/:id/move", MoveRegistration, {
    refuses: [
      "same_session",
      "sales_closed",
      "seats_unavailable",
      "ticket_cancelled",
      "ticket_scanned",
    ],
  }),
  get("/check-ins", ListCheckIns),
  post("/check-ins", Scan, { finds: true, refuses: ["nonce_reused"] }),
  post("/check-ins/:id/undo", UndoCheckIn, { refuses: ["nothing_to_undo"] }),
  get("/health", Empty),
  get("/settings/:area", Empty),
  post("/settings/:area", SaveSettings, {
    bodies: Object.values(AREAS).map((area) => area.partial()),
    sizeLimit: MUCH,
  }),
  get("/me/preferences", Empty),
  post("/me/preferences", SavePreferences),
  get("/message-templates", Empty),
  post("/message-templates", CreateTemplate, { sizeLimit: MUCH }),
  post("/message-templates/preview", PreviewText, { finds: true, sizeLimit: MUCH }),
  get("/message-templates/:id", Empty),
  post("/message-templates/:id", UpdateTemplate, { sizeLimit: MUCH }),
  remove("/message-templates/:id", { refuses: ["template_in_use"] }),
  post("/message-templates/:id/preview", PreviewTemplate),
  post("/message-templates/:id/test", TestTemplate, { refuses: ["message_not_sent"] }),
  post("/orders/:id/status-preview", PreviewStatus, {
    refuses: ["order_closed", "status_not_allowed"],
  }),
  get("/webhooks", Empty),
  post("/webhooks", CreateWebhook, { refuses: ["too_many_webhooks"] }),
  get("/webhooks/:id", Empty),
  post("/webhooks/:id", UpdateWebhook),
  remove("/webhooks/:id"),
  post("/webhooks/:id/rotate-secret", Empty),
  post("/webhooks/:id/test", Empty, { refuses: ["webhook_disabled"] }),
  get("/webhooks/:id/deliveries", ListDeliveries),
  post("/webhooks/:id/deliveries/:delivery_id/resend", Empty, { refuses: ["webhook_disabled"] }),
];

export const adminBoxOfficeMiddlewares: MiddlewareRoute[] = adminContracts.map(middlewareOf);
