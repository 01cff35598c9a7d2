import type { en } from "../en/texts";
import type { Translation } from "../translation";

export const turnover: Translation<typeof en.turnover> = {
  title: "Omsetning",
  hint: "Hva butikken skylder på gavekort og som kundenes tilgodehavende, og hva en periode gjorde med det",
  period: "{{from}} – {{to}}",
  days: "Dager",
  asOf: "Skyldig ved slutten av",
  cards: "Vis kortene",
  periods: {
    label: "Periode",
    today: "I dag",
    month: "Denne måneden",
    lastMonth: "Forrige måned",
    year: "I år",
    lastYear: "I fjor",
  },
  owedAt: "Skyldig ved slutten av {{day}}",
  owedNow: "Skyldig nå",
  soldIn: "Solgt i perioden",
  ofIt: {
    redeemed: "Av det solgte: innløst",
    outstanding: "Av det solgte: fortsatt skyldig",
  },
  emptyTitle: "Ingenting skyldig, og ingenting skjedd",
  emptyText:
    "Ingen gavekort eller tilgodehavende ble utstedt før slutten av denne perioden. Velg andre dager.",
  flows: {
    title: "Hvordan det skyldige endret seg",
    hint: "Hva som var skyldig før perioden, hva som kom til og gikk av, og hva som er skyldig etter den; kundenes tilgodehavende er med, med mindre du filtrerer på opphav. Listen bak et tall har kortene; tilgodehavende står på kundenes sider.",
  },
  means: {
    opening: "På kort og som tilgodehavende da perioden begynte.",
    sold: "Til pålydende, da det først kunne brukes.",
    issued: "Av ansatte, ett eller mange.",
    promotional: "Gitt bort, ingen har betalt for det.",
    imported: "Overtatt fra et annet system.",
    refunded: "Gikk tilbake til kort og tilgodehavende, eller ble gitt i stedet for penger.",
    moved_in: "Kom fra andre kort og fra tilgodehavende.",
    adjusted: "Nye beløp som ansatte har satt: økninger minus senkninger.",
    redeemed: "Betalte for ordrer, og i kassen.",
    cashed_out: "Gitt til innehaveren i penger.",
    voided: "Tatt av kort der kjøpet er opphevet.",
    expired:
      "Avskrevet fra utløpte kort. Det som er på et utløpt kort, er skyldig til noen tar det av.",
    moved: "Gikk til andre kort, eller ble tilgodehavende.",
    closing: "På kort og som tilgodehavende da perioden sluttet, eller nå.",
  },
  ofSold: {
    title: "Av det som ble solgt i perioden",
    hint: "Slik det stod ved slutten av {{day}}",
    now: "Slik det står i dag",
    redeemed: "Innløst",
    outstanding: "Fortsatt skyldig",
    ended: "Annullert, utbetalt, utløpt eller justert",
  },
  chart: {
    days: "Solgt og innløst per dag",
    months: "Solgt og innløst per måned",
    summary:
      "Fra {{from}} til {{to}} ble det solgt gavekort for {{sold}}, og {{redeemed}} ble innløst.",
  },
  apart: {
    title: "Hver for seg",
    hint: "Det samme etter hvor kortene kom fra, med tilgodehavende ved siden av, og etter når mva. forfaller",
    what: "Hva",
    credit: "Kundenes tilgodehavende",
  },
};
