import { providerName } from "../provider-name";

const IDS = ["pp_system_default", "pp_invoice_invoice", "pp_stripe-ideal_stripe", "constructor"];
const namesIn = (language: string) => IDS.map((id) => providerName(id, language));

it("reads as a name", () => {
  expect(namesIn("en")).toEqual(["Manual payment", "Invoice", "Stripe ideal", "Constructor"]);
  expect(namesIn("de")).toEqual(namesIn("en"));
});

it("is in the reader's language where it is ours", () => {
  expect(namesIn("nb")).toEqual(["Manuell betaling", "Faktura", "Stripe ideal", "Constructor"]);
});
