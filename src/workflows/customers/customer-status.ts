import type { OrderState, OrderStatus, Standing } from "../../modules/order-status/types";
import { labelIn } from "../../shared/labels";
import type { Locale } from "../../shared/locales";
import { WORDS } from "../../shared/words";

/** A status as the order's customer sees it. */
export type CustomerStatus = { code: string; label: string; colour: string; state: OrderState };

const GREY = "#71717A";

/**
 * The status of an order that its customer sees: one that is kept from customers is shown as its state's default, else as the
 * first of the state that they may see, else as the state itself. A personal status never stands in for another.
 *
 * @param statuses the shop's and the personal ones
 */
export function customerStatus(
  { status_id, state }: Pick<Standing, "status_id" | "state">,
  statuses: readonly OrderStatus[],
  locale: Locale,
): CustomerStatus {
  const own = statuses.find(({ id }) => id === status_id);
  const shown = own?.visible_to_customer ? own : standIn(state, statuses);
  return shown
    ? { code: shown.code, label: labelIn(shown.label, locale), colour: shown.colour, state }
    : { code: state, label: WORDS[locale].order_state[state], colour: GREY, state };
}

function standIn(state: OrderState, statuses: readonly OrderStatus[]): OrderStatus | undefined {
  const visible = statuses
    .filter((other) => other.state === state && other.visible_to_customer && !other.owner_id)
    .sort((one, other) => one.rank - other.rank);
  return visible.find((other) => other.is_default) ?? visible[0];
}
