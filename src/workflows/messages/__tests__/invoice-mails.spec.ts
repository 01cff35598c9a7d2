import { renderMail } from "../../../modules/messaging/templates/render";
import { LOCALES } from "../../../shared/locales";
import type { CreditNoteVariables, InvoiceVariables } from "../variables";
import { ownMail } from "../words/own-mail";
import { unknownNames } from "./unknown-names";

const COMMON = {
  shop: { name: "Kulturhuset" },
  recipient: { name: "Kari Nordmann" },
  order: { number: "#1042", code: "7KQ4-MXPA" },
};

const INVOICE: InvoiceVariables = {
  ...COMMON,
  invoice: {
    ...{ number: "1007", total: "250 kr", amount_due: "250 kr" },
    due_date: "19. desember 2026",
    is_overdue: false,
    order_ends: "2. januar 2027",
    account: "8601 11 17947",
    payment_reference: "010000074",
    reference: "PO 7",
    link: "https://shop.example.com/box-office/invoices/abc",
  },
};

const PAID: InvoiceVariables = {
  ...COMMON,
  recipient: { name: null },
  invoice: {
    ...{ number: "1007", total: "250 kr", amount_due: null },
    is_overdue: false,
    order_ends: null,
    ...{ due_date: null, account: null, payment_reference: null, reference: null, link: null },
  },
};

const CREDIT_NOTE: CreditNoteVariables = {
  ...COMMON,
  credit_note: {
    ...{ number: "C1", total: "250 kr", invoice_number: "1007" },
    ...{ refunded: "100 kr", is_refunded: false },
  },
};

const MAILS = LOCALES.flatMap((locale) => [
  { locale, name: "invoice" as const, variables: INVOICE },
  { locale, name: "invoice" as const, variables: PAID },
  { locale, name: "invoice_reminder" as const, variables: INVOICE },
  {
    locale,
    name: "invoice_reminder" as const,
    variables: { ...INVOICE, invoice: { ...INVOICE.invoice, is_overdue: true } },
  },
  { locale, name: "credit_note" as const, variables: CREDIT_NOTE },
]);

describe("what people read of an invoice", () => {
  it.each(MAILS)("M2, M4: $name in $locale is whole", ({ locale, name, variables }) => {
    const { subject, html, text } = renderMail(ownMail(name, "invoice", locale), locale, variables);
    for (const part of [subject, html, text]) {
      expect(part).not.toMatch(/\{\{|\{%|\}\}|%\}|undefined|\bnull\b|NaN|\[object/);
      expect(part).toContain(name === "credit_note" ? "C1" : "1007");
    }
    expect(html).not.toMatch(/<p[^>]*>\s*<\/p>|<td[^>]*>\s*<\/td>|src=|url\(/);
    expect(text).not.toMatch(/\n{3}|^[^\n]{1,20}: *$| ,|,,|\( *\)/m);
    expect(text).toContain("250 kr");
  });

  it("A13: account, reference and due date come with the invoice, as long as it is to be paid", () => {
    const mail = (variables: InvoiceVariables) =>
      renderMail(ownMail("invoice", "invoice", "nb"), "nb", variables).text;
    for (const fact of ["8601 11 17947", "010000074", "19. desember 2026"]) {
      expect(mail(INVOICE)).toContain(fact);
    }
    expect(mail(PAID)).toContain("Det er ikke noe igjen å betale.");
    expect(mail(PAID)).not.toContain("Konto");
  });

  it("M4: what a provider has given back is told as done, and only the rest as to come", () => {
    const mail = (more: Partial<CreditNoteVariables["credit_note"]>) => {
      const credit_note = { ...CREDIT_NOTE.credit_note, ...more };
      const variables = { ...CREDIT_NOTE, credit_note };
      return renderMail(ownMail("credit_note", "invoice", "en"), "en", variables).text;
    };
    expect(mail({})).toContain(
      "\n100 kr has been given back the way it was paid. If there is more to pay back, Kulturhuset pays it back to you.\n",
    );
    expect(mail({ refunded: "250 kr", is_refunded: true })).not.toContain("pay back");
    expect(mail({ refunded: null })).toContain(
      "\nIf there is money to pay back, Kulturhuset pays it back to you.\n",
    );
  });

  it("in uk no sentence ends twice, whose date ends in a full stop", () => {
    const date = "21 грудня 2026 р.";
    for (const name of ["invoice", "invoice_reminder"] as const) {
      for (const is_overdue of [true, false]) {
        const invoice = { ...INVOICE.invoice, is_overdue, due_date: date, order_ends: date };
        const variables: InvoiceVariables = { ...INVOICE, invoice };
        const { text } = renderMail(ownMail(name, "invoice", "uk"), "uk", variables);
        expect(text).not.toContain("..");
      }
    }
  });

  it("no text names what its kind of message doesn't have", () => {
    expect(unknownNames("invoice", INVOICE)).toEqual([]);
    expect(unknownNames("invoice_reminder", INVOICE)).toEqual([]);
    expect(unknownNames("credit_note", { ...INVOICE, ...CREDIT_NOTE })).toEqual([]);
  });
});
