import { defineRouteConfig } from "@medusajs/admin-sdk";
import { PencilSquare, Trash } from "@medusajs/icons";
import { Button } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { ActionMenu } from "../../../components/action-menu";
import { crumb } from "../../../components/crumb";
import { TextLink } from "../../../components/links";
import { Page, Section } from "../../../components/page";
import { SortableList } from "../../../components/sortable-list";
import { Loaded } from "../../../components/states";
import { StatusGroups, StatusLine } from "../../../components/statuses/status-groups";
import { useStatusForms } from "../../../components/statuses/use-status-forms";
import { useLabel } from "../../../hooks/use-label";
import { useReorderStatuses, useShopStatuses } from "../../../hooks/use-order-statuses";
import { usePreferences } from "../../../hooks/use-preferences";
import { useText } from "../../../hooks/use-text";
import { ORDER_STATES, type ShopStatus } from "../../../lib/order-types";

/** The shop's statuses: named, coloured, put in order, and what each says to customers. */
export default function OrderStatusesPage() {
  const { t } = useText();
  const labelOf = useLabel();
  const statuses = useShopStatuses();
  const isAdvanced = usePreferences().data?.experience_level === "advanced";
  const reorder = useReorderStatuses();
  const { edit, askToDelete, forms } = useStatusForms("order-statuses", statuses.data ?? []);

  /** The order within one state changes; the server takes that of all. */
  const put = (state: ShopStatus["state"], ids: string[]) =>
    reorder.mutateAsync(
      ORDER_STATES.flatMap((one) =>
        one === state
          ? ids
          : (statuses.data ?? []).filter((status) => status.state === one).map(({ id }) => id),
      ),
    );

  const menuOf = (status: ShopStatus) => (
    <ActionMenu
      label={t("statuses.actions", { status: labelOf(status.label) })}
      groups={[
        [
          {
            label: t("common.actions.edit"),
            icon: <PencilSquare />,
            onClick: () => edit(status),
          },
        ],
        [
          {
            label: t("statuses.delete.action"),
            icon: <Trash />,
            onClick: () => askToDelete(status, status.orders > 0),
          },
        ],
      ]}
    />
  );

  return (
    <Page>
      <Section
        level="h1"
        title={t("statuses.menu")}
        description={t("statuses.hint")}
        actions={
          <>
            {isAdvanced && (
              <Button size="small" variant="transparent" asChild>
                <Link to="/settings/personal-statuses">{t("statuses.personal.title")}</Link>
              </Button>
            )}
            <Button size="small" variant="secondary" onClick={() => edit()}>
              {t("statuses.create")}
            </Button>
          </>
        }
      >
        <Loaded result={statuses} rows={7}>
          {(loaded) => (
            <StatusGroups statuses={loaded}>
              {(group) => (
                <SortableList
                  label={group.title}
                  items={group.statuses}
                  idOf={({ id }) => id}
                  nameOf={({ label }) => labelOf(label)}
                  onReorder={(ids) => put(group.state, ids)}
                >
                  {(status) => (
                    <StatusLine
                      status={status}
                      extra={<OrdersLink status={status} />}
                      menu={menuOf(status)}
                    />
                  )}
                </SortableList>
              )}
            </StatusGroups>
          )}
        </Loaded>
      </Section>
      {forms}
    </Page>
  );
}

function OrdersLink({ status }: { status: ShopStatus }) {
  const { t } = useText();
  return (
    status.orders > 0 && (
      <TextLink to={`/orders/by-status?status_id=${status.id}`} className="txt-compact-small">
        {t("statuses.orders", { count: status.orders })}
      </TextLink>
    )
  );
}

export const handle = crumb("statuses.menu");

export const config = defineRouteConfig({
  label: "statuses.menu",
  translationNs: "boxOffice",
  rank: 1,
});
