import { type Control, useForm, useWatch } from "react-hook-form";
import { Follows } from "../../../../components/consequences";
import { TextField } from "../../../../components/fields";
import { FormDrawer } from "../../../../components/form-drawer";
import { useGiftCardActions } from "../../../../hooks/use-gift-cards";
import { useMoment } from "../../../../hooks/use-moment";
import { useText } from "../../../../hooks/use-text";
import { mailingAfter } from "../../../../lib/card-mailing";
import type { GiftCard } from "../../../../lib/gift-card-types";
import { fromLocalInput } from "../../../../lib/zoned-time";
import { CardFields } from "../card-fields";
import { type CardValues, cardValues, changesOf } from "../card-values";

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
      <CardFields control={form.control} timezone={timezone} />
      <MailFollows card={card} control={form.control} timezone={timezone} />
    </FormDrawer>
  );
}

/** Whom the card is mailed to by what is typed, and when; what was mailed elsewhere before stays there. */
function MailFollows({
  card,
  control,
  timezone,
}: {
  card: GiftCard;
  control: Control<CardValues>;
  timezone: string;
}) {
  const { t } = useText();
  const moment = useMoment();
  const typed = useWatch({ control, name: ["email", "send_at"] });
  const email = typed[0].trim();
  const send_at = fromLocalInput(typed[1], timezone);
  const { recipient } = card;
  const mailing = mailingAfter(card, { email: email || null, send_at });
  const isReaddressed = email !== (recipient.email ?? "");
  return (
    <Follows
      lines={[
        t(`giftCards.mailFollows.${mailing}`, { email, when: send_at ? moment(send_at) : "" }),
        isReaddressed &&
          Boolean(recipient.sent_at) &&
          t("giftCards.mailFollows.former", { email: recipient.email ?? "" }),
      ]}
    />
  );
}
