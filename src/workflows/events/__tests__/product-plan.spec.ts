import type { EventTree } from "../../../modules/ticketing/catalog/types";
import {
  type CurrentProduct,
  planProductSync,
  productDetails,
  variantDetails,
} from "../product-plan";

const event = {
  id: "event",
  product_id: "product",
  title: "Concert",
  handle: "concert",
  description: null,
  image_url: null,
  status: "published",
  timezone: "Europe/Oslo",
  ticket_types: [{ id: "adult", name: "Adult", prices: [{ currency_code: "nok", amount: 100 }] }],
  sessions: [
    {
      id: "friday",
      name: "Friday",
      starts_at: new Date("2026-12-04T18:00:00Z"),
      ticket_offers: [{ id: "offer1", ticket_type_id: "adult", variant_id: "variant1" }],
    },
    {
      id: "saturday",
      name: "Saturday",
      starts_at: new Date("2026-12-05T18:00:00Z"),
      ticket_offers: [{ id: "offer2", ticket_type_id: "adult", variant_id: null }],
    },
  ],
  capacity_pools: [],
} as unknown as EventTree;

const product = (...variants: [string, string][]): CurrentProduct => ({
  id: "product",
  ...productDetails(event),
  options: [{ id: "option", title: "Ticket", values: [] }],
  variants: variants.map(([id, title]) => ({
    id,
    title,
    options: [{ id: `value-of-${id}`, value: title, option_id: "option" }],
  })),
});

describe("an event's product", () => {
  it("has a variant for each offer, by session and type", () => {
    expect([...variantDetails(event).values()].map(({ title }) => title)).toEqual([
      "Friday · Adult",
      "Saturday · Adult",
    ]);
  });

  it("is for sale only while the event is published", () => {
    expect(productDetails(event).status).toBe("published");
    expect(productDetails({ ...event, status: "cancelled" }).status).toBe("draft");
  });

  it("gets the variants it lacks, loses those without an offer, and keeps the rest", () => {
    const sync = planProductSync(
      event,
      product(["variant1", "Friday · Adult"], ["variant9", "Sunday · Adult"]),
    );
    expect(sync.details).toBeNull();
    expect(sync.rename).toEqual([]);
    expect(sync.add.map(({ offer_id }) => offer_id)).toEqual(["offer2"]);
    expect(sync.remove).toEqual({ variant_ids: ["variant9"], value_ids: ["value-of-variant9"] });
  });

  it("takes new names and details", () => {
    const sync = planProductSync(event, {
      ...product(["variant1", "Thursday · Adult"]),
      title: "Old title",
    });
    expect(sync.details).toMatchObject({ title: "Concert" });
    expect(sync.rename).toEqual([
      {
        variant_id: "variant1",
        value_id: "value-of-variant1",
        title: "Friday · Adult",
        from: "Thursday · Adult",
      },
    ]);
  });
});
