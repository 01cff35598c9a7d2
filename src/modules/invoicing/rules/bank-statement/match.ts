import { referenceKey, referencesIn } from "../../../../shared/payment-reference";
import { foldedWords } from "../../../../shared/search-words";
import { entryKeys } from "./entry-keys";
import type { BankEntry } from "./types";

/** An invoice that was issued, also one that is paid or void. */
export type MatchableInvoice = {
  id: string;
  order_id: string;
  payment_reference: string | null;
  amount_due_minor: number;
  currency_code: string;
  buyer_name: string;
  state: "issued" | "partially_paid" | "paid" | "void";
};

/** An order whose code an entry has. */
export type NamedOrder = {
  order_id: string;
  /** It awaits payment. */
  is_due: boolean;
};

export type MatchProblem =
  | "booked_before"
  | "twice_in_file"
  /** The invoice is known, and something else is due of it. */
  | "wrong_amount"
  /** Neither its reference nor its amount and name are an invoice's. */
  | "unknown_reference"
  /** The order that it names awaits payment, and none of its invoices asks for it. */
  | "order_not_invoiced"
  /** Nothing is due of the order that it names. */
  | "order_not_due"
  | "already_paid"
  | "void"
  /** Money that left the account. */
  | "not_a_payment"
  | "other_currency"
  /** Several invoices fit, or several payments fit one. */
  | "ambiguous";

type Outcome =
  | { proposal: { invoice_id: string; certainty: "exact" | "likely" }; problem: null }
  | {
      proposal: null;
      problem: MatchProblem;
      /** The invoice that the problem is of, and its order or the one that the entry names, where they are known. */
      invoice_id: string | null;
      order_id: string | null;
    };

/** The entry's key (see `entryKeys`), and what it pays, or why nothing. */
export type Match = { key: string } & Outcome;

/**
 * For each entry the invoice that it pays, or why there is none (M1). Exact: its reference is the invoice's, and its amount
 * what is due, or several such entries are together; so is the code of an order that one invoice asks for. Likely: without
 * any of these, by amount and the buyer's name, where one invoice fits one entry. No invoice is proposed more than is due of it.
 *
 * @param booked keys of entries that were booked before
 * @param named by its place among the entries, the orders whose codes an entry has
 */
export function matchEntries(
  entries: readonly BankEntry[],
  invoices: readonly MatchableInvoice[],
  booked: ReadonlySet<string>,
  named: ReadonlyMap<number, readonly NamedOrder[]>,
): Match[] {
  const keys = entryKeys(entries);
  const byOrder = groupedBy(invoices, ({ order_id }) => order_id);
  const byReference = groupedBy(invoices, ({ payment_reference }) =>
    payment_reference ? referenceKey(payment_reference) : null,
  );
  const outcomes = new Map<BankEntry, Outcome>();
  const seen = new Set<string>();
  const open: Read[] = [];
  for (const [nth, entry] of entries.entries()) {
    const key = keys[nth] ?? "";
    if (entry.amount_minor <= 0) outcomes.set(entry, none("not_a_payment"));
    else if (seen.has(key)) outcomes.set(entry, none("twice_in_file"));
    else if (booked.has(key)) outcomes.set(entry, none("booked_before"));
    else {
      const referred = referredBy(entry, byReference);
      const orders = named.get(nth) ?? [];
      if (referred.length || !orders.length) open.push({ entry, referred });
      else {
        const meant = meantBy(entry, orders, byOrder);
        if ("problem" in meant) outcomes.set(entry, meant);
        else open.push({ entry, referred: [meant] });
      }
    }
    seen.add(key);
  }
  const paid = matchByReference(open, outcomes);
  const left = invoices.filter(({ id, state }) => isOpen(state) && !paid.has(id));
  matchByName(
    open.filter(({ entry }) => !outcomes.has(entry)).map(({ entry }) => entry),
    left,
    outcomes,
  );
  return entries.map((entry, nth) => ({
    key: keys[nth] ?? "",
    ...(outcomes.get(entry) ?? none("unknown_reference")),
  }));
}

type Read = {
  entry: BankEntry;
  /** The invoices whose reference it has, or the one that asks for the order whose code it has. */
  referred: MatchableInvoice[];
};

/** Settles every entry that has a reference; answers with the invoices that it proposes. */
function matchByReference(open: readonly Read[], outcomes: Map<BankEntry, Outcome>): Set<string> {
  const paid = new Set<string>();
  for (const { entry, referred } of open) {
    if (referred.length > 1) outcomes.set(entry, none("ambiguous"));
    else if (!referred.length && referencesIn(entry.reference ?? "").length) {
      outcomes.set(entry, none("unknown_reference"));
    }
  }
  const one = open.filter(({ referred }) => referred.length === 1);
  for (const [, reads] of groupedBy(one, ({ referred }) => referred[0]?.id ?? null)) {
    const [invoice] = reads[0]?.referred ?? [];
    if (!invoice) continue;
    const payments = reads.map(({ entry }) => entry);
    const chosen = new Set(paying(invoice, payments));
    if (chosen.size) paid.add(invoice.id);
    for (const entry of payments) {
      const problem = problemOf(entry, invoice, chosen.size > 0);
      outcomes.set(entry, chosen.has(entry) ? proposed(invoice, "exact") : none(problem, invoice));
    }
  }
  return paid;
}

/** Those of an invoice's entries that pay exactly what is due: all of them together, else one. */
function paying(invoice: MatchableInvoice, entries: readonly BankEntry[]): BankEntry[] {
  const due = invoice.amount_due_minor;
  if (!isOpen(invoice.state) || due <= 0) return [];
  const same = entries.filter(({ currency_code }) => currency_code === invoice.currency_code);
  if (same.reduce((sum, { amount_minor }) => sum + amount_minor, 0) === due) return same;
  return same.filter(({ amount_minor }) => amount_minor === due).slice(0, 1);
}

function problemOf(entry: BankEntry, invoice: MatchableInvoice, isPaidNow: boolean): MatchProblem {
  if (invoice.state === "void") return "void";
  if (entry.currency_code !== invoice.currency_code) return "other_currency";
  const isPaid = isPaidNow || invoice.state === "paid" || invoice.amount_due_minor <= 0;
  return isPaid ? "already_paid" : "wrong_amount";
}

/** Settles entries without a reference that an invoice of the same amount and name fits. */
function matchByName(
  entries: readonly BankEntry[],
  invoices: readonly MatchableInvoice[],
  outcomes: Map<BankEntry, Outcome>,
): void {
  const named = invoices.map((invoice) => ({ invoice, words: nameOf(invoice.buyer_name) }));
  const byAmount = new Map(
    [
      ...groupedBy(named, ({ invoice }) =>
        amountKey(invoice.amount_due_minor, invoice.currency_code),
      ),
    ].map(([key, same]) => [key, byNames(same)]),
  );
  const fits = entries.map((entry) => {
    const same = byAmount.get(amountKey(entry.amount_minor, entry.currency_code));
    return { entry, found: same ? namedBy(entry, same) : [] };
  });
  const claims = groupedBy(fits, ({ found }) =>
    found.length === 1 ? (found[0]?.invoice.id ?? null) : null,
  );
  for (const { entry, found } of fits) {
    const [only] = found;
    if (!only) continue;
    const isOnly = found.length === 1 && claims.get(only.invoice.id)?.length === 1;
    outcomes.set(
      entry,
      isOnly
        ? proposed(only.invoice, "likely")
        : none("ambiguous", found.length === 1 ? only.invoice : null),
    );
  }
}

type Named = { invoice: MatchableInvoice; words: ReadonlySet<string> };

/** Invoices by each word of their buyer's name, and by the one of them that the fewest others have. */
type ByNames = { byWord: Map<string, Named[]>; byRarest: Map<string, Named[]> };

function byNames(invoices: readonly Named[]): ByNames {
  const words = invoices.flatMap((named) => [...named.words].map((word) => ({ word, named })));
  const byWord = new Map(
    [...groupedBy(words, ({ word }) => word)].map(([word, of]) => [
      word,
      of.map(({ named }) => named),
    ]),
  );
  return { byWord, byRarest: groupedBy(invoices, (named) => rarest(named.words, byWord) ?? null) };
}

function rarest(words: ReadonlySet<string>, byWord: ByNames["byWord"]): string | undefined {
  const counts = [...words].map((word) => ({ word, count: byWord.get(word)?.length ?? 0 }));
  return counts.sort((one, other) => one.count - other.count)[0]?.word;
}

/**
 * The invoices of which the payer's name, or else what is written, has every word of the buyer's, or the buyer's has the
 * payer's; two are enough to know that there are several.
 */
function namedBy({ payer, text, reference }: BankEntry, { byWord, byRarest }: ByNames): Named[] {
  const paying = nameOf(payer ?? "");
  const said = new Set([...paying, ...foldedWords(text), ...foldedWords(reference ?? "")]);
  const found = new Set<Named>();
  const look = (among: readonly Named[] | undefined, fits: (words: Named["words"]) => boolean) => {
    for (const named of among ?? []) {
      if (found.size > 1) return;
      if (fits(named.words)) found.add(named);
    }
  };
  for (const word of said) look(byRarest.get(word), (words) => isWithin(words, said));
  look(byWord.get(rarest(paying, byWord) ?? ""), (words) => isWithin(paying, words));
  return [...found];
}

function isWithin(words: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return words.size > 0 && [...words].every((word) => others.has(word));
}

/** The words of a name that tell it: not `AS`, `ApS`, `A/S`, `ТОВ` and initials, unless it has no other. */
function nameOf(name: string): ReadonlySet<string> {
  const words = foldedWords(name);
  const telling = words.filter((word) => word.length > 2 && !LEGAL_FORMS.has(word));
  return new Set(telling.length ? telling : words);
}

const LEGAL_FORMS = new Set([
  "aps",
  "ans",
  "asa",
  "enk",
  "ivs",
  "gmbh",
  "ltd",
  "inc",
  "тов",
  "фоп",
  "прат",
]);

/** By the reference that the bank gives, else by those in what the payer wrote. */
function referredBy(
  { reference, text }: BankEntry,
  byReference: ReadonlyMap<string, MatchableInvoice[]>,
): MatchableInvoice[] {
  const given = reference ? byReference.get(referenceKey(reference)) : undefined;
  if (given) return given;
  const written = new Set(referencesIn(`${reference ?? ""} ${text}`).map(referenceKey));
  return [...written].flatMap((key) => byReference.get(key) ?? []);
}

/** The one invoice by which the order asks for money, or for just that much; else why there is none. */
function meantBy(
  { amount_minor, currency_code }: BankEntry,
  orders: readonly NamedOrder[],
  byOrder: ReadonlyMap<string, MatchableInvoice[]>,
): MatchableInvoice | ReturnType<typeof none> {
  const [order] = orders;
  if (!order || orders.length > 1) return none("ambiguous");
  const issued = byOrder.get(order.order_id) ?? [];
  const open = issued.filter((one) => isOpen(one.state) && one.amount_due_minor > 0);
  const same = open.filter(
    (one) => one.amount_due_minor === amount_minor && one.currency_code === currency_code,
  );
  const [only, ...others] = open.length === 1 ? open : same;
  if (only && !others.length) return only;
  if (open.length) return none("ambiguous", order);
  if (order.is_due) return none("order_not_invoiced", order);
  return none("order_not_due", order);
}

const isOpen = (state: MatchableInvoice["state"]) =>
  state === "issued" || state === "partially_paid";

const amountKey = (amount_minor: number, currency_code: string) =>
  `${currency_code} ${amount_minor}`;

const proposed = ({ id }: MatchableInvoice, certainty: "exact" | "likely"): Outcome => ({
  proposal: { invoice_id: id, certainty },
  problem: null,
});

const none = (
  problem: MatchProblem,
  of: { id?: string; order_id: string } | null = null,
): Outcome & { problem: MatchProblem } => ({
  proposal: null,
  problem,
  invoice_id: of?.id ?? null,
  order_id: of?.order_id ?? null,
});

/** What has no key is in no group. */
function groupedBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | null,
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
