import type { ListedStatement } from "../../modules/invoicing/bank-statements/types";
import type { ListedSeries, NumberSeries } from "../../modules/invoicing/types";
import type { Channel, MessageTemplate } from "../../modules/messaging/types";
import type { LogLine } from "../../modules/order-status/log/list-log";
import type { PersonalMark } from "../../modules/order-status/marks/personal-marks";
import type { OrderList, OrderRow } from "../../modules/order-status/standings/list-orders";
import type { CountedStatus } from "../../modules/order-status/statuses/read-statuses";
import type { Note, OrderStatus } from "../../modules/order-status/types";
import type { Settings, SettingsArea, UserPreferences } from "../../modules/settings/types";
import type { Concerned } from "../../modules/ticketing/catalog/session-changes";
import type { RegistrationList } from "../../modules/ticketing/registrations/list-registrations";
import type { EventOrder, EventOrderSummary } from "../../modules/ticketing/reports/event-orders";
import type { EventReport } from "../../modules/ticketing/reports/event-report";
import type { Problem } from "../../modules/ticketing/settlement/settle-order";
import type {
  EndpointWithSecret,
  WebhookDelivery,
  WebhookEndpoint,
} from "../../modules/webhooks/types";
import type { HealthCheck } from "../../shared/health";
import type { Json } from "../../shared/json";
import type { CappedCount } from "../../shared/list/count";
import type {
  CancellationFollows,
  EndFollows,
} from "../../workflows/cancellations/foretell-cancellation";
import type { CardImportPreview } from "../../workflows/gift-cards/import-cards";
import type { GiftCardProduct } from "../../workflows/gift-cards/product-cards";
import type { TurnoverOfPeriod } from "../../workflows/gift-cards/read-turnover";
import type { InvoiceResult } from "../../workflows/invoices/bulk-invoices";
import type { BankEntryResult } from "../../workflows/invoices/confirm-bank-entries";
import type { ChangePreview } from "../../workflows/messages/change-preview";
import type { EditedKind, TemplateVariable } from "../../workflows/messages/kinds/edited";
import type { StatusPreview } from "../../workflows/messages/preview-status-message";
import type { StatusMessage } from "../../workflows/messages/status-message";
import type { OrderResult } from "../../workflows/orders/each-order";
import type { ListedRefunds } from "../../workflows/refunds/list-refunds-due";
import type { WholeOrder } from "../../workflows/reports/whole-orders";
import type { BulkStatusPreview } from "../../workflows/statuses/preview-bulk-status";
import type * as bank from "../admin/box-office/bank-statements/validators";
import type * as checkIns from "../admin/box-office/check-ins/validators";
import type * as events from "../admin/box-office/events/validators";
import type * as giftCards from "../admin/box-office/gift-cards/validators";
import type * as invoices from "../admin/box-office/invoices/validators";
import type * as logs from "../admin/box-office/logs/validators";
import type * as templates from "../admin/box-office/message-templates/validators";
import type * as statuses from "../admin/box-office/order-statuses/validators";
import type * as orders from "../admin/box-office/orders/validators";
import type * as personal from "../admin/box-office/personal-statuses/validators";
import type * as products from "../admin/box-office/products/validators";
import type * as refunds from "../admin/box-office/refunds-due/validators";
import type * as registrations from "../admin/box-office/registrations/validators";
import type * as settings from "../admin/box-office/settings/validators";
import type * as webhooks from "../admin/box-office/webhooks/validators";
import type { readAdminEvent } from "../presenters/admin-event";
import type { readBankStatement } from "../presenters/bank-statement";
import type { presentCardBatch } from "../presenters/card-batch";
import type { presentCheckIns } from "../presenters/check-in";
import type { readCreditNote } from "../presenters/credit-note";
import type { readCredit, readGiftCard, readGiftCardPage } from "../presenters/gift-card";
import type { presentTotals, readInvoice } from "../presenters/invoice";
import type { readOrderInvoices } from "../presenters/order-invoices";
import type { Named } from "../presenters/order-log";
import type { readOrderPage } from "../presenters/order-page";
import type { readAdminRegistration } from "../presenters/registration";
import type { Body, Deleted, KeysetPage, Page, Params, RefusalCode } from "./common";

type Answered<Read extends (...given: never[]) => unknown> = Json<Awaited<ReturnType<Read>>>;

export interface AdminEvent extends Answered<typeof readAdminEvent> {}
export type AdminEventListParams = Params<typeof events.ListEvents>;
export type AdminEventListResponse = Page & { events: AdminEvent[] };
export type AdminCreateEvent = Body<typeof events.CreateEvent>;
export type AdminDuplicateEvent = Body<typeof events.DuplicateEvent>;
export type AdminUpdateEvent = Body<typeof events.UpdateEvent>;
export type AdminCreateSession = Body<typeof events.CreateSession>;
export type AdminUpdateSession = Body<typeof events.UpdateSession>;
export type AdminCreateTicketType = Body<typeof events.CreateTicketType>;
export type AdminUpdateTicketType = Body<typeof events.UpdateTicketType>;
export type AdminEventResponse = { event: AdminEvent };
/** `concerned`: who holds tickets of sessions whose time, place or zone was changed. */
export type AdminEventChangeResponse = AdminEventResponse & { concerned: Concerned };
export type AdminPreviewEventChange = Body<typeof events.PreviewEventChange>;
export type AdminPreviewSessionChange = Body<typeof events.PreviewSessionChange>;
export type AdminChangePreviewResponse = { preview: Json<ChangePreview> };
export type AdminEventDeleteResponse = Deleted<"event">;
export type AdminSessionDeleteResponse = Deleted<"session"> & { parent: AdminEvent };
export type AdminTicketTypeDeleteResponse = Deleted<"ticket_type"> & { parent: AdminEvent };
/** Of an event, or of one of its sessions. */
export type AdminCancelResponse = { event: AdminEvent; cancelled_tickets: number };
export type AdminCancellationResponse = {
  cancellation: Json<EndFollows>;
};
/** `blocked_ids`: registrations that can't be cancelled as long as a change of their order is open; nothing else counts them. */
export type AdminTicketsCancellationResponse = CancellationFollows & { blocked_ids: string[] };
export type AdminEventReportResponse = { report: Json<EventReport> };
export type AdminEventOrderListParams = Params<typeof events.ListEventOrders>;
export type AdminEventOrderExportParams = Params<typeof events.ExportEventOrders>;
export type AdminEventOrderListResponse = Page & {
  /** `order`: the whole order, null for one that the box office is only meeting. */
  orders: Json<EventOrder & { order: WholeOrder | null }>[];
  summary: EventOrderSummary;
};

export type AdminCapacityPool = AdminEvent["capacity_pools"][number];
export type AdminCapacityPoolListResponse = Page & { capacity_pools: AdminCapacityPool[] };
export type AdminCreateCapacityPool = Body<typeof events.CreateCapacityPool>;
export type AdminUpdateCapacityPool = Body<typeof events.UpdateCapacityPool>;
export type AdminCapacityPoolResponse = { capacity_pool: AdminCapacityPool };
export type AdminCapacityPoolDeleteResponse = Deleted<"capacity_pool">;

/** A status of the shop or a user's own. */
export interface AdminOrderStatus extends Json<OrderStatus> {}
export type AdminOrderStatusListResponse = { order_statuses: Json<CountedStatus>[] };
export type AdminCreateOrderStatus = Body<typeof statuses.CreateStatus>;
export type AdminUpdateOrderStatus = Body<typeof statuses.UpdateStatus>;
export type AdminReorderOrderStatuses = Body<typeof statuses.ReorderStatuses>;
export type AdminOrderStatusResponse = { order_status: AdminOrderStatus };
export type AdminOrderStatusDeleteParams = Params<typeof statuses.DeleteStatus>;
export type AdminOrderStatusDeleteResponse = Deleted<"order_status">;
export type AdminPersonalStatusListResponse = { personal_statuses: AdminOrderStatus[] };
export type AdminCreatePersonalStatus = Body<typeof personal.CreatePersonalStatus>;
export type AdminUpdatePersonalStatus = Body<typeof personal.UpdatePersonalStatus>;
export type AdminPersonalStatusResponse = { personal_status: AdminOrderStatus };
export type AdminPersonalStatusDeleteResponse = Deleted<"personal_status">;

export interface AdminBoxOfficeOrder extends Omit<Answered<typeof readOrderPage>, "invoices"> {
  invoices: AdminInvoice[];
}
export type AdminBoxOfficeOrderResponse = { box_office: AdminBoxOfficeOrder };
export interface AdminInvoice extends Answered<typeof readInvoice> {}
export type AdminInvoiceResponse = { invoice: AdminInvoice };
export type AdminExportInvoicesParams = Params<typeof invoices.ExportInvoices>;
export type AdminPreviewInvoice = Partial<Body<typeof invoices.PreviewInvoice>> & {
  settings?: AdminSaveSettings<"invoicing">;
};
export type AdminBulkInvoices = Body<typeof invoices.BulkInvoices>;
export type AdminBulkInvoicesResponse = { results: InvoiceResult[] };
export interface AdminBankStatement extends Answered<typeof readBankStatement> {}
export type AdminBankStatementResponse = { bank_statement: AdminBankStatement };
export type AdminBankStatementListParams = Params<typeof bank.ListBankStatements>;
export type AdminBankStatementListResponse = Page & { bank_statements: Json<ListedStatement>[] };
export type AdminTakeBankStatement = Body<typeof bank.TakeBankStatement>;
export type AdminConfirmBankEntries = Body<typeof bank.ConfirmBankEntries>;
export type AdminConfirmBankEntriesResponse = { results: BankEntryResult[] };
/** Of all that match, per currency: drafts and void ones count in no sum. */
export type AdminInvoiceTotals = ReturnType<typeof presentTotals>;
export type AdminInvoiceListParams = Params<typeof invoices.ListInvoices>;
export type AdminInvoiceListResponse = KeysetPage & {
  invoices: AdminInvoice[];
  count: number;
  totals: AdminInvoiceTotals[];
};
export type AdminCreditNoteListParams = Params<typeof invoices.ListCreditNotes>;
export type AdminCreditNoteListResponse = KeysetPage & {
  credit_notes: AdminCreditNote[];
  count: number;
};
export interface AdminCreditNote extends Answered<typeof readCreditNote> {}
export type AdminCreditNoteResponse = { credit_note: AdminCreditNote };
export type AdminCreditInvoice = Body<typeof invoices.CreditInvoice>;
export type AdminInvoicePaperParams = Params<typeof invoices.InvoicePaper>;
export type AdminAllowInvoice = Body<typeof products.AllowInvoice>;
/** Whether the product can be ordered by invoice. */
export type AdminProductInvoiceResponse = { allowed: boolean };

export interface AdminProductGiftCard extends GiftCardProduct {}
export type AdminSellGiftCards = Body<typeof products.SellCards>;
/** null: the product sells no gift cards. */
export type AdminProductGiftCardResponse = { gift_card: AdminProductGiftCard | null };
export type AdminInvoiceDeleteResponse = Deleted<"invoice">;
export interface AdminOrderInvoicesResponse
  extends Omit<Answered<typeof readOrderInvoices>, "invoices"> {
  invoices: AdminInvoice[];
}
export type AdminDraftInvoice = Body<typeof invoices.DraftInvoice>;
export type AdminEditInvoice = Body<typeof invoices.EditInvoice>;
export type AdminIssueInvoice = Body<typeof invoices.IssueInvoice>;
export type AdminSendInvoice = Body<typeof invoices.SendInvoice>;
export type AdminMarkInvoicePaid = Body<typeof invoices.MarkInvoicePaid>;
export type AdminVoidInvoice = Body<typeof invoices.VoidInvoice>;
export type AdminReverseInvoicePayment = Body<typeof invoices.ReversePayment>;
export type AdminNumberSeriesListResponse = { number_series: ListedSeries[] };
export type AdminChangeNumberSeries = Body<typeof invoices.ChangeSeries>;
export type AdminNumberSeriesResponse = { number_series: NumberSeries };

/** Of its code only the end is known; see the routes that reveal it. */
export interface AdminBoxOfficeGiftCard extends Answered<typeof readGiftCard> {}
export type AdminBoxOfficeGiftCardListParams = Params<typeof giftCards.ListCards>;
export type AdminBoxOfficeGiftCardListResponse = KeysetPage &
  CappedCount & { gift_cards: AdminBoxOfficeGiftCard[] };
export type AdminBoxOfficeGiftCardResponse = { gift_card: AdminBoxOfficeGiftCard };
/** With its code, which no other answer but that of `reveal` has. */
export type AdminBoxOfficeGiftCardWithCodeResponse = AdminBoxOfficeGiftCardResponse & {
  code: string;
};
export type AdminBoxOfficeGiftCardCodeResponse = { code: string };
/** Of its own page, which leads to its code. */
export type AdminBoxOfficeGiftCardLinkResponse = { link: string };
export type AdminBoxOfficeGiftCardParams = Params<typeof giftCards.ReadCard>;
export interface AdminBoxOfficeGiftCardPageResponse
  extends Omit<Answered<typeof readGiftCardPage>, "gift_card"> {
  gift_card: AdminBoxOfficeGiftCard;
}
export type AdminBoxOfficeGiftCardTurnoverParams = Params<typeof giftCards.ReadTurnover>;
export type AdminBoxOfficeGiftCardTurnoverResponse = { turnover: TurnoverOfPeriod };
export type AdminImportGiftCards = Body<typeof giftCards.ImportCards>;
export type AdminImportGiftCardsResponse = { imported: number; known: number; empty: number };
export type AdminGiftCardImportPreviewResponse = { preview: CardImportPreview };
export type AdminIssueGiftCards = Body<typeof giftCards.IssueCards>;
export type AdminTakeGiftCardCodes = Body<typeof giftCards.TakeCodes>;
export interface AdminGiftCardBatch extends Answered<typeof presentCardBatch> {}
export type AdminGiftCardBatchResponse = { batch: AdminGiftCardBatch };
export type AdminGiftCardBatchListParams = Params<typeof giftCards.ListBatches>;
export type AdminGiftCardBatchListResponse = Page & { batches: AdminGiftCardBatch[] };
export type AdminIssueGiftCard = Body<typeof giftCards.IssueCard>;
export type AdminEditGiftCard = Body<typeof giftCards.EditCard>;
export type AdminLookUpGiftCard = Body<typeof giftCards.LookUpCard>;
export type AdminSwitchGiftCard = Body<typeof giftCards.SwitchCard>;
export type AdminSetGiftCardBalance = Body<typeof giftCards.SetBalance>;
export type AdminSendGiftCard = Body<typeof giftCards.SendCard>;
export type AdminRedeemGiftCard = Body<typeof giftCards.RedeemCard>;
export type AdminMoveGiftCardBalance = Body<typeof giftCards.MoveBalance>;
export type AdminCashOutGiftCard = Body<typeof giftCards.CashOut>;
export type AdminSetCustomerCredit = Body<typeof giftCards.SetCredit>;
export type AdminCustomerCreditResponse = { accounts: Answered<typeof readCredit> };

export type AdminRefundOrder = Body<typeof orders.RefundOrder>;
export type AdminCaptureOrder = Body<typeof orders.CaptureOrder>;
export type AdminMarkOrderPaid = Body<typeof orders.MarkPaid>;
export type AdminChangeOrderStatus = Body<typeof orders.ChangeStatus>;
export type AdminBoxOfficeOrderListParams = Params<typeof orders.ListOrders>;
export type AdminBoxOfficeOrderListResponse = Json<Omit<OrderList, "orders">> & {
  limit: number;
  /** `problem`: why the order lacks seats that it should have. */
  orders: Json<OrderRow & { problem: Problem | null }>[];
};
export type AdminDeleteBoxOfficeOrder = Body<typeof orders.DeleteOrder>;
export type AdminBoxOfficeOrderDeleteResponse = Deleted<"order">;
export type AdminOrderLogParams = Params<typeof orders.ListOrderLog>;
export type AdminOrderLogResponse = KeysetPage & { log: Json<Named<LogLine>>[] };
export type AdminLogListParams = Params<typeof logs.ListLogs>;
export type AdminLogListResponse = KeysetPage & CappedCount & { logs: Json<Named<LogLine>>[] };
export type AdminAddOrderNote = Body<typeof orders.AddNote>;
export type AdminOrderNoteResponse = { note: Json<Named<Note>> };
export type AdminMarkOrder = Body<typeof orders.MarkOrder>;
export type AdminPersonalMarkResponse = { personal_mark: PersonalMark };
export type AdminPersonalMarkDeleteResponse = Deleted<"personal_mark">;
export type AdminPreviewStatus = Body<typeof orders.PreviewStatus>;
export type AdminStatusPreviewResponse = { preview: Json<StatusPreview> };
export type AdminBulkChangeStatus = Body<typeof orders.BulkChangeStatus>;
export type AdminBulkStatusResponse = { results: OrderResult[] };
export type AdminRefundsDueParams = Params<typeof refunds.ListRefundsDue>;
export type AdminRefundsDueResponse = KeysetPage & Json<ListedRefunds>;
export type AdminRefundOrders = Body<typeof refunds.RefundOrders>;
export type AdminRefundOrdersResponse = { results: OrderResult[] };
export type AdminBulkCapture = Body<typeof orders.BulkCapture>;
export type AdminBulkCaptureResponse = { results: OrderResult[] };
export type AdminPreviewBulkStatus = Body<typeof orders.PreviewBulkStatus>;
export type AdminBulkStatusPreviewResponse = { preview: Json<BulkStatusPreview> };

export interface AdminRegistration extends Answered<typeof readAdminRegistration> {}
export type AdminRegistrationListParams = Params<typeof registrations.ListRegistrations>;
export type AdminRegistrationExportParams = Params<typeof registrations.ExportRegistrations>;
export type AdminRegistrationListResponse = Json<RegistrationList> & Omit<Page, "count">;
export type AdminEditAttendee = Body<typeof registrations.EditAttendee>;
export type AdminCancelRegistration = Body<typeof registrations.CancelRegistration>;
export type AdminMoveRegistration = Body<typeof registrations.MoveRegistration>;
export type AdminRegistrationResponse = { registration: AdminRegistration };
/** The holder's page opens without signing in, and so does `/pdf` below it. */
export type AdminTicketPageResponse = { page_url: string };
/** As it would read if it went out now. */
export type AdminMessageTextResponse = {
  message: { subject: string | null; html: string | null; text: string | null };
};
export type AdminBulkCancel = Body<typeof registrations.BulkCancel>;
export type AdminBulkCancelResponse = {
  results: {
    registration_id: string;
    ok: boolean;
    code?: RefusalCode | "not_found";
    message?: string;
  }[];
};

export type AdminCheckIn = Answered<typeof presentCheckIns>[number];
export type AdminCheckInListParams = Params<typeof checkIns.ListCheckIns>;
export type AdminCheckInListResponse = Page & { check_ins: AdminCheckIn[] };
export type AdminScan = Body<typeof checkIns.Scan>;
export type AdminUndoCheckIn = Body<typeof checkIns.UndoCheckIn>;
export type AdminCheckInResponse = { check_in: AdminCheckIn };

export type AdminMessageTemplate = Json<MessageTemplate>;
export type AdminMessageTemplateListResponse = {
  message_templates: AdminMessageTemplate[];
  kinds: { kind: EditedKind; variables: TemplateVariable[] }[];
};
export type AdminCreateMessageTemplate = Body<typeof templates.CreateTemplate>;
export type AdminUpdateMessageTemplate = Body<typeof templates.UpdateTemplate>;
export type AdminMessageTemplateResponse = { message_template: AdminMessageTemplate };
export type AdminMessageTemplateDeleteResponse = Deleted<"message_template">;
export type AdminPreviewMessageTemplate = Body<typeof templates.PreviewTemplate>;
export type AdminPreviewMessageText = Body<typeof templates.PreviewText>;
export type AdminMessagePreviewResponse = { preview: Omit<StatusMessage, "text"> };
export type AdminTestMessageTemplate = Body<typeof templates.TestTemplate>;
export type AdminMessageTestResponse = { test: { channel: Channel; recipient: string } };

export type AdminWebhook = Json<WebhookEndpoint>;
export type AdminWebhookListResponse = { webhooks: AdminWebhook[] };
export type AdminCreateWebhook = Body<typeof webhooks.CreateWebhook>;
export type AdminUpdateWebhook = Body<typeof webhooks.UpdateWebhook>;
export type AdminWebhookResponse = { webhook: AdminWebhook };
/** The only answer that tells the secret: of a webhook that was made, or whose secret was rotated. */
export type AdminWebhookSecretResponse = { webhook: Json<EndpointWithSecret> };
export type AdminWebhookDeleteResponse = Deleted<"webhook">;
export type AdminWebhookDeliveryListParams = Params<typeof webhooks.ListDeliveries>;
export type AdminWebhookDeliveryListResponse = Page & { deliveries: Json<WebhookDelivery>[] };
export type AdminWebhookDeliveryResponse = { delivery: Json<WebhookDelivery> };

/** What is changed; the rest stays. */
export type AdminSaveSettings<Area extends SettingsArea = SettingsArea> = Partial<Settings<Area>>;
export type AdminSettingsResponse = { settings: Settings<SettingsArea> };
export type AdminSavePreferences = Body<typeof settings.SavePreferences>;
export type AdminPreferencesResponse = { preferences: UserPreferences };
export type AdminHealthResponse = { health: { ok: boolean; checks: HealthCheck[] } };
