import { weighted } from "./check-digits";
import { invalid } from "./errors";
import { oneLine } from "./one-line";
import { isStorable, line, normalised } from "./text-schema";

/** The number under which a company is registered, of any country: {@link readOrgNumber} knows what its country makes of it. */
export const orgNumber = line(30).min(2);

/** What is wrong with an organisation number: its shape, or the digit that catches slips of the pen. */
export type OrgNumberFault = "format" | "check_digit";

/** What is said of each, behind the field's name. */
export const ORG_NUMBER_FAULTS: Readonly<Record<OrgNumberFault, string>> = {
  format: "is no organisation number of the country",
  check_digit: "has a digit wrong: its check digit doesn't fit",
};

export type OrgNumber =
  | { org_number: string; fault: null }
  | { org_number: null; fault: OrgNumberFault };

/**
 * The organisation number as registers write it, without blanks and signs where its country is known:
 * - Norway: 9 digits with MOD11; `NO` before and `MVA` after it are left out.
 * - Denmark: CVR, 8 digits with MOD11; `DK` or `CVR` before it is left out.
 * - EU: what begins with the country's letters is a VAT id and has its shape, e.g. `DE123456789`.
 * - Else, and for a register's own numbers in the EU: 2 to 30 printable characters.
 *
 * @param countryCode ISO 3166-1 alpha-2, in either case; null = not known
 */
export function readOrgNumber(written: string, countryCode: string | null): OrgNumber {
  const country = countryCode?.toUpperCase() ?? "";
  const text = oneLine(normalised(written));
  const compact = text.replaceAll(/[\s.\-/]/g, "").toUpperCase();
  switch (country) {
    case "NO":
      return numbered(compact.replace(/^NO/, "").replace(/MVA$/, ""), NORWEGIAN);
    case "DK":
      return numbered(compact.replace(/^(DK|CVR(NR)?:?)/, ""), DANISH);
    default: {
      const vatId = VAT_IDS[country];
      if (vatId && compact.startsWith(vatId.prefix)) {
        const fits = vatId.body.test(compact.slice(vatId.prefix.length));
        return fits ? good(compact) : bad("format");
      }
      return text.length >= 2 && text.length <= 30 && isStorable(text) ? good(text) : bad("format");
    }
  }
}

/**
 * As {@link readOrgNumber}, of who is to be invoiced; null where there is none.
 *
 * @throws 400 naming the field at `path`
 */
export function requireOrgNumber(
  written: string | null,
  countryCode: string | null,
  path: string,
): string | null {
  if (!written) return null;
  const { org_number, fault } = readOrgNumber(written, countryCode);
  if (fault) throw invalid(`${path}: ${ORG_NUMBER_FAULTS[fault]}`);
  return org_number;
}

type Register = { digits: RegExp; weights: readonly number[] };

const NORWEGIAN: Register = { digits: /^\d{9}$/, weights: [3, 2, 7, 6, 5, 4, 3, 2, 1] };
const DANISH: Register = { digits: /^[1-9]\d{7}$/, weights: [2, 7, 6, 5, 4, 3, 2, 1] };

function numbered(number: string, { digits, weights }: Register): OrgNumber {
  if (!digits.test(number)) return bad("format");
  return weighted(number, weights) % 11 === 0 ? good(number) : bad("check_digit");
}

const good = (org_number: string): OrgNumber => ({ org_number, fault: null });
const bad = (fault: OrgNumberFault): OrgNumber => ({ org_number: null, fault });

const vatId = (prefix: string, body: RegExp) => ({ prefix, body });

/** By country, as the EU's VIES lists them; Northern Ireland is in it for goods. */
const VAT_IDS: Readonly<Record<string, ReturnType<typeof vatId>>> = {
  AT: vatId("AT", /^U\d{8}$/),
  BE: vatId("BE", /^[01]\d{9}$/),
  BG: vatId("BG", /^\d{9,10}$/),
  CY: vatId("CY", /^\d{8}[A-Z]$/),
  CZ: vatId("CZ", /^\d{8,10}$/),
  DE: vatId("DE", /^\d{9}$/),
  EE: vatId("EE", /^\d{9}$/),
  ES: vatId("ES", /^[0-9A-Z]\d{7}[0-9A-Z]$/),
  FI: vatId("FI", /^\d{8}$/),
  FR: vatId("FR", /^[0-9A-HJ-NP-Z]{2}\d{9}$/),
  GB: vatId("XI", /^(\d{9}|\d{12}|(GD|HA)\d{3})$/),
  GR: vatId("EL", /^\d{9}$/),
  HR: vatId("HR", /^\d{11}$/),
  HU: vatId("HU", /^\d{8}$/),
  IE: vatId("IE", /^(\d{7}[A-W][A-I]?|\d[A-Z+*]\d{5}[A-W])$/),
  IT: vatId("IT", /^\d{11}$/),
  LT: vatId("LT", /^(\d{9}|\d{12})$/),
  LU: vatId("LU", /^\d{8}$/),
  LV: vatId("LV", /^\d{11}$/),
  MT: vatId("MT", /^\d{8}$/),
  NL: vatId("NL", /^\d{9}B\d{2}$/),
  PL: vatId("PL", /^\d{10}$/),
  PT: vatId("PT", /^\d{9}$/),
  RO: vatId("RO", /^\d{2,10}$/),
  SE: vatId("SE", /^\d{12}$/),
  SI: vatId("SI", /^\d{8}$/),
  SK: vatId("SK", /^\d{10}$/),
};
