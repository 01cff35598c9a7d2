import type { MedusaContainer, ReservationItemDTO } from "@medusajs/framework/types";
import {
  ContainerRegistrationKeys,
  MathBN,
  MedusaError,
  Modules,
  ReservationItemWorkflowEvents,
} from "@medusajs/framework/utils";
import { createReservationsWorkflow } from "@medusajs/medusa/core-flows";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import type { ReleasedReservation } from "../../modules/order-status/types";
import { refusal } from "../../shared/errors";
import { titlesOf } from "../line-titles";

/**
 * Gives back the inventory that an order reserves, and keeps a note of it for the way back (E9). Done again, it finds
 * nothing more and changes nothing: an order gives back once. Lines whose product is gone are no different.
 *
 * The reservations are deleted for good: those that Medusa only marks as deleted come back, all of a line's together,
 * when one of its workflows undoes itself.
 *
 * @throws `stock_in_use`
 */
export async function releaseStock(container: MedusaContainer, orderId: string): Promise<void> {
  const orderStatus = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const lineIds = await linesOf(container, orderId);
  const reserved = await reservationsOf(container, lineIds);
  if (!reserved.length) return;
  await orderStatus.standings.recordReleasedStock(orderId, reserved.map(released));
  const items = [...new Set(reserved.map(({ inventory_item_id }) => inventory_item_id))];
  await container
    .resolve(Modules.LOCKING)
    .execute(items, () =>
      container.resolve(Modules.INVENTORY).deleteReservationItems(reserved.map(({ id }) => id)),
    )
    .catch(refuseLocked);
  await container
    .resolve(Modules.EVENT_BUS)
    .emit(
      reserved.map(({ id }) => ({ name: ReservationItemWorkflowEvents.DELETED, data: { id } })),
    );
}

/**
 * Reserves what was given back, but for what is reserved already: an order takes once. What has no stock any more,
 * because its item or its place was deleted, has nothing to take.
 *
 * @param force reserves also what is not there
 * @throws `stock_unavailable` naming the lines, `stock_in_use`; then nothing is reserved
 */
export async function takeStock(
  container: MedusaContainer,
  stock: readonly ReleasedReservation[],
  { force }: { force: boolean },
): Promise<void> {
  const reserved = await reservationsOf(
    container,
    stock.map(({ line_item_id }) => line_item_id),
  );
  const taken = new Set(reserved.map(keyOf));
  const missing = stock.filter((item) => !taken.has(keyOf(item)));
  const available = await availableStock(container, missing);
  const wanted = missing.filter((item) => available.has(placeOf(item)));
  if (!wanted.length) return;
  if (!force) await assertEnough(container, wanted, available);
  try {
    await createReservationsWorkflow(container).run({
      input: {
        reservations: wanted.map((item) => ({
          ...item,
          allow_backorder: force || item.allow_backorder,
        })),
      },
    });
  } catch (error) {
    const { type, message } = error as MedusaError;
    if (type !== MedusaError.Types.NOT_ALLOWED) refuseLocked(error as Error);
    // Somebody was faster.
    await assertEnough(container, wanted, await availableStock(container, wanted));
    throw refusal("stock_unavailable", message);
  }
}

/**
 * Medusa locks an item of the inventory while it reserves it, and waits five seconds for that. With Redis the lock of a
 * process that died lasts for up to a minute.
 *
 * @throws `stock_in_use`; every other error as it is
 */
function refuseLocked(error: Error): never {
  if (!/^(Timed-out acquiring|Failed to acquire) lock/.test(error.message)) throw error;
  throw refusal("stock_in_use", "The stock is being changed by somebody else; try again");
}

type Place = Pick<ReleasedReservation, "inventory_item_id" | "location_id">;

const placeOf = (item: Place) => `${item.inventory_item_id} ${item.location_id}`;
const keyOf = (item: Place & { line_item_id?: string | null }) =>
  `${item.line_item_id} ${placeOf(item)}`;

function released(reservation: ReservationItemDTO): ReleasedReservation {
  return {
    line_item_id: reservation.line_item_id as string,
    inventory_item_id: reservation.inventory_item_id,
    location_id: reservation.location_id,
    quantity: MathBN.convert(reservation.quantity).toNumber(),
    allow_backorder: (reservation as { allow_backorder?: boolean }).allow_backorder ?? false,
  };
}

async function linesOf(container: MedusaContainer, orderId: string): Promise<string[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["items.id"],
    filters: { id: orderId },
  });
  return (data[0]?.items ?? []).flatMap((item: { id: string } | null) => item?.id ?? []);
}

async function reservationsOf(container: MedusaContainer, lineIds: readonly string[]) {
  if (!lineIds.length) return [];
  return container
    .resolve(Modules.INVENTORY)
    .listReservationItems({ line_item_id: [...lineIds] }, { take: null as unknown as number });
}

/** What can be reserved at each place; a place that is gone is not in it. */
async function availableStock(
  container: MedusaContainer,
  stock: readonly ReleasedReservation[],
): Promise<Map<string, number>> {
  const levels = await container.resolve(Modules.INVENTORY).listInventoryLevels(
    {
      inventory_item_id: [...new Set(stock.map(({ inventory_item_id }) => inventory_item_id))],
      location_id: [...new Set(stock.map(({ location_id }) => location_id))],
    },
    { take: null as unknown as number },
  );
  return new Map(
    levels.map((level) => [
      placeOf(level),
      MathBN.sub(level.stocked_quantity, level.reserved_quantity).toNumber(),
    ]),
  );
}

async function assertEnough(
  container: MedusaContainer,
  wanted: readonly ReleasedReservation[],
  available: ReadonlyMap<string, number>,
): Promise<void> {
  const left = new Map(available);
  const short = wanted.filter((item) => {
    const rest = MathBN.sub(left.get(placeOf(item)) ?? 0, item.quantity).toNumber();
    left.set(placeOf(item), rest);
    return rest < 0 && !item.allow_backorder;
  });
  if (!short.length) return;
  const lines = await container
    .resolve(Modules.ORDER)
    .listOrderLineItems(
      { id: short.map(({ line_item_id }) => line_item_id) },
      { select: ["id", "variant_id", "title", "product_title", "variant_title"] },
    );
  const titles = [...(await titlesOf(container, lines)).values()].map(({ whole }) => whole);
  throw refusal("stock_unavailable", `Not enough in stock: ${titles.join("; ")}`);
}
