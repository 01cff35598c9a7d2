import { type Registration, registrationOf } from "./registration";
import { isOutsideOfVat } from "./taxes";
import type { EInvoice, Party } from "./types";
import { type Element, element } from "./xml";

export function sellerOf(of: EInvoice): Element | null {
  const { seller } = of;
  const registration = registrationOf(seller.org_number, seller.country_code);
  const isNamed = seller.in_business_register && seller.country_code?.toLowerCase() === "no";
  const vatId = seller.vat_registered && !isOutsideOfVat(of) && registration?.vat_id;
  return party(seller, registration, {
    name: seller.name,
    taxes: [
      vatId ? taxScheme(vatId, "VAT") : null,
      isNamed ? taxScheme("Foretaksregisteret", "TAX") : null,
    ],
    address_2: null,
    contact: null,
  });
}

export function buyerOf(of: EInvoice): Element | null {
  const { buyer } = of;
  const registration = registrationOf(buyer.org_number, buyer.country_code);
  const vatId = registration && !registration.legal && !isOutsideOfVat(of) && registration.vat_id;
  return party(buyer, registration, {
    name: buyer.company ?? buyer.name ?? "",
    taxes: [vatId ? taxScheme(vatId, "VAT") : null],
    address_2: buyer.address_2,
    contact: buyer.company ? buyer.name : null,
  });
}

function party(
  of: Party,
  registration: Registration | null,
  {
    name,
    taxes,
    address_2,
    contact,
  }: {
    name: string;
    taxes: readonly (Element | null)[];
    address_2: string | null;
    contact: string | null;
  },
): Element | null {
  const numbered = (tag: string, number: { scheme: string; id: string } | null | undefined) =>
    number ? element(tag, number.id, { schemeID: number.scheme }) : null;
  return element("cac:Party", [
    numbered("cbc:EndpointID", registration?.endpoint),
    element("cac:PostalAddress", [
      element("cbc:StreetName", of.address_1),
      element("cbc:AdditionalStreetName", address_2),
      element("cbc:CityName", of.city),
      element("cbc:PostalZone", of.postal_code),
      element("cac:Country", [
        element("cbc:IdentificationCode", of.country_code?.toUpperCase() ?? null),
      ]),
    ]),
    ...taxes,
    element("cac:PartyLegalEntity", [
      element("cbc:RegistrationName", name),
      numbered("cbc:CompanyID", registration?.legal),
    ]),
    element("cac:Contact", [
      element("cbc:Name", contact),
      element("cbc:Telephone", of.phone),
      element("cbc:ElectronicMail", of.email),
    ]),
  ]);
}

const taxScheme = (companyId: string, scheme: string) =>
  element("cac:PartyTaxScheme", [
    element("cbc:CompanyID", companyId),
    element("cac:TaxScheme", [element("cbc:ID", scheme)]),
  ]);
