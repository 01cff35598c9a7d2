import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import { notFound } from "../../shared/errors";
import { effectsOfMove, type MoveEffects, tellsByDefault } from "./effects-of-move";

export type BulkStatusPreview = {
  /** Whether people are told unless the admin says otherwise. */
  notify: boolean;
  effects: MoveEffects;
};

/**
 * What giving orders a status would bring with it, all of them together. What can't be moved is not counted out: which those
 * are is told when they are moved.
 *
 * @throws 404 for an unknown status
 */
export async function previewBulkStatus(
  container: MedusaContainer,
  { order_ids, status_id }: { order_ids: string[]; status_id: string },
): Promise<BulkStatusPreview> {
  const { standings, statuses } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const status = await statuses.findStatus(status_id);
  if (!status) throw notFound("Order status", status_id);
  const known = await standings.readStandings(order_ids);
  const open = known.filter(({ closed_at }) => !closed_at);
  const effects = await effectsOfMove(container, open, status.state);
  return { notify: tellsByDefault(status, effects), effects };
}
