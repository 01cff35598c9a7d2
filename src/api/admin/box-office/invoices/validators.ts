import { z } from "@medusajs/framework/zod";
import { INVOICE_STATES } from "../../../../modules/invoicing/types";
import { countryCode } from "../../../../shared/country-code";
import { LOCALES } from "../../../../shared/locales";
import { orgNumber } from "../../../../shared/org-number";
import { CAPTURE_MODES } from "../../../../workflows/invoices/take-invoiced-money";
import {
  acceptOverpayment,
  amount,
  currencyCode,
  day,
  identifier,
  keysetPage,
  line,
  longText,
  moment,
  name,
  oneOrMany,
  searchText,
  wholeNumber,
  yesOrNo,
} from "../../../validation/fields";
import { SaveSettings } from "../settings/validators";

const MAX_LINES = 500;
const MAX_UNITS = 1_000_000;

const lines = z
  .array(z.strictObject({ line_item_id: identifier, quantity: wholeNumber(1, MAX_UNITS) }))
  .max(MAX_LINES)
  .optional();

const hasLines = ({ lines, shipping }: { lines?: readonly unknown[]; shipping?: boolean }) =>
  lines?.length !== 0 || shipping === true;
const NO_LINES = { path: ["lines"], message: "must have one, or shipping" };

const terms = {
  shipping: z
    .boolean()
    .optional()
    .describe("Whether shipping is on it; by default it is on the order's first invoice."),
  due_at: moment.nullable().optional(),
  reference: name.nullable().optional().describe("The buyer's own: a purchase order, a person."),
  note: longText.nullable().optional(),
};

export const DraftInvoice = z
  .strictObject({
    lines: lines.describe("All that is left to invoice when left out; of shipping alone none."),
    ...terms,
  })
  .refine(hasLines, NO_LINES);

const buyer = z
  .strictObject({
    name: name.nullable(),
    company: name.nullable(),
    org_number: orgNumber.nullable(),
    address_1: name.nullable(),
    address_2: name.nullable(),
    postal_code: line(20).nullable(),
    city: line(60).nullable(),
    country_code: countryCode.nullable(),
    email: z.email().max(255).nullable(),
    phone: line(64).nullable(),
  })
  .partial();

export const EditInvoice = z
  .strictObject({ lines, ...terms, buyer: buyer.optional() })
  .refine(hasLines, NO_LINES);

export const IssueInvoice = z.strictObject({
  capture: z
    .enum(CAPTURE_MODES)
    .default("online")
    .describe(
      "What is reserved for it: taken by its provider, booked as it came in elsewhere, or left.",
    ),
  send: z.boolean().default(false).describe("Whether it is mailed to its buyer at once."),
});

/** Clocks and time zones differ; a bank's day may be tomorrow. */
const DAY_MS = 24 * 3600 * 1000;

export const MarkInvoicePaid = z
  .strictObject({
    amount: amount.optional().describe("All that is left to pay when left out."),
    reference: name.optional(),
    paid_at: moment
      .refine((date) => date.getTime() <= Date.now() + DAY_MS, "must not be in the future")
      .optional()
      .describe("When it came in, tomorrow at the latest; now when left out."),
    accept_overpayment: acceptOverpayment,
  })
  .refine(({ accept_overpayment, amount }) => !accept_overpayment || amount !== undefined, {
    path: ["amount"],
    message: "say how much came in",
  });

const MAX_INVOICES = 100;

export const BulkInvoices = z.strictObject({
  ids: z.array(identifier).min(1).max(MAX_INVOICES),
});

export const ExportInvoices = z.strictObject({
  ids: z
    .preprocess(
      (value) =>
        [value].flat().flatMap((ids) => (typeof ids === "string" ? ids.split(",") : [ids])),
      z.array(identifier).min(1).max(MAX_INVOICES),
    )
    .describe("Repeated, or with commas between them; in this order in the file."),
});

export const SendInvoice = z.strictObject({
  recipient: z.email().max(255).optional().describe("Its buyer's address when left out."),
});

export const VoidInvoice = z.strictObject({ reason: name });

export const ReversePayment = z.strictObject({
  reason: name,
  to_invoice_id: identifier
    .optional()
    .describe("The invoice of the same order on which the money belongs."),
});

export const ChangeSeries = z.strictObject({
  prefix: z.union([z.literal(""), line(10)]).optional(),
  pattern: line(40).optional(),
  next: wholeNumber(1, 999_999_999).optional(),
});

export const InvoicePaper = z.strictObject({
  document: z
    .enum(["invoice", "void"])
    .default("invoice")
    .describe("Of a void one also the paper that says so."),
});

export const CreditInvoice = z.strictObject({
  lines: z
    .array(
      z.strictObject({
        invoice_line_id: identifier,
        quantity: wholeNumber(1, MAX_UNITS),
        ticket_ids: z
          .array(identifier)
          .max(MAX_LINES)
          .optional()
          .describe(
            "Which tickets it cancels; the line's last ones that nobody entered with when left out.",
          ),
        restock: z.boolean().optional().describe("Whether goods come back to the stock."),
      }),
    )
    .min(1)
    .max(MAX_LINES),
  reason: name,
  cancel_tickets: z.boolean().default(true).describe("False of goodwill: the buyer keeps them."),
});

/** Days by the shop's clock. */
const issued = { issued_from: day.optional(), issued_to: day.optional() };

export const ListInvoices = z.strictObject({
  ...keysetPage(25),
  state: oneOrMany(z.enum(INVOICE_STATES)).optional(),
  overdue: yesOrNo.optional(),
  to_credit: yesOrNo
    .optional()
    .describe("Whether more was given back of it than its credit notes say."),
  ...issued,
  due_to: day.optional(),
  sales_channel_id: oneOrMany(identifier).optional(),
  currency_code: currencyCode.optional(),
  customer_id: identifier.optional(),
  q: searchText.optional(),
  order: z
    .enum(["issued_at", "-issued_at", "due_at", "-due_at", "total", "-total"])
    .default("-issued_at")
    .describe("A draft stands where it was drafted."),
});

export const ListCreditNotes = z.strictObject({
  ...keysetPage(25),
  ...issued,
  q: searchText.optional(),
});

/** Settings as they are being typed. */
export const PreviewInvoice = z.strictObject({
  settings: SaveSettings.default({}),
  locale: z.enum(LOCALES).default("en"),
});
