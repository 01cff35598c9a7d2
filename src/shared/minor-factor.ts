import { currencyDecimals } from "./money";

const OTHERS = Intl.supportedValuesOf("currency")
  .map((code) => [code.toLowerCase(), currencyDecimals(code)] as const)
  .filter(([, decimals]) => decimals !== 2)
  .map(([code, decimals]) => `WHEN '${code}' THEN ${10 ** decimals}`)
  .join(" ");

/**
 * SQL of what makes minor units of major ones, as the code knows it: Medusa's own table of currencies differs for some.
 *
 * @param currency SQL of the currency's code
 */
export const minorFactor = (currency: string): string => `CASE ${currency} ${OTHERS} ELSE 100 END`;
