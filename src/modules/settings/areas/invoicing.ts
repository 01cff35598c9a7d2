import { z } from "@medusajs/framework/zod";
import { bic, iban, norwegianAccount } from "../../../shared/bank-account";
import { countryCode } from "../../../shared/country-code";
import { csvMapping } from "../../../shared/csv-mapping";
import { LOCALES } from "../../../shared/locales";
import { ORG_NUMBER_FAULTS, orgNumber, readOrgNumber } from "../../../shared/org-number";
import { REFERENCE_SCHEMES } from "../../../shared/payment-reference";
import { line, text, webUrl } from "../../../shared/text-schema";

const MAX_DAYS = 365;
const MAX_REMINDERS = 10;
const MAX_GROUPS = 100;
const MAX_RATES = 20;

/** Whom the invoices are from, as the law wants it on them. */
const seller = z
  .strictObject({
    name: line(100).nullable().default(null),
    org_number: orgNumber.nullable().default(null),
    vat_registered: z.boolean().default(false),
    /** Norway's Foretaksregisteret, which its companies have to name. */
    in_business_register: z.boolean().default(false),
    address_1: line(100).nullable().default(null),
    postal_code: line(20).nullable().default(null),
    city: line(60).nullable().default(null),
    country_code: countryCode.nullable().default(null),
    email: z.email().max(255).nullable().default(null),
    phone: line(40).nullable().default(null),
    website: webUrl.nullable().default(null),
    iban: iban.nullable().default(null),
    bic: bic.nullable().default(null),
    account_number: line(60).nullable().default(null),
    /** Of Medusa's file module; a PNG or JPEG. */
    logo_file_id: line(255).nullable().default(null),
  })
  .superRefine(({ org_number, country_code, account_number }, context) => {
    const fault = org_number && readOrgNumber(org_number, country_code).fault;
    if (fault) {
      const message = ORG_NUMBER_FAULTS[fault];
      context.addIssue({ code: "custom", path: ["org_number"], message });
    }
    if (
      account_number &&
      country_code === "no" &&
      !norwegianAccount.safeParse(account_number).success
    ) {
      context.addIssue({
        code: "custom",
        path: ["account_number"],
        message: "is no Norwegian account number",
      });
    }
  })
  .overwrite((written) => ({
    ...written,
    org_number:
      written.org_number && readOrgNumber(written.org_number, written.country_code).org_number,
    account_number:
      norwegianAccount.safeParse(written.account_number).data ?? written.account_number,
  }));

/** What the shop says of its own on each invoice, in a language. */
const texts = z.strictObject({
  foot: text(500).nullable().default(null),
});

/** Why a rate is charged, for the e-invoice: the category of UNCL 5305, and of what is exempt the reason. */
const taxCategory = z.strictObject({
  rate: z.number().min(0).max(100),
  category: z.enum(["S", "Z", "E", "AE", "G", "O", "K"]),
  reason: line(200).nullable().default(null),
});

const days = z.number().int().max(MAX_DAYS);

/** Invoices: whom they are from, how they are numbered, when they are due, and what happens by itself (A4, A13, M2). */
export const invoicing = z.strictObject({
  seller: seller.prefault({}),
  /** Days from issuing that a buyer has to pay. */
  payment_days: days.min(0).default(14),
  reference_scheme: z.enum(REFERENCE_SCHEMES).default("kid_mod10"),
  /** `on_request`: issued and sent when an order comes that asks for it · `on_payment`: of every order that is paid. */
  automatic: z.enum(["never", "on_request", "on_payment"]).default("never"),
  series_by: z
    .strictObject({ sales_channel: z.boolean().default(false), year: z.boolean().default(false) })
    .prefault({}),
  texts: z.partialRecord(z.enum(LOCALES), texts).default({}),
  /** Whether mails of invoices and credit notes have the e-invoice beside the PDF, where it can be one. */
  e_invoice: z.boolean().default(false),
  tax_categories: z.array(taxCategory).max(MAX_RATES).default([]),
  /** Providers that take a part of what they reserved, and the rest later. */
  partial_capture_providers: z
    .array(line(255))
    .max(MAX_GROUPS)
    .default(["pp_system_default", "pp_invoice_invoice"]),
  /** Days that an order by invoice waits for its money from its placing, and once an invoice is issued from that one's due date; null: until somebody cancels it. */
  deadline_days: days.min(0).nullable().default(null),
  /** What becomes of an order whose deadline is over: it is called overdue, or cancelled where no money is on it. */
  on_deadline: z.enum(["mark", "release"]).default("mark"),
  /** Days from the due date, before it where below 0, on which the buyer is reminded. */
  reminders_days: z.array(days.min(-MAX_DAYS)).max(MAX_REMINDERS).default([]),
  /** Whether what begins before the invoice would be due can be ordered by invoice. */
  allow_late_due_date: z.boolean().default(true),
  /** Who may order by invoice; null: everybody. */
  invoice_customer_group_ids: z.array(line(255)).max(MAX_GROUPS).nullable().default(null),
  /** Which column of the bank's tables is what, as it was chosen last; null: by the columns' names. */
  bank_columns: csvMapping.nullable().default(null),
});
