import { useForm, useWatch } from "react-hook-form";
import { Follows } from "../../../../components/consequences";
import { TextField } from "../../../../components/fields";
import { FormDrawer } from "../../../../components/form-drawer";
import { AmountField } from "../../../../components/gift-cards/amount-field";
import { BeforeAfter } from "../../../../components/gift-cards/before-after";
import { useGiftCardActions } from "../../../../hooks/use-gift-cards";
import { useText } from "../../../../hooks/use-text";
import { parseDecimal } from "../../../../lib/amounts";
import { balanceSet } from "../../../../lib/new-balance";
import { type OpenCard, useHeldLine } from "./use-held-line";

/** Sets what is on a card, whatever was there (D6). Mount it to ask. */
export function BalanceDrawer({ card, onClose }: { card: OpenCard; onClose: () => void }) {
  const { t } = useText();
  const { id, masked_code, balance, currency_code, redeemed_by } = card.gift_card;
  const { setBalance } = useGiftCardActions(id);
  const form = useForm({ defaultValues: { amount: "", reason: "" } });
  const typed = useWatch({ control: form.control, name: "amount" });
  const held = useHeldLine(card);
  return (
    <FormDrawer
      title={t("giftCards.balance.title")}
      about={masked_code}
      saveLabel={t("giftCards.balance.action")}
      isDestructive
      form={form}
      onSave={({ amount, reason }) =>
        setBalance.mutateAsync({ amount: parseDecimal(amount), reason: reason.trim() })
      }
      onClose={onClose}
    >
      <AmountField
        control={form.control}
        name="amount"
        currency_code={currency_code}
        hint={t("giftCards.balance.hint")}
        isRight={(amount) => balanceSet(balance, amount, currency_code) !== undefined}
        problem={t("giftCards.amountInvalid")}
      />
      <BeforeAfter
        before={balance}
        change={balanceSet(balance, typed, currency_code)}
        currency_code={currency_code}
      />
      <TextField
        control={form.control}
        name="reason"
        label={t("orders.change.reason")}
        hint={t("giftCards.reasonHint")}
      />
      <Follows
        lines={[
          redeemed_by !== null &&
            t("giftCards.balance.keepsCredit", { name: redeemed_by.name ?? redeemed_by.email }),
          held,
          t("giftCards.balance.noMoney"),
          t("common.follows.nobody"),
        ]}
      />
    </FormDrawer>
  );
}
