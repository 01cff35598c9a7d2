import type { WrittenMessage } from "./order-types";
import type { Query } from "./query";

/**
 * The keys of the query cache. A change to an event makes everything below `events` stale: its figures
 * and orders hang on its sessions and types.
 */
export const queryKeys = {
  all: ["box-office"] as const,
  events: {
    all: ["box-office", "events"] as const,
    lists: ["box-office", "events", "list"] as const,
    list: (query: Query) => ["box-office", "events", "list", query] as const,
    one: (id: string) => ["box-office", "events", "one", id] as const,
    report: (id: string) => ["box-office", "events", "report", id] as const,
    orders: (id: string, query: Query) => ["box-office", "events", "orders", id, query] as const,
    cancellation: (path: string) => ["box-office", "events", "cancellation", path] as const,
  },
  registrations: {
    all: ["box-office", "registrations"] as const,
    list: (query: Query) => ["box-office", "registrations", "list", query] as const,
    guests: (sessionId: string, query: Query) =>
      ["box-office", "registrations", "guests", sessionId, query] as const,
    one: (id: string) => ["box-office", "registrations", "one", id] as const,
    message: (id: string, messageId: string) =>
      ["box-office", "registrations", "one", id, "message", messageId] as const,
    cancellation: (ids: readonly string[]) =>
      ["box-office", "registrations", "cancellation", ids] as const,
  },
  checkIns: {
    all: ["box-office", "check-ins"] as const,
    list: (query: Query) => ["box-office", "check-ins", "list", query] as const,
  },
  orders: {
    all: ["box-office", "orders"] as const,
    lists: ["box-office", "orders", "list"] as const,
    list: (query: Query) => ["box-office", "orders", "list", query] as const,
    newest: ["box-office", "orders", "newest"] as const,
    log: (query: Query) => ["box-office", "orders", "list", "log", query] as const,
    one: (id: string) => ["box-office", "orders", "one", id] as const,
    invoices: (id: string) => ["box-office", "orders", "one", id, "invoices"] as const,
    invoiceList: (query: Query) => ["box-office", "orders", "invoices", query] as const,
    creditNotes: (query: Query) => ["box-office", "orders", "credit-notes", query] as const,
    bankStatements: (query: Query) => ["box-office", "orders", "bank-statements", query] as const,
    bankStatement: (id: string) => ["box-office", "orders", "bank-statement", id] as const,
    bulkPreview: (ids: readonly string[], status_id: string) =>
      ["box-office", "orders", "bulk-preview", ids, status_id] as const,
    statusPreview: (id: string, status_id: string, message?: WrittenMessage) =>
      ["box-office", "orders", "one", id, "status-preview", status_id, message] as const,
  },
  refunds: {
    all: ["box-office", "refunds"] as const,
    list: (query: Query) => ["box-office", "refunds", "list", query] as const,
  },
  statuses: {
    all: ["box-office", "statuses"] as const,
    shop: ["box-office", "statuses", "shop"] as const,
    personal: ["box-office", "statuses", "personal"] as const,
  },
  templates: {
    kinds: ["box-office", "templates", "kinds"] as const,
    one: (id: string) => ["box-office", "templates", "one", id] as const,
    preview: (content: object) => ["box-office", "templates", "preview", content] as const,
  },
  webhooks: {
    all: ["box-office", "webhooks"] as const,
    list: ["box-office", "webhooks", "list"] as const,
    one: (id: string) => ["box-office", "webhooks", "one", id] as const,
    deliveries: (id: string, query: Query) =>
      ["box-office", "webhooks", "one", id, "deliveries", query] as const,
  },
  giftCards: {
    all: ["box-office", "gift-cards"] as const,
    list: (query: Query) => ["box-office", "gift-cards", "list", query] as const,
    one: (id: string, query: Query) => ["box-office", "gift-cards", "one", id, query] as const,
    turnover: (query: Query) => ["box-office", "gift-cards", "turnover", query] as const,
    batches: (query: Query) => ["box-office", "gift-cards", "batches", query] as const,
    batch: (id: string) => ["box-office", "gift-cards", "batch", id] as const,
    credit: (customerId: string) => ["box-office", "gift-cards", "credit", customerId] as const,
  },
  customers: (q: string) => ["box-office", "customers", q] as const,
  invoicePreview: (body: object) => ["box-office", "invoice-preview", body] as const,
  productGiftCard: (id: string) => ["box-office", "product-gift-card", id] as const,
  productInvoice: (id: string) => ["box-office", "product-invoice", id] as const,
  numberSeries: ["box-office", "number-series"] as const,
  settings: (area: string) => ["box-office", "settings", area] as const,
  preferences: ["box-office", "preferences"] as const,
  user: ["box-office", "user"] as const,
  file: (id: string) => ["box-office", "file", id] as const,
  salesChannels: ["box-office", "sales-channels"] as const,
  currencies: ["box-office", "currencies"] as const,
  users: ["box-office", "users"] as const,
  customerGroups: ["box-office", "customer-groups"] as const,
  paymentProviders: ["box-office", "payment-providers"] as const,
  /** Medusa's own, where a change of ours shows in its pages. */
  medusa: {
    orders: ["orders"] as const,
    /** Previews and changes of orders: Medusa keeps them below the key of their order, which is the first part of theirs. */
    orderParts: [["orders"]] as const,
    order: (id: string) => ["orders", "detail", id] as const,
    product: (id: string) => ["products", "detail", id] as const,
    reservations: ["reservation_items"] as const,
    inventory: ["inventory_items"] as const,
  },
};
