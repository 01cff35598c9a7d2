import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Button } from "@medusajs/ui";
import { useState } from "react";
import { crumbBelowOrders } from "../../../components/crumb";
import { DataTable } from "../../../components/data-table";
import { BulkCaptureDrawer } from "../../../components/orders/bulk-capture-drawer";
import { BulkStatusDrawer } from "../../../components/orders/bulk-status-drawer";
import { Page, Section } from "../../../components/page";
import { EmptyState } from "../../../components/states";
import { useListState } from "../../../hooks/use-list-state";
import { useShopTimezone } from "../../../hooks/use-moment";
import { useOrders } from "../../../hooks/use-orders";
import { useText } from "../../../hooks/use-text";
import type { OrderRow } from "../../../lib/order-types";
import { useColumns } from "./columns";
import { FILTER_IDS, queryOf } from "./list-query";
import { useFilters } from "./use-filters";

const LIMIT = 25;

/** All orders in the colours of their statuses (E10); several can be given another one together. */
export default function OrdersByStatusPage() {
  const { t } = useText();
  const timezone = useShopTimezone();
  const list = useListState({ filterIds: FILTER_IDS, limit: LIMIT });
  const { data, error, refetch } = useOrders({
    ...queryOf(list),
    timezone,
    limit: LIMIT,
  });
  const [selected, setSelected] = useState<OrderRow[]>([]);
  const [isChanging, setChanging] = useState(false);
  const [isCapturing, setCapturing] = useState(false);
  const reserved = selected.filter(({ to_capture }) => to_capture > 0);
  const filters = useFilters();
  const columns = useColumns();

  const select = (ids: string[]) => {
    const known = [...(data?.orders ?? []), ...selected];
    setSelected(ids.flatMap((id) => known.find(({ order_id }) => order_id === id) ?? []));
  };

  return (
    <Page>
      <Section level="h1" title={t("orders.menu")} description={t("orders.hint")}>
        <DataTable
          label={t("orders.menu")}
          columns={columns}
          rowId={({ order_id }) => order_id}
          rowHref={({ order_id }) => `/orders/${order_id}`}
          rowColour={({ status }) => status.colour}
          result={{ data: data && { ...data, rows: data.orders }, error, refetch }}
          list={list}
          filters={filters}
          selection={{
            ids: selected.map(({ order_id }) => order_id),
            change: select,
            canSelect: ({ closed_at }) => !closed_at,
            actions: (
              <>
                <Button size="small" variant="secondary" onClick={() => setChanging(true)}>
                  {t("orders.bulk.action")}
                </Button>
                {reserved.length > 0 && (
                  <Button size="small" variant="secondary" onClick={() => setCapturing(true)}>
                    {t("orders.bulkCapture.action")}
                  </Button>
                )}
                <Button size="small" variant="transparent" onClick={() => setSelected([])}>
                  {t("orders.bulk.clear")}
                </Button>
              </>
            ),
          }}
          empty={<EmptyState title={t("orders.emptyTitle")} text={t("orders.emptyText")} />}
        />
      </Section>
      {isChanging && (
        <BulkStatusDrawer
          orders={selected}
          onRefused={(ids) => select(ids)}
          onClose={() => setChanging(false)}
        />
      )}
      {isCapturing && (
        <BulkCaptureDrawer
          orders={reserved}
          onRefused={(ids) => select(ids)}
          onClose={() => setCapturing(false)}
        />
      )}
    </Page>
  );
}

export const handle = crumbBelowOrders("orders.menu");

export const config = defineRouteConfig({
  label: "orders.menu",
  translationNs: "boxOffice",
  nested: "/orders",
  rank: 1,
});
