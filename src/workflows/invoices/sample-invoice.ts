import type { MedusaContainer } from "@medusajs/framework/types";
import type { PrintedInvoice } from "../../documents/invoice";
import { renderInvoicePdf } from "../../documents/papers-pdf";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import type { Buyer, LineAmounts, Seller } from "../../modules/invoicing/types";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";
import type { Settings } from "../../modules/settings/types";
import type { Locale } from "../../shared/locales";
import { toMajor, toMinor } from "../../shared/money";
import { makeReference } from "../../shared/payment-reference";
import { shopCurrency } from "../shop-currency";
import { shopFacts } from "./paper-facts";
import { paymentFacts, printedSale, printedSums } from "./printed-invoice";

/** Nobody's: each series begins above it. */
const NUMBER = "0000";
const DIGITS = "000000000";
const TAX_RATE = 25;

const BUYER: Buyer = {
  ...{ name: "Kari Nordmann", company: "Kurs & Co AS", org_number: "974760673" },
  ...{ address_1: "Storgata 1", address_2: null, postal_code: "0155", city: "Oslo" },
  ...{ country_code: "no", email: "kari@example.com", phone: null },
};

/**
 * How an invoice would look with the settings that are given, drawn as invoices are, over a sale that there was not. It
 * says that it is a sample, has a number that no invoice has, and can't be paid by its code.
 */
export async function sampleInvoicePdf(
  container: MedusaContainer,
  settings: Settings<"invoicing">,
  locale: Locale,
  now = new Date(),
): Promise<Uint8Array> {
  const seller = { ...settings.seller, name: settings.seller.name ?? "" } as Seller;
  const [{ timezone }, currency_code, facts] = await Promise.all([
    container.resolve(BOX_OFFICE_SETTINGS).readSettings("display"),
    shopCurrency(container),
    shopFacts(container, settings, locale),
  ]);
  const order = { code: "7KQ4-MXPA", display_number: "#1042" };
  const lines = sampleLines(settings, currency_code);
  const sale = { currency_code, locale, buyer: BUYER };
  const sum = (key: "net_minor" | "tax_minor" | "total_minor") =>
    lines.reduce((all, line) => all + line[key], 0);
  const total_minor = sum("total_minor");
  const payment_reference = makeReference(settings.reference_scheme, DIGITS) ?? NUMBER;
  const sample: PrintedInvoice = {
    kind: "sample",
    ...printedSale(sale, seller, lines, { ...facts, timezone, order }),
    ...printedSums(
      { net_minor: sum("net_minor"), tax_minor: sum("tax_minor"), total_minor },
      currency_code,
    ),
    ...{ payments: [], reference: "PO 7", note: null, foot_text: facts.foot_text },
    ...{ number: NUMBER, issued_at: now },
    due_at: container.resolve(BOX_OFFICE_INVOICING).dueAt({
      now,
      payment_days: settings.payment_days,
      timezone,
    }),
    amount_due: toMajor(total_minor, currency_code),
    payment: paymentFacts({ payment_reference }, seller),
  };
  return renderInvoicePdf(sample, { locale, created_at: now });
}

/** Two tickets, and a programme; of a rate that the settings describe, where they do. */
function sampleLines({ tax_categories }: Settings<"invoicing">, currencyCode: string) {
  const [described] = tax_categories;
  const line = (title: string, quantity: number, price: number, tax_rate: number) => {
    const unit_price_minor = toMinor(price, currencyCode);
    return {
      ...{ kind: "item" as const, title, detail: null, quantity, unit_price_minor },
      ...{ prices_include_tax: true, tax_rate },
      ...amountsOf(unit_price_minor * quantity, tax_rate),
    };
  };
  return [line("Peer Gynt", 2, 250, described?.rate ?? TAX_RATE), line("Program", 1, 50, TAX_RATE)];
}

function amountsOf(total_minor: number, rate: number): LineAmounts & { net_minor: number } {
  const tax_minor = Math.round((total_minor * rate) / (100 + rate));
  return { discount_minor: 0, tax_minor, total_minor, net_minor: total_minor - tax_minor };
}
