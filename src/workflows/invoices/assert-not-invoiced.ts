import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import type { Invoice } from "../../modules/invoicing/types";
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
  const numbers = await standingInvoices(container, orderId);
  if (!numbers.length) return;
  throw refusal("order_invoiced", `Void or credit what is invoiced first: ${numbers.join(", ")}`);
}

/** The numbers of an order's invoices that are neither void nor credited in full. */
export async function standingInvoices(
  container: MedusaContainer,
  orderId: string,
): Promise<string[]> {
  const { invoices } = container.resolve(BOX_OFFICE_INVOICING);
  return numbersStanding(await invoices.invoicesOfOrders([orderId]));
}

/** The same of invoices that are known. */
export function numbersStanding(
  invoices: readonly Pick<Invoice, "number" | "voided_at" | "total_minor" | "credited_minor">[],
): string[] {
  return invoices.flatMap(({ number, voided_at, total_minor, credited_minor }) =>
    number && !voided_at && credited_minor < total_minor ? number : [],
  );
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
