import { useForm, useWatch } from "react-hook-form";
import { Follows } from "../../../../components/consequences";
import { FormDrawer } from "../../../../components/form-drawer";
import { AmountField } from "../../../../components/gift-cards/amount-field";
import { BeforeAfter } from "../../../../components/gift-cards/before-after";
import { CardField } from "../../../../components/gift-cards/card-field";
import { useFormat } from "../../../../hooks/use-format";
import { useGiftCardActions } from "../../../../hooks/use-gift-cards";
import { useText } from "../../../../hooks/use-text";
import { amountText, parseDecimal } from "../../../../lib/amounts";
import { balanceTaken } from "../../../../lib/new-balance";
import { type OpenCard, useHeldLine } from "./use-held-line";

/** Moves what is on a card, or a part of it, onto another (D6). Mount it to ask. */
export function MoveDrawer({ card, onClose }: { card: OpenCard; onClose: () => void }) {
  const { t } = useText();
  const format = useFormat();
  const { id, masked_code, balance, currency_code } = card.gift_card;
  const { move } = useGiftCardActions(id);
  const form = useForm({
    defaultValues: { to_gift_card_id: "", amount: amountText(balance, currency_code) },
  });
  const typed = useWatch({ control: form.control, name: "amount" });
  const held = useHeldLine(card);
  return (
    <FormDrawer
      title={t("giftCards.move.title")}
      about={masked_code}
      saveLabel={t("giftCards.move.action")}
      isDestructive
      form={form}
      onSave={({ amount, to_gift_card_id }) =>
        move.mutateAsync({ amount: parseDecimal(amount), to_gift_card_id })
      }
      onClose={onClose}
    >
      <CardField control={form.control} name="to_gift_card_id" beside={card.gift_card} />
      <AmountField
        control={form.control}
        name="amount"
        currency_code={currency_code}
        isRight={(amount) => balanceTaken(balance, amount, currency_code) !== undefined}
        problem={t("orders.paid.amountInvalid", {
          amount: format.money({ amount: balance, currency_code }),
        })}
      />
      <BeforeAfter
        before={balance}
        change={balanceTaken(balance, typed, currency_code)}
        currency_code={currency_code}
      />
      <Follows lines={[t("giftCards.move.both"), held, t("common.follows.nobody")]} />
    </FormDrawer>
  );
}
