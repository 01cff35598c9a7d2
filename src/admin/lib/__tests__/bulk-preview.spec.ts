import { previewInBites } from "../bulk-preview";

const previewOf = (asked: string[][]) => async (ids: readonly string[]) => {
  asked.push([...ids]);
  return {
    notify: ids.length < 100,
    effects: {
      cancelled_tickets: ids.length,
      revived_tickets: 0,
      people: 1,
      money: [{ currency_code: "nok", paid: 0.1 * ids.length, reserved: 5, due: 0 }],
    },
  };
};
const ids = (count: number) => Array.from({ length: count }, (_, nth) => `order_${nth}`);

describe("what a change of many orders brings with it", () => {
  it("E10: is asked for in bites that the server takes, and told together", async () => {
    const asked: string[][] = [];
    const { notify, effects } = await previewInBites(ids(230), previewOf(asked));
    expect(asked.map(({ length }) => length)).toEqual([100, 100, 30]);
    expect(asked.flat()).toEqual(ids(230));
    expect(notify).toBe(true);
    expect(effects).toEqual({
      cancelled_tickets: 230,
      revived_tickets: 0,
      people: undefined,
      money: [{ currency_code: "nok", paid: 23, reserved: 15, due: 0 }],
    });
  });

  it("E10: knows how many people are told where one bite is all", async () => {
    const { effects } = await previewInBites(ids(100), previewOf([]));
    expect(effects.people).toBe(1);
  });
});
