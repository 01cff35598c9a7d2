import { Text } from "@medusajs/ui";
import { providerName } from "../../../../shared/words/provider-name";
import { ColourMark } from "../../../components/colour-mark";
import type { Column } from "../../../components/data-table";
import { OrderNumber } from "../../../components/orders/order-number";
import { PaymentCell } from "../../../components/orders/payment-cell";
import { ProblemMark } from "../../../components/orders/problem-mark";
import { Lines } from "../../../components/tickets/people";
import { useFormat } from "../../../hooks/use-format";
import { useMoment } from "../../../hooks/use-moment";
import { useSalesChannels } from "../../../hooks/use-shop";
import { useText } from "../../../hooks/use-text";
import type { OrderRow } from "../../../lib/order-types";

/** A row per order: which, where it stands, whose, and what it is worth. */
export function useColumns(): Column<OrderRow>[] {
  const { t, language } = useText();
  const format = useFormat();
  const channels = new Map((useSalesChannels().data ?? []).map(({ id, name }) => [id, name]));
  const moment = useMoment();
  return [
    {
      id: "order",
      header: t("orders.order"),
      cell: (order) => <OrderNumber order={order} />,
    },
    {
      id: "status",
      header: t("orders.status"),
      cell: ({ status, personal_mark }) => (
        <span className="flex min-w-36 max-w-56 flex-col items-start gap-y-1 whitespace-normal py-1.5 leading-snug">
          <ColourMark status={status} className="text-ui-fg-base" />
          {personal_mark && (
            <span className="txt-compact-xsmall border-ui-border-base inline-flex min-w-0 rounded-md border px-1.5 py-0.5">
              <span className="sr-only">{t("orders.mark.title")}: </span>
              <ColourMark status={personal_mark} />
            </span>
          )}
        </span>
      ),
    },
    {
      id: "customer",
      isFirstOnPhone: true,
      header: t("orders.customer"),
      cell: ({ customer }) => (
        <div className="max-w-52 py-1.5 [&_span]:truncate">
          <Lines lines={[customer.name, customer.email]} />
        </div>
      ),
    },
    {
      id: "payment",
      header: t("orders.payment"),
      cell: (order) => (
        <PaymentCell payment={order.payment} amounts={order} currency_code={order.currency_code}>
          {order.problem && <ProblemMark problem={order.problem} />}
        </PaymentCell>
      ),
    },
    {
      id: "total",
      isFirstOnPhone: true,
      header: t("orders.total"),
      sortBy: "total",
      isNumber: true,
      cell: ({ total, due, currency_code }) => (
        <span className="flex flex-col items-end">
          {format.money({ amount: total, currency_code })}
          {due > 0 && due !== total && (
            <Text as="span" size="xsmall">
              {t("orders.dueOf", { amount: format.money({ amount: due, currency_code }) })}
            </Text>
          )}
        </span>
      ),
    },
    {
      id: "placed",
      header: t("orders.placed"),
      sortBy: "placed_at",
      cell: ({ placed_at }) => moment(placed_at),
    },
    {
      id: "changed",
      header: t("orders.changed"),
      sortBy: "changed_at",
      cell: ({ changed_at }) => moment(changed_at),
    },
    {
      id: "provider",
      header: t("orders.provider"),
      cell: ({ payment_provider_id }) =>
        payment_provider_id ? providerName(payment_provider_id, language) : "–",
    },
    {
      id: "department",
      header: t("orders.department"),
      cell: ({ sales_channel_id }) => channels.get(sales_channel_id ?? "") ?? "–",
    },
  ];
}
