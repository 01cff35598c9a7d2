import { epcPayment } from "../epc-payment";

const TRANSFER = {
  name: "Fjordklang Konserter AS",
  iban: "NO93 8601 1117 947",
  bic: "DNBANOKK",
  amount: 1561.2,
  currency_code: "eur",
  reference: "RF18 5390 0754 7034",
};

describe("a bank's QR code", () => {
  test("says the payment as EPC069-12 has it, with a creditor reference in its own place", () => {
    expect(epcPayment(TRANSFER)?.split("\n")).toEqual([
      "BCD",
      "002",
      "1",
      "SCT",
      "DNBANOKK",
      "Fjordklang Konserter AS",
      "NO9386011117947",
      "EUR1561.20",
      "",
      "RF18539007547034",
    ]);
  });

  test("any other reference is a text, and what isn't known stays empty", () => {
    const lines = epcPayment({ ...TRANSFER, bic: null, reference: "Faktura\n2026-42" });
    expect(lines?.split("\n").slice(4)).toEqual([
      "",
      "Fjordklang Konserter AS",
      "NO9386011117947",
      "EUR1561.20",
      "",
      "",
      "Faktura 2026-42",
    ]);
    expect(epcPayment({ ...TRANSFER, reference: null })?.endsWith("EUR1561.20")).toBe(true);
  });

  test.each([
    ["another currency", { currency_code: "nok" }],
    ["no IBAN", { iban: null }],
    ["nothing to pay", { amount: 0 }],
    ["more than the standard knows", { amount: 1_000_000_000 }],
    ["more than the code holds", { name: "Ж".repeat(70), reference: "Ж".repeat(140) }],
  ])("isn't made for %s", (_, over) => {
    expect(epcPayment({ ...TRANSFER, ...over })).toBeNull();
  });
});
