import { type Body, BoxOffice, inDays } from "../fixtures/box-office";
import { Organiser } from "../fixtures/organiser";
import { fill, GUARDED_ROUTES, isOwnersRoute, type Method, ROUTES } from "../fixtures/routes";
import { goodRequests, openSeason, type Season } from "../fixtures/season";
import { sendRaw } from "../fixtures/send-raw";
import { customerHeaders, seedStore, sql, type TestStore } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";
import { type Answer, leaksIn, recordAnswers, traceReader } from "../fixtures/traces";

/** Bad values by the field they stand in. */
type Fields = Record<string, unknown[]>;

const LONG = "x".repeat(10_000);

/** What Medusa wants to be told before it lets a guard look. */
const BODIES_OF_MEDUSA: Record<string, object> = {
  "/store/payment-collections/:id/payment-sessions": { provider_id: "pp_system_default" },
  "/admin/payment-collections/:id/payment-sessions": { provider_id: "pp_system_default" },
  "/admin/payment-collections/:id/mark-as-paid": { order_id: "order_none" },
  "/store/carts/:id/promotions": { promo_codes: ["NONE"] },
  "/store/carts/:id/line-items": { variant_id: "variant_none", quantity: 1 },
  "/store/carts/:id/line-items/:line_id": { quantity: 1 },
  "/admin/orders/:id/fulfillments": { items: [{ id: "ordli_none", quantity: 1 }] },
  "/admin/orders/:id/payment-sessions/authorize": { payment_session_id: "payses_none" },
  "/admin/orders/:id/credit-lines": { amount: 1, reference: "none", reference_id: "none" },
  "/admin/orders/:id/transfer": { customer_id: "cus_none" },
  "/admin/orders/:id/transfer/guest": { email: "ola@example.com" },
  "/store/orders/:id/transfer/accept": { token: "none" },
};

/** Values that are no text of ours, and text that no field of ours may hold. */
const BAD_TEXT: unknown[] = [
  5,
  true,
  [],
  {},
  ["text"],
  { toString: "text" },
  "",
  " \t\n",
  LONG,
  "a NUL \0 inside",
  "half of \ud83c a pair",
];
const BAD_NUMBER: unknown[] = [
  "5",
  "",
  1.5,
  -1,
  1e15,
  -1e300,
  2 ** 31,
  true,
  [],
  [5],
  {},
  { valueOf: 5 },
];
const BAD_FLAG: unknown[] = [null, "yes", "true", 1, 0, [], {}];
const BAD_EMAIL: unknown[] = [
  "",
  " ",
  5,
  true,
  [],
  {},
  "nobody",
  "ola@",
  "@example.com",
  "ola@example",
  "ola example@example.com",
  "ola@example.com, per@example.com",
  "ola@example.com\r\nBcc: per@example.com",
  "ola@exam\0ple.com",
  `${LONG}@example.com`,
];
const BAD_PHONE: unknown[] = [
  "",
  " ",
  5,
  true,
  [],
  {},
  "12",
  "call me",
  "+47 900 O0 001",
  "1".repeat(65),
  "900\0 00 001",
];
const BAD_AMOUNT: unknown[] = ["250", "", -0.01, -1e300, 1e15, true, [], [5], {}];
const BAD_ID: unknown[] = [5, "", "../x", "a/b", "%00", "a\0b", "🎟️", LONG, [], {}, true];
const BAD_MOMENT: unknown[] = [
  "2026-12-05T19:00:00",
  "2026-12-05",
  "19:00",
  "tomorrow",
  "",
  "0000-01-01T00:00:00Z",
  "9999-12-31T23:59:59Z",
  "1999-12-31T23:59:59Z",
  "-000001-01-01T00:00:00Z",
  "+275760-09-13T00:00:00Z",
  "2026-02-30T10:00:00Z",
  "2026-13-01T10:00:00Z",
  "2026-12-05T25:00:00Z",
  "2026-12-05T19:00:00+99:00",
  1764961200000,
  true,
  [],
  {},
  LONG,
];

const TICKET_TYPE: Fields = {
  name: [null, "constructor", "__proto__", ...BAD_TEXT],
  prices: [
    null,
    [],
    {},
    "250",
    [{}],
    [null],
    [{ currency_code: "nok" }],
    [{ currency_code: "nok", amount: 1, tax: 2 }],
    [
      { currency_code: "nok", amount: 1 },
      { currency_code: "NOK", amount: 2 },
    ],
    [{ currency_code: "nok", amount: 250.001 }],
    [{ currency_code: "jpy", amount: 10.5 }],
    [{ currency_code: "kwd", amount: 1.2345 }],
    Array.from({ length: 51 }, () => ({ currency_code: "nok", amount: 1 })),
  ],
  "prices.0.currency_code": [null, "", "kroner", "xyz", "no", 5, [], {}, LONG, "no\0"],
  "prices.0.amount": [null, ...BAD_AMOUNT],
  min_per_order: [null, 0, 1001, 7, ...BAD_NUMBER],
  max_per_order: [null, 0, 1001, ...BAD_NUMBER],
  attendee_details: ["", "sometimes", 5, [], {}],
  invoice_allowed: BAD_FLAG,
};

const SESSION: Fields = {
  name: BAD_TEXT,
  starts_at: [null, ...BAD_MOMENT],
  ends_at: [inDays(40), inDays(39), ...BAD_MOMENT],
  doors_at: [inDays(41), ...BAD_MOMENT],
  sales_opens_at: [inDays(41), ...BAD_MOMENT],
  sales_closes_at: [inDays(1), inDays(0.5), ...BAD_MOMENT],
  capacity: [1_000_001, ...BAD_NUMBER],
  capacities: [
    null,
    [],
    "all",
    5,
    { Senior: 5 },
    { toString: 5 },
    { constructor: 5 },
    { "": 5 },
    { [LONG]: 5 },
    { Adult: -1 },
    { Adult: "5" },
    { Adult: 1.5 },
    { Adult: {} },
  ],
};

const EVENT: Fields = {
  title: [null, ...BAD_TEXT],
  timezone: [null, 5, "", "Europe/Atlantis", "+01:00", "Europe/Oslo\0", LONG, [], {}],
  description: BAD_TEXT,
  handle: [null, "", "Capitals", "a--b", "-a", "Å", "../x", "a b", "a\0b", LONG, 5, []],
  venue_name: BAD_TEXT,
  venue_address: BAD_TEXT,
  image_url: [
    "",
    "no url",
    "javascript:alert(1)",
    "ftp://example.com/a.jpg",
    "https://example.com/\0",
    "https://example.com/\ud83c",
    `https://example.com/${LONG}`,
    5,
    [],
    {},
  ],
  hold_seconds: [null, 0, 86_401, ...BAD_NUMBER],
  attendee_details: [null, "", "sometimes", 5, [], {}],
  max_per_customer: [0, ...BAD_NUMBER],
  check_in_opens_minutes: [525_601, ...BAD_NUMBER],
  reminder_hours: [0, 721, ...BAD_NUMBER],
  sales_channel_ids: [null, [], "sc", {}, ["sc_unknown"], [null], ...BAD_ID.map((id) => [id])],
  status: [null, "", "cancelled", "PUBLISHED", 5, [], {}],
};

const POOL: Fields = {
  name: [null, ...BAD_TEXT],
  capacity: [1_000_001, ...BAD_NUMBER],
  ticket_offer_ids: [
    null,
    "boof",
    {},
    [null],
    ["boof_unknown"],
    Array.from({ length: 301 }, () => "boof_unknown"),
    ...BAD_ID.map((id) => [id]),
  ],
};

const WEBHOOK: Fields = {
  url: [
    null,
    "",
    "no url",
    "javascript:alert(1)",
    "ftp://example.com/",
    "http://example.com/",
    "https://ola:hemmelig@example.com/",
    "https://127.0.0.1/",
    "https://[::ffff:10.0.0.1]/",
    "https://example.com/\0",
    "https://example.com/\ud83c",
    `https://example.com/${LONG}`,
    5,
    [],
    {},
  ],
  description: BAD_TEXT,
  events: [null, [], {}, "order.placed", ["order.shipped"], ["ping"], [null], [5]],
  is_enabled: BAD_FLAG,
};

const STATUS: Fields = {
  code: [null, "", "Capital", "a b", "a__b", "_a", "æ", "a\0", LONG, 5, [], {}],
  label: [null, "", "Sent", 5, [], {}, { nb: "Sendt" }],
  "label.en": [null, ...BAD_TEXT],
  "label.nb": [null, ...BAD_TEXT],
  colour: [null, "", "red", "#fff", "#12345g", "2563eb", "#2563eb0", "#2563eb\0", 5, [], {}],
  state: [null, "", "paid", "Received", 5, [], {}],
  notify_customer: BAD_FLAG,
  visible_to_customer: BAD_FLAG,
  template_id: ["botpl_unknown", ...BAD_ID],
  next_status_ids: [
    {},
    "bosta_unknown",
    [null],
    ["bosta_unknown"],
    Array.from({ length: 201 }, () => "bosta_unknown"),
    ...BAD_ID.map((id) => [id]),
  ],
};

const PERSON: Fields = { name: BAD_TEXT, email: BAD_EMAIL, phone: BAD_PHONE };

const within = (prefix: string, fields: Fields) =>
  Object.fromEntries(Object.entries(fields).map(([name, bad]) => [`${prefix}.${name}`, bad]));

const BAD_LOCALE: unknown[] = [null, "", "fr", "nb-NO", 5, [], {}];
const BAD_LABELS: unknown[] = [
  null,
  "Name",
  5,
  [],
  {},
  { en: "" },
  { en: 5 },
  { nb: "Navn" },
  { en: "Name", fr: "Nom" },
  { en: LONG },
  { en: "a NUL \0 inside" },
];
const TEMPLATE: Fields = {
  content: [null, "Hei", 5, [], {}, { fr: { subject: "Salut", body: "Salut" } }],
  "content.nb.body": [
    null,
    "x".repeat(20_001),
    "{{ order.number | shout }}",
    "{% for i in (1..1000000000) %}{% endfor %}",
    "{{ order.number",
    "{% render 'x' %}",
    ...BAD_TEXT.filter((bad) => bad !== LONG),
  ],
};

/** Of many invoices. */
const INVOICE_IDS = {
  required: ["ids"],
  bad: {
    ids: [
      null,
      [],
      {},
      "boinv_unknown",
      [null],
      Array.from({ length: 101 }, (_, nth) => `boinv_${nth}`),
      ...BAD_ID.map((id) => [id]),
    ],
  },
};

const CARD_FILE = {
  required: ["text"],
  bad: {
    text: [null, 5, [], {}, "code;balance\0"],
    file: ["", "both", 5, [], {}],
    currency_code: [null, "", "kroner", "xyz", 5, [], {}, "no\0"],
    amount_column: [null, ...BAD_TEXT],
    voucher_type: [null, "", "both", 5, [], {}],
  },
};
const RECIPIENT: Fields = {
  recipient: [null, "Ola", 5, [], { phone: "1" }],
  "recipient.name": BAD_TEXT,
  "recipient.email": BAD_EMAIL,
  "recipient.message": BAD_TEXT,
  "recipient.send_at": BAD_MOMENT.filter((bad) => bad !== null),
};

/** Of each route that takes a body, below `/admin/box-office` or else in full: what it needs, and what can't be. */
const SPOILT: Record<string, { required: string[]; bad: Fields }> = {
  "/events": {
    required: [
      "title",
      "timezone",
      "ticket_types",
      "sessions",
      "ticket_types.0.name",
      "ticket_types.0.prices",
      "ticket_types.0.prices.0.amount",
      "ticket_types.0.prices.0.currency_code",
      "sessions.0.starts_at",
    ],
    bad: {
      ...EVENT,
      ticket_types: [
        null,
        [],
        {},
        [null],
        ["Adult"],
        [1, 2].map(() => ({ name: "Adult", prices: [{ currency_code: "nok", amount: 1 }] })),
      ],
      sessions: [null, [], {}, [null], ["Friday"], [{}]],
      ...within("ticket_types.0", TICKET_TYPE),
      ...within("sessions.0", SESSION),
    },
  },
  "/events/:id": { required: [], bad: EVENT },
  "/events/:id/sessions": { required: ["starts_at"], bad: SESSION },
  "/events/:id/sessions/:session_id": { required: [], bad: SESSION },
  "/events/:id/ticket-types": {
    required: ["name", "prices", "prices.0.amount"],
    bad: { ...TICKET_TYPE, name: ["Adult", ...(TICKET_TYPE.name ?? [])] },
  },
  "/events/:id/ticket-types/:ticket_type_id": {
    required: ["prices.0.amount"],
    bad: { ...TICKET_TYPE, name: ["Adult", ...(TICKET_TYPE.name ?? [])] },
  },
  "/events/:id/capacity-pools": {
    required: ["name", "capacity", "ticket_offer_ids"],
    bad: POOL,
  },
  "/capacity-pools/:id": { required: [], bad: POOL },
  "/orders/:id/mark-paid": {
    required: [],
    bad: {
      amount: [null, 0, 0.001, 99.999, 100.01, ...BAD_AMOUNT],
      reference: [null, ...BAD_TEXT],
    },
  },
  "/orders/:id/status": {
    required: ["status_id"],
    bad: {
      status_id: [null, ...BAD_ID],
      notify: BAD_FLAG,
      force: BAD_FLAG,
      reason: [null, ...BAD_TEXT],
      message: [null, "", " ", 5, true, [], {}, { subject: "No body" }],
      "message.subject": [null, ...BAD_TEXT],
      "message.body": [null, "x".repeat(20_001), ...BAD_TEXT.filter((bad) => bad !== LONG)],
    },
  },
  "/order-statuses": {
    required: ["label", "label.en", "colour", "state"],
    bad: { ...STATUS, code: ["received", ...(STATUS.code ?? [])], is_default: BAD_FLAG },
  },
  "/order-statuses/:id": { required: ["label.en"], bad: { ...STATUS, is_default: BAD_FLAG } },
  "/order-statuses/order": {
    required: ["ids"],
    bad: {
      ids: [null, [], {}, "bosta", [null], ["bosta_unknown"], ...BAD_ID.map((id) => [id])],
    },
  },
  "/personal-statuses": {
    required: ["label", "label.en", "colour", "state"],
    bad: { ...STATUS, code: ["call_them", ...(STATUS.code ?? [])], private: BAD_FLAG },
  },
  "/personal-statuses/:id": { required: ["label.en"], bad: { ...STATUS, private: BAD_FLAG } },
  "/orders/:id/notes": { required: ["text"], bad: { text: [null, ...BAD_TEXT] } },
  "/orders/:id/personal-mark": {
    required: ["personal_status_id"],
    bad: { personal_status_id: [null, ...BAD_ID] },
  },
  "/orders/bulk-status": {
    required: ["order_ids", "status_id"],
    bad: {
      order_ids: [
        null,
        [],
        {},
        "order_unknown",
        [null],
        Array.from({ length: 101 }, (_, nth) => `order_${nth}`),
        ...BAD_ID.map((id) => [id]),
      ],
      status_id: [null, ...BAD_ID],
      notify: BAD_FLAG,
      reason: [null, ...BAD_TEXT],
    },
  },
  "/invoices/bulk-issue": INVOICE_IDS,
  "/invoices/bulk-send": INVOICE_IDS,
  "/invoices/bulk-mark-paid": INVOICE_IDS,
  "/check-ins": {
    required: ["nonce", "number"],
    bad: {
      number: [null, ...BAD_TEXT],
      secret: ["both", null, ...BAD_TEXT],
      nonce: [null, "n".repeat(65), ...BAD_TEXT],
      session_id: [null, ...BAD_ID],
    },
  },
  "/check-ins/:id/undo": { required: ["reason"], bad: { reason: [null, ...BAD_TEXT] } },
  "/registrations/:id": { required: [], bad: PERSON },
  "/registrations/:id/move": {
    required: ["session_id"],
    bad: { session_id: [null, ...BAD_ID], notify: BAD_FLAG },
  },
  "/registrations/:id/cancel": { required: [], bad: { notify: BAD_FLAG } },
  "/registrations/bulk-cancel": {
    required: ["registration_ids"],
    bad: {
      notify: BAD_FLAG,
      registration_ids: [
        null,
        [],
        {},
        "botic_unknown",
        [null],
        Array.from({ length: 101 }, (_, nth) => `botic_${nth}`),
        ...BAD_ID.map((id) => [id]),
      ],
    },
  },
  "/gift-cards": {
    required: ["amount", "currency_code"],
    bad: {
      amount: [null, 0.5, 100_001, 10.005, ...BAD_AMOUNT],
      currency_code: [null, "", "kroner", "xyz", 5, [], {}, "no\0"],
      expires_at: BAD_MOMENT,
      origin: [null, "", "sold", 5, [], {}],
      voucher_type: [null, "", "both", 5, [], {}],
      note: BAD_TEXT,
      ...RECIPIENT,
    },
  },
  "/store/box-office/carts/:id/gift-cards": {
    required: ["code"],
    bad: { code: [null, ...BAD_TEXT], amount: [null, 0, 10.005, ...BAD_AMOUNT] },
  },
  "/store/box-office/carts/:id/gift-card-details": {
    required: ["lines", "lines.0.line_item_id", "lines.0.position"],
    bad: {
      lines: [
        ...[null, {}, "Ola", [null], ["Ola"]],
        Array.from({ length: 1001 }, () => ({ line_item_id: "cali", position: 1 })),
      ],
      "lines.0.line_item_id": [null, "cali_unknown", ...BAD_ID],
      "lines.0.position": [null, 0, 3, 1001, ...BAD_NUMBER],
      "lines.0.name": BAD_TEXT,
      "lines.0.email": BAD_EMAIL,
      "lines.0.message": BAD_TEXT,
      "lines.0.send_at": BAD_MOMENT.filter((bad) => bad !== null),
    },
  },
  "/products/:id/gift-card": {
    required: ["free_amount.min", "free_amount.max", "free_amount.currency_code"],
    bad: {
      free_amount: ["100", 100, [], {}, { min: 200, max: 100, currency_code: "nok" }],
      "free_amount.min": [null, 0.5, 10.005, 5000, ...BAD_AMOUNT],
      "free_amount.max": [null, 100_001, 10.005, 50, ...BAD_AMOUNT],
      "free_amount.currency_code": [null, "", "kroner", "xyz", 5, [], {}],
      expires_in_months: [0, 241, 1.5, ...BAD_NUMBER],
      voucher_type: [null, "", "both", 5, [], {}],
      send_by: [null, "", "post", 5, [], {}],
      design_file_id: BAD_TEXT,
    },
  },
  "/store/box-office/gift-cards/balance": {
    required: ["code"],
    bad: { code: [null, ...BAD_TEXT] },
  },
  "/gift-cards/bulk": {
    required: ["count", "amount", "currency_code"],
    bad: {
      count: [null, 0, 1001, 1.5, ...BAD_NUMBER],
      amount: [null, 0.5, 100_001, 10.005, ...BAD_AMOUNT],
      currency_code: [null, "", "kroner", "xyz", 5, [], {}, "no\0"],
      expires_at: BAD_MOMENT,
      origin: [null, "", "sold", 5, [], {}],
      voucher_type: [null, "", "both", 5, [], {}],
      note: BAD_TEXT,
    },
  },
  "/gift-cards/bulk/:id/codes": { required: [], bad: { locale: [null, "", "fr", 5, [], {}] } },
  "/gift-cards/import": CARD_FILE,
  "/gift-cards/import/preview": CARD_FILE,
  "/gift-cards/lookup": { required: ["code"], bad: { code: [null, ...BAD_TEXT] } },
  "/gift-cards/:id": {
    required: [],
    bad: { expires_at: BAD_MOMENT, note: BAD_TEXT, ...RECIPIENT },
  },
  "/gift-cards/:id/disable": { required: [], bad: { reason: [null, ...BAD_TEXT] } },
  "/gift-cards/:id/enable": { required: [], bad: { reason: [null, ...BAD_TEXT] } },
  "/gift-cards/:id/balance": {
    required: ["amount", "reason"],
    bad: { amount: [null, 10.005, ...BAD_AMOUNT], reason: [null, ...BAD_TEXT] },
  },
  "/gift-cards/:id/move": {
    required: ["to_gift_card_id"],
    bad: { to_gift_card_id: [null, ...BAD_ID], amount: [null, 0, 10.005, ...BAD_AMOUNT] },
  },
  "/gift-cards/:id/cash-out": {
    required: ["reason"],
    bad: {
      ...{ amount: [null, 0, 10.005, ...BAD_AMOUNT], reason: [null, ...BAD_TEXT] },
      taken_for: [null, "", "nothing", 1],
    },
  },
  "/gift-cards/:id/send": { required: [], bad: { recipient: [null, ...BAD_EMAIL] } },
  "/gift-cards/:id/redeem": { required: ["customer_id"], bad: { customer_id: [null, ...BAD_ID] } },
  "/customers/:id/credit": {
    required: ["amount", "currency_code", "reason"],
    bad: {
      amount: [null, 10.005, ...BAD_AMOUNT],
      currency_code: [null, "", "kroner", "xyz", 5, [], {}, "no\0"],
      reason: [null, ...BAD_TEXT],
    },
  },
  "/webhooks": { required: ["url", "events"], bad: WEBHOOK },
  "/webhooks/:id": { required: [], bad: WEBHOOK },
  "/store/box-office/payment-links/:token/sessions": {
    required: ["provider_id"],
    bad: {
      provider_id: [null, "pp_unknown", "pp_invoice_invoice", ...BAD_ID],
      data: [
        null,
        "card",
        5,
        true,
        [],
        [{}],
        { a: "\0" },
        { "\0": 1 },
        { a: ["\ud83c"] },
        { a: LONG },
      ],
    },
  },
  "/store/box-office/payment-links/:token/authorize": {
    required: [],
    bad: { payment_session_id: [null, ...BAD_ID] },
  },
  "/settings/:area": {
    required: [
      "terms.version",
      "terms.label",
      "checkout_fields.0.key",
      "checkout_fields.0.label",
      "checkout_fields.0.type",
      "checkout_fields.1.options",
      "checkout_fields.1.options.0.value",
      "checkout_fields.1.options.0.label",
    ],
    bad: {
      terms: ["2026-11", 5, true, [], {}, ["2026-11"]],
      "terms.version": [null, "v".repeat(65), ...BAD_TEXT],
      "terms.label": BAD_LABELS,
      "terms.url": ["", "no url", "javascript:alert(1)", "https://example.com/\0", 5, [], {}],
      "terms.is_required": BAD_FLAG,
      checkout_fields: [
        null,
        {},
        "name",
        [null],
        ["name"],
        [1, 2].map(() => ({ key: "name", label: { en: "Name" }, type: "text" })),
        Array.from({ length: 51 }, (_, nth) => ({
          key: `a${nth}`,
          label: { en: "Name" },
          type: "text",
        })),
      ],
      "checkout_fields.0.key": [null, "", "Name", "a b", "1a", "a-b", "__proto__", LONG, 5, [], {}],
      "checkout_fields.0.label": BAD_LABELS,
      "checkout_fields.0.type": [null, "", "date", "TEXT", "constructor", 5, [], {}],
      "checkout_fields.0.max_length": [null, 0, 256, ...BAD_NUMBER],
      "checkout_fields.0.is_required": BAD_FLAG,
      "checkout_fields.1.options": [
        null,
        [],
        {},
        ["cake"],
        [1, 2].map(() => ({ value: "cake", label: { en: "Cake" } })),
      ],
      "checkout_fields.1.options.0.value": [null, "v".repeat(101), ...BAD_TEXT],
      "checkout_fields.1.options.0.label": BAD_LABELS,
      payment_page_url: [
        "",
        "no url",
        "https://example.com/pay",
        "javascript:alert('{token}')",
        `https://example.com/{token}/${LONG}`,
        5,
        [],
        {},
      ],
    },
  },
  "/me/preferences": {
    required: ["experience_level"],
    bad: { experience_level: [null, "", "expert", "ADVANCED", 5, true, [], {}] },
  },
  "/message-templates": {
    required: ["name", "content", "content.nb.subject", "content.nb.body"],
    bad: {
      name: [null, ...BAD_TEXT],
      channel: [null, "", "fax", "EMAIL", 5, [], {}],
      kind: [null, "", "order_tickets", "constructor", 5, [], {}],
      ...TEMPLATE,
      "content.nb.subject": [null, "s".repeat(501), ...BAD_TEXT],
    },
  },
  "/message-templates/preview": {
    required: ["content", "content.nb.body"],
    bad: {
      channel: [null, "", "fax", 5, [], {}],
      kind: [null, "", "order_tickets", "constructor", 5, [], {}],
      locale: BAD_LOCALE,
      order_id: BAD_ID,
      ...TEMPLATE,
      "content.nb.subject": [5, true, [], {}, LONG],
    },
  },
  "/message-templates/:id": {
    required: ["content.nb.subject", "content.nb.body"],
    bad: {
      name: [null, ...BAD_TEXT],
      ...TEMPLATE,
      "content.nb.subject": [null, "s".repeat(501), ...BAD_TEXT],
    },
  },
  "/message-templates/:id/preview": {
    required: [],
    bad: { locale: BAD_LOCALE, order_id: BAD_ID },
  },
  "/message-templates/:id/test": {
    required: [],
    bad: {
      locale: BAD_LOCALE,
      order_id: BAD_ID,
      to: [null, "+4790000001", "90000001", ...BAD_EMAIL],
    },
  },
  "/orders/:id/status-preview": {
    required: ["status_id"],
    bad: { status_id: [null, ...BAD_ID], locale: BAD_LOCALE },
  },
  "/store/box-office/carts/:id/terms": {
    required: ["version"],
    bad: { version: [null, "2026-10", ...BAD_TEXT] },
  },
  "/store/box-office/carts/:id/fields": {
    required: ["answers"],
    bad: {
      answers: [null, [], "cake", 5, true, [{}]],
      "answers.organisation": [
        5,
        true,
        [],
        {},
        ["text"],
        "x".repeat(101),
        "a NUL \0 inside",
        "half of \ud83c a pair",
      ],
      "answers.dessert": ["soup", "Cake", 5, true, [], {}, ["cake"], "constructor"],
    },
  },
  "/store/box-office/carts/:id/attendees": {
    required: ["attendees", "attendees.0.line_item_id", "attendees.0.position"],
    bad: {
      attendees: [
        null,
        {},
        "Ola",
        [null],
        ["Ola"],
        Array.from({ length: 1001 }, () => ({ line_item_id: "cali", position: 1 })),
      ],
      "attendees.0.line_item_id": [null, "cali_unknown", ...BAD_ID],
      "attendees.0.position": [null, 0, 2, 1001, ...BAD_NUMBER],
      ...within("attendees.0", PERSON),
    },
  },
  "/store/box-office/carts/:id/invoice-request": {
    required: [
      ...["company", "email", "phone", "address.address_1", "address.postal_code"],
      ...["address.city", "address.country_code"],
    ],
    bad: {
      company: [null, ...BAD_TEXT],
      org_number: ["974760674", "9747606731", ...BAD_TEXT],
      reference: BAD_TEXT,
      address: ["Kirkegata 1", 5, [], {}, [{}]],
      "address.address_1": [null, ...BAD_TEXT],
      "address.address_2": BAD_TEXT,
      "address.postal_code": [null, ...BAD_TEXT],
      "address.city": [null, ...BAD_TEXT],
      "address.country_code": [null, "Norway", "n", "n0", ...BAD_TEXT],
      email: [null, ...BAD_EMAIL],
      phone: [null, ...BAD_PHONE],
    },
  },
  "/products/:id/invoice": { required: ["allowed"], bad: { allowed: BAD_FLAG } },
  "/store/box-office/tickets/:token/holder": {
    required: [],
    // Of a form: a field that is left empty says nothing.
    bad: Object.fromEntries(
      Object.entries(PERSON).map(([field, values]) => [
        field,
        values.filter((bad) => typeof bad !== "string" || bad.trim()),
      ]),
    ),
  },
};

/** Of each route that takes a query: what its parameters can't be, as they stand in the URL. */
const NO_DIGITS = ["", "-1", "x", "0.5", "0x10", "1e1", "%205", "5%20", "+5", "%2B5", "%D9%A5"];
const PAGE = {
  limit: ["0", "101", "1.5", "9".repeat(400), "5&limit=5", ...NO_DIGITS],
  offset: ["1000001", "5&offset=5", ...NO_DIGITS],
};
const PERIOD = ["", "yesterday", "2026-12-05", "2026-12-05T19:00:00", "9999-01-01T00:00:00Z"];
const SEARCH = ["%00", LONG.slice(0, 256)];
const WORD = ["", "..%2Fx", "%00", "%F0%9F%8E%9F", LONG.slice(0, 256)];
const PRICES = { region_id: ["reg_unknown", ...WORD], currency_code: ["", "xyz", "kroner", "%00"] };
const LIST = { ...PAGE, q: SEARCH, starts_after: PERIOD, starts_before: PERIOD };
const DAY = ["", "today", "2026-02-30", "2026-12-05T19:00:00Z", "1999-12-31", "9999-01-01", "%00"];
const FLAG = ["", "yes", "1", "%00", "true&checked_in=false"];
const FILE = { format: ["", "pdf", "CSV", "%00"], locale: ["", "fr", "en-GB", "%00"] };
const REGISTRATIONS = {
  event_id: WORD,
  session_id: WORD,
  ticket_type_id: WORD,
  order_id: [...WORD, "a&order_id=b"],
  customer_id: WORD,
  status: ["", "sold", "VALID", "%00", "valid&status=sold"],
  checked_in: FLAG,
  q: SEARCH,
};
const EVENT_ORDERS = {
  payment: ["", "free", "%00", "paid&payment=free"],
  ticket_type_id: WORD,
  session_id: WORD,
  valid_from: DAY,
  valid_to: DAY,
  purchased_from: DAY,
  purchased_to: DAY,
  sales_channel_id: WORD,
  payment_provider_id: WORD,
  q: SEARCH,
};
const KEYSET = { limit: PAGE.limit, cursor: ["", "x", "%00", LONG] };
const GIFT_CARDS = {
  batch_id: WORD,
  state: ["", "sold", "%00", "active&state=sold"],
  activated: ["", "yes", "1", "%00"],
  expired: ["", "yes", "1", "%00"],
  balance: ["", "some", "5", "%00"],
  mode: ["", "both", "%00"],
  origin: ["", "bought", "%00", "sold&origin=bought"],
  currency_code: ["", "kroner", "xyz", "%00"],
  order_id: WORD,
  customer_id: WORD,
  flow: ["", "bought", "%00", "sold&flow=issued"],
  from: [...DAY, "2026-12-01"],
  to: [...DAY, "2026-12-01"],
  q: SEARCH,
};
const TURNOVER = {
  from: [...DAY, "2190-01-01"],
  to: DAY,
  as_of: DAY,
  currency_code: ["", "kroner", "xyz", "%00"],
  origin: ["", "bought", "%00", "sold&origin=bought"],
  group_by: ["", "year", "%00", "day&from=2000-01-01"],
};
const QUERIES: Record<string, Record<string, string[]>> = {
  "/admin/box-office/orders": {
    ...KEYSET,
    state: ["", "paid", "Received", "%00", "received&state=paid"],
    status_id: WORD,
    personal_status_id: WORD,
    payment: ["", "free", "%00", "paid&payment=free"],
    sales_channel_id: WORD,
    payment_provider_id: WORD,
    placed_from: DAY,
    placed_to: DAY,
    timezone: ["", "Europe/Atlantis", "+01:00", "%00"],
    q: SEARCH,
    archived: ["", "yes", "1", "%00"],
    order: ["", "name", "--total", "total%20DESC", "%00"],
  },
  "/admin/box-office/orders/:id/log": KEYSET,
  "/admin/box-office/gift-cards": {
    ...KEYSET,
    ...GIFT_CARDS,
    order: ["", "code", "--balance", "balance%20DESC", "%00"],
  },
  "/admin/box-office/gift-cards/bulk": PAGE,
  "/admin/box-office/gift-cards/export": { ...GIFT_CARDS, ...FILE },
  "/admin/box-office/gift-cards/turnover": TURNOVER,
  "/admin/box-office/gift-cards/turnover/export": {
    ...TURNOVER,
    format: ["", "csv", "PDF", "%00"],
    locale: FILE.locale,
  },
  "/admin/box-office/gift-cards/:id": KEYSET,
  "/admin/box-office/gift-cards/:id/pdf": { paper: ["", "a5", "A4", "%00"] },
  "/admin/box-office/logs": {
    ...KEYSET,
    order_id: WORD,
    actor: WORD,
    kind: ["", "sold", "%00", "note&kind=sold"],
    from: DAY,
    to: DAY,
    timezone: ["", "Europe/Atlantis", "+01:00", "%00"],
    q: SEARCH,
  },
  "/admin/box-office/events": {
    ...LIST,
    status: ["", "sold", "%00", "draft&status=sold"],
    sales_channel_id: WORD,
    product_id: WORD,
  },
  "/admin/box-office/events/:id/orders": {
    ...PAGE,
    ...EVENT_ORDERS,
    order: ["", "name", "--amount", "amount%20DESC", "%00"],
  },
  "/admin/box-office/events/:id/orders/export": { ...EVENT_ORDERS, ...FILE },
  "/admin/box-office/registrations": {
    ...PAGE,
    ...REGISTRATIONS,
    order: ["", "secret", "--name", "name%3B--", "%00"],
  },
  "/admin/box-office/registrations/export": { ...REGISTRATIONS, ...FILE },
  "/admin/box-office/check-ins": {
    ...PAGE,
    event_id: WORD,
    session_id: WORD,
    ticket_id: WORD,
    result: ["", "denied", "%00"],
  },
  "/admin/box-office/webhooks/:id/deliveries": {
    ...PAGE,
    status: ["", "sent", "%00", "failed&status=sent"],
  },
  "/store/box-office/events": { ...LIST, ...PRICES },
  "/store/box-office/events/:id": PRICES,
  "/store/box-office/orders/:id": { token: WORD },
  "/store/box-office/customers/me/tickets": PAGE,
  "/store/box-office/customers/me/orders": PAGE,
  "/store/box-office/customers/me/gift-cards": PAGE,
  "/store/box-office/tickets/:token/pdf": { paper: ["", "a5", "A4", "%00"] },
};

/** What only an invoice that is issued, or a bank's file, would take. */
const BODIES_OF_PAPERS: Readonly<Record<string, Body>> = {
  "/admin/box-office/invoices/:id/void": { reason: "Wrong buyer" },
  "/admin/box-office/invoices/:id/credit-notes": {
    lines: [{ invoice_line_id: "boinl_1", quantity: 1 }],
    reason: "They fell ill",
  },
  "/admin/box-office/invoices/:id/payments/:payment_id/reverse": { reason: "Another's" },
  "/admin/box-office/bank-statements/:id/confirm": {
    entries: [{ id: "bobke_1", invoice_id: "boinv_1" }],
  },
};

/** What a deletion has to say. */
const DELETIONS: Record<string, Body> = {
  "/admin/box-office/orders/:id": { confirm: "ABCD-EFGH" },
};

/** Ids that nothing has, as they stand in a path. */
const UNKNOWN_IDS = [
  "unknown",
  "boev_01JUNKNOWN",
  "..%2F..%2Fx",
  "%00",
  "%F0%9F%8E%9F",
  "'%20OR%201=1--",
  "constructor",
  "__proto__",
  LONG.slice(0, 3000),
];

/** What is no URL at all: below /admin, Medusa's own middleware fails on it before any of ours is asked. */
const UNDECODABLE_IDS = ["%ZZ", "%ED%A0%80"];

type Expected = { status: number; code?: string; names?: string };

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let store: TestStore;
    let office: BoxOffice;
    let organiser: Organiser;
    let season: Season;
    let answers: Answer[];

    beforeAll(async () => {
      store = await seedStore(getContainer());
      answers = recordAnswers(api);
      office = new BoxOffice(api, store);
      organiser = new Organiser(office);
      season = await openSeason(getContainer(), office);
    });

    afterEach(async () => {
      expect(await leaksIn(getContainer(), answers)).toEqual([]);
    });

    /** Sends requests that must be refused and lists those that were not, or that left a trace. */
    async function refusals() {
      const traces = await traceReader(getContainer());
      const complaints: string[] = [];
      let before = await traces();
      return {
        complaints,
        async refuse(
          method: Method,
          path: string,
          body: unknown,
          { status, code, names }: Expected,
          options = path.startsWith("/admin") ? store.admin : store.shop,
        ) {
          const text = typeof body === "string" ? body : JSON.stringify(body);
          const answer = await sendRaw(api, method, path, text, options.headers);
          const told = typeof answer.data?.message === "string" ? answer.data.message : "";
          const isRefused =
            answer.status === status &&
            told &&
            (!code || answer.data.code === code) &&
            (!names || told.includes(names));
          const after = await traces();
          const isUntouched = JSON.stringify(after) === JSON.stringify(before);
          before = after;
          if (isRefused && isUntouched) return;
          const sent = JSON.stringify({ names, body })?.slice(0, 1000);
          const got = `${answer.status} ${JSON.stringify(answer.data)}`.slice(0, 200);
          complaints.push(
            `${method} ${path.slice(0, 200)} ${sent}: ${got}${isUntouched ? "" : ", and left a trace"}`,
          );
        },
      };
    }

    it(
      "every body field is refused by name when it is missing, of a wrong type, too long or impossible",
      async () => {
        const { complaints, refuse } = await refusals();
        for (const { route, path, body } of goodRequests(season, store)) {
          const { required, bad } = SPOILT[route.replace("/admin/box-office", "")] as Body;
          for (const field of required) {
            const names = nameOf(field);
            await refuse("post", path, withField(body, field, undefined), { status: 400, names });
          }
          for (const [field, values] of Object.entries<unknown[]>(bad)) {
            for (const value of values) {
              const spoilt = withField(body, field, value);
              await refuse("post", path, spoilt, { status: 400, names: nameOf(field) });
            }
          }
        }
        expect(complaints).toEqual([]);
      },
      10 * 60_000,
    );

    it("the bodies that those were made of are accepted, every one", async () => {
      for (const { path, body } of goodRequests(season, store)) {
        const { headers } = path.startsWith("/admin") ? store.admin : store.shop;
        const answer = await office.try("post", path, body, { headers });
        expect([path, answer.status, answer.data.message]).toEqual([path, 200, undefined]);
      }
    });

    it("an optional text is cleared by null; of a participant's form, by leaving it empty", async () => {
      const { lecture, webhookId, tickets } = season;
      const [first, second] = tickets as [Season["tickets"][number], Season["tickets"][number]];
      const [session] = lecture.sessions;
      const nothing = { name: null, email: null, phone: null };
      const ofEvent = { description: null, venue_name: null, venue_address: null, image_url: null };
      const event = await organiser.post(`/events/${lecture.id}`, ofEvent);
      expect(event.data.event).toMatchObject(ofEvent);
      await organiser.post(`/events/${lecture.id}/sessions/${session.id}`, { name: null });
      const { sessions } = await office.readEvent(lecture.id);
      expect(sessions.find(({ id }: Body) => id === session.id).name).toBeNull();
      const webhook = await organiser.post(`/webhooks/${webhookId}`, { description: null });
      expect(webhook.data.webhook.description).toBeNull();
      const { data } = await organiser.post(`/registrations/${first.id}`, nothing);
      expect(data.registration.attendee).toEqual(nothing);
      const holder = await office.try(
        "post",
        `/store/box-office/tickets/${second.link_token}/holder`,
        { name: "Ola", email: "", phone: " " },
      );
      expect(holder.data.ticket.holder).toEqual({ ...nothing, name: "Ola" });
    });

    it("a body that is no object, or says more than it should, is refused on every route", async () => {
      const { complaints, refuse } = await refusals();
      const routes = ROUTES.filter(({ method }) => method === "post");
      const known = new Map(goodRequests(season, store).map((good) => [good.route, good]));
      for (const { path: route } of routes) {
        const path = known.get(route)?.path ?? fill(route, [season.lecture.id, "none"]);
        const body = known.get(route)?.body ?? {};
        const caller = isOwnersRoute(route) ? season.customer : undefined;
        const refuseBody = (junk: unknown, names?: string) =>
          refuse("post", path, junk, { status: 400, ...(names && { names }) }, caller);
        await refuseBody({ ...body, colour: "red" }, "colour");
        await refuseBody({ ...body, id: "x" }, "id");
        for (const junk of [[], [body], [null], "[1", '{"title":', '{"__proto__":{"a":1}}', "5"]) {
          await refuseBody(junk);
        }
      }
      expect(complaints).toEqual([]);
    });

    it("a body that is no JSON, or more than the route takes, is refused on every route", async () => {
      const complaints: string[] = [];
      const KINDS: [string, Record<string, string>, string, number][] = [
        ["text", { "content-type": "text/plain" }, "{}", 400],
        ["latin1", { "content-type": "application/json; charset=latin1" }, "{}", 415],
        ["packed", { "content-type": "application/json", "content-encoding": "brr" }, "{}", 415],
        ["long", { "content-type": "application/json" }, `["${"x".repeat(3_200_000)}"]`, 413],
      ];
      for (const { path } of goodRequests(season, store)) {
        const { headers } = path.startsWith("/admin") ? store.admin : store.shop;
        for (const [name, kind, data, status] of KINDS) {
          const answer = await api.request({
            method: "post",
            url: path,
            data,
            headers: { ...headers, ...kind },
            transformRequest: (raw: string) => raw,
            validateStatus: () => true,
          });
          const isRefused = answer.status === status && typeof answer.data?.message === "string";
          if (!isRefused) complaints.push(`${path} ${name}: ${answer.status}`);
        }
      }
      expect(complaints).toEqual([]);
    });

    it("a language that isn't asked for once is refused by name, and fails nothing", async () => {
      const { complaints, refuse } = await refusals();
      const names = "locale";
      const ofShop = ROUTES.filter(({ path }) => path.startsWith("/store"));
      const guarded = { method: "post", path: "/store/carts/:id/complete" } as const;
      for (const { method, path: route } of [...ofShop, guarded]) {
        const path = fill(route, [idFor(route)]);
        for (const query of ["locale[]=nb", "locale=nb&locale=da", "locale[a]=nb"]) {
          await refuse(method, `${path}?${query}`, undefined, { status: 400, names });
        }
      }
      expect(complaints).toEqual([]);
    });

    it("query parameters are refused by name on every list and page", async () => {
      const { complaints, refuse } = await refusals();
      for (const { path: route } of ROUTES.filter(({ method }) => method === "get")) {
        const path = fill(route, [idFor(route)]);
        const caller = isOwnersRoute(route) ? season.customer : undefined;
        const refuseQuery = (query: string, names: string) =>
          refuse("get", `${path}?${query}`, undefined, { status: 400, names }, caller);
        await refuseQuery("colour=red", "colour");
        for (const [name, values] of Object.entries(QUERIES[route] ?? {})) {
          const inBrackets = ["[a][b]=x", ...(name in PAGE ? ["[]=5", "[a]=5"] : [])];
          for (const value of [...values.map((value) => `=${value}`), ...inBrackets]) {
            await refuseQuery(`${name}${value}`, name);
          }
        }
      }
      expect(complaints).toEqual([]);
    });

    it("an id that nothing has is 404 on every route, whatever it looks like", async () => {
      const { complaints, refuse } = await refusals();
      const bodies = new Map(goodRequests(season, store).map(({ route, body }) => [route, body]));
      for (const { method, path: route } of ROUTES.filter(({ path }) => path.includes(":"))) {
        const good = bodies.get(route) ?? BODIES_OF_PAPERS[route] ?? {};
        const body = method === "post" ? good : DELETIONS[route];
        const undecodable = route.startsWith("/store") ? UNDECODABLE_IDS : [];
        const caller = isOwnersRoute(route) ? season.customer : undefined;
        for (const id of [...UNKNOWN_IDS, ...undecodable]) {
          await refuse(method, fill(route, [id, id]), body, { status: 404 }, caller);
          if (route.split(":").length > 2) {
            await refuse(
              method,
              fill(route, [season.lecture.id, id]),
              body,
              { status: 404 },
              caller,
            );
          }
        }
      }
      expect(complaints).toEqual([]);
    });

    it("an id with NUL is 404 on Medusa's routes too that we guard, and no fault of the database", async () => {
      const { complaints, refuse } = await refusals();
      expect(GUARDED_ROUTES.length).toBeGreaterThan(15);
      for (const { method, path } of GUARDED_ROUTES.filter((route) => route.path.includes(":"))) {
        const body = BODIES_OF_MEDUSA[path] ?? {};
        const caller = path.startsWith("/store") ? season.customer : undefined;
        for (const id of ["%00", "x%00"])
          await refuse(method, fill(path, [id, id]), body, { status: 404 }, caller);
      }
      const ofCart = `/store/carts/${season.cartIds.held}/line-items`;
      await refuse("post", `${ofCart}/${season.heldLineId}%00`, { quantity: 1 }, { status: 404 });
      expect(complaints).toEqual([]);
    });

    it("a variant with NUL is refused by name where Medusa would fail on it", async () => {
      const { complaints, refuse } = await refusals();
      const ofCart = `/store/carts/${season.cartIds.held}/line-items`;
      const added = { variant_id: "x\0", quantity: 1 };
      await refuse("post", ofCart, added, { status: 400, names: "variant_id" });
      expect(complaints).toEqual([]);
    });

    it("every admin route wants an admin and every store route the shop's key", async () => {
      const { complaints, refuse } = await refusals();
      const bodies = new Map(goodRequests(season, store).map(({ route, body }) => [route, body]));
      const strangers = [
        { headers: {} },
        store.shop,
        season.customer,
        { headers: { authorization: "Bearer nonsense" } },
        { headers: { authorization: `Basic ${btoa("sk_nonsense:")}` } },
      ];
      const keyless = [
        { headers: {} },
        store.admin,
        { headers: { "x-publishable-api-key": "pk_nonsense" } },
      ];
      for (const { method, path: route } of ROUTES) {
        const path = fill(route, [idFor(route), season.lecture.sessions[0].id]);
        const body = bodies.get(route) ?? (method === "post" ? {} : undefined);
        if (route.startsWith("/admin")) {
          for (const stranger of strangers) {
            await refuse(method, path, body, { status: 401 }, stranger);
          }
        } else {
          for (const stranger of keyless) {
            await refuse(method, path, body, { status: 400, names: "key" }, stranger);
          }
        }
      }
      expect(complaints).toEqual([]);
    });

    /** An id that the route knows. */
    function idFor(route: string): string {
      const [ticket] = season.tickets as [Season["tickets"][number]];
      if (route.includes("/tickets/:token")) return ticket.link_token;
      if (route.includes("/registrations/")) return ticket.id;
      if (route.includes("/events/")) return season.concert.id;
      if (route.includes("/orders/")) return season.order.id;
      if (route.includes("/gift-card-details")) return season.giftCards.cartId;
      if (route.includes("/products/")) return season.giftCards.productId;
      if (route.includes("/carts/")) return season.cartIds.held;
      if (route.includes("box-office/sessions/")) return season.concert.sessions[0].id;
      if (route.includes("/check-ins/")) return season.checkInId;
      if (route.includes("/webhooks/")) return season.webhookId;
      if (route.includes("/gift-cards/bulk/")) return season.giftCardBatchId;
      if (route.includes("/gift-cards/")) return season.giftCardIds[0];
      if (route.includes("/message-templates/")) return season.templateId;
      if (route.includes("/settings/")) return "orders";
      if (route.includes("box-office/capacity-pools/")) return season.poolId;
      return season.concert.id;
    }

    it("A12: a page that a mail's link opens says 404 to whatever opens no ticket", async () => {
      const traces = await traceReader(getContainer());
      const before = await traces();
      const form = { "content-type": "application/x-www-form-urlencoded" };
      for (const token of UNDECODABLE_IDS) {
        for (const file of ["", "/pdf", "/ics"]) {
          const page = `/box-office/tickets/${token}${file}`;
          const answer = await office.try("get", page, undefined, { headers: {} });
          expect([page, answer.status]).toEqual([page, 404]);
        }
      }
      for (const token of [...UNKNOWN_IDS, season.tickets[0]?.secret]) {
        const page = `/box-office/tickets/${token}`;
        for (const method of ["get", "post"] as const) {
          const body = method === "post" ? "name=Ola" : undefined;
          const { status, headers, data } = await office.try(method, page, body, { headers: form });
          const type = String(headers["content-type"]);
          expect([page, method, status, type]).toEqual([
            page,
            method,
            404,
            expect.stringContaining("text/html"),
          ]);
          expect(data).toContain("</html>");
        }
        for (const file of ["pdf", "ics"]) {
          const { status, data } = await office.try("get", `${page}/${file}`, undefined, {
            headers: {},
          });
          expect([page, file, status, typeof data.message]).toEqual([page, file, 404, "string"]);
        }
      }
      expect(await traces()).toEqual(before);
    });

    it("A12: the form of that page takes what it asks for, and shows again whatever else it is given", async () => {
      const [, ticket] = season.tickets as [unknown, Season["tickets"][number]];
      const page = `/box-office/tickets/${ticket.link_token}`;
      const traces = await traceReader(getContainer());
      const before = await traces();
      const send = (type: string, text: string) =>
        api.post(page, text, {
          headers: { "content-type": type },
          transformRequest: (raw: string) => raw,
          validateStatus: () => true,
          maxRedirects: 0,
        });
      for (const text of [
        "name[a]=b",
        "name=Ola&name=Per",
        "name=Ola&email=nobody",
        "name=Ola&phone=call+me",
        "name=Ola&colour=red",
        `name=${LONG}`,
        "name=a%00b",
        "email=ola%40example.com%0d%0aBcc:per%40example.com",
        "__proto__[name]=Ola&status=valid",
        "%ZZ=%ZZ&secret=1",
      ]) {
        const { status, data } = await send("application/x-www-form-urlencoded", text);
        expect([text.slice(0, 100), status]).toEqual([text.slice(0, 100), 400]);
        expect(data).toContain("</html>");
      }
      for (const text of [
        "[]",
        '[{"name":"Ola"}]',
        '"Ola"',
        '{"name":{"toString":1}}',
        '{"name"',
      ]) {
        const { status } = await send("application/json", text);
        expect([text, status]).toEqual([text, 400]);
      }
      expect(await traces()).toEqual(before);
      const taken = await send("application/x-www-form-urlencoded", "name=Ola&email=&phone=");
      const { pathname, search } = new URL(taken.headers.location, `https://example.com${page}`);
      expect([taken.status, pathname, search]).toEqual([303, page, "?saved=1"]);
      const odd = await office.try("get", `${page}?saved=1&saved=2&colour[a]=red`);
      expect(odd.status).toBe(200);
      const paper = await office.try("get", `${page}/pdf?paper=a5`);
      expect([paper.status, paper.data.message]).toEqual([400, expect.stringContaining("paper")]);
    });

    it("what belongs to somebody else is 404", async () => {
      const { complaints, refuse } = await refusals();
      const { concert, lecture, museum, draft, order, cartIds } = season;
      const gone = { status: 404 };
      const events = "/admin/box-office/events";
      const parts = [
        `sessions/${concert.sessions[0].id}`,
        `ticket-types/${concert.ticket_types[0].id}`,
      ];
      for (const part of parts) {
        await refuse("post", `${events}/${lecture.id}/${part}`, { name: "Mine" }, gone);
        await refuse("delete", `${events}/${lecture.id}/${part}`, undefined, gone);
      }
      const ticket_offer_ids = [concert.sessions[0].ticket_offers[0].id];
      const foreign = { status: 400, names: "ticket_offer_ids" };
      await refuse(
        "post",
        `${events}/${lecture.id}/capacity-pools`,
        { name: "Both", capacity: 5, ticket_offer_ids },
        foreign,
      );
      await refuse(
        "post",
        `/admin/box-office/capacity-pools/${season.poolId}`,
        { ticket_offer_ids },
        foreign,
      );

      const move = `/admin/box-office/registrations/${season.unpaidTicketId}/move`;
      const otherSession = { session_id: lecture.sessions[0].id };
      await refuse("post", move, otherSession, { status: 400, names: "session_id" });
      await refuse("post", move, { session_id: "boses_unknown" }, gone);
      await refuse("get", `${events}/${lecture.id}x/cancellation`, undefined, gone);

      const shop = "/store/box-office";
      for (const { id, handle, sessions } of [museum, draft]) {
        await refuse("get", `${shop}/events/${id}`, undefined, gone);
        await refuse("get", `${shop}/events/${handle}`, undefined, gone);
        await refuse("get", `${shop}/sessions/${sessions[0].id}/availability`, undefined, gone);
      }
      for (const method of ["get", "post", "delete"] as const) {
        const body = method === "post" ? {} : undefined;
        await refuse(method, `${shop}/carts/${cartIds.museum}/seat-hold`, body, gone);
      }
      await refuse("post", `${shop}/carts/${cartIds.museum}/attendees`, { attendees: [] }, gone);
      await refuse("get", `${shop}/carts/${cartIds.museum}/order`, undefined, gone);
      await refuse("get", `${shop}/carts/${cartIds.held}/order`, undefined, gone);

      for (const token of ["", "?token=wrong", `?token=${order.token}x`]) {
        await refuse("get", `${shop}/orders/${order.id}${token}`, undefined, gone);
        await refuse("get", `${shop}/orders/${order.id}${token}`, undefined, gone, season.customer);
      }
      const unpaid = `${shop}/orders/${season.unpaidOrderId}?token=${order.token}`;
      await refuse("get", unpaid, undefined, gone);
      expect(complaints).toEqual([]);
    });

    it("an account's cart and order are its own, and a department's are its own", async () => {
      const container = getContainer();
      const { order, customer, cartIds } = season;
      const stranger = await customerHeaders(container, store, "per@example.com");
      const hold = `/store/box-office/carts/${cartIds.ofCustomer}/seat-hold`;
      const page = `/store/box-office/orders/${order.id}`;
      await sql(container, `UPDATE "order" SET customer_id = :customer WHERE id = :order`, {
        customer: customer.id,
        order: order.id,
      });

      const { complaints, refuse } = await refusals();
      await refuse("post", hold, {}, { status: 404 }, stranger);
      await refuse("post", hold, {}, { status: 400, code: "no_tickets" }, customer);
      await refuse("get", page, undefined, { status: 404 }, stranger);
      expect(complaints).toEqual([]);

      const own = await office.try("get", page, undefined, customer);
      expect(own.status).toBe(200);
      expect(own.data.tickets[0].link_token).toEqual(expect.any(String));
      expect(own.headers["cache-control"]).toBe("no-store");

      await sql(container, `UPDATE "order" SET sales_channel_id = :channel WHERE id = :order`, {
        channel: store.otherSalesChannelId,
        order: order.id,
      });
      const elsewhere = await refusals();
      await elsewhere.refuse("get", page, undefined, { status: 404 }, customer);
      await elsewhere.refuse("get", `${page}?token=${order.token}`, undefined, { status: 404 });
      expect(elsewhere.complaints).toEqual([]);
    });

    it("what has been sold or is being bought can't be taken away, and what is over stays over", async () => {
      const { complaints, refuse } = await refusals();
      const { concert, lecture, cancelled, order, cartIds } = season;
      const [friday, saturday] = concert.sessions;
      const events = "/admin/box-office/events";
      const own = `${events}/${concert.id}`;
      const carts = "/store/box-office/carts";
      const coded = (code: string) => ({ status: 400, code });
      const gone = { status: 404 };

      for (const path of ["", `/sessions/${friday.id}`, `/sessions/${saturday.id}`]) {
        const names = path ? "a cancelled session sells" : "a cancelled event sells";
        await refuse("delete", `${own}${path}`, undefined, { ...coded("has_sales"), names });
      }
      for (const { id } of concert.ticket_types) {
        const names = "a ticket type with no more places";
        await refuse("delete", `${own}/ticket-types/${id}`, undefined, {
          ...coded("has_sales"),
          names,
        });
      }
      const below = coded("capacity_below_claimed");
      const saturdays = { name: "Renamed", capacity: 1, starts_at: inDays(33) };
      await refuse("post", `${own}/sessions/${friday.id}`, { capacity: 1 }, below);
      await refuse("post", `${own}/sessions/${friday.id}`, { capacities: { Adult: 0 } }, below);
      await refuse("post", `${own}/sessions/${saturday.id}`, saturdays, below);
      for (const pool of concert.capacity_pools) {
        const body = { name: "Renamed", capacity: 0 };
        await refuse("post", `/admin/box-office/capacity-pools/${pool.id}`, body, below);
      }

      const over = coded("event_cancelled");
      const last = `${events}/${cancelled.id}`;
      const [session] = cancelled.sessions;
      const [type] = cancelled.ticket_types;
      const [pool] = cancelled.capacity_pools;
      const newType = { name: "New", prices: [{ currency_code: "nok", amount: 1 }] };
      await refuse("post", last, { title: "Again" }, over);
      await refuse("post", `${last}/publish`, {}, over);
      await refuse("post", `${last}/sessions`, { starts_at: inDays(9) }, over);
      await refuse("post", `${last}/sessions/${session.id}`, { name: "Again" }, over);
      await refuse("delete", `${last}/sessions/${session.id}`, undefined, over);
      await refuse("post", `${last}/ticket-types`, newType, over);
      await refuse("post", `${last}/ticket-types/${type.id}`, { name: "Again" }, over);
      await refuse("delete", `${last}/ticket-types/${type.id}`, undefined, over);
      const newPool = { name: "New", capacity: 1, ticket_offer_ids: [] };
      await refuse("post", `${last}/capacity-pools`, newPool, over);
      await refuse("post", `/admin/box-office/capacity-pools/${pool.id}`, { capacity: 9 }, over);
      await refuse("delete", `/admin/box-office/capacity-pools/${pool.id}`, undefined, over);

      const lastOne = { status: 400, names: "at least one" };
      const single = `${events}/${season.draft.id}`;
      const { sessions, ticket_types, capacity_pools } = season.draft;
      await refuse("delete", `${single}/sessions/${sessions[0].id}`, undefined, lastOne);
      await refuse("delete", `${single}/ticket-types/${ticket_types[0].id}`, undefined, lastOne);
      const sessionPool = `/admin/box-office/capacity-pools/${capacity_pools[0].id}`;
      await refuse("delete", sessionPool, undefined, { status: 400, names: "pool" });
      await refuse(
        "post",
        sessionPool,
        { name: "Renamed", ticket_offer_ids: [] },
        { status: 400, names: "ticket_offer_ids" },
      );

      const told = { attendees: [{ line_item_id: season.heldLineId, position: 1, name: "Ola" }] };
      await refuse("post", `${carts}/${order.cart_id}/attendees`, told, coded("cart_completed"));
      const stray = { status: 400, names: "line_item_id" };
      await refuse("post", `${carts}/${cartIds.empty}/attendees`, told, stray);

      const registrations = "/admin/box-office/registrations";
      const [inside] = season.tickets as [Season["tickets"][number]];
      const scanned = coded("ticket_scanned");
      const saturdayId = { session_id: saturday.id };
      await refuse("post", `${registrations}/${inside.id}/cancel`, {}, scanned);
      await refuse("post", `${registrations}/${inside.id}/move`, saturdayId, scanned);
      const awaited = `${registrations}/${season.unpaidTicketId}`;
      await refuse("post", `${awaited}/resend`, {}, coded("ticket_unpaid"));
      await refuse("post", `${awaited}/move`, saturdayId, coded("same_session"));

      await refuse("post", `${carts}/${cartIds.empty}/seat-hold`, {}, coded("no_tickets"));
      await refuse("post", `${carts}/${order.cart_id}/seat-hold`, {}, coded("cart_completed"));
      await refuse("get", `${carts}/${cartIds.empty}/seat-hold`, undefined, gone);
      await refuse("get", `${carts}/${order.cart_id}/seat-hold`, undefined, gone);
      const paid = `/admin/box-office/orders/${order.id}/mark-paid`;
      await refuse("post", paid, {}, coded("already_paid"));

      const scan = { number: season.tickets[1]?.number, nonce: "gate-1" };
      const nowhere = { ...scan, session_id: lecture.id };
      await refuse("post", "/admin/box-office/check-ins", nowhere, gone);
      await refuse(
        "post",
        "/admin/box-office/check-ins",
        { ...scan, secret: "s" },
        {
          status: 400,
          names: "secret or number",
        },
      );
      await refuse(
        "post",
        "/admin/box-office/check-ins",
        { nonce: "gate-1" },
        {
          status: 400,
          names: "secret or number",
        },
      );

      const types = Array.from({ length: 7 }, (_, n) => ({ ...newType, name: `Type ${n}` }));
      const nights = Array.from({ length: 43 }, (_, n) => ({ starts_at: inDays(n + 1) }));
      const season301 = { ...tour, ticket_types: types, sessions: nights };
      await refuse("post", events, season301, coded("too_many_offers"));
      await refuse(
        "post",
        events,
        { ...tour, sessions: Array(301).fill(nights[0]) },
        {
          status: 400,
          names: "sessions",
        },
      );
      expect(complaints).toEqual([]);
    });

    const tour = {
      title: "Turné",
      timezone: "Europe/Oslo",
      ticket_types: [{ name: "Adult", prices: [{ currency_code: "nok", amount: 1 }] }],
    };

    it("a name that is taken in Medusa itself is refused, and all is as it was", async () => {
      const container = getContainer();
      await api.post(
        "/admin/products",
        { title: "T-shirt", handle: "t-shirt", options: [{ title: "Size", values: ["M"] }] },
        store.admin,
      );
      const { complaints, refuse } = await refusals();
      const body = { ...tour, handle: "t-shirt", sessions: [{ starts_at: inDays(9) }] };
      await refuse("post", "/admin/box-office/events", body, { status: 400, names: "handle" });
      await refuse(
        "post",
        "/admin/box-office/events",
        { ...body, handle: season.concert.handle },
        { status: 400, names: "handle" },
      );
      expect(complaints).toEqual([]);

      const before = await office.readEvent(season.lecture.id);
      const taken = { title: "Renamed", handle: "t-shirt" };
      const answer = await organiser.post(`/events/${season.lecture.id}`, taken);
      expect(answer.status).toBe(400);
      expect(answer.data.message).toContain("handle");
      expect(await office.readEvent(season.lecture.id)).toEqual({
        ...before,
        updated_at: expect.any(String),
      });
      const [product] = await sql(container, `SELECT title, handle FROM product WHERE id = :id`, {
        id: before.product_id,
      });
      expect(product).toEqual({ title: before.title, handle: before.handle });
    });
  },
});

/** A copy of a body with one field changed, left out (`undefined`) or added; `path` is dotted. */
function withField(body: Body, path: string, value: unknown): Body {
  const copy = structuredClone(body);
  const keys = path.split(".");
  const last = keys.pop() as string;
  const parent = keys.reduce((part, key) => part[key], copy);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}

/** What a message calls a field: its own name, without where it stands. */
const nameOf = (field: string) => field.split(".").pop() as string;
