import { assertInvoiceAllowed, assertSellable } from "../sales-rules";
import type { SellableOffer, TicketLine } from "../ticket-lines";

const now = new Date("2026-12-01T12:00:00Z");
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);

const offer = (changes: Partial<SellableOffer> = {}): SellableOffer => ({
  id: "offer",
  variant_id: "variant",
  is_removed: false,
  event_id: "event",
  event_title: "Concert",
  event_status: "published",
  hold_seconds: 300,
  attendee_details: "optional",
  max_per_customer: null,
  session_id: "session",
  session_status: "scheduled",
  starts_at: hours(24),
  ends_at: null,
  sales_opens_at: null,
  sales_closes_at: null,
  ticket_type_id: "type",
  ticket_type_name: "Adult",
  min_per_order: 1,
  max_per_order: 10,
  invoice_allowed: true,
  invoice_deadline_days: null,
  ...changes,
});

const lines = (changes: Partial<SellableOffer>, ...quantities: number[]): TicketLine[] =>
  quantities.map((quantity, index) => ({
    line_item_id: `line${index}`,
    variant_id: "variant",
    product_id: "product",
    quantity,
    offer: offer(changes),
  }));

const codeOf = (run: () => void): string | undefined => {
  try {
    run();
    return undefined;
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

const sell = (changes: Partial<SellableOffer>, held = 0, ...quantities: number[]) =>
  codeOf(() =>
    assertSellable(
      lines(changes, ...(quantities.length ? quantities : [1])),
      new Map([["offer", held]]),
      now,
    ),
  );

describe("what may be sold now", () => {
  it.each([
    ["an ordinary offer", {}, undefined],
    ["before sales open", { sales_opens_at: hours(1) }, "sales_closed"],
    ["when sales open at this moment", { sales_opens_at: now }, undefined],
    ["when sales close at this moment", { sales_closes_at: now }, "sales_closed"],
    ["a running session with an end", { starts_at: hours(-1), ends_at: hours(1) }, undefined],
    ["a session that has begun and has no end", { starts_at: hours(-1) }, "sales_closed"],
    ["a draft event", { event_status: "draft" as const }, "sales_closed"],
    ["a cancelled event", { event_status: "cancelled" as const }, "sales_closed"],
    ["an offer that was taken out", { is_removed: true }, "sales_closed"],
    ["a cancelled session", { session_status: "cancelled" as const }, "sales_closed"],
  ])("%s", (_, changes, code) => expect(sell(changes)).toBe(code));

  it("a live hold outlives the end of sales, for what it holds, but never a cancellation", () => {
    expect(sell({ sales_closes_at: now }, 2, 2)).toBeUndefined();
    expect(sell({ sales_closes_at: now }, 2, 3)).toBe("sales_closed");
    expect(sell({ session_status: "cancelled" }, 2, 2)).toBe("sales_closed");
  });

  it("limits count over all lines of one offer", () => {
    expect(sell({ max_per_order: 4 }, 0, 2, 2)).toBeUndefined();
    expect(sell({ max_per_order: 4 }, 0, 2, 3)).toBe("quantity_limit");
    expect(sell({ min_per_order: 3 }, 0, 1, 1)).toBe("quantity_limit");
    expect(sell({}, 0, 1.5)).toBe("quantity_limit");
  });

  it("A13: an invoice is for ticket types that allow it", () => {
    expect(codeOf(() => assertInvoiceAllowed(lines({}, 1)))).toBeUndefined();
    expect(codeOf(() => assertInvoiceAllowed(lines({ invoice_allowed: false }, 1)))).toBe(
      "invoice_not_allowed",
    );
  });
});
