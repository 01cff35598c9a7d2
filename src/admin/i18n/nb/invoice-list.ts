import type { en } from "../en/texts";
import type { Translation } from "../translation";

export const invoiceList: Translation<typeof en.invoiceList> = {
  menu: "Fakturaer",
  hint: "Alle fakturaer og kreditnotaer, og hva som fortsatt skal betales",
  tabs: "Hva som vises",
  creditNotes: "Kreditnotaer",
  bankFile: "Les inn en bankfil",
  emptyTitle: "Ingen fakturaer ennå",
  emptyText: "En faktura lages på siden til ordren sin. Så kommer den her.",
  noNotesTitle: "Ingen kreditnotaer ennå",
  noNotesText: "De kommer av at en faktura krediteres på siden til ordren sin.",
  number: "Nummer",
  numberAndBuyer: "Nummer, kjøper",
  notOverdue: "Ikke forfalt",
  refund: "Tilbakebetaling",
  recorded: "Ikke via leverandør",
  totals: {
    title: "Hva disse fakturaene kommer på",
    refunded: "Betalt tilbake eller flyttet",
    overdue: "Av det forfalt",
  },
  bulk: {
    refused: "Avvist",
    issue: {
      action: "Utsted ({{count}})",
      title_one: "Utsted {{count}} faktura",
      title_other: "Utsted {{count}} fakturaer",
      together: "{{amount}} til sammen",
      numbers_one:
        "{{count}} utkast får neste nummer for godt. Det kan ikke endres eller slettes etterpå.",
      numbers_other:
        "{{count}} utkast får de neste numrene for godt. De kan ikke endres eller slettes etterpå.",
      captures:
        "Det som er reservert på kort for ordrene, trekkes. Billetter som dermed er betalt, blir gyldige og sendes.",
      notMailed: "Selve fakturaene sendes ikke: send dem etterpå.",
      others_one: "{{count}} annen faktura som du valgte, er ikke et utkast og blir som den er.",
      others_other: "{{count}} andre fakturaer som du valgte, er ikke utkast og blir som de er.",
      confirm_one: "Utsted {{count}} faktura",
      confirm_other: "Utsted {{count}} fakturaer",
      done_one: "{{count}} faktura er utstedt.",
      done_other: "{{count}} fakturaer er utstedt.",
      someRefused_one: "{{count}} faktura ble ikke utstedt.",
      someRefused_other: "{{count}} fakturaer ble ikke utstedt.",
    },
    send: {
      action: "Send ({{count}})",
      title_one: "Send {{count}} faktura",
      title_other: "Send {{count}} fakturaer",
      mails_one: "{{count}} e-post går til kjøperen, på kjøperens språk og med PDF-en.",
      mails_other:
        "{{count}} e-poster går ut, hver til sin kjøper, på kjøperens språk og med PDF-en.",
      again_one: "{{count}} av dem er sendt før og går ut en gang til.",
      again_other: "{{count}} av dem er sendt før og går ut en gang til.",
      noAddress_one: "{{count}} har ingen e-postadresse og kan ikke sendes.",
      noAddress_other: "{{count}} har ingen e-postadresse og kan ikke sendes.",
      others_one:
        "{{count}} annen faktura som du valgte, er et utkast eller annullert og sendes ikke.",
      others_other:
        "{{count}} andre fakturaer som du valgte, er utkast eller annullert og sendes ikke.",
      confirm_one: "Send {{count}} faktura",
      confirm_other: "Send {{count}} fakturaer",
      done_one: "{{count}} faktura er på vei.",
      done_other: "{{count}} fakturaer er på vei.",
      someRefused_one: "{{count}} faktura ble ikke sendt.",
      someRefused_other: "{{count}} fakturaer ble ikke sendt.",
    },
    "mark-paid": {
      action: "Merk som betalt ({{count}})",
      title_one: "Merk {{count}} faktura som betalt",
      title_other: "Merk {{count}} fakturaer som betalt",
      books_one:
        "{{amount}} bokføres som kommet inn i dag: alt som skal betales av {{count}} faktura.",
      books_other:
        "{{amount}} bokføres som kommet inn i dag: alt som skal betales av {{count}} fakturaer.",
      tickets: "Billettene på dem blir gyldige og sendes.",
      others_one:
        "{{count}} annen faktura som du valgte, har ikke noe å betale og blir som den er.",
      others_other:
        "{{count}} andre fakturaer som du valgte, har ikke noe å betale og blir som de er.",
      confirm_one: "Merk {{count}} faktura som betalt",
      confirm_other: "Merk {{count}} fakturaer som betalt",
      done_one: "{{count}} faktura er betalt.",
      done_other: "{{count}} fakturaer er betalt.",
      someRefused_one: "{{count}} faktura ble ikke merket som betalt.",
      someRefused_other: "{{count}} fakturaer ble ikke merket som betalt.",
    },
    pdf: {
      action: "PDF ({{count}})",
      title_one: "Lagre {{count}} faktura som PDF?",
      title_other: "Lagre {{count}} fakturaer som PDF?",
      oneFile: "De kommer i én fil, i den rekkefølgen du valgte dem.",
      manyFiles: "De kommer i {{count}} filer med høyst {{most}} fakturaer.",
      others_one: "{{count}} utkast som du valgte, har ikke noe dokument ennå og utelates.",
      others_other: "{{count}} utkast som du valgte, har ikke noe dokument ennå og utelates.",
      voided_one: "Av {{count}} annullert faktura er dokumentet om annulleringen med.",
      voided_other: "Av {{count}} annullerte fakturaer er dokumentene om annulleringen med.",
      confirm: "Lagre",
    },
  },
  widget: {
    title: "Åpne fakturaer",
    all: "Alle fakturaer",
    empty: "Ingen åpne fakturaer",
    dueAt: "Forfall {{day}}",
    more_one: "og {{count}} til",
    more_other: "og {{count}} til",
  },
};
