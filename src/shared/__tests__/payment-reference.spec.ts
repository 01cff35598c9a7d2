import fc from "fast-check";
import {
  formatReference,
  isReference,
  makeReference,
  mod10,
  mod11,
  type ReferenceScheme,
  referenceKey,
  referencesIn,
} from "../payment-reference";

const SCHEMES: ReferenceScheme[] = ["kid_mod10", "kid_mod11", "rf"];
const number = fc.bigInt({ min: 0n, max: 10n ** 19n }).map(String);
const scheme = fc.constantFrom(...SCHEMES);
const made = (how: ReferenceScheme, digits: string) => makeReference(how, digits) as string;

describe("payment references", () => {
  it("M1: has the check digits that banks publish", () => {
    expect([mod10("60224"), mod11("60224")]).toEqual(["3", "8"]);
    expect(makeReference("kid_mod10", "60224")).toBe("602243");
    expect(makeReference("rf", "1234512345")).toBe("RF451234512345");
    expect(isReference("602243") && isReference("602248")).toBe(true);
    expect(isReference("RF45 1234 5123 45")).toBe(true);
    expect(makeReference("none", "60224")).toBeNull();
  });

  it("M1: gives every number a KID by MOD11, also where MOD11 has no digit", () => {
    const without = Array.from({ length: 1000 }, (_, at) => String(at + 1)).filter(
      (digits) => mod11(`${digits}0`) === "-",
    );
    expect(without.length).toBeGreaterThan(80);
    for (const digits of without) {
      expect(made("kid_mod11", digits)).toMatch(new RegExp(`^${digits}1\\d$`));
    }
  });

  it("M1: makes what it takes for right, and never the same of two numbers", () => {
    fc.assert(
      fc.property(scheme, number, number, (how, one, other) => {
        expect(isReference(made(how, one))).toBe(true);
        expect(isReference(formatReference(made(how, one)))).toBe(true);
        const same = referenceKey(made(how, one)) === referenceKey(made(how, other));
        expect(same).toBe(one === other);
      }),
    );
  });

  it("M1: notices one wrong digit", () => {
    fc.assert(
      fc.property(number, fc.nat(30), fc.integer({ min: 1, max: 9 }), (digits, where, by) => {
        const wrong = (reference: string) => {
          const at = where % reference.length;
          const digit = (Number(reference[at]) + by) % 10;
          return `${reference.slice(0, at)}${digit}${reference.slice(at + 1)}`;
        };
        const kid = wrong(made("kid_mod10", digits));
        expect(kid.at(-1)).not.toBe(mod10(kid.slice(0, -1)));
        const kid11 = wrong(made("kid_mod11", digits));
        expect(kid11.at(-1)).not.toBe(mod11(kid11.slice(0, -1)));
        const rf = made("rf", digits);
        expect(isReference(`RF${wrong(rf.slice(2))}`)).toBe(false);
      }),
    );
  });

  it("M1: prints RF in groups of four and a KID in one piece", () => {
    expect(formatReference("RF451234512345")).toBe("RF45 1234 5123 45");
    expect(formatReference("602243")).toBe("602243");
  });

  it("M1: knows a reference again that lost blanks, capitals or leading zeros", () => {
    expect(referenceKey(" rf45 0012 3451 2345")).toBe(referenceKey("RF451234512345"));
    expect(referenceKey("000602243")).toBe(referenceKey("602243"));
    expect(referenceKey("000")).toBe("0");
  });

  it("M1: finds references in what a payer wrote", () => {
    expect(referencesIn("Faktura 2026-104, KID 602243, takk!")).toContain("602243");
    expect(referencesIn("betaling rf45 1234 5123 45 fra Hansen")).toContain("RF451234512345");
    expect(referencesIn("KID:6022 48")).toContain("602248");
    expect(referencesIn("Замовлення 18, 2026, RF46 1234 5123 45")).toEqual([]);
    expect(referencesIn("")).toEqual([]);
    fc.assert(
      fc.property(scheme, number, fc.lorem({ maxCount: 5 }), (how, digits, words) => {
        const reference = made(how, digits.padStart(5, "7"));
        const text = `${words} ${formatReference(reference)} ${words}`;
        expect(referencesIn(text)).toContain(reference);
      }),
    );
  });

  it("M1: refuses to make one of anything but digits", () => {
    for (const digits of ["", "12a", "1".repeat(21)]) {
      expect(() => makeReference("rf", digits)).toThrow();
    }
  });
});
