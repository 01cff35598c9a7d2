import { EditableSection } from "../../../components/editable-section";
import { NumberField, TextField } from "../../../components/fields";
import { Fact, Facts } from "../../../components/page";
import { useSaveSettings, useShopSettings } from "../../../hooks/use-shop-settings";
import { useText } from "../../../hooks/use-text";
import { isMail } from "../../../lib/is-mail";
import { shopOf, shopValues } from "./values";

const MOST_DAYS = 365;

/** Whom customers deal with: what the payment page says to those who are to pay (E14). */
export function ShopSection() {
  const { t } = useText();
  const save = useSaveSettings("shop", { showsErrors: true });
  return (
    <EditableSection
      title={t("shopSettings.shop.title")}
      description={t("shopSettings.shop.hint")}
      result={useShopSettings("shop")}
      valuesOf={shopValues}
      onSave={(values) => save.mutateAsync(shopOf(values))}
      fields={(control) => (
        <>
          <TextField
            control={control}
            name="name"
            label={t("shopSettings.shop.name")}
            hint={t("shopSettings.shop.nameHint")}
            isOptional
          />
          <TextField
            control={control}
            name="phone"
            label={t("shopSettings.shop.phone")}
            inputMode="tel"
            isOptional
          />
          <TextField
            control={control}
            name="email"
            label={t("shopSettings.shop.email")}
            inputMode="email"
            rules={{
              validate: (text) => !text.trim() || isMail(text) || t("shopSettings.badMail"),
            }}
            isOptional
          />
          <TextField
            control={control}
            name="account"
            label={t("shopSettings.shop.account")}
            hint={t("shopSettings.shop.accountHint")}
            isOptional
          />
          <NumberField
            control={control}
            name="payment_days"
            label={t("shopSettings.shop.paymentDays")}
            hint={t("shopSettings.shop.paymentDaysHint")}
            min={0}
            max={MOST_DAYS}
            isOptional
          />
        </>
      )}
    >
      {({ name, phone, email, account, payment_days }) => (
        <Facts>
          <Fact label={t("shopSettings.shop.name")}>{name ?? t("shopSettings.shop.ofStore")}</Fact>
          <Fact label={t("shopSettings.shop.phone")}>{phone}</Fact>
          <Fact label={t("shopSettings.shop.email")}>{email}</Fact>
          <Fact label={t("shopSettings.shop.account")}>{account}</Fact>
          <Fact label={t("shopSettings.shop.paymentDays")}>{payment_days}</Fact>
        </Facts>
      )}
    </EditableSection>
  );
}
