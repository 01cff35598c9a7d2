import { randomBytes } from "node:crypto";
import { readableCode, readCode, secretToken } from "../codes";

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
