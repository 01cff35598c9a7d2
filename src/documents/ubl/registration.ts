import { readOrgNumber } from "../../shared/org-number";

/** How a company is known to a network of e-invoices. */
export type Registration = {
  /** Peppol's electronic address: a scheme of its code list, and the number in it. */
  endpoint: { scheme: string; id: string };
  /** In a register of companies; null where it is known by its VAT id alone. */
  legal: { scheme: string; id: string } | null;
  /** As it would be, were the company registered for it. */
  vat_id: string;
};

/** By the letters before a VAT id, the scheme of Peppol's code list whose addresses are such ids. */
const VAT_SCHEMES: Readonly<Record<string, string>> = {
  AT: "9914",
  BE: "9925",
  BG: "9926",
  CY: "9928",
  CZ: "9929",
  DE: "9930",
  EE: "9931",
  EL: "9933",
  ES: "9920",
  FI: "0213",
  FR: "9957",
  HR: "9934",
  HU: "9910",
  IE: "9935",
  IT: "0211",
  LT: "9937",
  LU: "9938",
  LV: "9939",
  MT: "9943",
  NL: "9944",
  PL: "9945",
  PT: "9946",
  RO: "9947",
  SI: "9949",
  SK: "9950",
};

/**
 * The company of an organisation number: of Norway and Denmark by their registers (0192, 0184), of other countries of the
 * EU by a VAT id; null where it has no address in Peppol that follows from its number.
 */
export function registrationOf(
  orgNumber: string | null,
  countryCode: string | null,
): Registration | null {
  const id = orgNumber && readOrgNumber(orgNumber, countryCode).org_number;
  if (!id) return null;
  switch (countryCode?.toUpperCase()) {
    case "NO":
      return registered("0192", id, `NO${id}MVA`);
    case "DK":
      return registered("0184", id, `DK${id}`);
    case "SE": {
      const own = /^SE(\d{10})\d\d$/.exec(id)?.[1];
      return own ? registered("0007", own, id) : null;
    }
    default: {
      const scheme = VAT_SCHEMES[id.slice(0, 2)];
      // The letters are the country's own only of what it takes for a VAT id.
      const isVatId = scheme && /^[A-Z]{2}[0-9A-Z+*]+$/.test(id) && countryOf(id) === countryCode;
      return isVatId ? { endpoint: { scheme, id }, legal: null, vat_id: id } : null;
    }
  }
}

const countryOf = (vatId: string) => {
  const letters = vatId.slice(0, 2).toLowerCase();
  return letters === "el" ? "gr" : letters;
};

function registered(scheme: string, id: string, vat_id: string): Registration {
  return { endpoint: { scheme, id }, legal: { scheme, id }, vat_id };
}
