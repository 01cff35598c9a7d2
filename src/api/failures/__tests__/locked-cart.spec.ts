import { MedusaError } from "@medusajs/framework/utils";
import { refusalOfLockedCart } from "../locked-cart";

const { CONFLICT } = MedusaError.Types;

describe("a completion that doesn't get its cart's lock", () => {
  test.each([
    ["in memory", new Error(`Failed to acquire lock for key "cart_1"`)],
    ["of Redis", new MedusaError(CONFLICT, `Failed to acquire lock for key "cart_1"`)],
    [
      "by its own route",
      new MedusaError(CONFLICT, "Cart is already being completed by another request"),
    ],
  ])("%s, is told that another has it", (_, error) => {
    expect(refusalOfLockedCart(error)).toMatchObject({
      type: "not_allowed",
      code: "completion_in_progress",
    });
  });

  test.each([
    ["another failure", new Error("the bank is closed")],
    ["another conflict", new MedusaError(CONFLICT, "The cart was changed")],
    ["nothing", undefined],
  ])("%s stays what it is", (_, error) => {
    expect(refusalOfLockedCart(error)).toBeUndefined();
  });
});
