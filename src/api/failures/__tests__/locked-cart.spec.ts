import { MedusaError } from "@medusajs/framework/utils";
import { refusalOfLockedCart } from "../locked-cart";

const { CONFLICT } = MedusaError.Types;

const COMPLETION = "/store/carts/cart_1/complete";

describe("a completion that doesn't get its cart's lock", () => {
  test.each([
    ["in memory", new Error(`Failed to acquire lock for key "cart_1"`)],
    ["of Redis", new MedusaError(CONFLICT, `Failed to acquire lock for key "cart_1"`)],
    [
      "by its own route",
      new MedusaError(CONFLICT, "Cart is already being completed by another request"),
    ],
  ])("%s, is told that another has it", (_, error) => {
    expect(refusalOfLockedCart(COMPLETION, error)).toMatchObject({
      type: "not_allowed",
      code: "completion_in_progress",
    });
  });

  test.each([
    ["another failure", new Error("the bank is closed")],
    ["another conflict", new MedusaError(CONFLICT, "The cart was changed")],
    ["nothing", undefined],
  ])("%s stays what it is", (_, error) => {
    expect(refusalOfLockedCart(COMPLETION, error)).toBeUndefined();
  });

  it("is told so wherever a cart is locked, and nowhere else", () => {
    const error = new Error(`Failed to acquire lock for key "cart_1"`);
    const isTold = (url: string) => refusalOfLockedCart(url, error) !== undefined;
    expect(isTold("/store/box-office/carts/cart_1/gift-cards?x=1")).toBe(true);
    expect(isTold("/store/payment-collections/pay_col_1/payment-sessions")).toBe(true);
    expect(isTold("/admin/box-office/events/boevt_1")).toBe(false);
  });
});
