import fc from "fast-check";
import { orgNumber, readOrgNumber } from "../org-number";

const read = (written: string, country: string | null) => {
  const { org_number, fault } = readOrgNumber(written, country);
  return org_number ?? fault;
};

describe("organisation numbers", () => {
  it("A13: reads a Norwegian one however it is written", () => {
    for (const written of [
      "923609016",
      " 923 609 016 ",
      "NO923609016MVA",
      "no 923.609.016 mva",
      "NO 923\u00a0609\u00a0016 MVA",
    ]) {
      expect(read(written, "no")).toBe("923609016");
    }
    expect(read("923609017", "no")).toBe("check_digit");
    expect(read("92360901", "no")).toBe("format");
    expect(read("SE923609016", "no")).toBe("format");
  });

  it("A13: reads a Danish CVR", () => {
    for (const written of ["10150817", "DK10150817", "CVR 10 15 08 17", "cvr-nr.: 10150817"]) {
      expect(read(written, "DK")).toBe("10150817");
    }
    expect(read("10150818", "DK")).toBe("check_digit");
    expect(read("00000000", "DK")).toBe("format");
  });

  it("A13: catches every single wrong digit", () => {
    const wrong = fc.tuple(fc.nat(7), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(wrong, ([at, by]) => {
        const slip = (right: string) =>
          `${right.slice(0, at)}${(Number(right[at]) + by) % 10}${right.slice(at + 1)}`;
        expect(readOrgNumber(slip("923609016"), "NO").fault).toBe("check_digit");
        expect(readOrgNumber(slip("10150817"), "DK").fault).not.toBeNull();
      }),
    );
  });

  it("A13: takes a VAT id of the EU by its shape, and other numbers as they are", () => {
    expect(read("de 123 456 789", "de")).toBe("DE123456789");
    expect(read("DE12345678", "de")).toBe("format");
    expect(read("HRB 12345 B", "de")).toBe("HRB 12345 B");
    expect(read("EL123456789", "gr")).toBe("EL123456789");
    expect(read("556036-0793", "se")).toBe("556036-0793");
    expect(read("14360570", "ua")).toBe("14360570");
    expect(read("12-3456789", null)).toBe("12-3456789");
    for (const written of ["", "1", "x".repeat(31), "12\ud800"]) {
      expect(read(written, "us")).toBe("format");
    }
  });

  it("A13: is one line of 2 to 30 characters in a request", () => {
    expect(orgNumber.parse(" 923 609\n016 ")).toBe("923 609 016");
    expect(orgNumber.safeParse("1").success).toBe(false);
    expect(orgNumber.safeParse("x".repeat(31)).success).toBe(false);
  });
});
