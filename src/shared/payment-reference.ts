/** How a shop's invoices are told from one another by a bank; without one, by amount and name. */
export const REFERENCE_SCHEMES = ["kid_mod10", "kid_mod11", "rf", "none"] as const;

export type ReferenceScheme = (typeof REFERENCE_SCHEMES)[number];

const KID = /^\d{2,25}$/;
const RF = /^RF\d{2}[0-9A-Z]{1,21}$/;
const DIGITS = /^\d{1,20}$/;

/** Fewer digits in a message are a year, a postal code, an amount. */
const FEWEST_IN_TEXT = 5;

/**
 * The payment reference of an invoice, from digits that no other invoice has (leading zeros don't count). It exists for
 * every such number: MOD11 knows no digit for one number in eleven, which banks write as `-`, so its references end in a
 * digit of ours and the check. Ours is 0, or 1 where 0 has no check digit; two apart in weight, both never lack it. All
 * have it, else two invoices could come to the same reference. Null where the shop has no references.
 *
 * @param digits 1 to 20 digits. Banks agree with a shop on the length of its KID: it is `digits` and 1 (MOD10) or 2 (MOD11)
 */
export function makeReference(scheme: ReferenceScheme, digits: string): string | null {
  if (!DIGITS.test(digits)) throw new Error("A payment reference is made of 1 to 20 digits");
  switch (scheme) {
    case "none":
      return null;
    case "rf":
      return `RF${rfCheck(digits)}${digits}`;
    case "kid_mod10":
      return `${digits}${mod10(digits)}`;
    case "kid_mod11": {
      const body = mod11(`${digits}0`) === "-" ? `${digits}1` : `${digits}0`;
      return `${body}${mod11(body)}`;
    }
  }
}

/** KID's check by MOD10 (Luhn): 60224 has 3. */
export function mod10(digits: string): string {
  const sum = fromTheRight(digits).reduce((all, digit, at) => {
    const weighed = at % 2 === 0 ? digit * 2 : digit;
    return all + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

/** KID's check by MOD11, weights 2 to 7 from the right: 60224 has 8. It is `-` where there is no digit. */
export function mod11(digits: string): string {
  const sum = fromTheRight(digits).reduce((all, digit, at) => all + digit * (2 + (at % 6)), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? "-" : String(check);
}

/** Whether it is a KID, by either check, or an RF reference (ISO 11649); blanks in it don't matter. */
export function isReference(written: string): boolean {
  const reference = compact(written);
  if (RF.test(reference)) return rfCheck(reference.slice(4)) === reference.slice(2, 4);
  if (!KID.test(reference)) return false;
  const body = reference.slice(0, -1);
  const check = reference.at(-1);
  return check === mod10(body) || check === mod11(body);
}

/** As it is printed: RF in groups of four, a KID in one piece. */
export function formatReference(reference: string): string {
  return reference.startsWith("RF") ? (reference.match(/.{1,4}/g) ?? []).join(" ") : reference;
}

/** What two ways to write a reference have in common: programs lose blanks, small letters and leading zeros. */
export function referenceKey(written: string): string {
  return compact(written).replace(/^(RF\d{2})?0+(?=.)/, "$1");
}

/**
 * The references in what a payer wrote to the bank, each once, as they are written without blanks: RF, and KID of five
 * digits and more, also in groups. A number whose check is right by chance is among them.
 */
export function referencesIn(text: string): string[] {
  const words = text
    .toUpperCase()
    .split(/[^0-9A-Z]+/)
    .filter(Boolean);
  return [...new Set(words.flatMap((_, at) => startingAt(words.slice(at, at + LONGEST))))];
}

/** A reference has 25 characters; in groups of one each it would have as many words. */
const LONGEST = 25;

/** The references that begin with the first of the words, and go on over the next ones. */
function startingAt(words: readonly string[]): string[] {
  const found: string[] = [];
  const isRf = words[0]?.startsWith("RF");
  let joined = "";
  for (const word of words) {
    joined += word;
    if (joined.length > LONGEST || !(isRf || /^\d+$/.test(word))) break;
    if (joined.length >= FEWEST_IN_TEXT && isReference(joined)) found.push(joined);
  }
  return found;
}

const compact = (written: string) => written.replaceAll(/\s+/g, "").toUpperCase();

const fromTheRight = (digits: string) => Array.from(digits, Number).reverse();

/** ISO 11649: MOD 97-10 of ISO 7064 over the body and `RF`, letters being 10 to 35. */
function rfCheck(body: string): string {
  const digits = Array.from(`${body}RF00`, (sign) => Number.parseInt(sign, 36)).join("");
  return String(98n - (BigInt(digits) % 97n)).padStart(2, "0");
}
