import { bic, iban, norwegianAccount } from "../bank-account";
import { formatAccount, formatIban } from "../format-account";

describe("bank accounts", () => {
  it("M1: checks and tidies an IBAN", () => {
    expect(iban.parse("no93 8601-1117 947")).toBe("NO9386011117947");
    expect(formatIban("NO9386011117947")).toBe("NO93 8601 1117 947");
    for (const wrong of ["", "NO9386011117948", "XX9386011117947", "x".repeat(51)]) {
      expect(iban.safeParse(wrong).success).toBe(false);
    }
  });

  it("M1: checks and tidies a BIC", () => {
    expect(bic.parse("dnba no kk")).toBe("DNBANOKK");
    expect(bic.parse("DABADKKKXXX")).toBe("DABADKKKXXX");
    expect(bic.safeParse("DNBANO").success).toBe(false);
  });

  it("M1: checks, tidies and prints a Norwegian account number", () => {
    expect(norwegianAccount.parse("8601 11.17947")).toBe("86011117947");
    expect(formatAccount("86011117947")).toBe("8601 11 17947");
    expect(norwegianAccount.safeParse("86011117948").success).toBe(false);
    expect(norwegianAccount.safeParse("8601111794").success).toBe(false);
  });
});
