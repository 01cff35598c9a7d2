import { newOrders } from "../new-orders";

const at = (order_id: string, minute: number) => ({
  order_id,
  placed_at: `2026-12-05T10:${String(minute).padStart(2, "0")}:00.000Z`,
});

describe("the notice of new orders", () => {
  it("E4: says nothing on the first look", () => {
    expect(newOrders(undefined, [at("b", 2), at("a", 1)]).fresh).toEqual([]);
  });

  it("E4: tells of each order once", () => {
    const first = newOrders(undefined, [at("a", 1)]);
    const second = newOrders(first.seen, [at("c", 3), at("b", 2), at("a", 1)]);
    expect(second.fresh.map(({ order_id }) => order_id)).toEqual(["c", "b"]);
    expect(newOrders(second.seen, [at("c", 3), at("b", 2), at("a", 1)]).fresh).toEqual([]);
  });

  it("E4: tells of the very first order of a shop", () => {
    expect(newOrders(newOrders(undefined, []).seen, [at("a", 1)]).fresh).toHaveLength(1);
  });

  it("E4: tells of an order of the same moment as the last", () => {
    const first = newOrders(undefined, [at("a", 1)]);
    expect(newOrders(first.seen, [at("b", 1), at("a", 1)]).fresh).toEqual([at("b", 1)]);
  });

  it("E4: tells of an order that was settled after one that was placed a little later", () => {
    const placed = (order_id: string, second: number) => ({
      order_id,
      placed_at: `2026-12-05T10:01:${second}.000Z`,
    });
    const first = newOrders(newOrders(undefined, []).seen, [placed("b", 20)]);
    const second = newOrders(first.seen, [placed("b", 20), placed("a", 19)]);
    expect(second.fresh).toEqual([placed("a", 19)]);
  });

  it("E4: tells of no order again that a deletion brings back among the latest", () => {
    const first = newOrders(newOrders(undefined, []).seen, [at("b", 2), at("a", 1)]);
    const second = newOrders(first.seen, [at("c", 3), at("b", 2)]);
    expect(newOrders(second.seen, [at("b", 2), at("a", 1)]).fresh).toEqual([]);
  });

  it("E4: an older order that moves up when a newer one is deleted is no news", () => {
    const first = newOrders(undefined, [at("c", 9), at("b", 8)]);
    const second = newOrders(first.seen, [at("b", 8), at("a", 1)]);
    expect(second.fresh).toEqual([]);
  });
});
