import { useForm } from "react-hook-form";
import { Follows } from "../../../../components/consequences";
import { FormDrawer } from "../../../../components/form-drawer";
import { CardField } from "../../../../components/gift-cards/card-field";
import { TakenAmount } from "../../../../components/gift-cards/taken-amount";
import { useGiftCardActions } from "../../../../hooks/use-gift-cards";
import { useText } from "../../../../hooks/use-text";
import { amountText, parseDecimal } from "../../../../lib/amounts";
import { type OpenCard, useHeldLine } from "./use-held-line";

/** Moves what is on a card, or a part of it, onto another (D6). Mount it to ask. */
export function MoveDrawer({ card, onClose }: { card: OpenCard; onClose: () => void }) {
  const { t } = useText();
  const { id, masked_code, balance, currency_code } = card.gift_card;
  const { move } = useGiftCardActions(id);
  const form = useForm({
    defaultValues: { to_gift_card_id: "", amount: amountText(balance, currency_code) },
  });
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
      <TakenAmount
        control={form.control}
        name="amount"
        balance={balance}
        currency_code={currency_code}
      />
      <Follows lines={[t("giftCards.move.both"), held, t("common.follows.nobody")]} />
    </FormDrawer>
  );
}
