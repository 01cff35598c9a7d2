import { type OfferFacts, offerObstacle, offerStatus, remainingOf } from "../offer-status";

const now = new Date("2026-12-01T12:00:00Z");
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);

const facts: OfferFacts = {
  event_status: "published",
  session_status: "scheduled",
  starts_at: days(10),
  ends_at: null,
  sales_opens_at: null,
  sales_closes_at: null,
  min_per_order: 1,
  remaining: 100,
  capacity: 100,
  product_status: "published",
  is_in_channel: true,
  is_priced: true,
  stock: null,
};

describe("the status of an offer", () => {
  it.each([
    ["on_sale", {}],
    ["on_sale", { remaining: null, capacity: null }],
    ["on_sale", { remaining: 11 }],
    ["few_left", { remaining: 10 }],
    ["few_left", { remaining: 1, capacity: 5 }],
    ["on_sale", { remaining: 5, capacity: 5 }],
    ["sold_out", { remaining: 0 }],
    ["sold_out", { remaining: 1, min_per_order: 2 }],
    ["sold_out", { remaining: 0, capacity: 0 }],
    ["not_yet", { sales_opens_at: days(1), remaining: 0 }],
    ["not_yet", { event_status: "draft" as const }],
    ["closed", { sales_closes_at: now }],
    ["closed", { starts_at: days(-1), remaining: 0 }],
    ["on_sale", { starts_at: days(-1), ends_at: days(1) }],
    ["cancelled", { session_status: "cancelled" as const, starts_at: days(-1) }],
    ["cancelled", { event_status: "cancelled" as const }],
    ["not_yet", { product_status: "draft" as const, remaining: 0 }],
    ["not_yet", { product_status: "proposed" as const }],
    ["closed", { product_status: null }],
    ["cancelled", { product_status: null, event_status: "cancelled" as const }],
    ["closed", { is_priced: false, product_status: "draft" as const }],
    ["closed", { is_in_channel: false, remaining: 0 }],
    ["sold_out", { stock: 0 }],
    ["sold_out", { stock: 1, min_per_order: 2 }],
    ["sold_out", { stock: 0, remaining: null, capacity: null }],
    ["on_sale", { stock: 3, remaining: null, capacity: null }],
    ["few_left", { stock: 3 }],
  ] as const)("is %s for %j", (status, changes) => {
    expect(offerStatus({ ...facts, ...changes }, now)).toBe(status);
  });

  it.each([
    [null, {}],
    ["no_variant", { product_status: null, is_priced: false, is_in_channel: false }],
    ["no_sales_channel", { is_in_channel: false }],
    ["no_price", { is_priced: false, event_status: "draft" as const }],
    ["product_unpublished", { product_status: "rejected" as const }],
    [null, { product_status: "draft" as const, event_status: "draft" as const }],
    ["no_stock", { stock: 0 }],
    [null, { stock: 0, sales_closes_at: now }],
    [null, { product_status: null, session_status: "cancelled" as const }],
  ] as const)("is explained as %s for %j", (obstacle, changes) => {
    expect(offerObstacle({ ...facts, ...changes }, now)).toBe(obstacle);
  });

  it("leaves the smaller of what the pool and Medusa's stock leave", () => {
    expect(remainingOf({ remaining: 5, stock: null })).toBe(5);
    expect(remainingOf({ remaining: null, stock: 3 })).toBe(3);
    expect(remainingOf({ remaining: 5, stock: 3 })).toBe(3);
    expect(remainingOf({ remaining: 5, stock: -2 })).toBe(0);
    expect(remainingOf({ remaining: null, stock: null })).toBeNull();
  });
});
