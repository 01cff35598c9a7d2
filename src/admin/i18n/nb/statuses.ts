import { nb as words } from "../../../shared/words/nb";
import type { en } from "../en/texts";
import type { Translation } from "../translation";

export const statuses: Translation<typeof en.statuses> = {
  menu: "Ordrestatuser",
  hint: "Hva du kaller stegene i en ordre, i hvilken farge, og hva kundene får vite",
  create: "Legg til en status",
  actions: "Handlinger for {{status}}",
  orders_one: "{{count}} ordre",
  orders_other: "{{count}} ordrer",
  state: words.order_state,
  stateHint: {
    received: "Har kommet inn og kan betales.",
    awaiting_payment: "Kan betales, med lenke eller faktura.",
    processing: "Er betalt eller godkjent, og dere arbeider med den.",
    shipped: "Er på vei til kunden.",
    completed: "Alt er gjort.",
    cancelled:
      "Varer og plasser er gitt tilbake. De tas igjen når ordren forlater denne tilstanden.",
  },
  badge: {
    default: "Standard",
    notify: "Gir kunden beskjed",
    hidden: "Skjult for kunder",
  },
  form: {
    create: {
      "order-statuses": "Legg til en status",
      "personal-statuses": "Legg til en personlig status",
    },
    edit: "Rediger statusen",
    label: "Navn",
    labelHint: "Et språk som står tomt, viser det engelske navnet.",
    colour: "Farge",
    sample: "Navn",
    private: "Privat merke",
    privateHint:
      "Et merke ved siden av ordrens status som bare du ser. Det sender ingen e-post og har ingen virkning på ordren.",
    state: "Tilstand",
    stateHint: "Hva ordren gjør i denne statusen. Kan ikke endres senere.",
    stateIs: "Tilstand: {{state}}",
    default: "Standard for tilstanden",
    defaultHint:
      "Det en ordre får når den kommer til tilstanden av seg selv, i stedet for dagens standard.",
    visible: "Vises for kunden",
    visibleHint: "Ellers ser kunden tilstandens standardstatus.",
    limited: "Bare noen statuser kan følge",
    limitedHint: "Ellers kan en ordre gå herfra til alle andre statuser.",
    next: "Kan følge",
    nothingFollows: "Ingenting er valgt: En ordre kan ikke forlate denne statusen for hånd.",
    notify: "Gi kunden beskjed på e-post",
    notifyHint: "Forhåndsvalgt når en ordre får denne statusen; kan endres hver gang.",
  },
  message: {
    title: "Melding til kunden",
    hint: "Sendes på ordrens språk, ellers på engelsk, ellers på det første som er skrevet. Uten egen tekst sendes en kort standardmelding.",
    languages: "Språk for meldingen",
    subject: "Emne",
    body: "Tekst",
    bodyHint:
      "En tom linje gir nytt avsnitt. Liquid forstås, for eksempel {% if order.payment_link %}.",
    both: "Skriv både emne og tekst.",
    insert: "Sett inn en variabel",
    preview: "Forhåndsvisning med oppdiktede data",
    variable: {
      customer: "Kundens navn",
      number: "Ordrenummer",
      code: "Ordrekode",
      lines: "Ordrens linjer",
      shipping: words.sums.shipping,
      fee: words.sums.fee,
      total: words.sums.total,
      due: words.sums.amount_due,
      paymentLink: "Betalingslenke",
      fields: "Spørsmål og svar",
      terms: "Versjon av vilkårene",
      status: "Statusens navn",
      shop: "Butikkens navn",
    },
  },
  delete: {
    action: "Slett",
    title: "Slette «{{status}}»?",
    text: "Statusen forsvinner fra alle lister. Ordrenes historikk beholder navnet.",
    system:
      "Denne statusen hører til billettkontoret. Den kan få nytt navn og ny farge, men ikke slettes.",
    last: "Dette er den siste statusen i tilstanden sin. Legg til en annen først.",
    replacement: "Denne kommer i stedet",
    nothingInstead:
      "Den er i bruk, og det finnes ingen annen av samme slag som kan stå i stedet. Legg til en, eller ta den av ordrene først.",
    choose: "Velg en status",
    confirm: "Slett",
  },
  done: {
    saved: "Lagret.",
    deleted: "Statusen er slettet.",
    reordered: "Rekkefølgen er lagret.",
  },
  personal: {
    title: "Personlige statuser",
    hint: "Dine egne ekstra statuser: settes på ordrer som alle andre, eller er private merker som bare du ser",
    create: "Legg til en personlig status",
    colleague: "En kollegas",
    marks: "Private merker",
    emptyTitle: "Ingen personlige statuser ennå",
    emptyText: "Legg til en status ved siden av butikkens egne, eller et merke bare for dine øyne.",
    advancedTitle: "For nivået Avansert",
    advancedText:
      "Personlige statuser vises på erfaringsnivået Avansert. Du bytter nivå i profilen din, under «Erfaringsnivå».",
    toProfile: "Åpne profilen",
  },
  level: {
    title: "Erfaringsnivå",
    label: "Nivå",
    basic: "Grunnleggende",
    advanced: "Avansert",
    hint: {
      basic: "Billettkontoret viser det som trengs hver dag.",
      advanced: "Billettkontoret viser også personlige statuser.",
    },
    done: "Nivået er lagret.",
  },
};
