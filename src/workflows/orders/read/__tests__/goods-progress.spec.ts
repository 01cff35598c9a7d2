import { type GoodsLine, goodsProgress } from "../goods-progress";

const line = (of: Partial<GoodsLine>): GoodsLine => ({
  quantity: 2,
  requires_shipping: true,
  fulfilled_quantity: 0,
  shipped_quantity: 0,
  delivered_quantity: 0,
  ...of,
});

const ticket = line({ requires_shipping: false });

describe("how far an order's goods have gone (M3, M5)", () => {
  it.each([
    ["tickets alone are nothing to send", [ticket], "none"],
    ["what the buyer gave back is not waited for", [line({ quantity: 0 })], "none"],
    ["one parcel of two", [line({ shipped_quantity: 2 }), line({})], "pending"],
    ["a part of a line", [line({ shipped_quantity: 1 })], "pending"],
    ["all parcels", [line({ shipped_quantity: 2 }), ticket], "shipped"],
    [
      "one delivered, one on its way",
      [line({ delivered_quantity: 2 }), line({ shipped_quantity: 2 })],
      "shipped",
    ],
    ["all delivered", [line({ shipped_quantity: 2, delivered_quantity: 2 })], "delivered"],
    [
      "fetched at the counter",
      [line({ requires_shipping: false, fulfilled_quantity: 2, delivered_quantity: 2 })],
      "delivered",
    ],
  ] as const)("%s", (_, lines, progress) => {
    expect(goodsProgress(lines)).toBe(progress);
  });
});
