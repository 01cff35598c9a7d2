import { type KnownLine, pairLines } from "../card-wishes";

const line = (id: string, quantity = 1, amount?: number, variant_id = "variant_1"): KnownLine => ({
  ...{ id, quantity, variant_id },
  metadata: amount === undefined ? null : { box_office_gift_card: { amount } },
});
const pairs = (cart: KnownLine[], order: KnownLine[]) =>
  [...pairLines(cart, order)].sort(([one], [other]) => one.localeCompare(other));

describe("the cart's line of an order's", () => {
  it("is that of its variant and amount", () => {
    const cart = [line("c1", 1, 100), line("c2", 1, 200), line("c3"), line("c4", 1, 100, "other")];
    const order = [line("o1", 1, 200), line("o2", 1, 100, "other"), line("o3", 1, 100), line("o4")];
    expect(pairs(cart, order)).toEqual([
      ["o1", "c2"],
      ["o2", "c4"],
      ["o3", "c1"],
      ["o4", "c3"],
    ]);
  });

  it("is, of several alike, one of as many cards, each once", () => {
    const cart = [line("c1", 3, 100), line("c2", 1, 100), line("c3", 2, 100)];
    const order = [line("o1", 1, 100), line("o2", 2, 100), line("o3", 3, 100)];
    expect(pairs(cart, order)).toEqual([
      ["o1", "c2"],
      ["o2", "c3"],
      ["o3", "c1"],
    ]);
  });

  it("is not known where the order has another one alike since, or lost one", () => {
    expect(pairs([line("c1")], [line("o1"), line("o2")])).toEqual([]);
    expect(pairs([line("c1"), line("c2")], [line("o1")])).toEqual([]);
    expect(pairs([line("c1", 1, 100)], [line("o1", 1, 200)])).toEqual([]);
    expect(pairs([line("c1"), line("c2", 2)], [line("o1", 3), line("o2", 2)])).toEqual([]);
    expect(pairs([line("c1")], [line("o1", 3)])).toEqual([["o1", "c1"]]);
  });
});
