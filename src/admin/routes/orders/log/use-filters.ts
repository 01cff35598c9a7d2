import type { TableFilter } from "../../../components/table-filters";
import type { ListState } from "../../../hooks/use-list-state";
import { useUsers } from "../../../hooks/use-shop";
import { useText } from "../../../hooks/use-text";
import { LOG_KINDS } from "../../../lib/order-types";

/** The filters of the log; that of one order is set by the order's own page, and shown to be taken away. */
export function useFilters({ filters: { order_id } }: ListState): TableFilter[] {
  const { t } = useText();
  const users = useUsers().data ?? [];
  const only = order_id?.[0];
  return [
    ...(only
      ? [
          {
            type: "choice" as const,
            id: "order_id",
            label: t("orders.order"),
            options: [{ value: only, label: t("orders.log.onlyThis") }],
          },
        ]
      : []),
    {
      type: "choice",
      id: "kind",
      label: t("orders.log.what"),
      options: LOG_KINDS.map((value) => ({ value, label: t(`orders.log.kind.${value}`) })),
    },
    {
      type: "choice",
      id: "actor",
      label: t("orders.log.who"),
      isSingle: true,
      options: users.map(({ id, name }) => ({ value: id, label: name })),
    },
    { type: "days", label: t("orders.log.when"), from: "from", to: "to" },
  ];
}
