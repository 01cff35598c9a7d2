import type { en } from "../en/texts";
import type { Translation } from "../translation";

export const checkIn: Translation<typeof en.checkIn> = {
  menu: "Innsjekking",
  title: "Innsjekking",
  sound: { on: "Lyd på", off: "Lyd av" },
  place: {
    event: "Arrangement",
    session: "Forestilling",
    chooseEvent: "Velg et arrangement",
    chooseSession: "Velg en forestilling",
    change: "Endre",
    done: "Ferdig",
    noEvents: "Ingen arrangementer å sjekke inn til",
    noEventsHint: "Her vises publiserte arrangementer med en forestilling i dag eller senere.",
  },
  counts: {
    label: "Sjekket inn",
    inOf: "av {{expected}} er inne",
    toCome_one: "{{count}} gjenstår",
    toCome_other: "{{count}} gjenstår",
  },
  camera: {
    start: "Start kameraet",
    stop: "Stopp kameraet",
    torch: "Lys",
    choose: "Hvilket kamera",
    number: "Kamera {{number}}",
    picture: "Bildet fra kameraet",
    problem: {
      insecure:
        "Kameraet virker bare over HTTPS. Åpne siden med https://, eller skriv inn billettnummeret.",
      unsupported: "Denne nettleseren har ikke tilgang til noe kamera. Skriv inn billettnummeret.",
      denied:
        "Kameraet er blokkert for denne siden. Tillat det i nettleserens innstillinger, og start det på nytt.",
      missing: "Fant ikke noe kamera. Skriv inn billettnummeret, eller bruk en håndskanner.",
      busy: "En annen app bruker kameraet. Lukk den, og start kameraet på nytt.",
      interrupted: "Kameraet ble slått av. Start det på nytt.",
      failed: "Kameraet lot seg ikke starte. Prøv igjen, eller skriv inn billettnummeret.",
    },
  },
  code: {
    label: "Billettnummer",
    placeholder: "7KQ-4M2-XPA",
    submit: "Sjekk inn",
  },
  ready: {
    title: "Klar",
    text: "Hold en billett foran kameraet, eller skriv inn nummeret.",
  },
  checking: "Sjekker …",
  next: "Neste",
  noName: "Uten navn",
  qrCode: "QR-kode …{{end}}",
  result: {
    admitted: "Sluppet inn",
    already_checked_in: "Allerede sjekket inn",
    cancelled: "Annullert billett",
    unpaid: "Ikke betalt",
    wrong_session: "Feil forestilling",
    unknown: "Ukjent billett",
    too_early: "For tidlig",
  },
  warning: {
    money_returned: "Pengene for denne billetten er betalt tilbake.",
  },
  reason: {
    already_checked_in: "Sjekket inn {{time}}.",
    cancelled: "Denne billetten gjelder ikke lenger.",
    unpaid: "Ordren er ikke betalt ennå.",
    wrong_session: "Denne billetten gjelder {{event}}, {{session}}.",
    unknown:
      "Ingen billett har denne koden eller dette nummeret. Er billetten utstedt på nytt, virker ikke den gamle koden.",
    too_early: "Innslippet åpner {{time}}.",
  },
  refused: "Ikke godtatt",
  unconfirmed: {
    title: "Ikke bekreftet ennå",
    text: "Serveren svarer ikke. Skanningen er lagret og sendes på nytt; ingen er sjekket inn før den er bekreftet.",
    repeat:
      "Billetten er allerede skannet på denne enheten. Skanningen er lagret og sendes så snart serveren svarer.",
  },
  full: {
    title: "Ikke registrert",
    text: "For mange skanninger venter på denne enheten. Få den på nett igjen først.",
  },
  pending: {
    title_one: "{{count}} skanning er ikke bekreftet",
    title_other: "{{count}} skanninger er ikke bekreftet",
    sending: "På vei til serveren.",
    no_answer: "Får ikke kontakt med serveren. Skanninger sendes i rekkefølge så snart det går.",
    signed_out: "Du er logget ut. Logg inn igjen i en annen fane, så sendes skanningene.",
    notDurable: "Denne enheten kan ikke huske skanninger. Ikke lukk siden eller last den på nytt.",
    retry: "Prøv nå",
    discard: "Forkast",
    keep: "Behold",
    discardTitle: "Forkaste skanningen?",
    discardText: "Den sendes ikke på nytt. Har den allerede nådd serveren, gjelder den.",
  },
  late: {
    title_one: "{{count}} svar kom senere",
    title_other: "{{count}} svar kom senere",
    fine: "Alle ble sluppet inn.",
    refused_one: "{{count}} ble ikke sluppet inn.",
    refused_other: "{{count}} ble ikke sluppet inn.",
    clear: "Sett",
  },
  recent: {
    title: "Siste skanninger",
    empty: "Ingen skanninger ennå",
    undone: "Angret: {{reason}}",
  },
  undo: {
    action: "Angre",
    label: "Angre innsjekkingen av {{number}}",
    title: "Angre innsjekkingen",
    reason: "Begrunnelse",
    reasons: {
      mistake: "Skannet ved en feil",
      wrongPerson: "Feil person",
      leftAgain: "Gikk ut igjen",
    },
    confirm: "Angre",
    done: "{{number}} kan slippes inn igjen",
  },
};
