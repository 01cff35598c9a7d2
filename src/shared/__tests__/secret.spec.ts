import { type SecretKey, Secrets } from "../secret";

const NEW: SecretKey = { id: "k2", secret: "the second of the shop's secrets, long enough" };
const OLD: SecretKey = { id: "k1", secret: "the first of the shop's secrets, long enough" };
const CODE = "7KQ4M2XPA9BCDEFG";

describe("what is kept of a secret", () => {
  it("is found by its digest, which says nothing of it without the key", () => {
    const secrets = new Secrets([NEW]);
    expect(secrets.digest(CODE)).toBe(new Secrets([NEW]).digest(CODE));
    expect(secrets.digest(CODE)).not.toBe(secrets.digest(`${CODE}2`));
    expect(secrets.digest(CODE).split(".")[1]).not.toBe(
      new Secrets([OLD]).digest(CODE).split(".")[1],
    );
    expect(secrets.digest(CODE)).toMatch(/^k2\.[\w-]{43}$/);
  });

  it("is read again from its sealed copy, which is another each time and holds no part of it", () => {
    const secrets = new Secrets([NEW]);
    const sealed = [secrets.seal(CODE, "card_1"), secrets.seal(CODE, "card_1")];
    expect(new Set(sealed).size).toBe(2);
    expect(sealed.map((copy) => secrets.open(copy, "card_1"))).toEqual([CODE, CODE]);
    expect(sealed.join()).not.toContain(CODE.slice(0, 4));
  });

  it("is not read from a copy of something else, that was changed or cut", () => {
    const secrets = new Secrets([NEW]);
    const sealed = secrets.seal(CODE, "card_1");
    const changed = `${sealed.slice(0, -2)}${sealed.endsWith("AA") ? "BB" : "AA"}`;
    for (const [copy, about] of [
      [sealed, "card_2"],
      [changed, "card_1"],
      [sealed.slice(0, -4), "card_1"],
      ["k2.", "card_1"],
      ["k2", "card_1"],
    ] as const) {
      expect(() => secrets.open(copy, about)).toThrow();
    }
  });

  it("outlives a change of keys as long as the former one is known", () => {
    const before = new Secrets([OLD]);
    const [digest, sealed] = [before.digest(CODE), before.seal(CODE, "card_1")];
    const after = new Secrets([NEW, OLD]);
    expect(after.digests(CODE)).toEqual([after.digest(CODE), digest]);
    expect(after.open(sealed, "card_1")).toBe(CODE);
    expect(after.keyId).toBe("k2");
    expect(after.seal(CODE, "card_1").startsWith("k2.")).toBe(true);
    expect(() => new Secrets([NEW]).open(sealed, "card_1")).toThrow('The key "k1" is not known');
  });
});
