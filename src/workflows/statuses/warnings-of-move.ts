import { canBePaidIn, type OrderState } from "../../modules/order-status/types";

export type MoveWarning = "order_invoiced" | "money_due" | "tickets_scanned";

/**
 * What an admin should know before an order goes to a state (E8): it could not be paid any more although money is due,
 * somebody has entered with it, or it is refused since invoices of it stand (M2).
 */
export function warningsOfMove(
  { due_minor }: { due_minor: number },
  tickets: readonly { status: string; checked_in_at: Date | null }[],
  standing_invoices: readonly string[],
  state: OrderState,
): MoveWarning[] {
  if (state === "cancelled") {
    const isUsed = tickets.some((ticket) => ticket.checked_in_at && ticket.status !== "cancelled");
    return [
      ...(standing_invoices.length ? ["order_invoiced" as const] : []),
      ...(isUsed ? ["tickets_scanned" as const] : []),
    ];
  }
  return due_minor > 0 && !canBePaidIn(state) ? ["money_due"] : [];
}
