import type { en } from "../en/texts";
import type { Translation } from "../translation";

export const turnover: Translation<typeof en.turnover> = {
  title: "Omsætning",
  hint: "Hvad butikken skylder på gavekort og som kundernes tilgodehavende, og hvad en periode gjorde ved det",
  period: "{{from}} – {{to}}",
  days: "Dage",
  asOf: "Skyldigt ved slutningen af",
  cards: "Vis kortene",
  periods: {
    label: "Periode",
    today: "I dag",
    month: "Denne måned",
    lastMonth: "Sidste måned",
    year: "I år",
    lastYear: "Sidste år",
  },
  owedAt: "Skyldigt ved slutningen af {{day}}",
  owedNow: "Skyldigt nu",
  soldIn: "Solgt i perioden",
  ofIt: {
    redeemed: "Af det solgte: indløst",
    outstanding: "Af det solgte: stadig skyldigt",
  },
  emptyTitle: "Intet skyldigt, og intet er sket",
  emptyText:
    "Intet gavekort eller tilgodehavende blev udstedt før slutningen af denne periode. Vælg andre dage.",
  flows: {
    title: "Hvordan det skyldige ændrede sig",
    hint: "Hvad der var skyldigt før perioden, hvad der kom til og gik af, og hvad der er skyldigt efter den; kundernes tilgodehavende er med, medmindre du filtrerer på oprindelse. Listen bag et tal har kortene; tilgodehavende står på kundernes sider.",
  },
  means: {
    opening: "På kort og som tilgodehavende, da perioden begyndte.",
    sold: "Til pålydende, da det først kunne bruges.",
    issued: "Af ansatte, ét eller mange.",
    promotional: "Foræret væk, ingen har betalt for det.",
    imported: "Overtaget fra et andet system.",
    refunded: "Gik tilbage til kort og tilgodehavende, eller blev givet i stedet for penge.",
    moved_in: "Kom fra andre kort og fra tilgodehavende.",
    adjusted: "Nye beløb, som ansatte har sat: forhøjelser minus nedsættelser.",
    redeemed: "Betalte for ordrer og ved kassen.",
    cashed_out: "Givet til indehaveren i penge.",
    voided: "Taget af kort, hvis køb er ophævet.",
    expired:
      "Afskrevet fra udløbne kort. Det, der er på et udløbet kort, er skyldigt, indtil nogen tager det af.",
    moved: "Gik til andre kort eller blev tilgodehavende.",
    closing: "På kort og som tilgodehavende, da perioden sluttede, eller nu.",
  },
  ofSold: {
    title: "Af det, der blev solgt i perioden",
    hint: "Som det stod ved slutningen af {{day}}",
    now: "Som det står i dag",
    redeemed: "Indløst",
    outstanding: "Stadig skyldigt",
    ended: "Annulleret, udbetalt, udløbet eller justeret",
  },
  chart: {
    days: "Solgt og indløst pr. dag",
    months: "Solgt og indløst pr. måned",
    summary:
      "Fra {{from}} til {{to}} blev der solgt gavekort for {{sold}}, og {{redeemed}} blev indløst.",
  },
  apart: {
    title: "Hver for sig",
    hint: "Det samme efter, hvor kortene kom fra, med tilgodehavende ved siden af, og efter, hvornår moms forfalder",
    what: "Hvad",
    credit: "Kundernes tilgodehavende",
  },
};
