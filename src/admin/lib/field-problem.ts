import type { Translate } from "../hooks/use-text";
import type { TextKey } from "../i18n";

type Known = [said: RegExp, key: TextKey, ...values: string[]];

/** What the server says of a field's value, and what of it our words need: templates in its engine's words, texts in zod's. */
const KNOWN: readonly Known[] = [
  [/^undefined variable: (.+)$/, "common.fieldProblem.variable", "name"],
  [/^undefined filter: (.+)$/, "common.fieldProblem.filter", "name"],
  [/^tag "(.*)" not found$/, "common.fieldProblem.tag", "name"],
  [/^(?:tag|output|raw) "?(.+?)"? not closed$/, "common.fieldProblem.notClosed", "name"],
  [/^(\S+) not closed$/, "common.fieldProblem.notClosed", "name"],
  [/limit exceeded$|^Invalid string length$|^becomes too long$/, "common.fieldProblem.tooMuch"],
  [/^becomes empty$/, "common.fieldProblem.becomesEmpty"],
  [
    /^(?:invalid value expression|illegal|expected|unexpected|duplicated|elsif after else|invalid syntax|Maximum call stack)/,
    "common.fieldProblem.syntax",
  ],
  [/^must not be empty$/, "common.fieldProblem.empty"],
  [/^Too big: expected string to have <=(\d+) characters$/, "common.fieldProblem.tooLong", "max"],
  [/^has characters that can't be stored$/, "common.fieldProblem.unstorable"],
  [/^Invalid email address$/, "common.fieldProblem.email"],
  [/^Invalid URL$/, "common.fieldProblem.url"],
  [/^is no organisation number/, "common.fieldProblem.orgNumber"],
  [/^has a digit wrong/, "common.fieldProblem.checkDigit"],
  [/^is no (?:IBAN|BIC|Norwegian account number)$/, "common.fieldProblem.account"],
  [/^must have (\{\w+\}) in it$/, "common.fieldProblem.patternLacks", "name"],
  [/^knows \{prefix\}/, "common.fieldProblem.patternKnows"],
  [/^(?:must be|is no) (?:a )?country's two letters$/, "common.fieldProblem.country"],
  [/^amounts of (\S+) have more than two/, "common.eInvoiceLacks.decimals", "currency"],
  [/^sellers of (\S+) have rules/, "common.eInvoiceLacks.ownRules", "country"],
  [/^the seller has no organisation number$/, "common.eInvoiceLacks.sellerNumber"],
  [/^the seller's organisation number is no/, "common.eInvoiceLacks.sellerAddress"],
  [/^the buyer has no organisation number$/, "common.eInvoiceLacks.buyerNumber"],
  [/^the buyer's organisation number is no/, "common.eInvoiceLacks.buyerAddress"],
  [/^the buyer has no name$/, "common.eInvoiceLacks.buyerName"],
  [/^the buyer has no country$/, "common.eInvoiceLacks.buyerCountry"],
  [/^it has no lines$/, "common.eInvoiceLacks.lines"],
  [/^a line is below 0$/, "common.eInvoiceLacks.belowZero"],
  [/^what is outside of VAT stands beside/, "common.eInvoiceLacks.outsideBeside"],
  [/^the settings lack the category of (\S+) %$/, "common.eInvoiceLacks.category", "rate"],
  [/^the settings lack the reason why 0 %/, "common.eInvoiceLacks.reason"],
  [/^the seller isn't registered for VAT$/, "common.eInvoiceLacks.unregistered"],
  [/^goods within the EEA \(K\)/, "common.eInvoiceLacks.withinEea"],
  [/^a rate of 0 % is not the standard/, "common.eInvoiceLacks.zeroStandard"],
  [/^(\S+) % can't be of category (\w)/, "common.eInvoiceLacks.notZero", "rate", "category"],
  [/^the tax at (\S+) % isn't/, "common.eInvoiceLacks.taxOff", "rate"],
];

/** Where in a template it is. */
const PLACE = /, line:(\d+), col:\d+$/;

/** The problem in the user's language, where we know it; else in the server's words. */
export function problemIn(said: string, t: Translate): string {
  const line = PLACE.exec(said)?.[1];
  const what = known(said.replace(PLACE, ""), t);
  if (what === undefined) return said;
  return line ? t("common.fieldProblem.atLine", { problem: what, line }) : what;
}

function known(said: string, t: Translate): string | undefined {
  for (const [pattern, key, ...names] of KNOWN) {
    const found = pattern.exec(said);
    if (found)
      return t(key, Object.fromEntries(names.map((name, nth) => [name, found[nth + 1] ?? ""])));
  }
  return undefined;
}
