import type { Control, FieldPath } from "react-hook-form";
import { TextAreaField, TextField } from "../../../components/fields";
import { useText } from "../../../hooks/use-text";
import { isMail } from "../../../lib/is-mail";
import type { CardValues } from "./card-values";

/** For whom a card is, until when, and what colleagues are to know of it. */
export function CardFields<Values extends CardValues>({
  control,
  timezone,
}: {
  control: Control<Values>;
  timezone: string;
}) {
  const { t } = useText();
  const at = (field: keyof CardValues) => field as FieldPath<Values>;
  return (
    <>
      <TextField
        control={control}
        name={at("name")}
        label={t("giftCards.recipient.name")}
        hint={t("giftCards.recipient.hint")}
        isOptional
      />
      <TextField
        control={control}
        name={at("email")}
        type="email"
        label={t("registrations.email")}
        hint={t("giftCards.recipient.emailHint")}
        rules={{
          validate: (text) => !text.trim() || isMail(text) || t("common.fieldProblem.email"),
        }}
        isOptional
      />
      <TextAreaField
        control={control}
        name={at("message")}
        label={t("giftCards.recipient.message")}
        isOptional
      />
      <TextField
        control={control}
        name={at("send_at")}
        type="datetime-local"
        label={t("giftCards.recipient.sendAt")}
        hint={t("giftCards.recipient.sendAtHint", { timezone })}
        isOptional
      />
      <TextAreaField
        control={control}
        name={at("note")}
        label={t("giftCards.note")}
        hint={t("orders.notes.hint")}
        rows={2}
        isOptional
      />
    </>
  );
}
