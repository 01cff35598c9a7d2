import type { BigNumberInput } from "@medusajs/framework/types";
import { MathBN } from "@medusajs/framework/utils";
import type { UnitsToLower } from "../../modules/ticketing/lowering/units-to-lower";
import { toMinor } from "../../shared/money";
import type { ChangeAction } from "../orders/change/change-order";
import type { OrderOfCredits } from "../orders/change/credit-lines";
import { reverseRefunds } from "../orders/change/reverse-refunds";

/** An order's lines with what was taken off their prices; the shape of `query.graph`, major units. */
export type OrderToLower = OrderOfCredits & { items: ItemToLower[] };

type ItemToLower = {
  id: string;
  /** What it is, as people read it. */
  title: string;
  quantity: BigNumberInput;
  /** With tax, after discounts. */
  total: BigNumberInput;
  detail: Record<
    "fulfilled_quantity" | "return_received_quantity" | "return_dismissed_quantity",
    BigNumberInput
  >;
  adjustments?: (Adjustment | null)[] | null;
};

type Adjustment = {
  amount: BigNumberInput;
  code?: string | null;
  description?: string | null;
  promotion_id?: string | null;
  is_tax_inclusive?: boolean | null;
};

/** What our change of a line keeps in Medusa of what it took off. */
export type LoweringDetails = {
  reference_id: string;
  quantity: number;
  adjustments: (Omit<Adjustment, "amount"> & { amount: number; item_id: string })[];
  box_office: UnitsToLower & { title: string; amount_minor: number };
};

/**
 * The change by which an order asks for so many units less. Each unit takes its own share of its line with it, of the
 * price, of the tax and of what was off it: discounts are prorated as they stand, and not worked out anew, whatever became
 * of their promotion. What was given back beyond what was owed counts towards what is taken off.
 *
 * @param refunded_minor what was ever given back of the order's money
 */
export function planLowering(
  order: OrderToLower,
  units: readonly UnitsToLower[],
  refunded_minor: number,
): ChangeAction[] {
  const lowered = units.flatMap((unit) => {
    const item = order.items.find(({ id }) => id === unit.line_item_id);
    return item ? [{ unit, item, left: MathBN.sub(item.quantity, unit.units).toNumber() }] : [];
  });
  const value = MathBN.sum(0, ...lowered.map(({ item, unit }) => takenFrom(item, unit)));
  return [
    ...lowered.flatMap(({ item, unit, left }) => [
      ...takeBackDelivery(item, left),
      {
        action: "ITEM_UPDATE" as const,
        details: detailsOf(item, unit, left, order.currency_code),
      },
    ]),
    ...reverseRefunds(order, value, refunded_minor),
  ];
}

function detailsOf(
  item: ItemToLower,
  unit: UnitsToLower,
  left: number,
  currencyCode: string,
): LoweringDetails {
  return {
    reference_id: item.id,
    quantity: left,
    adjustments: (item.adjustments ?? []).flatMap((adjustment) =>
      adjustment
        ? [
            {
              item_id: item.id,
              code: adjustment.code,
              description: adjustment.description,
              promotion_id: adjustment.promotion_id,
              is_tax_inclusive: adjustment.is_tax_inclusive,
              amount: share(adjustment.amount, left, item.quantity).toNumber(),
            },
          ]
        : [],
    ),
    box_office: { ...unit, title: item.title, amount_minor: minorTaken(item, unit, currencyCode) },
  };
}

/** Tickets that somebody has marked as delivered are taken back from that: Medusa keeps what was sent. */
function takeBackDelivery({ id, detail }: ItemToLower, left: number): ChangeAction[] {
  const surplus = MathBN.sub(detail.fulfilled_quantity, left).toNumber();
  if (surplus <= 0) return [];
  return [{ action: "CANCEL_ITEM_FULFILLMENT", details: { reference_id: id, quantity: surplus } }];
}

/** Medusa's total of a line is of what was not returned. */
function takenFrom({ total, quantity, detail }: ItemToLower, { units }: UnitsToLower) {
  const returned = MathBN.add(detail.return_received_quantity, detail.return_dismissed_quantity);
  return share(total, units, MathBN.sub(quantity, returned));
}

/** What the line comes to less, as it is shown before and after. */
function minorTaken(item: ItemToLower, unit: UnitsToLower, currencyCode: string): number {
  const after = MathBN.sub(item.total, takenFrom(item, unit));
  return toMinor(item.total, currencyCode) - toMinor(after, currencyCode);
}

const share = (amount: BigNumberInput, part: BigNumberInput, whole: BigNumberInput) =>
  MathBN.div(MathBN.mult(amount, part), whole);
