import type { BookingKind } from "../types";
import { withdrawnBySource } from "./withdrawn";

/** Money that came in for an order, or was given back of it: integer minor units, above 0. */
export type MovedAmount = {
  /** Of the capture, the refund, the credit line. */
  id: string;
  amount_minor: number;
  method: string;
  reference: string | null;
  at: Date;
  recorded_by: string | null;
  /** The invoice that whoever booked it named. */
  invoice_id: string | null;
};

/** An invoice that was issued and is not void, with what stands on it. */
export type AllottableInvoice = {
  id: string;
  total_minor: number;
  /** By credit notes: what is given back comes off it first. */
  credited_minor: number;
  /** Of what was credited, what a provider still has to give back. */
  going_back_minor: number;
  due_at: Date | null;
  issued_at: Date;
  booked: readonly Booked[];
};

type Booked = {
  id: string;
  source_id: string;
  amount_minor: number;
  kind: BookingKind;
  created_at: Date;
};

/** What is known of an order's money beside what came in and went back; minor units. */
export type Beside = {
  /** Entries of invoices that are void since. */
  void_entries?: readonly Booked[];
  /** Kept though nothing is had for it. */
  fee_minor?: number;
  /** Of the fee, what was set aside before: where it was taken off an invoice, it counts once. */
  fee_set_aside_minor?: number;
  /** What of what went back the order is worth less by, and is not asked for. */
  written_off?: readonly { amount_minor: number; at: Date }[];
};

/** The source of what was written off before there was an invoice. */
export const WRITTEN_OFF = "written_off";

export type Allotment = {
  invoice_id: string;
  kind: BookingKind;
  source_id: string;
  /** Below 0 of what comes off. */
  amount_minor: number;
  /** Where what is moved goes. */
  other_invoice_id?: string;
};

/**
 * Spreads what came in for an order over its issued invoices: on the one that was named, else on what is due first, up to
 * its total; what goes beyond all of them, or was taken off an invoice by somebody, stays with the order. What was given back
 * comes off what is on no invoice first, then off what was credited, then off what was paid last, of invoices that were
 * issued by then: what went before there was any is not there to pay one. What was paid for what is credited and isn't going back
 * pays for what is due of the order's other invoices, but for what is kept of it as a fee. What went back and was written
 * off before there was an invoice is not asked for by it. What a source no longer has (a capture that its provider refused
 * in the end) is taken off again.
 *
 * It says what is to be added to what is booked already, so that it may be asked any number of times: asked again, it adds
 * nothing.
 */
export function allot(
  invoices: readonly AllottableInvoice[],
  received: readonly MovedAmount[],
  refunded: readonly MovedAmount[],
  beside: Beside = {},
): Allotment[] {
  const ledger = new Ledger(invoices, received, refunded, beside);
  ledger.takeOffWhatIsGone();
  let known: number;
  do {
    known = ledger.added.length;
    ledger.bookWrittenOff();
    for (const source of [...received].sort(byNamedThenTime)) ledger.book(source);
    ledger.giveBack();
    for (const invoice of invoices) ledger.moveOn(invoice);
    // What was given back of what is credited may leave an invoice with something due that other money is there for.
  } while (ledger.added.length > known);
  return ledger.added;
}

type Entry = Omit<Allotment, "invoice_id">;

class Ledger {
  readonly added: Allotment[] = [];
  readonly #invoices: readonly AllottableInvoice[];
  readonly #received: readonly MovedAmount[];
  readonly #refunded: readonly MovedAmount[];
  readonly #withdrawals: readonly Booked[];
  readonly #fee: number;
  readonly #feeSetAside: number;
  readonly #writtenOff: NonNullable<Beside["written_off"]>;

  constructor(
    invoices: readonly AllottableInvoice[],
    received: readonly MovedAmount[],
    refunded: readonly MovedAmount[],
    { void_entries = [], fee_minor = 0, fee_set_aside_minor = 0, written_off = [] }: Beside,
  ) {
    this.#invoices = [...invoices].sort(byDueDate);
    this.#received = received;
    this.#refunded = refunded;
    this.#withdrawals = [...invoices.flatMap(({ booked }) => booked), ...void_entries].filter(
      ({ kind }) => kind === "withdrawal",
    );
    this.#fee = fee_minor;
    this.#feeSetAside = fee_set_aside_minor;
    this.#writtenOff = written_off;
  }

  /** Of a source that has less by now, on however many invoices, what is due first keeps the most. */
  takeOffWhatIsGone(): void {
    const left = new Map(this.#received.map(({ id, amount_minor }) => [id, amount_minor]));
    left.set(WRITTEN_OFF, sum(this.#writtenOff));
    for (const { id } of this.#invoices) {
      for (const [source_id, booked] of this.#bySource(id)) {
        const kept = Math.min(booked, left.get(source_id) ?? 0);
        left.set(source_id, (left.get(source_id) ?? 0) - kept);
        if (booked > kept) this.#add(id, "reversal", source_id, kept - booked);
      }
    }
  }

  /** What went back before an invoice and is on none, as far as it was written off. */
  bookWrittenOff(): void {
    for (const { id, issued_at } of this.#invoices) {
      const known = sum(this.#writtenOff.filter(({ at }) => at <= issued_at));
      const left = Math.min(known, this.#goneBefore(issued_at)) - this.#bookedOf(WRITTEN_OFF);
      const part = Math.min(left, this.#dueOf(id));
      if (part > 0) this.#add(id, "payment", WRITTEN_OFF, part);
    }
  }

  book(source: MovedAmount): void {
    let left = source.amount_minor - this.#bookedOf(source.id) - this.#withdrawnOf(source.id);
    const named = this.#invoices.filter(({ id }) => id === source.invoice_id);
    const others = this.#invoices.filter(({ id }) => id !== source.invoice_id);
    for (const { id, total_minor, issued_at } of [...named, ...others]) {
      const there =
        this.#free() -
        this.#goneBefore(issued_at) -
        this.#withdrawnAt(issued_at) -
        Math.max(0, this.#fee - this.#excess());
      const part = Math.min(left, there, total_minor - this.#on(id), this.#dueOf(id));
      if (part > 0) this.#add(id, "payment", source.id, part);
      left -= Math.max(0, part);
    }
  }

  giveBack(): void {
    const fromInvoices = Math.max(0, sum(this.#refunded) - this.#free());
    const before = this.#invoices.reduce(
      (all, { id }) => all + this.#sumOf(id, ({ kind }) => kind === "refund"),
      0,
    );
    let left = fromInvoices + before;
    for (const source of [...this.#refunded].sort(byTimeBackwards)) {
      let rest = Math.min(left, source.amount_minor + this.#bookedOf(source.id));
      const latestFirst = [...this.#invoices].reverse();
      const issuedBefore = latestFirst.filter(({ issued_at }) => issued_at < source.at);
      const parts = [
        ...issuedBefore.map(({ id, credited_minor }) => ({
          id,
          most: () => Math.min(this.#kept(id), credited_minor - this.#goneFrom(id)),
        })),
        // Clocks may differ.
        ...[...issuedBefore, ...latestFirst].map(({ id }) => ({ id, most: () => this.#kept(id) })),
      ];
      for (const { id, most } of parts) {
        const part = Math.min(rest, most());
        if (part <= 0) continue;
        this.#add(id, "refund", source.id, -part);
        rest -= part;
        left -= part;
      }
    }
  }

  moveOn(invoice: AllottableInvoice): void {
    const { id } = invoice;
    let left = Math.min(this.#excessOf(invoice), this.#excess() - this.#fee);
    for (const other of this.#invoices) {
      for (const [source_id, booked] of this.#bySource(id)) {
        const part = Math.min(left, booked, other.id === id ? 0 : this.#dueOf(other.id));
        if (part <= 0) continue;
        this.added.push({
          ...{ invoice_id: id, kind: "moved", source_id, amount_minor: -part },
          other_invoice_id: other.id,
        });
        this.#add(other.id, "payment", source_id, part);
        left -= part;
      }
    }
  }

  /** What came in and was never booked on an invoice that stands; whatever was given back of it. */
  #free(): number {
    const paid = this.#invoices.reduce(
      (all, { id }) => all + this.#sumOf(id, ({ kind }) => kind !== "refund"),
      0,
    );
    return sum(this.#received) + this.#bookedOf(WRITTEN_OFF) - paid;
  }

  /** What was given back by then, and is on no invoice. */
  #goneBefore(moment: Date): number {
    return this.#refunded
      .filter(({ at }) => at <= moment)
      .reduce((all, refund) => all + refund.amount_minor + this.#bookedOf(refund.id), 0);
  }

  /** What was taken off invoices and put on none since, but for what of it had gone back by then, or is kept as a fee. */
  #withdrawnAt(moment: Date): number {
    const moves = [
      ...this.#withdrawals.map(({ amount_minor, created_at }) => ({
        at: created_at,
        withdrawn: -amount_minor,
        gone: 0,
      })),
      ...this.#refunded
        .filter(({ at }) => at <= moment)
        .map(({ id, amount_minor, at }) => ({
          at,
          withdrawn: 0,
          gone: amount_minor + this.#bookedOf(id),
        })),
    ].sort((one, other) => time(one.at) - time(other.at));
    const withdrawn = moves.reduce(
      (left, { withdrawn, gone }) => left + withdrawn - Math.min(Math.max(0, left), gone),
      0,
    );
    return withdrawn - Math.max(0, Math.min(withdrawn, this.#feeSetAside));
  }

  /** What was paid for what is credited, and isn't going back. */
  #excess(): number {
    return this.#invoices.reduce((all, one) => all + Math.max(0, this.#excessOf(one)), 0);
  }

  #excessOf({ id, total_minor, credited_minor, going_back_minor }: AllottableInvoice): number {
    return this.#kept(id) - (total_minor - credited_minor) - going_back_minor;
  }

  /** What was paid on the invoice, reversals taken off. */
  #on(id: string): number {
    return this.#sumOf(id, ({ kind }) => kind !== "refund" && kind !== "moved");
  }

  /** What was given back of the invoice, or moved on to another. */
  #goneFrom(id: string): number {
    return this.#on(id) - this.#kept(id);
  }

  #kept(id: string): number {
    return this.#sumOf(id, () => true);
  }

  #sumOf(id: string, counts: (entry: Entry) => boolean): number {
    return this.#entries(id)
      .filter(counts)
      .reduce((all, { amount_minor }) => all + amount_minor, 0);
  }

  #bookedOf(sourceId: string): number {
    return this.#invoices
      .flatMap(({ id }) => this.#entries(id))
      .filter(({ source_id }) => source_id === sourceId)
      .reduce((all, { amount_minor }) => all + amount_minor, 0);
  }

  /** As the database has it: what was credited is not asked for, unless it was given back what was paid for it. */
  #dueOf(id: string): number {
    const { total_minor = 0, credited_minor = 0 } =
      this.#invoices.find((one) => one.id === id) ?? {};
    return (
      total_minor - credited_minor - this.#on(id) + Math.min(this.#goneFrom(id), credited_minor)
    );
  }

  /** Stands on no invoice until somebody says where it belongs. */
  #withdrawnOf(sourceId: string): number {
    return withdrawnBySource(this.#withdrawals).get(sourceId) ?? 0;
  }

  #bySource(id: string): Map<string, number> {
    const sums = new Map<string, number>();
    for (const { kind, source_id, amount_minor } of this.#entries(id)) {
      if (kind !== "refund") sums.set(source_id, (sums.get(source_id) ?? 0) + amount_minor);
    }
    return sums;
  }

  #entries(id: string): readonly Entry[] {
    const known = this.#invoices.find((invoice) => invoice.id === id)?.booked ?? [];
    return [...known, ...this.added.filter(({ invoice_id }) => invoice_id === id)];
  }

  #add(invoice_id: string, kind: BookingKind, source_id: string, amount_minor: number): void {
    this.added.push({ invoice_id, kind, source_id, amount_minor });
  }
}

const sum = (parts: readonly { amount_minor: number }[]) =>
  parts.reduce((all, { amount_minor }) => all + amount_minor, 0);

const time = (at: Date | null) => at?.getTime() ?? Number.POSITIVE_INFINITY;

const byDueDate = (one: AllottableInvoice, other: AllottableInvoice) =>
  time(one.due_at) - time(other.due_at) || time(one.issued_at) - time(other.issued_at);

const byNamedThenTime = (one: MovedAmount, other: MovedAmount) =>
  Number(one.invoice_id === null) - Number(other.invoice_id === null) ||
  time(one.at) - time(other.at);

const byTimeBackwards = (one: MovedAmount, other: MovedAmount) => time(other.at) - time(one.at);
