import type { Department } from "../lib/store";

export type Buyer = {
  email: string;
  first_name: string;
  last_name: string;
  phone: string;
  company?: string;
  /** Of the company; the invoice can be an e-invoice then. */
  org_number?: string;
  address_1: string;
  postal_code: string;
  city: string;
};

/** How far the order's invoice has come. */
export type DemoInvoice =
  | "draft"
  | "issued"
  | "overdue"
  | "partly paid"
  | "paid"
  | "void"
  | "credited";

export type DemoOrder = {
  /** Kept in the order's metadata: the seed makes each order once. */
  ref: string;
  department: Department;
  event: string;
  /** Which of the event's sessions, by their start. */
  session: number;
  tickets: Record<string, number>;
  /** Who the tickets of a type are for; without, they are the buyer's. */
  attendees?: Record<string, string[]>;
  buyer: Buyer;
  /** Of the mails, BCP 47; without, the shop's. */
  locale?: string;
  pays: "by card" | "by card, taken" | "by invoice, paid" | "by invoice, awaited";
  /** So many of its tickets are cancelled afterwards, so that it owes their money back. */
  gives_up?: number;
  /** The code of a status that the box office gave it. */
  status?: string;
  invoice?: DemoInvoice;
};

export const kari: Buyer = {
  email: "kari.solheim@example.com",
  first_name: "Kari",
  last_name: "Solheim",
  phone: "+47 900 11 204",
  address_1: "Nygårdsgaten 18",
  postal_code: "5015",
  city: "Bergen",
};
export const ingrid: Buyer = {
  email: "ingrid.aasen@example.com",
  first_name: "Ingrid",
  last_name: "Aasen",
  phone: "+47 912 45 670",
  address_1: "Innherredsveien 7",
  postal_code: "7014",
  city: "Trondheim",
};
export const jonas: Buyer = {
  email: "jonas.berge@example.org",
  first_name: "Jonas",
  last_name: "Berge",
  phone: "+47 413 20 918",
  address_1: "Kirkegata 22",
  postal_code: "7014",
  city: "Trondheim",
};
export const mette: Buyer = {
  email: "mette.lindholm@example.net",
  first_name: "Mette",
  last_name: "Lindholm",
  phone: "+45 20 31 44 80",
  address_1: "Thereses gate 35",
  postal_code: "0354",
  city: "Oslo",
};
const oksana: Buyer = {
  email: "oksana.kovalenko@example.com",
  first_name: "Оксана",
  last_name: "Коваленко",
  phone: "+380 67 310 22 15",
  address_1: "Grønlandsleiret 25",
  postal_code: "0190",
  city: "Oslo",
};
const andrii: Buyer = {
  email: "andrii.shevchuk@example.org",
  first_name: "Андрій",
  last_name: "Шевчук",
  phone: "+380 50 441 90 07",
  address_1: "Storgata 61",
  postal_code: "9008",
  city: "Tromsø",
};
const sarah: Buyer = {
  email: "sarah.whitmore@example.com",
  first_name: "Sarah",
  last_name: "Whitmore",
  phone: "+44 7700 900418",
  address_1: "Lagårdsveien 80",
  postal_code: "4010",
  city: "Stavanger",
};
const regnskap: Buyer = {
  email: "faktura@fjordregnskap.example",
  first_name: "Torunn",
  last_name: "Nesse",
  phone: "+47 555 30 140",
  company: "Fjord Regnskap AS",
  org_number: "974760673",
  address_1: "Damsgårdsveien 161",
  postal_code: "5160",
  city: "Laksevåg",
};
const verft: Buyer = {
  email: "hms@nordreverft.example",
  first_name: "Peder",
  last_name: "Hauge",
  phone: "+47 528 41 900",
  company: "Nordre Verft AS",
  org_number: "889640782",
  address_1: "Skjøllandveien 4",
  postal_code: "5501",
  city: "Haugesund",
};

export const ORDERS: DemoOrder[] = [
  {
    ref: "evening-1",
    department: "concerts",
    event: "kveldskonsert-i-fjordsalen",
    session: 0,
    tickets: { Voksen: 2, "Barn under 16 år": 1 },
    attendees: { Voksen: ["Kari Solheim", "Øystein Solheim"], "Barn under 16 år": ["Åse Solheim"] },
    buyer: kari,
    locale: "nb-NO",
    pays: "by card",
    status: "at_the_counter",
  },
  {
    ref: "evening-2",
    department: "concerts",
    event: "kveldskonsert-i-fjordsalen",
    session: 0,
    tickets: { Voksen: 6 },
    buyer: regnskap,
    pays: "by invoice, awaited",
    status: "invoice_overdue",
    invoice: "overdue",
  },
  {
    ref: "goats-1",
    department: "concerts",
    event: "bukkene-bruse-pa-loftet",
    session: 0,
    tickets: { Barn: 5, Følge: 2 },
    buyer: ingrid,
    pays: "by card",
    status: "completed",
  },
  {
    ref: "goats-2",
    department: "concerts",
    event: "bukkene-bruse-pa-loftet",
    session: 0,
    tickets: { Barn: 3, Følge: 2 },
    buyer: jonas,
    pays: "by card, taken",
    gives_up: 2,
  },
  {
    ref: "jazz-1",
    department: "concerts",
    event: "jazz-i-baghuset",
    session: 0,
    tickets: { Voksen: 2 },
    attendees: { Voksen: ["Mette Lindholm", "Søren Kjær"] },
    buyer: mette,
    locale: "da-DK",
    pays: "by card",
    status: "sent_by_post",
  },
  {
    ref: "jazz-2",
    department: "concerts",
    event: "jazz-i-baghuset",
    session: 2,
    tickets: { "Under 25 år": 1 },
    buyer: jonas,
    pays: "by card, taken",
    gives_up: 1,
  },
  {
    ref: "kyiv-1",
    department: "concerts",
    event: "vechir-ukrainskoi-muzyky",
    session: 0,
    tickets: { Дорослий: 8, Студентський: 2 },
    attendees: {
      Дорослий: ["Оксана Коваленко", "Тарас Коваленко", "Ганна Їжакевич"],
      Студентський: ["Юрій Гнатюк", "Єва Гнатюк"],
    },
    buyer: oksana,
    locale: "uk-UA",
    pays: "by card",
  },
  {
    ref: "kyiv-2",
    department: "concerts",
    event: "vechir-ukrainskoi-muzyky",
    session: 0,
    tickets: { Дорослий: 8 },
    buyer: andrii,
    pays: "by card",
  },
  {
    ref: "harbour-1",
    department: "concerts",
    event: "harbour-lights",
    session: 0,
    tickets: { "Stalls with backstage tour": 2, Circle: 1 },
    buyer: sarah,
    pays: "by card",
  },
  {
    ref: "first-aid-1",
    department: "concerts",
    event: "first-aid-at-work",
    session: 0,
    tickets: { "Participant in a group of five or more": 6 },
    attendees: {
      "Participant in a group of five or more": [
        "Peder Hauge",
        "Liv Tangen",
        "Marek Wójcik",
        "Aud Sørbø",
        "Jon Kvåle",
        "Siri Moe",
      ],
    },
    buyer: verft,
    pays: "by invoice, paid",
    gives_up: 1,
    invoice: "paid",
  },
  {
    ref: "first-aid-2",
    department: "concerts",
    event: "first-aid-at-work",
    session: 1,
    tickets: { Participant: 2 },
    buyer: regnskap,
    pays: "by invoice, awaited",
    invoice: "issued",
  },
  {
    ref: "first-aid-3",
    department: "concerts",
    event: "first-aid-at-work",
    session: 1,
    tickets: { Participant: 2 },
    buyer: verft,
    pays: "by invoice, awaited",
    invoice: "partly paid",
  },
  {
    ref: "first-aid-4",
    department: "concerts",
    event: "first-aid-at-work",
    session: 1,
    tickets: { Participant: 3 },
    buyer: verft,
    pays: "by invoice, awaited",
    invoice: "credited",
  },
  {
    ref: "first-aid-5",
    department: "concerts",
    event: "first-aid-at-work",
    session: 1,
    tickets: { Participant: 1 },
    buyer: regnskap,
    pays: "by invoice, awaited",
    invoice: "void",
  },
  {
    ref: "first-aid-6",
    department: "concerts",
    event: "first-aid-at-work",
    session: 1,
    tickets: { Participant: 1 },
    buyer: mette,
    pays: "by invoice, awaited",
    invoice: "draft",
  },
  {
    ref: "museum-1",
    department: "museum",
    event: "omvisning-i-magasinet",
    session: 0,
    tickets: { Voksen: 2, Barn: 2 },
    buyer: kari,
    pays: "by card",
  },
];

/** An order of posters, of which so many are sent. */
export type DemoParcel = Pick<DemoOrder, "ref" | "department" | "buyer" | "locale" | "pays"> & {
  quantity: number;
  sent: number;
  tracking: string;
};

export const PARCEL: DemoParcel = {
  ref: "poster-1",
  department: "concerts",
  buyer: kari,
  locale: "nb-NO",
  pays: "by card, taken",
  quantity: 3,
  sent: 1,
  tracking: "CV123456785NO",
};
