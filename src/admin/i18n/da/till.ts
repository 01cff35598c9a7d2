import type { en } from "../en/texts";
import type { Translation } from "../translation";

export const till: Translation<typeof en.till> = {
  menu: "Kasse",
  hint: "Betal i butikken med gavekort: scan kortet, eller indtast dets kode, og træk det, købet koster",
  code: "Kortets kode",
  placeholder: "ABCD-EFGH-JK23-4567",
  find: "Find kortet",
  ready: "Hold et kort foran kameraet, eller indtast dets kode.",
  amount: "Beløb, der skal trækkes, i {{currency}}",
  atTheTill: "I kassen",
  reasonHint: "For eksempel nummeret på kassebonen. Står i kortets historik.",
  take: "Træk fra kortet",
  openCard: "Åbn kortet",
  held: "{{amount}} af det er reserveret i kurve, som går videre uden, når du trækker det.",
  expired: "Kortet er udløbet. Du kan stadig trække det, der er på det, hvis du godtager det.",
  empty: "Der er ikke mere på kortet.",
  whyNot: {
    pending: "Kortet er ikke aktiveret endnu: der er intet på det.",
    disabled: "Kortet er spærret.",
    moved: "Kortet er blevet en kundes tilgodehavende.",
    void: "Kortet er ugyldigt.",
  },
  next: "Næste kort",
  receipt: {
    title: "Kvittering",
    card: "Gavekort",
    taken: "Trukket",
    left: "Tilbage på kortet",
  },
};
