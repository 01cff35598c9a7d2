import { type Db, query } from "../../../shared/db";
import { fromDay, hasWords, throughDay, words } from "../../../shared/list/conditions";
import { countOf } from "../../../shared/list/count";
import { beyond, type Keyset, pageOf, placeKey } from "../../../shared/list/keyset";
import { orderBy } from "../../../shared/list/order";
import { allOf, type Condition, type Spec, where } from "../../../shared/list/where";
import type { InvoiceSearch } from "../invoices/list-invoices";
import { INVOICE_WORDS } from "../invoices/list-keys";
import type { CreditNote } from "../types";
import { readCreditNotes } from "./read-credit-notes";

/** They combine. */
export type CreditNoteFilters = {
  /** Days in `timezone`; both included. */
  issued_from?: string;
  issued_to?: string;
  timezone: string;
  /** Finds also what credits an invoice that is found by it. */
  q?: InvoiceSearch;
};

export type CreditNoteList = {
  credit_notes: CreditNote[];
  count: number;
  /** null = there are no more */
  next_cursor: string | null;
};

const isSearched: Condition<InvoiceSearch> = ({ typed, order_ids }, name) => {
  const found = words(
    `${hasWords("box_office_words(note.number)")} OR note.invoice_id = ANY (ARRAY (
       SELECT invoice.id FROM box_office_invoice invoice
       WHERE ${hasWords(`box_office_words(${INVOICE_WORDS})`)}))`,
  )(typed, name);
  if (!order_ids.length) return found;
  return {
    where: `(${found.where} OR note.order_id = ANY (:searched_orders))`,
    bindings: { ...found.bindings, searched_orders: order_ids },
  };
};

const FILTERS: Spec<Omit<CreditNoteFilters, "timezone">> = {
  issued_from: fromDay("note.issued_at", ":timezone"),
  issued_to: throughDay("note.issued_at", ":timezone"),
  q: isSearched,
};

const NEWEST_FIRST: Keyset = {
  key: "note.issued_at",
  isMoment: true,
  id: "note.id",
  direction: "DESC",
};

const FROM = "box_office_credit_note note";

/** A page of the credit notes that match, the latest first, and how many do. */
export async function listCreditNotes(
  db: Db,
  { timezone, ...filters }: CreditNoteFilters,
  { limit, cursor }: { limit: number; cursor?: string },
): Promise<CreditNoteList> {
  const asked = where(FILTERS, filters, { timezone });
  const onPage = allOf(asked, beyond(NEWEST_FIRST, cursor));
  const [rows, count] = await Promise.all([
    query<{ id: string; key: number }>(
      db,
      `SELECT note.id, ${placeKey(NEWEST_FIRST)} AS key
       FROM ${FROM} WHERE ${onPage.where} ${orderBy(NEWEST_FIRST)} LIMIT :limit`,
      { ...onPage.bindings, limit: limit + 1 },
    ),
    countOf(db, FROM, asked),
  ]);
  const { shown, next_cursor } = pageOf(rows, limit, ({ key, id }) => ({ key, id }));
  const notes = await readCreditNotes(
    db,
    shown.map(({ id }) => id),
  );
  return { credit_notes: notes.reverse(), count, next_cursor };
}
