import type { Words } from "./en";

export const da: Words = {
  order_state: {
    received: "Modtaget",
    awaiting_payment: "Afventer betaling",
    processing: "Under behandling",
    shipped: "Afsendt",
    completed: "Gennemført",
    cancelled: "Annulleret",
  },
  ticket: {
    reserved: "Afventer betaling",
    valid: "Gyldig",
    cancelled: "Annulleret",
  },
  payment: {
    unknown: "Ukendt endnu",
    reserved: "Reserveret",
    paid: "Betalt",
    refunded: "Refunderet",
    awaiting: "Afventer betaling",
    unpaid: "Ikke betalt",
  },
  cancelled_since: {
    ticket: "Billetter annulleret",
    session: "Arrangementet er aflyst",
    event: "Arrangementet er aflyst",
  },
  not_paid_in_time: "Ikke betalt i tide",
  payment_provider: {
    credit: "Tilgodehavende",
    pp_invoice_invoice: "Faktura",
    pp_system_default: "Manuel betaling",
  },
  payability: {
    payable: "Denne ordre er ikke betalt endnu.",
    paid_in_part: "Denne ordre er delvist betalt.",
    paid: "Betalingen er i orden.",
    cancelled: "Denne ordre er annulleret. Der er ikke noget at betale.",
  },
  problem: {
    seats_unavailable:
      "Denne ordre er betalt for flere pladser, end der er tilbage, og mangler billetter til dem. Frigør pladser, hæv kapaciteten, eller betal pengene tilbage.",
    event_cancelled:
      "Arrangementet blev aflyst, før denne ordre blev gennemført, og den har derfor ingen billetter. Betal pengene tilbage.",
    not_a_ticket:
      "En linje i denne ordre er en variant af arrangementets produkt, som arrangementet ikke sælger: Den fik ingen billet. Læg en billet til arrangementet i ordren i stedet, eller betal pengene tilbage.",
  },
  columns: {
    order: "Ordre",
    order_code: "Ordrekode",
    order_status: "Ordrestatus",
    placed: "Bestilt",
    bought: "Købt",
    event: "Arrangement",
    session: "Forestilling",
    ticket_type: "Billettype",
    buyer: "Køber",
    tickets: "Billetter",
    amount: "Beløb",
    price: "Pris",
    payment: "Betaling",
    payment_method: "Betalingsmåde",
    department: "Afdeling",
    checked_in: "Tjekket ind",
  },
  sums: {
    shipping: "Fragt",
    fee: "Gebyr",
    credited: "Krediteret",
    rounding: "Afrunding",
    total: "I alt",
    paid: "Betalt",
    reserved: "Reserveret",
    amount_due: "At betale",
    pay: "Betal nu",
  },
};
