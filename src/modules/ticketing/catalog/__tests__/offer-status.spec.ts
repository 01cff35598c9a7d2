import { type OfferFacts, offerStatus } from "../offer-status";

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
  ] as const)("is %s for %j", (status, changes) => {
    expect(offerStatus({ ...facts, ...changes }, now)).toBe(status);
  });
});
