/** Its own types call it an ES module only; what we are given is the CommonJS file that it has as well. */
declare module "ibantools" {
  export function electronicFormatIBAN(iban: string): string | null;
  export function isValidIBAN(iban: string): boolean;
  export function isValidBIC(bic: string): boolean;
}
