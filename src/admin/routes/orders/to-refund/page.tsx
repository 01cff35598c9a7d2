import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Alert, Button } from "@medusajs/ui";
import { useState } from "react";
import { crumbBelowOrders } from "../../../components/crumb";
import { DataTable } from "../../../components/data-table";
import { RefundDrawer } from "../../../components/orders/refund-drawer";
import { Page, Section } from "../../../components/page";
import { EmptyState } from "../../../components/states";
import { useFormat } from "../../../hooks/use-format";
import { useListState } from "../../../hooks/use-list-state";
import { useShopTimezone } from "../../../hooks/use-moment";
import { useRefundsDue } from "../../../hooks/use-refunds";
import { useText } from "../../../hooks/use-text";
import type { RefundDue } from "../../../lib/order-types";
import { useColumns } from "./columns";
import { FILTER_IDS, queryOf, useFilters } from "./use-filters";

const LIMIT = 25;

/** Who is owed what, until it is given back: what waited longest comes first, and many are given back together. */
export default function ToRefundPage() {
  const { t } = useText();
  const format = useFormat();
  const timezone = useShopTimezone();
  const list = useListState({ filterIds: FILTER_IDS, limit: LIMIT });
  const { data, error, refetch } = useRefundsDue({
    ...queryOf(list),
    timezone,
    limit: LIMIT,
  });
  const [chosen, setChosen] = useState<RefundDue[]>([]);
  const [isRefunding, setRefunding] = useState(false);
  const filters = useFilters(list);
  const columns = useColumns();
  const { left, failing } = data?.lowering ?? { left: 0, failing: 0 };

  const known = [...(data?.refunds_due ?? []), ...chosen];
  const rowsOf = (ids: string[]) =>
    ids.flatMap((id) => known.find(({ order_id }) => order_id === id) ?? []);
  const select = (ids: string[]) => setChosen(rowsOf(ids));
  // What they owe may have changed since they were chosen.
  const selected = rowsOf(chosen.map(({ order_id }) => order_id));
  const totals = (data?.totals ?? []).map(({ amount_owed, currency_code }) =>
    format.money({ amount: amount_owed, currency_code }),
  );

  return (
    <Page>
      <Section
        level="h1"
        title={t("refunds.menu")}
        description={
          totals.length ? t("refunds.total", { amount: totals.join(" + ") }) : t("refunds.hint")
        }
      >
        {left > 0 && (
          <div className="px-6 pb-3">
            <Alert variant={failing ? "warning" : "info"} role="status">
              {failing
                ? t("refunds.loweringFailing", { count: failing })
                : t("refunds.lowering", { count: left })}
            </Alert>
          </div>
        )}
        <DataTable
          label={t("refunds.menu")}
          columns={columns}
          rowId={({ order_id }) => order_id}
          rowHref={({ order_id }) => `/orders/${order_id}`}
          result={{ data: data && { ...data, rows: data.refunds_due }, error, refetch }}
          list={list}
          filters={filters}
          selection={{
            ids: selected.map(({ order_id }) => order_id),
            change: select,
            actions: (
              <>
                <Button size="small" onClick={() => setRefunding(true)}>
                  {t("refunds.action")}
                </Button>
                <Button size="small" variant="transparent" onClick={() => setChosen([])}>
                  {t("orders.bulk.clear")}
                </Button>
              </>
            ),
          }}
          empty={<EmptyState title={t("refunds.emptyTitle")} text={t("refunds.emptyText")} />}
        />
      </Section>
      {isRefunding && (
        <RefundDrawer refunds={selected} onRefused={select} onClose={() => setRefunding(false)} />
      )}
    </Page>
  );
}

export const handle = crumbBelowOrders("refunds.menu");

export const config = defineRouteConfig({
  label: "refunds.menu",
  translationNs: "boxOffice",
  nested: "/orders",
  rank: 3,
});
