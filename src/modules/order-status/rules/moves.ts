import { notFound, refusal } from "../../../shared/errors";
import type { OrderStatus, Standing } from "../types";

type Mover = { user_id: string | null };

/**
 * Which statuses an order may be given (E7, E11): any that its present status leads to, unless Medusa closed the order.
 * The status that it has is no move. A private status is no order's; somebody else's does not exist.
 *
 * @throws 404, `order_closed`, `status_not_allowed`
 */
export function checkMove(
  standing: Pick<Standing, "status_id" | "closed_at">,
  present: Pick<OrderStatus, "next_status_ids">,
  status: OrderStatus,
  { user_id }: Mover,
): void {
  if (status.private && status.owner_id !== user_id) throw notFound("Order status", status.id);
  if (status.id === standing.status_id) return;
  if (standing.closed_at) {
    throw refusal("order_closed", "The order was cancelled for good; its status can't change");
  }
  if (status.private) {
    throw refusal(
      "status_not_allowed",
      "A private status is a mark of its owner, no order's status",
    );
  }
  if (present.next_status_ids && !present.next_status_ids.includes(status.id)) {
    throw refusal("status_not_allowed", "The order's status does not lead to this one");
  }
}

/** The statuses that the user may give the order, other than the one it has. */
export function movesOf(
  standing: Pick<Standing, "status_id" | "closed_at">,
  statuses: readonly OrderStatus[],
  mover: Mover,
): OrderStatus[] {
  const present = statuses.find(({ id }) => id === standing.status_id);
  const isAllowed = (status: OrderStatus) => {
    try {
      checkMove(standing, { next_status_ids: present?.next_status_ids ?? null }, status, mover);
      return status.id !== standing.status_id;
    } catch {
      return false;
    }
  };
  return statuses.filter(isAllowed);
}
