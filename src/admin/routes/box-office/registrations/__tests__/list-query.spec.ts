import type { BoxOfficeEvent } from "../../../../lib/types";
import { FILTER_IDS, queryOf } from "../list-query";

const state = (filters: Record<string, string[]>) => ({
  q: "ola",
  order: "-name",
  offset: 40,
  trail: [],
  filters: { ...Object.fromEntries(FILTER_IDS.map((id) => [id, []])), ...filters },
});

const jazz = {
  id: "jazz",
  sessions: [{ id: "friday" }, { id: "saturday" }],
  ticket_types: [{ id: "adult" }],
} as BoxOfficeEvent;

describe("what the list of registrations asks for", () => {
  it("asks for one value where the API takes one, and for several where it takes several", () => {
    const { q, status, checked_in, order_id, customer_id } = queryOf(
      state({
        status: ["valid", "reserved"],
        checked_in: ["true"],
        order_id: ["order"],
        customer_id: ["customer"],
      }),
      undefined,
    );
    expect({ q, status, checked_in, order_id, customer_id }).toEqual({
      q: "ola",
      status: ["valid", "reserved"],
      checked_in: "true",
      order_id: "order",
      customer_id: "customer",
    });
  });

  it("passes over sessions and types that were chosen for another event", () => {
    const filters = {
      event_id: ["jazz"],
      session_id: ["friday", "of-another-event"],
      ticket_type_id: ["of-another-event"],
    };
    expect(queryOf(state(filters), jazz)).toMatchObject({
      event_id: ["jazz"],
      session_id: ["friday"],
      ticket_type_id: [],
    });
    // Until the event is loaded nobody knows which those are.
    expect(queryOf(state(filters), undefined).session_id).toEqual(filters.session_id);
  });
});
