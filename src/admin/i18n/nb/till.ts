import type { en } from "../en/texts";
import type { Translation } from "../translation";

export const till: Translation<typeof en.till> = {
  menu: "Kasse",
  hint: "Betal i butikken med gavekort: skann kortet eller skriv inn koden, og trekk det kjøpet koster",
  code: "Kortets kode",
  placeholder: "ABCD-EFGH-JK23-4567",
  find: "Finn kortet",
  ready: "Hold et kort foran kameraet, eller skriv inn koden.",
  amount: "Beløp som skal trekkes, i {{currency}}",
  atTheTill: "I kassen",
  reasonHint: "For eksempel nummeret på kassekvitteringen. Står i kortets historikk.",
  take: "Trekk fra kortet",
  openCard: "Åpne kortet",
  held: "{{amount}} av det er reservert i handlekurver, som går videre uten når du trekker det.",
  expired: "Kortet er utløpt. Du kan fortsatt trekke det som er på det, hvis du godtar det.",
  empty: "Det er ikke noe igjen på kortet.",
  whyNot: {
    pending: "Kortet er ikke aktivert ennå: det er ikke noe på det.",
    disabled: "Kortet er sperret.",
    moved: "Kortet er blitt en kundes tilgodehavende.",
    void: "Kortet er ugyldig.",
  },
  next: "Neste kort",
  receipt: {
    title: "Kvittering",
    card: "Gavekort",
    taken: "Trukket",
    left: "Igjen på kortet",
  },
};
