import type { Column } from "../../../components/data-table";
import { RefundBadge } from "../../../components/invoices/refund-badge";
import { useFormat } from "../../../hooks/use-format";
import { useText } from "../../../hooks/use-text";
import type { CreditNote } from "../../../lib/invoice-types";

/** A row per credit note: which, of what invoice, when, over what and why, and how its money goes back. */
export function useCreditNoteColumns(timezone: string): Column<CreditNote>[] {
  const { t } = useText();
  const format = useFormat();
  return [
    { id: "number", header: t("invoiceList.number"), cell: ({ number }) => number },
    {
      id: "invoice",
      header: t("bankFile.invoice"),
      cell: ({ invoice_number }) => invoice_number,
    },
    {
      id: "total",
      header: t("orders.total"),
      isNumber: true,
      cell: ({ total, currency_code }) => format.money({ amount: total, currency_code }),
    },
    {
      id: "issued_at",
      header: t("invoices.issuedAt"),
      cell: ({ issued_at }) => format.dayOf(issued_at, timezone),
    },
    {
      id: "reason",
      header: t("orders.change.reason"),
      cell: ({ reason }) => <span className="block max-w-72 truncate">{reason}</span>,
    },
    {
      id: "refund",
      header: t("invoiceList.refund"),
      cell: (note) =>
        note.refund.mode === "online" ? <RefundBadge note={note} /> : t("invoiceList.recorded"),
    },
  ];
}
