import type { Column } from "../../../components/data-table";
import { BalanceOf } from "../../../components/gift-cards/balance-of";
import { CardBadge } from "../../../components/gift-cards/card-badge";
import { CardPeople } from "../../../components/gift-cards/card-people";
import { TextLink } from "../../../components/links";
import { useFormat } from "../../../hooks/use-format";
import { useMoment } from "../../../hooks/use-moment";
import { useText } from "../../../hooks/use-text";
import { lastDayOf } from "../../../lib/card-expiry";
import type { GiftCard } from "../../../lib/gift-card-types";

/** A row per card: which, what is on it, where it stands, whose, of which order, and when what happened (D2, D3). */
export function useColumns(timezone: string): Column<GiftCard>[] {
  const { t } = useText();
  const format = useFormat();
  const moment = useMoment();
  const day = (at: string | null) => (at ? format.dayOf(at, timezone) : "–");
  return [
    {
      id: "card",
      header: t("giftCards.cardAndRecipient"),
      cell: ({ masked_code, recipient }) => (
        <span className="flex max-w-52 flex-col py-1.5">
          <span className="font-mono">{masked_code}</span>
          <span className="txt-compact-small text-ui-fg-subtle truncate">{recipient.name}</span>
        </span>
      ),
    },
    {
      id: "balance",
      isFirstOnPhone: true,
      header: t("giftCards.amount"),
      sortBy: "balance",
      isNumber: true,
      cell: (card) => <BalanceOf card={card} />,
    },
    {
      id: "state",
      isFirstOnPhone: true,
      header: t("orders.state"),
      cell: (card) => <CardBadge card={card} />,
    },
    {
      id: "activated_at",
      header: t("giftCards.activated"),
      sortBy: "activated_at",
      cell: ({ activated_at }) => day(activated_at),
    },
    {
      id: "customer",
      header: t("orders.customer"),
      cell: (card) => <CardPeople card={card} />,
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
    {
      id: "purchased_at",
      header: t("giftCards.purchased"),
      sortBy: "purchased_at",
      cell: ({ purchased_at }) => day(purchased_at),
    },
    {
      id: "initial_amount",
      header: t("giftCards.initial"),
      sortBy: "initial_amount",
      isNumber: true,
      cell: ({ initial_amount: amount, currency_code }) => format.money({ amount, currency_code }),
    },
    {
      id: "expires_at",
      header: t("giftCards.expires"),
      sortBy: "expires_at",
      cell: ({ expires_at }) =>
        expires_at ? format.day(lastDayOf(expires_at, timezone)) : t("giftCards.never"),
    },
    {
      id: "last_used_at",
      header: t("giftCards.lastUsed"),
      sortBy: "last_used_at",
      cell: ({ last_used_at }) => (last_used_at ? moment(last_used_at) : "–"),
    },
  ];
}
