import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import type { OrderState, OrderStatus, Standing } from "../../modules/order-status/types";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import type { HeldTicket } from "../../modules/ticketing/tickets/read-holders";
import { toMajor } from "../../shared/money";
import { dueAgain } from "./due-again";
import { type Effect, effectOf } from "./effect-of-move";

/** What a move of orders brings with it, and who hears of it where people are told. */
export type MoveEffects = {
  /** Which lose their seats, or take them again. */
  cancelled_tickets: number;
  revived_tickets: number;
  /** Of those that come back, how many admit nobody before their order is paid. */
  reserved_tickets: number;
  /** Orders that await what was given back of them before they go where they are brought. */
  awaiting_payment: number;
  /** Different addresses: participants, and those who placed the orders. */
  people: number;
  /** Orders of which nobody hears: unpaid ones that are cancelled, and those without an address. */
  untold_orders: number;
  /** Of the orders that come to be cancelled or leave that: decimal major units, by currency; what is kept as a fee isn't in it, what is due again is. */
  money: { currency_code: string; paid: number; reserved: number; due: number }[];
};

/** `standing` owes what it would owe then. */
type Moved = { standing: Standing; effect: Effect; tickets: HeldTicket[] };

/** What giving orders a status would bring with it; a few statements, whatever their number. */
export async function effectsOfMove(
  container: MedusaContainer,
  standings: readonly Standing[],
  state: OrderState,
): Promise<MoveEffects> {
  const { tickets } = container.resolve(BOX_OFFICE_TICKETING);
  const { isDueAgain } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const back = standings.filter((standing) => effectOf(standing.state, state) === "take_back");
  const [held, again] = await Promise.all([
    tickets.readHeldTickets(standings.map(({ order_id }) => order_id)),
    dueAgain(
      container,
      back.filter(({ refunded_minor }) => refunded_minor > 0).map(({ order_id }) => order_id),
    ),
  ]);
  const moved = standings.map((standing): Moved => {
    const due_minor = standing.due_minor + (again.get(standing.order_id)?.due_minor ?? 0);
    return {
      standing: { ...standing, due_minor },
      effect: effectOf(standing.state, state),
      tickets: held.filter(({ order_id }) => order_id === standing.order_id),
    };
  });
  const ended = moved.filter(({ effect }) => effect === "give_back");
  const revived = moved.filter(({ effect }) => effect === "take_back");
  return {
    cancelled_tickets: countOf(ended, ({ status }) => status !== "cancelled"),
    revived_tickets: countOf(revived, isCancelled),
    reserved_tickets: countOf(revived.filter(isDue), isCancelled),
    awaiting_payment: revived.filter(({ standing }) => isDueAgain(standing, state)).length,
    people: new Set(moved.flatMap(addressesOf)).size,
    untold_orders: moved.filter((one) => !addressesOf(one).length).length,
    money: moneyOf(moved.filter(({ effect }) => effect !== "none")),
  };
}

/**
 * Whether a move tells people unless its doer says otherwise: as the status says, and in any case of tickets that are valid
 * no more, or valid anew with another code (A10).
 */
export function tellsByDefault(
  { notify_customer }: Pick<OrderStatus, "notify_customer">,
  { cancelled_tickets, revived_tickets, people }: MoveEffects,
): boolean {
  return notify_customer || (people > 0 && cancelled_tickets + revived_tickets > 0);
}

const isCancelled = ({ status }: HeldTicket) => status === "cancelled";

const isDue = ({ standing }: Moved) => standing.due_minor > 0;

function countOf(moved: readonly Moved[], isMeant: (ticket: HeldTicket) => boolean): number {
  return moved.reduce((sum, { tickets }) => sum + tickets.filter(isMeant).length, 0);
}

/** Of an order without money that is cancelled nobody hears (A10); of tickets that come back reserved the buyer alone. */
function addressesOf(moved: Moved): string[] {
  const { standing, effect, tickets } = moved;
  const buyer = standing.email?.toLowerCase() ?? [];
  if (effect === "none") return [buyer].flat();
  if (effect === "give_back" && !hasMoney(standing)) return [];
  if (effect === "take_back" && isDue(moved)) return [buyer].flat();
  const isMeant =
    effect === "give_back" ? ({ status }: HeldTicket) => status === "valid" : isCancelled;
  return [buyer, ...tickets.filter(isMeant).map(({ address }) => address ?? [])].flat();
}

const hasMoney = ({ payment, captured_minor, reserved_minor }: Standing) =>
  payment === "paid" || captured_minor > 0 || reserved_minor > 0;

function moneyOf(moved: readonly Moved[]): MoveEffects["money"] {
  const currencies = [...new Set(moved.map(({ standing }) => standing.currency_code))];
  return currencies.map((currency_code) => {
    const standings = moved
      .map(({ standing }) => standing)
      .filter((standing) => standing.currency_code === currency_code);
    const sum = (amountOf: (standing: Standing) => number) =>
      toMajor(
        standings.reduce((total, standing) => total + amountOf(standing), 0),
        currency_code,
      );
    return {
      currency_code,
      paid: sum(({ captured_minor, refunded_minor, fee_minor }) =>
        Math.max(0, captured_minor - refunded_minor - fee_minor),
      ),
      reserved: sum(({ reserved_minor }) => reserved_minor),
      due: sum(({ due_minor }) => due_minor),
    };
  });
}
