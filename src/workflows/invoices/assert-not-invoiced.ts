import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import { refusal } from "../../shared/errors";
import { toMinor } from "../../shared/money";

/**
 * An order whose invoices stand can't end: each has to be void or credited in full first (M2).
 *
 * @throws `order_invoiced` naming them
 */
export async function assertNotInvoiced(
  container: MedusaContainer,
  orderId: string,
): Promise<void> {
  const { invoices } = container.resolve(BOX_OFFICE_INVOICING);
  const standing = (await invoices.invoicesOfOrders([orderId])).filter(
    ({ issued_at, voided_at, total_minor, credited_minor }) =>
      issued_at && !voided_at && credited_minor < total_minor,
  );
  if (!standing.length) return;
  const numbers = standing.map(({ number }) => number).join(", ");
  throw refusal("order_invoiced", `Void or credit what is invoiced first: ${numbers}`);
}

/** So much of which line an order has, at which price. */
export type LineAfterChange = { line_item_id: string; quantity: number; unit_price: number };

/**
 * A change of an order leaves it as much as is invoiced of it, at the price that was invoiced.
 *
 * @param after its lines once the change is confirmed; the price in decimal major units
 * @throws `order_invoiced` naming the line
 */
export async function assertInvoicesCovered(
  container: MedusaContainer,
  order: { order_id: string; currency_code: string },
  after: readonly LineAfterChange[],
): Promise<void> {
  const { invoices } = container.resolve(BOX_OFFICE_INVOICING);
  const standing = (await invoices.invoicesOfOrders([order.order_id])).filter(
    ({ issued_at, voided_at }) => issued_at && !voided_at,
  );
  const lines = standing.flatMap(({ lines }) => lines).filter(({ kind }) => kind === "item");
  for (const { source_id, title, unit_price_minor } of lines) {
    const invoiced = lines
      .filter((line) => line.source_id === source_id)
      .reduce((sum, line) => sum + line.quantity - line.credited_quantity, 0);
    if (invoiced === 0) continue;
    const left = after.find(({ line_item_id }) => line_item_id === source_id);
    const price_minor = left && toMinor(left.unit_price, order.currency_code);
    if (left && left.quantity >= invoiced && price_minor === unit_price_minor) continue;
    throw refusal(
      "order_invoiced",
      `${title}: ${invoiced} are invoiced; void or credit that first`,
    );
  }
}
