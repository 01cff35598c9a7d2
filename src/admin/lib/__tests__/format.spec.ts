import { currencyDecimals, formatters, formattingLocale } from "../format";

/** Spaces that don't break are spaces to a reader. */
const plain = (text: string) => text.replace(/[\u00a0\u202f\u2009]/g, " ");

describe("the locale of formatting", () => {
  it("is the browser's region of the admin's language", () => {
    expect(formattingLocale("en", ["nb-NO", "en-GB", "en-US"])).toBe("en-GB");
    expect(formattingLocale("da", ["nb-NO"])).toBe("da");
  });

  it("reads the codes that Medusa writes", () => {
    expect(formattingLocale("enGB", ["en-US"])).toBe("en-GB");
    expect(formattingLocale("ptBR", [])).toBe("pt-BR");
  });

  it("is English for what is no locale", () => {
    expect(formattingLocale("no_such_thing!", [])).toBe("en");
  });
});

describe("formats", () => {
  const moment = "2026-12-05T18:00:00Z";

  it("show a moment in the event's zone, not the user's", () => {
    expect(plain(formatters("en-GB").dateTime(moment, "Europe/Oslo"))).toBe(
      "Sat, 5 Dec 2026, 19:00",
    );
    expect(plain(formatters("en-GB").dateTime(moment, "Asia/Tokyo"))).toBe(
      "Sun, 6 Dec 2026, 03:00",
    );
  });

  it("name the zone only to whoever's clock shows another time", () => {
    const { moment: write } = formatters("en-GB");
    expect(plain(write(moment, "Europe/Oslo", "Europe/Copenhagen"))).toBe("Sat, 5 Dec 2026, 19:00");
    expect(plain(write(moment, "Europe/Oslo", "UTC"))).toBe("Sat, 5 Dec 2026, 19:00 CET");
  });

  it("say once what both ends of a time have in common", () => {
    const range = formatters("nb").dateTimeRange(moment, "2026-12-05T20:00:00Z", "Europe/Oslo");
    expect(range.match(/2026/g)).toHaveLength(1);
  });

  it("tell each end with its own zone where clocks are set between them", () => {
    const range = (from: string, to: string) =>
      plain(formatters("en-GB").dateTimeRange(from, to, "Europe/Oslo"));
    expect(range("2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z")).toBe(
      "Sun, 25 Oct 2026, 02:30 CEST – Sun, 25 Oct 2026, 02:30 CET",
    );
    expect(range("2026-10-24T16:00:00Z", "2026-10-31T11:00:00Z")).toMatch(
      /18:00 CEST – Sat, 31 Oct 2026, 12:00 CET$/,
    );
  });

  it("write money as the language does", () => {
    const price = { amount: 1234.5, currency_code: "nok" };
    expect(plain(formatters("nb").money(price))).toMatch(/^1 234,50 (kr|NOK)$/);
    expect(plain(formatters("en-GB").money(price))).toBe("NOK 1,234.50");
  });

  it("keep a calendar day what it is", () => {
    expect(formatters("en-GB").shortDay("2026-12-05")).toBe("5 Dec");
  });

  it("name the zone as of the moment", () => {
    expect(formatters("en-GB").zone(moment, "Europe/Oslo")).toBe("Central European Standard Time");
    expect(formatters("en-GB").zone("2026-07-05T18:00:00Z", "Europe/Oslo")).toBe(
      "Central European Summer Time",
    );
  });

  it("know a currency's decimals", () => {
    expect(["nok", "jpy", "kwd"].map(currencyDecimals)).toEqual([2, 0, 3]);
  });
});
