import { useForm } from "react-hook-form";
import { Follows } from "../../../../components/consequences";
import { TextField } from "../../../../components/fields";
import { FormDrawer } from "../../../../components/form-drawer";
import { useFormat } from "../../../../hooks/use-format";
import { useGiftCardActions } from "../../../../hooks/use-gift-cards";
import { useText } from "../../../../hooks/use-text";
import { type OpenCard, useHeldLine } from "./use-held-line";

/** Keeps a card from being used, with what is on it. Mount it to ask. */
export function DisableDrawer({ card, onClose }: { card: OpenCard; onClose: () => void }) {
  const { t } = useText();
  const format = useFormat();
  const { id, masked_code, balance: amount, currency_code } = card.gift_card;
  const { disable } = useGiftCardActions(id);
  const form = useForm({ defaultValues: { reason: "" } });
  const held = useHeldLine(card);
  return (
    <FormDrawer
      title={t("giftCards.disable.title")}
      about={masked_code}
      saveLabel={t("giftCards.disable.action")}
      isDestructive
      form={form}
      onSave={({ reason }) => disable.mutateAsync({ reason: reason.trim() || undefined })}
      onClose={onClose}
    >
      <TextField
        control={form.control}
        name="reason"
        label={t("orders.change.reason")}
        hint={t("giftCards.reasonHint")}
        isOptional
      />
      <Follows
        lines={[
          t("giftCards.disable.stays", { amount: format.money({ amount, currency_code }) }),
          held,
          t("common.follows.nobody"),
        ]}
      />
    </FormDrawer>
  );
}
