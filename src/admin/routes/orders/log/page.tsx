import { defineRouteConfig } from "@medusajs/admin-sdk";
import { crumbBelowOrders } from "../../../components/crumb";
import { DataTable } from "../../../components/data-table";
import { Page, Section } from "../../../components/page";
import { EmptyState } from "../../../components/states";
import { useListState } from "../../../hooks/use-list-state";
import { useShopTimezone } from "../../../hooks/use-moment";
import { useOrderLog } from "../../../hooks/use-orders";
import { useText } from "../../../hooks/use-text";
import { useColumns } from "./columns";
import { FILTER_IDS, queryOf } from "./list-query";
import { useFilters } from "./use-filters";

const LIMIT = 25;

/** What happened to all orders, and to one of them where a filter says so (E4). */
export default function OrderLogPage() {
  const { t } = useText();
  const timezone = useShopTimezone();
  const list = useListState({ filterIds: FILTER_IDS, limit: LIMIT });
  const { data, error, refetch } = useOrderLog({
    ...queryOf(list),
    timezone,
    limit: LIMIT,
  });
  const filters = useFilters(list);
  const columns = useColumns();

  return (
    <Page>
      <Section level="h1" title={t("orders.log.menu")} description={t("orders.log.hint")}>
        <DataTable
          label={t("orders.log.menu")}
          columns={columns}
          rowId={({ id }) => id}
          rowHref={({ order_id }) => `/orders/${order_id}`}
          result={{ data: data && { ...data, rows: data.logs }, error, refetch }}
          list={list}
          filters={filters}
          empty={<EmptyState title={t("orders.log.emptyTitle")} text={t("orders.log.emptyText")} />}
        />
      </Section>
    </Page>
  );
}

export const handle = crumbBelowOrders("orders.log.menu");

export const config = defineRouteConfig({
  label: "orders.log.menu",
  translationNs: "boxOffice",
  nested: "/orders",
  rank: 2,
});
