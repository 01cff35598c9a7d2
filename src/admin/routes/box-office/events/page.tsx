import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Button, Text } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { CapacityBar } from "../../../components/capacity-bar";
import { crumb } from "../../../components/crumb";
import { type Column, DataTable } from "../../../components/data-table";
import { Page, Section } from "../../../components/page";
import { EmptyState } from "../../../components/states";
import { StatusBadge } from "../../../components/status-badge";
import { idsOf, type TableFilter } from "../../../components/table-filters";
import { useEvents } from "../../../hooks/use-events";
import { useFormat } from "../../../hooks/use-format";
import { useListState } from "../../../hooks/use-list-state";
import { useShopTimezone } from "../../../hooks/use-moment";
import { useSalesChannels } from "../../../hooks/use-shop";
import { useText } from "../../../hooks/use-text";
import { nextSession, placesTaken, takingPlace } from "../../../lib/event-times";
import type { BoxOfficeEvent, EventStatus } from "../../../lib/types";
import { endOfDay, startOfDay } from "../../../lib/zoned-time";

const STATUSES: EventStatus[] = ["draft", "published", "cancelled"];

export default function EventsPage() {
  const { t } = useText();
  const channels = useSalesChannels().data ?? [];
  const filters: TableFilter[] = [
    {
      type: "choice",
      id: "status",
      label: t("events.list.status"),
      options: STATUSES.map((value) => ({ value, label: t(`common.status.event.${value}`) })),
    },
    { type: "days", label: t("events.list.period"), from: "from", to: "to" },
    {
      type: "choice",
      id: "sales_channel_id",
      label: t("events.list.department"),
      options: channels.map(({ id, name }) => ({ value: id, label: name })),
    },
  ];
  const list = useListState({ filterIds: idsOf(filters) });
  const { status, from, to, sales_channel_id } = list.filters;
  const zone = useShopTimezone();
  const { data, error, refetch } = useEvents({
    q: list.q,
    status,
    sales_channel_id,
    starts_after: startOfDay(from?.[0], zone),
    starts_before: endOfDay(to?.[0], zone),
    limit: list.limit,
    offset: list.offset,
  });
  const create = (
    <Button size="small" variant="secondary" asChild>
      <Link to="/box-office/events/create">{t("events.list.create")}</Link>
    </Button>
  );

  return (
    <Page>
      <Section
        level="h1"
        title={t("events.menu")}
        description={t("events.list.hint")}
        actions={create}
      >
        <DataTable
          label={t("events.menu")}
          columns={useColumns(channels)}
          rowId={(event) => event.id}
          rowHref={(event) => `/box-office/events/${event.id}`}
          result={{ data: data && { rows: data.events, count: data.count }, error, refetch }}
          list={list}
          filters={filters}
          empty={
            <EmptyState
              title={t("events.list.emptyTitle")}
              text={t("events.list.emptyText")}
              action={create}
            />
          }
        />
      </Section>
    </Page>
  );
}

function useColumns(channels: { id: string; name: string }[]): Column<BoxOfficeEvent>[] {
  const { t } = useText();
  const format = useFormat();
  const now = new Date();
  const nameOf = new Map(channels.map(({ id, name }) => [id, name]));

  return [
    { id: "title", header: t("events.list.title"), cell: (event) => event.title },
    {
      id: "next",
      header: t("events.list.next"),
      cell: (event) => {
        const session = nextSession(event, now);
        return session ? format.dateTime(session.starts_at, event.timezone) : t("events.list.over");
      },
    },
    {
      id: "sessions",
      header: t("events.list.sessions"),
      isNumber: true,
      cell: (event) => format.number(event.sessions.length),
    },
    {
      id: "status",
      header: t("events.list.status"),
      cell: (event) => <StatusBadge kind="event" status={event.status} />,
    },
    {
      id: "taken",
      header: t("events.list.taken"),
      cell: (event) => {
        const { taken, capacity } = placesTaken(event);
        return (
          <CapacityBar
            label={t("events.list.taken")}
            capacity={capacity}
            parts={[{ kind: "taken", places: taken }]}
            isCancelled={!takingPlace(event).length}
          />
        );
      },
    },
    {
      id: "department",
      header: t("events.list.department"),
      cell: (event) => (
        <Text size="small" leading="compact" className="max-w-56 truncate">
          {event.sales_channel_ids?.map((id) => nameOf.get(id) ?? id).join(", ") || "–"}
        </Text>
      ),
    },
  ];
}

export const handle = crumb("events.menu");

export const config = defineRouteConfig({
  label: "events.menu",
  translationNs: "boxOffice",
  rank: 1,
});
