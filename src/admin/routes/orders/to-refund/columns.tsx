import { Text } from "@medusajs/ui";
import { providerName } from "../../../../shared/words/provider-name";
import type { Column } from "../../../components/data-table";
import { OrderNumber } from "../../../components/orders/order-number";
import { useFormat } from "../../../hooks/use-format";
import { useMoment } from "../../../hooks/use-moment";
import { useText } from "../../../hooks/use-text";
import type { RefundDue } from "../../../lib/order-types";

/** A row per order: whose it is, how much it owes, why, since when, how it was paid, and what stands in the way. */
export function useColumns(): Column<RefundDue>[] {
  const { t, language } = useText();
  const format = useFormat();
  const moment = useMoment();
  return [
    { id: "order", header: t("orders.order"), cell: (due) => <OrderNumber order={due} /> },
    {
      id: "customer",
      isFirstOnPhone: true,
      header: t("orders.customer"),
      cell: ({ customer: { name, email } }) => (
        <span className="block max-w-56 truncate">{name ?? email ?? "–"}</span>
      ),
    },
    {
      id: "amount",
      isFirstOnPhone: true,
      header: t("refunds.owed"),
      isNumber: true,
      cell: ({ amount_owed, amount_to_cards, currency_code }) => (
        <>
          {format.money({ amount: amount_owed, currency_code })}
          {amount_to_cards > 0 && (
            <Text as="span" size="xsmall" className="text-ui-fg-muted block">
              {t("refunds.toCardsShort", {
                amount: format.money({ amount: amount_to_cards, currency_code }),
              })}
            </Text>
          )}
        </>
      ),
    },
    {
      id: "why",
      header: t("refunds.why"),
      cell: ({ reasons, last_error }) => (
        <span className="block min-w-44 max-w-72 whitespace-normal py-1.5">
          {reasons.map((reason) => t(`refunds.reason.${reason}`)).join(", ")}
          {last_error && (
            <Text as="span" size="xsmall" className="text-ui-fg-error block break-words">
              {t("refunds.lastError", { error: last_error })}
            </Text>
          )}
        </span>
      ),
    },
    {
      id: "since",
      header: t("refunds.since"),
      cell: ({ since }) => moment(since),
    },
    {
      id: "provider",
      header: t("orders.provider"),
      cell: ({ payment_provider_id }) =>
        payment_provider_id ? providerName(payment_provider_id, language) : "–",
    },
  ];
}
