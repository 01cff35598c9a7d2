import {
  formatAmount,
  formatDate,
  formatDoors,
  formatMoment,
  formatMoney,
  formatMoneyInFull,
  formatNumber,
  formatRate,
  formatSessionTime,
  formatUnitPrice,
  sessionTimeLines,
} from "../format";

const OSLO = "Europe/Oslo";
const at = (time: string) => new Date(time);
const evening = {
  starts_at: at("2026-12-05T18:00:00Z"),
  ends_at: at("2026-12-05T20:30:00Z"),
  timezone: OSLO,
};
const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, " ");

describe("when a session is", () => {
  test("an evening is told in the event's time zone and the reader's language", () => {
    expect(formatSessionTime(evening, "nb")).toBe("lørdag 5. desember 2026 kl. 19.00–21.30");
    expect(formatSessionTime(evening, "da")).toBe("lørdag den 5. december 2026 kl. 19.00–21.30");
    expect(formatSessionTime({ ...evening, timezone: "Europe/Kyiv" }, "uk")).toBe(
      "субота, 5 грудня 2026 р., 20:00–22:30",
    );
    expect(formatSessionTime(evening, "en")).toMatch(
      /^Saturday,? 5 December 2026, 19:00–21:30 CET$/,
    );
  });

  test("without an end only the start is told", () => {
    const session = { ...evening, ends_at: null };
    expect(formatSessionTime(session, "nb")).toBe("lørdag 5. desember 2026 kl. 19.00");
    expect(formatSessionTime({ ...session, timezone: "Europe/Kyiv" }, "uk")).toBe(
      "субота, 5 грудня 2026 р. о 20:00",
    );
  });

  test("a night that ends after midnight is one evening, a weekend isn't", () => {
    const night = { ...evening, ends_at: at("2026-12-06T02:00:00Z") };
    expect(formatSessionTime(night, "nb")).toBe("lørdag 5. desember 2026 kl. 19.00–03.00");
    const weekend = { ...evening, ends_at: at("2026-12-06T15:00:00Z") };
    expect(formatSessionTime(weekend, "nb")).toBe(
      "lørdag 5. desember 2026 kl. 19.00 – søndag 6. desember 2026 kl. 16.00",
    );
    expect(sessionTimeLines(weekend, "nb")).toEqual([
      "Lørdag 5. desember 2026 kl. 19.00 –",
      "søndag 6. desember 2026 kl. 16.00",
    ]);
  });

  test("the zone is named to those whose clocks differ from it", () => {
    const abroad = { ...evening, timezone: "Asia/Tokyo" };
    expect(formatSessionTime(abroad, "nb")).toBe("søndag 6. desember 2026 kl. 03.00–05.30 GMT+9");
    expect(formatSessionTime({ ...evening, timezone: "Europe/Berlin" }, "nb")).not.toContain("CET");
  });

  test("over the night when clocks are set, each time has its own zone", () => {
    // At 3.00 on 25 October 2026 it becomes 2.00 again in Oslo.
    const night = {
      starts_at: at("2026-10-25T00:30:00Z"),
      ends_at: at("2026-10-25T01:30:00Z"),
      timezone: OSLO,
    };
    expect(formatSessionTime(night, "nb")).toBe("søndag 25. oktober 2026 kl. 02.30 CEST–02.30 CET");
    expect(formatSessionTime(night, "en")).toMatch(/25 October 2026, 02:30 CEST–02:30 CET$/);
    expect(sessionTimeLines(night, "da")[1]).toBe("kl. 02.30 CEST–02.30 CET");
    const festival = {
      ...night,
      starts_at: at("2026-10-23T16:00:00Z"),
      ends_at: at("2026-10-31T11:00:00Z"),
    };
    expect(formatSessionTime(festival, "nb")).toBe(
      "fredag 23. oktober 2026 kl. 18.00 CEST – lørdag 31. oktober 2026 kl. 12.00 CET",
    );
    expect(formatSessionTime(festival, "en")).toMatch(/31 October 2026, 12:00 CET$/);
    expect(sessionTimeLines(festival, "nb")).toEqual([
      "Fredag 23. oktober 2026 kl. 18.00 CEST –",
      "lørdag 31. oktober 2026 kl. 12.00 CET",
    ]);
    const spring = {
      ...night,
      starts_at: at("2027-03-28T00:30:00Z"),
      ends_at: at("2027-03-28T01:30:00Z"),
    };
    expect(formatSessionTime(spring, "nb")).toBe("søndag 28. mars 2027 kl. 01.30 CET–03.30 CEST");
  });

  test("summer time is the zone's own", () => {
    const summer = { ...evening, starts_at: at("2026-06-05T18:00:00Z"), ends_at: null };
    expect(formatSessionTime(summer, "nb")).toBe("fredag 5. juni 2026 kl. 20.00");
  });
});

test("when doors open stands in a sentence, with its zone where clocks are set before the beginning", () => {
  const doors = (doors_at: string | null, timezone: string, locale: "da" | "uk" | "nb") =>
    formatDoors({ ...evening, timezone, doors_at: doors_at ? at(doors_at) : null }, locale);
  expect(doors("2026-12-05T23:05:00Z", OSLO, "da")).toBe("kl. 00.05");
  expect(doors("2026-12-05T09:00:00Z", "Europe/Kyiv", "uk")).toBe("об 11:00");
  expect(doors(null, OSLO, "da")).toBeNull();
  expect(doors("2026-10-24T20:00:00Z", OSLO, "nb")).toBe("kl. 22.00 CEST");
});

test("money has its currency's decimals, and none when it is whole", () => {
  expect(plain(formatMoney(350, "nok", "nb"))).toBe("350 kr");
  expect(plain(formatMoney(349.5, "NOK", "nb"))).toBe("349,50 kr");
  expect(plain(formatMoney(1250, "UAH", "uk"))).toBe("1 250 ₴");
  expect(plain(formatMoney(12_000, "JPY", "en"))).toBe("JP¥12,000");
  expect(plain(formatMoney(5.125, "KWD", "da"))).toBe("5,125 KWD");
});

test("papers of money have all decimals of the currency, with it and without", () => {
  expect(plain(formatMoneyInFull(350, "nok", "nb"))).toBe("350,00 kr");
  expect(plain(formatMoneyInFull(1250.5, "EUR", "en"))).toBe("€1,250.50");
  expect(plain(formatAmount(1250, "uah", "uk"))).toBe("1 250,00");
  expect(formatAmount(12_000, "jpy", "da")).toBe("12.000");
  expect(formatAmount(5, "kwd", "en")).toBe("5.000");
  expect(formatUnitPrice(0.125, "nok", "nb")).toBe("0,125");
  expect(formatUnitPrice(350, "nok", "nb")).toBe("350,00");
  expect(formatNumber(1.5, "da")).toBe("1,5");
  expect(plain(formatRate(12.5, "nb"))).toBe("12,5 %");
  expect(formatRate(25, "en")).toBe("25%");
});

test("a day and a moment are those of the zone", () => {
  const newYear = at("2026-12-31T23:30:00Z");
  expect(formatDate(newYear, OSLO, "nb")).toBe("1. januar 2027");
  expect(formatDate(newYear, "UTC", "uk")).toBe("31 грудня 2026 р.");
  expect(plain(formatMoment(newYear, OSLO, "da"))).toBe("1. januar 2027 kl. 00.30");
  expect(formatMoment(newYear, OSLO, "en")).toBe("1 January 2027, 00:30");
});
