import fc from "fast-check";
import { makeReference } from "../../../../../shared/payment-reference";
import { entryKeys } from "../entry-keys";
import { type MatchableInvoice, matchEntries, type NamedOrder } from "../match";
import type { BankEntry } from "../types";

const KID = "602243";

const entry = (given: Partial<BankEntry> = {}): BankEntry => ({
  row: 1,
  account: "NO9386011117947",
  date: "2026-11-28",
  amount_minor: 100_00,
  currency_code: "nok",
  reference: null,
  payer: null,
  text: "",
  bank_reference: null,
  ...given,
});

const invoice = (given: Partial<MatchableInvoice> = {}): MatchableInvoice => ({
  id: "inv_1",
  order_id: "order_1",
  payment_reference: KID,
  amount_due_minor: 100_00,
  currency_code: "nok",
  buyer_name: "Hansen Bygg AS",
  state: "issued",
  ...given,
});

const NONE = new Map<number, NamedOrder[]>();

const match = (
  entries: BankEntry[],
  invoices: MatchableInvoice[],
  booked: string[] = [],
  named: ReadonlyMap<number, NamedOrder[]> = NONE,
) =>
  matchEntries(entries, invoices, new Set(booked), named).map(({ proposal, problem }) =>
    proposal ? [proposal.invoice_id, proposal.certainty] : problem,
  );

const EXACT = ["inv_1", "exact"];
const LIKELY = ["inv_1", "likely"];

describe("what a bank's entries pay", () => {
  it("M1: is exact by the reference that the bank gives, or that stands in the message", () => {
    const rf = makeReference("rf", "1234512345");
    expect(match([entry({ reference: KID })], [invoice()])).toEqual([EXACT]);
    expect(match([entry({ reference: "0000602243" })], [invoice()])).toEqual([EXACT]);
    expect(match([entry({ text: "Faktura 7, KID 602243, takk" })], [invoice()])).toEqual([EXACT]);
    expect(
      match(
        [entry({ reference: "rf45 1234 5123 45", payer: "Hvem som helst" })],
        [invoice({ payment_reference: rf })],
      ),
    ).toEqual([EXACT]);
    // The bank's own number is a reference by chance.
    expect(match([entry({ reference: "602248", text: "KID 602243" })], [invoice()])).toEqual([
      EXACT,
    ]);
  });

  it("M1: is likely by amount and name, whatever their accents and capitals", () => {
    const likely = (given: Partial<BankEntry>, buyer_name: string) =>
      match([entry(given)], [invoice({ buyer_name })])[0];
    expect(likely({ payer: "HANSEN BYGG" }, "Hansen Bygg AS")).toEqual(LIKELY);
    expect(likely({ payer: "Bygg, Hansen A/S" }, "Hansen Bygg AS")).toEqual(LIKELY);
    expect(likely({ payer: "SATHER BJORN" }, "Bjørn Såther")).toEqual(LIKELY);
    expect(likely({ payer: "ТОВ «Їжак»" }, "Їжак")).toEqual(LIKELY);
    expect(likely({ text: "Fra: Kari Ås, takk for sist" }, "Kari Ås")).toEqual(LIKELY);
    expect(likely({ payer: "Dupont & Cie" }, "Hansen Bygg AS")).toBe("unknown_reference");
    expect(likely({ payer: "Olsen AS" }, "Hansen AS")).toBe("unknown_reference");
    expect(likely({}, "Hansen Bygg AS")).toBe("unknown_reference");
    expect(likely({ payer: "Hansen Bygg", amount_minor: 99_00 }, "Hansen Bygg")).toBe(
      "unknown_reference",
    );
  });

  it("M1: is nobody's guess where two invoices fit, or two payments", () => {
    const payer = "Hansen Bygg";
    const twoInvoices = [invoice(), invoice({ id: "inv_2", payment_reference: null })];
    expect(match([entry({ payer })], twoInvoices)).toEqual(["ambiguous"]);
    expect(match([entry({ payer }), entry({ payer })], [invoice()])).toEqual([
      "ambiguous",
      "ambiguous",
    ]);
    // One of them is paid exactly: the other is the only one that is left.
    expect(match([entry({ payer }), entry({ reference: KID })], twoInvoices)).toEqual([
      ["inv_2", "likely"],
      EXACT,
    ]);
    const both = [invoice(), invoice({ id: "inv_2", payment_reference: "602248" })];
    expect(match([entry({ text: "602243 og 602248" })], both)).toEqual(["ambiguous"]);
  });

  it("M1: names the problem, and the invoice that it is of", () => {
    const problem = (given: Partial<BankEntry>, of: Partial<MatchableInvoice> = {}) => {
      const [found] = matchEntries(
        [entry({ reference: KID, ...given })],
        [invoice(of)],
        new Set<string>(),
        NONE,
      );
      return found?.proposal ? found.proposal : [found?.problem, found?.invoice_id];
    };
    expect(problem({ amount_minor: 99_99 })).toEqual(["wrong_amount", "inv_1"]);
    expect(problem({ amount_minor: 100_01 })).toEqual(["wrong_amount", "inv_1"]);
    expect(problem({}, { state: "paid", amount_due_minor: 0 })).toEqual(["already_paid", "inv_1"]);
    expect(problem({}, { state: "void" })).toEqual(["void", "inv_1"]);
    expect(problem({ currency_code: "eur" })).toEqual(["other_currency", "inv_1"]);
    expect(problem({ amount_minor: -100_00 })).toEqual(["not_a_payment", null]);
    expect(problem({ amount_minor: 0 })).toEqual(["not_a_payment", null]);
    // A KID of another system is not guessed at by its amount and name.
    expect(problem({ reference: "602248", payer: "Hansen Bygg AS" })).toEqual([
      "unknown_reference",
      null,
    ]);
  });

  it("M1: pays one invoice by several entries only when together they are what is due", () => {
    const part = (amount_minor: number) => entry({ reference: KID, amount_minor });
    expect(match([part(40_00), part(60_00)], [invoice()])).toEqual([EXACT, EXACT]);
    expect(match([part(40_00), part(50_00)], [invoice()])).toEqual([
      "wrong_amount",
      "wrong_amount",
    ]);
    expect(match([part(40_00), part(100_00), part(100_00)], [invoice()])).toEqual([
      "already_paid",
      EXACT,
      "already_paid",
    ]);
    const partly = invoice({ state: "partially_paid", amount_due_minor: 60_00 });
    expect(match([part(60_00)], [partly])).toEqual([EXACT]);
  });

  it("M1: is exact by the code of an order that one invoice asks for, and else says what is wrong with the order", () => {
    const named = (is_due: boolean, ...ids: string[]) =>
      new Map([[0, ids.map((order_id) => ({ order_id, is_due }))]]);
    const found = (
      amount_minor: number,
      invoices: MatchableInvoice[],
      orders = named(true, "order_1"),
    ) => match([entry({ amount_minor, payer: "Hansen Bygg AS" })], invoices, [], orders)[0];
    const other = invoice({ id: "inv_2", payment_reference: "602248", amount_due_minor: 50_00 });
    const paid = invoice({ state: "paid", amount_due_minor: 0 });
    const gone = invoice({ state: "void", amount_due_minor: 0 });
    expect(found(100_00, [invoice()])).toEqual(EXACT);
    expect(found(99_00, [invoice()])).toBe("wrong_amount");
    // Of several the one that asks for just that.
    expect(found(100_00, [invoice(), other])).toEqual(EXACT);
    expect(found(150_00, [invoice(), other])).toBe("ambiguous");
    expect(found(100_00, [invoice(), invoice({ id: "inv_2" })])).toBe("ambiguous");
    expect(found(100_00, [invoice({ currency_code: "eur" })])).toBe("other_currency");
    // The name alone would have it paid for another order.
    expect(found(100_00, [invoice({ order_id: "order_2" })])).toBe("order_not_invoiced");
    expect(found(100_00, [])).toBe("order_not_invoiced");
    expect(found(100_00, [paid])).toBe("order_not_invoiced");
    expect(found(100_00, [paid], named(false, "order_1"))).toBe("order_not_due");
    expect(found(100_00, [gone], named(false, "order_1"))).toBe("order_not_due");
    expect(found(100_00, [invoice()], named(true, "order_1", "order_2"))).toBe("ambiguous");
    // A reference goes before a code.
    expect(match([entry({ reference: KID })], [invoice()], [], named(true, "order_2"))).toEqual([
      EXACT,
    ]);
  });

  it("M1: is booked once, in whatever file it comes again", () => {
    const first = entry({ reference: KID, bank_reference: "A1" });
    const again = entry({ row: 9, bank_reference: "A1", text: "another export" });
    expect(match([first, again], [invoice()])).toEqual([EXACT, "twice_in_file"]);
    expect(match([again], [invoice()], entryKeys([first]))).toEqual(["booked_before"]);

    // Without the bank's reference: two of the same payer and day are two, in another file as well.
    const equals = [entry({ text: "kaffe" }), entry({ text: "kaffe" })];
    const [one, two] = entryKeys(equals);
    expect(one).not.toBe(two);
    const longer = [entry({ row: 7, text: "te" }), ...equals, entry({ text: "kaffe" })];
    expect(match(longer, [], [one ?? "", two ?? ""])).toEqual([
      "unknown_reference",
      "booked_before",
      "booked_before",
      "unknown_reference",
    ]);
    const keys = entryKeys([
      entry(),
      ...[entry({ account: null }), entry({ date: "2026-11-29" }), entry({ amount_minor: 1 })],
      ...[entry({ currency_code: "eur" }), entry({ text: "x" }), entry({ payer: "x" })],
    ]);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("M1: is never more than what is due, and once all is booked nothing is proposed again", () => {
    const amounts = fc.integer({ min: -2, max: 5 });
    const names = fc.constantFrom("Kari Ås", "Ola Nordmann", "");
    const numbers = fc.integer({ min: 1, max: 4 });
    const references = numbers.map((number) => makeReference("kid_mod10", `1000${number}`));
    const entries = fc.array(
      fc
        .record({
          amount_minor: amounts,
          reference: fc.oneof(references, fc.constant(null)),
          payer: names,
          bank_reference: fc.oneof(
            fc.nat(20).map((number) => `A${number}`),
            fc.constant(null),
          ),
        })
        .map(entry),
      { maxLength: 15 },
    );
    const invoices = fc.uniqueArray(
      fc.record({ number: numbers, due: fc.integer({ min: 0, max: 9 }), buyer_name: names }),
      { selector: ({ number }) => number },
    );
    fc.assert(
      fc.property(entries, invoices, (paid, issued) => {
        const known = issued.map(({ number, due, buyer_name }) =>
          invoice({
            id: `inv_${number}`,
            payment_reference: makeReference("kid_mod10", `1000${number}`),
            amount_due_minor: due,
            state: due ? "issued" : "paid",
            buyer_name,
          }),
        );
        const matches = matchEntries(paid, known, new Set(), NONE);
        const sums = new Map(known.map(({ id }) => [id, 0]));
        for (const [nth, { proposal }] of matches.entries()) {
          if (!proposal) continue;
          const sum = sums.get(proposal.invoice_id) ?? 0;
          sums.set(proposal.invoice_id, sum + (paid[nth]?.amount_minor ?? 0));
        }
        for (const { id, amount_due_minor } of known) {
          expect([0, amount_due_minor]).toContain(sums.get(id));
        }
        const booked = new Set(matches.map(({ key }) => key));
        const again = matchEntries(paid, known, booked, NONE);
        expect(again.filter(({ proposal }) => proposal)).toEqual([]);
      }),
    );
  });

  it("M1: of 5,000 entries and as many invoices each finds its own", () => {
    const many = Array.from({ length: 5000 }, (_, nth) => String(100_000 + nth));
    const invoices = many.map((digits, nth) =>
      invoice({
        id: `inv_${nth}`,
        payment_reference: makeReference("kid_mod11", digits),
        amount_due_minor: 1000 + nth,
        buyer_name: `Hansen Bygg ${digits} AS`,
      }),
    );
    const entries = invoices.map(({ payment_reference, buyer_name }, nth) =>
      entry({
        amount_minor: 1000 + nth,
        reference: nth % 2 ? payment_reference : null,
        payer: buyer_name.toUpperCase(),
        text: "Betaling for kurs 12. desember 2026, 3 deltakere",
      }),
    );
    const matches = matchEntries(entries, invoices, new Set(), NONE);
    expect(matches.map(({ proposal }) => proposal)).toEqual(
      invoices.map(({ id }, nth) => ({ invoice_id: id, certainty: nth % 2 ? "exact" : "likely" })),
    );
  });

  it.each([
    [
      "whose names are not the payers'",
      (nth: number) => `Firma Nummer${nth} AS`,
      "unknown_reference",
    ],
    ["of one buyer", () => "Firma Person AS", "ambiguous"],
    [
      "of names that the payers' are parts of",
      (nth: number) => `Firma Betaler ${nth}`,
      "ambiguous",
    ],
  ])(
    "M1: of 5,000 entries and as many invoices of one amount, %s, each is told what it is",
    (_, name, problem) => {
      const times = Array.from({ length: 5000 }, (_, nth) => nth);
      const invoices = times.map((nth) =>
        invoice({ id: `inv_${nth}`, payment_reference: null, buyer_name: name(nth) }),
      );
      const entries = times.map((nth) =>
        entry({
          bank_reference: String(nth),
          payer: `Betaler ${problem === "ambiguous" ? "" : `Person${nth}`}`,
          text: `Takk for kurset, hilsen firma person ${nth}`,
        }),
      );
      const matches = matchEntries(entries, invoices, new Set(), new Map());
      expect(new Set(matches.map((match) => match.problem))).toEqual(new Set([problem]));
    },
  );
});
