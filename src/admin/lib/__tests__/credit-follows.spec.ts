import { creditFollows, mostToCredit } from "../credit-follows";

const paid = {
  currency_code: "nok",
  total: 500,
  amount_paid: 500,
  amount_credited: 0,
  amount_due: 0,
};
const card = { ...paid, amount_to_credit: 0, amount_online: 500 };
const bank = { ...paid, amount_to_credit: 0, amount_online: 0 };

describe("M4: what becomes of an amount that is credited is said before", () => {
  it("a provider gives back all of it, whatever is due", () => {
    const due = 50;
    expect(creditFollows({ invoice: card, amount: 100, due })).toEqual([
      ["credited", 100],
      ["online", 100],
    ]);
  });

  it("what came by invoice pays first for what is due of the order", () => {
    const of = (amount: number) => creditFollows({ invoice: bank, amount, due: 70 });
    expect(of(100)).toEqual([
      ["credited", 100],
      ["paysDue", 70],
      ["record", 30],
    ]);
    expect(of(20)).toEqual([
      ["credited", 20],
      ["paysDue", 20],
    ]);
  });

  it("of what came in part by a provider and in part by the bank, only that part goes back by it", () => {
    const both = { ...card, amount_online: 60 };
    expect(creditFollows({ invoice: both, amount: 100, due: 0 })).toEqual([
      ["credited", 100],
      ["online", 60],
      ["record", 40],
    ]);
  });

  it("what nobody paid is asked for no more, and neither goes back nor pays for anything", () => {
    const rest = { ...bank, amount_paid: 300, amount_credited: 200, amount_due: 200 };
    const of = (amount: number) =>
      creditFollows({
        ...{ invoice: rest, amount },
        due: 230,
      });
    expect(mostToCredit(rest)).toBe(300);
    expect(of(300)).toEqual([
      ["credited", 300],
      ["notAsked", 200],
      ["paysDue", 30],
      ["record", 70],
    ]);
    expect(of(100)).toEqual([
      ["credited", 100],
      ["paysDue", 100],
    ]);
  });

  it("what went back before does not go back again", () => {
    const gone = { ...card, amount_to_credit: 60 };
    const of = (amount: number) => creditFollows({ invoice: gone, amount, due: 0 });
    expect(of(100)).toEqual([
      ["credited", 100],
      ["givenBefore", 60],
      ["online", 40],
    ]);
    expect(of(60)).toEqual([
      ["credited", 60],
      ["givenBefore", 60],
    ]);
  });
});
