import { paidByName, providerName } from "../provider-name";

const IDS = ["pp_system_default", "pp_invoice_invoice", "pp_stripe-ideal_stripe", "constructor"];
const namesIn = (language: string) => IDS.map((id) => providerName(id, language));

it("reads as a name", () => {
  expect(namesIn("en")).toEqual(["Manual payment", "Invoice", "Stripe ideal", "Constructor"]);
  expect(namesIn("de")).toEqual(namesIn("en"));
});

it("is in the reader's language where it is ours", () => {
  expect(namesIn("nb")).toEqual(["Manuell betaling", "Faktura", "Stripe ideal", "Constructor"]);
});

it("M2: on a paper what was booked by hand is paid, and a provider's own money its provider's", () => {
  const paid = (locale: "en" | "nb" | "da" | "uk") => IDS.map((id) => paidByName(id, locale));
  expect(paid("en")).toEqual(["Paid", "Paid", "Stripe ideal", "Constructor"]);
  expect(paid("nb").slice(0, 2)).toEqual(["Betalt", "Betalt"]);
  expect(paid("da").slice(0, 2)).toEqual(["Betalt", "Betalt"]);
  expect(paid("uk").slice(0, 2)).toEqual(["Сплачено", "Сплачено"]);
});
