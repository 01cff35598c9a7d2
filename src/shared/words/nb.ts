import type { Words } from "./en";

export const nb: Words = {
  order_state: {
    received: "Mottatt",
    awaiting_payment: "Venter på betaling",
    processing: "Under behandling",
    shipped: "Sendt",
    completed: "Fullført",
    cancelled: "Kansellert",
  },
  ticket: {
    reserved: "Venter på betaling",
    valid: "Gyldig",
    cancelled: "Kansellert",
  },
  payment: {
    unknown: "Ukjent ennå",
    reserved: "Reservert",
    paid: "Betalt",
    refunded: "Refundert",
    awaiting: "Venter på betaling",
    unpaid: "Ubetalt",
  },
  cancelled_since: {
    ticket: "Billetter kansellert",
    session: "Arrangementet er avlyst",
    event: "Arrangementet er avlyst",
  },
  not_paid_in_time: "Ikke betalt i tide",
  payment_provider: {
    credit: "Tilgodehavende",
    pp_invoice_invoice: "Faktura",
    pp_system_default: "Manuell betaling",
  },
  payability: {
    payable: "Denne ordren er ikke betalt ennå.",
    paid_in_part: "Denne ordren er delvis betalt.",
    paid: "Betalingen er i orden.",
    cancelled: "Denne ordren er kansellert. Det er ingenting å betale.",
  },
  problem: {
    seats_unavailable:
      "Denne ordren er betalt for flere plasser enn det er igjen, og mangler billetter til dem. Frigjør plasser, øk kapasiteten eller betal pengene tilbake.",
    event_cancelled:
      "Arrangementet ble avlyst før denne ordren ble fullført, og den har derfor ingen billetter. Betal pengene tilbake.",
    not_a_ticket:
      "En linje i denne ordren er en variant av arrangementets produkt som arrangementet ikke selger: Den fikk ingen billett. Legg en billett til arrangementet i ordren i stedet, eller betal pengene tilbake.",
  },
  columns: {
    order: "Ordre",
    order_code: "Ordrekode",
    order_status: "Ordrestatus",
    placed: "Bestilt",
    bought: "Kjøpt",
    event: "Arrangement",
    session: "Forestilling",
    ticket_type: "Billettype",
    buyer: "Kjøper",
    tickets: "Billetter",
    amount: "Beløp",
    price: "Pris",
    payment: "Betaling",
    payment_method: "Betalingsmåte",
    department: "Avdeling",
    checked_in: "Sjekket inn",
  },
  sums: {
    shipping: "Frakt",
    fee: "Gebyr",
    credited: "Kreditert",
    rounding: "Avrunding",
    total: "Totalt",
    paid: "Betalt",
    reserved: "Reservert",
    amount_due: "Å betale",
    pay: "Betal nå",
  },
};
