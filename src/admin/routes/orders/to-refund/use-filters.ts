import { providerName } from "../../../../shared/words/provider-name";
import type { TableFilter } from "../../../components/table-filters";
import type { ListState } from "../../../hooks/use-list-state";
import { usePaymentProviders } from "../../../hooks/use-shop";
import { useText } from "../../../hooks/use-text";
import type { Query } from "../../../lib/query";

export const FILTER_IDS = ["event_id", "session_id", "payment_provider_id", "since"];

/** What the list asks the API for. */
export function queryOf({ q, filters, trail }: ListState): Query {
  const { event_id, session_id, payment_provider_id, since } = filters;
  return {
    q,
    event_id: event_id?.[0],
    session_id: session_id?.[0],
    payment_provider_id,
    since: since?.[0],
    cursor: trail.at(-1),
  };
}

/** The filters of the list; those of one event and one session are set by their own pages, and shown to be taken away. */
export function useFilters({ filters }: ListState): TableFilter[] {
  const { t, language } = useText();
  const providers = usePaymentProviders().data ?? [];
  const onlyThis = (id: "event_id" | "session_id", label: string): TableFilter[] => {
    const only = filters[id]?.[0];
    return only
      ? [{ type: "choice", id, label, options: [{ value: only, label: t("orders.log.onlyThis") }] }]
      : [];
  };
  return [
    ...onlyThis("event_id", t("refunds.event")),
    ...onlyThis("session_id", t("refunds.session")),
    {
      type: "choice",
      id: "payment_provider_id",
      label: t("orders.provider"),
      options: providers.map((id) => ({ value: id, label: providerName(id, language) })),
    },
    { type: "days", label: t("refunds.since"), from: "since" },
  ];
}
