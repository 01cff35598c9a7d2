import fc from "fast-check";
import { type Allotment, type AllottableInvoice, allot, type MovedAmount } from "../allot";

const day = (nth: number) => new Date(Date.UTC(2026, 0, nth));

const invoice = (id: string, total_minor: number, due: number): AllottableInvoice => ({
  id,
  total_minor,
  credited_minor: 0,
  going_back_minor: 0,
  due_at: day(due),
  issued_at: day(1),
  booked: [],
});

const money = (
  id: string,
  amount_minor: number,
  nth = 1,
  more: Partial<MovedAmount> = {},
): MovedAmount => ({
  id,
  amount_minor,
  method: "pp_bank",
  reference: null,
  at: day(nth),
  recorded_by: null,
  invoice_id: null,
  ...more,
});

/** The invoices with what an allotment adds. */
const withAdded = (invoices: AllottableInvoice[], added: Allotment[]): AllottableInvoice[] =>
  invoices.map((one) => ({
    ...one,
    booked: [
      ...one.booked,
      ...added
        .filter(({ invoice_id }) => invoice_id === one.id)
        .map((entry, nth) => ({
          id: `${one.id}_${one.booked.length + nth}`,
          created_at: day(2),
          ...entry,
        })),
    ],
  }));

const paid = ({ booked }: AllottableInvoice) =>
  booked.reduce(
    (sum, { kind, amount_minor }) =>
      sum + (kind === "refund" || kind === "moved" ? 0 : amount_minor),
    0,
  );
const kept = ({ booked }: AllottableInvoice) =>
  booked.reduce((sum, { amount_minor }) => sum + amount_minor, 0);

const dueOf = (one: AllottableInvoice) =>
  one.total_minor -
  one.credited_minor -
  paid(one) +
  Math.min(paid(one) - kept(one), one.credited_minor);

describe("M2: whatever comes in settles the issued invoices", () => {
  it("what is due first is paid first; what goes beyond all of them stays with the order", () => {
    const two = [invoice("late", 300, 20), invoice("early", 200, 10)];
    expect(allot(two, [money("cap_1", 250)], [])).toEqual([
      { invoice_id: "early", kind: "payment", source_id: "cap_1", amount_minor: 200 },
      { invoice_id: "late", kind: "payment", source_id: "cap_1", amount_minor: 50 },
    ]);
    const all = allot(two, [money("cap_1", 600)], []);
    expect(all.reduce((sum, { amount_minor }) => sum + amount_minor, 0)).toBe(500);
  });

  it("whoever books it may name an invoice, which then comes first", () => {
    const two = [invoice("late", 300, 20), invoice("early", 200, 10)];
    expect(allot(two, [money("cap_1", 300, 1, { invoice_id: "late" })], [])).toEqual([
      { invoice_id: "late", kind: "payment", source_id: "cap_1", amount_minor: 300 },
    ]);
  });

  it("what is given back comes off what is on no invoice first, then off what is credited, then off what was paid last", () => {
    const paidAll = withAdded(
      [invoice("early", 200, 10), invoice("late", 300, 20)],
      allot([invoice("early", 200, 10), invoice("late", 300, 20)], [money("cap_1", 520)], []),
    );
    expect(allot(paidAll, [money("cap_1", 520)], [money("ref_1", 20, 2)])).toEqual([]);
    expect(allot(paidAll, [money("cap_1", 520)], [money("ref_1", 120, 2)])).toEqual([
      { invoice_id: "late", kind: "refund", source_id: "ref_1", amount_minor: -100 },
    ]);
    const credited = paidAll.map((one) => ({
      ...one,
      credited_minor: one.id === "early" ? 60 : 0,
    }));
    expect(allot(credited, [money("cap_1", 520)], [money("ref_1", 120, 2)])).toEqual([
      { invoice_id: "early", kind: "refund", source_id: "ref_1", amount_minor: -60 },
      { invoice_id: "late", kind: "refund", source_id: "ref_1", amount_minor: -40 },
    ]);
  });

  it("a capture that its provider took back in the end is taken off again", () => {
    const one = withAdded(
      [invoice("only", 200, 10)],
      allot([invoice("only", 200, 10)], [money("cap_1", 200)], []),
    );
    expect(allot(one, [], [])).toEqual([
      { invoice_id: "only", kind: "reversal", source_id: "cap_1", amount_minor: -200 },
    ]);
  });

  it("what somebody took off an invoice is not booked on it again by itself", () => {
    const one = withAdded(
      [invoice("only", 200, 10)],
      allot([invoice("only", 200, 10)], [money("cap_1", 200)], []),
    );
    const withdrawn = withAdded(one, [
      { invoice_id: "only", kind: "withdrawal", source_id: "cap_1", amount_minor: -200 },
    ]);
    expect(allot(withdrawn, [money("cap_1", 200)], [])).toEqual([]);
    const void_entries = withdrawn.flatMap(({ booked }) => booked);
    const anew = [invoice("anew", 200, 10)];
    expect(allot(anew, [money("cap_1", 200)], [], { void_entries })).toEqual([]);
    const again = withAdded(withdrawn, [
      { invoice_id: "only", kind: "withdrawal", source_id: "cap_1", amount_minor: 200 },
    ]);
    expect(allot(again, [money("cap_1", 200)], [])).toEqual([]);
    expect(allot(withdrawn, [money("cap_1", 200), money("cap_2", 200, 3)], [])).toEqual([
      { invoice_id: "only", kind: "payment", source_id: "cap_2", amount_minor: 200 },
    ]);
  });

  it("what was paid for what is credited pays for what is due of another, unless it is going back; given back later, it is that other one's", () => {
    const two = [invoice("paid", 200, 10), invoice("open", 100, 20)];
    const received = [money("cap_1", 200, 1, { invoice_id: "paid" })];
    const before = withAdded(two, allot(two, received, []));
    const credited = (going_back_minor: number) =>
      before.map((one) =>
        one.id === "paid" ? { ...one, credited_minor: 150, going_back_minor } : one,
      );
    expect(allot(credited(150), received, [])).toEqual([]);
    expect(allot(credited(0), received, [])).toEqual([
      {
        ...{ invoice_id: "paid", kind: "moved", source_id: "cap_1", amount_minor: -100 },
        other_invoice_id: "open",
      },
      { invoice_id: "open", kind: "payment", source_id: "cap_1", amount_minor: 100 },
    ]);
    const moved = withAdded(credited(0), allot(credited(0), received, []));
    expect(allot(moved, received, [money("ref_1", 120, 2)])).toEqual([
      { invoice_id: "paid", kind: "refund", source_id: "ref_1", amount_minor: -50 },
      { invoice_id: "open", kind: "refund", source_id: "ref_1", amount_minor: -70 },
    ]);
    expect(allot(moved, [], [])).toEqual([
      { invoice_id: "paid", kind: "reversal", source_id: "cap_1", amount_minor: -100 },
      { invoice_id: "open", kind: "reversal", source_id: "cap_1", amount_minor: -100 },
    ]);
  });

  it("what was given back before there was an invoice pays none: neither one of what was sold since, nor one for a void one", () => {
    const issuedOn = (nth: number) => ({ ...invoice("later", 100, 30), issued_at: day(nth) });
    expect(allot([issuedOn(5)], [money("cap_1", 100, 2)], [money("ref_1", 100, 3)])).toEqual([]);
    expect(
      allot(
        [issuedOn(5)],
        [money("cap_1", 100, 2), money("cap_2", 60, 6)],
        [money("ref_1", 100, 3)],
      ),
    ).toMatchObject([{ kind: "payment", amount_minor: 60 }]);
    // Given back since, it was paid, and is to be credited.
    expect(allot([issuedOn(2)], [money("cap_1", 100, 2)], [money("ref_1", 100, 3)])).toMatchObject([
      { kind: "payment", amount_minor: 100 },
      { kind: "refund", amount_minor: -100 },
    ]);
  });

  it("what went back before an invoice that was taken off pays it no more than what was taken off", () => {
    const received = [money("cap_1", 200)];
    const refunded = [money("ref_1", 100, 2)];
    const later = { ...invoice("later", 100, 30), issued_at: day(3) };
    const one = withAdded([later], allot([later], received, refunded));
    expect(one[0]?.booked).toMatchObject([{ amount_minor: 100 }]);
    const withdrawal = { kind: "withdrawal", source_id: "cap_1", amount_minor: -100 } as const;
    const off = one.map((known) => ({
      ...known,
      booked: [...known.booked, { id: "off", created_at: day(4), ...withdrawal }],
    }));
    expect(allot(off, received, refunded)).toEqual([]);
    const both = [...refunded, money("ref_2", 100, 5)];
    expect(allot(off, received, both)).toEqual([]);
    const anew = { ...invoice("anew", 100, 30), issued_at: day(6) };
    expect(allot([...off, anew], received, both)).toEqual([]);
    expect(allot([...off, anew], [...received, money("cap_2", 100, 7)], both)).toHaveLength(1);
  });

  it("what is kept as a fee pays for nothing, whether or not there was an invoice", () => {
    const fee = { fee_minor: 100 };
    expect(allot([invoice("only", 200, 10)], [money("cap_1", 200)], [], fee)).toMatchObject([
      { kind: "payment", amount_minor: 100 },
    ]);
    const two = [invoice("paid", 200, 10), invoice("open", 100, 20)];
    const received = [money("cap_1", 200)];
    const credited = withAdded(two, allot(two, received, [])).map((one) =>
      one.id === "paid" ? { ...one, credited_minor: 100 } : one,
    );
    expect(allot(credited, received, [], fee)).toEqual([]);
    expect(allot(credited, received, [], { fee_minor: 40 })).toMatchObject([
      { kind: "moved", amount_minor: -60 },
      { kind: "payment", amount_minor: 60 },
    ]);
  });

  it("what was written off before an invoice is not asked for; what is written off since is", () => {
    const received = [money("cap_1", 200)];
    const refunded = [money("ref_1", 50, 2)];
    const written_off = [{ amount_minor: 50, at: day(2) }];
    const later = { ...invoice("later", 200, 30), issued_at: day(3) };
    const booked = allot([later], received, refunded, { written_off });
    expect(booked).toMatchObject([
      { kind: "payment", source_id: "written_off", amount_minor: 50 },
      { kind: "payment", source_id: "cap_1", amount_minor: 150 },
    ]);
    const [after] = withAdded([later], booked);
    expect(allot([after as AllottableInvoice], received, refunded, { written_off })).toEqual([]);
    // Owed again: an order that is lowered afterwards is worth no more than what is left.
    expect(
      allot([{ ...(after as AllottableInvoice), credited_minor: 100 }], received, refunded),
    ).toEqual([
      { invoice_id: "later", kind: "reversal", source_id: "written_off", amount_minor: -50 },
    ]);
    const two = withAdded(
      [
        { ...invoice("first", 30, 10), issued_at: day(3) },
        { ...invoice("second", 170, 20), issued_at: day(3) },
      ],
      [
        { invoice_id: "first", kind: "payment", source_id: "written_off", amount_minor: 30 },
        { invoice_id: "second", kind: "payment", source_id: "written_off", amount_minor: 20 },
        { invoice_id: "second", kind: "payment", source_id: "cap_1", amount_minor: 150 },
      ],
    );
    // Less of it than is on both of them together.
    expect(
      allot(two, received, [], { written_off: [{ amount_minor: 40, at: day(2) }] })[0],
    ).toEqual({
      invoice_id: "second",
      kind: "reversal",
      source_id: "written_off",
      amount_minor: -10,
    });
    const before = { ...invoice("before", 200, 30), issued_at: day(1) };
    expect(allot([before], received, refunded, { written_off })).toMatchObject([
      { kind: "payment", source_id: "cap_1", amount_minor: 200 },
      { kind: "refund", amount_minor: -50 },
    ]);
  });

  it("said again it adds nothing, and no invoice ever has more than it asks for or less than nothing", () => {
    const source = fc.record({
      amount: fc.integer({ min: 1, max: 1000 }),
      names: fc.integer({ min: -2, max: 3 }),
      does: fc.constantFrom(
        "comes in",
        "comes in",
        "goes back",
        "is credited",
        "is credited and goes back",
      ),
    });
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 800 }), { minLength: 1, maxLength: 4 }),
        fc.array(source, { maxLength: 12 }),
        (totals, moves) => {
          const all = totals.map((total, nth) => ({
            ...invoice(`inv_${nth}`, total, 30 - nth),
            issued_at: day(1 + 3 * nth),
          }));
          let invoices: AllottableInvoice[] = [];
          const received: MovedAmount[] = [];
          const refunded: MovedAmount[] = [];
          const sum = (parts: MovedAmount[]) =>
            parts.reduce((all, { amount_minor }) => all + amount_minor, 0);
          for (const [nth, { amount, names, does }] of moves.entries()) {
            const isIssuedBy = ({ issued_at }: AllottableInvoice) => issued_at < day(nth + 1);
            invoices = all.map((one) => invoices.find(({ id }) => id === one.id) ?? one);
            invoices = invoices.filter(isIssuedBy);
            const invoice_id = invoices[names]?.id ?? null;
            const most = sum(received) - sum(refunded);
            if (does === "comes in") {
              received.push(money(`cap_${nth}`, amount, nth + 1, { invoice_id }));
            } else if (does === "goes back" && most > 0) {
              refunded.push(money(`ref_${nth}`, Math.min(amount, most), nth + 1, { invoice_id }));
            } else {
              invoices = invoices.map((one) => {
                if (one.id !== invoice_id) return one;
                const part = Math.min(amount, paid(one) - one.credited_minor);
                const going_back_minor =
                  one.going_back_minor + (does === "is credited" ? 0 : Math.min(part, kept(one)));
                return { ...one, credited_minor: one.credited_minor + part, going_back_minor };
              });
            }
            invoices = withAdded(invoices, allot(invoices, received, refunded));
            expect(allot(invoices, received, refunded)).toEqual([]);
            for (const one of invoices) {
              expect(paid(one)).toBeLessThanOrEqual(one.total_minor);
              expect(kept(one)).toBeGreaterThanOrEqual(0);
            }
            const allotted = invoices.reduce((all, one) => all + kept(one), 0);
            const left = sum(received) - sum(refunded) - allotted;
            // Nothing is invented; and as long as something is left to pay, all that came in is booked where it is due.
            expect(left).toBeGreaterThanOrEqual(0);
            const surplus = (one: AllottableInvoice) =>
              kept(one) - (one.total_minor - one.credited_minor) - one.going_back_minor;
            for (const one of invoices.filter((each) => dueOf(each) > 0)) {
              expect([one.id, left]).toEqual([one.id, 0]);
              for (const other of invoices) {
                expect(other.id === one.id ? 0 : surplus(other)).toBeLessThanOrEqual(0);
              }
            }
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
