import { providerName } from "../provider-name";

it("reads as a name", () => {
  expect(
    ["pp_system_default", "pp_invoice_invoice", "pp_stripe-ideal_stripe"].map(providerName),
  ).toEqual(["System default", "Invoice", "Stripe ideal"]);
});
