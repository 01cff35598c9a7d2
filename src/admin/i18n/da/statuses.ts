import { da as words } from "../../../shared/words/da";
import type { en } from "../en/texts";
import type { Translation } from "../translation";

export const statuses: Translation<typeof en.statuses> = {
  menu: "Ordrestatusser",
  hint: "Hvad du kalder en ordres trin, i hvilken farve, og hvad kunderne får at vide",
  create: "Tilføj en status",
  actions: "Handlinger for {{status}}",
  orders_one: "{{count}} ordre",
  orders_other: "{{count}} ordrer",
  state: words.order_state,
  stateHint: {
    received: "Er kommet ind og kan betales.",
    awaiting_payment: "Kan betales, med link eller faktura.",
    processing: "Er betalt eller godkendt, og I arbejder på den.",
    shipped: "Er på vej til kunden.",
    completed: "Alt er gjort.",
    cancelled:
      "Varer og pladser er givet tilbage. De tages igen, når ordren forlader denne tilstand.",
  },
  badge: {
    default: "Standard",
    notify: "Giver kunden besked",
    hidden: "Skjult for kunder",
  },
  form: {
    create: {
      "order-statuses": "Tilføj en status",
      "personal-statuses": "Tilføj en personlig status",
    },
    edit: "Redigér statussen",
    label: "Navn",
    labelHint: "Et sprog, der står tomt, viser det engelske navn.",
    colour: "Farve",
    sample: "Navn",
    private: "Privat mærke",
    privateHint:
      "Et mærke ved siden af ordrens status, som kun du ser. Det sender ingen e-mail og har ingen virkning på ordren.",
    state: "Tilstand",
    stateHint: "Hvad ordren gør i denne status. Kan ikke ændres senere.",
    stateIs: "Tilstand: {{state}}",
    default: "Standard for tilstanden",
    defaultHint:
      "Det, en ordre får, når den kommer til tilstanden af sig selv, i stedet for den nuværende standard.",
    visible: "Vises for kunden",
    visibleHint: "Ellers ser kunden tilstandens standardstatus.",
    limited: "Kun nogle statusser kan følge",
    limitedHint: "Ellers kan en ordre gå herfra til alle andre statusser.",
    next: "Kan følge",
    nothingFollows: "Intet er valgt: En ordre kan ikke forlade denne status manuelt.",
    notify: "Giv kunden besked på e-mail",
    notifyHint: "Forvalgt, når en ordre får denne status; kan ændres hver gang.",
  },
  message: {
    title: "Besked til kunden",
    hint: "Sendes på ordrens sprog, ellers på engelsk, ellers på det første, der er skrevet. Uden egen tekst sendes en kort standardbesked.",
    languages: "Beskedens sprog",
    subject: "Emne",
    body: "Tekst",
    bodyHint:
      "En tom linje giver et nyt afsnit. Liquid forstås, for eksempel {% if order.payment_link %}.",
    both: "Skriv både emne og tekst.",
    insert: "Indsæt en variabel",
    preview: "Forhåndsvisning med opdigtede data",
    variable: {
      customer: "Kundens navn",
      number: "Ordrenummer",
      code: "Ordrekode",
      lines: "Ordrens linjer",
      shipping: words.sums.shipping,
      fee: words.sums.fee,
      total: words.sums.total,
      due: words.sums.amount_due,
      paymentLink: "Betalingslink",
      fields: "Spørgsmål og svar",
      terms: "Version af vilkårene",
      status: "Statussens navn",
      shop: "Butikkens navn",
    },
  },
  delete: {
    action: "Slet",
    title: "Vil du slette “{{status}}”?",
    text: "Statussen forsvinder fra alle lister. Ordrernes historik beholder navnet.",
    system:
      "Denne status hører til billetkontoret. Den kan få nyt navn og ny farve, men ikke slettes.",
    last: "Dette er den sidste status i sin tilstand. Tilføj en anden først.",
    replacement: "Denne kommer i stedet",
    nothingInstead:
      "Den er i brug, og der findes ingen anden af samme slags, der kan stå i stedet. Tilføj en, eller tag den af ordrerne først.",
    choose: "Vælg en status",
    confirm: "Slet",
  },
  done: {
    saved: "Gemt.",
    deleted: "Statussen er slettet.",
    reordered: "Rækkefølgen er gemt.",
  },
  personal: {
    title: "Personlige statusser",
    hint: "Dine egne ekstra statusser: sættes på ordrer som alle andre, eller er private mærker, som kun du ser",
    create: "Tilføj en personlig status",
    colleague: "En kollegas",
    marks: "Private mærker",
    emptyTitle: "Ingen personlige statusser endnu",
    emptyText: "Tilføj en status ved siden af butikkens egne, eller et mærke kun for dine øjne.",
    advancedTitle: "For niveauet Avanceret",
    advancedText:
      "Personlige statusser vises på erfaringsniveauet Avanceret. Du skifter niveau i din profil, under “Erfaringsniveau”.",
    toProfile: "Åbn profilen",
  },
  level: {
    title: "Erfaringsniveau",
    label: "Niveau",
    basic: "Grundlæggende",
    advanced: "Avanceret",
    hint: {
      basic: "Billetkontoret viser det, der bruges hver dag.",
      advanced: "Billetkontoret viser også personlige statusser.",
    },
    done: "Niveauet er gemt.",
  },
};
