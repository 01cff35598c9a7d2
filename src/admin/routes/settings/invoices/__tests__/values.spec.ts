import { footValues, textsOf } from "../../../../lib/foot-text";
import type { InvoicingSettings } from "../../../../lib/invoice-types";
import {
  areDays,
  daysIn,
  deadlineOf,
  deadlineValues,
  exampleOf,
  isRate,
  orderingOf,
  orderingValues,
  sellerOf,
  sellerValues,
  taxesOf,
  taxValues,
} from "../values";

const SELLER: InvoicingSettings["seller"] = {
  ...{ name: "Konserthuset AS", org_number: "923609016", vat_registered: true },
  ...{ in_business_register: false, address_1: "Storgata 1", postal_code: "0155", city: "Oslo" },
  ...{ country_code: "no", email: null, phone: null, website: null, iban: null, bic: null },
  ...{ account_number: "86011117947", logo_file_id: null },
};

const settings = (part: Partial<InvoicingSettings>) => part as InvoicingSettings;

describe("the settings of invoices as their forms hold them", () => {
  it("keep the seller; what is emptied is null", () => {
    expect(sellerOf(sellerValues(SELLER))).toEqual({ ...SELLER, country_code: "NO" });
    expect(sellerOf({ ...sellerValues(SELLER), name: " " }).name).toBeNull();
  });

  it("have a foot in the languages that were written", () => {
    const texts = { nb: { foot: "Takk" }, da: { foot: "Tak" } };
    const foot = footValues(settings({ texts }));
    expect(foot).toEqual({ en: "", nb: "Takk", da: "Tak", uk: "" });
    expect(textsOf({ ...foot, nb: " ", en: "Thanks" })).toEqual({
      en: { foot: "Thanks" },
      da: { foot: "Tak" },
    });
  });

  it("take a comma in a rate", () => {
    const tax_categories = [{ rate: 0, category: "E" as const, reason: "mval. § 3-7" }];
    expect(taxesOf(taxValues(settings({ tax_categories })))).toEqual(tax_categories);
    expect(taxesOf([{ rate: "11,11", category: "S", reason: "" }])).toEqual([
      { rate: 11.11, category: "S", reason: null },
    ]);
    expect(["0", "25", "11,11", "100"].every(isRate)).toBe(true);
    expect(["", "-1", "101", "1.111", "ten"].some(isRate)).toBe(false);
  });

  it("show the next number as the server makes it", () => {
    const series = { prefix: "F", pattern: "{prefix}{year}-{number:4}", next: "7" };
    expect(exampleOf(series, 2026)).toBe("F2026-0007");
    expect(exampleOf({ ...series, pattern: "{prefix}{number}" }, null)).toBe("F7");
    for (const pattern of ["F", "{prefix}{number}", "{year}{number}{month}", "{year}{number"]) {
      expect(exampleOf({ ...series, pattern }, 2026)).toBeNull();
    }
  });

  it("A4: reminders are days as people write them, before the due date with whatever minus", () => {
    expect(daysIn("14, −3 1;1 –2\n-7")).toEqual([-7, -3, -2, 1, 14]);
    expect(daysIn(" ")).toEqual([]);
    for (const text of ["", "-365, 365", "0"]) expect(areDays(text)).toBe(true);
    for (const text of ["366", "1.5", "three", "1 2 3 4 5 6 7 8 9 10 11"]) {
      expect(areDays(text)).toBe(false);
    }
    const own = { reminders_days: [-3, 7], deadline_days: null, on_deadline: "release" as const };
    expect(deadlineOf(deadlineValues(settings(own)))).toEqual(own);
  });

  it("A13: who may order by invoice is everybody, or the groups that were chosen", () => {
    const values = orderingValues(settings({ invoice_customer_group_ids: ["cusgroup_1"] }));
    expect(orderingOf(values).invoice_customer_group_ids).toEqual(["cusgroup_1"]);
    expect(orderingOf({ ...values, only_groups: false }).invoice_customer_group_ids).toBeNull();
    const all = orderingValues(settings({ invoice_customer_group_ids: null }));
    expect(all).toMatchObject({ only_groups: false, invoice_customer_group_ids: [] });
  });
});
