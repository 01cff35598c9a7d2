import type { en } from "../en/texts";
import type { Translation } from "../translation";

export const widgets: Translation<typeof en.widgets> = {
  checkedInAt: "Sjekket inn {{time}}",
  all_one: "Vis alle {{count}}",
  all_other: "Vis alle {{count}}",
  event: {
    title: "Arrangement",
    open: "Åpne arrangementet",
    next: "Neste forestilling",
    over: "Alle forestillinger er over eller avlyst",
    venue: "Sted",
    places: "Plasser",
    revenue: "Omsetning: {{amount}}",
    where: "Hva som redigeres hvor",
    editHere:
      "Rediger her: priser, salgskanaler, flere bilder, kategorier, etiketter og metadata. Nye forestillinger og kopier av arrangementet overtar prisene.",
    writtenOver:
      "Arrangementet skriver over: tittel, adressenavn (handle), beskrivelse, miniatyrbilde, status, varianter og navnene deres. Varianter som ikke er arrangementets, slettes. Endre dette på arrangementets side.",
  },
  invoice: {
    title: "Faktura",
    allowed: "Kan bestilles på faktura",
    hint: "For gavekort er dette av til du slår det på. Hvem som får bestille på faktura i det hele tatt, settes under Innstillinger → Fakturaer.",
    on: "Lagret: kan bestilles på faktura",
    off: "Lagret: kan ikke bestilles på faktura",
  },
  order: {
    moneyReturned_one:
      "Alle pengene for ordren er betalt tilbake, og {{count}} billett er fortsatt gyldig. Kansellere den?",
    moneyReturned_other:
      "Alle pengene for ordren er betalt tilbake, og {{count}} billetter er fortsatt gyldige. Kansellere dem?",
    cancelThem_one: "Kanseller billetten",
    cancelThem_other: "Kanseller billettene",
    title: "Billetter",
    awaiting: "Billettene blir gyldige og sendes når ordren er betalt.",
    awaitingSome:
      "Billettene som venter på betaling, blir gyldige og sendes når ordren er betalt; de gyldige forblir gyldige.",
    awaitingInvoiced:
      "Billettene som venter på betaling, blir gyldige og sendes når fakturaen de står på er betalt, eller hele ordren.",
  },
  customer: {
    title: "Billetter",
    empty: "Ingen billetter",
  },
};
