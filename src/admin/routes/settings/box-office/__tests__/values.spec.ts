import { textByLocale } from "../../../../lib/labels";
import {
  fieldOf,
  fieldValues,
  linesOf,
  nameFrom,
  notificationsOf,
  notificationValues,
  shopOf,
  shopValues,
  termsOf,
  termsValues,
} from "../values";

const label = (en: string) => ({ ...textByLocale(), en });

describe("the form of a checkout question", () => {
  it.each([
    [{ key: "company", label: { en: "Company" }, type: "text", is_required: true, max_length: 80 }],
    [
      {
        key: "wishes",
        label: { en: "Wishes", nb: "Ønsker" },
        type: "long_text",
        is_required: false,
      },
    ],
    [{ key: "news", label: { en: "News?" }, type: "yes_no", is_required: false }],
    [
      {
        key: "seating",
        label: { en: "Seating" },
        type: "choice",
        is_required: true,
        options: [{ value: "front", label: { en: "Front", uk: "Попереду" } }],
      },
    ],
  ] as const)("E16: gives back %j as it was", (field) => {
    const given = structuredClone(field) as unknown as Parameters<typeof fieldValues>[0];
    expect(fieldOf(fieldValues(given), [])).toEqual(field);
  });

  it("E16: takes spaces for no limit to the answer", () => {
    const values = { ...fieldValues(undefined), label: label("Company"), max_length: " " };
    expect(fieldOf(values, [])).not.toHaveProperty("max_length");
  });

  it("E16: names a new question after what it is called, and no two alike", () => {
    const values = { ...fieldValues(undefined), label: label("Company name") };
    expect(fieldOf(values, []).key).toBe("company_name");
    expect(fieldOf(values, ["company_name"]).key).toBe("company_name_2");
  });

  it("E16: keeps the name of a question that is called something else now", () => {
    const values = { ...fieldValues(undefined), key: "company", label: label("Firm") };
    expect(fieldOf(values, ["company"]).key).toBe("company");
  });

  it("E16: names new choices beside those that answers are kept under", () => {
    const options = [
      { value: "yes", label: label("Of course") },
      { value: "", label: label("Yes") },
      { value: "", label: label("Так") },
    ];
    const field = fieldOf({ ...fieldValues(undefined), type: "choice", options }, []);
    expect(field).toMatchObject({
      options: [{ value: "yes" }, { value: "yes_2" }, { value: "option" }],
    });
  });

  it.each([
    ["Fødselsår", "fodselsar"],
    ["2nd name", "nd_name"],
    ["Компанія", "field"],
  ])("E16: makes a name of “%s” that the API takes", (text, name) => {
    expect(nameFrom(text, "field", [])).toBe(name);
  });
});

describe("the forms of the shop's settings", () => {
  it("M6: terms come out as they went in", () => {
    const terms = {
      version: "2026-01",
      label: { en: "I accept", nb: "Jeg godtar" },
      url: "https://example.com/terms",
      is_required: true,
    };
    expect(termsOf(termsValues(terms))).toEqual(terms);
  });

  it("E2, E3: so do the notifications, phone numbers without the spaces between", () => {
    const settings = {
      order_confirmation: false,
      shipped: true,
      order_expired: false,
      merchant_order_expired: true,
      merchant_email: null,
      administrators: ["a@example.com", "b@example.com"],
      sms_numbers: ["+4790000001"],
      locale: null,
    };
    const values = notificationValues(settings);
    expect(notificationsOf(values)).toEqual(settings);
    expect(notificationsOf({ ...values, sms_numbers: "+47 900 00 001" })).toEqual(settings);
  });

  it("takes a pasted list, however it is parted", () => {
    expect(linesOf("a@example.com, b@example.com;\n\nc@example.com ")).toEqual([
      "a@example.com",
      "b@example.com",
      "c@example.com",
    ]);
  });
});

describe("the form of the shop", () => {
  it.each([
    [{ name: null, phone: null, email: null, account: null, payment_days: null }],
    [
      {
        name: "Fjordsalen",
        phone: "22 33 44 55",
        email: "post@fjordsalen.example",
        account: "1234 56 78903",
        payment_days: 0,
      },
    ],
  ])("E14: gives back %j as it was", (shop) => {
    expect(shopOf(shopValues(shop))).toEqual(shop);
  });
});
