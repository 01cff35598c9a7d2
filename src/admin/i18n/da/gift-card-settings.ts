import type { en } from "../en/texts";
import type { Translation } from "../translation";

export const giftCardSettings: Translation<typeof en.giftCardSettings> = {
  hint: "Hvordan kort bruges, hvornår og hvor længe de kan bruges, og hvad de kan være værd",
  mode: {
    title: "Hvordan kort bruges",
    hint: "Om et kort betaler i kassen, eller bliver tilgodehavende hos den kunde, der indløser det",
    means: "Det vil sige",
    of: {
      card: "Den, der har koden, betaler med kortet, også gæster, så længe der er noget tilbage på det. Hvert kort har sin egen historik.",
      customer:
        "En kunde, der er logget ind, indløser kortet én gang. Alt på det bliver kundens tilgodehavende, som kunden betaler med som logget ind; kunden har historikken.",
    },
    changes: "Hvad et skift ændrer",
    changesText: "Kort, der udstedes fra da af, solgt eller i hånden.",
    stays: "Hvad det ikke ændrer",
    staysText:
      "Kort, der allerede er udstedt, virker videre, som de blev udstedt, og tilgodehavende bliver, som det er. Du kan skifte tilbage når som helst.",
  },
  issuing: {
    title: "Udstedelse",
    hint: "Gælder kort, der udstedes fra da af",
    activation: "Et købt kort kan bruges",
    activationHint:
      "Er pengene kun reserveret, kan de stadig udeblive; et kort, der er brugt inden da, er butikkens tab.",
    when: {
      captured: "Når pengene er hævet",
      authorized: "Når pengene er reserveret eller hævet",
      manual: "Når nogen aktiverer det her",
    },
    expiry: "Udløber efter måneder",
    expiryHint: "Ved dagens slutning, regnet fra udstedelsen. Tomt: aldrig.",
    months_one: "Efter {{count}} måned",
    months_other: "Efter {{count}} måneder",
    limits: "Værdien af et kort",
    limitsHint: "I den valuta, kortet er i.",
    min: "Et kort er mindst værd",
    max: "Et kort er højst værd",
    limitInvalid: "Skriv et beløb over 0.",
    order: "Det må ikke være under det mindste.",
  },
  checkout: {
    title: "I webshoppen",
    hint: "Hvor længe en kurv holder på et kort, hvem der ser saldoen, og hvad kortet ikke køber",
    hold: "En kurv holder på et kort, minutter",
    holdHint:
      "Fra betalingen begyndes. Derefter, og før en betaling er begyndt, får den kortet, der oplyser koden.",
    minutes_one: "{{count}} minut",
    minutes_other: "{{count}} minutter",
    lookup: "Vis saldoen til den, der har koden",
    lookupHint: "Forkerte koder tælles og begrænses og får samme svar, uanset hvad der er galt.",
    buysCard: "Gavekort og tilgodehavende kan købe gavekort",
    buysCardHint: "Slået til kan et kort, der snart udløber, laves om til et, der varer.",
  },
  refunds: {
    title: "Tilbagebetaling",
    hint: "Hvad der får sin del først af det, der går tilbage af en ordre, som gavekort har betalt en del af",
    first: "Går tilbage først",
    of: { payments: "Det, der er betalt på anden måde", cards: "Det, gavekort har betalt" },
    means: {
      payments:
        "Ingen, der har betalt med penge, sidder tilbage med et gavekort. Kortet får resten.",
      cards: "Gavekortet får sin del tilbage først, og penge går kun tilbage ud over det.",
    },
  },
  reminder: {
    title: "Påmindelse før et kort udløber",
    hint: "På e-mail, én gang, til den, et kort med noget på er til, ellers til køberen",
    days: "Dage før det udløber",
    daysHint:
      "Tomt: ingen påmindes. Et kort, der fra begyndelsen ikke varer længere, påmindes der ikke om.",
    before_one: "{{count}} dag før",
    before_other: "{{count}} dage før",
  },
  texts: {
    title: "Tekst på kort",
    hint: "Dine egne ord nederst på hvert kort, for eksempel hvor det kan bruges",
  },
};
