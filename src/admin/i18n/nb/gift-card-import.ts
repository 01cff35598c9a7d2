import type { en } from "../en/texts";
import type { Translation } from "../translation";

export const giftCardImport: Translation<typeof en.giftCardImport> = {
  open: "Importer",
  title: "Importer kort",
  hint: "Overtar kort fra et annet system med kodene og det som er igjen på dem, alt i en fil eller ingenting. Ingenting overtas før du har sett det.",
  fileHint:
    "En tabell (CSV) med en kolonne med koder og en med saldo, inntil 2 000 kort og 2 MB; siste dag, valuta, navn, e-post og notat forstås også",
  tooLarge: "Filen er større enn 2 MB.",
  currencyHint: "For kort der linjen ikke nevner noen.",
  preview: "Forhåndsvis",
  nothingYet: "Ingenting er overtatt ennå",
  doubt:
    "Filen har flere kolonner med tall. Det kortene en gang var verdt, kan være mye mer enn det som er igjen på dem.",
  amountColumn: "Kolonnen med det som er igjen",
  amountColumnHint: "Det som står i den, settes på kortene.",
  useColumn: "Bruk denne kolonnen",
  readFrom: "Beløpene er lest fra kolonnen «{{column}}»",
  allOrNone_one:
    "{{count}} linje kan ikke overtas, og derfor ingen: rett den i filen, eller ta den ut, og velg filen på nytt.",
  allOrNone_other:
    "{{count}} linjer kan ikke overtas, og derfor ingen: rett dem i filen, eller ta dem ut, og velg filen på nytt.",
  follows: {
    brings_one: "{{count}} kort med {{amount}} overtas. Butikken skylder det fra da av.",
    brings_other:
      "{{count}} kort med til sammen {{amount}} overtas. Butikken skylder det fra da av.",
    nothing: "Det er ikke noe kort i den som ikke er her fra før.",
    known_one:
      "{{count}} kort i filen er her fra før og blir som det er, uansett hva som er brukt siden.",
    known_other:
      "{{count}} kort i filen er her fra før og blir som de er, uansett hva som er brukt siden.",
    empty_one: "{{count}} kort er tomt og hoppes over.",
    empty_other: "{{count}} kort er tomme og hoppes over.",
    notMailed: "Ingen får e-post: innehaverne har kortene sine.",
  },
  take_one: "Overta {{count}} kort",
  take_other: "Overta {{count}} kort",
  done_one: "{{count}} kort er overtatt.",
  done_other: "{{count}} kort er overtatt.",
  show: "Vis kortene",
  badRows_one: "{{count}} linje kan ikke overtas",
  badRows_other: "{{count}} linjer kan ikke overtas",
  row: "Linje",
  fault: "Hvorfor",
  value: "Det som står der",
  cards: "Kort i filen",
  becomes: "Hva som skjer",
  isNew: "Overtas",
  isKnown: "Er her fra før, blir som det er",
  faults: {
    bad_record: "Linjen er ødelagt",
    bad_code: "Ingen kode, eller en med færre enn 8 eller flere enn 64 bokstaver og sifre",
    duplicate_code: "Koden står tidligere i filen",
    bad_amount: "Ikke et beløp, eller under 0",
    bad_currency: "Ikke en valuta",
    bad_date: "Ikke en dag",
    code_taken: "Et annet kort her har denne koden, eller har den med et annet beløp",
  },
};
