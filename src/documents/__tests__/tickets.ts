import type { PrintedTicket } from "../ticket";

export const SECRET = "Zq3xV0aB7cD9eF1gH2iJ4kL6mN8";

/** A ticket as most are. */
export const TICKET: PrintedTicket = {
  number: "7KQ-4M2-XPA",
  secret: SECRET,
  event: {
    title: "Vinterkonsert i Operaen",
    timezone: "Europe/Oslo",
    venue_name: "Operahuset, Store sal",
    venue_address: "Kirsten Flagstads plass 1, 0150 Oslo",
  },
  session: {
    name: "Premiere",
    starts_at: new Date("2026-12-05T18:00:00Z"),
    ends_at: new Date("2026-12-05T20:30:00Z"),
    doors_at: new Date("2026-12-05T17:00:00Z"),
  },
  ticket_type: "Voksen",
  attendee_name: "Kari Nordmann",
  order_number: "#1042",
  price: { amount: 350, currency_code: "nok" },
};

const WORDS = "Міжнародний фестиваль камерної музики, джазу та імпровізації на Подолі ";
const UNBROKEN = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";

/** A ticket on which every text is longer than anyone expects: Cyrillic, and words without a blank. */
export const LONG_TICKET: PrintedTicket = {
  ...TICKET,
  number: "WWW-MMM-WWW-MMM-WWW",
  event: {
    title: `${WORDS.repeat(4)}${UNBROKEN.repeat(3)}`,
    timezone: "Europe/Kyiv",
    venue_name: UNBROKEN.repeat(3),
    venue_address: WORDS.repeat(6),
  },
  session: {
    name: WORDS.repeat(3),
    starts_at: new Date("2026-12-05T18:00:00Z"),
    ends_at: new Date("2026-12-07T20:30:00Z"),
    doors_at: new Date("2026-12-05T17:00:00Z"),
  },
  ticket_type: `${WORDS}${UNBROKEN.repeat(2)}`,
  attendee_name: `${"Ґ".repeat(220)} ${WORDS.repeat(3)}`,
  order_number: "#".repeat(300),
  price: { amount: 123_456_789.95, currency_code: "uah" },
};
