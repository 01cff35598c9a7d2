import { randomBytes } from "node:crypto";
import { codesIn, readableCode, readCode, secretToken } from "../codes";

jest.mock("node:crypto", () => {
  const crypto = jest.requireActual("node:crypto");
  return { ...crypto, randomBytes: jest.fn(crypto.randomBytes) };
});

describe("codes", () => {
  it("are read out and typed without look-alikes", () => {
    const codes = Array.from({ length: 500 }, () => readableCode({ groups: 3, of: 3 }));
    for (const code of codes) {
      expect(code).toMatch(/^[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{3}$/);
      expect(code).not.toMatch(/[01IO]/);
    }
    expect(new Set(codes).size).toBe(500);
  });

  it("are known without their hyphens, in small letters, and with what people type for a hyphen", () => {
    const shape = { groups: 3, of: 3 };
    for (const typed of [
      "7KQ-4M2-XPA",
      "7kq4m2xpa",
      " 7KQ 4M2 XPA ",
      "7KQ–4M2\u2011XPA",
      "7KQ4M2-XPA",
    ]) {
      expect(readCode(typed, shape)).toBe("7KQ-4M2-XPA");
    }
    for (const other of [
      "",
      "7KQ-4M2",
      "7K-Q4M2-XPA",
      "7KQ-4M2-XPA-2",
      "7KQ-4M2-XP0",
      "7KQ--4M2-XPA",
    ]) {
      expect(readCode(other, shape)).toBeNull();
    }
  });

  it("are found in what somebody wrote, whatever stands around them", () => {
    const found = (text: string) => codesIn(text, { groups: 2, of: 4 });
    for (const text of [
      "7K4M-2XPQ",
      "Ordre 7k4m2xpq, takk",
      "KURS 7K4M 2XPQ",
      "ref:7K4M–2XPQ.",
      "7K4M-2XPQ og 7K4M2XPQ",
    ]) {
      expect(found(text)).toContain("7K4M-2XPQ");
    }
    expect(found("7K4M-2XPQ/ABCD-2345")).toEqual(["7K4M-2XPQ", "ABCD-2345"]);
    for (const text of ["", "7K4M-2XPQ9", "Å7K4M2XPQ", "7K4M-2XP0", "20261127", "7K4M--2XPQ"]) {
      expect(found(text)).toEqual([]);
    }
    const long = "KURS ".repeat(100_000);
    // A pattern that tries every end from every beginning would be at it for minutes.
    const before = performance.now();
    found(long);
    expect(performance.now() - before).toBeLessThan(10_000);
  });

  it("secrets have 160 bits and are safe in a URL", () => {
    const token = secretToken();
    expect(Buffer.from(token, "base64url")).toHaveLength(20);
    expect(encodeURIComponent(token)).toBe(token);
    expect(secretToken()).not.toBe(token);
  });

  it("a secret is never drawn that a log would take for a word", () => {
    const drawn = jest.mocked(randomBytes) as unknown as jest.Mock;
    drawn.mockReturnValueOnce(Buffer.from("createPaymentSessionForOrder", "base64url"));
    expect(secretToken()).not.toMatch(/^create/);
  });
});
