import type { en } from "../en/texts";
import type { Translation } from "../translation";

export const checkIn: Translation<typeof en.checkIn> = {
  menu: "Check-in",
  title: "Check-in",
  sound: { on: "Lyd til", off: "Lyd fra" },
  place: {
    event: "Arrangement",
    session: "Forestilling",
    findEvent: "Find et arrangement",
    chooseEvent: "Vælg et arrangement",
    chooseSession: "Vælg en forestilling",
    change: "Skift",
    done: "Færdig",
    noEvents: "Ingen arrangementer at tjekke ind til",
    noEventsHint: "Her vises offentliggjorte arrangementer med en forestilling i dag eller senere.",
    today: "I dag",
    other: "En anden forestilling",
  },
  counts: {
    label: "Tjekket ind",
    inOf: "af {{expected}} er inde",
    toCome_one: "{{count}} mangler",
    toCome_other: "{{count}} mangler",
  },
  camera: {
    start: "Start kameraet",
    stop: "Stop kameraet",
    torch: "Lys",
    choose: "Hvilket kamera",
    number: "Kamera {{number}}",
    picture: "Kameraets billede",
    problem: {
      insecure:
        "Kameraet virker kun over HTTPS. Åbn siden med https://, eller indtast billetnummeret.",
      unsupported: "Denne browser har ikke adgang til et kamera. Indtast billetnummeret.",
      denied:
        "Kameraet er blokeret for denne side. Tillad det i browserens indstillinger, og start det igen.",
      missing:
        "Der blev ikke fundet noget kamera. Indtast billetnummeret, eller brug en håndscanner.",
      busy: "En anden app bruger kameraet. Luk den, og start kameraet igen.",
      interrupted: "Kameraet blev slukket. Start det igen.",
      failed: "Kameraet kunne ikke startes. Prøv igen, eller indtast billetnummeret.",
    },
  },
  code: {
    label: "Billetnummer",
    placeholder: "7KQ-4M2-XPA",
    submit: "Tjek ind",
  },
  ready: {
    title: "Klar",
    text: "Hold en billet foran kameraet, eller indtast dens nummer.",
  },
  checking: "Tjekker …",
  next: "Næste",
  noName: "Uden navn",
  qrCode: "QR-kode …{{end}}",
  result: {
    admitted: "Lukket ind",
    already_checked_in: "Allerede tjekket ind",
    cancelled: "Annulleret billet",
    unpaid: "Ikke betalt",
    wrong_session: "Forkert forestilling",
    unknown: "Ukendt billet",
    too_early: "For tidligt",
  },
  warning: {
    money_returned: "Pengene for denne billet er betalt tilbage.",
    money_due: "Der er ikke længere betalt for denne billet: ordren afventer betaling.",
  },
  reason: {
    already_checked_in: "Tjekket ind {{time}}.",
    cancelled: "Denne billet gælder ikke længere.",
    unpaid: "Ordren er ikke betalt endnu.",
    wrong_session: "Denne billet gælder {{event}}, {{session}}.",
    unknown:
      "Ingen billet har denne kode eller dette nummer. Er billetten genudstedt, virker den gamle kode ikke.",
    too_early: "Dørene åbner {{time}}.",
  },
  refused: "Ikke accepteret",
  unconfirmed: {
    title: "Ikke bekræftet endnu",
    text: "Serveren svarer ikke. Scanningen er gemt og sendes igen; ingen er tjekket ind, før den er bekræftet.",
    repeat:
      "Billetten er allerede scannet på denne enhed. Scanningen er gemt og sendes, så snart serveren svarer.",
  },
  full: {
    title: "Ikke registreret",
    text: "For mange scanninger venter på denne enhed. Få den online igen først.",
  },
  pending: {
    title_one: "{{count}} scanning er ikke bekræftet",
    title_other: "{{count}} scanninger er ikke bekræftet",
    sending: "På vej til serveren.",
    no_answer:
      "Der er ingen forbindelse til serveren. Scanninger sendes i rækkefølge, så snart der er.",
    signed_out: "Du er logget ud. Log ind igen i en anden fane, så sendes scanningerne.",
    notDurable: "Denne enhed kan ikke huske scanninger. Luk eller genindlæs ikke siden.",
    retry: "Prøv nu",
    discard: "Kassér",
    keep: "Behold",
    discardTitle: "Vil du kassere scanningen?",
    discardText: "Den sendes ikke igen. Har den allerede nået serveren, gælder den.",
  },
  late: {
    title_one: "{{count}} svar kom senere",
    title_other: "{{count}} svar kom senere",
    fine: "Alle blev lukket ind.",
    refused_one: "{{count}} blev ikke lukket ind.",
    refused_other: "{{count}} blev ikke lukket ind.",
    clear: "Set",
  },
  recent: {
    title: "Seneste scanninger",
    empty: "Ingen scanninger endnu",
    undone: "Fortrudt: {{reason}}",
  },
  undo: {
    action: "Fortryd",
    label: "Fortryd indtjekningen af {{number}}",
    title: "Fortryd indtjekningen",
    reason: "Begrundelse",
    reasons: {
      mistake: "Scannet ved en fejl",
      wrongPerson: "Forkert person",
      leftAgain: "Gik ud igen",
    },
    confirm: "Fortryd",
    done: "{{number}} kan lukkes ind igen",
  },
  guest: {
    title: "Find en gæst",
    search: "Navn, e-mail eller ordre",
    none: "Ingen til dette arrangement findes med det.",
    more_one: "{{count}} til. Skriv mere af navnet.",
    more_other: "{{count}} til. Skriv mere af navnet.",
    admit: "Tjek ind",
    pay: "Markér som betalt og luk ind",
    askTitle: "Er ordre {{code}} betalt?",
    askText:
      "{{amount}} mangler for hele ordren. Det bogføres som betalt, billetterne bliver gyldige, og denne gæst lukkes ind.",
    isIn: "Er inde siden {{time}}",
    failed: "Billetten er ikke gyldig endnu. Prøv igen om et øjeblik.",
  },
};
