import type { Locale } from "../../../shared/locales";
import type { OrderVariables } from "../variables";

const STATUS: Readonly<Record<Locale, string>> = {
  en: "Shipped",
  nb: "Sendt",
  da: "Afsendt",
  uk: "Відправлено",
};

/** An order that nobody placed, for a template that is looked at or checked. */
export function sampleOrder(locale: Locale, shop: { name: string }): OrderVariables {
  return {
    shop,
    recipient: { name: "Kari Nordmann" },
    order: {
      number: "#1042",
      code: "7KQ4-MXPA",
      lines: [
        { title: "Peer Gynt", quantity: 2, total: "500 kr" },
        { title: "Program", quantity: 1, total: "50 kr" },
      ],
      shipping: "49 kr",
      fee: null,
      total: "599 kr",
      amount_due: "599 kr",
      payment_link: "https://example.com/box-office/pay/sample",
      fields: [{ label: "Organisation", value: "Kulturhuset" }],
      terms_version: "2026-01",
    },
    status: { label: STATUS[locale] },
  };
}

/** The same without all that may be missing. */
export function bareOrder(locale: Locale, shop: { name: string }): OrderVariables {
  const sample = sampleOrder(locale, shop);
  return {
    ...sample,
    recipient: { name: null },
    order: {
      ...sample.order,
      code: null,
      shipping: null,
      amount_due: null,
      payment_link: null,
      fields: [],
      terms_version: null,
    },
  };
}
