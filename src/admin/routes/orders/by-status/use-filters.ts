import { providerName } from "../../../../shared/words/provider-name";
import type { TableFilter } from "../../../components/table-filters";
import { useLabel } from "../../../hooks/use-label";
import { usePrivateMarks, useSettableStatuses } from "../../../hooks/use-order-statuses";
import { usePaymentProviders, useSalesChannels } from "../../../hooks/use-shop";
import { useText } from "../../../hooks/use-text";
import { ORDER_STATES, type OrderStatus, PAYMENTS } from "../../../lib/order-types";

/** The filters of the list; marks are offered to whoever has some. */
export function useFilters(): TableFilter[] {
  const { t, language } = useText();
  const labelOf = useLabel();
  const statuses = useSettableStatuses();
  const marks = usePrivateMarks();
  const channels = useSalesChannels().data ?? [];
  const providers = usePaymentProviders().data ?? [];
  const optionOf = ({ id, label, colour }: OrderStatus) => ({
    value: id,
    label: labelOf(label),
    colour,
  });
  return [
    {
      type: "choice",
      id: "status_id",
      label: t("orders.status"),
      options: statuses.map(optionOf),
    },
    {
      type: "choice",
      id: "state",
      label: t("orders.state"),
      options: ORDER_STATES.map((value) => ({ value, label: t(`statuses.state.${value}`) })),
    },
    ...(marks.length
      ? [
          {
            type: "choice" as const,
            id: "personal_status_id",
            label: t("orders.mark.title"),
            options: marks.map(optionOf),
          },
        ]
      : []),
    {
      type: "choice",
      id: "payment",
      label: t("orders.payment"),
      options: [...PAYMENTS, "reserved" as const, "refunded" as const].map((value) => ({
        value,
        label: t(`common.status.payment.${value}`),
      })),
    },
    {
      type: "choice",
      id: "payment_provider_id",
      label: t("orders.provider"),
      options: providers.map((id) => ({ value: id, label: providerName(id, language) })),
    },
    {
      type: "choice",
      id: "sales_channel_id",
      label: t("orders.department"),
      options: channels.map(({ id, name }) => ({ value: id, label: name })),
    },
    { type: "days", label: t("orders.placed"), from: "placed_from", to: "placed_to" },
  ];
}
