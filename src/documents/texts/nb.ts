import type { DocumentTexts } from "./en";

export const nb: DocumentTexts = {
  ticket: {
    document_title: (count, event) => `${count === 1 ? "Billett" : "Billetter"}: ${event}`,
    attendee: "Deltaker",
    ticket_type: "Billettype",
    number: "Billettnummer",
    order: "Ordre",
    price: "Pris",
    doors_open: (clock) => `Dørene åpner ${clock}`,
    ticket_of: (nth, count) => `Billett ${nth} av ${count}`,
    entrance_heading: "Ved inngangen",
    entrance_show: "Vis koden på papir eller på telefonen.",
    entrance_once:
      "Koden slipper inn én person, én gang. Ikke del den: den som viser den først, kommer inn.",
    code_alternative: (number) => `QR-kode for billett ${number}`,
  },
  paper: {
    titles: {
      draft: "Fakturautkast",
      invoice: "Faktura",
      sample: "Faktura",
      credit_note: "Kreditnota",
      void: "Annullert faktura",
      receipt: "Kvittering",
      packing_slip: "Pakkseddel",
    },
    page_of: (nth, count) => `Side ${nth} av ${count}`,
    draft_mark: "UTKAST",
    draft_notice: "Dette er et utkast. Det har ikke fått noe nummer og skal ikke betales.",
    sample_mark: "EKSEMPEL",
    sample_notice:
      "Dette er et eksempel på hvordan fakturaene ser ut. Ingen har kjøpt noe, og ingenting skal betales.",
    void_notice: (number, day) => `Faktura ${number} av ${day} er annullert og skal ikke betales.`,
    credit_notice: (number, day) => `Kreditnotaen gjelder faktura ${number} av ${day}.`,
    settled_notice: "Fakturaen er betalt. Det gjenstår ingenting å betale.",
    reason: "Årsak",
    seller: "Fra",
    buyer: "Til",
    ship_to: "Leveres til",
    org_number: "Organisasjonsnummer",
    cvr_number: "CVR-nr.",
    facts: {
      invoice_date: "Fakturadato",
      due_date: "Forfallsdato",
      date: "Dato",
      voided_at: "Annullert",
      credited_invoice: "Kreditert faktura",
      reference: "Deres referanse",
      shipping_method: "Leveringsmåte",
      tracking: "Sporingsnummer",
      packed_at: "Pakket",
    },
    columns: {
      description: "Beskrivelse",
      quantity: "Antall",
      discount: "Rabatt",
      tax: "MVA",
      price_with_tax: "Pris inkl. MVA",
      price_without_tax: "Pris ekskl. MVA",
      amount_with_tax: "Beløp inkl. MVA",
      amount_without_tax: "Beløp ekskl. MVA",
      ordered: "Bestilt",
      in_parcel: "I denne pakken",
      sent: "Sendt hittil",
      to_come: "Kommer senere",
    },
    sums: {
      net: "Sum ekskl. MVA",
      tax: "MVA",
      total: "Sum inkl. MVA",
      credited: "Kreditert beløp",
      refunded: "Tilbakebetalt",
      to_refund: "Skal tilbakebetales",
      tax_of: (rate) => `MVA ${rate}`,
      discount_of: (amount) => `Rabatt ${amount}`,
    },
    taxes: { rate: "MVA-sats", base: "Grunnlag", tax: "MVA-beløp" },
    payment: {
      heading: "Betalingsinformasjon",
      account: "Kontonummer",
      reference: "Betalingsreferanse",
      scan: "Skann i bankappen",
      code_alternative: (amount) => `QR-kode for en bankoverføring på ${amount}`,
    },
    order: {
      answers: "Svar fra bestillingen",
      terms: "Godtatte vilkår",
      attendees: "Deltakere",
      cancelled_lines: "Kansellert",
      name: "Navn",
      state: "Billettstatus",
      question: "Spørsmål",
      answer: "Svar",
      version: "Versjon",
      accepted_at: "Godtatt",
    },
    barcode_alternative: (code) => `Strekkode for ordre ${code}`,
  },
  calendar: {
    description: (number) => `Billett ${number}`,
  },
  page: {
    heading: (event) => `Billett: ${event}`,
    status: {
      valid: "Vis koden ved inngangen.",
      reserved: "Plassen er reservert. Billetten blir gyldig når ordren er betalt.",
      cancelled: "Denne billetten gir ikke lenger adgang.",
    },
    download: "Last ned PDF",
    calendar: "Legg i kalenderen",
    holder_heading: "Er dette din billett?",
    holder_introduction:
      "Legg igjen opplysningene dine, så får du beskjeder om arrangementet direkte, i stedet for at de går til kjøperen.",
    name: "Navn",
    email: "E-post",
    phone: "Telefon",
    save: "Lagre",
    saved: "Opplysningene dine er lagret.",
    rejected: "Ingenting ble lagret. Rett opp det som er markert.",
    invalid: {
      name: "Skriv et navn som ikke er for langt.",
      email: "Dette er ikke en gyldig e-postadresse.",
      phone: "Dette er ikke et gyldig telefonnummer.",
    },
    not_found: {
      heading: "Her er det ingen billett",
      message:
        "Lenken kan være ufullstendig, eller det er sendt en ny siden. Se etter den siste meldingen om billetten, eller spør den som kjøpte den.",
    },
  },
  payment: {
    heading: (code) => `Ordre ${code}`,
    contact: "Ta kontakt med butikken for å betale, og oppgi ordrekoden.",
    pay_with: (provider) => `Betal med ${provider}`,
    on_its_way:
      "En betaling for denne ordren er på vei. Siden sier fra så snart den er kommet inn.",
    due_date: "Betales innen",
    transfer: "Med bankoverføring",
    account: "Konto",
    reference: "Referanse",
    not_invoiced: (amount: string) => `${amount} av dette er ikke fakturert ennå.`,
    shop: "Spørsmål?",
    problem: {
      declined:
        "Betalingen ble avvist. Ingen penger er trukket. Prøv igjen, eller betal på en annen måte.",
      unfinished:
        "Betalingen ble ikke fullført, og ingenting er betalt ennå. Prøv igjen, eller betal på en annen måte.",
      unanswered:
        "Det kom ikke noe svar om betalingen. Se på denne siden igjen om et øyeblikk: Er den kommet inn, står det her.",
      changed: "Beløpet som skal betales, er endret i mellomtiden. Se på beløpet og prøv igjen.",
      in_progress:
        "Ordren blir betalt eller endret akkurat nå. Se på denne siden igjen om et øyeblikk.",
      not_offered: "Velg en av betalingsmåtene nedenfor.",
    },
    not_found: {
      heading: "Her er det ingen ordre",
      message:
        "Lenken kan være ufullstendig. Se etter den siste meldingen om ordren, eller be butikken om en ny lenke.",
    },
  },
  invoice_page: {
    heading: (number) => `Faktura ${number}`,
    state: {
      due: "Denne fakturaen er ikke betalt ennå.",
      partly_paid: "En del av denne fakturaen er betalt.",
      paid: "Denne fakturaen er betalt.",
      credited: "Denne fakturaen er kreditert. Det er ikke noe å betale.",
      void: "Denne fakturaen er annullert. Det er ikke noe å betale.",
    },
    e_invoice: "Last ned e-faktura (XML)",
    not_found: {
      heading: "Her er det ingen faktura",
      message:
        "Lenken kan være ufullstendig. Se etter den siste meldingen om fakturaen, eller be butikken om en ny lenke.",
    },
  },
  too_many_attempts: {
    heading: "For mange forsøk",
    message:
      "Denne lenken fører ikke noe sted, og det er prøvd for mange slike fra nettverket ditt. Bruk lenken i den nyeste e-posten du har fått.",
  },
  unavailable: {
    heading: "Prøv igjen om et øyeblikk",
    message: "Siden kan ikke vises akkurat nå. Åpne lenken på nytt om et øyeblikk.",
  },
};
