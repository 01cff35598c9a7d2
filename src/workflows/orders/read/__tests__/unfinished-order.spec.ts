import { type CartlessOrder, isOfAnotherMaking } from "../unfinished-order";

const checkouts: CartlessOrder = { status: "pending", no_notification: false };
const sent = [{ detail: { fulfilled_quantity: 1 } }];

describe("an order without a cart", () => {
  it.each<[string, CartlessOrder, boolean]>([
    ["as a checkout makes it", checkouts, false],
    ["with nothing sent of it", { ...checkouts, items: [{ detail: null }, null] }, false],
    ["that was cancelled", { ...checkouts, status: "canceled" }, false],
    ["by code that says nothing of notifications", { ...checkouts, no_notification: null }, true],
    ["that sends no notifications", { ...checkouts, no_notification: true }, true],
    ["that was imported as completed", { ...checkouts, status: "completed" }, true],
    ["that was sent", { ...checkouts, items: sent }, true],
  ])("%s: is it of another making?", (_, order, expected) =>
    expect(isOfAnotherMaking(order)).toBe(expected),
  );
});
