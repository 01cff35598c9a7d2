import { readCode } from "../read-code";

describe("what is typed, pasted or scanned at the door", () => {
  it.each(["7KQ-4M2-XPA", " 7kq4m2xpa ", "7kq 4m2 xpa", "7KQ–4M2–XPA\n"])(
    "reads the ticket number in %j",
    (text) => {
      expect(readCode(text)).toEqual({ number: "7KQ-4M2-XPA" });
    },
  );

  it("takes a mistyped number for a number", () => {
    expect(readCode("7kq-4m2-xp")).toEqual({ number: "7KQ-4M2-XP" });
  });

  it("takes a QR secret as it is", () => {
    expect(readCode(" aB3_-dEfGhIjKlMnOpQrStUvWxY\r")).toEqual({
      secret: "aB3_-dEfGhIjKlMnOpQrStUvWxY",
    });
  });

  it("leaves it to the server that a foreign code is no ticket, however long", () => {
    expect(readCode("https://example.com/?a=1")).toEqual({ secret: "https://example.com/?a=1" });
    expect(readCode("x".repeat(1000))).toEqual({ secret: "x".repeat(200) });
  });

  it.each(["", "  ", "---"])("finds nothing in %j", (text) => {
    expect(readCode(text)).toBeUndefined();
  });
});
