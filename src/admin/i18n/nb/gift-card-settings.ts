import type { en } from "../en/texts";
import type { Translation } from "../translation";

export const giftCardSettings: Translation<typeof en.giftCardSettings> = {
  hint: "Hvordan kort brukes, når og hvor lenge de kan brukes, og hva de kan være verdt",
  mode: {
    title: "Hvordan kort brukes",
    hint: "Om et kort betaler i kassen, eller blir tilgodehavende hos kunden som løser det inn",
    means: "Det vil si",
    of: {
      card: "Den som har koden, betaler med kortet, også gjester, så lenge det er noe igjen på det. Hvert kort har sin egen historikk.",
      customer:
        "En innlogget kunde løser inn kortet én gang. Alt på det blir kundens tilgodehavende, som kunden betaler med innlogget; kunden har historikken.",
    },
    changes: "Hva et bytte endrer",
    changesText: "Kort som utstedes fra da av, solgt eller for hånd.",
    stays: "Hva det ikke endrer",
    staysText:
      "Kort som alt er utstedt, virker videre slik de ble utstedt, og tilgodehavende blir som det er. Du kan bytte tilbake når som helst.",
  },
  issuing: {
    title: "Utstedelse",
    hint: "Gjelder kort som utstedes fra da av",
    activation: "Et kjøpt kort kan brukes",
    activationHint:
      "Er pengene bare reservert, kan de fortsatt utebli; et kort som er brukt innen da, er butikkens tap.",
    when: {
      captured: "Når pengene er trukket",
      authorized: "Når pengene er reservert eller trukket",
      manual: "Når noen aktiverer det her",
    },
    expiry: "Utløper etter måneder",
    expiryHint: "Ved dagens slutt, regnet fra utstedelsen. Tomt: aldri.",
    months_one: "Etter {{count}} måned",
    months_other: "Etter {{count}} måneder",
    limits: "Verdien av et kort",
    limitsHint: "I den valutaen kortet er i.",
    min: "Et kort er verdt minst",
    max: "Et kort er verdt høyst",
    limitInvalid: "Skriv et beløp over 0.",
    order: "Det kan ikke være under det minste.",
  },
  checkout: {
    title: "I nettbutikken",
    hint: "Hvor lenge en handlekurv holder på et kort, hvem som ser saldoen, og hva kortet ikke kjøper",
    hold: "En handlekurv holder på et kort, minutter",
    holdHint:
      "Fra betalingen begynner. Etter det, og før en betaling er begynt, får den kortet som oppgir koden.",
    minutes_one: "{{count}} minutt",
    minutes_other: "{{count}} minutter",
    lookup: "Vis saldoen til den som har koden",
    lookupHint: "Feil koder telles og begrenses, og får samme svar hva som enn er galt.",
    buysCard: "Gavekort og tilgodehavende kan kjøpe gavekort",
    buysCardHint: "Slått på kan et kort som snart utløper, gjøres om til et som varer.",
  },
  refunds: {
    title: "Tilbakebetaling",
    hint: "Hva som får sin del først av det som går tilbake av en ordre som gavekort har betalt en del av",
    first: "Går tilbake først",
    of: { payments: "Det som er betalt på annen måte", cards: "Det gavekort har betalt" },
    means: {
      payments: "Ingen som har betalt med penger, sitter igjen med et gavekort. Kortet får resten.",
      cards: "Gavekortet får sin del tilbake først, og penger går bare tilbake ut over det.",
    },
  },
  reminder: {
    title: "Påminnelse før et kort utløper",
    hint: "På e-post, én gang, til den et kort med noe på er til, ellers til kjøperen",
    days: "Dager før det utløper",
    daysHint:
      "Tomt: ingen blir påminnet. Et kort som fra begynnelsen ikke varer lenger, påminnes det ikke om.",
    before_one: "{{count}} dag før",
    before_other: "{{count}} dager før",
  },
  texts: {
    title: "Tekst på kort",
    hint: "Dine egne ord nederst på hvert kort, for eksempel hvor det kan brukes",
  },
};
