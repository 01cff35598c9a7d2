import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import { dueIn } from "../../modules/order-status/types";
import { notFound } from "../../shared/errors";
import { toMajor } from "../../shared/money";

/** A bank's file and what each of its entries pays as things stand; amounts in decimal major units. @throws 404 */
export async function readBankStatement(container: MedusaContainer, id: string) {
  const { bankStatements } = container.resolve(BOX_OFFICE_INVOICING);
  const { standings } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const statement = await bankStatements.findStatement(id);
  if (!statement) throw notFound("Bank statement", id);
  const { format, bad_rows, created_at } = statement;
  const said = statement.entries.map(({ reference, text }) => `${reference ?? ""} ${text}`);
  const found = await standings.findOrdersIn(said);
  const named = new Map(
    said.flatMap((text, nth) => {
      const orders = found.get(text)?.map(({ order_id, state, due_minor }) => ({
        order_id,
        is_due: dueIn(state, due_minor) > 0,
      }));
      return orders ? [[nth, orders] as const] : [];
    }),
  );
  const entries = await bankStatements.matchStatement(statement.entries, named);
  const codes = new Map([...found.values()].flat().map((one) => [one.order_id, one.order_code]));
  return {
    ...{ id, format },
    entries: entries.map(
      ({ key, amount_minor, problem_due_minor, problem_order_id: order_id, ...entry }) => {
        const code = order_id && codes.get(order_id);
        return {
          ...entry,
          amount: toMajor(amount_minor, entry.currency_code),
          problem_amount_due:
            problem_due_minor === null ? null : toMajor(problem_due_minor, entry.currency_code),
          /** The order whose code it has, where the problem is of it. */
          problem_order: code ? { id: order_id, code } : null,
        };
      },
    ),
    bad_rows,
    created_at,
  };
}
