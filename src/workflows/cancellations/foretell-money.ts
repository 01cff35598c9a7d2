import type { MedusaContainer } from "@medusajs/framework/types";
import { MathBN } from "@medusajs/framework/utils";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import { type Standing, toCapture } from "../../modules/order-status/types";
import type { UnitsGoing } from "../../modules/ticketing/lowering/units-going";
import { toMajor, toMinor } from "../../shared/money";
import { takeBackOfNotes } from "../orders/change/note-credits";
import { reversible } from "../orders/change/reverse-refunds";
import { readOrders } from "../orders/read/read-order";

/**
 * What becomes of the money of tickets that are cancelled, decimal major units by currency: what is owed back of it, what
 * reserved money is no longer needed, and what is no longer asked for. What else their orders have has the money first.
 */
export type MoneyGoing = { currency_code: string; paid: number; reserved: number; due: number };

/**
 * The money of units that are about to be cancelled, as lowering their orders' lines shares it.
 *
 * @param ended orders that end with them, of which all is let go
 */
export async function foretellMoney(
  container: MedusaContainer,
  units: readonly UnitsGoing[],
  standings: readonly Standing[],
  ended: ReadonlySet<string>,
): Promise<MoneyGoing[]> {
  const byOrder = new Map<string, UnitsGoing[]>();
  for (const unit of units) {
    byOrder.set(unit.order_id, [...(byOrder.get(unit.order_id) ?? []), unit]);
  }
  const byId = new Map(standings.map((standing) => [standing.order_id, standing]));
  const madeUp = await madeUpFor(container, byOrder, standings);
  const shares = [...byOrder].map(([order_id, own]) => {
    const lost_minor = own.reduce((sum, { going_minor }) => sum + going_minor, 0);
    const standing = byId.get(order_id);
    const { currency_code } = own[0] as UnitsGoing;
    // Its checkout is a moment old: it has not been taken in yet.
    if (!standing) return { currency_code, paid: 0, reserved: 0, due: lost_minor };
    if (ended.has(order_id)) {
      return { currency_code, paid: 0, reserved: toCapture(standing), due: standing.due_minor };
    }
    const less_minor = lost_minor - Math.min(lost_minor, madeUp.get(order_id) ?? 0);
    return { currency_code, ...shareOf(standing, less_minor) };
  });
  return [...new Set(shares.map(({ currency_code }) => currency_code))]
    .sort()
    .map((currency_code) => {
      const own = shares.filter((share) => share.currency_code === currency_code);
      const sum = (part: "paid" | "reserved" | "due") =>
        toMajor(
          own.reduce((all, share) => all + share[part], 0),
          currency_code,
        );
      return { currency_code, paid: sum("paid"), reserved: sum("reserved"), due: sum("due") };
    });
}

/** What is let go when an order is worth so much less, minor units: what was due first, then what is reserved, then what was paid. */
function shareOf(standing: Standing, less_minor: number) {
  const then = { ...standing, total_minor: standing.total_minor - less_minor };
  return {
    paid: owedOf(then) - owedOf(standing),
    reserved: toCapture(standing) - toCapture(then),
    due: Math.min(standing.due_minor, less_minor),
  };
}

/** Beside what is set aside, which is owed in any case. */
function owedOf({ captured_minor, refunded_minor, set_aside_minor, total_minor }: Standing) {
  return Math.max(0, captured_minor - refunded_minor - set_aside_minor - Math.max(0, total_minor));
}

/**
 * By order, minor units: what went back of what is cancelled, or was credited, before it is off its line. It is not owed
 * twice. Medusa is asked for those orders only of which something did.
 */
async function madeUpFor(
  container: MedusaContainer,
  units: ReadonlyMap<string, readonly UnitsGoing[]>,
  standings: readonly Standing[],
): Promise<Map<string, number>> {
  const { creditNotes } = container.resolve(BOX_OFFICE_INVOICING);
  const notes = await creditNotes.creditNotesOfOrders([...units.keys()]);
  const credited = new Set(notes.map(({ order_id }) => order_id));
  const changed = standings
    .filter(({ order_id, refunded_minor }) => refunded_minor > 0 || credited.has(order_id))
    .map(({ order_id }) => order_id);
  const orders = changed.length ? await readOrders(container, changed, "money") : [];
  const going = [...units].map(([id, own]) => {
    const byLine = own.map(({ line_item_id, going }) => [line_item_id, going] as const);
    return [id, new Map(byLine)] as const;
  });
  const ofNotes = await takeBackOfNotes(container, orders, new Map(going));
  const sums = orders.map((order) => {
    const taken = (ofNotes.get(order.order_id) ?? []).map(({ amount = 0 }) => amount);
    const made = MathBN.sub(
      MathBN.max(0, reversible(order, order.refunded_minor)),
      MathBN.sum(0, ...taken),
    );
    return [order.order_id, toMinor(made, order.currency_code)] as const;
  });
  return new Map(sums);
}
