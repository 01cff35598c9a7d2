import { orderCode, readOrderCode } from "../order-code";

describe("orderCode", () => {
  it("E6: is eight of 32 characters that aren't mistaken for one another, and no two are the same", () => {
    const codes = Array.from({ length: 5000 }, orderCode);
    expect(codes.filter((code) => !/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/.test(code))).toEqual([]);
    expect(new Set(codes.join("").replaceAll("-", "")).size).toBe(32);
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe("readOrderCode", () => {
  it("E6: knows a code as people type it", () => {
    const code = orderCode();
    for (const typed of [
      code,
      code.toLowerCase(),
      code.replace("-", ""),
      ` ${code.replace("-", " ")} `,
    ]) {
      expect([typed, readOrderCode(typed)]).toEqual([typed, code]);
    }
  });

  it.each(["", "7K4M-2XP", "7K4M-2XPQ-", "7K4M--2XPQ", "7K4M-2XP0", "7K4M-2XPI", "7K4 M2XPQ"])(
    "takes %p for none",
    (typed) => expect(readOrderCode(typed)).toBeNull(),
  );
});
