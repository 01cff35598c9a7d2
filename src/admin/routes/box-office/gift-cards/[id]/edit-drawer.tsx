import { useForm } from "react-hook-form";
import { TextField } from "../../../../components/fields";
import { FormDrawer } from "../../../../components/form-drawer";
import { useGiftCardActions } from "../../../../hooks/use-gift-cards";
import { useText } from "../../../../hooks/use-text";
import type { GiftCard } from "../../../../lib/gift-card-types";
import { CardFields } from "../card-fields";
import { cardValues, changesOf } from "../card-values";

/** Until when a card can be used, for whom it is, and what is noted of it. Mount it to open it. */
export function EditDrawer({
  card,
  timezone,
  onClose,
}: {
  card: GiftCard;
  timezone: string;
  onClose: () => void;
}) {
  const { t } = useText();
  const { edit } = useGiftCardActions(card.id);
  const before = cardValues(card, timezone);
  const form = useForm({ defaultValues: before });
  return (
    <FormDrawer
      title={t("giftCards.edit.title")}
      about={card.masked_code}
      form={form}
      onSave={async (values) => {
        const changes = changesOf(values, before, timezone);
        if (Object.keys(changes).length) await edit.mutateAsync(changes);
      }}
      fieldOf={(path) => path.replace("expires_at", "last_day").replace("recipient.", "")}
      onClose={onClose}
    >
      <TextField
        control={form.control}
        name="last_day"
        type="date"
        label={t("giftCards.lastDay")}
        hint={t("giftCards.edit.lastDayHint")}
        isOptional
      />
      <CardFields control={form.control} />
    </FormDrawer>
  );
}
