import type { TableFilter } from "../../../components/table-filters";
import type { ListState } from "../../../hooks/use-list-state";
import { useCurrencies } from "../../../hooks/use-shop";
import { useText } from "../../../hooks/use-text";
import { CARD_BALANCES, CARD_MODES, CARD_ORIGINS, CARD_STATES } from "../../../lib/gift-card-types";

/** The filters of the list; those of one order and one customer are set by their own pages, and shown to be taken away. */
export function useFilters({ filters }: ListState): TableFilter[] {
  const { t } = useText();
  const currencies = useCurrencies().data ?? [];
  const onlyThis = (id: "order_id" | "customer_id", label: string): TableFilter[] => {
    const only = filters[id]?.[0];
    return only
      ? [{ type: "choice", id, label, options: [{ value: only, label: t("orders.log.onlyThis") }] }]
      : [];
  };
  const yesOrNo = (id: "activated" | "expired", label: string): TableFilter => ({
    ...{ type: "choice", id, label, isSingle: true },
    options: [
      { value: "true", label: t("shopSettings.yes") },
      { value: "false", label: t("shopSettings.no") },
    ],
  });
  return [
    ...onlyThis("order_id", t("orders.order")),
    ...onlyThis("customer_id", t("orders.customer")),
    {
      type: "choice",
      id: "state",
      label: t("orders.state"),
      options: CARD_STATES.map((value) => ({
        value,
        label: t(`common.status.giftCard.${value}`),
      })),
    },
    yesOrNo("activated", t("giftCards.activated")),
    yesOrNo("expired", t("common.status.giftCard.expired")),
    {
      type: "choice",
      id: "balance",
      label: t("giftCards.amount"),
      isSingle: true,
      options: CARD_BALANCES.map((value) => ({ value, label: t(`giftCards.left.${value}`) })),
    },
    {
      type: "choice",
      id: "mode",
      label: t("giftCards.mode"),
      isSingle: true,
      options: CARD_MODES.map((value) => ({ value, label: t(`giftCards.modes.${value}`) })),
    },
    {
      type: "choice",
      id: "origin",
      label: t("giftCards.origin"),
      options: CARD_ORIGINS.map((value) => ({ value, label: t(`giftCards.origins.${value}`) })),
    },
    ...(currencies.length > 1
      ? [
          {
            type: "choice" as const,
            id: "currency_code",
            label: t("giftCards.currency"),
            isSingle: true,
            options: currencies.map((value) => ({ value, label: value.toUpperCase() })),
          },
        ]
      : []),
  ];
}
