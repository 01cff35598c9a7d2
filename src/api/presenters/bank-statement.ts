import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import { notFound } from "../../shared/errors";
import { toMajor } from "../../shared/money";

/** A bank's file and what each of its entries pays as things stand; amounts in decimal major units. @throws 404 */
export async function readBankStatement(container: MedusaContainer, id: string) {
  const { bankStatements } = container.resolve(BOX_OFFICE_INVOICING);
  const statement = await bankStatements.readBankStatement(id);
  if (!statement) throw notFound("Bank statement", id);
  const { format, entries, bad_rows, created_at } = statement;
  return {
    ...{ id, format },
    entries: entries.map(({ key, amount_minor, ...entry }) => ({
      ...entry,
      amount: toMajor(amount_minor, entry.currency_code),
    })),
    bad_rows,
    created_at,
  };
}
