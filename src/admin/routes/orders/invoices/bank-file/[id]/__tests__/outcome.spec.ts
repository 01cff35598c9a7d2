import type { BankEntry } from "../../../../../../lib/invoice-types";
import { canBeBooked, foundAmong, invoiceFor, isAllBooked, outcomeOf } from "../outcome";

const entry = (id: string, part: Partial<BankEntry> = {}): BankEntry => ({
  ...{ id, row: 1, account: null, date: "2026-11-27", amount: 300, currency_code: "nok" },
  ...{ reference: "50011", payer: "Kari Nordmann", text: "Kurs", proposal: null, booked: null },
  ...{ problem: null, problem_invoice_id: null, problem_number: null },
  ...{ problem_amount_due: null, problem_order: null },
  ...part,
});

const exact = entry("exact", {
  proposal: { invoice_id: "boinv_1", number: "5001", certainty: "exact" },
});
const lost = entry("lost", { payer: "Ukjent", problem: "unknown_reference" });
const again = entry("again", { problem: "booked_before" });
const out = entry("out", { amount: -80, problem: "not_a_payment" });
const done = entry("done", {
  booked: { invoice_id: "boinv_2", number: "5002", at: "2026-11-28T10:00:00Z" },
});
const ALL = [exact, lost, again, out, done];
const NOTHING = new Map();
const CHOSEN = new Map([["lost", { invoice_id: "boinv_3", number: "5003" }]]);

const ids = (entries: BankEntry[]) => entries.map(({ id }) => id);

describe("M1: an entry of a bank's file", () => {
  it("stands where it is booked, chosen, proposed, or has a problem", () => {
    expect(ALL.map((one) => outcomeOf(one, NOTHING))).toEqual([
      "exact",
      "problem",
      "problem",
      "problem",
      "booked",
    ]);
    expect(outcomeOf(lost, CHOSEN)).toBe("chosen");
    expect(invoiceFor(lost, CHOSEN)).toEqual({ invoice_id: "boinv_3", number: "5003" });
    expect(invoiceFor(done, NOTHING)).toBeUndefined();
  });

  it("can have an invoice chosen unless it was booked or went out", () => {
    expect(ids(ALL.filter(canBeBooked))).toEqual(["exact", "lost"]);
  });

  it("tells that its file was booked before", () => {
    expect(isAllBooked([again, out, done])).toBe(true);
    expect(isAllBooked(ALL)).toBe(false);
    expect(isAllBooked([out])).toBe(false);
  });

  it("is found by payer, invoice and where it stands", () => {
    expect(ids(foundAmong(ALL, { q: "ukj", outcomes: [] }, NOTHING))).toEqual(["lost"]);
    expect(ids(foundAmong(ALL, { q: "5002", outcomes: [] }, NOTHING))).toEqual(["done"]);
    expect(ids(foundAmong(ALL, { q: "5003", outcomes: ["chosen"] }, CHOSEN))).toEqual(["lost"]);
    expect(ids(foundAmong(ALL, { q: "", outcomes: ["problem"] }, NOTHING))).toEqual([
      "lost",
      "again",
      "out",
    ]);
  });
});
