import type { BoxOfficeEvent } from "../../../../../lib/types";
import {
  detailsInput,
  detailsOf,
  newEventField,
  newRules,
  newSession,
  newTicketType,
  repeatedSessions,
  rulesInput,
  rulesOf,
  sessionInput,
  sessionOf,
  ticketTypeChanges,
  ticketTypeInput,
  ticketTypeOf,
} from "../values";

const event = {
  title: "Kveldskonsert",
  description: null,
  venue_name: "Fjordsalen",
  venue_address: null,
  image_url: null,
  timezone: "Europe/Oslo",
  sales_channel_ids: ["sc_1"],
  hold_seconds: 90,
  attendee_details: "required",
  max_per_customer: null,
  check_in_opens_minutes: 60,
  reminder_hours: null,
  invoice_deadline_days: 14,
  ticket_types: [
    {
      id: "adult",
      name: "Voksen",
      prices: [{ currency_code: "nok", amount: 250.5 }],
      min_per_order: 2,
      max_per_order: 8,
      invoice_allowed: false,
      attendee_details: null,
    },
    { id: "child", name: "Barn" },
  ],
  sessions: [
    {
      id: "s1",
      name: "Premiere",
      starts_at: "2026-12-05T18:00:00.000Z",
      ends_at: "2026-12-05T20:00:00.000Z",
      doors_at: null,
      sales_opens_at: null,
      sales_closes_at: "2026-12-05T17:00:00.000Z",
    },
  ],
  capacity_pools: [
    { session_id: "s1", ticket_type_id: null, capacity: 100 },
    { session_id: "s1", ticket_type_id: "adult", capacity: null },
    { session_id: "s1", ticket_type_id: "child", capacity: 0 },
  ],
} as unknown as BoxOfficeEvent;

describe("what the server refuses of a new event", () => {
  it.each([
    ["title", "details.title"],
    ["image_url", "details.image_url"],
    ["max_per_customer", "rules.max_per_customer"],
    ["sessions.2.ends_at", "sessions.2.ends"],
    ["sessions.0.name", "sessions.0.name"],
    ["ticket_types.1.name", "ticket_types.1.name"],
  ])("%s is said at its field", (path, field) => {
    expect(newEventField(path)).toBe(field);
  });
});

describe("sessions by a rule", () => {
  const first = { ...newSession(1), starts: "2026-12-05T19:00", ends: "2026-12-05T21:00" };
  const starts = (weekdays: number[], until: string) =>
    repeatedSessions(first, weekdays, until).map((session) => session.starts);

  it("every Saturday until a day, which counts", () => {
    expect(starts([6], "2026-12-26")).toEqual([
      "2026-12-12T19:00",
      "2026-12-19T19:00",
      "2026-12-26T19:00",
    ]);
    expect(repeatedSessions(first, [6], "2026-12-12")[0]?.ends).toBe("2026-12-12T21:00");
  });

  it("on several weekdays, in the order of the calendar", () => {
    expect(starts([0, 5], "2026-12-13")).toEqual([
      "2026-12-06T19:00",
      "2026-12-11T19:00",
      "2026-12-13T19:00",
    ]);
  });

  it("none without a day, a date or a weekday, and no more than an event may have", () => {
    expect(starts([6], "")).toEqual([]);
    expect(starts([], "2026-12-26")).toEqual([]);
    expect(repeatedSessions({ ...first, starts: "" }, [6], "2026-12-26")).toEqual([]);
    expect(starts([0, 1, 2, 3, 4, 5, 6], "2126-12-26")).toHaveLength(300);
  });
});

describe("the forms of an event", () => {
  it("send back unchanged what they were given", () => {
    expect(detailsInput(detailsOf(event))).toEqual({
      title: "Kveldskonsert",
      description: null,
      venue_name: "Fjordsalen",
      venue_address: null,
      image_url: null,
      timezone: "Europe/Oslo",
      sales_channel_ids: ["sc_1"],
    });
    expect(rulesInput(rulesOf(event))).toEqual({
      attendee_details: "required",
      max_per_customer: null,
      hold_seconds: 90,
      check_in_opens_minutes: 60,
      reminder_hours: null,
      invoice_deadline_days: 14,
    });
    const [type] = event.ticket_types;
    expect(type && ticketTypeInput(ticketTypeOf(type, ["nok", "eur"]))).toEqual({
      name: "Voksen",
      prices: [{ currency_code: "nok", amount: 250.5 }],
      min_per_order: 2,
      max_per_order: 8,
      invoice_allowed: false,
      attendee_details: null,
    });
  });

  it("keep a session's times in the event's zone and its limits by type", () => {
    const [session] = event.sessions;
    const values = session && sessionOf(session, event);
    expect(values).toMatchObject({
      starts: "2026-12-05T19:00",
      ends: "2026-12-05T21:00",
      doors: "",
    });
    expect(values && sessionInput(values, "Europe/Oslo", ["Voksen", "Barn"])).toEqual({
      name: "Premiere",
      starts_at: "2026-12-05T18:00:00.000Z",
      ends_at: "2026-12-05T20:00:00.000Z",
      doors_at: null,
      sales_opens_at: null,
      sales_closes_at: "2026-12-05T17:00:00.000Z",
      capacity: 100,
      capacities: { Voksen: null, Barn: 0 },
    });
  });

  it("leave a time alone that nobody touched: its seconds, and its hour in the night when clocks show it twice", () => {
    const [session] = event.sessions as [BoxOfficeEvent["sessions"][number]];
    const night = {
      ...session,
      starts_at: "2026-10-25T00:30:07.123Z",
      ends_at: "2026-10-25T01:30:00.000Z",
    };
    const values = { ...sessionOf(night, event), name: "Natt" };
    expect(values).toMatchObject({ starts: "2026-10-25T02:30", ends: "2026-10-25T02:30" });
    expect(sessionInput(values, "Europe/Oslo", ["Voksen", "Barn"], night)).toMatchObject({
      starts_at: night.starts_at,
      ends_at: night.ends_at,
    });
    const later = { ...values, ends: "2026-10-25T03:00" };
    expect(sessionInput(later, "Europe/Oslo", ["Voksen", "Barn"], night)).toMatchObject({
      ends_at: "2026-10-25T02:00:00.000Z",
    });
  });

  it("take a price with a comma, and leave out currencies without one", () => {
    const values = newTicketType(["nok", "eur"]);
    values.prices[0] = { currency_code: "nok", amount: " 249,50 " };
    expect(ticketTypeInput(values).prices).toEqual([{ currency_code: "nok", amount: 249.5 }]);
  });

  it("leave prices alone that nobody touched", () => {
    const [type] = event.ticket_types as [BoxOfficeEvent["ticket_types"][number]];
    const values = { ...ticketTypeOf(type, ["nok", "eur"]), max_per_order: "4" };
    expect(ticketTypeChanges(values, type)).not.toHaveProperty("prices");
    expect(ticketTypeChanges(values, type)).toMatchObject({ max_per_order: 4 });
    const priced = (nok: string, eur: string) => ({
      ...values,
      prices: [
        { currency_code: "nok", amount: nok },
        { currency_code: "eur", amount: eur },
      ],
    });
    const nok = (amount: number) => ({ currency_code: "nok", amount });
    expect(ticketTypeChanges(priced("260", ""), type).prices).toEqual([nok(260)]);
    expect(ticketTypeChanges(priced("", "20"), type).prices).toEqual([
      { currency_code: "eur", amount: 20 },
    ]);
    expect(ticketTypeChanges(priced("250,50", "20"), type).prices).toHaveLength(2);
  });

  it("leave the channels to the server when none is chosen", () => {
    expect(detailsInput({ ...detailsOf(event), sales_channel_ids: [] })).not.toHaveProperty(
      "sales_channel_ids",
    );
  });

  it("mean no limit by an empty field", () => {
    const values = { ...newSession(1), starts: "2026-12-05T19:00" };
    expect(sessionInput(values, "Europe/Oslo", ["Voksen"])).toMatchObject({
      capacity: null,
      capacities: { Voksen: null },
    });
  });

  it("hold seats for as long as was typed, in minutes", () => {
    expect(rulesInput({ ...newRules(), hold_minutes: "7,5" }).hold_seconds).toBe(450);
  });
});
