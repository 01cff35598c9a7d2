import { Button } from "@medusajs/ui";
import { useConfirm } from "../../hooks/use-confirm";
import { useFormat } from "../../hooks/use-format";
import { useGiftCardActions } from "../../hooks/use-gift-cards";
import { useText } from "../../hooks/use-text";
import type { GiftCard } from "../../lib/gift-card-types";

/** Makes a card that was bought one that can be used, once somebody has said yes (D2). */
export function ActivateButton({ card }: { card: GiftCard }) {
  const { t } = useText();
  const format = useFormat();
  const confirm = useConfirm();
  const { activate } = useGiftCardActions(card.id);
  const { initial_amount: amount, currency_code, masked_code } = card;
  const ask = async () => {
    const isSure = await confirm({
      title: t("giftCards.activate.title", { card: masked_code }),
      text: t("giftCards.activate.text", { amount: format.money({ amount, currency_code }) }),
      confirm: t("giftCards.activate.action"),
      isHarmless: true,
    });
    if (isSure) activate.mutate();
  };
  return (
    <Button size="small" isLoading={activate.isPending} onClick={ask}>
      {t("giftCards.activate.action")}
    </Button>
  );
}
