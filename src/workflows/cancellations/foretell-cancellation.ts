import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import type { Squarings } from "../../modules/invoicing/invoices/squaring-of";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import type { Cancelled, UnitsGoing } from "../../modules/ticketing/lowering/units-going";
import { readOrders } from "../orders/read/read-order";
import { isLeftWithNothing } from "./lower-lines";

export type CancellationFollows = {
  invoices: Squarings;
  /** Orders of which nothing would be left and nothing was taken: they are cancelled too. */
  cancelled_orders: number;
};

/** What becomes of orders and their invoices once these tickets are cancelled: said before it happens. */
export async function foretellCancellation(
  container: MedusaContainer,
  of: Cancelled,
): Promise<CancellationFollows> {
  const { lowering } = container.resolve(BOX_OFFICE_TICKETING);
  const { invoices } = container.resolve(BOX_OFFICE_INVOICING);
  const units = await lowering.unitsGoing(of);
  const [squarings, cancelled_orders] = await Promise.all([
    invoices.countSquarings(
      units.map(({ line_item_id, ...unit }) => ({ ...unit, source_id: line_item_id })),
    ),
    countLeftWithNothing(container, units),
  ]);
  return { invoices: squarings, cancelled_orders };
}

/** Medusa is asked for those only that may be left with nothing: whose lines lose all of their tickets, and of which nothing taken is still here. */
async function countLeftWithNothing(
  container: MedusaContainer,
  units: readonly UnitsGoing[],
): Promise<number> {
  const { standings } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const keepsOne = new Set(
    units.filter(({ going, live }) => going < live).map(({ order_id }) => order_id),
  );
  const losing = [...new Set(units.map(({ order_id }) => order_id))];
  const known = await standings.readStandings(losing.filter((id) => !keepsOne.has(id)));
  const bare = known
    .filter(({ captured_minor, refunded_minor }) => captured_minor <= refunded_minor)
    .map(({ order_id }) => order_id);
  if (!bare.length) return 0;
  const orders = await readOrders(container, bare, "money", "goods");
  const going = units.map((unit) => ({ ...unit, units: unit.going }));
  return orders.filter(
    (order) => !order.canceled && !order.is_draft && isLeftWithNothing(order, going),
  ).length;
}
