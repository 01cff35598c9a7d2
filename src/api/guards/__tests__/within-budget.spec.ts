import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { Budgeted } from "../../../modules/budgets/types";
import { withinBudget, withinCodeBudget } from "../within-budget";

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
  const sent = [req as unknown as MedusaRequest, res as unknown as MedusaResponse] as const;
  const codeOf = ({ code }: { code: string }) => code;
  return {
    spentOn,
    open: (found: string | undefined) => withinBudget(...sent, async () => found).catch(codeOf),
    tryCode: (found: string | undefined, meanwhile = 0, cartId?: string) =>
      withinCodeBudget(
        ...sent,
        async () => {
          left -= meanwhile;
          return found;
        },
        cartId,
      ).catch(codeOf),
  };
}

describe("a token", () => {
  it("that is right opens, whatever its network has spent", async () => {
    const { open, spentOn } = caller(0);
    expect(await open("the ticket")).toBe("the ticket");
    expect(spentOn).toEqual([]);
  });

  it("that is wrong is a failure of its caller", async () => {
    const { open, spentOn } = caller(1);
    expect(await open(undefined)).toBeUndefined();
    expect(await open(undefined)).toBe("too_many_attempts");
    expect(spentOn[0]).toEqual([{ of: "address", id: "somebody" }]);
  });
});

describe.each([
  ["in a cart", "cart_1"],
  ["elsewhere", undefined],
])("a code that is tried %s", (_, cartId) => {
  it("is told, though it be right, only while something is left, before and after it was looked for", async () => {
    expect(await caller(1).tryCode("the card", 0, cartId)).toBe("the card");
    expect(await caller(0).tryCode("the card", 0, cartId)).toBe("too_many_attempts");
    expect(await caller(1).tryCode("the card", 1, cartId)).toBe("too_many_attempts");
  });

  it("that is wrong is a failure of its caller and of its cart, and counts for the alarm", async () => {
    const { tryCode, spentOn } = caller(1);
    expect(await tryCode(undefined, 0, cartId)).toBeUndefined();
    expect(spentOn).toEqual([
      [
        { of: "address", id: "somebody" },
        ...(cartId ? [{ of: "cart", id: cartId }] : []),
        { of: "shop" },
      ],
    ]);
  });
});
