import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import type { Standing } from "../../modules/order-status/types";
import type { CancellationPreview } from "../../modules/ticketing/catalog/events";
import { toMajor } from "../../shared/money";

export type CancellationScope = Omit<CancellationPreview, "amounts"> & {
  /** What the tickets cost that would end, decimal major units, by what became of their orders' money. */
  money: { currency_code: string; paid: number; reserved: number; due: number }[];
};

/** What cancelling an event or a session would mean, with the money of it. */
export async function cancellationScope(
  container: MedusaContainer,
  { amounts, ...preview }: CancellationPreview,
): Promise<CancellationScope> {
  const { standings } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const known = await standings.readStandings(amounts.map(({ order_id }) => order_id));
  const byOrder = new Map(known.map((standing) => [standing.order_id, standing]));
  const currencies = [...new Set(amounts.map(({ currency_code }) => currency_code))];
  const money = currencies.map((currency_code) => {
    const sum = (what: Became) => {
      const meant = amounts.filter(
        (one) =>
          one.currency_code === currency_code && becameOf(byOrder.get(one.order_id)) === what,
      );
      return toMajor(
        meant.reduce((total, { amount_minor }) => total + amount_minor, 0),
        currency_code,
      );
    };
    return { currency_code, paid: sum("paid"), reserved: sum("reserved"), due: sum("due") };
  });
  return { ...preview, money };
}

type Became = "paid" | "reserved" | "due";

function becameOf(standing: Standing | undefined): Became {
  if (!standing) return "due";
  if (standing.captured_minor > standing.refunded_minor) return "paid";
  return standing.reserved_minor > 0 ? "reserved" : "due";
}
