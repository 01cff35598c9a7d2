import { ArrowPath } from "@medusajs/icons";
import { Text } from "@medusajs/ui";
import { ActionMenu } from "../../../../components/action-menu";
import { type Column, DataTable } from "../../../../components/data-table";
import { TextLink } from "../../../../components/links";
import { Section } from "../../../../components/page";
import { EmptyState } from "../../../../components/states";
import { StatusBadge } from "../../../../components/status-badge";
import { idsOf, type TableFilter } from "../../../../components/table-filters";
import { useFormat } from "../../../../hooks/use-format";
import { useListState } from "../../../../hooks/use-list-state";
import { useMoment } from "../../../../hooks/use-moment";
import { useText } from "../../../../hooks/use-text";
import { useWebhookActions, useWebhookDeliveries } from "../../../../hooks/use-webhooks";
import type { Webhook, WebhookDelivery } from "../../../../lib/webhook-types";
import { wordOf } from "../words";

const STATUSES = ["pending", "sending", "delivered", "failed"] as const;

/** What was sent to the endpoint and how it answered, newest first. */
export function DeliveriesSection({ webhook }: { webhook: Webhook }) {
  const { t } = useText();
  const columns = useColumns();
  const filters: TableFilter[] = [
    {
      type: "choice",
      id: "status",
      label: t("webhooks.status"),
      options: STATUSES.map((value) => ({ value, label: t(`common.status.delivery.${value}`) })),
    },
  ];
  const list = useListState({ filterIds: idsOf(filters) });
  const { data, error, refetch } = useWebhookDeliveries(webhook.id, {
    ...list.filters,
    limit: list.limit,
    offset: list.offset,
  });
  const { resend } = useWebhookActions(webhook.id);

  return (
    <Section title={t("webhooks.deliveries.title")} description={t("webhooks.deliveries.hint")}>
      <DataTable
        label={t("webhooks.deliveries.title")}
        columns={columns}
        rowId={({ id }) => id}
        rowActions={({ id, message_id, status }) => (
          <ActionMenu
            label={`${t("common.actions.actions")}: ${message_id}`}
            groups={[
              [
                {
                  label: t("webhooks.deliveries.resend"),
                  icon: <ArrowPath />,
                  isDisabled: !webhook.is_enabled || status === "sending",
                  onClick: () => resend.mutate(id),
                },
              ],
            ]}
          />
        )}
        result={{ data: data && { rows: data.deliveries, count: data.count }, error, refetch }}
        list={list}
        filters={filters}
        canSearch={false}
        empty={
          <EmptyState
            title={t("webhooks.deliveries.emptyTitle")}
            text={t("webhooks.deliveries.emptyText")}
          />
        }
      />
    </Section>
  );
}

function useColumns(): Column<WebhookDelivery>[] {
  const { t } = useText();
  const moment = useMoment();
  return [
    {
      id: "created_at",
      header: t("webhooks.deliveries.when"),
      cell: ({ created_at }) => moment(created_at),
    },
    {
      id: "event",
      header: t("webhooks.deliveries.event"),
      cell: ({ event, order_id, order_code }) => (
        <div className="flex flex-col py-2">
          <span>{t(wordOf(event))}</span>
          {order_id && (
            <TextLink to={`/orders/${order_id}`} className="txt-compact-small font-mono">
              {order_code ?? order_id}
            </TextLink>
          )}
        </div>
      ),
    },
    {
      id: "status",
      header: t("webhooks.status"),
      cell: ({ status, attempts, next_attempt_at }) => (
        <div className="flex flex-col items-start gap-y-1 py-2">
          <StatusBadge kind="delivery" status={status} />
          <Text size="xsmall" className="text-ui-fg-subtle">
            {status === "pending" && attempts > 0
              ? t("webhooks.deliveries.nextAttempt", { time: moment(next_attempt_at) })
              : t("webhooks.deliveries.attempts", { count: attempts })}
          </Text>
        </div>
      ),
    },
    {
      id: "response",
      header: t("webhooks.deliveries.response"),
      cell: (delivery) => <Response delivery={delivery} />,
    },
  ];
}

/** How the receiver answered last, or why it did not. */
function Response({ delivery }: { delivery: WebhookDelivery }) {
  const { t } = useText();
  const format = useFormat();
  const { response_status, response_excerpt, last_error, duration_ms } = delivery;
  const facts = [
    response_status === null ? "" : t("webhooks.deliveries.code", { code: response_status }),
    duration_ms === null
      ? ""
      : t("webhooks.deliveries.duration", { milliseconds: format.number(duration_ms) }),
  ];
  return (
    <div className="flex max-w-80 flex-col whitespace-normal py-2">
      <span>{facts.filter(Boolean).join(" · ") || "–"}</span>
      {[last_error, response_excerpt].map(
        (text) =>
          text && (
            <Text
              key={text}
              size="xsmall"
              title={text}
              className="text-ui-fg-subtle line-clamp-2 break-words"
            >
              {text}
            </Text>
          ),
      )}
    </div>
  );
}
