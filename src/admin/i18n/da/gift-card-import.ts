import type { en } from "../en/texts";
import type { Translation } from "../translation";

export const giftCardImport: Translation<typeof en.giftCardImport> = {
  open: "Importér",
  title: "Importér kort",
  hint: "Overtager kort fra et andet system med koderne og det, der er tilbage på dem, alt i en fil eller intet. Intet overtages, før du har set det.",
  fileHint:
    "En tabel (CSV) med en kolonne med koder og en med saldo, op til 2.000 kort og 2 MB; sidste dag, valuta, navn, e-mail og notat forstås også",
  tooLarge: "Filen er større end 2 MB.",
  currencyHint: "For kort, hvis linje ikke nævner nogen.",
  preview: "Forhåndsvis",
  nothingYet: "Intet er overtaget endnu",
  doubt:
    "Filen har flere kolonner med tal. Det, kortene engang var værd, kan være meget mere end det, der er tilbage på dem.",
  amountColumn: "Kolonnen med det, der er tilbage",
  amountColumnHint: "Det, der står i den, sættes på kortene.",
  useColumn: "Brug denne kolonne",
  readFrom: "Beløbene er læst fra kolonnen »{{column}}«",
  allOrNone_one:
    "{{count}} linje kan ikke overtages, og derfor ingen: ret den i filen, eller tag den ud, og vælg filen igen.",
  allOrNone_other:
    "{{count}} linjer kan ikke overtages, og derfor ingen: ret dem i filen, eller tag dem ud, og vælg filen igen.",
  follows: {
    brings_one: "{{count}} kort med {{amount}} overtages. Butikken skylder det fra da af.",
    brings_other: "{{count}} kort med i alt {{amount}} overtages. Butikken skylder det fra da af.",
    nothing: "Der er intet kort i den, som ikke er her i forvejen.",
    known_one:
      "{{count}} kort i filen er her i forvejen og bliver, som det er, uanset hvad der er brugt siden.",
    known_other:
      "{{count}} kort i filen er her i forvejen og bliver, som de er, uanset hvad der er brugt siden.",
    empty_one: "{{count}} kort er tomt og springes over.",
    empty_other: "{{count}} kort er tomme og springes over.",
    notMailed: "Ingen får e-mail: indehaverne har deres kort.",
  },
  take_one: "Overtag {{count}} kort",
  take_other: "Overtag {{count}} kort",
  done_one: "{{count}} kort er overtaget.",
  done_other: "{{count}} kort er overtaget.",
  show: "Vis kortene",
  badRows_one: "{{count}} linje kan ikke overtages",
  badRows_other: "{{count}} linjer kan ikke overtages",
  row: "Linje",
  fault: "Hvorfor",
  value: "Det, der står der",
  cards: "Kort i filen",
  becomes: "Hvad der sker",
  isNew: "Overtages",
  isKnown: "Er her i forvejen, bliver som det er",
  faults: {
    bad_record: "Linjen er ødelagt",
    bad_code: "Ingen kode, eller en med færre end 8 eller flere end 64 bogstaver og cifre",
    duplicate_code: "Koden står tidligere i filen",
    bad_amount: "Ikke et beløb, eller under 0",
    bad_currency: "Ikke en valuta",
    bad_date: "Ikke en dag",
    code_taken: "Et andet kort her har denne kode, eller har den med et andet beløb",
  },
};
