import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MathBN, Modules } from "@medusajs/framework/utils";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import type { CreditNote, CreditNoteLine } from "../../modules/invoicing/types";
import { readOrder } from "../orders/read/read-order";
import { planRestock } from "./plan-restock";

/** Marks of this many credited lines are kept on a place's stock; a crash is taken up long before. */
const MARKS_KEPT = 50;
const MARKS = "box_office_restocked";

/** The shape of `query.graph`. */
type StockedItem = {
  id: string;
  quantity: number;
  detail?: { fulfilled_quantity?: number | null } | null;
  variant?: { manage_inventory?: boolean; inventory_items?: (Part | null)[] | null } | null;
};

type Part = { inventory_item_id: string; required_quantity: number };

/**
 * Gives the stock back what a credit note says: of units that were not sent the reservation goes, those that were are put
 * back where they were sent from. Done again it finds what is done: a reservation is lowered to what is left to send, and
 * a place's stock carries the mark of the line that was put back, written with it. Runs under the order's lease.
 */
export async function restock(container: MedusaContainer, note: CreditNote): Promise<void> {
  const wanted = note.lines.filter((line) => line.restock);
  if (!wanted.length) return;
  const order = await readOrder(container, note.order_id, "goods", "parcels");
  if (!order) return;
  const { creditNotes } = container.resolve(BOX_OFFICE_INVOICING);
  const all = await creditNotes.creditNotesOfOrders([note.order_id]);
  const earlier = all.slice(
    0,
    all.findIndex(({ id }) => id === note.id),
  );
  for (const line of wanted) {
    const goods = await stockOf(container, note.order_id, line.source_id);
    if (!goods?.parts.length) continue;
    const plan = planRestock({
      quantity: line.quantity,
      restocked_before: earlier
        .flatMap(({ lines }) => lines)
        .filter(({ source_id, restock }) => restock && source_id === line.source_id)
        .reduce((sum, { quantity }) => sum + quantity, 0),
      unsent: goods.unsent,
      sent: [...order.parcels]
        .reverse()
        .flatMap(({ location_id, units }) =>
          units
            .filter(({ line_item_id }) => line_item_id === line.source_id)
            .map(({ quantity }) => ({ location_id, quantity })),
        ),
    });
    for (const part of goods.parts) await putBack(container, line, part, plan);
  }
}

async function stockOf(container: MedusaContainer, orderId: string, lineId: string) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: [
      // Without it Medusa leaves the quantities out.
      "total",
      ...["id", "quantity", "detail.fulfilled_quantity", "variant.manage_inventory"].map(
        (field) => `items.${field}`,
      ),
      "items.variant.inventory_items.inventory_item_id",
      "items.variant.inventory_items.required_quantity",
    ],
    filters: { id: orderId },
  });
  const items: (StockedItem | null)[] = data[0]?.items ?? [];
  const item = items.find((one) => one?.id === lineId);
  if (!item) return undefined;
  const { quantity, detail, variant } = item;
  return {
    unsent: MathBN.sub(quantity, detail?.fulfilled_quantity ?? 0).toNumber(),
    parts: variant?.manage_inventory
      ? (variant.inventory_items ?? []).filter((part) => part !== null)
      : [],
  };
}

/** Under the lock that Medusa changes the item's stock under. */
function putBack(
  container: MedusaContainer,
  { id, source_id }: CreditNoteLine,
  { inventory_item_id, required_quantity }: Part,
  { keep_reserved, put_back }: ReturnType<typeof planRestock>,
): Promise<void> {
  const inventory = container.resolve(Modules.INVENTORY);
  return container.resolve(Modules.LOCKING).execute([inventory_item_id], async () => {
    let left = keep_reserved * required_quantity;
    const reserved = await inventory.listReservationItems({
      line_item_id: source_id,
      inventory_item_id,
    });
    for (const { id: reservation, quantity } of reserved) {
      const kept = Math.min(left, MathBN.convert(quantity).toNumber());
      left -= kept;
      if (kept === 0) await inventory.deleteReservationItems([reservation]);
      else await inventory.updateReservationItems([{ id: reservation, quantity: kept }]);
    }
    for (const { location_id, quantity } of put_back) {
      const [level] = await inventory.listInventoryLevels({ inventory_item_id, location_id });
      if (!level) continue;
      const marks: string[] = (level.metadata?.[MARKS] as string[] | undefined) ?? [];
      if (marks.includes(id)) continue;
      const stocked = MathBN.add(level.stocked_quantity, quantity * required_quantity).toNumber();
      const metadata = { ...level.metadata, [MARKS]: [...marks, id].slice(-MARKS_KEPT) };
      const change = { inventory_item_id, location_id, stocked_quantity: stocked, metadata };
      await inventory.updateInventoryLevels([change]);
    }
  });
}
