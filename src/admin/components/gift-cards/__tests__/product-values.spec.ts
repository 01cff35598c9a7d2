import type { AdminProductGiftCard } from "../../../../api/types";
import { areInOrder, isChoice, productValues, termsOf } from "../product-values";

const SHOPS: AdminProductGiftCard = {
  ...{ free_amount: null, follows_shop_expiry: true, expires_in_months: null },
  ...{ voucher_type: "multi", send_by: "email", design_file_id: null },
};

describe("what the gift cards of a product are, in its form", () => {
  const { follows_shop_expiry: _, expires_in_months: __, ...shops } = SHOPS;

  it("is what the shop's cards are where nothing was said", () => {
    expect(termsOf(productValues(null, "nok"))).toEqual(shops);
    expect(termsOf(productValues(SHOPS, "nok"))).toEqual(shops);
  });

  it.each<[string, Partial<AdminProductGiftCard>, object]>([
    ["never", {}, { expires_in_months: null }],
    ["months", { expires_in_months: 24 }, { expires_in_months: 24 }],
  ])("comes back as it was: %s", (_, said, sent) => {
    const free_amount = { min: 100, max: 2000.5, currency_code: "eur" };
    const more = { free_amount, voucher_type: "single", send_by: "none" } as const;
    const card = { ...SHOPS, follows_shop_expiry: false, ...more, design_file_id: "file_1" };
    expect(termsOf(productValues({ ...card, ...said }, "nok"))).toEqual({
      ...{ ...more, design_file_id: "file_1" },
      ...sent,
    });
  });

  it("keeps no amount that the buyer can't choose any more", () => {
    const values = productValues(
      { ...SHOPS, free_amount: { min: 100, max: 500, currency_code: "nok" } },
      "nok",
    );
    expect(values).toMatchObject({ min: "100.00", max: "500.00" });
    expect(termsOf({ ...values, is_free: false })).toEqual(shops);
  });

  it("takes amounts above 0 in their order", () => {
    expect(["0", "0,5", "100", "-1", "x", ""].map((typed) => isChoice(typed, "nok"))).toEqual([
      ...[false, true, true, false, false, false],
    ]);
    expect([areInOrder({ min: "99,5", max: "100" }), areInOrder({ min: "9", max: "8" })]).toEqual([
      ...[true, false],
    ]);
  });
});
