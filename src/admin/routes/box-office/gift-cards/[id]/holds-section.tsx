import { Button } from "@medusajs/ui";
import type { Column } from "../../../../components/data-table";
import { PlainTable } from "../../../../components/data-table";
import { Section } from "../../../../components/page";
import { useConfirm } from "../../../../hooks/use-confirm";
import { useFormat } from "../../../../hooks/use-format";
import { useGiftCardActions } from "../../../../hooks/use-gift-cards";
import { useMoment } from "../../../../hooks/use-moment";
import { useText } from "../../../../hooks/use-text";
import type { CardHold } from "../../../../lib/gift-card-types";
import { type OpenCard, useHeldLine } from "./use-held-line";

/** What carts reserve of a card, where they do; all but what an order is being placed with can be let go. */
export function HoldsSection({ card }: { card: OpenCard }) {
  const { t } = useText();
  const confirm = useConfirm();
  const text = useHeldLine(card);
  const { releaseHolds } = useGiftCardActions(card.gift_card.id);
  const columns = useColumns(card.gift_card.currency_code);
  if (!text) return null;
  const isBeingPaid = card.holds.some(({ is_firm }) => is_firm);
  const ask = async () => {
    const isSure = await confirm({
      title: t("giftCards.holds.title"),
      text: isBeingPaid ? `${text} ${t("giftCards.holds.paying")}` : text,
      confirm: t("giftCards.holds.release"),
    });
    if (isSure) releaseHolds.mutate();
  };
  return (
    <Section
      title={t("giftCards.holds.inCarts")}
      description={t("giftCards.holds.hint")}
      actions={
        <Button size="small" variant="secondary" isLoading={releaseHolds.isPending} onClick={ask}>
          {t("giftCards.holds.release")}
        </Button>
      }
    >
      <PlainTable
        label={t("giftCards.holds.inCarts")}
        columns={columns}
        rowId={({ cart_id }) => cart_id}
        rows={card.holds}
      />
    </Section>
  );
}

function useColumns(currency_code: string): Column<CardHold>[] {
  const { t } = useText();
  const format = useFormat();
  const moment = useMoment();
  return [
    {
      id: "amount",
      header: t("giftCards.held"),
      cell: ({ amount }) => format.money({ amount, currency_code }),
    },
    {
      id: "until",
      header: t("giftCards.holds.until"),
      cell: ({ expires_at, is_firm }) => (is_firm ? t("giftCards.holds.firm") : moment(expires_at)),
    },
    {
      id: "cart",
      header: t("giftCards.holds.cart"),
      cell: ({ cart_id }) => <span className="font-mono">{cart_id}</span>,
    },
  ];
}
