import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Button } from "@medusajs/ui";
import { useState } from "react";
import { Link, useSearchParams } from "react-router-dom";
import { crumb } from "../../../components/crumb";
import { DataTable } from "../../../components/data-table";
import { ExportMenu } from "../../../components/export-menu";
import { Page, Section } from "../../../components/page";
import { EmptyState } from "../../../components/states";
import { CancelTicketsPrompt } from "../../../components/tickets/cancel-tickets-prompt";
import { RegistrationDrawer } from "../../../components/tickets/registration-drawer";
import { useTicketActions } from "../../../components/tickets/ticket-actions";
import { useListState } from "../../../hooks/use-list-state";
import { useRegistrations } from "../../../hooks/use-registrations";
import { useText } from "../../../hooks/use-text";
import type { Registration } from "../../../lib/registration-types";
import { useColumns } from "./columns";
import { FILTER_IDS, queryOf } from "./list-query";
import { useFilters } from "./use-filters";

/** The address says which registration is open. */
const OPEN = "open";

export default function RegistrationsPage() {
  const { t } = useText();
  const list = useListState({ filterIds: FILTER_IDS });
  const { filters, event } = useFilters(list);
  const query = queryOf(list, event);
  const { data, error, refetch } = useRegistrations({
    ...query,
    order: list.order,
    limit: list.limit,
    offset: list.offset,
  });
  const { menuOf, forms } = useTicketActions();
  const columns = useColumns();
  const [selected, setSelected] = useState<Registration[]>([]);
  const [isCancelling, setCancelling] = useState(false);
  const [params, setParams] = useSearchParams();
  const openId = params.get(OPEN);

  const select = (ids: string[]) => {
    const known = [...(data?.registrations ?? []), ...selected];
    setSelected(ids.flatMap((id) => known.find((ticket) => ticket.id === id) ?? []));
  };
  const close = () =>
    setParams((current) => {
      const next = new URLSearchParams(current);
      next.delete(OPEN);
      return next;
    });

  return (
    <Page>
      <Section
        level="h1"
        title={t("registrations.menu")}
        description={t("registrations.hint")}
        actions={
          <>
            {event && (
              <>
                <Button size="small" variant="transparent" asChild>
                  <Link to={`/box-office/events/${event.id}`}>{t("registrations.openEvent")}</Link>
                </Button>
                {event.status === "published" && (
                  <Button size="small" variant="transparent" asChild>
                    <Link to={`/box-office/check-in?event_id=${event.id}`}>
                      {t("registrations.openDoor")}
                    </Link>
                  </Button>
                )}
              </>
            )}
            <ExportMenu path="/registrations/export" query={query} />
          </>
        }
      >
        <DataTable
          label={t("registrations.menu")}
          columns={columns}
          rowId={({ id }) => id}
          rowHref={({ id }) => `?${withOpen(params, id)}`}
          rowActions={menuOf}
          result={{
            data: data && { ...data, rows: data.registrations },
            error,
            refetch,
          }}
          list={list}
          filters={filters}
          selection={{
            ids: selected.map(({ id }) => id),
            change: select,
            canSelect: ({ status, checked_in_at }) => status !== "cancelled" && !checked_in_at,
            actions: (
              <Button size="small" variant="secondary" onClick={() => setCancelling(true)}>
                {t("registrations.cancel.several")}
              </Button>
            ),
          }}
          empty={
            <EmptyState title={t("registrations.emptyTitle")} text={t("registrations.emptyText")} />
          }
        />
      </Section>
      {openId && <RegistrationDrawer id={openId} menuOf={menuOf} onClose={close} />}
      {forms}
      {isCancelling && (
        <CancelTicketsPrompt
          tickets={selected}
          onClose={() => {
            setCancelling(false);
            setSelected([]);
          }}
        />
      )}
    </Page>
  );
}

function withOpen(params: URLSearchParams, id: string): string {
  const next = new URLSearchParams(params);
  next.set(OPEN, id);
  return next.toString();
}

export const handle = crumb("registrations.menu");

export const config = defineRouteConfig({
  label: "registrations.menu",
  translationNs: "boxOffice",
  rank: 2,
});
