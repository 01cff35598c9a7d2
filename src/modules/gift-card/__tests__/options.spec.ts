import { readOptions } from "../../../shared/options";
import { giftCardOptions, keysOf } from "../options";

const OWN = { id: "2026", secret: "a secret of the shop's own, random enough" };
const read = (given: unknown) => readOptions("box_office_gift_card", giftCardOptions, given);
const inProduction = (given: unknown) => keysOf(read(given), true);
const atHome = (given: unknown) => keysOf(read(given), false);

describe("the keys of gift cards", () => {
  it("are the shop's own, the current one first", () => {
    const former = { ...OWN, id: "2025" };
    expect(inProduction({ gift_card_keys: [OWN, former] })).toEqual({
      keys: [OWN, former],
      remedy: null,
    });
  });

  it("are published ones where a shop is developed, and never in production", () => {
    const { keys } = atHome({});
    expect(keys).toEqual([expect.objectContaining({ id: "published" })]);
    for (const given of [{}, { gift_cards: true }, { gift_card_keys: keys }]) {
      expect(inProduction(given)).toEqual({
        keys: null,
        remedy: expect.stringContaining("Set `gift_card_keys`"),
      });
    }
  });

  it("are none where gift cards are switched off", () => {
    for (const keysIn of [inProduction, atHome]) {
      expect(keysIn({ gift_cards: false, gift_card_keys: [OWN] }).keys).toBeNull();
    }
  });

  it("are refused when they are short, or two have one name, and no secret is repeated", () => {
    for (const [gift_card_keys, said] of [
      [[{ id: "k", secret: "short-secret" }], "32 characters at least"],
      [[OWN, OWN], "an id stands twice"],
      [[{ ...OWN, id: "a.b" }], "letters, digits"],
    ] as const) {
      expect(() => read({ gift_card_keys })).toThrow(said);
      expect(() => read({ gift_card_keys })).not.toThrow("short-secret");
    }
  });
});
