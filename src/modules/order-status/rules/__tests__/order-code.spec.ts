import { orderCode } from "../order-code";

describe("orderCode", () => {
  it("E6: is eight of 32 characters that aren't mistaken for one another, and no two are the same", () => {
    const codes = Array.from({ length: 5000 }, orderCode);
    expect(codes.filter((code) => !/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/.test(code))).toEqual([]);
    expect(new Set(codes.join("").replaceAll("-", "")).size).toBe(32);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
