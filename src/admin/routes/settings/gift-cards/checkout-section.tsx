import { EditableSection } from "../../../components/editable-section";
import { NumberField, SwitchField } from "../../../components/fields";
import { Fact, Facts } from "../../../components/page";
import { useSaveSettings, useShopSettings } from "../../../hooks/use-shop-settings";
import { useText } from "../../../hooks/use-text";
import { checkoutOf, checkoutValues, MOST_MINUTES } from "./values";

/** How cards are used in the web shop: how long a cart keeps one, who sees what is on it, and what it doesn't buy. */
export function CheckoutSection() {
  const { t } = useText();
  const save = useSaveSettings("gift-cards", { showsErrors: true });
  return (
    <EditableSection
      title={t("giftCardSettings.checkout.title")}
      description={t("giftCardSettings.checkout.hint")}
      result={useShopSettings("gift-cards")}
      valuesOf={checkoutValues}
      onSave={(values) => save.mutateAsync(checkoutOf(values))}
      fields={(control) => (
        <>
          <NumberField
            control={control}
            name="hold_minutes"
            label={t("giftCardSettings.checkout.hold")}
            hint={t("giftCardSettings.checkout.holdHint")}
            min={1}
            max={MOST_MINUTES}
          />
          <SwitchField
            control={control}
            name="balance_lookup"
            label={t("giftCardSettings.checkout.lookup")}
            hint={t("giftCardSettings.checkout.lookupHint")}
          />
          <SwitchField
            control={control}
            name="card_buys_card"
            label={t("giftCardSettings.checkout.buysCard")}
            hint={t("giftCardSettings.checkout.buysCardHint")}
          />
        </>
      )}
    >
      {({ hold_minutes: count, balance_lookup, card_buys_card }) => (
        <Facts>
          <Fact label={t("giftCardSettings.checkout.hold")}>
            {t("giftCardSettings.checkout.minutes", { count })}
          </Fact>
          <Fact label={t("giftCardSettings.checkout.lookup")}>
            {t(balance_lookup ? "shopSettings.yes" : "shopSettings.no")}
          </Fact>
          <Fact label={t("giftCardSettings.checkout.buysCard")}>
            {t(card_buys_card ? "shopSettings.yes" : "shopSettings.no")}
          </Fact>
        </Facts>
      )}
    </EditableSection>
  );
}
