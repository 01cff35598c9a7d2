import { z } from "@medusajs/framework/zod";
import { currencyDecimals } from "../../../../shared/money";
import {
  currencyCode,
  day,
  exportLocale,
  handle,
  identifier,
  inLanguages,
  longText,
  moment,
  name,
  oneOrMany,
  page,
  places,
  searchText,
  text,
  timezone,
  webUrl,
  wholeNumber,
  yesOrNo,
} from "../../../validation/fields";

const MAX_AMOUNT = 1_000_000_000;

const price = z
  .strictObject({ currency_code: currencyCode, amount: z.number().min(0).max(MAX_AMOUNT) })
  .refine(({ currency_code, amount }) => fitsCurrency(amount, currency_code), {
    path: ["amount"],
    error: "has more decimals than the currency",
  });

function fitsCurrency(amount: number, code: string): boolean {
  return Number(amount.toFixed(currencyDecimals(code))) === amount;
}

const isUniqueBy =
  <T>(key: (value: T) => string) =>
  (values: T[]) =>
    new Set(values.map(key)).size === values.length;

const prices = z
  .array(price)
  .min(1)
  .max(50)
  .refine(
    isUniqueBy(({ currency_code }) => currency_code),
    "has two prices in one currency",
  );

/** Capacities are given by it as by a key, so it is none that every object has: `constructor`. */
const ticketTypeName = name.refine((value) => !(value in {}), "is a reserved word");

const ticketTypeFields = {
  name: ticketTypeName,
  prices,
  min_per_order: wholeNumber(1, 1000).optional(),
  max_per_order: wholeNumber(1, 1000).optional(),
  attendee_details: z.enum(["none", "optional", "required"]).nullable().optional(),
  invoice_allowed: z.boolean().optional(),
};

export const CreateTicketType = z.strictObject(ticketTypeFields);
export const UpdateTicketType = CreateTicketType.partial();

const sessionFields = {
  name: name.nullable().optional(),
  starts_at: moment,
  ends_at: moment.nullable().optional(),
  doors_at: moment.nullable().optional(),
  sales_opens_at: moment.nullable().optional(),
  sales_closes_at: moment.nullable().optional(),
  capacity: places.nullable().optional(),
  capacities: z.record(ticketTypeName, places.nullable()).optional(),
};

const MAX_NOTIFY_LENGTH = 2000;
const words = text(MAX_NOTIFY_LENGTH);

/** Tells those who hold tickets, in the merchant's own words: one text for all, or one for each language. */
const notify = z.strictObject({ message: z.union([words, inLanguages(words)]).optional() });

export const CreateSession = z.strictObject(sessionFields);
export const PreviewSessionChange = CreateSession.partial();
export const UpdateSession = PreviewSessionChange.extend({ notify: notify.optional() });
export type UpdateSession = z.infer<typeof UpdateSession>;

const eventFields = {
  title: name,
  timezone,
  description: longText.nullable().optional(),
  handle: handle.optional(),
  venue_name: name.nullable().optional(),
  venue_address: name.nullable().optional(),
  image_url: webUrl.nullable().optional(),
  hold_seconds: wholeNumber(1, 86_400).optional(),
  attendee_details: z.enum(["none", "optional", "required"]).optional(),
  max_per_customer: wholeNumber(1, 1_000_000).nullable().optional(),
  check_in_opens_minutes: wholeNumber(0, 525_600).nullable().optional(),
  reminder_hours: wholeNumber(1, 720).nullable().optional(),
  invoice_deadline_days: wholeNumber(0, 365).nullable().optional(),
  sales_channel_ids: z
    .array(identifier)
    .min(1)
    .max(100)
    .transform((ids) => [...new Set(ids)])
    .optional(),
};

export const CreateEvent = z.strictObject({
  ...eventFields,
  status: z.enum(["draft", "published"]).default("draft"),
  ticket_types: z
    .array(CreateTicketType)
    .min(1)
    .max(100)
    .refine(
      isUniqueBy((type) => type.name),
      "has two types of one name",
    ),
  sessions: z.array(CreateSession).min(1).max(300),
});
export type CreateEvent = z.infer<typeof CreateEvent>;

export const PreviewEventChange = z.strictObject({
  ...eventFields,
  title: name.optional(),
  timezone: timezone.optional(),
  status: z.enum(["draft", "published"]).optional(),
});
export const UpdateEvent = PreviewEventChange.extend({ notify: notify.optional() });
export type UpdateEvent = z.infer<typeof UpdateEvent>;

export const DuplicateEvent = z.strictObject({
  title: name.optional(),
  starts_at: moment.optional(),
});

export const ListEvents = z.strictObject({
  ...page(20),
  q: searchText.optional(),
  status: oneOrMany(z.enum(["draft", "published", "cancelled"])).optional(),
  sales_channel_id: oneOrMany(identifier).optional(),
  starts_after: moment.optional(),
  starts_before: moment.optional(),
  product_id: identifier.optional(),
});

const orderFilters = {
  payment: oneOrMany(z.enum(["paid", "awaiting", "unpaid"])).optional(),
  cancelled: yesOrNo.optional(),
  ticket_type_id: oneOrMany(identifier).optional(),
  session_id: oneOrMany(identifier).optional(),
  valid_from: day.optional(),
  valid_to: day.optional(),
  purchased_from: day.optional(),
  purchased_to: day.optional(),
  sales_channel_id: oneOrMany(identifier).optional(),
  payment_provider_id: oneOrMany(identifier).optional(),
  q: searchText.optional(),
};

export const ListEventOrders = z.strictObject({
  ...page(20),
  ...orderFilters,
  order: z
    .enum(["placed_at", "-placed_at", "display_id", "-display_id", "amount", "-amount"])
    .default("-placed_at"),
});

export const ExportEventOrders = z.strictObject({
  ...orderFilters,
  locale: exportLocale,
  format: z.enum(["csv", "xlsx"]).default("csv"),
});

export const CreateCapacityPool = z.strictObject({
  name,
  capacity: places.nullable(),
  ticket_offer_ids: z.array(identifier).max(300),
});
export const UpdateCapacityPool = CreateCapacityPool.partial();

export const Empty = z.strictObject({});
