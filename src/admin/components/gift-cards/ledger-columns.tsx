import { Text } from "@medusajs/ui";
import { providerName } from "../../../shared/words/provider-name";
import { useFormat } from "../../hooks/use-format";
import { useMoment } from "../../hooks/use-moment";
import { useText } from "../../hooks/use-text";
import type { LedgerLine } from "../../lib/gift-card-types";
import type { Column } from "../data-table";
import { TextLink } from "../links";

/** A row per entry: what happened and why, what it did to the amount, of which order, when, and who did it (D4). */
export function useLedgerColumns(currency_code: string): Column<LedgerLine>[] {
  const { t } = useText();
  const format = useFormat();
  const moment = useMoment();
  const written = (amount: number | null) =>
    amount === null ? "–" : format.money({ amount, currency_code });
  return [
    {
      id: "what",
      header: t("orders.log.what"),
      // The reason comes with it: in a column of its own a phone would have it out of sight.
      cell: (line) => (
        <div className="min-w-36 max-w-72 whitespace-normal">
          <p className="text-ui-fg-base">{t(`giftCards.entry.${line.type}`)}</p>
          <OtherSide line={line} />
          <PaidTogether line={line} currency_code={currency_code} />
          {line.reason && (
            <Text size="small" className="text-ui-fg-subtle break-words">
              {line.reason}
            </Text>
          )}
        </div>
      ),
    },
    {
      id: "amount",
      isFirstOnPhone: true,
      header: t("giftCards.entryAmount"),
      isNumber: true,
      cell: ({ amount }) => (
        <span className="tabular-nums">
          {amount !== null && amount > 0 && "+"}
          {written(amount)}
        </span>
      ),
    },
    {
      id: "balance_after",
      header: t("giftCards.balanceAfter"),
      isNumber: true,
      cell: ({ balance_after }) => written(balance_after),
    },
    {
      id: "order",
      header: t("orders.order"),
      cell: ({ order_id, order_code }) =>
        order_id ? (
          <TextLink to={`/orders/${order_id}`} className="font-mono">
            {order_code ?? order_id}
          </TextLink>
        ) : (
          "–"
        ),
    },
    { id: "when", header: t("orders.log.when"), cell: ({ at }) => moment(at) },
    {
      id: "who",
      header: t("orders.log.who"),
      cell: ({ actor }) => actor ?? t("orders.log.actor.system"),
    },
  ];
}

/** The card or customer that an amount came from or went to. */
function OtherSide({ line: { other_gift_card_id, other_customer_id } }: { line: LedgerLine }) {
  const { t } = useText();
  if (other_gift_card_id) {
    return (
      <TextLink to={`/box-office/gift-cards/${other_gift_card_id}`}>
        {t("giftCards.otherCard")}
      </TextLink>
    );
  }
  return (
    other_customer_id && (
      <TextLink to={`/customers/${other_customer_id}`}>{t("giftCards.otherCustomer")}</TextLink>
    )
  );
}

/** What the order came to that it paid for, and how the rest was paid. */
function PaidTogether({ line, currency_code }: { line: LedgerLine; currency_code: string }) {
  const { t, language } = useText();
  const format = useFormat();
  const { order_total, rest_paid_by } = line;
  if (order_total === null) return null;
  const written = (amount: number) => format.money({ amount, currency_code });
  const rest = rest_paid_by.map(
    ({ method, amount }) => `${providerName(method, language)} ${written(amount)}`,
  );
  return (
    <Text size="small" className="text-ui-fg-subtle">
      {rest.length
        ? t("giftCards.paidOf", { total: written(order_total), rest: rest.join(", ") })
        : t("giftCards.paidAllOf", { total: written(order_total) })}
    </Text>
  );
}
