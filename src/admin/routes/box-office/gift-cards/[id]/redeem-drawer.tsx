import { useForm } from "react-hook-form";
import { Follows } from "../../../../components/consequences";
import { FormDrawer } from "../../../../components/form-drawer";
import { CustomerField } from "../../../../components/gift-cards/customer-field";
import { useFormat } from "../../../../hooks/use-format";
import { useGiftCardActions } from "../../../../hooks/use-gift-cards";
import { useText } from "../../../../hooks/use-text";
import { type OpenCard, useHeldLine } from "./use-held-line";

/** Makes all that is on a card a customer's credit (D7). Mount it to ask. */
export function RedeemDrawer({ card, onClose }: { card: OpenCard; onClose: () => void }) {
  const { t } = useText();
  const format = useFormat();
  const { id, masked_code, balance: amount, currency_code } = card.gift_card;
  const { redeem } = useGiftCardActions(id);
  const form = useForm({ defaultValues: { customer_id: "" } });
  const held = useHeldLine(card);
  return (
    <FormDrawer
      title={t("giftCards.redeem.title")}
      about={masked_code}
      saveLabel={t("giftCards.redeem.action")}
      isDestructive
      form={form}
      onSave={(values) => redeem.mutateAsync(values)}
      onClose={onClose}
    >
      <CustomerField control={form.control} name="customer_id" />
      <Follows
        lines={[
          t("giftCards.redeem.becomes", { amount: format.money({ amount, currency_code }) }),
          t("giftCards.redeem.cardEnds"),
          held,
          t("common.follows.nobody"),
        ]}
      />
    </FormDrawer>
  );
}
