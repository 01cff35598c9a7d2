import { z } from "@medusajs/framework/zod";
import { countryCode } from "../../../shared/country-code";
import { orgNumber } from "../../../shared/org-number";
import {
  currencyCode,
  identifier,
  line,
  longText,
  moment,
  name,
  page,
  phone,
  providerData,
  searchText,
  wholeNumber,
} from "../../validation/fields";
import { ReceiptFormat } from "../../validation/papers";

const priceContext = { region_id: identifier.optional(), currency_code: currencyCode.optional() };

export const ListEvents = z.strictObject({
  ...page(20),
  ...priceContext,
  q: searchText.optional(),
  starts_after: moment.optional(),
  starts_before: moment.optional(),
});

export const GetEvent = z.strictObject(priceContext);

export const GetAvailability = z.strictObject(priceContext);

export const GetOrder = z.strictObject({
  token: identifier.optional().describe("Opens the order to whoever has it; its owner needs none."),
});

export const GetReceipt = GetOrder.extend(ReceiptFormat.shape);

export const StartLinkPayment = z.strictObject({
  provider_id: identifier,
  data: providerData.optional(),
});

export const AuthorizeLinkPayment = z.strictObject({ payment_session_id: identifier.optional() });

export const SaveAttendees = z.strictObject({
  attendees: z
    .array(
      z.strictObject({
        line_item_id: identifier,
        position: wholeNumber(1, 1000),
        name: name.nullable().optional(),
        email: z.email().max(255).nullable().optional(),
        phone: phone.nullable().optional(),
      }),
    )
    .max(1000),
});

export const AcceptTerms = z.strictObject({ version: name });

/** What may be answered is the shop's to say. */
export const AnswerFields = z.strictObject({
  answers: z.record(z.string().max(100), z.unknown()),
});

const requestAddress = z.strictObject({
  address_1: name,
  address_2: name.nullable().default(null),
  postal_code: line(20),
  city: line(60),
  country_code: countryCode,
});

export const RequestInvoice = z.strictObject({
  company: name,
  org_number: orgNumber
    .nullable()
    .default(null)
    .describe("Checked as one of the address's country, else of the cart's."),
  reference: name
    .nullable()
    .default(null)
    .describe("The buyer's own, printed on the invoice: a purchase order, a person."),
  address: requestAddress
    .nullable()
    .default(null)
    .describe("The cart's billing address when left out."),
  email: z.email().max(255),
  phone,
});

export const ListOwn = z.strictObject(page(20));

export const TypedCode = z.strictObject({
  code: line(80).describe("Of a gift card: case, blanks and hyphens don't matter."),
});

export const SayForWhom = z.strictObject({
  lines: z
    .array(
      z.strictObject({
        line_item_id: identifier,
        position: wholeNumber(1, 1000).describe("Among the cards of its line, from 1."),
        name: name.nullable().optional(),
        email: z.email().max(255).nullable().optional(),
        message: longText.nullable().optional(),
        send_at: moment
          .transform((at) => at.toISOString())
          .nullable()
          .optional()
          .describe("When it is mailed; null or left out = as soon as it can be used."),
      }),
    )
    .max(1000),
});

/** Decimal major units, of what a card or credit is to pay at most. */
const atMost = z.number().positive().max(1_000_000_000);

export const PayWithCard = TypedCode.extend({ amount: atMost.optional() });

export const PayWithCredit = z.strictObject({ amount: atMost.optional() });

export const Empty = z.strictObject({});
