import { canBePaidIn, type OrderState } from "../../modules/order-status/types";

export type MoveWarning = "money_due" | "tickets_scanned";

/**
 * What an admin should know before an order goes to a state (E8): it could not be paid any more although money is due, or
 * somebody has entered with it.
 */
export function warningsOfMove(
  { due_minor }: { due_minor: number },
  tickets: readonly { status: string; checked_in_at: Date | null }[],
  state: OrderState,
): MoveWarning[] {
  if (state === "cancelled") {
    const isUsed = tickets.some((ticket) => ticket.checked_in_at && ticket.status !== "cancelled");
    return isUsed ? ["tickets_scanned"] : [];
  }
  return due_minor > 0 && !canBePaidIn(state) ? ["money_due"] : [];
}
