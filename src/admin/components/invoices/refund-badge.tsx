import type { CreditNote } from "../../lib/invoice-types";
import { StatusBadge } from "../status-badge";

export const isRefundedInPart = ({ refund, total }: Pick<CreditNote, "refund" | "total">) =>
  refund.status === "done" && refund.amount < total;

/** What became of a credit note's money that its provider gives back. */
export function RefundBadge({ note }: { note: Pick<CreditNote, "refund" | "total"> }) {
  return (
    <StatusBadge kind="refund" status={isRefundedInPart(note) ? "part" : note.refund.status} />
  );
}
