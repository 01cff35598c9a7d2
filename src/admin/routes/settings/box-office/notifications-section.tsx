import type { Control } from "react-hook-form";
import { EditableSection } from "../../../components/editable-section";
import { SelectField, SwitchField, TextAreaField, TextField } from "../../../components/fields";
import { Fact, Facts } from "../../../components/page";
import { Lines } from "../../../components/tickets/people";
import { useSaveSettings, useShopSettings } from "../../../hooks/use-shop-settings";
import { useText } from "../../../hooks/use-text";
import { isMail } from "../../../lib/is-mail";
import { LOCALES } from "../../../lib/labels";
import { languageName } from "../../../lib/language-names";
import {
  AS_CONFIGURED,
  linesOf,
  type NotificationValues,
  notificationsOf,
  notificationValues,
} from "./values";

/** Who is told of an order (E2, E3). */
export function NotificationsSection() {
  const { t } = useText();
  const save = useSaveSettings("notifications", { showsErrors: true });
  return (
    <EditableSection
      title={t("shopSettings.notifications.title")}
      description={t("shopSettings.notifications.hint")}
      result={useShopSettings("notifications")}
      valuesOf={notificationValues}
      onSave={(values) => save.mutateAsync(notificationsOf(values))}
      fields={(control) => <NotificationFields control={control} />}
    >
      {(loaded) => (
        <Facts>
          <Fact label={t("shopSettings.notifications.confirmation")}>
            {t(loaded.order_confirmation ? "shopSettings.yes" : "shopSettings.no")}
          </Fact>
          <Fact label={t("shopSettings.notifications.shipped")}>
            {t(loaded.shipped ? "shopSettings.yes" : "shopSettings.no")}
          </Fact>
          <Fact label={t("shopSettings.notifications.expired")}>
            {t(loaded.order_expired ? "shopSettings.yes" : "shopSettings.no")}
          </Fact>
          <Fact label={t("shopSettings.notifications.merchantExpired")}>
            {t(loaded.merchant_order_expired ? "shopSettings.yes" : "shopSettings.no")}
          </Fact>
          <Fact label={t("shopSettings.notifications.merchant")}>{loaded.merchant_email}</Fact>
          <Fact label={t("shopSettings.notifications.administrators")}>
            <Lines lines={loaded.administrators} />
          </Fact>
          <Fact label={t("shopSettings.notifications.sms")}>
            <Lines lines={loaded.sms_numbers} />
          </Fact>
          <Fact label={t("shopSettings.notifications.language")}>
            {loaded.locale
              ? languageName(loaded.locale)
              : t("shopSettings.notifications.asConfigured")}
          </Fact>
        </Facts>
      )}
    </EditableSection>
  );
}

/** As much as spares what is mistyped the way to the server, which looks closer. */
const isPhone = (text: string) => /^\+[1-9][\d\s()-]{6,22}$/.test(text);

function NotificationFields({ control }: { control: Control<NotificationValues> }) {
  const { t } = useText();
  return (
    <>
      <SwitchField
        control={control}
        name="order_confirmation"
        label={t("shopSettings.notifications.confirmation")}
        hint={t("shopSettings.notifications.confirmationHint")}
      />
      <SwitchField
        control={control}
        name="shipped"
        label={t("shopSettings.notifications.shipped")}
        hint={t("shopSettings.notifications.shippedHint")}
      />
      <SwitchField
        control={control}
        name="order_expired"
        label={t("shopSettings.notifications.expired")}
        hint={t("shopSettings.notifications.expiredHint")}
      />
      <SwitchField
        control={control}
        name="merchant_order_expired"
        label={t("shopSettings.notifications.merchantExpired")}
        hint={t("shopSettings.notifications.merchantExpiredHint")}
      />
      <TextField
        control={control}
        name="merchant_email"
        label={t("shopSettings.notifications.merchant")}
        hint={t("shopSettings.notifications.merchantHint")}
        inputMode="email"
        rules={{
          validate: (text) => !text.trim() || isMail(text) || t("shopSettings.badMail"),
        }}
        isOptional
      />
      <TextAreaField
        control={control}
        name="administrators"
        label={t("shopSettings.notifications.administrators")}
        hint={t("shopSettings.notifications.onePerLine")}
        rows={3}
        rules={{
          validate: (text) => linesOf(text).every(isMail) || t("shopSettings.badMail"),
        }}
        isOptional
      />
      <TextAreaField
        control={control}
        name="sms_numbers"
        label={t("shopSettings.notifications.sms")}
        hint={t("shopSettings.notifications.smsHint")}
        rows={3}
        rules={{
          validate: (text) => linesOf(text).every(isPhone) || t("shopSettings.badPhone"),
        }}
        isOptional
      />
      <SelectField
        control={control}
        name="locale"
        label={t("shopSettings.notifications.language")}
        hint={t("shopSettings.notifications.languageHint")}
        choices={[
          { value: AS_CONFIGURED, label: t("shopSettings.notifications.asConfigured") },
          ...LOCALES.map((locale) => ({ value: locale, label: languageName(locale) })),
        ]}
      />
    </>
  );
}
