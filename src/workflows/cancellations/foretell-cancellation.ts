import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import type { Squarings } from "../../modules/invoicing/invoices/squaring-of";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import type { Standing } from "../../modules/order-status/types";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import type { CancellationPreview } from "../../modules/ticketing/catalog/events";
import type { Cancelled, UnitsGoing } from "../../modules/ticketing/lowering/units-going";
import { readOrders } from "../orders/read/read-order";
import { foretellMoney, type MoneyGoing } from "./foretell-money";
import { isLeftWithNothing } from "./lower-lines";

export type CancellationFollows = {
  money: MoneyGoing[];
  invoices: Squarings;
  /** Orders of which nothing would be left and nothing was taken: they are cancelled too. */
  cancelled_orders: number;
};

/** What follows when an event or a session is called off, and how many people are told by mail (A10). */
export type EndFollows = CancellationPreview & CancellationFollows & { people: number };

/** What becomes of orders, their money and their invoices once these tickets are cancelled: said before it happens. */
export async function foretellCancellation(
  container: MedusaContainer,
  of: Cancelled,
): Promise<CancellationFollows> {
  const { lowering } = container.resolve(BOX_OFFICE_TICKETING);
  const units = await lowering.unitsGoing(of);
  return foretell(container, units, await standingsOf(container, units));
}

/** As {@link foretellCancellation}, of all tickets of an event or a session. @throws 404 */
export async function foretellEnd(
  container: MedusaContainer,
  of: { event_id: string } | { session_id: string },
): Promise<EndFollows> {
  const { catalog, lowering } = container.resolve(BOX_OFFICE_TICKETING);
  const [preview, units, addresses] = await Promise.all([
    "event_id" in of
      ? catalog.previewEventCancellation(of.event_id)
      : catalog.previewSessionCancellation(of.session_id),
    lowering.unitsGoing(of),
    lowering.addressesLosing(of),
  ]);
  const standings = await standingsOf(container, units);
  const heard = new Set(
    standings.flatMap(({ order_id, buyer_told_at }) => (buyer_told_at ? order_id : [])),
  );
  const told = addresses.filter(({ is_sure, order_id }) => is_sure || heard.has(order_id));
  return {
    ...preview,
    people: new Set(told.map(({ address }) => address)).size,
    ...(await foretell(container, units, standings)),
  };
}

function standingsOf(
  container: MedusaContainer,
  units: readonly UnitsGoing[],
): Promise<Standing[]> {
  const { standings } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  return standings.readStandings([...new Set(units.map(({ order_id }) => order_id))]);
}

async function foretell(
  container: MedusaContainer,
  units: readonly UnitsGoing[],
  standings: readonly Standing[],
): Promise<CancellationFollows> {
  const { invoices } = container.resolve(BOX_OFFICE_INVOICING);
  const [squarings, ended] = await Promise.all([
    invoices.countSquarings(
      units.map(({ order_id, line_item_id, going, live }) => ({
        ...{ order_id, source_id: line_item_id, going, live },
      })),
    ),
    ordersLeftWithNothing(container, units, standings),
  ]);
  return {
    money: await foretellMoney(container, units, standings, ended),
    invoices: squarings,
    cancelled_orders: ended.size,
  };
}

/** Medusa is asked for those only that may be left with nothing: whose lines lose all of their tickets, and of which nothing taken is still here, free ones left out. */
async function ordersLeftWithNothing(
  container: MedusaContainer,
  units: readonly UnitsGoing[],
  standings: readonly Standing[],
): Promise<Set<string>> {
  const keepsOne = new Set(
    units.filter(({ going, live }) => going < live).map(({ order_id }) => order_id),
  );
  const bare = standings
    .filter(({ order_id }) => !keepsOne.has(order_id))
    .filter(({ captured_minor, refunded_minor }) => captured_minor <= refunded_minor)
    .filter(({ payment, reserved_minor }) => payment !== "paid" || reserved_minor > 0)
    .map(({ order_id }) => order_id);
  if (!bare.length) return new Set();
  const orders = await readOrders(container, bare, "money", "goods");
  const going = units.map((unit) => ({ ...unit, units: unit.going }));
  return new Set(
    orders
      .filter((order) => !order.canceled && !order.is_draft && isLeftWithNothing(order, going))
      .map(({ order_id }) => order_id),
  );
}
