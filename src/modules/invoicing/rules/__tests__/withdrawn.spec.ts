import { type Booking, reversedAt, withdrawnBySource } from "../withdrawn";

const AT = (minute: number) => new Date(Date.UTC(2026, 10, 30, 12, minute));

/** The entries of an invoice, a minute after each other, all of one capture. */
const entries = (
  ...all: readonly (readonly [kind: Booking["kind"], amount_minor: number])[]
): Booking[] =>
  all.map(([kind, amount_minor], nth) => ({
    ...{ id: `${nth}`, kind, amount_minor, source_id: "cap", created_at: AT(nth) },
  }));

describe("what was taken off an invoice", () => {
  it("stands on none until it is booked again", () => {
    const off = entries(["payment", 500], ["withdrawal", -500]);
    expect(withdrawnBySource(off)).toEqual(new Map([["cap", 500]]));
    const again = entries(["payment", 500], ["withdrawal", -500], ["withdrawal", 500]);
    expect(withdrawnBySource(again)).toEqual(new Map([["cap", 0]]));
    expect(withdrawnBySource(entries(["payment", 500], ["reversal", -500])).size).toBe(0);
  });

  it.each([
    [
      "a payment that was withdrawn",
      [
        ["payment", 5],
        ["withdrawal", -5],
      ],
      [["0", 1]],
    ],
    [
      "one that was booked again",
      [
        ["payment", 5],
        ["withdrawal", -5],
        ["withdrawal", 5],
      ],
      [],
    ],
    [
      "one that was booked again and moved",
      [
        ["payment", 5],
        ["withdrawal", -5],
        ["withdrawal", 5],
        ["reversal", -5],
      ],
      [["0", 3]],
    ],
    [
      "of two the one of its amount",
      [
        ["payment", 5],
        ["payment", 3],
        ["reversal", -5],
      ],
      [["0", 2]],
    ],
    [
      "of two alike the latest",
      [
        ["payment", 5],
        ["payment", 5],
        ["reversal", -5],
      ],
      [["1", 2]],
    ],
    [
      "none of which something is left",
      [
        ["payment", 5],
        ["reversal", -2],
      ],
      [],
    ],
    [
      "none for money that went back",
      [
        ["payment", 5],
        ["refund", -5],
      ],
      [],
    ],
  ] as const)("is %s", (_, all, expected) => {
    const reversed = reversedAt(entries(...all));
    expect([...reversed]).toEqual(expected.map(([id, minute]) => [id, AT(minute)]));
  });
});
