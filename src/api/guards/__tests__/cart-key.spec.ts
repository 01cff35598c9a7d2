import { type CompletedCart, leadsToOrder } from "../cart-key";

const NOW = new Date("2026-11-28T12:00:00Z");
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000);

const GUESTS: CompletedCart = {
  completed_at: hoursAgo(1),
  customer_id: "cus_guest",
  has_account: false,
  has_changed_hands: false,
};
const KARIS: CompletedCart = { ...GUESTS, customer_id: "cus_kari", has_account: true };

const leads = (cart: CompletedCart, callerId?: string) => leadsToOrder(cart, callerId, NOW);

describe("the id of a completed cart", () => {
  it("leads whoever has it to a guest's order for 24 hours, signed in or not", () => {
    for (const callerId of [undefined, "cus_kari"]) {
      expect(leads({ ...GUESTS, completed_at: hoursAgo(0) }, callerId)).toBe(true);
      expect(leads({ ...GUESTS, completed_at: hoursAgo(23.99) }, callerId)).toBe(true);
      expect(leads({ ...GUESTS, completed_at: hoursAgo(24) }, callerId)).toBe(false);
    }
    expect(leads({ ...GUESTS, customer_id: null })).toBe(true);
  });

  it("leads nobody to an order that a guest got from another", () => {
    expect(leads({ ...GUESTS, has_changed_hands: true })).toBe(false);
  });

  it("leads its owner alone to an account's order, however old it is", () => {
    for (const completed_at of [hoursAgo(0), hoursAgo(9000)]) {
      for (const has_changed_hands of [false, true]) {
        const cart = { ...KARIS, completed_at, has_changed_hands };
        expect(leads(cart)).toBe(false);
        expect(leads(cart, "cus_ola")).toBe(false);
        expect(leads(cart, "cus_kari")).toBe(true);
      }
    }
  });
});
