import type { CardMode, CardOrigin } from "../../src/modules/gift-card/types";
import type { DemoOrder } from "./orders";
import { ingrid, jonas, kari, mette } from "./orders";

export const GIFT_CARD_PRODUCT = {
  title: "Gavekort",
  handle: "gavekort",
  values: [250, 500, 1000],
  /** Of the variant by which a buyer chooses an amount; what it costs where none is chosen is the least. */
  free: { title: "Valgfritt beløp", min: 100, max: 5000 },
} as const;

/** An order of cards of one value, which come by themselves. */
export type DemoCardOrder = Pick<DemoOrder, "ref" | "department" | "buyer" | "locale" | "pays"> & {
  value: (typeof GIFT_CARD_PRODUCT.values)[number];
  quantity: number;
};

/** The first one's money is taken and its cards can be used; the second one's is reserved and its card waits. */
export const CARD_ORDERS: readonly DemoCardOrder[] = [
  {
    ref: "gift-cards-1",
    department: "concerts",
    buyer: kari,
    locale: "nb-NO",
    pays: "by card, taken",
    value: 500,
    quantity: 2,
  },
  {
    ref: "gift-cards-2",
    department: "concerts",
    buyer: ingrid,
    locale: "nb-NO",
    pays: "by card",
    value: 1000,
    quantity: 1,
  },
];

/** What became of a card, if anything. */
export type CardFate =
  | { is: "partly used" | "used up" | "disabled" | "void" }
  | { is: "redeemed"; email: string }
  | { is: "moved"; to: string };

/** A card that was issued by hand. The demo's codes are known, so that each can be tried. */
export type DemoCard = {
  code: string;
  amount: number;
  mode: CardMode;
  origin: CardOrigin;
  for: string;
  /** From now; past where it is negative, never where it is left out. */
  expires_in_days?: number;
  note?: string;
  fate?: CardFate;
};

/** In every state that a card can be in; each that is moved comes after the one that it is moved to. */
export const CARDS: readonly DemoCard[] = [
  {
    ...{ code: "GAVE-KRT2-AAAA-2222", amount: 750, mode: "card", origin: "manual" },
    ...{ for: "Nora Lie", note: "Takk for hjelpen på festivalen" },
  },
  {
    ...{ code: "GAVE-KRT3-BBBB-3333", amount: 500, mode: "card", origin: "manual" },
    ...{ for: "Per Moe", fate: { is: "partly used" } },
  },
  {
    ...{ code: "GAVE-KRT4-CCCC-4444", amount: 300, mode: "card", origin: "promotional" },
    ...{ for: "Åse Dahl", fate: { is: "used up" } },
  },
  {
    ...{ code: "GAVE-KRT5-DDDD-5555", amount: 400, mode: "card", origin: "manual" },
    ...{ for: "Ola Berg", note: "Meldt mistet", fate: { is: "disabled" } },
  },
  {
    ...{ code: "GAVE-KRT6-EEEE-6666", amount: 250, mode: "card", origin: "promotional" },
    ...{ for: "Liv Strand", expires_in_days: -20 },
  },
  {
    ...{ code: "GAVE-KRT7-FFFF-7777", amount: 600, mode: "card", origin: "manual" },
    ...{ for: "Siri Haug", expires_in_days: 5 },
  },
  {
    ...{ code: "GAVE-KRT8-GGGG-8888", amount: 200, mode: "card", origin: "manual" },
    ...{ for: "Tor Vik", fate: { is: "void" } },
  },
  {
    ...{ code: "GAVE-KRT9-HHHH-9999", amount: 350, mode: "card", origin: "manual" },
    ...{ for: "Eva Nes", fate: { is: "moved", to: "GAVE-KRT7-FFFF-7777" } },
  },
  {
    ...{ code: "GAVE-KRTA-JJJJ-2345", amount: 800, mode: "customer", origin: "manual" },
    for: "Jonas Berge",
  },
  {
    ...{ code: "GAVE-KRTB-KKKK-3456", amount: 900, mode: "customer", origin: "manual" },
    ...{ for: "Mette Lindholm", fate: { is: "redeemed", email: mette.email } },
  },
  {
    ...{ code: "GAVE-KRTC-LLLL-4567", amount: 450, mode: "customer", origin: "manual" },
    ...{ for: "Jonas Berge", fate: { is: "redeemed", email: jonas.email } },
  },
];

/** A card of former months, and what was taken from it at the till, each so many months ago. */
export type PastCard = {
  ref: string;
  for: string;
  amount: number;
  origin: CardOrigin;
  months_ago: number;
  taken: readonly { months_ago: number; amount: number }[];
};

/** So that the turnover has something to tell of each month. */
export const PAST_CARDS: readonly PastCard[] = [
  {
    ...{ ref: "past-1", for: "Berit Ås", amount: 1500, origin: "manual", months_ago: 6 },
    taken: [
      { months_ago: 5, amount: 400 },
      { months_ago: 3, amount: 650 },
    ],
  },
  {
    ...{ ref: "past-2", for: "Lars Eide", amount: 500, origin: "manual", months_ago: 6 },
    taken: [{ months_ago: 4, amount: 500 }],
  },
  {
    ...{ ref: "past-3", for: "Anna Foss", amount: 250, origin: "promotional", months_ago: 5 },
    taken: [{ months_ago: 5, amount: 250 }],
  },
  {
    ...{ ref: "past-4", for: "Kurs & Co AS", amount: 3000, origin: "manual", months_ago: 5 },
    taken: [
      { months_ago: 4, amount: 1200 },
      { months_ago: 2, amount: 900 },
      { months_ago: 1, amount: 300 },
    ],
  },
  {
    ...{ ref: "past-5", for: "Hanne Lund", amount: 800, origin: "manual", months_ago: 4 },
    taken: [{ months_ago: 2, amount: 350 }],
  },
  {
    ...{ ref: "past-6", for: "Geir Moen", amount: 1000, origin: "manual", months_ago: 3 },
    taken: [{ months_ago: 1, amount: 1000 }],
  },
  {
    ...{ ref: "past-7", for: "Tone Vik", amount: 300, origin: "promotional", months_ago: 2 },
    taken: [{ months_ago: 1, amount: 120 }],
  },
  {
    ...{ ref: "past-8", for: "Odd Sand", amount: 2000, origin: "manual", months_ago: 1 },
    taken: [],
  },
];
