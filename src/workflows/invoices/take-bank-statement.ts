import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import type { CsvTable } from "../../modules/invoicing/rules/bank-statement/types";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";
import type { CsvMapping } from "../../shared/csv-mapping";
import { refusal } from "../../shared/errors";
import { shopCurrency } from "../shop-currency";

export type TakeBankStatementInput = {
  /** Its bytes, or what was pasted of it. */
  file: Uint8Array | string;
  /** The columns of a table, chosen for it and kept for the next ones. */
  mapping?: CsvMapping;
  user_id: string;
};

/** A table whose columns nobody has chosen, for whoever is to. */
export type UnknownColumns = { id: null; table: CsvTable; detail: string };

/**
 * Takes a bank's file in: nothing is booked by it. Columns that were chosen are kept in the settings once a table was read
 * by them.
 *
 * @throws `bank_file_unreadable`
 */
export async function takeBankStatement(
  container: MedusaContainer,
  { file, mapping, user_id }: TakeBankStatementInput,
): Promise<{ id: string } | UnknownColumns> {
  const settings = container.resolve(BOX_OFFICE_SETTINGS);
  const [{ bank_columns }, currency_code] = await Promise.all([
    settings.readSettings("invoicing"),
    shopCurrency(container),
  ]);
  const { bankStatements } = container.resolve(BOX_OFFICE_INVOICING);
  const taken = await bankStatements.keepStatement({
    ...{ file, chosen: mapping, kept: bank_columns, currency_code, created_by: user_id },
  });
  if (taken.fault === "columns_unknown") {
    return { id: null, table: taken.table, detail: taken.detail };
  }
  if (taken.fault !== null) {
    throw refusal("bank_file_unreadable", `The file can't be read: ${taken.detail}`);
  }
  if (mapping && taken.format === "csv") {
    await settings.saveSettings("invoicing", { bank_columns: mapping }, user_id);
  }
  return { id: taken.id };
}
