import type { TableFilter } from "../../../components/table-filters";
import type { ListState } from "../../../hooks/use-list-state";
import { useSalesChannels } from "../../../hooks/use-shop";
import { useText } from "../../../hooks/use-text";
import { INVOICE_STATES } from "../../../lib/invoice-types";

/** The filters of the list of invoices; that of one customer is set by their page, and shown to be taken away. */
export function useFilters({ filters }: ListState): TableFilter[] {
  const { t } = useText();
  const issued = useIssuedFilter();
  const channels = useSalesChannels().data ?? [];
  const customer = filters.customer_id?.[0];
  return [
    ...(customer
      ? [
          {
            type: "choice" as const,
            id: "customer_id",
            label: t("orders.customer"),
            options: [{ value: customer, label: t("orders.log.onlyThis") }],
          },
        ]
      : []),
    {
      type: "choice",
      id: "state",
      label: t("orders.state"),
      options: INVOICE_STATES.map((value) => ({
        value,
        label: t(`common.status.invoice.${value}`),
      })),
    },
    {
      type: "choice",
      id: "overdue",
      label: t("common.status.invoice.overdue"),
      isSingle: true,
      options: [
        { value: "true", label: t("common.status.invoice.overdue") },
        { value: "false", label: t("invoiceList.notOverdue") },
      ],
    },
    {
      type: "choice",
      id: "to_credit",
      label: t("invoices.toCredit"),
      isSingle: true,
      options: [{ value: "true", label: t("invoices.toCredit") }],
    },
    issued,
    {
      type: "choice",
      id: "sales_channel_id",
      label: t("orders.department"),
      options: channels.map(({ id, name }) => ({ value: id, label: name })),
    },
  ];
}

/** Days on which something was issued, of invoices and of credit notes. */
export function useIssuedFilter(): TableFilter {
  const { t } = useText();
  return { type: "days", label: t("invoices.issuedAt"), from: "issued_from", to: "issued_to" };
}
