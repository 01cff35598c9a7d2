import { z } from "@medusajs/framework/zod";
import {
  CARD_FLOWS,
  CARD_MODES,
  CARD_ORIGINS,
  CARD_SORTS,
  CARD_STATES,
  TAKEN_FOR,
  VOUCHER_TYPES,
} from "../../../../modules/gift-card/types";
import { isStorable, UNSTORABLE } from "../../../../shared/text-schema";
import {
  amount,
  currencyCode,
  day,
  exportLocale,
  identifier,
  keysetPage,
  line,
  longText,
  moment,
  name,
  oneOrMany,
  page,
  searchText,
  wholeNumber,
  yesOrNo,
} from "../../../validation/fields";

/** What may be a card's code, of other systems too, blanks and hyphens between. */
const code = line(80).describe("However it was typed: case, blanks and hyphens don't matter.");

const email = z.email().max(255);

const recipient = z
  .strictObject({
    name: name.nullable(),
    email: email.nullable(),
    message: longText.nullable(),
    send_at: moment
      .transform((at) => at.toISOString())
      .nullable()
      .describe("When it is mailed; null or left out = as soon as it can be used."),
  })
  .partial();

const balance = z.number().min(0).max(1_000_000_000_000);

export const IssueCard = z.strictObject({
  amount,
  currency_code: currencyCode,
  expires_at: moment
    .nullable()
    .optional()
    .describe("As the shop's cards do when left out; null = never."),
  recipient: recipient.optional(),
  origin: z.enum(["manual", "promotional"]).default("manual"),
  voucher_type: z.enum(VOUCHER_TYPES).default("multi"),
  note: longText.nullable().optional(),
});

const MOST_CARDS = 1000;

export const IssueCards = IssueCard.omit({ recipient: true }).extend({
  count: wholeNumber(1, MOST_CARDS),
});

export const ListBatches = z.strictObject(page(10));

export const TakeCodes = z.strictObject({ locale: exportLocale });

export const EditCard = z.strictObject({
  expires_at: moment.nullable().optional().describe("null = never"),
  note: longText.nullable().optional(),
  recipient: recipient.optional(),
});

export const LookUpCard = z.strictObject({ code });

export const SwitchCard = z.strictObject({ reason: name.optional() });

export const SetBalance = z.strictObject({
  amount: balance.describe("What is on it then, whatever was there."),
  reason: name,
});

export const SendCard = z.strictObject({
  recipient: email.optional().describe("Whom it is for, else its buyer, when left out."),
});

export const RedeemCard = z.strictObject({ customer_id: identifier });

export const MoveBalance = z.strictObject({
  to_gift_card_id: identifier,
  amount: amount.optional().describe("All that is on it when left out."),
});

export const CashOut = z.strictObject({
  amount: amount.optional().describe("All that is on it when left out."),
  taken_for: z
    .enum(TAKEN_FOR)
    .default("cash")
    .describe("`cash`: its holder has the money. `purchase`: it paid at the till of a shop."),
  reason: name,
});

export const SetCredit = z.strictObject({
  amount: balance.describe("What the credit is then, whatever it was."),
  currency_code: currencyCode,
  reason: name,
});

export const ReadCard = z.strictObject(keysetPage(50));

const period = {
  from: day.optional().describe("By the shop's calendar; the day of `to` when left out."),
  to: day.optional().describe("It is in the period; today when left out."),
  as_of: day
    .optional()
    .describe("At whose end `outstanding` and `of_sold` are told; `to` when left out."),
  currency_code: currencyCode.optional().describe("The shop's own when left out."),
  origin: oneOrMany(z.enum(CARD_ORIGINS))
    .optional()
    .describe("Of these cards only, without credit, which is of cards of all kinds."),
  group_by: z.enum(["day", "month"]).optional().describe("Tells each of them in `periods`, too."),
};

export const ReadTurnover = z.strictObject(period);

export const ExportTurnover = z.strictObject({
  ...period,
  locale: exportLocale,
  format: z.enum(["xlsx", "pdf"]).default("xlsx"),
});

const filters = {
  state: oneOrMany(z.enum(CARD_STATES)).optional(),
  activated: yesOrNo.optional(),
  expired: yesOrNo.optional(),
  balance: z
    .enum(["full", "partial", "empty"])
    .optional()
    .describe("How much of what it was issued with is on it."),
  mode: z.enum(CARD_MODES).optional(),
  origin: oneOrMany(z.enum(CARD_ORIGINS)).optional(),
  currency_code: currencyCode.optional(),
  order_id: identifier.optional(),
  batch_id: identifier.optional().describe("Of many that were issued at once."),
  customer_id: identifier.optional().describe("Who bought it, or redeemed it."),
  flow: z
    .enum(CARD_FLOWS)
    .optional()
    .describe(
      "Those that the turnover of `from` to `to` has in it, in the shop's own currency where none is named.",
    ),
  from: period.from,
  to: period.to,
  q: searchText
    .optional()
    .describe("The end of its code, an order's code or number, a name, an address. No whole code."),
};

export const ListCards = z.strictObject({
  ...keysetPage(25),
  ...filters,
  order: z
    .enum([...CARD_SORTS, ...CARD_SORTS.map((sort) => `-${sort}` as const)])
    .default("-purchased_at"),
});

export const ExportCards = z.strictObject({
  ...filters,
  locale: exportLocale,
  format: z.enum(["csv", "xlsx"]).default("csv"),
});

/** 2 MB, and that in base64. */
const MOST_BYTES = 2 * 1024 * 1024;
const MOST_BASE64 = Math.ceil(MOST_BYTES / 3) * 4;

export const ImportCards = z
  .strictObject({
    file: z
      .base64()
      .max(MOST_BASE64)
      .optional()
      .describe("The bytes of a table (CSV) of codes and balances, as base64."),
    text: z
      .string()
      .max(MOST_BYTES)
      .refine(isStorable, UNSTORABLE)
      .optional()
      .describe("What was pasted from one, instead."),
    currency_code: currencyCode
      .optional()
      .describe("Of lines that don't say theirs; the shop's own when left out."),
    amount_column: name
      .optional()
      .describe("The heading of what is left on the cards; known by its name when left out."),
    voucher_type: z.enum(VOUCHER_TYPES).default("multi"),
  })
  .refine(({ file, text }) => (file === undefined) !== (text === undefined), {
    path: ["file"],
    message: "has to be there, or else text",
  });

export const cardFileOf = ({ file, text, ...rest }: z.infer<typeof ImportCards>) => ({
  ...rest,
  file: file === undefined ? (text as string) : Buffer.from(file, "base64"),
});
