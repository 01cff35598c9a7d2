import { moneyIn } from "./amounts";
import { linesOf } from "./lines";
import { buyerOf, sellerOf } from "./parties";
import { paymentMeans } from "./payment-means";
import { sum, taxTotal } from "./taxes";
import type { EInvoice } from "./types";
import { type Element, element, toXml } from "./xml";

export { hindrancesOf } from "./hindrances";
export type { EInvoice } from "./types";

/** What of EN 16931 is Peppol's, BIS Billing 3.0, and which of its processes: billing alone. */
const CUSTOMIZATION = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";
const PROFILE = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";

/**
 * EHF / Peppol BIS Billing 3.0 in UBL 2.1 (EN 16931): the document's own sums to the minor unit. Prices are without tax and
 * before discounts, which are allowances of their lines; what is shipped is a line.
 *
 * @param of one without {@link hindrancesOf}
 */
export function renderEInvoice(of: EInvoice): string {
  const is = NAMES[of.kind];
  const root = element(
    is.root,
    [
      element("cbc:CustomizationID", CUSTOMIZATION),
      element("cbc:ProfileID", PROFILE),
      element("cbc:ID", of.number),
      element("cbc:IssueDate", of.issued_on),
      of.kind === "invoice" ? element("cbc:DueDate", of.due_on) : null,
      element(is.type, is.code),
      element("cbc:Note", of.note),
      element("cbc:DocumentCurrencyCode", of.currency_code.toUpperCase()),
      element("cbc:BuyerReference", of.reference),
      // The order's code is the seller's, and UBL wants one of the buyer's beside it.
      element("cac:OrderReference", [
        element("cbc:ID", "NA"),
        element("cbc:SalesOrderID", of.order_code),
      ]),
      of.kind === "credit_note"
        ? element("cac:BillingReference", [
            element("cac:InvoiceDocumentReference", [
              element("cbc:ID", of.credits.number),
              element("cbc:IssueDate", of.credits.issued_on),
            ]),
          ])
        : null,
      element("cac:AccountingSupplierParty", [sellerOf(of)]),
      element("cac:AccountingCustomerParty", [buyerOf(of)]),
      of.kind === "invoice" && of.due_minor > 0
        ? paymentMeans(of.seller, of.payment_reference)
        : null,
      taxTotal(of),
      sumsOf(of),
      ...linesOf(of, is),
    ],
    { xmlns: `urn:oasis:names:specification:ubl:schema:xsd:${is.root}-2`, ...NAMESPACES },
  );
  return toXml(root as Element);
}

const NAMES = {
  invoice: {
    root: "Invoice",
    type: "cbc:InvoiceTypeCode",
    code: "380",
    line: "cac:InvoiceLine",
    quantity: "cbc:InvoicedQuantity",
  },
  credit_note: {
    root: "CreditNote",
    type: "cbc:CreditNoteTypeCode",
    code: "381",
    line: "cac:CreditNoteLine",
    quantity: "cbc:CreditedQuantity",
  },
} as const;

const COMPONENTS = "urn:oasis:names:specification:ubl:schema:xsd:Common";
const NAMESPACES = {
  "xmlns:cac": `${COMPONENTS}AggregateComponents-2`,
  "xmlns:cbc": `${COMPONENTS}BasicComponents-2`,
};

function sumsOf(of: EInvoice): Element | null {
  const money = moneyIn(of.currency_code);
  const net = sum(of.lines, "net_minor");
  const total = net + sum(of.lines, "tax_minor");
  const due = of.kind === "invoice" ? of.due_minor : total;
  return element("cac:LegalMonetaryTotal", [
    money("cbc:LineExtensionAmount", net),
    money("cbc:TaxExclusiveAmount", net),
    money("cbc:TaxInclusiveAmount", total),
    due === total ? null : money("cbc:PrepaidAmount", total - due),
    money("cbc:PayableAmount", due),
  ]);
}
