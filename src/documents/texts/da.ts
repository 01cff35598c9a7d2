import type { DocumentTexts } from "./en";

export const da: DocumentTexts = {
  ticket: {
    document_title: (count, event) => `${count === 1 ? "Billet" : "Billetter"}: ${event}`,
    attendee: "Deltager",
    ticket_type: "Billettype",
    number: "Billetnummer",
    order: "Ordre",
    price: "Pris",
    doors_open: (clock) => `Dørene åbner ${clock}`,
    ticket_of: (nth, count) => `Billet ${nth} af ${count}`,
    entrance_heading: "Ved indgangen",
    entrance_show: "Vis koden på papir eller på telefonen.",
    entrance_once:
      "Koden giver adgang for én person, én gang. Del den ikke: Den, der viser den først, kommer ind.",
    code_alternative: (number) => `QR-kode til billet ${number}`,
  },
  paper: {
    titles: {
      draft: "Fakturakladde",
      invoice: "Faktura",
      sample: "Faktura",
      credit_note: "Kreditnota",
      void: "Annulleret faktura",
      receipt: "Kvittering",
      packing_slip: "Følgeseddel",
    },
    page_of: (nth, count) => `Side ${nth} af ${count}`,
    draft_mark: "KLADDE",
    draft_notice: "Dette er en kladde. Den har endnu ikke fået et nummer og skal ikke betales.",
    sample_mark: "EKSEMPEL",
    sample_notice:
      "Dette er et eksempel på, hvordan fakturaerne ser ud. Ingen har købt noget, og intet skal betales.",
    void_notice: (number, day) => `Faktura ${number} af ${day} er annulleret og skal ikke betales.`,
    credit_notice: (number, day) => `Kreditnotaen vedrører faktura ${number} af ${day}.`,
    settled_notice: "Fakturaen er betalt. Der er ikke mere at betale.",
    reason: "Årsag",
    seller: "Fra",
    buyer: "Til",
    ship_to: "Leveres til",
    org_number: "Organisationsnummer",
    cvr_number: "CVR-nr.",
    facts: {
      invoice_date: "Fakturadato",
      due_date: "Forfaldsdato",
      date: "Dato",
      voided_at: "Annulleret",
      credited_invoice: "Krediteret faktura",
      reference: "Jeres reference",
      shipping_method: "Leveringsmåde",
      tracking: "Sporingsnummer",
      packed_at: "Pakket",
    },
    columns: {
      description: "Beskrivelse",
      quantity: "Antal",
      discount: "Rabat",
      tax: "Moms",
      price_with_tax: "Pris inkl. moms",
      price_without_tax: "Pris ekskl. moms",
      amount_with_tax: "Beløb inkl. moms",
      amount_without_tax: "Beløb ekskl. moms",
      ordered: "Bestilt",
      in_parcel: "I denne pakke",
      sent: "Sendt indtil nu",
      to_come: "Kommer senere",
    },
    sums: {
      net: "I alt ekskl. moms",
      tax: "Moms",
      total: "I alt inkl. moms",
      credited: "Krediteret i alt",
      refunded: "Refunderet",
      to_refund: "Skal refunderes",
      tax_of: (rate) => `Moms ${rate}`,
      discount_of: (amount) => `Rabat ${amount}`,
    },
    taxes: { rate: "Momssats", base: "Momsgrundlag", tax: "Momsbeløb" },
    payment: {
      heading: "Betalingsoplysninger",
      account: "Kontonummer",
      reference: "Betalingsreference",
      scan: "Scan i bankens app",
      code_alternative: (amount) => `QR-kode til en bankoverførsel på ${amount}`,
    },
    order: {
      answers: "Svar fra bestillingen",
      terms: "Accepterede vilkår",
      attendees: "Deltagere",
      cancelled_lines: "Annulleret",
      name: "Navn",
      state: "Billetstatus",
      question: "Spørgsmål",
      answer: "Svar",
      version: "Udgave",
      accepted_at: "Accepteret",
    },
    barcode_alternative: (code) => `Stregkode til ordre ${code}`,
  },
  calendar: {
    description: (number) => `Billet ${number}`,
  },
  page: {
    heading: (event) => `Billet: ${event}`,
    status: {
      valid: "Vis koden ved indgangen.",
      reserved: "Pladsen er reserveret. Billetten bliver gyldig, når ordren er betalt.",
      cancelled: "Denne billet giver ikke længere adgang.",
    },
    download: "Hent PDF",
    calendar: "Føj til kalender",
    holder_heading: "Er det din billet?",
    holder_introduction:
      "Skriv dine egne oplysninger, så får du beskeder om arrangementet direkte i stedet for via køberen.",
    name: "Navn",
    email: "E-mail",
    phone: "Telefon",
    save: "Gem",
    saved: "Dine oplysninger er gemt.",
    rejected: "Intet blev gemt. Ret det, der er markeret.",
    invalid: {
      name: "Skriv et navn, der ikke er for langt.",
      email: "Det er ikke en gyldig e-mailadresse.",
      phone: "Det er ikke et gyldigt telefonnummer.",
    },
    not_found: {
      heading: "Der er ingen billet her",
      message:
        "Linket kan være ufuldstændigt, eller der er sendt et nyt siden. Find den seneste besked om billetten, eller spørg den, der købte den.",
    },
  },
  payment: {
    heading: (code) => `Ordre ${code}`,
    contact: "Kontakt butikken for at betale, og oplys ordrekoden.",
    pay_with: (provider) => `Betal med ${provider}`,
    on_its_way: "En betaling for denne ordre er på vej. Siden siger til, så snart den er modtaget.",
    due_date: "Betales senest",
    transfer: "Med bankoverførsel",
    account: "Konto",
    reference: "Betalingsreference",
    shop: "Spørgsmål?",
    problem: {
      declined:
        "Betalingen blev afvist. Der er ikke trukket penge. Prøv igen, eller betal på en anden måde.",
      unfinished:
        "Betalingen blev ikke gennemført, og der er ikke betalt noget endnu. Prøv igen, eller betal på en anden måde.",
      unanswered:
        "Der kom intet svar om betalingen. Se på denne side igen om et øjeblik: Er den modtaget, står det her.",
      changed: "Beløbet, der skal betales, er ændret i mellemtiden. Se på beløbet, og prøv igen.",
      in_progress:
        "Ordren bliver betalt eller ændret lige nu. Se på denne side igen om et øjeblik.",
      not_offered: "Vælg en af betalingsmåderne nedenfor.",
    },
    not_found: {
      heading: "Der er ingen ordre her",
      message:
        "Linket kan være ufuldstændigt. Find den seneste besked om ordren, eller bed butikken om et nyt link.",
    },
  },
  invoice_page: {
    heading: (number) => `Faktura ${number}`,
    state: {
      due: "Denne faktura er ikke betalt endnu.",
      paid: "Denne faktura er betalt.",
      void: "Denne faktura er annulleret. Der er ikke noget at betale.",
    },
    e_invoice: "Hent e-faktura (XML)",
    not_found: {
      heading: "Der er ingen faktura her",
      message:
        "Linket kan være ufuldstændigt. Find den seneste besked om fakturaen, eller bed butikken om et nyt link.",
    },
  },
  too_many_attempts: {
    heading: "For mange forsøg",
    message:
      "Dette link fører ingen steder hen, og der er prøvet for mange sådanne fra dit netværk. Brug linket i den nyeste e-mail, du har fået.",
  },
  unavailable: {
    heading: "Prøv igen om et øjeblik",
    message: "Siden kan ikke vises lige nu. Åbn linket igen om et øjeblik.",
  },
};
