import { creditFollows } from "../credit-follows";

const card = { amount_to_credit: 0, amount_online: 500 };
const bank = { amount_to_credit: 0, amount_online: 0 };
const nothing = { ofOrder: 0, ofOthers: 0 };

describe("M4: what becomes of an amount that is credited is said before", () => {
  it("a provider gives back all of it, whatever is due", () => {
    const due = { ofOrder: 50, ofOthers: 50 };
    expect(creditFollows({ invoice: card, amount: 100, keepsTickets: false, due })).toEqual([
      ["credited", 100],
      ["online", 100],
    ]);
  });

  it("what came by invoice pays first for what is due of the order, with tickets that stay of its other invoices", () => {
    const due = { ofOrder: 70, ofOthers: 30 };
    const of = (amount: number, keepsTickets: boolean) =>
      creditFollows({ invoice: bank, amount, keepsTickets, due });
    expect(of(100, false)).toEqual([
      ["credited", 100],
      ["paysDue", 70],
      ["record", 30],
    ]);
    expect(of(100, true)).toEqual([
      ["credited", 100],
      ["paysDue", 30],
      ["recordGoodwill", 70],
    ]);
    expect(of(20, false)).toEqual([
      ["credited", 20],
      ["paysDue", 20],
    ]);
  });

  it("of what came in part by a provider and in part by the bank, only that part goes back by it", () => {
    const both = { ...card, amount_online: 60 };
    expect(
      creditFollows({ invoice: both, amount: 100, keepsTickets: false, due: nothing }),
    ).toEqual([
      ["credited", 100],
      ["online", 60],
      ["record", 40],
    ]);
  });

  it("what went back before does not go back again", () => {
    const gone = { ...card, amount_to_credit: 60 };
    const of = (amount: number) =>
      creditFollows({ invoice: gone, amount, keepsTickets: false, due: nothing });
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
