import { useForm } from "react-hook-form";
import { Follows } from "../../../../components/consequences";
import { TextField } from "../../../../components/fields";
import { FormDrawer } from "../../../../components/form-drawer";
import { TakenAmount } from "../../../../components/gift-cards/taken-amount";
import { useGiftCardActions } from "../../../../hooks/use-gift-cards";
import { useText } from "../../../../hooks/use-text";
import { amountText, parseDecimal } from "../../../../lib/amounts";
import { type OpenCard, useHeldLine } from "./use-held-line";

/** Takes money out of a card that its holder gets in cash. Mount it to ask. */
export function CashOutDrawer({ card, onClose }: { card: OpenCard; onClose: () => void }) {
  const { t } = useText();
  const { id, masked_code, balance, currency_code } = card.gift_card;
  const { cashOut } = useGiftCardActions(id);
  const form = useForm({
    defaultValues: { amount: amountText(balance, currency_code), reason: "" },
  });
  const held = useHeldLine(card);
  return (
    <FormDrawer
      title={t("giftCards.cashOut.title")}
      about={masked_code}
      saveLabel={t("giftCards.cashOut.action")}
      isDestructive
      form={form}
      onSave={({ amount, reason }) =>
        cashOut.mutateAsync({ amount: parseDecimal(amount), reason: reason.trim() })
      }
      onClose={onClose}
    >
      <TakenAmount
        control={form.control}
        name="amount"
        balance={balance}
        currency_code={currency_code}
      />
      <TextField
        control={form.control}
        name="reason"
        label={t("orders.change.reason")}
        hint={t("giftCards.reasonHint")}
      />
      <Follows lines={[t("giftCards.cashOut.byHand"), held, t("common.follows.nobody")]} />
    </FormDrawer>
  );
}
