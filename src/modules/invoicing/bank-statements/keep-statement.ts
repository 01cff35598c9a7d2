import type { CsvMapping } from "../../../shared/csv-mapping";
import { insertRows, inTransaction, type Pool } from "../../../shared/db";
import { newId } from "../../../shared/ids";
import { entryKeys } from "../rules/bank-statement/entry-keys";
import { readStatement } from "../rules/bank-statement/read-statement";
import type { CsvTable, StatementFormat, StatementReading } from "../rules/bank-statement/types";

export type BankFile = {
  file: Uint8Array | string;
  /** Chosen for this file: it has to fit. */
  chosen: CsvMapping | undefined;
  /** Chosen for an earlier one: where it doesn't fit, the columns are guessed. */
  kept: CsvMapping | null;
  /** Of a table's rows that don't say theirs. */
  currency_code: string;
  created_by: string | null;
};

type Unread = Exclude<StatementReading, { fault: null }>;

/** Reads a bank's file, see `rules/bank-statement`, and keeps its entries; of one that can't be read it keeps nothing. */
export async function keepStatement(
  pool: Pool,
  { file, chosen, kept, currency_code, created_by }: BankFile,
): Promise<{ fault: null; id: string; format: StatementFormat } | Unread> {
  const read = (mapping: CsvMapping | null) => readStatement(file, { mapping, currency_code });
  let reading = read(chosen ?? null);
  if (!chosen && kept && "table" in reading && mayFit(kept, reading)) {
    const again = read(kept);
    if (again.fault === null) reading = again;
  }
  if (reading.fault !== null) return reading;
  const { format, entries, bad_rows } = reading;
  const keys = entryKeys(entries);
  const id = newId("bobst");
  await inTransaction(pool, async (trx) => {
    const statement = { id, format, bad_rows, created_by };
    await insertRows(trx, "box_office_bank_statement", [statement]);
    await insertRows(
      trx,
      "box_office_bank_entry",
      entries.map((entry, nth) => ({
        ...entry,
        id: newId("boben"),
        bank_statement_id: id,
        key: keys[nth],
        position: nth,
      })),
    );
  });
  return { fault: null, id, format };
}

/** Columns that were chosen by number are in every table: where the names of one are understood they have to be among them. */
function mayFit(
  kept: CsvMapping,
  { fault, table }: { fault: string | null; table: CsvTable },
): boolean {
  if (fault !== null) return true;
  const { delimiter, decimal, date_format, ...columns } = kept;
  return Object.values(columns).every((name) => name === null || table.columns.includes(name));
}
