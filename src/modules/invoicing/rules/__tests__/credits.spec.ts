import type { InvoiceWithLines } from "../../types";
import { planCredit } from "../plan-credit";
import { planSquaring } from "../plan-squaring";

/** An invoice over ten units of 100. */
const invoiceOf = (values: Partial<InvoiceWithLines>, credited_quantity = 0): InvoiceWithLines => ({
  id: "inv",
  order_id: "order",
  sales_channel_id: null,
  state: "partially_paid",
  number: "1",
  currency_code: "nok",
  locale: "nb",
  timezone: "Europe/Oslo",
  issued_at: new Date(),
  issued_by: null,
  ...{ due_at: null, paid_at: null, voided_at: null, voided_by: null, void_reason: null },
  ...{ net_minor: 1000, tax_minor: 0, total_minor: 1000, due_minor: 0 },
  ...{ paid_minor: 0, refunded_minor: 0, credited_minor: credited_quantity * 100 },
  ...{ payment_reference: null, reference: null, note: null, seller: null },
  buyer: {} as InvoiceWithLines["buyer"],
  ...{ capture_error: null, sent_at: null, created_at: new Date(), created_by: null, payments: [] },
  lines: [
    {
      ...{ id: "line", source_id: "item", kind: "item", title: "Seat", detail: null },
      ...{ quantity: 10, unit_price_minor: 100, prices_include_tax: true, discount_minor: 0 },
      ...{ tax_rate: 0, net_minor: 1000, tax_minor: 0, total_minor: 1000, credited_quantity },
      credited_minor: credited_quantity * 100,
    },
  ],
  ...values,
});

const credit = (invoice: InvoiceWithLines, quantity: number) =>
  planCredit(
    invoice,
    new Map(
      invoice.lines.map(({ id, credited_quantity: units, credited_minor }) => [
        id,
        { quantity: units, discount_minor: 0, tax_minor: 0, total_minor: credited_minor },
      ]),
    ),
    [{ invoice_line_id: "line", quantity }],
  ).map(({ total_minor }) => total_minor);

describe("M4: how much of an invoice can be credited", () => {
  it("as much as was paid, and once a part is credited all of it: it can't be void any more", () => {
    const part = invoiceOf({ paid_minor: 400 });
    expect(credit(part, 4)).toEqual([400]);
    expect(() => credit(part, 5)).toThrow("More would be credited");
    const after = invoiceOf({ state: "paid", paid_minor: 600 }, 4);
    expect(credit(after, 6)).toEqual([600]);
    const givenBack = invoiceOf({ paid_minor: 400, refunded_minor: 400 }, 4);
    expect(credit(givenBack, 6)).toEqual([600]);
    expect(() => credit(givenBack, 7)).toThrow("6 left to credit");
    expect(() => credit(invoiceOf({ state: "issued" }), 1)).toThrow("is not paid");
  });

  it("what went back without a note can be credited", () => {
    const gone = invoiceOf({ state: "paid", paid_minor: 1000, refunded_minor: 1000 });
    expect(credit(gone, 10)).toEqual([1000]);
  });
});

describe("M2: what becomes of invoices before units of theirs are cancelled", () => {
  const excess = (units: number) => new Map([["item", units]]);

  it("one that nobody credited is drafted anew, one that was credited in part is credited further", () => {
    const fresh = invoiceOf({ state: "issued" });
    expect(planSquaring([fresh], excess(2))).toEqual({
      replace: [{ invoice: fresh, lines: [{ source_id: "item", quantity: 8 }] }],
      credit: [],
    });
    const credited = invoiceOf({ paid_minor: 400, refunded_minor: 400 }, 4);
    expect(planSquaring([credited], excess(2))).toEqual({
      replace: [],
      credit: [{ invoice: credited, lines: [{ invoice_line_id: "line", quantity: 2 }] }],
    });
  });
});
