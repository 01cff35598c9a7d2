import type { TableFilter } from "../../../../components/table-filters";
import { useText } from "../../../../hooks/use-text";
import { useCardFilters } from "../use-filters";

/** Days of one's own, at whose end it is told what is owed, and of which cards. */
export function useFilters(): TableFilter[] {
  const { t } = useText();
  const { origin, currency } = useCardFilters();
  return [
    { type: "days", label: t("turnover.days"), from: "from", to: "to" },
    { type: "day", id: "as_of", label: t("turnover.asOf") },
    origin,
    ...currency,
  ];
}
