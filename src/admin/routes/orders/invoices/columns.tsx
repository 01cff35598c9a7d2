import type { Column } from "../../../components/data-table";
import { StatusBadge } from "../../../components/status-badge";
import { useFormat } from "../../../hooks/use-format";
import { useText } from "../../../hooks/use-text";
import { buyerName } from "../../../lib/buyer-name";
import { invoiceStatus } from "../../../lib/invoice-status";
import type { Invoice } from "../../../lib/invoice-types";

/** A row per invoice: which, of what order, whose, when, where it stands, and its money. */
export function useColumns(timezone: string): Column<Invoice>[] {
  const { t } = useText();
  const format = useFormat();
  const day = (at: string | null) => (at ? format.dayOf(at, timezone) : "–");
  const money = (of: (invoice: Invoice) => number) => (invoice: Invoice) =>
    format.money({ amount: of(invoice), currency_code: invoice.currency_code });
  return [
    {
      id: "number",
      header: t("invoiceList.numberAndBuyer"),
      cell: ({ number, buyer }) => (
        <span className="flex max-w-52 flex-col py-1.5">
          <span>{number ?? t("common.status.invoice.draft")}</span>
          <span className="txt-compact-small text-ui-fg-subtle truncate">
            {buyerName(buyer) ?? "–"}
          </span>
        </span>
      ),
    },
    {
      id: "state",
      header: t("orders.state"),
      cell: (invoice) => (
        <span className="flex flex-col items-start gap-y-1 py-1.5">
          <StatusBadge kind="invoice" status={invoiceStatus(invoice)} />
          {invoice.overdue && <StatusBadge kind="invoice" status="overdue" />}
        </span>
      ),
    },
    {
      id: "due",
      header: t("orders.due"),
      isNumber: true,
      cell: money(({ amount_due }) => amount_due),
    },
    {
      id: "due_at",
      header: t("invoices.dueAt"),
      sortBy: "due_at",
      cell: ({ due_at }) => day(due_at),
    },
    {
      id: "total",
      header: t("orders.total"),
      sortBy: "total",
      isNumber: true,
      cell: money(({ total }) => total),
    },
    {
      id: "paid",
      header: t("orders.amountPaid"),
      isNumber: true,
      cell: money(({ amount_paid }) => amount_paid),
    },
    {
      id: "issued_at",
      header: t("invoices.issuedAt"),
      sortBy: "issued_at",
      cell: ({ issued_at }) => day(issued_at),
    },
    {
      id: "order",
      header: t("orders.order"),
      cell: ({ order_code }) => <span className="font-mono">{order_code ?? "–"}</span>,
    },
  ];
}
