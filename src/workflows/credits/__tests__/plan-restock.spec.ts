import { planRestock } from "../plan-restock";

const CELLAR = { location_id: "cellar", quantity: 2 };
const SHOP = { location_id: "shop", quantity: 1 };

describe("M4: goods that a credit note gives back to the stock", () => {
  it("are those first that nobody has sent", () => {
    expect(planRestock({ quantity: 2, restocked_before: 0, unsent: 3, sent: [CELLAR] })).toEqual({
      keep_reserved: 1,
      put_back: [],
    });
  });

  it("then those of the latest parcels, where they came from", () => {
    expect(
      planRestock({ quantity: 4, restocked_before: 0, unsent: 1, sent: [SHOP, CELLAR] }),
    ).toEqual({
      keep_reserved: 0,
      put_back: [
        { location_id: "shop", quantity: 1 },
        { location_id: "cellar", quantity: 2 },
      ],
    });
  });

  it("go on where an earlier credit note ended", () => {
    expect(
      planRestock({ quantity: 1, restocked_before: 2, unsent: 1, sent: [SHOP, CELLAR] }),
    ).toEqual({ keep_reserved: 0, put_back: [{ location_id: "cellar", quantity: 1 }] });
  });

  it("are the same ones when it is done again after the rest was sent", () => {
    expect(planRestock({ quantity: 1, restocked_before: 0, unsent: 1, sent: [CELLAR] })).toEqual({
      keep_reserved: 0,
      put_back: [],
    });
  });
});
