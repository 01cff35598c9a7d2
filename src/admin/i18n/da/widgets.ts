import type { en } from "../en/texts";
import type { Translation } from "../translation";

export const widgets: Translation<typeof en.widgets> = {
  checkedInAt: "Tjekket ind {{time}}",
  all_one: "Vis alle {{count}}",
  all_other: "Vis alle {{count}}",
  event: {
    title: "Arrangement",
    open: "Åbn arrangementet",
    next: "Næste forestilling",
    over: "Alle forestillinger er overstået eller aflyst",
    venue: "Sted",
    places: "Pladser",
    revenue: "Omsætning: {{amount}}",
    where: "Hvad der redigeres hvor",
    editHere:
      "Redigér her: priser, salgskanaler, flere billeder, kategorier, tags og metadata. Nye forestillinger og kopier af arrangementet overtager priserne.",
    writtenOver:
      "Arrangementet overskriver: titel, adressenavn (handle), beskrivelse, miniaturebillede, status, varianter og deres navne. Varianter, der ikke er arrangementets, slettes. Ændr dette på arrangementets side.",
  },
  invoice: {
    title: "Faktura",
    allowed: "Kan bestilles på faktura",
    hint: "For gavekort er det slået fra, til du slår det til. Hvem der overhovedet kan bestille på faktura, vælges under Indstillinger → Fakturaer.",
    on: "Gemt: kan bestilles på faktura",
    off: "Gemt: kan ikke bestilles på faktura",
  },
  order: {
    moneyReturned_one:
      "Alle pengene for ordren er betalt tilbage, og {{count}} billet er stadig gyldig. Annullere den?",
    moneyReturned_other:
      "Alle pengene for ordren er betalt tilbage, og {{count}} billetter er stadig gyldige. Annullere dem?",
    cancelThem_one: "Annullér billetten",
    cancelThem_other: "Annullér billetterne",
    title: "Billetter",
    awaiting: "Billetterne bliver gyldige og sendes, når ordren er betalt.",
    awaitingSome:
      "De billetter, der afventer betaling, bliver gyldige og sendes, når ordren er betalt; de gyldige forbliver gyldige.",
    awaitingInvoiced:
      "De billetter, der afventer betaling, bliver gyldige og sendes, når den faktura, de står på, er betalt, eller hele ordren.",
  },
  customer: {
    title: "Billetter",
    empty: "Ingen billetter",
  },
};
