import type { SettledLine } from "../../settlement/plan";
import { unitsToLower } from "../units-to-lower";

type Ticket = Parameters<typeof unitsToLower>[2][number];

const line = (quantity: number, offer: Partial<SettledLine["offer"]> = {}) =>
  ({
    line_item_id: "line",
    quantity,
    offer: { id: "offer", session_status: "scheduled", event_status: "published", ...offer },
  }) as SettledLine;

const ticket = (status: Ticket["status"], is_withdrawn = false): Ticket => ({
  order_line_item_id: "line",
  offer_id: "offer",
  status,
  is_withdrawn,
  is_cancelled_with_order: false,
});
const valid = ticket("valid");
const withdrawn = ticket("cancelled", true);
const withOrder: Ticket = { ...ticket("cancelled"), is_cancelled_with_order: true };
const moved: Ticket = { ...withOrder, offer_id: "another" };
const off = { session_status: "cancelled" } as const;

const units = (of: SettledLine, tickets: Ticket[], canceled = false) =>
  unitsToLower({ canceled }, [of], tickets).map(({ units, reason }) => [units, reason]);

describe("what an order still asks for though it is cancelled", () => {
  it.each([
    ["nothing was", line(2), [valid, valid], []],
    ["a withdrawn ticket", line(3), [valid, valid, withdrawn], [[1, "ticket"]]],
    [
      "a withdrawn ticket whose line an edit has lowered meanwhile",
      line(2),
      [valid, valid, withdrawn],
      [],
    ],
    [
      "what the settlement cancelled since its line shrank",
      line(1),
      [valid, ticket("cancelled")],
      [],
    ],
    ["tickets that could not be had for want of seats", line(3), [valid], []],
    [
      "of a session that is off, all but what somebody entered with",
      line(3, off),
      [valid, withdrawn, withdrawn],
      [[2, "session"]],
    ],
    [
      "of an event that is off, though it never had a ticket",
      line(2, { event_status: "cancelled" }),
      [],
      [[2, "event"]],
    ],
    ["what comes back with its order", line(3), [withOrder, withOrder, withdrawn], [[1, "ticket"]]],
    [
      "of a session that is off, what was for it and not what was moved out of it before",
      line(3, off),
      [withOrder, withOrder, moved],
      [[2, "session"]],
    ],
  ] as const)("%s", (_, of, tickets, expected) => {
    expect(units(of, [...tickets])).toEqual(expected);
  });

  it("an order that is cancelled itself keeps its lines", () => {
    expect(units(line(2, off), [withdrawn, withdrawn], true)).toEqual([]);
  });
});
