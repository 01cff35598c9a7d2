import type { en } from "../en/texts";
import type { Translation } from "../translation";

export const giftCardBatch: Translation<typeof en.giftCardBatch> = {
  open: "Udsted mange",
  title: "Udsted mange kort",
  hint: "Ens kort, hvert med sin egen kode, for eksempel til en virksomhed eller en kampagne",
  one: "Udstedt sammen",
  count: "Hvor mange",
  issue: "Udsted kortene",
  each: "Værdi af hvert",
  together: "I alt",
  done_one: "{{count}} kort er udstedt.",
  done_other: "{{count}} kort er udstedt.",
  follows: {
    issues_one: "Udsteder {{count}} kort på {{amount}}, i alt {{total}}.",
    issues_other: "Udsteder {{count}} kort på {{amount}}, i alt {{total}}.",
    owed: "Butikken skylder dette, så snart kortene er udstedt: hvert kan bruges med det samme.",
    promotional: "Ingen har betalt for dem: rapporterne tæller dem for sig.",
    card: "De betaler selv, som dine indstillinger siger.",
    customer: "De bliver tilgodehavende hos den, der indløser dem, som dine indstillinger siger.",
    codes:
      "Du gemmer koderne som en fil bagefter; historikken for hvert kort siger, at du gjorde det.",
  },
  list: {
    title: "Udstedt tidligere",
    hint: "Hver med, hvor langt den er, så du kan fortsætte, og med koderne",
    empty: "Ingen kort er udstedt sammen endnu",
    begun: "Begyndt",
    issued: "Udstedt",
  },
  issuedOf: "{{issued}} af {{of}}",
  progress: "{{issued}} af {{of}} kort er udstedt",
  of_one: "{{count}} gavekort",
  of_other: "{{count}} gavekort",
  whole: "Alle er udstedt og kan bruges",
  part: "Ikke alle er udstedt endnu. Du kan forlade siden og fortsætte senere; det, der er udstedt, bliver stående.",
  show: "Vis kortene",
  goOn_one: "Udsted {{count}} mere",
  goOn_other: "Udsted {{count}} mere",
  codes: {
    action: "Gem koderne",
    title_one: "Gem {{count}} kode?",
    title_other: "Gem {{count}} koder?",
    text: "Den, der har filen, kan bruge {{total}}. Den er en tabel (XLSX) med hele koder; historikken for hvert kort siger, at du tog den ud.",
    confirm: "Gem filen",
    done: "Koderne er gemt.",
  },
};
