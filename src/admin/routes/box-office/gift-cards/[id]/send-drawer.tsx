import { useForm } from "react-hook-form";
import { Follows } from "../../../../components/consequences";
import { TextField } from "../../../../components/fields";
import { FormDrawer } from "../../../../components/form-drawer";
import { useGiftCardActions } from "../../../../hooks/use-gift-cards";
import { useMoment } from "../../../../hooks/use-moment";
import { useText } from "../../../../hooks/use-text";
import type { GiftCard } from "../../../../lib/gift-card-types";
import { isMail } from "../../../../lib/is-mail";

/** Mails a card to whom it is for, or to whom is named instead, whether it was sent before or not (D5). Mount it to ask. */
export function SendDrawer({ card, onClose }: { card: GiftCard; onClose: () => void }) {
  const { t } = useText();
  const moment = useMoment();
  const { id, masked_code, recipient, buyer } = card;
  const { send } = useGiftCardActions(id);
  const form = useForm({ defaultValues: { recipient: recipient.email ?? buyer.email ?? "" } });
  return (
    <FormDrawer
      title={t("giftCards.send.title")}
      about={masked_code}
      saveLabel={t("giftCards.send.action")}
      form={form}
      onSave={(values) => send.mutateAsync({ recipient: values.recipient.trim() })}
      onClose={onClose}
    >
      <TextField
        control={form.control}
        name="recipient"
        type="email"
        label={t("registrations.email")}
        hint={t("giftCards.send.hint")}
        rules={{ validate: (text) => isMail(text) || t("common.fieldProblem.email") }}
      />
      <Follows
        lines={[
          t("giftCards.send.what"),
          recipient.sent_at
            ? t("giftCards.send.before", {
                email: recipient.email ?? "",
                when: moment(recipient.sent_at),
              })
            : t("giftCards.send.first"),
          t("giftCards.send.logged"),
        ]}
      />
    </FormDrawer>
  );
}
