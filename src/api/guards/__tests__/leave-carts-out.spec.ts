import { withoutCarts } from "../leave-carts-out";

const CART = "cart_01M8J0QKPW05DXTGR5DGETMG6S";

describe("an answer without carts", () => {
  const answered = (body: unknown) => JSON.stringify(body, withoutCarts) ?? "";

  it.each([
    { cart: { id: CART, email: "kari@example.com" } },
    { cart: { items: [{ cart_id: CART }] } },
    { cart_id: CART },
    { order_cart: [{ order_id: "order_1", cart_id: CART }] },
    { carts: [CART] },
    { metadata: { [CART]: true } },
    { metadata: { resume: `https://shop.example/${CART}/pay?step=2` } },
    { payment_sessions: [{ data: { reference: `ORDER_${CART.toUpperCase()}` } }] },
    { note: { toJSON: () => CART } },
  ])("does not hold the id: %j", (part) => {
    const answer = answered({ order: { id: "order_1", ...part } });
    expect(answer.toLowerCase()).not.toContain(CART.toLowerCase());
    expect(JSON.parse(answer).order.id).toBe("order_1");
  });

  it("holds the rest as it was", () => {
    const order = {
      id: "order_1",
      metadata: { cart: "cart_of_wood", none: null },
      items: [{ id: "ordli_1", quantity: 2, detail: {} }],
      created_at: new Date(0),
    };
    expect(answered({ order })).toBe(JSON.stringify({ order }));
  });
});
