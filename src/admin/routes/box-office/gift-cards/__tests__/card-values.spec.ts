import { cardValues, changesOf } from "../card-values";

const OSLO = "Europe/Oslo";
const CARD = {
  expires_at: "2027-03-01T23:00:00.000Z",
  recipient: { name: "Kari", email: "kari@example.com" },
  note: null,
};

describe("D2: what is changed of a card", () => {
  const before = cardValues(CARD, OSLO);

  it("is nothing where nothing was typed", () => {
    expect(before).toEqual({
      last_day: "2027-03-01",
      name: "Kari",
      email: "kari@example.com",
      message: "",
      send_at: "",
      note: "",
    });
    expect(changesOf({ ...before, note: " " }, before, OSLO)).toEqual({});
  });

  it("is what was, and no more: an empty day is never, an empty text nothing", () => {
    expect(changesOf({ ...before, last_day: "", email: "", note: "Lost" }, before, OSLO)).toEqual({
      expires_at: null,
      recipient: { email: null },
      note: "Lost",
    });
    expect(changesOf({ ...before, send_at: "2026-12-24T08:00" }, before, OSLO)).toEqual({
      recipient: { send_at: "2026-12-24T07:00:00.000Z" },
    });
    expect(changesOf({ ...before, last_day: "2027-12-31" }, before, OSLO)).toEqual({
      expires_at: "2027-12-31T23:00:00.000Z",
    });
  });
});
