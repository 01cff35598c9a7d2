import type { en } from "../en/texts";
import type { Translation } from "../translation";

export const invoiceList: Translation<typeof en.invoiceList> = {
  menu: "Fakturaer",
  hint: "Alle fakturaer og kreditnotaer, og hvad der stadig skal betales",
  tabs: "Hvad der vises",
  creditNotes: "Kreditnotaer",
  bankFile: "Indlæs en bankfil",
  emptyTitle: "Ingen fakturaer endnu",
  emptyText: "En faktura oprettes på sin ordres side. Så kommer den her.",
  noNotesTitle: "Ingen kreditnotaer endnu",
  noNotesText: "De opstår, når en faktura krediteres på sin ordres side.",
  number: "Nummer",
  numberAndBuyer: "Nummer, køber",
  notOverdue: "Ikke forfalden",
  refund: "Tilbagebetaling",
  recorded: "Ikke via udbyder",
  totals: {
    title: "Hvad disse fakturaer løber op i",
    refunded: "Betalt tilbage eller flyttet",
    overdue: "Heraf forfaldent",
  },
  bulk: {
    refused: "Afvist",
    issue: {
      action: "Udsted ({{count}})",
      title_one: "Udsted {{count}} faktura",
      title_other: "Udsted {{count}} fakturaer",
      together: "{{amount}} i alt",
      numbers_one:
        "{{count}} kladde får det næste nummer for altid. Den kan ikke ændres eller slettes bagefter.",
      numbers_other:
        "{{count}} kladder får de næste numre for altid. De kan ikke ændres eller slettes bagefter.",
      captures:
        "Det, der er reserveret på kort for deres ordrer, hæves. Billetter, der dermed er betalt, bliver gyldige og sendes.",
      notMailed: "Selve fakturaerne sendes ikke: send dem bagefter.",
      others_one: "{{count}} anden faktura, du valgte, er ingen kladde og forbliver, som den er.",
      others_other:
        "{{count}} andre fakturaer, du valgte, er ingen kladder og forbliver, som de er.",
      confirm_one: "Udsted {{count}} faktura",
      confirm_other: "Udsted {{count}} fakturaer",
      done_one: "{{count}} faktura er udstedt.",
      done_other: "{{count}} fakturaer er udstedt.",
      someRefused_one: "{{count}} faktura blev ikke udstedt.",
      someRefused_other: "{{count}} fakturaer blev ikke udstedt.",
    },
    send: {
      action: "Send ({{count}})",
      title_one: "Send {{count}} faktura",
      title_other: "Send {{count}} fakturaer",
      mails_one: "{{count}} mail går til køberen, på køberens sprog og med PDF’en.",
      mails_other: "{{count}} mails går ud, hver til sin køber, på køberens sprog og med PDF’en.",
      again_one: "{{count}} af dem er sendt før og går ud igen.",
      again_other: "{{count}} af dem er sendt før og går ud igen.",
      noAddress_one: "{{count}} har ingen e-mailadresse og kan ikke sendes.",
      noAddress_other: "{{count}} har ingen e-mailadresse og kan ikke sendes.",
      others_one:
        "{{count}} anden faktura, du valgte, er en kladde eller annulleret og sendes ikke.",
      others_other:
        "{{count}} andre fakturaer, du valgte, er kladder eller annulleret og sendes ikke.",
      confirm_one: "Send {{count}} faktura",
      confirm_other: "Send {{count}} fakturaer",
      done_one: "{{count}} faktura er på vej.",
      done_other: "{{count}} fakturaer er på vej.",
      someRefused_one: "{{count}} faktura blev ikke sendt.",
      someRefused_other: "{{count}} fakturaer blev ikke sendt.",
    },
    "mark-paid": {
      action: "Markér som betalt ({{count}})",
      title_one: "Markér {{count}} faktura som betalt",
      title_other: "Markér {{count}} fakturaer som betalt",
      books_one: "{{amount}} bogføres som modtaget i dag: alt, der skyldes på {{count}} faktura.",
      books_other:
        "{{amount}} bogføres som modtaget i dag: alt, der skyldes på {{count}} fakturaer.",
      tickets: "Billetterne på dem bliver gyldige og sendes.",
      others_one:
        "{{count}} anden faktura, du valgte, skyldes der ikke noget på; den forbliver, som den er.",
      others_other:
        "{{count}} andre fakturaer, du valgte, skyldes der ikke noget på; de forbliver, som de er.",
      confirm_one: "Markér {{count}} faktura som betalt",
      confirm_other: "Markér {{count}} fakturaer som betalt",
      done_one: "{{count}} faktura er betalt.",
      done_other: "{{count}} fakturaer er betalt.",
      someRefused_one: "{{count}} faktura blev ikke markeret som betalt.",
      someRefused_other: "{{count}} fakturaer blev ikke markeret som betalt.",
    },
    pdf: {
      action: "PDF ({{count}})",
      title_one: "Gem {{count}} faktura som PDF?",
      title_other: "Gem {{count}} fakturaer som PDF?",
      oneFile: "De kommer i én fil, i den rækkefølge, du valgte dem i.",
      manyFiles: "De kommer i {{count}} filer med højst {{most}} fakturaer.",
      others_one: "{{count}} kladde, du valgte, har intet dokument endnu og udelades.",
      others_other: "{{count}} kladder, du valgte, har intet dokument endnu og udelades.",
      voided_one: "Af {{count}} annulleret faktura er dokumentet om annulleringen med.",
      voided_other: "Af {{count}} annullerede fakturaer er dokumenterne om annulleringen med.",
      confirm: "Gem",
    },
  },
  widget: {
    title: "Åbne fakturaer",
    all: "Alle fakturaer",
    empty: "Ingen åbne fakturaer",
    dueAt: "Forfald {{day}}",
    more_one: "og {{count}} til",
    more_other: "og {{count}} til",
  },
};
