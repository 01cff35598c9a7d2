import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import { finishCredit } from "./finish-credit";

/** For the job: does what follows from a credit note whose process died. */
export async function finishCreditNote(container: MedusaContainer, id: string): Promise<void> {
  const { creditNotes } = container.resolve(BOX_OFFICE_INVOICING);
  const { orders } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const known = await creditNotes.findCreditNote(id);
  if (!known) return;
  const leaseId = await orders.leaseOrder(known.order_id);
  try {
    const note = await creditNotes.findCreditNote(id);
    if (note) await finishCredit(container, note, note.issued_by ?? "system");
  } finally {
    await orders.releaseOrder(known.order_id, leaseId);
  }
}
