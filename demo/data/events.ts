import type { CreateEventInput } from "../../src/workflows/events/create-event";
import { inWeeks } from "../lib/calendar";
import type { Department } from "../lib/store";

export type DemoEvent = Omit<CreateEventInput, "status" | "handle" | "sales_channel_ids"> & {
  handle: string;
  department: Department;
  /** After its tickets were sold this session is put off by so many hours, and who holds a ticket is told. */
  put_off?: { session: number; hours: number; message: string };
  /** Limits that offers of several sessions share: the places for one ticket type in all of them. */
  shared_pools?: { name: string; capacity: number; ticket_type: string }[];
};

const nok = (amount: number) => ({ currency_code: "nok", amount });
const eur = (amount: number) => ({ currency_code: "eur", amount });
const dkk = (amount: number) => ({ currency_code: "dkk", amount });

const OSLO = "Europe/Oslo";
const COPENHAGEN = "Europe/Copenhagen";
const KYIV = "Europe/Kyiv";
const LONDON = "Europe/London";
const NEW_YORK = "America/New_York";

export const EVENTS: DemoEvent[] = [
  {
    handle: "kveldskonsert-i-fjordsalen",
    department: "concerts",
    title: "Kveldskonsert i Fjordsalen",
    description:
      "Byorkesteret spiller Grieg, Halvorsen og tre nye stykker av unge komponister fra Vestlandet. Konserten varer i to timer med pause.",
    timezone: OSLO,
    venue_name: "Fjordsalen",
    venue_address: "Strandgaten 214, 5004 Bergen",
    ticket_types: [
      { name: "Voksen", prices: [nok(420), eur(36.5), dkk(270)] },
      { name: "Student og honnør", prices: [nok(320), eur(28), dkk(205)] },
      { name: "Barn under 16 år", prices: [nok(150), eur(13), dkk(95)] },
    ],
    sessions: [
      {
        starts_at: inWeeks(3, "sat", "19:00", OSLO),
        ends_at: inWeeks(3, "sat", "21:00", OSLO),
        doors_at: inWeeks(3, "sat", "18:15", OSLO),
        capacity: 180,
        capacities: { "Barn under 16 år": 40 },
      },
    ],
  },
  {
    handle: "bukkene-bruse-pa-loftet",
    department: "concerts",
    title: "Bukkene Bruse på loftet",
    description: "Teater for de minste, tett på og uten mikrofon. Passer for barn fra 3 år.",
    timezone: OSLO,
    venue_name: "Loftet barneteater",
    venue_address: "Bakklandet 31, 7013 Trondheim",
    ticket_types: [
      { name: "Barn", prices: [nok(140)], max_per_order: 6 },
      { name: "Følge", prices: [nok(180)], max_per_order: 4 },
    ],
    sessions: [
      {
        starts_at: inWeeks(2, "sun", "12:00", OSLO),
        ends_at: inWeeks(2, "sun", "12:50", OSLO),
        capacity: 12,
      },
    ],
  },
  {
    handle: "jazz-i-baghuset",
    department: "concerts",
    title: "Jazz i baghuset",
    description:
      "Tre aftener med dansk jazz ved små borde. Dørene og baren åbner en time før koncerten.",
    timezone: COPENHAGEN,
    venue_name: "Baghuset på Nørrebro",
    venue_address: "Stefansgade 47, 2200 København N",
    ticket_types: [
      { name: "Voksen", prices: [nok(290), dkk(190), eur(25.5)] },
      { name: "Under 25 år", prices: [nok(190), dkk(125), eur(17)] },
    ],
    sessions: (["thu", "fri", "sat"] as const).map((weekday) => ({
      name: { thu: "Torsdag: kvartet", fri: "Fredag: trio", sat: "Lørdag: storband" }[weekday],
      starts_at: inWeeks(4, weekday, "20:00", COPENHAGEN),
      ends_at: inWeeks(4, weekday, "22:30", COPENHAGEN),
      doors_at: inWeeks(4, weekday, "19:00", COPENHAGEN),
      capacity: weekday === "sat" ? 160 : 120,
    })),
  },
  {
    handle: "vechir-ukrainskoi-muzyky",
    department: "concerts",
    title: "Вечір української музики",
    description:
      "Камерний ансамбль виконує твори Лисенка, Лятошинського та Скорика. Тривалість: півтори години без антракту.",
    timezone: KYIV,
    venue_name: "Камерна зала на Подолі",
    venue_address: "вул. Набережна 14, Київ, 04070",
    ticket_types: [
      { name: "Дорослий", prices: [nok(260), eur(22.5)] },
      { name: "Студентський", prices: [nok(160), eur(14)] },
    ],
    sessions: [
      {
        starts_at: inWeeks(4, "fri", "18:30", KYIV),
        ends_at: inWeeks(4, "fri", "20:00", KYIV),
        capacity: 20,
      },
    ],
  },
  {
    handle: "harbour-lights",
    department: "concerts",
    title: "Harbour Lights: Film Music by the Sea",
    description:
      "A forty-piece orchestra plays scores from films about the sea. The backstage tour starts an hour before the concert; its places are shared by both evenings.",
    timezone: LONDON,
    venue_name: "The Old Sail Loft",
    venue_address: "12 Quay Street, Whitby YO21 1DH",
    ticket_types: [
      { name: "Stalls", prices: [nok(480), eur(41.5)] },
      { name: "Circle", prices: [nok(360), eur(31)] },
      {
        name: "Stalls with backstage tour",
        prices: [nok(690), eur(59.5)],
        max_per_order: 4,
        invoice_allowed: false,
      },
    ],
    sessions: (["fri", "sat"] as const).map((weekday) => ({
      starts_at: inWeeks(7, weekday, "19:30", LONDON),
      ends_at: inWeeks(7, weekday, "22:00", LONDON),
      doors_at: inWeeks(7, weekday, "18:30", LONDON),
      capacity: 240,
      capacities: { Circle: 80 },
    })),
    shared_pools: [
      { name: "Backstage tour", capacity: 24, ticket_type: "Stalls with backstage tour" },
    ],
    put_off: {
      session: 0,
      hours: 1,
      message: "The orchestra’s train arrives later than planned; we look forward to seeing you.",
    },
  },
  {
    handle: "first-aid-at-work",
    department: "concerts",
    title: "First Aid at Work: a One-Day Course",
    description:
      "Practical training for workplaces: resuscitation, bleeding, burns, and what to do until help is there. Lunch and a certificate are included.",
    timezone: NEW_YORK,
    venue_name: "Harbor Training Center",
    venue_address: "88 Court Street, Brooklyn, NY 11201",
    hold_seconds: 900,
    attendee_details: "optional",
    max_per_customer: 30,
    ticket_types: [
      { name: "Participant", prices: [nok(1890)] },
      {
        name: "Participant in a group of five or more",
        prices: [nok(1490)],
        min_per_order: 5,
        max_per_order: 15,
      },
    ],
    sessions: [
      {
        name: "First group",
        starts_at: inWeeks(6, "tue", "09:00", NEW_YORK),
        ends_at: inWeeks(6, "tue", "16:00", NEW_YORK),
        capacity: 30,
      },
      {
        name: "Second group",
        starts_at: inWeeks(10, "tue", "09:00", NEW_YORK),
        ends_at: inWeeks(10, "tue", "16:00", NEW_YORK),
        capacity: 30,
      },
    ],
  },
  {
    handle: "morgenkonsert-pa-holmen",
    department: "concerts",
    title: "Morgenkonsert på Holmen",
    description:
      "Kor og hardingfele i fyrstasjonens gamle båtnaust. Kaffe og boller er med i prisen.",
    timezone: OSLO,
    venue_name: "Holmen fyrstasjon",
    venue_address: "Fyrveien 2, 9300 Finnsnes",
    max_per_customer: 4,
    ticket_types: [{ name: "Alle", prices: [nok(240)], max_per_order: 4, invoice_allowed: false }],
    sessions: [
      {
        starts_at: inWeeks(14, "sun", "10:00", OSLO),
        ends_at: inWeeks(14, "sun", "11:30", OSLO),
        sales_opens_at: inWeeks(2, "mon", "10:00", OSLO),
        capacity: 90,
      },
    ],
  },
  {
    handle: "omvisning-i-magasinet",
    department: "museum",
    title: "Omvisning i magasinet",
    description:
      "Bli med bak låste dører: konservatoren viser gjenstandene som ikke får plass i utstillingen.",
    timezone: OSLO,
    venue_name: "Kystmuseet i Vågen",
    venue_address: "Sjøgata 9, 4005 Stavanger",
    ticket_types: [
      { name: "Voksen", prices: [nok(160), eur(14)] },
      { name: "Barn", prices: [nok(0), eur(0)] },
    ],
    sessions: [2, 4].map((weeks) => ({
      starts_at: inWeeks(weeks, "wed", "18:00", OSLO),
      ends_at: inWeeks(weeks, "wed", "19:15", OSLO),
      capacity: 15,
    })),
  },
];
