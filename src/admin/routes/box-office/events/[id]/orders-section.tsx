import { Hint, Text } from "@medusajs/ui";
import { providerName } from "../../../../../shared/words/provider-name";
import { type Column, DataTable } from "../../../../components/data-table";
import { ExportMenu } from "../../../../components/export-menu";
import { TextLink } from "../../../../components/links";
import { PaymentCell } from "../../../../components/orders/payment-cell";
import { ProblemMark } from "../../../../components/orders/problem-mark";
import { Section } from "../../../../components/page";
import { EmptyState } from "../../../../components/states";
import { StatusBadge } from "../../../../components/status-badge";
import { idsOf, type TableFilter } from "../../../../components/table-filters";
import { useEventOrders } from "../../../../hooks/use-events";
import { useFormat } from "../../../../hooks/use-format";
import { useListState } from "../../../../hooks/use-list-state";
import { useMoment } from "../../../../hooks/use-moment";
import { usePaymentProviders, useSalesChannels } from "../../../../hooks/use-shop";
import { useText } from "../../../../hooks/use-text";
import { PAYMENTS } from "../../../../lib/order-types";
import type { BoxOfficeEvent, EventOrder, OrdersSummary } from "../../../../lib/types";

/** The orders that bought tickets for the event; figures and export follow the filters. */
export function OrdersSection({ event }: { event: BoxOfficeEvent }) {
  const { t } = useText();
  const filters = useFilters(event);
  const list = useListState({ filterIds: idsOf(filters) });
  const { valid_from, valid_to, purchased_from, purchased_to, cancelled, ...choices } =
    list.filters;
  const query = {
    ...choices,
    cancelled: cancelled?.[0],
    valid_from: valid_from?.[0],
    valid_to: valid_to?.[0],
    purchased_from: purchased_from?.[0],
    purchased_to: purchased_to?.[0],
    q: list.q,
    order: list.order,
  };
  const { data, error, refetch } = useEventOrders(event.id, {
    ...query,
    limit: list.limit,
    offset: list.offset,
  });

  return (
    <Section
      title={t("events.orders.title")}
      description={data && <Summary summary={data.summary} />}
      actions={<ExportMenu path={`/events/${event.id}/orders/export`} query={query} />}
    >
      <DataTable
        label={t("events.orders.title")}
        columns={useColumns()}
        rowId={(order) => order.order_id}
        rowHref={(order) => `/orders/${order.order_id}`}
        result={{ data: data && { rows: data.orders, count: data.count }, error, refetch }}
        list={list}
        filters={filters}
        empty={
          <EmptyState title={t("events.orders.emptyTitle")} text={t("events.orders.emptyText")} />
        }
      />
    </Section>
  );
}

/** Counts what is listed; what is sold counts paid tickets only (T4), so a difference is said. */
function Summary({ summary }: { summary: OrdersSummary }) {
  const { t } = useText();
  const format = useFormat();
  const parts = [
    t("events.orders.count", { count: summary.orders }),
    t("events.orders.ticketCount", { count: summary.tickets }),
    t("events.orders.soldCount", { count: summary.paid_tickets }),
    ...summary.amount.map(format.money),
    ...summary.revenue.map((sum) => t("widgets.event.revenue", { amount: format.money(sum) })),
    ...summary.reserved.map((sum) => t("orders.reservedOf", { amount: format.money(sum) })),
  ];
  return (
    <div role="status">
      <Text size="small">{parts.join(" · ")}</Text>
      {summary.tickets > summary.paid_tickets && <Hint>{t("events.orders.unpaidNote")}</Hint>}
    </div>
  );
}

function useFilters(event: BoxOfficeEvent): TableFilter[] {
  const { t, language } = useText();
  const format = useFormat();
  const channels = useSalesChannels().data ?? [];
  const providers = usePaymentProviders().data ?? [];
  return [
    {
      type: "choice",
      id: "payment",
      label: t("events.orders.payment"),
      options: PAYMENTS.map((value) => ({ value, label: t(`common.status.payment.${value}`) })),
    },
    {
      type: "choice",
      id: "cancelled",
      label: t("statuses.state.cancelled"),
      isSingle: true,
      options: [
        { value: "true", label: t("shopSettings.yes") },
        { value: "false", label: t("shopSettings.no") },
      ],
    },
    {
      type: "choice",
      id: "ticket_type_id",
      label: t("events.orders.type"),
      options: event.ticket_types.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      type: "choice",
      id: "session_id",
      label: t("events.orders.session"),
      options: event.sessions.map((session) => ({
        value: session.id,
        label: [format.dateTime(session.starts_at, event.timezone), session.name]
          .filter(Boolean)
          .join(", "),
      })),
    },
    { type: "days", label: t("events.orders.valid"), from: "valid_from", to: "valid_to" },
    {
      type: "days",
      label: t("events.orders.purchased"),
      from: "purchased_from",
      to: "purchased_to",
    },
    {
      type: "choice",
      id: "sales_channel_id",
      label: t("events.orders.department"),
      options: channels.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      type: "choice",
      id: "payment_provider_id",
      label: t("events.orders.provider"),
      options: providers.map((id) => ({ value: id, label: providerName(id, language) })),
    },
  ];
}

function useColumns(): Column<EventOrder>[] {
  const { t, language } = useText();
  const moment = useMoment();
  const format = useFormat();
  const channels = new Map((useSalesChannels().data ?? []).map(({ id, name }) => [id, name]));
  return [
    {
      id: "order",
      header: t("events.orders.order"),
      sortBy: "display_id",
      cell: (order) => `#${order.display_id ?? "…"}`,
    },
    {
      id: "payment",
      header: t("events.orders.payment"),
      cell: ({ payment, order, currency_code, cancelled, problem }) => (
        <PaymentCell payment={payment} amounts={order} currency_code={currency_code}>
          {cancelled && <StatusBadge kind="order" status="cancelled" />}
          {problem && <ProblemMark problem={problem} />}
        </PaymentCell>
      ),
    },
    {
      id: "buyer",
      isFirstOnPhone: true,
      header: t("events.orders.buyer"),
      cell: ({ buyer }) => (
        <div className="flex max-w-64 flex-col py-2">
          <span className="text-ui-fg-base truncate">{buyer.name || buyer.email || "–"}</span>
          {buyer.name && <span className="truncate">{buyer.email}</span>}
        </div>
      ),
    },
    {
      id: "tickets",
      header: t("events.orders.tickets"),
      cell: (order) => <TicketsLink order={order} />,
    },
    {
      id: "amount",
      isFirstOnPhone: true,
      header: t("events.orders.amount"),
      sortBy: "amount",
      isNumber: true,
      cell: format.money,
    },
    {
      id: "placed",
      header: t("events.orders.placed"),
      sortBy: "placed_at",
      cell: (order) => (order.placed_at ? moment(order.placed_at) : "–"),
    },
    {
      id: "provider",
      header: t("events.orders.provider"),
      cell: (order) =>
        order.payment_provider_id ? providerName(order.payment_provider_id, language) : "–",
    },
    {
      id: "department",
      header: t("events.orders.department"),
      cell: (order) => channels.get(order.sales_channel_id ?? "") ?? "–",
    },
  ];
}

/** What was bought, and the way to its participants (A11). */
function TicketsLink({ order }: { order: EventOrder }) {
  const { t } = useText();
  const format = useFormat();
  const bought = order.ticket_types
    .map(({ name, quantity }) => `${format.number(quantity)} × ${name}`)
    .join(", ");
  return bought ? (
    <TextLink
      to={`/box-office/registrations?order_id=${order.order_id}`}
      title={t("events.orders.registrations")}
      className="block max-w-80 truncate"
    >
      {bought}
    </TextLink>
  ) : (
    "–"
  );
}
