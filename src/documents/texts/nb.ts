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
