import type { TableFilter } from "../../../components/table-filters";
import type { ListState } from "../../../hooks/use-list-state";
import { useCurrencies } from "../../../hooks/use-shop";
import { useText } from "../../../hooks/use-text";
import {
  CARD_BALANCES,
  CARD_FLOWS,
  CARD_MODES,
  CARD_ORIGINS,
  CARD_STATES,
} from "../../../lib/gift-card-types";

/** Where cards came from, and their currency where the shop has several. */
export function useCardFilters(): { origin: TableFilter; currency: TableFilter[] } {
  const { t } = useText();
  const currencies = useCurrencies().data ?? [];
  return {
    origin: {
      type: "choice",
      id: "origin",
      label: t("giftCards.origin"),
      options: CARD_ORIGINS.map((value) => ({ value, label: t(`giftCards.origins.${value}`) })),
    },
    currency:
      currencies.length > 1
        ? [
            {
              type: "choice",
              id: "currency_code",
              label: t("giftCards.currency"),
              isSingle: true,
              options: currencies.map((value) => ({ value, label: value.toUpperCase() })),
            },
          ]
        : [],
  };
}

/**
 * The filters of the list; those of one order, customer or batch, and of what a turnover has summed up, are set by other pages,
 * and shown to be taken away.
 */
export function useFilters({ filters }: ListState): TableFilter[] {
  const { t } = useText();
  const { origin, currency } = useCardFilters();
  const onlyThis = (id: "order_id" | "customer_id" | "batch_id", label: string): TableFilter[] => {
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
  const flows: TableFilter[] = [
    {
      ...{ type: "choice", id: "flow", label: t("giftCards.happened"), isSingle: true },
      options: CARD_FLOWS.map((value) => ({ value, label: t(`giftCards.flow.${value}`) })),
    },
    { type: "days", label: t("turnover.days"), from: "from", to: "to" },
  ];
  return [
    ...onlyThis("order_id", t("orders.order")),
    ...onlyThis("customer_id", t("orders.customer")),
    ...onlyThis("batch_id", t("giftCardBatch.one")),
    ...(filters.flow?.length ? flows : []),
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
    origin,
    ...currency,
  ];
}
