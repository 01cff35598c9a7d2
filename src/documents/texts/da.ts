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
