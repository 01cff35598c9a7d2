import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { Budgeted } from "../../../modules/budgets/types";
import { withinBudget } from "../within-budget";

/** A caller with so many failures left, of which each look may use up some more. */
function caller(left: number) {
  const spentOn: Budgeted[][] = [];
  const budgets = {
    callerOf: () => "somebody",
    secondsToWait: async () => (left > 0 ? 0 : 30),
    spend: async (budgeted: Budgeted[]) => {
      spentOn.push(budgeted);
      return left-- > 0;
    },
  };
  const req = { scope: { resolve: () => budgets }, socket: {}, get: () => undefined };
  const res = { status: () => res, setHeader: () => res, set: () => res, append: () => res };
  const look = (found: string | undefined, meanwhile = 0, cartId?: string) =>
    withinBudget(
      req as unknown as MedusaRequest,
      res as unknown as MedusaResponse,
      async () => {
        left -= meanwhile;
        return found;
      },
      cartId,
    ).catch(({ code }: { code: string }) => code);
  return { look, spentOn };
}

describe("a token", () => {
  it("that is right opens, whatever its network has spent", async () => {
    const { look, spentOn } = caller(0);
    expect(await look("the ticket")).toBe("the ticket");
    expect(spentOn).toEqual([]);
  });

  it("that is wrong is a failure of its caller", async () => {
    const { look, spentOn } = caller(1);
    expect(await look(undefined)).toBeUndefined();
    expect(await look(undefined)).toBe("too_many_attempts");
    expect(spentOn[0]).toEqual([{ of: "address", id: "somebody" }]);
  });
});

describe("a code that is tried in a cart", () => {
  it("is told, though it be right, only while something is left, before and after it was looked for", async () => {
    expect(await caller(1).look("the card", 0, "cart_1")).toBe("the card");
    expect(await caller(0).look("the card", 0, "cart_1")).toBe("too_many_attempts");
    expect(await caller(1).look("the card", 1, "cart_1")).toBe("too_many_attempts");
  });

  it("that is wrong is a failure of its caller and of its cart", async () => {
    const { look, spentOn } = caller(1);
    expect(await look(undefined, 0, "cart_1")).toBeUndefined();
    expect(spentOn).toEqual([
      [
        { of: "address", id: "somebody" },
        { of: "cart", id: "cart_1" },
      ],
    ]);
  });
});
