import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import type { Squarings } from "../../modules/invoicing/invoices/squaring-of";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import type { Cancelled } from "../../modules/ticketing/lowering/units-going";

/** What `squareInvoices` would do once these tickets are cancelled: said before it happens. */
export async function foretellSquaring(
  container: MedusaContainer,
  of: Cancelled,
): Promise<Squarings> {
  const { lowering } = container.resolve(BOX_OFFICE_TICKETING);
  const { invoices } = container.resolve(BOX_OFFICE_INVOICING);
  const units = await lowering.unitsGoing(of);
  return invoices.countSquarings(
    units.map(({ line_item_id, ...unit }) => ({ ...unit, source_id: line_item_id })),
  );
}
